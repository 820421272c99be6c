// The service range of a municipality: what can be offered, and on which steps of its ladder.
import { sql } from 'kysely'
import type { Inside } from './municipality.ts'

/** A service. `capacity` is how many can be in it at a time; null where nobody has set one. */
export type StoredService = {
  readonly id: string
  readonly name: string
  readonly steps: readonly number[]
  readonly provider: string
  readonly targetGroup: string
  readonly evidence: string
  readonly capacity: number | null
}

const columns = sql`id, name, steps, provider, target_group as "targetGroup", evidence, capacity`

/** Every service, by its lowest step and name. */
export const readServices = async (inside: Inside): Promise<readonly StoredService[]> => {
  const { rows } = await sql<StoredService>`select ${columns} from forlaens.service order by steps, name, id`.execute(
    inside,
  )
  return rows
}

/** One service, or undefined where there is none of that id. */
export const readService = async (inside: Inside, id: string): Promise<StoredService | undefined> => {
  const { rows } = await sql<StoredService>`select ${columns} from forlaens.service where id = ${id}`.execute(inside)
  return rows[0]
}
