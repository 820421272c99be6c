// Foster families in the database: written down once, their approvals in versions, and who lives with them read from the cases.
import { sql } from 'kysely'
import { z } from 'zod'
import { Approval, type FosterFamily, type StandingApproval } from '../casework/foster-family.ts'
import type { PlacedThere } from '../casework/foster-places.ts'
import { DayText } from '../language/rule.ts'
import { hasCode } from './faults.ts'
import type { Inside } from './municipality.ts'
import type { TableRows } from './row-insert.ts'
import type { Recording } from './spell.ts'

const Families = z.array(
  z.object({
    id: z.string(),
    service: z.string(),
    name: z.string(),
    approvals: z.array(Approval.extend({ id: z.string(), version: z.number() })).nullable(),
  }),
)

/** Every foster family with the approvals that are known now, the earliest first; one family where `id` is said. */
export const readFosterFamilies = async (
  inside: Inside,
  id: string | null = null,
): Promise<readonly FosterFamily[]> => {
  const { rows } = await sql`
    select f.id, f.service, f.name, jsonb_agg(jsonb_build_object('id', a.approval, 'version', a.version, 'types', a.types,
        'places', a.places, 'ages', jsonb_build_object('from', a.age_from, 'to', a.age_to),
        'period', jsonb_build_object('from', a.starts, 'to', a.ends), 'approvedBy', a.approved_by, 'support', a.support,
        'siblingsTogether', a.siblings_together, 'schoolNearby', a.school_nearby, 'note', a.note) order by a.starts)
      filter (where a.approval is not null) as approvals
    from forlaens.foster_family f
    left join forlaens.foster_approval a on a.municipality = f.municipality and a.family = f.id and a.known_to = 'infinity'
    where f.municipality = forlaens.municipality() and (${id}::uuid is null or f.id = ${id}::uuid)
    group by f.id, f.service, f.name`.execute(inside)
  return Families.parse(rows).map(each => ({ ...each, approvals: each.approvals ?? [] }))
}

const Placed = z.array(z.object({ family: z.string(), child: z.string(), from: DayText, to: DayText.nullable() }))

/** Every placement with a foster family that is known now, whoever may see the child: for counting places, and for nothing else. */
export const placedWithFamilies = async (inside: Inside): Promise<readonly PlacedThere[]> => {
  const { rows } = await sql`
    select facts ->> 'family' as family, child, starts::text as "from", ends::text as "to" from forlaens.spell
    where municipality = forlaens.municipality() and kind = 'placement' and known_to = 'infinity' and not withdrawn
      and facts ->> 'family' is not null`.execute(inside)
  return Placed.parse(rows).map(({ family, child, from, to }) => ({ family, child, period: { from, to } }))
}

/** Writes a family down. False where the service has one of that name. */
export const recordFosterFamily = async (
  inside: Inside,
  municipality: number,
  { id, service, name }: Pick<FosterFamily, 'id' | 'service' | 'name'>,
  by: string,
): Promise<boolean> => {
  const { rows } = await sql`insert into forlaens.foster_family (municipality, id, service, name, recorded_by)
    values (${municipality}, ${id}, ${service}, ${name}, ${by})
    on conflict (municipality, service, name) do nothing returning 1 as one`.execute(inside)
  return rows.length > 0
}

/**
 * Writes a version of an approval down; a later one closes the one before it. False where someone was first: that version stands
 * no longer, or another approval runs in the same days.
 */
export const recordApproval = async (
  inside: Inside,
  municipality: number,
  family: string,
  approval: StandingApproval,
  recording: Recording,
): Promise<boolean> => {
  if (approval.version > 1) {
    const { rows } = await sql`update forlaens.foster_approval set known_to = clock_timestamp()
      where municipality = forlaens.municipality() and family = ${family} and approval = ${approval.id}
        and version = ${approval.version - 1} and known_to = 'infinity' returning 1 as one`.execute(inside)
    if (rows.length === 0) return false
  }
  const { columns, rows } = approvalRows(municipality, [{ family, approval, recording }])
  const values = (rows[0] ?? []).map(each => sql`${each}`)
  try {
    await sql`insert into forlaens.foster_approval (${sql.raw(columns.join(', '))}) values (${sql.join(values)})`.execute(
      inside,
    )
    return true
  } catch (error) {
    if (hasCode(error, '23P01')) return false
    throw error
  }
}

/** Families and their approvals as rows of the two tables, in the order they are to be loaded; the approvals as first versions. */
export const fosterFamilyRows = (
  municipality: number,
  families: readonly FosterFamily[],
  by: string,
): readonly TableRows[] => [
  {
    table: 'forlaens.foster_family',
    columns: ['municipality', 'id', 'service', 'name', 'recorded_by'],
    rows: families.map(({ id, service, name }) => [municipality, id, service, name, by]),
  },
  approvalRows(
    municipality,
    families.flatMap(({ id, approvals }) =>
      approvals.map(approval => ({
        family: id,
        approval: { ...approval, version: 1 },
        recording: { by, reason: null },
      })),
    ),
  ),
]

type ToRecord = { readonly family: string; readonly approval: StandingApproval; readonly recording: Recording }

const approvalRows = (municipality: number, of: readonly ToRecord[]): TableRows => ({
  table: 'forlaens.foster_approval',
  columns: [
    'municipality',
    'family',
    'approval',
    'version',
    'starts',
    'ends',
    'types',
    'places',
    'age_from',
    'age_to',
    'approved_by',
    'support',
    'siblings_together',
    'school_nearby',
    'note',
    'recorded_by',
    'reason',
  ],
  rows: of.map(({ family, approval, recording }) => [
    municipality,
    family,
    approval.id,
    approval.version,
    approval.period.from,
    approval.period.to,
    // An array as PostgreSQL writes it, which COPY, json and a parameter are all read from; a code has no letter that needs quoting.
    `{${approval.types.join(',')}}`,
    approval.places,
    approval.ages.from,
    approval.ages.to,
    approval.approvedBy,
    approval.support,
    approval.siblingsTogether,
    approval.schoolNearby,
    approval.note,
    recording.by,
    recording.reason,
  ]),
})
