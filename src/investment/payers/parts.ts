// The net taken apart: what of every row falls on which committee.
import { message, say } from '../../language/message.ts'
import { type Book, type OreRow, sumRows } from '../book.ts'
import type { Line } from '../case.ts'
import { shareOut } from './share-out.ts'
import { type TableSplit, tableSplitsOf } from './table-splits.ts'

/** What of a row falls on one committee; null where the case names none. All parts of a row sum to the row. */
export type Part = { readonly line: Line; readonly committee: string | null; readonly row: readonly number[] }

/**
 * Every counted row in parts: whole where it names its committee, shared by its own percents (in whole øre) or as the case's
 * tables share it, and undistributed where nothing says. `note` tells which tables were used and what was assumed.
 */
export const partsOf = (book: Book): { readonly parts: readonly Part[]; readonly note: string | null } => {
  const splits = tableSplitsOf(book)
  const shared = new Set(splits.map(split => split.line))
  const direct = book.counted.filter(line => !shared.has(line)).flatMap(line => own(book, line))
  return { parts: [...direct, ...splits.flatMap(split => ofTable(book, split))], note: noteOf(book, splits) }
}

const plain = (book: Book, row: OreRow | undefined): readonly number[] => sumRows([row ?? []], book.of.years.length)

const own = (book: Book, line: Line): readonly Part[] => {
  const row = plain(book, book.rows.get(line.id))
  const { split, committee } = line
  if (split === undefined || committee !== undefined) return [{ line, committee: committee ?? null, row }]
  const years = row.map(ore =>
    shareOut(
      ore,
      split.map(each => each.percent),
    ),
  )
  return split.map((each, at) => ({ line, committee: each.committee, row: years.map(shares => shares[at] ?? 0) }))
}

const ofTable = (book: Book, { line, shares }: TableSplit): readonly Part[] => {
  const named = [...shares].map(([committee, row]) => ({ line, committee, row: plain(book, row) }))
  const taken = sumRows(
    named.map(each => each.row),
    book.of.years.length,
  )
  const rest = plain(book, book.rows.get(line.id)).map((ore, year) => ore - (taken[year] ?? 0))
  return rest.every(ore => ore === 0) ? named : [...named, { line, committee: null, row: rest }]
}

/** "Tabel 3", or the whole title where the tables have no numbers. */
const titleOf = (book: Book, id: string | undefined): string => {
  const title = book.of.tables.find(table => table.id === id)?.title ?? id ?? book.of.title
  return /^Tabel \d+/.exec(title)?.[0] ?? `"${title}"`
}

const noteOf = (book: Book, splits: readonly TableSplit[]): string | null =>
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
