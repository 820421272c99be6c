// Children as pages show them: who they are, where they stand, and one child's spells with the names behind their ids.
import { sql } from 'kysely'
import { z } from 'zod'
import type { ChildIdentity } from '../access/mask.ts'
import { type Day, day } from '../language/day.ts'
import type { Identity } from '../language/person.ts'
import { parseCpr } from '../language/person.ts'
import { protectionOf } from './child-facts.ts'
import type { Inside } from './municipality.ts'
import type { SpellVersion } from './spell.ts'

/** A child as lists need it: who it is, its step today (null: no help in force), and the responsible adviser. */
export type ChildOnList = {
  readonly identity: ChildIdentity
  readonly step: number | null
  readonly adviser: string | null
  /** Who that is. */
  readonly adviserId: string | null
  /** The day the responsible adviser took over; null where there is none. */
  readonly since: Day | null
}

const Row = z.object({
  id: z.string(),
  caseNumber: z.string(),
  name: z.string().nullable(),
  cpr: z.string().nullable(),
  due: z.string().nullable(),
  mother: z.string().nullable(),
  protectedFrom: z.string().nullable(),
  protectedTo: z.string().nullable(),
  address: z.string().nullable(),
  school: z.string().nullable(),
  district: z.string().nullable(),
  step: z.number().nullable(),
  adviser: z.string().nullable(),
  since: z.string().nullable(),
})

/** The children with these ids, as they are on the day; in no order. */
export const readChildren = async (
  inside: Inside,
  ids: readonly string[],
  on: Day,
): Promise<readonly ChildOnList[]> => {
  const { rows } = await sql`
    select c.id, c.case_number as "caseNumber", d.name, d.cpr, d.due::text, m.name as mother,
      d.protected_from::text as "protectedFrom", d.protected_to::text as "protectedTo",
      n.address, n.school, n.district, n.step, n.adviser, n.since::text
    from (select unnest(${[...ids]}::uuid[]) as id) asked
    join forlaens.child c on c.municipality = forlaens.municipality() and c.id = asked.id
    left join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    left join forlaens.family_member m on m.municipality = c.municipality and m.id = d.mother
    -- Child by child through the index: the planner takes what is behind the wall for one row, and would go through all of it for each.
    left join lateral (
      select
        max(s.facts ->> 'value') filter (where s.kind = 'residence') as address,
        max(s.facts ->> 'value') filter (where s.kind = 'school-or-daycare') as school,
        max(s.facts ->> 'value') filter (where s.kind = 'district') as district,
        max((s.facts ->> 'step')::int) filter (where s.kind in ('measure', 'placement')) as step,
        max(s.facts ->> 'employee') filter (where s.kind = 'adviser') as adviser,
        max(s.starts) filter (where s.kind = 'adviser') as since
      from forlaens.spell s
      where s.municipality = c.municipality and s.child = c.id and s.known_to = 'infinity'
        and s.kind in ('residence', 'school-or-daycare', 'district', 'measure', 'placement', 'adviser')
        and not s.withdrawn and s.starts <= ${on} and (s.ends is null or s.ends > ${on})
    ) n on true`.execute(inside)
  const read = z.array(Row).parse(rows)
  const named = new Set(read.flatMap(({ district, adviser }) => [district, adviser].filter(each => each !== null)))
  const names = await officeNamesOf(inside, [...named])
  return read.map(row => shownRow(row, names))
}

const shownRow = (row: z.output<typeof Row>, names: ReadonlyMap<string, string>): ChildOnList => ({
  identity: {
    child: row.id,
    caseNumber: row.caseNumber,
    name: row.name ?? row.caseNumber,
    identity: identityOf(row),
    protection: protectionOf({
      protectedFrom: row.protectedFrom === null ? null : day(row.protectedFrom),
      protectedTo: row.protectedTo === null ? null : day(row.protectedTo),
    }),
    address: row.address,
    phone: null,
    school: row.school,
    district: row.district === null ? null : (names.get(row.district) ?? null),
  },
  step: row.step,
  adviser: row.adviser === null ? null : (names.get(row.adviser) ?? null),
  adviserId: row.adviser !== null && names.has(row.adviser) ? row.adviser : null,
  since: row.since === null ? null : day(row.since),
})

const identityOf = ({ cpr, due, mother }: z.output<typeof Row>): Identity | null => {
  if (due !== null) return { kind: 'unborn', due: day(due), mother: mother ?? '' }
  const read = cpr === null ? undefined : parseCpr(cpr)
  return read?.ok === true ? { kind: 'cpr', cpr: read.value.cpr } : null
}

/** What stands behind the ids in a child's spells. */
export const namesBehind = (inside: Inside, spells: readonly SpellVersion[]): Promise<ReadonlyMap<string, string>> =>
  namesOf(
    inside,
    spells.flatMap(({ facts: { service, employee, value, giver } }) =>
      [service, employee, value, giver].filter(each => typeof each === 'string'),
    ),
  )

/** The names of services, districts, people who work here and the grown-ups of families, by id. */
export const namesOf = async (inside: Inside, named: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...named]
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from forlaens.family_member
      where municipality = forlaens.municipality() and id::text = any(${ids}::text[]) and name is not null`.execute(
    inside,
  )
  return new Map([...(await officeNamesOf(inside, ids)), ...rows.map(row => [row.id, row.name] as const)])
}

/** The names of services, districts and people who work here, by id: of nobody's family, whatever id is asked for. */
export const officeNamesOf = async (inside: Inside, named: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...named]
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from forlaens.service where municipality = forlaens.municipality() and id::text = any(${ids}::text[])
    union all
    select id::text, name from forlaens.district where municipality = forlaens.municipality() and id::text = any(${ids}::text[])
    union all
    select id::text, name from forlaens.staff
      where municipality = forlaens.municipality() and id::text = any(${ids}::text[])`.execute(inside)
  return new Map(rows.map(row => [row.id, row.name]))
}
