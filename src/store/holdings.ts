// The roles a person holds, as they are stored: where, from when, and which of them is worn.
import { z } from 'zod'
import type { Area, Holding } from '../access/actor.ts'
import { purposeOf, type Role, roles } from '../access/role.ts'
import { type Day, day } from '../language/day.ts'
import { contains } from '../language/period.ts'

/** A role as it is stored. `area` is the id of a district or service, or the name of a team. */
export const StoredHolding = z.object({
  role: z.string(),
  kind: z.enum(['municipality', 'district', 'team', 'service', 'none']),
  area: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
})
export type StoredHolding = z.output<typeof StoredHolding>

const areaOf = (kind: StoredHolding['kind'], area: string): Area => {
  switch (kind) {
    case 'district':
      return { kind, district: area }
    case 'team':
      return { kind, team: area }
    case 'service':
      return { kind, service: area }
    default:
      return { kind }
  }
}

const known = (role: string): Role | undefined => roles.find(each => each === role)

/** The role as access takes it; none where the program does not know it. */
export const holdingOf = (of: StoredHolding): readonly Holding[] => {
  const role = known(of.role)
  if (role === undefined) return []
  const period = { from: day(of.from), to: of.to === null ? null : day(of.to) }
  return [{ role, area: areaOf(of.kind, of.area), period }]
}

/**
 * The role that is worn: of those held today the first with the chosen purpose; where none was chosen, the one the person
 * is best known by, or else the first. `hats` are all that could be worn today. Null where none is held.
 */
export const wornOf = (
  holdings: readonly Holding[],
  purpose: string | null,
  known: Role,
  today: Day,
): { readonly role: Role | null; readonly hats: readonly Role[] } => {
  const hats = [...new Set(holdings.filter(each => contains(each.period, today)).map(each => each.role))]
  const chosen = purpose === null ? undefined : hats.filter(each => purposeOf[each] === purpose)
  const among = chosen === undefined || chosen.length === 0 ? hats : chosen
  return { role: (among.includes(known) ? known : among[0]) ?? null, hats }
}
