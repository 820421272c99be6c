// What a month's control is drawn from: its emergencies, and the rows of the journal where a child's file was looked up.
import { sql } from 'kysely'
import { z } from 'zod'
import { roles } from '../access/role.ts'
import type { JournalAction, JournalPurpose } from '../contract/journal.ts'
import type { Inside } from './municipality.ts'
import { lowestIdAt } from './uuid.ts'

/** From a moment until another, which is not in it. */
export type Between = { readonly from: Date; readonly until: Date }

/** What counts as a look-up: a child's file was shown, changed or taken out. Refusals showed nothing. */
const lookupActions = ['read', 'list', 'search', 'change', 'export', 'unmask'] as const satisfies JournalAction[]
const ofCases: JournalPurpose = 'casework'

/** An emergency as the journal's keeper may see it. Moments are ms since 1970. */
export type EmergencyOutside = z.output<typeof EmergencyOutside>
const EmergencyOutside = z.object({
  id: z.string(),
  person: z.string(),
  role: z.enum(roles),
  child: z.string(),
  reason: z.string(),
  from: z.number(),
  until: z.number(),
  caseNumber: z.string(),
  relatives: z.array(z.string()),
  seen: z.array(z.object({ name: z.string(), at: z.string() })),
})

/** A look-up as its row of the journal says it; `said` null where retention has deleted what it said. */
export type Lookup = z.output<typeof Lookup>
const Lookup = z.object({
  id: z.string(),
  at: z.number(),
  said: z
    .object({
      action: z.enum(lookupActions),
      actor: z.object({ person: z.string(), role: z.string() }),
      why: z.string(),
    })
    .nullable(),
  children: z.array(z.string()),
})

/** The emergencies of a period, in the order they happened. Empty in any scope but the journal's. */
export const emergenciesIn = async (inside: Inside, { from, until }: Between): Promise<readonly EmergencyOutside[]> => {
  const { rows } = await sql`
    select id, person, role, child, reason, (extract(epoch from opened_at) * 1000)::float8 as "from",
      (extract(epoch from closes_at) * 1000)::float8 as until, case_number as "caseNumber", relatives, seen
    from forlaens.emergencies_outside(${from.toISOString()}, ${until.toISOString()})`.execute(inside)
  return z.array(EmergencyOutside).parse(rows)
}

/**
 * The first moment there is anything from: an emergency, or a row of the journal (`journal`). Null where there is none. Ids
 * begin with the time, so the first row is the one with the lowest.
 */
export const beginnings = async (
  inside: Inside,
): Promise<{ readonly emergency: Date | null; readonly journal: Date | null }> => {
  const { rows } = await sql<{ emergency: number | null; journal: number | null }>`
    select (select extract(epoch from min(opened_at)) * 1000 from forlaens.emergencies_outside('-infinity', 'infinity'))::float8 as emergency,
      (select extract(epoch from e.at) * 1000 from journal.entry e where e.municipality = forlaens.municipality()
        order by e.id limit 1)::float8 as journal`.execute(inside)
  const [found] = rows
  const dateOf = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at))
  return { emergency: dateOf(found?.emergency), journal: dateOf(found?.journal) }
}

/** The look-ups of a period: the id says roughly when, and keeps the rest of the journal out of it. */
const lookups = ({ from, until }: Between) => sql`
  journal.entry e join journal.content c on c.municipality = e.municipality and c.id = e.id
  where e.municipality = forlaens.municipality() and e.id >= ${lowestIdAt(from)} and e.id < ${lowestIdAt(until)}
    and e.at >= ${from.toISOString()} and e.at < ${until.toISOString()}
    and c.purpose = ${ofCases} and c.body ->> 'action' = any(${[...lookupActions]}::text[])
    and c.body -> 'actor' ->> 'person' is not null
    and exists (select from journal.subject s where s.municipality = e.municipality and s.entry = e.id)`

/** How many there are in the period. */
export const countLookups = async (inside: Inside, between: Between): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${lookups(between)}`.execute(inside)
  return rows[0]?.count ?? 0
}

/** The look-ups at these places of the period, counted from 0 in the order they happened: id and who made it. */
export const lookupsAt = async (
  inside: Inside,
  between: Between,
  places: readonly number[],
): Promise<readonly { readonly id: string; readonly person: string }[]> => {
  const { rows } = await sql<{ id: string; person: string }>`
    select id, person from (
      select e.id, c.body -> 'actor' ->> 'person' as person, row_number() over (order by e.id) - 1 as place from ${lookups(between)}
    ) each where place = any(${[...places]}::bigint[]) order by place`.execute(inside)
  return rows
}

/** The look-ups with these ids, with the children they are about. */
export const readLookups = async (inside: Inside, ids: readonly string[]): Promise<ReadonlyMap<string, Lookup>> => {
  const { rows } = await sql`
    select e.id, (extract(epoch from e.at) * 1000)::float8 as at, c.body as said,
      array(select s.person from journal.subject s where s.municipality = e.municipality and s.entry = e.id order by s.person) as children
    from journal.entry e left join journal.content c on c.municipality = e.municipality and c.id = e.id
    where e.municipality = forlaens.municipality() and e.id = any(${[...ids]}::uuid[])`.execute(inside)
  return new Map(
    z
      .array(Lookup)
      .parse(rows)
      .map(each => [each.id, each]),
  )
}

/** How many times the person looked up the child within a period, by the journal. */
export const countLookupsOf = async (
  inside: Inside,
  { person, child, from, until }: Pick<EmergencyOutside, 'person' | 'child' | 'from' | 'until'>,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from journal.subject s
    join journal.content c on c.municipality = s.municipality and c.id = s.entry
    where s.municipality = forlaens.municipality() and s.person = ${child}
      and s.at >= to_timestamp(${from} / 1000.0) and s.at < to_timestamp(${until} / 1000.0)
      and c.body -> 'actor' ->> 'person' = ${person} and c.purpose = ${ofCases}
      and c.body ->> 'action' = any(${[...lookupActions]}::text[])`.execute(inside)
  return rows[0]?.count ?? 0
}

/** A case's number, and who of the child's family works here. */
export type CaseOutside = { readonly caseNumber: string; readonly relatives: readonly string[] }

/** The cases of children by the child's id; a person who has no case here is missing. */
export const casesOutside = async (
  inside: Inside,
  children: readonly string[],
): Promise<ReadonlyMap<string, CaseOutside>> => {
  const { rows } = await sql<{ child: string; caseNumber: string; relatives: string[] }>`
    select asked.child, o.case_number as "caseNumber", o.relatives
    from unnest(${[...new Set(children)]}::uuid[]) as asked(child) cross join lateral forlaens.case_outside(asked.child) o`.execute(
    inside,
  )
  return new Map(rows.map(({ child, caseNumber, relatives }) => [child, { caseNumber, relatives }]))
}

/** Names of people who work here, by id. */
export const namesOf = async (inside: Inside, people: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from forlaens.staff where municipality = forlaens.municipality()
      and id = any(${[...new Set(people)]}::uuid[])`.execute(inside)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
