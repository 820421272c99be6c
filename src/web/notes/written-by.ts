// Who wrote a note first, as the story of the case tells it.
import type { Story } from '../child/queries.ts'

/** The writer of each fact by its id; those the story names nobody for are left out. */
export const writersOf = (
  entries: readonly Pick<Story['entries'][number], 'id' | 'version' | 'by'>[],
): ReadonlyMap<string, string> =>
  new Map(
    entries.toSorted((a, b) => b.version - a.version).flatMap(({ id, by }) => (by === null ? [] : [[id, by] as const])),
  )
