// The people who work in the municipality, as sign-in needs them.
import { sql } from 'kysely'
import { z } from 'zod'
import { roles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import type { Inside } from './municipality.ts'
import type { Employee } from './signed-in.ts'

const Person = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })

/**
 * The persons a demo can be signed in to as, in the order of the organisation: of each role one who works here on the day,
 * in a team of the programme where there is one, and there longest. Everybody in a demo is invented; whether the database
 * is a demo is for the caller to ask.
 */
export const demoPersons = async (inside: Inside, on: Day): Promise<readonly Employee[]> => {
  const { rows } = await sql`
    select distinct on (p.role) p.id, p.name, p.role from forlaens.staff p
    where p.starts <= ${on} and (p.ends is null or p.ends > ${on}) and p.role = any(${[...roles]}::text[])
    order by p.role,
      exists (select from forlaens.district d where d.municipality = p.municipality and d.team = p.team and d.programme_from is not null) desc,
      p.starts, p.name, p.id`.execute(inside)
  return z
    .array(Person)
    .parse(rows)
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}
