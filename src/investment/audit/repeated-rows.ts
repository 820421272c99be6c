// Rows printed twice: the same line in two tables must agree, or the difference be another line (code `same-line`).
import { message } from '../../language/message.ts'
import { type Book, linesBelow, type OreRow, rowOf, sumRows } from '../book.ts'
import type { Pointer, SignConvention } from '../case-words.ts'
import { asPrinted, type Check, type Checked, columnOf, type Finding } from './finding.ts'
import { digitOfTable, lastDigitOf, mostRounding } from './printed-precision.ts'
import { wrongYears } from './totals.ts'

/** A row that repeats others: what it prints, what they give, and the years in which it can be held against them. */
type Repeat = {
  readonly id: string
  readonly label: string
  readonly table: string | undefined
  readonly repeats: readonly string[]
  readonly sign: SignConvention | undefined
  readonly printed: OreRow
  readonly path: readonly (string | number)[]
  readonly years: readonly number[]
  readonly source: Pointer | undefined
}

const repeatsOf = (book: Book): readonly Repeat[] => {
  const printedYears = (row: OreRow) => row.flatMap((ore, year) => (ore === null ? [] : [year]))
  const lines = book.of.lines.flatMap((line, at): Repeat[] => {
    if (line.repeats === undefined) return []
    const printed = book.rows.get(line.id) ?? []
    const { id, label, table, repeats, sign, from } = line
    const row = { id, label, table, repeats, sign, printed, source: from }
    return [{ ...row, path: ['lines', at, 'amounts'], years: printedYears(printed) }]
  })
  const totals = book.totals.flatMap((entry): Repeat[] => {
    const { id, label, table, repeats, sign, from } = entry.total
    if (repeats === undefined) return []
    const wrong = new Set(wrongYears(book, entry))
    const years = printedYears(entry.stated).filter(year => !wrong.has(year))
    const row = { id, label, table, repeats, sign, printed: entry.stated, source: from }
    return [{ ...row, path: ['totals', entry.at, 'stated'], years }]
  })
  return [...lines, ...totals]
}

/** Among more lines than these, three that happen to give the difference explain nothing, and take long to find. */
const fewEnough = 60

/**
 * Up to three counted lines, not already in the row, whose sum is the difference in every year it was printed. With `table`, a line
 * that this table prints for itself is not in the row too.
 */
export const explanation = (
  book: Book,
  repeat: Pick<Repeat, 'repeats' | 'years'> & Partial<Pick<Repeat, 'table'>>,
  difference: readonly number[],
): readonly string[] | undefined => {
  const inside = linesBelow(book.of, repeat.repeats)
  const beside = new Set(
    book.of.lines.flatMap(line =>
      line.table === repeat.table && line.table !== undefined ? (line.repeats ?? []) : [],
    ),
  )
  const candidates = book.counted.filter(line => !inside.has(line.id) && !beside.has(line.id))
  const fits = (chosen: readonly string[]): boolean =>
    repeat.years.every(
      year => chosen.reduce((sum, id) => sum + (book.rows.get(id)?.[year] ?? 0), 0) === difference[year],
    )
  const search = (size: number, from: number, chosen: readonly string[]): readonly string[] | undefined => {
    if (size === 0) return fits(chosen) ? chosen : undefined
    for (let at = from; at <= candidates.length - size; at += 1) {
      const id = candidates[at]?.id
      const found = id === undefined ? undefined : search(size - 1, at + 1, [...chosen, id])
      if (found !== undefined) return found
    }
    return undefined
  }
  const three = candidates.length > fewEnough ? undefined : () => search(3, 0, [])
  return search(1, 0, []) ?? search(2, 0, []) ?? three?.()
}

/** A row that prints one line again prints the same; one that prints a sum may be one of the last digit off it. */
const slackOf = (book: Book, repeat: Repeat): number => {
  const parts = linesBelow(book.of, repeat.repeats)
  const other = [...book.of.lines, ...book.of.totals].find(each => repeat.repeats.includes(each.id))?.table
  if (other !== undefined && repeat.table !== undefined) {
    // A table in thousands prints what another rounds to tenths of millions.
    const [fine = 0, coarse = 0] = [digitOfTable(book, repeat.table), digitOfTable(book, other)].sort((a, b) => a - b)
    if (coarse > fine) return Math.min(coarse, mostRounding) * (parts.size < 2 ? 0.5 : 1)
  }
  if (parts.size < 2) return 0
  return lastDigitOf([repeat.printed, ...[...parts].map(id => book.rows.get(id) ?? [])], book.of.unit)
}

/** What the one total that is repeated prints itself. */
const statedOf = (book: Book, { repeats }: Repeat): OreRow | undefined =>
  repeats.length === 1 ? book.totals.find(each => each.total.id === repeats[0])?.stated : undefined

const judge = (book: Book, repeat: Repeat): Checked => {
  const expected = sumRows(
    repeat.repeats.map(id => rowOf(book, id) ?? []),
    book.of.years.length,
  )
  const off = (ore: number, year: number): number => (repeat.printed[year] ?? 0) - ore
  const stated = statedOf(book, repeat)
  // A total that is printed again is printed as it stands there, or as its rows give it.
  const difference = expected.map((ore, year) => {
    if (!repeat.years.includes(year)) return 0
    const other = stated?.[year] ?? null
    return other !== null && Math.abs(off(other, year)) < Math.abs(off(ore, year)) ? off(other, year) : off(ore, year)
  })
  const differing = repeat.years.filter(year => Math.abs(difference[year] ?? 0) > slackOf(book, repeat))
  const [first] = differing
  if (first === undefined) return { findings: [], explained: [] }
  const labels = (ids: readonly string[]): string =>
    ids.map(id => `"${[...book.of.lines, ...book.of.totals].find(each => each.id === id)?.label ?? id}"`).join(' + ')
  const cell = (year: number) => ({
    row: repeat.label,
    other: labels(repeat.repeats),
    column: columnOf(book, year),
    stated: asPrinted(book, repeat.printed[year] ?? 0, repeat.sign),
    computed: asPrinted(book, expected[year] ?? 0, repeat.sign),
    unit: book.of.unit,
  })
  const place = (year: number) => ({
    where: { table: repeat.table, row: repeat.label, column: columnOf(book, year), path: [...repeat.path, year] },
    stated: cell(year).stated,
    computed: cell(year).computed,
    source: repeat.source,
  })
  const { repeats, years, table } = repeat
  const isLine = repeat.path[0] === 'lines'
  const by = explanation(book, { repeats, years, ...(isLine && table !== undefined ? { table } : {}) }, difference)
  if (by !== undefined) {
    const more = asPrinted(book, difference[first] ?? 0, repeat.sign)
    const said = message('same-line-explained', { ...cell(first), by: labels(by), more })
    return { findings: [], explained: [{ code: 'same-line', ...place(first), message: said }] }
  }
  // The same number with the other sign, where other years of the row agree, is a lost minus.
  const isSign = (year: number): boolean =>
    differing.length < repeat.years.length && (repeat.printed[year] ?? 0) === -(expected[year] ?? 0)
  const findings = differing.map(
    (year): Finding => ({
      code: isSign(year) ? 'sign' : 'same-line',
      severity: 'error',
      certainty: 'certain',
      ...place(year),
      message: message('same-line-differs', cell(year)),
    }),
  )
  return { findings, explained: [] }
}

/** Every repeated row against the rows it repeats. */
export const repeatedRows: Check = book => {
  const all = repeatsOf(book).map(repeat => judge(book, repeat))
  return { findings: all.flatMap(each => each.findings), explained: all.flatMap(each => each.explained) }
}
