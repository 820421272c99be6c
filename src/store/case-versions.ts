// A municipality's own investment cases in the database: every version as it was written, only ever added to.
import { sql } from 'kysely'
import { z } from 'zod'
import { CaseShape, type InvestmentCase } from '../investment/case.ts'
import { checkCase } from '../investment/check-case.ts'
import type { Inside } from './municipality.ts'

const Row = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  withdrawn: z.boolean(),
  /** Who saved it, by id and by name, and when: ms since 1970. */
  person: z.string(),
  by: z.string(),
  at: z.number(),
})
/** One version without the case itself. */
export type CaseVersion = z.output<typeof Row>
/** One version with the case, checked again: the program may be newer than the row. */
export type OwnCase = CaseVersion & { readonly case: InvestmentCase }
/** A version that this program refuses: it was written by one that asked for less, or knew more. */
export type UnreadableCase = CaseVersion & { readonly case: null }

const columns = sql`v.id, v.version, v.title, v.withdrawn, v.saved_by as person, p.name as by,
  (extract(epoch from v.saved_at) * 1000)::float8 as at`
const versions = sql`forlaens.case_version v
  join forlaens.staff p on p.municipality = v.municipality and p.id = v.saved_by`

const withCase = (row: unknown): OwnCase | UnreadableCase => {
  const version = Row.parse(row)
  const shaped = CaseShape.safeParse(z.object({ body: z.unknown() }).parse(row).body)
  const checked = shaped.success ? checkCase(shaped.data) : undefined
  return checked?.ok === true ? { ...version, case: checked.value } : { ...version, case: null }
}

/** True where this program can read it. */
const isReadable = (of: OwnCase | UnreadableCase): of is OwnCase => of.case !== null

/** The own cases as they stand, by title; those that are withdrawn are left out. One that cannot be read fails no other. */
export const readOwnCases = async (
  inside: Inside,
): Promise<{ readonly cases: readonly OwnCase[]; readonly unreadable: readonly UnreadableCase[] }> => {
  const { rows } = await sql`select * from (
      select distinct on (v.id) ${columns}, v.body from ${versions}
      where v.municipality = forlaens.municipality() order by v.id, v.version desc
    ) latest where not withdrawn order by title, id`.execute(inside)
  const all = rows.map(withCase)
  return { cases: all.filter(isReadable), unreadable: all.filter(each => each.case === null) }
}

/** The latest version of a case, also where it is withdrawn; or that of a number. Undefined where there is none. */
export const readOwnCase = async (
  inside: Inside,
  id: string,
  version?: number,
): Promise<OwnCase | UnreadableCase | undefined> => {
  const { rows } = await sql`select ${columns}, v.body from ${versions}
    where v.municipality = forlaens.municipality() and v.id = ${id} and (${version ?? null}::int is null or v.version = ${version ?? null}::int)
    order by v.version desc limit 1`.execute(inside)
  return rows.length === 0 ? undefined : withCase(rows[0])
}

/** Every version of a case, the newest first. */
export const caseHistory = async (inside: Inside, id: string): Promise<readonly CaseVersion[]> => {
  const { rows } = await sql`select ${columns} from ${versions}
    where v.municipality = forlaens.municipality() and v.id = ${id} order by v.version desc`.execute(inside)
  return z.array(Row).parse(rows)
}

/** How many own cases there have ever been. */
export const countOwnCases = async (inside: Inside): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(distinct id)::int as count from forlaens.case_version
    where municipality = forlaens.municipality()`.execute(inside)
  return rows[0]?.count ?? 0
}

/** What is written as the next version. */
type Saving = { readonly case: InvestmentCase; readonly withdrawn: boolean; readonly by: string }

/** Writes version `version` of the case; false where somebody else was first, and then nothing is written. */
export const saveCaseVersion = async (
  inside: Inside,
  municipality: number,
  version: number,
  { case: of, withdrawn, by }: Saving,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into forlaens.case_version (municipality, id, version, title, body, withdrawn, saved_by)
    values (${municipality}, ${of.id}, ${version}, ${of.title}, ${JSON.stringify(of)}, ${withdrawn}, ${by})
    on conflict do nothing`.execute(inside)
  return numAffectedRows === 1n
}
