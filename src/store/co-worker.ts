// What must be asked before somebody becomes a co-worker: that they work here in that role, and are not one already.
import { sql } from 'kysely'
import type { Role } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import type { Inside } from './municipality.ts'

/** True where the person works here on the day and holds the role. */
export const worksHereAs = async (inside: Inside, person: string, role: Role, on: Day): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from forlaens.staff p join forlaens.staff_holding h on h.municipality = p.municipality and h.person = p.id
      where p.municipality = forlaens.municipality() and p.id = ${person} and h.role = ${role}
        and p.starts <= ${on} and (p.ends is null or p.ends > ${on})
        and h.starts <= ${on} and (h.ends is null or h.ends > ${on})) as found`.execute(inside)
  return rows[0]?.found === true
}

/** Everybody who works here on the day and holds the role, by name. */
export const worksHere = async (
  inside: Inside,
  role: Role,
  on: Day,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from forlaens.staff p
    where p.municipality = forlaens.municipality() and p.starts <= ${on} and (p.ends is null or p.ends > ${on})
      and exists (select from forlaens.staff_holding h where h.municipality = p.municipality and h.person = p.id and h.role = ${role}
        and h.starts <= ${on} and (h.ends is null or h.ends > ${on}))
    order by p.name collate "da-x-icu", p.id`.execute(inside)
  return rows
}

/** True where the person is a co-worker of the child on some day of the period already. */
export const alreadyCoWorker = async (
  inside: Inside,
  child: string,
  person: string,
  { from, to }: Period,
): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from forlaens.spell s
      where s.municipality = forlaens.municipality() and s.child = ${child} and s.kind = 'co-worker' and not s.withdrawn
        and s.known_to = 'infinity' and s.facts ->> 'employee' = ${person}
        and (s.ends is null or s.ends > ${from}) and (${to}::date is null or s.starts < ${to}::date)) as found`.execute(
    inside,
  )
  return rows[0]?.found === true
}
