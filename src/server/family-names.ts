// What the persons of a family are called, where that may be said.
import { shownUnderProtection } from '../language/person.ts'
import { readChildren } from '../store/children.ts'
import type { Family } from '../store/family.ts'
import { isMasked } from './child-view.ts'
import type { Asked } from './serve.ts'

/**
 * The names of a family's persons by id. While a child of the family is protected they are hidden, for its siblings too: a
 * parent's name tells who the child is as well as its own does.
 */
export const shownNames = async (
  { inside, today }: Asked,
  family: Family | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await readChildren(inside, family?.children ?? [], today)
  const guarded = rows.find(({ identity }) => isMasked(identity, null, today))
  const protection = guarded?.identity.protection ?? null
  return new Map([...(family?.names ?? [])].map(([id, name]) => [id, shownUnderProtection(name, protection, today)]))
}
