// Where the people of a synthetic municipality hold their roles, and which of them are of a child's family.
import type {
  SyntheticChild,
  SyntheticEmployee,
  SyntheticHolding,
  SyntheticRelative,
  SyntheticService,
  SyntheticVersion,
} from './municipality.ts'

/** The day house, where the provider's staff of the demo work. */
const dayHouse = 'daghuset'

/** One role for everybody: in the team they are in, at the day house, or in the whole municipality. */
export const holdingsOf = (
  staff: readonly SyntheticEmployee[],
  services: readonly SyntheticService[],
): readonly SyntheticHolding[] => {
  const house = services.find(each => each.code === dayHouse)?.id
  return staff.map(({ id: person, role, team, from }) => {
    if (team !== null) return { person, role, kind: 'team', area: team, from }
    if (role === 'provider' && house !== undefined) return { person, role, kind: 'service', area: house, from }
    const wide = role === 'grant-officer' || role === 'adult-adviser'
    return { person, role, kind: wide ? 'municipality' : 'none', area: '', from }
  })
}

/**
 * An aunt at the town hall: the adviser who has worked here longest is of the family of one child with an open case that is
 * not hers. Nobody of a family is drawn by chance: the child is the first in the order of ids.
 */
export const relativesOf = (
  staff: readonly SyntheticEmployee[],
  children: readonly SyntheticChild[],
  spells: readonly SyntheticVersion[],
): readonly SyntheticRelative[] => {
  const [aunt] = staff.filter(each => each.role === 'adviser').toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (aunt === undefined) return []
  const open = new Set<string>()
  const hers = new Set<string>()
  for (const { spell, knownTo } of spells) {
    if (spell.kind !== 'adviser' || knownTo !== 'infinity') continue
    if (spell.employee === aunt.id) hers.add(spell.child)
    if (spell.period.to === null) open.add(spell.child)
  }
  const [child] = children
    .filter(each => each.born !== null && open.has(each.id) && !hers.has(each.id))
    .map(each => each.id)
    .toSorted()
  return child === undefined ? [] : [{ child, person: aunt.id }]
}
