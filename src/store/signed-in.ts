// Who somebody is that the staff register knows: the row of the register, and the actor that access is decided on.
import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, signedInAs } from '../access/actor.ts'
import { purposeOf, type Role, roles } from '../access/role.ts'
import { type Scope, scopeOf } from '../access/scope.ts'
import { type Day, day } from '../language/day.ts'
import { holdingOf, StoredHolding, wornOf } from './holdings.ts'

/** A person who works here, with the role they are best known by. */
export type Employee = { readonly id: string; readonly name: string; readonly role: Role }

/**
 * Who asks. `role` is the hat worn now, and `hats` every role that could be worn today; `actor` is what access is
 * decided on, and `scope` what the database lets them touch at all.
 */
export type SignedIn = Employee & { readonly actor: Actor; readonly hats: readonly Role[]; readonly scope: Scope }

/** A person `p` of the register with the purpose chosen and the roles that count. */
export const RowOfPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  starts: z.string(),
  ends: z.string().nullable(),
  municipality: z.number(),
  purpose: z.string().nullable(),
  holdings: z.array(StoredHolding),
})

/** The roles the register says the person `p` holds, as JSON. */
export const heldInRegister = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'kind', h.area_kind, 'area', h.area, 'from', h.starts, 'to', h.ends)
    order by h.role, h.area_kind, h.area, h.starts), '[]')
  from forlaens.staff_holding h where h.municipality = p.municipality and h.person = p.id)`

/**
 * Of somebody the register says nothing more of, the one role they are known by is all there is, and it reaches no child.
 * Somebody whose roles have all ended has none.
 */
export const signedInOf = (row: z.output<typeof RowOfPerson>, today: Day): SignedIn => {
  const { id, name, municipality } = row
  const holdings = row.holdings.flatMap(holdingOf)
  const { role: worn, hats } = wornOf(holdings, row.purpose, row.role, today)
  const role = worn ?? row.role
  if (row.holdings.length === 0)
    return {
      id,
      name,
      role,
      hats,
      scope: scopeOf[role] === 'case' ? 'figures' : scopeOf[role],
      actor: signedInAs(id, role, municipality),
    }
  const employed = { from: day(row.starts), to: row.ends === null ? null : day(row.ends) }
  const actor: Actor = { person: id, municipality, employed, purpose: purposeOf[role], holdings }
  return { id, name, role, hats, scope: worn === null ? 'none' : scopeOf[worn], actor }
}
