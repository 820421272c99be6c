// Facts of decisions: who decided what, the talk with the child before it, and complaints and access requests around it.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { Condition } from '../cadence.ts'
import { MaybeDay, MaybeText, MomentOf, Ref } from './dated.ts'

/** From the one nearest the child to the one furthest away. */
export const DecisionLevel = z.enum(['adviser', 'team-leader', 'referral-meeting', 'head', 'committee'])
export type DecisionLevel = z.output<typeof DecisionLevel>

/** The most that may be spent: whole øre per month, year or altogether, in the prices of a year. */
export const Ceiling = z.strictObject({
  ore: z.int().positive(),
  per: z.enum(['month', 'year', 'total']),
  priceLevel: z.int().min(2000).max(2200),
})
export type Ceiling = z.output<typeof Ceiling>

/**
 * Whether a foster family was looked for among the child's own people before a stranger's or an institution. `because`: why not, or
 * what came of it.
 */
const NetworkFamily = z.strictObject({
  searchedOn: MaybeDay,
  outcome: z.enum(['found', 'none-found', 'not-searched']),
  because: MaybeText,
})

/** What was said of lighter help before steps 5-7: tried, or not tried and why; whose network was asked. */
const LighterHelp = z.strictObject({
  tried: z.array(z.string().min(1)).default([]),
  notTriedBecause: MaybeText,
  networkAsked: z.array(z.string().min(1)).default([]),
  childSaid: MaybeText,
  networkFamily: NetworkFamily.nullable().default(null),
})

/**
 * A decision. Under preparation from `preparedFrom` while `decidedOn` is null. `withoutConsent`: a placement under force. `conditions` are
 * those a re-decision's date depends on.
 */
export const Decision = z.strictObject({
  id: Ref,
  about: z.enum(['help', 'placement', 'change-of-place', 'return-home', 'contact', 'aftercare', 'end', 'other']),
  basis: MaybeText,
  preparedFrom: MaybeDay,
  preparedFor: MaybeDay,
  decidedOn: MaybeDay,
  by: Ref.nullable().default(null),
  level: DecisionLevel.nullable().default(null),
  validTo: MaybeDay,
  ceiling: Ceiling.nullable().default(null),
  planDecided: z.boolean().default(false),
  withoutConsent: z.boolean().default(false),
  conditions: z.array(Condition).default([]),
  reDecisionOf: Ref.nullable().default(null),
  lighterHelp: LighterHelp.nullable().default(null),
})
export type Decision = z.output<typeof Decision>

/** The chairman's provisional decision. */
export const ProvisionalDecision = z.strictObject({
  id: Ref,
  decidedAt: MomentOf,
  toldAt: MomentOf.nullable().default(null),
  committeeOn: MaybeDay,
  endedOn: MaybeDay,
})

/** A talk with the child, or why there was none. `before` names the decisions it was held before. */
export const Talk = z.strictObject({
  id: Ref,
  heldOn: MaybeDay,
  plannedFor: MaybeDay,
  before: z.array(Ref).default([]),
  childSaid: MaybeText,
  parentsPresent: z.boolean().nullable().default(null),
  /** Barnets lov § 5 stk. 4: left out, the reason, and how the child's view was sought instead. */
  exception: z
    .strictObject({ on: DayText, reason: z.string().min(1), insteadBy: MaybeText })
    .nullable()
    .default(null),
})
export type Talk = z.output<typeof Talk>

/** A complaint; `about` the decision. `outcome` is the appeals board's, where it came so far. */
export const Complaint = z.strictObject({
  id: Ref,
  about: Ref.nullable().default(null),
  receivedOn: DayText,
  reassessedOn: MaybeDay,
  sentOn: MaybeDay,
  withdrawnOn: MaybeDay,
  outcome: z.enum(['upheld', 'changed', 'sent-back', 'granted-by-municipality']).nullable().default(null),
  outcomeOn: MaybeDay,
})

export const AccessRequest = z.strictObject({
  id: Ref,
  receivedOn: DayText,
  by: z.enum(['child', 'custody-holder', 'other']),
  answeredOn: MaybeDay,
})
