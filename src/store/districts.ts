// The districts of a municipality.
import { sql } from 'kysely'
import type { Inside } from './municipality.ts'

/** The ids of every district, in no order. */
export const districtIds = async (inside: Inside): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id::text from forlaens.district where municipality = forlaens.municipality()`.execute(inside)
  return rows.map(row => row.id)
}
