// Facts of a child's case in the database: recorded once, changed only by a new version, and never overwritten.
import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseList } from '../casework/known.ts'
import type { Moment } from './client.ts'
import type { Inside } from './municipality.ts'
import type { Recording } from './spell.ts'

/** The lists of a case that are kept as facts; the rest of a case's lists are made of spells. */
export const factLists = [
  'relations',
  'notifications',
  'enquiries',
  'applications',
  'assessments',
  'decisions',
  'provisionalDecisions',
  'talks',
  'plans',
  'followUps',
  'networkMaps',
  'networkMeetings',
  'supervisionVisits',
  'reconsiderations',
  'complaints',
  'accessRequests',
  'aftercare',
  'transitions',
  'contacts',
  'waysDown',
  'filings',
] as const satisfies readonly CaseList[]
type FactList = (typeof factLists)[number]

/** `person` is the child itself: when it was born and died, of which a case knows the versions too. */
export type StoredList = FactList | 'person'

/** What a fact says, as JSON; its id stands beside it. */
export type FactBody = Readonly<Record<string, unknown>>

/** One version of a fact. */
export type FactVersion = {
  readonly id: string
  readonly version: number
  readonly child: string
  readonly list: StoredList
  readonly body: FactBody
  readonly withdrawn: boolean
  readonly by: string
  readonly reason: string | null
  readonly knownFrom: Moment
  readonly knownTo: Moment
}

const Row = z.object({
  id: z.string(),
  version: z.number(),
  child: z.string(),
  list: z.enum([...factLists, 'person']),
  body: z.record(z.string(), z.unknown()),
  withdrawn: z.boolean(),
  by: z.string(),
  reason: z.string().nullable(),
  knownFrom: z.string(),
  knownTo: z.string(),
})

const columns = sql`fact as id, version, child, list, body, withdrawn, recorded_by as by, reason, known_from as "knownFrom",
  known_to as "knownTo"`

/** Records the first version of a fact. */
export const recordFact = async (
  inside: Inside,
  municipality: number,
  of: Pick<FactVersion, 'id' | 'child' | 'list' | 'body'>,
  { by, reason }: Recording,
): Promise<void> => {
  // The times are the database's own; these only stand in for them until its trigger has said.
  await sql`insert into forlaens.case_fact
      (municipality, child, list, fact, version, body, recorded_by, reason, known_from, known_to)
    values (${municipality}, ${of.child}, ${of.list}, ${of.id}, 1, ${JSON.stringify(of.body)}, ${by}, ${reason}, now(), 'infinity')`.execute(
    inside,
  )
}

/** Supersedes version `expected` and answers the new version's number, or null where someone was first. */
export const supersedeFact = async (
  inside: Inside,
  of: Pick<FactVersion, 'child' | 'id'>,
  expected: number,
  to: { readonly body: FactBody; readonly withdrawn?: boolean },
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<number | null> => {
  const { rows } = await sql<{ version: number | null }>`
    select forlaens.supersede_fact(${of.child}, ${of.id}, ${expected}, ${JSON.stringify(to.body)}, ${to.withdrawn ?? false},
      ${by}, ${reason}) as version`.execute(inside)
  return rows[0]?.version ?? null
}

/** One fact of the child as it is known now, withdrawn or not; undefined where there is none. */
export const factNow = async (inside: Inside, child: string, fact: string): Promise<FactVersion | undefined> => {
  const { rows } = await sql`select ${columns} from forlaens.case_fact
    where municipality = forlaens.municipality() and child = ${child} and fact = ${fact} and known_to = 'infinity'`.execute(
    inside,
  )
  return z.array(Row).parse(rows)[0]
}

/** One version of a fact of the child; undefined where there is none. */
export const factVersion = async (
  inside: Inside,
  child: string,
  fact: string,
  version: number,
): Promise<FactVersion | undefined> => {
  const { rows } = await sql`select ${columns} from forlaens.case_fact
    where municipality = forlaens.municipality() and child = ${child} and fact = ${fact} and version = ${version}`.execute(
    inside,
  )
  return z.array(Row).parse(rows)[0]
}

/** Every version of every fact of the child, withdrawn ones too; in order of list, and a fact's versions together. */
export const factVersions = async (inside: Inside, child: string): Promise<readonly FactVersion[]> => {
  const { rows } = await sql`select ${columns} from forlaens.case_fact
    where municipality = forlaens.municipality() and child = ${child} order by list, fact, version`.execute(inside)
  return z.array(Row).parse(rows)
}

/** The facts of the children as they were known at a moment, `infinity` for now; withdrawn ones are not among them. */
export const factsOfChildren = async (
  inside: Inside,
  children: readonly string[],
  at: Moment,
): Promise<readonly FactVersion[]> => {
  const known = at === 'infinity' ? sql`known_to = 'infinity'` : sql`known_from <= ${at} and known_to > ${at}`
  const { rows } = await sql`select ${columns} from forlaens.case_fact
    where municipality = forlaens.municipality() and child = any(${[...children]}::uuid[]) and ${known} and not withdrawn`.execute(
    inside,
  )
  return z.array(Row).parse(rows)
}
