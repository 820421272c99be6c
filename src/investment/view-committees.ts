// Who pays and who gains: the net by committee, with the case's own split of rows that several committees share.
import { message, say } from '../language/message.ts'
import { type Book, inUnit, sumRows } from './book.ts'
import { partsOf } from './payers/parts.ts'

/** What one committee pays (plus) and gains (minus), along the case's years. */
export type ViewCommittee = { readonly name: string; readonly years: readonly number[]; readonly total: number }

/**
 * The net by committee. Every amount stands with the committee of its row; a row without one is shared as it says itself, or
 * as the case's own tables share it. What is left stands under "Ikke fordelt", so that the committees always sum to the net.
 * Empty where no row names a committee.
 */
export const committeesOf = (
  book: Book,
): { readonly committees: readonly ViewCommittee[]; readonly note: string | null } => {
  const { parts, note } = partsOf(book)
  const names = [...new Set(parts.flatMap(part => part.committee ?? []))]
  if (names.length === 0) return { committees: [], note: null }
  const { unit, years } = book.of
  const rowOf = (name: string | null): readonly number[] =>
    sumRows(
      parts.filter(part => part.committee === name).map(part => part.row),
      years.length,
    )
  const named = names.map(name => ({ name, row: rowOf(name) }))
  const rest = rowOf(null)
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
    note,
  }
}
