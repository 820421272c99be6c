// Whether a child that is to be written down is there already: by its number, by name and birthday, or by who expects it.
import type { Day } from '../language/day.ts'
import type { Cpr } from '../language/person.ts'
import { searchWords } from '../language/search-words.ts'

/** What is known of the child somebody looks for; what is not known is left out. `mother` is her name. */
export type Sought = {
  readonly cpr?: Cpr | undefined
  readonly name?: string | undefined
  readonly born?: Day | undefined
  readonly mother?: string | undefined
}

/** A child that is written down. `due` only while it is expected; `mother` is the name it is known by until then. */
export type WrittenDown = {
  readonly cpr: string | null
  readonly name: string
  readonly born: Day | null
  readonly due: Day | null
  readonly mother: string | null
}

/** What two children have in common, the surest first. */
export type Likeness = 'cpr' | 'name-and-birthday' | 'mother'

/**
 * True where two names can be one person's: every word of the one with fewer words is in the other, in any order, whatever the
 * case, and with æ, ø, å as they are written where they cannot be. A middle name that was left out makes no other person.
 */
export const sameName = (one: string, other: string): boolean => {
  const [fewer, more] = [searchWords(one), searchWords(other)].toSorted((a, b) => a.length - b.length)
  if (fewer === undefined || more === undefined || fewer.length === 0) return false
  const left = [...more]
  return fewer.every(word => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/**
 * What the two have in common where they can be the same child, else null. A number of their own does not make them two where
 * name and birthday are the same: the one that was typed may be wrong.
 */
export const likeness = (sought: Sought, of: WrittenDown): Likeness | null => {
  const { cpr, name, born, mother } = sought
  if (cpr !== undefined && cpr === of.cpr) return 'cpr'
  if (name !== undefined && born !== undefined && born === of.born && sameName(name, of.name))
    return 'name-and-birthday'
  const expected = of.born === null && of.mother !== null
  return mother !== undefined && expected && sameName(mother, of.mother) ? 'mother' : null
}

/** True where there is enough to look for a child by: a number, a name with a birthday, or a mother. */
export const canBeSought = ({ cpr, name, born, mother }: Sought): boolean =>
  cpr !== undefined || (name !== undefined && born !== undefined) || mother !== undefined
