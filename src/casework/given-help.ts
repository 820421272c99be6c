// Help as it is sent to be written down: a measure or a placement without the id the house gives it.
import { z } from 'zod'
import { Decision } from './facts/decisions.ts'
import { Ending, Measure, Placement } from './facts/help.ts'
import { Consent } from './facts/people.ts'

export const HelpGiven = z.discriminatedUnion('kind', [Measure.omit({ id: true }), Placement.omit({ id: true })])
export type HelpGiven = z.output<typeof HelpGiven>

const Words = z.string().trim().min(1).max(500)

/** The decision help rests on, with the reasoned consideration of lighter help. */
const DecisionGiven = Decision.omit({ id: true })
/** A consent to the help, or to the decision where there is one. */
const ConsentGiven = Consent.omit({ id: true, about: true }).extend({ purpose: Words })

/** Help that ends on the day the new help starts, and how it ended. */
const EndGiven = z.strictObject({
  help: z.uuid(),
  version: z.int().min(1).max(2_147_483_647),
  ended: Ending.nullable().default(null),
  outcome: Measure.shape.outcome,
})
export type EndGiven = z.output<typeof EndGiven>

/**
 * Help with what is written at the same time: its decision, the consents to it, and the help it takes the place of. All of it stands
 * or nothing does, so that a child is never between two places because a connection went.
 */
export const StartGiven = z.object({
  help: HelpGiven,
  decision: DecisionGiven.nullable().default(null),
  consents: z.array(ConsentGiven).max(8).default([]),
  ends: z.array(EndGiven).max(8).default([]),
})
export type StartGiven = z.output<typeof StartGiven>
