// The service range of a municipality: what can be offered, and on which steps of its ladder.
import { sql } from 'kysely'
import { z } from 'zod'
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

const Offer = z.object({
  id: z.string(),
  name: z.string(),
  steps: z.array(z.number()),
  provider: z.string(),
  targetGroup: z.string(),
  evidence: z.string(),
  capacity: z.number().nullable(),
  use: z.enum(['child', 'unborn', 'aftercare', 'placement']),
  ageFrom: z.number(),
  ageTo: z.number(),
  price: z.object({
    ore: z.coerce.number().int(),
    per: z.enum(['session', 'course', 'day', 'month']),
    priceLevel: z.number(),
  }),
})
/** A service with whom it is for, in whole years, and its price in whole øre per unit, in the prices of a year. */
export type Offer = z.output<typeof Offer>

/** Every service with its price. For choosing between services of one step and nothing else: no step is chosen by price. */
export const readOffers = async (inside: Inside): Promise<readonly Offer[]> => {
  const { rows } = await sql`select ${columns}, use, age_from as "ageFrom", age_to as "ageTo",
      jsonb_build_object('ore', price_ore, 'per', price_per, 'priceLevel', price_level) as price
    from forlaens.service order by name, id`.execute(inside)
  return z.array(Offer).parse(rows)
}

/** One service, or undefined where there is none of that id. */
export const readService = async (inside: Inside, id: string): Promise<StoredService | undefined> => {
  const { rows } = await sql<StoredService>`select ${columns} from forlaens.service where id = ${id}`.execute(inside)
  return rows[0]
}
