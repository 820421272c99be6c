// Facts that open a case: notifications, enquiries, applications, and the assessment that follows.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { IcsEntry } from '../ics.ts'
import { MaybeDay, MaybeText, MomentOf, Ref } from './dated.ts'

/**
 * A notification. `assessedAt`: that somebody has judged whether the child is in danger; `inDanger` what they found, and `because` why.
 * `inDanger` null: written down before anybody asked.
 */
export const Notification = z.strictObject({
  id: Ref,
  receivedAt: MomentOf,
  notifier: z.string().min(1),
  assessedAt: MomentOf.nullable().default(null),
  inDanger: z.boolean().nullable().default(null),
  because: MaybeText,
  acknowledgedOn: MaybeDay,
  outcome: z.enum(['no-action', 'clarification', 'assessment', 'existing-case']).nullable().default(null),
})
export type Notification = z.output<typeof Notification>

/** The family, the child or a professional asks, without it being a notification. */
export const Enquiry = z.strictObject({ id: Ref, on: DayText, by: z.string().min(1) })

/** A family applies for help by a paragraph: what a municipality's own deadlines count from. */
export const Application = z.strictObject({
  id: Ref,
  receivedOn: DayText,
  basis: z.string().min(1),
  answeredOn: MaybeDay,
  withdrawnOn: MaybeDay,
})

/**
 * An assessment (barnets lov § 20) or the lighter clarification (§ 19). `awareOn` is the day the municipality became aware
 * that it may be needed, `withoutConsentOn` the day it was decided to make it without consent; `preliminaryOn` that of the preliminary one made where the deadline cannot be kept.
 */
export const Assessment = z.strictObject({
  id: Ref,
  kind: z.enum(['assessment', 'clarification', 'coming-parents']).default('assessment'),
  awareOn: DayText,
  withoutConsentOn: MaybeDay,
  preliminaryOn: MaybeDay,
  finishedOn: MaybeDay,
  entries: z.array(IcsEntry).default([]),
  conclusion: MaybeText,
})
