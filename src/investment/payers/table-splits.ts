// The case's own split of a row that several committees share: another of its tables shows the row again, committee by committee.
import { explanation } from '../audit/repeated-rows.ts'
import type { Book, BookTotal, OreRow } from '../book.ts'
import type { Line } from '../case.ts'

/** A row shared as a table shares it. `with`: rows the table counts in beside it; `until`: the year later ones follow. */
export type TableSplit = {
  readonly line: Line
  readonly total: BookTotal
  readonly shares: ReadonlyMap<string, OreRow>
  readonly with: readonly Line[]
  readonly until: number | null
}

/** The case's own splits of counted rows without a committee. */
export const tableSplitsOf = (book: Book): readonly TableSplit[] =>
  book.counted
    .filter(line => line.committee === undefined && line.split === undefined)
    .flatMap(line => {
      for (const entry of book.totals) {
        const split = splitBy(book, line, entry)
        if (split !== undefined) return [split]
      }
      return []
    })

const committeesIn = (lines: readonly Line[]): readonly string[] => [
  ...new Set(lines.flatMap(line => line.committee ?? [])),
]

/** The sum of the committee's rows, year by year; null in the years in which none is printed. */
const rowOfCommittee = (book: Book, lines: readonly Line[], committee: string): OreRow => {
  const rows = lines.filter(line => line.committee === committee).map(line => book.rows.get(line.id) ?? [])
  return book.of.years.map((_, year) => {
    const printed = rows.flatMap(row => row[year] ?? [])
    return printed.length === 0 ? null : printed.reduce((sum, each) => sum + each, 0)
  })
}

const sameSide = (share: number, amount: number): boolean => share === 0 || Math.sign(share) === Math.sign(amount)

/**
 * The row split as a total that repeats it is made up, in the years the total's rows cover. What the table counts in
 * beside the row is taken out again where it is rows of known committees; undefined where the rest does not fit the row.
 * Years after the table are shared as its last where the amount is still the same.
 */
const splitBy = (book: Book, line: Line, entry: BookTotal): TableSplit | undefined => {
  const { total } = entry
  if (total.cumulative === true || total.repeats?.length !== 1 || total.repeats[0] !== line.id) return undefined
  const parts = book.of.lines.filter(each => entry.lines.has(each.id))
  const names = committeesIn(parts)
  if (names.length === 0 || parts.some(part => part.committee === undefined)) return undefined
  const amounts = book.of.years.map((_, year) => book.rows.get(line.id)?.[year] ?? 0)
  const covered = book.of.years.flatMap((_, year) =>
    parts.some(part => book.rows.get(part.id)?.[year] != null) ? [year] : [],
  )
  const difference = amounts.map((amount, year) => (covered.includes(year) ? (entry.computed[year] ?? 0) - amount : 0))
  const repeat = { repeats: [line.id], years: covered }
  const by = difference.every(each => each === 0) ? [] : explanation(book, repeat, difference)
  const others = by?.flatMap(id => book.of.lines.find(each => each.id === id) ?? [])
  if (others === undefined || others.some(other => other.committee === undefined)) return undefined
  const shares = new Map(
    names.map(name => {
      const own = rowOfCommittee(book, parts, name)
      const other = rowOfCommittee(book, others, name)
      return [name, own.map((ore, year) => (covered.includes(year) ? (ore ?? 0) - (other[year] ?? 0) : null))]
    }),
  )
  const fits = covered.every(year => {
    const each = [...shares.values()].map(row => row[year] ?? 0)
    const amount = amounts[year] ?? 0
    return each.every(share => sameSide(share, amount)) && each.reduce((sum, share) => sum + share, 0) === amount
  })
  const last = covered.at(-1)
  if (!fits || last === undefined) return undefined
  const carried = amounts.map((amount, year) => year > last && amount !== 0 && amount === amounts[last])
  return {
    line,
    total: entry,
    shares: new Map(
      [...shares].map(([name, row]) => [name, row.map((ore, year) => (carried[year] ? (row[last] ?? 0) : ore))]),
    ),
    with: others,
    until: carried.includes(true) ? (book.of.years[last] ?? null) : null,
  }
}
