// Who pays and who gains: the net by committee, with the case's own split of rows that several committees share.
import { message, say } from '../language/message.ts'
import { explanation } from './audit/repeated-rows.ts'
import { type Book, type BookTotal, inUnit, type OreRow, sumRows } from './book.ts'
import type { Line } from './case.ts'

/** What one committee pays (plus) and gains (minus), along the case's years. */
export type ViewCommittee = { readonly name: string; readonly years: readonly number[]; readonly total: number }

type Shares = ReadonlyMap<string, OreRow>

/** A row shared as a table shares it. `with`: rows the table counts in beside it; `until`: the year later ones follow. */
type Split = {
  readonly line: Line
  readonly total: BookTotal
  readonly shares: Shares
  readonly with: readonly Line[]
  readonly until: number | null
}

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
const splitBy = (book: Book, line: Line, entry: BookTotal): Split | undefined => {
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

/** The case's own splits of counted rows without a committee. */
const splitsOf = (book: Book): readonly Split[] =>
  book.counted
    .filter(line => line.committee === undefined)
    .flatMap(line => {
      for (const entry of book.totals) {
        const split = splitBy(book, line, entry)
        if (split !== undefined) return [split]
      }
      return []
    })

/** "Tabel 3", or the whole title where the tables have no numbers. */
const titleOf = (book: Book, id: string | undefined): string => {
  const title = book.of.tables.find(table => table.id === id)?.title ?? id ?? book.of.title
  return /^Tabel \d+/.exec(title)?.[0] ?? `"${title}"`
}

const noteOf = (book: Book, splits: readonly Split[]): string | null =>
  splits.length === 0
    ? null
    : splits
        .map(split =>
          say(
            message('case-split', {
              row: split.line.label,
              table: titleOf(book, split.total.total.table),
              with: split.with.map(line => line.label),
              until: split.until,
            }),
          ),
        )
        .join(' ')

/**
 * The net by committee. Every amount stands with the committee of its row; a row without one is shared as the case's own
 * tables share it. What is left stands under "Ikke fordelt", so that the committees always sum to the net. Empty where no
 * row names a committee.
 */
export const committeesOf = (
  book: Book,
): { readonly committees: readonly ViewCommittee[]; readonly note: string | null } => {
  const splits = splitsOf(book)
  const names = [...new Set([...committeesIn(book.counted), ...splits.flatMap(split => [...split.shares.keys()])])]
  if (names.length === 0) return { committees: [], note: null }
  const { unit, years } = book.of
  const named = names.map(name => {
    const rows = book.counted.filter(line => line.committee === name).map(line => book.rows.get(line.id) ?? [])
    const shares = splits.map(split => split.shares.get(name) ?? [])
    return { name, row: sumRows([...rows, ...shares], years.length) }
  })
  const rest = book.net.map((net, year) => net - named.reduce((sum, { row }) => sum + (row[year] ?? 0), 0))
  const all = rest.some(ore => ore !== 0)
    ? [...named, { name: say(message('case-not-distributed')), row: rest }]
    : named
  return {
    committees: all.map(({ name, row }) => ({
      name,
      years: row.map(ore => inUnit(ore, unit)),
      total: inUnit(
        row.reduce((sum, ore) => sum + ore, 0),
        unit,
      ),
    })),
    note: noteOf(book, splits),
  }
}
