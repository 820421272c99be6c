// The investment cases of a municipality as they are read back: checked again, because the program may be newer than the row.
import { sql } from 'kysely'
import { CaseShape, type InvestmentCase } from '../investment/case.ts'
import { checkCase } from '../investment/check-case.ts'
import { must } from '../language/message.ts'
import type { Moment } from './client.ts'
import type { Inside } from './municipality.ts'

/** A case as it lies in the database, and when it was loaded. */
export type ReadCase = { readonly case: InvestmentCase; readonly loadedAt: Moment }

type Row = { readonly parsed: unknown; readonly loadedAt: Moment }

const readRow = ({ parsed, loadedAt }: Row): ReadCase => ({ case: must(checkCase(CaseShape.parse(parsed))), loadedAt })

/** Every case, by title. */
export const readCases = async (inside: Inside): Promise<readonly ReadCase[]> => {
  const { rows } = await sql<Row>`select parsed, loaded_at as "loadedAt" from forlaens.investment_case
    order by title, id`.execute(inside)
  return rows.map(readRow)
}

/** One case, or undefined where there is none of that id. */
export const readCase = async (inside: Inside, id: string): Promise<ReadCase | undefined> => {
  const { rows } = await sql<Row>`select parsed, loaded_at as "loadedAt" from forlaens.investment_case
    where id = ${id}`.execute(inside)
  const [row] = rows
  return row === undefined ? undefined : readRow(row)
}

/** What a case is found by. */
export type CaseName = { readonly id: string; readonly title: string; readonly municipality: string }

/** Id, title and municipality of every case, published or own, by title, without reading the cases themselves. */
export const caseNames = async (inside: Inside): Promise<readonly CaseName[]> => {
  const { rows } = await sql<CaseName>`select id, title, parsed ->> 'municipality' as municipality
    from forlaens.investment_case
    union all select id, title, municipality from (
      select distinct on (id) id, title, body ->> 'municipality' as municipality, withdrawn from forlaens.case_version
      where municipality = forlaens.municipality() order by id, version desc
    ) own where not withdrawn
    order by title, id`.execute(inside)
  return rows
}
