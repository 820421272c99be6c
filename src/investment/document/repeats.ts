// Rows that print another table's row again: by their words, by their numbers, or by a difference that other rows explain.
import { explanation } from '../audit/repeated-rows.ts'
import { linesBelow, openBook, rowOf } from '../book.ts'
import type { Line } from '../case.ts'
import type { Draft } from './draft-case.ts'
import { coverage, likeness, stemsOf } from './label-words.ts'
import type { Understood } from './understood.ts'

type Row = {
  readonly id: string
  readonly label: string
  readonly table: string | undefined
  readonly values: readonly (number | null)[]
  readonly gain: boolean
  readonly isTotal: boolean
}

const rowsOf = ({ of }: Draft): readonly Row[] => [
  ...of.lines.map(line => ({
    id: line.id,
    label: line.label,
    table: line.table,
    values: line.amounts,
    gain: line.kind !== 'cost',
    isTotal: false,
  })),
  ...of.totals
    .filter(total => total.cumulative !== true)
    .map(total => ({
      id: total.id,
      label: total.label,
      table: total.table,
      values: total.stated,
      gain: false,
      isTotal: true,
    })),
]

/** How two rows agree in the years that both print. */
const agreement = (a: Row, b: Row): { both: number; equal: number; telling: number } => {
  let both = 0
  let equal = 0
  const values = new Set<number>()
  for (const [at, value] of a.values.entries()) {
    const other = b.values[at] ?? null
    if (value === null || other === null) continue
    both += 1
    if (value !== other) continue
    equal += 1
    if (value !== 0) values.add(at)
  }
  return { both, equal, telling: values.size }
}

const nameOf = ({ label }: Pick<Row, 'label'>): string => [...stemsOf(label)].sort().join(' ')

/** Tables whose lines have the names of the main table's and, nearly all, their numbers: every line there is the same line. */
const sameTables = (rows: readonly Row[], own: readonly Row[]): ReadonlySet<string> => {
  const named = new Map(own.filter(row => !row.isTotal).map(row => [nameOf(row), row]))
  const counts = new Map<string, { both: number; equal: number; lines: number }>()
  for (const row of rows) {
    const twin = row.isTotal || own.includes(row) ? undefined : named.get(nameOf(row))
    if (twin === undefined || row.table === undefined) continue
    const { both, equal } = agreement(row, twin)
    const so = counts.get(row.table) ?? { both: 0, equal: 0, lines: 0 }
    counts.set(row.table, { both: so.both + both, equal: so.equal + equal, lines: so.lines + 1 })
  }
  return new Set(
    [...counts].flatMap(([table, { both, equal, lines }]) => (lines > 1 && equal * 3 >= both * 2 ? [table] : [])),
  )
}

/** A total that sums some of the other's lines only, and is their sum in most years: another total. */
const isSubset = ({ of }: Draft, row: Row, other: Row): boolean => {
  if (!row.isTotal || !other.isTotal) return false
  const below = (id: string): readonly Line[] => {
    const ids = linesBelow(of, [id])
    return of.lines.filter(line => ids.has(line.id))
  }
  const own = new Set(below(row.id).map(nameOf))
  const theirs = below(other.id)
  const common = theirs.filter(line => own.has(nameOf(line)))
  if (common.length === 0 || common.length === theirs.length) return false
  const printed = row.values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const summed = printed.filter(
    ({ value, at }) =>
      Math.abs(Math.abs(common.reduce((sum, line) => sum + (line.amounts[at] ?? 0), 0)) - Math.abs(value)) < 1e-6,
  )
  return summed.length * 2 >= printed.length
}

/**
 * The rows that repeat a row of the main table. Alike in words and in most numbers, they must be the same; alike in only one of the
 * two they are taken for the same where they are, or where the difference is other rows of the case.
 */
export const repeatsIn = (understood: Understood, draft: Draft): ReadonlyMap<string, readonly string[]> => {
  const { main, tables } = understood
  const mainName = main === null ? undefined : tables[main]?.name
  const rows = rowsOf(draft)
  const own = rows.filter(row => row.table === mainName)
  const repeats = new Map<string, readonly string[]>()
  if (mainName === undefined || own.length === 0) return repeats
  const book = openBook(draft.of)
  const explained = (row: Row, other: Row): boolean => {
    const printed = row.isTotal ? book.totals.find(each => each.total.id === row.id)?.stated : book.rows.get(row.id)
    const expected = rowOf(book, other.id)
    if (printed === undefined || expected === undefined) return false
    const years = printed.flatMap((ore, year) => (ore === null ? [] : [year]))
    const difference = draft.of.years.map((_, year) =>
      years.includes(year) ? (printed[year] ?? 0) - (expected[year] ?? 0) : 0,
    )
    if (difference.every(each => each === 0)) return true
    return explanation(book, { repeats: [other.id], years }, difference) !== undefined
  }
  const trusted = sameTables(rows, own)
  for (const row of rows.filter(each => each.table !== mainName)) {
    const stems = stemsOf(row.label)
    const scored = own
      .map(other => ({
        other,
        like: likeness(stems, stemsOf(other.label)),
        inside: coverage(stems, stemsOf(other.label)),
        ...agreement(row, other),
      }))
      .filter(
        each =>
          each.both > 0 &&
          (each.like >= 0.3 ||
            each.inside === 1 ||
            nameOf(row) === nameOf(each.other) ||
            each.telling > 1 ||
            (each.telling === 1 && each.equal === each.both)),
      )
      .sort((a, b) => b.equal / b.both + b.like - (a.equal / a.both + a.like))
    for (const { other, like, inside, both, equal, telling } of scored) {
      if (isSubset(draft, row, other)) continue
      const named = trusted.has(row.table ?? '') && nameOf(row) === nameOf(other) && other.isTotal === row.isTotal
      const sure = (named && !row.isTotal) || (like >= 0.6 && telling > 0 && equal * 2 >= both && both > 1)
      const alike = telling > 0 && equal * 2 >= both
      if (
        sure ||
        ((alike || inside === 1) && other.isTotal === row.isTotal && explained(row, other)) ||
        (telling > 1 && alike && explained(row, other))
      ) {
        repeats.set(row.id, [other.id])
        break
      }
    }
  }
  return repeats
}
