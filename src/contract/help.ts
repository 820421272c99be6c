// Help over HTTP: starting and changing measures and placements, who is responsible, the case's other spells, and the choice.
import { z } from 'zod'
import { AdviserChange } from '../casework/facts/people.ts'
import { HelpGiven, StartGiven } from '../casework/given-help.ts'
import { SpellGiven } from '../casework/given-spell.ts'
import { DayText, kept, route } from './route.ts'

const params = z.object({ child: z.uuid() })
const Version = z.int().min(1).max(2_147_483_647)

/** What the one who decides should know. `lacks`: what a decision must have; `shown`: what to weigh. Neither stops anything. */
const told = { lacks: z.array(z.string()), shown: z.array(z.string()) }

/** A spell that was changed along with it, and the version it has now. */
const Ended = z.object({ id: z.uuid(), version: z.int() }).nullable()

/** A service the child can be offered. The price is shown here alone: the step is chosen, and all of these serve it. */
const Choice = z
  .object({
    id: z.uuid(),
    name: z.string(),
    provider: z.string(),
    targetGroup: z.string(),
    evidence: z.string(),
    capacity: z.int().nullable(),
    price: z.object({ ore: z.int(), per: z.enum(['session', 'course', 'day', 'month']), priceLevel: z.int() }),
  })
  .meta({ id: 'HelpChoice' })

/** The form whose draft is the word to the next adviser, by the child's id; deleted where the child is handed over. */
export const handoverForm = 'handover'

const Colleague = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'Colleague' })

export const help = {
  start: route({
    method: 'POST',
    path: '/api/children/:child/help',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Starts a measure or placement, with its decision, consents and the help it replaces. What it lacks is only said.',
    params,
    body: kept(StartGiven),
    /** `decision`: the id of the one written along with it. `ended`: the help it took the place of. */
    answer: z.object({
      id: z.uuid(),
      version: z.int(),
      decision: z.uuid().nullable(),
      ended: z.array(z.object({ id: z.uuid(), version: z.int() })),
      ...told,
    }),
  }),
  change: route({
    method: 'POST',
    path: '/api/children/:child/help/:help',
    permission: 'correct-spell',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'A new version of a measure or placement: its end, its sessions, a correction. 409 with both texts.',
    params: params.extend({ help: z.uuid() }),
    body: kept(
      z.object({
        version: Version,
        help: HelpGiven,
        /** True: it was never so; what else is sent is not kept. */
        withdrawn: z.boolean().default(false),
        reason: z.string().trim().min(3).max(500),
      }),
    ),
    answer: z.object({ version: z.int(), ...told }),
  }),
  adviser: route({
    method: 'POST',
    path: '/api/children/:child/adviser',
    permission: 'add-co-worker',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Makes somebody the responsible adviser from a day on, and ends the one who is.',
    params,
    body: kept(
      z.object({
        /** In small letters, as everybody is known by. */
        employee: z.uuid().toLowerCase(),
        from: DayText,
        why: AdviserChange,
        /** What the former adviser wants to say to the next; kept in the case as a planned contact between the two. */
        note: z.string().trim().min(1).max(1000).nullable().default(null),
      }),
    ),
    /** `note`: the contact that keeps what was said. */
    answer: z.object({ id: z.uuid(), version: z.int(), ended: Ended, note: z.uuid().nullable() }),
  }),
  colleagues: route({
    method: 'GET',
    path: '/api/children/:child/colleagues',
    permission: 'add-co-worker',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'The advisers the case can be handed over to today, by name.',
    params,
    answer: z.object({ colleagues: z.array(Colleague) }),
  }),
  spell: route({
    method: 'POST',
    path: '/api/children/:child/spells',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Writes down a consent, school, district, residence, legal basis, or that the case is closed.',
    params,
    body: kept(z.object({ spell: SpellGiven })),
    /** `ended`: the school, district or residence it takes the place of. */
    answer: z.object({ id: z.uuid(), version: z.int(), ended: Ended, lacks: told.lacks }),
  }),
  choices: route({
    method: 'GET',
    path: '/api/children/:child/help/choices',
    permission: 'read-child',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'The services that serve a step and the child’s age that day, by name and with their prices.',
    params,
    query: z.object({ step: z.coerce.number().int().min(1).max(20), on: DayText.optional() }),
    answer: z.object({ step: z.int(), on: DayText, age: z.int().nullable(), services: z.array(Choice) }),
  }),
}
