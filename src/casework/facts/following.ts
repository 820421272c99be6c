// Facts of following up: follow-ups, network meetings with their agreements, supervision, reconsiderations, aftercare, closing.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { MaybeDay, MaybeText, MaybeTime, MomentOf, PeriodOf, Ref } from './dated.ts'
import { ScoredBy } from './plan.ts'

/** A next date that was decided for the child, and why then. */
const NextDecided = z.strictObject({ on: DayText, reason: z.string().min(1) })

/** How far a goal is, as it was said at a follow-up; the goal's first scores stand in the plan. */
const ScoreOfGoal = z.strictObject({ goal: Ref, score: z.int().min(0).max(10), by: ScoredBy })

/**
 * A follow-up of one or more measures and placements. Neither held nor cancelled: planned. `present` names who took part;
 * `childSaid` the child's own words, or `notTalkedBecause` why nobody talked with it; `because` is the reason for what was decided.
 * `next` is what it decided about the next one (barnets lov § 95 stk. 3).
 */
export const FollowUp = z.strictObject({
  id: Ref,
  about: z.array(Ref).min(1),
  plannedFor: MaybeDay,
  plannedTime: MaybeTime,
  place: MaybeText,
  heldOn: MaybeDay,
  cancelledOn: MaybeDay,
  present: z.array(z.string().min(1)).default([]),
  childSaid: MaybeText,
  notTalkedBecause: MaybeText,
  happened: MaybeText,
  scores: z.array(ScoreOfGoal).default([]),
  decided: z.enum(['continue', 'step-down', 'step-up', 'end']).nullable().default(null),
  because: MaybeText,
  next: NextDecided.nullable().default(null),
})
export type FollowUp = z.output<typeof FollowUp>

/** Something promised at a network meeting: by whom, until when. */
const Agreement = z.strictObject({
  id: Ref,
  text: z.string().min(1),
  owner: z.string().min(1),
  due: MaybeDay,
  doneOn: MaybeDay,
  droppedOn: MaybeDay,
})

export const NetworkMeeting = z.strictObject({
  id: Ref,
  plannedFor: MaybeDay,
  plannedTime: MaybeTime,
  place: MaybeText,
  heldOn: MaybeDay,
  cancelledOn: MaybeDay,
  participants: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        side: z.enum(['private', 'professional']),
        /** That the family agreed to this person taking part; null: nobody has asked. */
        agreed: z.boolean().nullable().default(null),
        /** What they answered the invitation; null: nothing yet. */
        coming: z.boolean().nullable().default(null),
        came: z.boolean().nullable().default(null),
      }),
    )
    .default([]),
  childSaid: MaybeText,
  parentsSaid: MaybeText,
  agreements: z.array(Agreement).default([]),
})

/** A supervision visit counts where the child was talked with (barnets lov § 156 stk. 5). */
export const SupervisionVisit = z.strictObject({
  id: Ref,
  plannedFor: MaybeDay,
  heldOn: MaybeDay,
  cancelledOn: MaybeDay,
  talkedWithChild: z.boolean().default(false),
  staffPresent: z.boolean().nullable().default(null),
})

/** Whether the child can come home: what was found, and what the parents are ready for. */
export const Reconsideration = z.strictObject({
  id: Ref,
  plannedFor: MaybeDay,
  heldOn: MaybeDay,
  outcome: z.enum(['home', 'stays', 'other-place']).nullable().default(null),
  parentsReady: MaybeText,
  next: NextDecided.nullable().default(null),
})

/** What is settled about life after the placement, before it ends. */
export const Aftercare = z.strictObject({
  id: Ref,
  decidedOn: DayText,
  granted: z.boolean(),
  livesWhere: MaybeText,
  takesOver: MaybeText,
  supportFrom: MaybeDay,
})

/**
 * A contact with the child, its family or those around it: who with, whether it was planned, and what was said. `kind` null: nobody wrote
 * how.
 */
export const Contact = z.strictObject({
  id: Ref,
  at: MomentOf,
  planned: z.boolean(),
  kind: z.enum(['visit', 'call', 'meeting', 'message']).nullable().default(null),
  with: z.array(z.string().min(1)).min(1),
  note: z.string().min(1),
})
export type Contact = z.output<typeof Contact>

/** Something that must be in place before a step down. */
const Preparation = z.strictObject({ id: Ref, text: z.string().min(1), metOn: MaybeDay })

/** The named way back down: to which step, what it is, when, and what must be in place first. Neither taken nor given up: still the way. */
export const WayDown = z.strictObject({
  id: Ref,
  step: z.int().min(1).max(20),
  what: z.string().min(1),
  plannedFor: MaybeDay,
  conditions: z.array(Preparation).default([]),
  takenOn: MaybeDay,
  givenUpOn: MaybeDay,
  givenUpBecause: MaybeText,
})
export type WayDown = z.output<typeof WayDown>

/**
 * That a fact was put on the municipality's official file: which version of it, when, where, and whether as a PDF/A or as text to
 * paste. Written by the server when it is done, never by hand.
 */
export const Filing = z.strictObject({
  id: Ref,
  list: z.string().min(1),
  fact: Ref,
  version: z.int().positive(),
  at: MomentOf,
  system: z.string().min(1),
  as: z.enum(['document', 'text']),
})
export type Filing = z.output<typeof Filing>

/** That the preparation of adult life has begun. */
export const Transition = z.strictObject({ id: Ref, begunOn: DayText })

/** A case that is closed by a decision, until it is opened anew. */
export const Closing = z.strictObject({ id: Ref, period: PeriodOf, outcome: z.string().min(1) })
