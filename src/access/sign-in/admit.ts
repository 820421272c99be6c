// Who is let in: from what the municipality's sign-in told to a person with roles, or one sentence why not.
import type { Day } from '../../language/day.ts'
import { bad, good, message, type Outcome } from '../../language/message.ts'
import { inForce } from '../../language/rule.ts'
import type { Role } from '../role.ts'
import { assuranceLevels, type ConstraintRule, type Place, type RoleGrant, type SignInRoles } from './role-rule.ts'
import type { Constraint, PrivilegeGroup, Told } from './told.ts'

/** Where a role is held, by the names the municipality uses. */
type Where = { readonly kind: 'municipality' } | { readonly kind: 'none' } | Place

/** A role that was told, until the day it ends (that day not included) where one is known. */
export type ToldRole = { readonly role: Role; readonly where: Where; readonly to: Day | null }

/** Somebody who is let in. `roles` is never empty; the first is the one they are best known by. */
export type Admitted = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly roles: readonly [ToldRole, ...ToldRole[]]
}

/** A URI with its last part as the level: `https://data.gov.dk/concept/core/nsis/Substantial`. */
const levelOf = (told: string | null): number => {
  const word = (told ?? '').split(/[/:]/).at(-1)?.toLowerCase()
  return assuranceLevels.findIndex(level => level.toLowerCase() === word)
}

const sureEnough = ({ leastAssurance: least }: SignInRoles, told: string | null): boolean =>
  least === null || levelOf(told) >= assuranceLevels.indexOf(least)

const worksForUs = ({ employers, employerNeeded }: SignInRoles, cvr: string | null): boolean =>
  cvr === null ? !employerNeeded : employers.includes(cvr)

const valuesOf = ({ value }: Constraint): readonly string[] => value.split(',').map(each => each.trim())

/** `27.*` covers `27.24.06` and `27.24.*`; without a star only the very same. */
const covers = (pattern: string, need: string): boolean =>
  pattern === need || (pattern.endsWith('*') && need.startsWith(pattern.slice(0, -1)))

/** What a constraint leaves of a role: nothing (`false`), all of it (`true`), or the places named. */
const left = (rule: ConstraintRule | undefined, constraint: Constraint): boolean | readonly Place[] => {
  if (rule === undefined) return false
  const values = valuesOf(constraint)
  if (rule.use === 'cover') return rule.needs.every(need => values.some(value => covers(value, need)))
  if (rule.use === 'ignore') return true
  return rule.places.filter(place => values.includes(place.value)).map(({ kind, name }): Place => ({ kind, name }))
}

const samePlace = (a: Place, b: Place): boolean => a.kind === b.kind && a.name === b.name

const fixed = ({ held }: RoleGrant): readonly Where[] => {
  if (held === 'by-constraint') return []
  if (held === 'municipality') return [{ kind: 'municipality' }]
  return held === 'nowhere' ? [{ kind: 'none' }] : [held]
}

/** True where a role that is held as the rule says may be held in the place; a constraint narrows and never widens. */
const within = ({ held }: RoleGrant, place: Place): boolean => typeof held === 'string' || samePlace(held, place)

/**
 * Where a privilege with its constraints lets its role be held. Every constraint must be one the rule knows, and all of them
 * count: of several that name places only the places all of them name are left. A role that is held nowhere stays so.
 */
const wheres = (rule: SignInRoles, grant: RoleGrant, constraints: readonly Constraint[]): readonly Where[] => {
  const parts = constraints.map(each =>
    left(
      rule.constraints.find(known => known.name === each.name),
      each,
    ),
  )
  if (parts.includes(false)) return []
  const named = parts.filter((each): each is readonly Place[] => typeof each === 'object')
  const [first, ...others] = named
  if (first === undefined) return fixed(grant)
  const places = first.filter(place => others.every(other => other.some(each => samePlace(each, place))))
  if (grant.held === 'nowhere') return places.length === 0 ? [] : fixed(grant)
  return places.filter(place => within(grant, place))
}

const rolesBy = (rule: SignInRoles, told: Told, grant: RoleGrant): readonly ToldRole[] => {
  const groups: readonly PrivilegeGroup[] =
    grant.by === 'privilege'
      ? told.privileges.filter(each => each.cvr !== null && rule.cvr.includes(each.cvr))
      : [{ cvr: null, privileges: told.groups, constraints: [] }]
  return groups
    .filter(group => group.privileges.includes(grant.is))
    .flatMap(group => wheres(rule, grant, group.constraints))
    .map(where => ({ role: grant.role, where, to: grant.validTo }))
}

const key = ({ role, where, to }: ToldRole): string =>
  JSON.stringify([role, where.kind, 'name' in where ? where.name : '', to])

/**
 * Lets somebody in by the rule on the day. Refused: whoever works for somebody else, is not known surely enough, has privileges
 * only for another authority, has no name, or has no role. A privilege the rule does not know gives nothing.
 */
export const admit = (told: Told, rule: SignInRoles, today: Day): Outcome<Admitted> => {
  const { issuer, subject, name } = told
  if (!worksForUs(rule, told.cvr)) return bad(message('sign-in-other-municipality'))
  if (!sureEnough(rule, told.assurance)) return bad(message('sign-in-low-assurance'))
  if (subject === '' || name === null) return bad(message('sign-in-incomplete'))
  const grants = rule.roles.filter(grant => inForce(grant, today))
  const each = new Map(grants.flatMap(grant => rolesBy(rule, told, grant)).map(role => [key(role), role]))
  const [first, ...others] = each.values()
  if (first !== undefined) return good({ issuer, subject, name, roles: [first, ...others] })
  const elsewhere = told.groups.length === 0 && told.privileges.length > 0 && told.privileges.every(notOurs(rule))
  return bad(message(elsewhere ? 'sign-in-other-municipality' : 'sign-in-no-role'))
}

const notOurs =
  ({ cvr }: SignInRoles) =>
  (group: PrivilegeGroup): boolean =>
    group.cvr !== null && !cvr.includes(group.cvr)
