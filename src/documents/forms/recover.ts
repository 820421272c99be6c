// A case from what one sees in a form alone, where the file no longer carries the case itself.
import { CaseShape, type InvestmentCase } from '../../investment/case.ts'
import { checkCase } from '../../investment/check-case.ts'
import { bad, good, type Message, message, type Outcome } from '../../language/message.ts'
import type { Writing } from './form.ts'
import { choices, words } from './form-words.ts'
import { isFreshRow } from './fresh-rows.ts'
import type { SeenCell } from './seen.ts'
import type { KeyedRow, SeenForm } from './seen-rows.ts'
import { plainWords, readWriting } from './written.ts'

const { rowColumns: columns } = words

/** The year a head names: 2017, år 3, ÅR 3 (2019), ÅR + (2029); null for ÅR +, the year after the one before it. */
const yearOf = (head: string): number | null | undefined => {
  const calendar = /^(?:ÅR (?:\d+|\+) \()?(\d{4})\)?$/i.exec(head)?.[1]
  if (calendar !== undefined) return Number(calendar)
  const counted = /^år (\d{1,3})$/i.exec(head)?.[1]
  if (counted !== undefined) return Number(counted)
  return /^år \+$/i.test(head) ? null : undefined
}

type Head = { readonly head: string; readonly year: number }

/** The years of the heads of every part of the tables of amounts, in order. */
const yearsOf = (rows: readonly KeyedRow[]): readonly Head[] | undefined => {
  const heads = [...new Set(rows.flatMap(row => row.heads))]
  const named = heads.flatMap(head => {
    const year = yearOf(head)
    return year === undefined ? [] : [{ head, year }]
  })
  const known = named.flatMap(({ head, year }) => (year === null ? [] : [{ head, year }]))
  const sorted = known.toSorted((a, b) => a.year - b.year)
  const open = named.find(each => each.year === null)
  const last = sorted.at(-1)
  const all =
    open === undefined ? sorted : [...sorted, { head: open.head, year: last === undefined ? 1 : last.year + 1 }]
  return all.length === 0 || all.some((each, at) => at > 0 && each.year !== (all[at - 1]?.year ?? 0) + 1)
    ? undefined
    : all
}

/** A value, or that it can't be read. */
type Value = ReturnType<typeof readWriting>

const cellUnder = (row: KeyedRow | undefined, head: string): SeenCell =>
  row?.cells[row.heads.indexOf(plainWords(head))] ?? { text: '' }

const valueUnder = (row: KeyedRow | undefined, head: string, writing: Writing): Value =>
  readWriting(writing, cellUnder(row, head))

const choice = (words: Readonly<Record<string, string>>, optional = false): Writing => ({
  as: 'choice',
  words,
  optional,
})

/** The numbers of rows a cell lists: `1, 2, 3`. */
const listed = (text: string): readonly string[] => plainWords(text).match(/\d+/g) ?? []

type Amounts = readonly (number | null)[]

const amountsOf = (rows: readonly KeyedRow[], years: readonly Head[]): Amounts =>
  years.map(({ head }) => {
    const row = rows.find(each => each.heads.includes(head))
    const value = valueUnder(row, head, { as: 'amount' })
    return value.ok && typeof value.value === 'number' ? value.value : null
  })

const labelOf = (rows: readonly KeyedRow[]): string => rows[0]?.cells[1]?.text ?? ''

/** The rows of a family by their number; a table that is cut has several rows of one number. */
const byNumber = (rows: readonly KeyedRow[]): ReadonlyMap<string, readonly KeyedRow[]> => {
  const found = new Map<string, KeyedRow[]>()
  for (const row of rows) {
    if (row.key === '') continue
    const list = found.get(row.key) ?? []
    list.push(row)
    found.set(row.key, list)
  }
  return found
}

class Lacking extends Error {
  readonly problem: Message
  constructor(problem: Message) {
    super(problem.code)
    this.problem = problem
  }
}

const needed = (value: Value, problem: Message): unknown => {
  if (!value.ok) throw new Lacking(problem)
  return value.value
}

/** Fields without a value are left out. */
const filled = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const lineOf = (
  key: string,
  rows: readonly KeyedRow[],
  about: KeyedRow | undefined,
  years: readonly Head[],
): object => {
  const need = (head: string, of: Readonly<Record<string, string>>): unknown =>
    needed(valueUnder(about, head, choice(of)), message('form-row-lacks', { row: key, head }))
  const optional = (head: string, writing: Writing): unknown => {
    const value = valueUnder(about, head, writing)
    return value.ok ? value.value : undefined
  }
  const repeats = listed(cellUnder(about, columns.repeats).text)
  return filled({
    id: `r${key}`,
    label: labelOf(rows),
    kind: need(columns.kind, choices.kinds),
    timing: need(columns.timing, choices.timings),
    area: need(columns.area, choices.areas),
    table: tableIn(about),
    account: optional(columns.account, { as: 'optional-text' }),
    committee: optional(columns.committee, { as: 'optional-text' }),
    sign: optional(columns.sign, choice(choices.signs, true)),
    amounts: amountsOf(rows, years),
    repeats: repeats.length === 0 ? undefined : repeats.map(each => `r${each}`),
  })
}

const tableIn = (about: KeyedRow | undefined): string | undefined => {
  const key = plainWords(cellUnder(about, columns.table).text).toLowerCase()
  return key === '' ? undefined : key
}

const totalOf = (
  key: string,
  rows: readonly KeyedRow[],
  about: KeyedRow | undefined,
  years: readonly Head[],
): object => {
  const repeats = listed(cellUnder(about, columns.repeats).text)
  const running = plainWords(cellUnder(about, columns.kind).text) === words.runningSum
  const committee = valueUnder(about, columns.committee, { as: 'optional-text' })
  const sign = valueUnder(about, columns.sign, choice(choices.signs, true))
  return filled({
    id: `r${key}`,
    label: labelOf(rows),
    table: tableIn(about),
    committee: committee.ok ? committee.value : undefined,
    sums: listed(cellUnder(about, columns.sums).text).map(each => `r${each}`),
    cumulative: running ? true : undefined,
    stated: amountsOf(rows, years),
    sign: sign.ok ? sign.value : undefined,
    repeats: repeats.length === 0 ? undefined : repeats.map(each => `r${each}`),
  })
}

const fieldValue = (seen: SeenForm, label: string, writing: Writing): Value =>
  readWriting(writing, seen.fields.get(plainWords(label)) ?? { text: '' })

const field = (seen: SeenForm, label: string, writing: Writing): unknown =>
  needed(fieldValue(seen, label, writing), message('form-lacks', { field: label }))

const isSum = (about: KeyedRow | undefined): boolean => {
  const kind = plainWords(cellUnder(about, columns.kind).text)
  return kind === words.sum || kind === words.runningSum
}

const treeOf = (seen: SeenForm): object => {
  const economy = seen.rows.filter(row => row.family === 'economy')
  const years = yearsOf(economy)
  if (years === undefined) throw new Lacking(message('form-years'))
  const about = new Map(seen.rows.filter(row => row.family === 'rows').map(row => [row.key, row]))
  const numbered = [...byNumber(economy)]
  const title = Object.values(words.titles).find(label => seen.fields.has(label)) ?? words.titles.herning
  const { fields } = words
  const id = fieldValue(seen, fields.id, { as: 'text' })
  return filled({
    schema: 'forlaens/case/1',
    id: id.ok ? id.value : 'skema',
    title: field(seen, title, { as: 'text' }),
    municipality: field(seen, fields.municipality, { as: 'text' }),
    unit: field(seen, fields.unit, choice(choices.units)),
    sign: field(seen, fields.sign, choice(choices.signs)),
    priceLevel: field(seen, fields.priceLevel, { as: 'nullable-number' }),
    startYear: field(seen, fields.startYear, { as: 'optional-number' }),
    years: years.map(each => each.year),
    tables: seen.rows
      .filter(row => row.family === 'tables' && row.key !== '')
      .map(row => ({
        id: row.key.toLowerCase(),
        title: cellUnder(row, words.tableColumns.title).text,
        counts: plainWords(cellUnder(row, words.tableColumns.counts).text) !== words.no,
      })),
    lines: numbered
      .filter(([key]) => !isSum(about.get(key)))
      .map(([key, rows]) => lineOf(key, rows, about.get(key), years)),
    totals: numbered
      .filter(([key]) => isSum(about.get(key)))
      .map(([key, rows]) => totalOf(key, rows, about.get(key), years)),
  })
}

/**
 * The case one sees: its title, unit, price level, years, rows with amounts and kinds, totals and tables. Rows are named
 * by their number (`r1`). What the form does not show is not there.
 */
export const recoverCase = (
  seen: SeenForm,
): Outcome<{ readonly case: InvestmentCase; readonly notes: readonly Message[] }> => {
  try {
    const shaped = CaseShape.safeParse(treeOf(seen))
    if (!shaped.success) {
      const [issue] = shaped.error.issues
      return bad(message('form-lacks', { field: issue?.path.join('.') ?? '' }))
    }
    const checked = checkCase(shaped.data)
    if (!checked.ok) return checked
    const unread = seen.rows.filter(row => row.key === '' && isFreshRow(row))
    return good({
      case: checked.value,
      notes: unread.map(row =>
        message('form-ignored', { where: row.cells[1]?.text ?? '', given: 'rækken uden nummer' }),
      ),
    })
  } catch (error) {
    if (error instanceof Lacking) return bad(error.problem)
    throw error
  }
}
