// Facts of following up: follow-ups, network meetings with their agreements, supervision, reconsiderations, aftercare, closing.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { MaybeDay, MaybeText, PeriodOf, Ref } from './dated.ts'

/** A next date that was decided for the child, and why then. */
const NextDecided = z.strictObject({ on: DayText, reason: z.string().min(1) })

/**
 * A follow-up of one or more measures and placements. Neither held nor cancelled: planned. `next` is what it decided about
 * the next one (barnets lov § 95 stk. 3).
 */
export const FollowUp = z.strictObject({
  id: Ref,
  about: z.array(Ref).min(1),
  plannedFor: MaybeDay,
  heldOn: MaybeDay,
  cancelledOn: MaybeDay,
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
  heldOn: MaybeDay,
  cancelledOn: MaybeDay,
  participants: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        side: z.enum(['private', 'professional']),
        /** That the family agreed to this person taking part; null: nobody has asked. */
        agreed: z.boolean().nullable().default(null),
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

/** That the preparation of adult life has begun. */
export const Transition = z.strictObject({ id: Ref, begunOn: DayText })

/** A case that is closed by a decision, until it is opened anew. */
export const Closing = z.strictObject({ id: Ref, period: PeriodOf, outcome: z.string().min(1) })
