// Emergencies: a child found by its number, the file opened for hours, and which leaders have seen it.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Grant } from '../access/facts.ts'
import { roles } from '../access/role.ts'
import type { ChildNumber } from '../language/child-number.ts'
import type { Inside } from './municipality.ts'

const Seen = z.object({ person: z.string(), name: z.string(), at: z.number() })

/** That a leader has seen an emergency, at a moment (ms since 1970). */
type Seen = z.output<typeof Seen>

const Row = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  role: z.enum(roles),
  child: z.string(),
  caseNumber: z.string(),
  reason: z.string(),
  from: z.number(),
  until: z.number(),
  seen: z.array(Seen),
})

/** An emergency with the name of who opened the file and the case's number. Moments are ms since 1970. */
export type Emergency = Grant & {
  readonly name: string
  readonly caseNumber: string
  readonly seen: readonly Seen[]
}

/** The child with that case number or CPR number; undefined where there is none here. */
export const findChild = async (inside: Inside, by: ChildNumber): Promise<string | undefined> => {
  const { rows } =
    by.kind === 'case'
      ? await sql<{ id: string }>`select id from forlaens.child
          where municipality = forlaens.municipality() and case_number = ${by.number}`.execute(inside)
      : await sql<{ id: string }>`select child as id from forlaens.child_details
          where municipality = forlaens.municipality() and cpr = ${by.cpr}`.execute(inside)
  return rows[0]?.id
}

/** Opens the file: from here on `decide` finds the grant. */
export const recordEmergency = async (inside: Inside, municipality: number, of: Grant): Promise<void> => {
  await sql`insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
    values (${municipality}, ${of.id}, ${of.person}, ${of.role}, ${of.child}, ${of.reason},
      to_timestamp(${of.from} / 1000.0), to_timestamp(${of.until} / 1000.0))`.execute(inside)
}

type Chosen = { readonly id: string } | { readonly openedBy: string; readonly at: number } | { readonly since: number }

/**
 * The emergency with an id; those a person has open at a moment; or all since a moment and, however old, those nobody has
 * seen. Not seen first, then the newest first. Each is still to be decided on.
 */
export const readEmergencies = async (inside: Inside, chosen: Chosen): Promise<readonly Emergency[]> => {
  const { rows } = await sql`
    select g.id, g.person, p.name, g.role, g.child, c.case_number as "caseNumber", g.reason,
      (extract(epoch from g.opened_at) * 1000)::float8 as "from", (extract(epoch from g.closes_at) * 1000)::float8 as until, s.seen
    from forlaens.break_glass g
    join forlaens.child c on c.municipality = g.municipality and c.id = g.child
    join forlaens.staff p on p.municipality = g.municipality and p.id = g.person
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('person', s.person, 'name', q.name, 'at', extract(epoch from s.seen_at) * 1000)
        order by s.seen_at), '[]') as seen
      from forlaens.break_glass_seen s join forlaens.staff q on q.municipality = s.municipality and q.id = s.person
      where s.municipality = g.municipality and s.emergency = g.id) s
    where g.municipality = forlaens.municipality() and ${those(chosen)}
    order by s.seen = '[]' desc, g.opened_at desc, g.id desc`.execute(inside)
  return z.array(Row).parse(rows)
}

const those = (chosen: Chosen) => {
  if ('id' in chosen) return sql`g.id = ${chosen.id}`
  const at = (moment: number) => sql`to_timestamp(${moment} / 1000.0)`
  if ('openedBy' in chosen)
    return sql`g.person = ${chosen.openedBy} and g.opened_at <= ${at(chosen.at)} and g.closes_at > ${at(chosen.at)}`
  return sql`(s.seen = '[]' or g.opened_at >= ${at(chosen.since)})`
}

/** That the person has seen the emergency; the first time counts. Answers whether this was it. */
export const markSeen = async (
  inside: Inside,
  municipality: number,
  emergency: string,
  person: string,
): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`insert into forlaens.break_glass_seen (municipality, emergency, person) values (${municipality}, ${emergency}, ${person})
      on conflict do nothing`.execute(inside)
  return numAffectedRows === 1n
}
