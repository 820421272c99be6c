// One writer of a child's case at a time: what is checked against the case must still be so when it is written.
import { sql } from 'kysely'
import type { Inside } from './municipality.ts'

/** Waits until nobody else is writing in the cases of these children; held to the end of the transaction. */
export const aloneWithCases = async (inside: Inside, children: readonly string[]): Promise<void> => {
  await sql`select from forlaens.child_details
    where municipality = forlaens.municipality() and child = any(${[...children]}::uuid[]) order by child for update`.execute(
    inside,
  )
}
