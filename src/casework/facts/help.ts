// Facts of help: measures and placements as spells, why they ended, and the courses they are given in.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { MaybeDay, MaybeText, PeriodOf, Ref } from './dated.ts'

/**
 * Why a stay at a place ended, after the English list of reasons for a change of placement (SSDA903, translated), with the
 * custody holder taking the child home, which the Danish definition leaves out.
 */
export const EndReason = z.enum([
  'as-planned',
  'return-home',
  'came-of-age',
  'carer-behaviour',
  'carer-other',
  'child-asks',
  'custody-holder-takes-home',
  'allegation',
  'standards',
  'approval-removed',
  'place-closed',
  'authority-changes-plan',
  'other',
])
export type EndReason = z.output<typeof EndReason>

/**
 * How a stay ended. `preceded` is what people say afterwards went before it, for the team to learn from; nothing is
 * computed from it. `noticeDays`: days from the word to the move.
 */
export const Ending = z.strictObject({
  reason: EndReason,
  by: z.enum(['child', 'place', 'custody-holder', 'authority', 'other']),
  noticeDays: z.int().min(0).nullable().default(null),
  destination: z
    .enum(['home', 'own-home', 'family', 'network', 'other-place', 'adult-service', 'other'])
    .nullable()
    .default(null),
  preceded: MaybeText,
})

/** A course or package: sessions planned, held, and whether it was carried through. */
const Course = z.strictObject({
  planned: z.int().positive(),
  held: z.array(DayText).default([]),
  completed: z.boolean().nullable().default(null),
})

/** Who acts in the case, who pays and where the child lives, as municipality codes. */
const Municipalities = z.strictObject({ acting: z.string(), paying: z.string(), residence: z.string() })

const help = {
  id: Ref,
  period: PeriodOf,
  /** On the municipality's ladder at the start; no ladder has more than 20 steps. */
  step: z.int().min(1).max(20),
  service: Ref,
  /** The decision it rests on; null for help that needs none (barnets lov § 30). */
  decision: Ref.nullable().default(null),
  /** As `Barnets lov § 32 stk. 1 nr. 5`. */
  basis: MaybeText,
  purpose: MaybeText,
  /** In Danish, as the decision says it. */
  expectedDuration: MaybeText,
  plannedEnd: MaybeDay,
  programme: MaybeText,
  municipalities: Municipalities.nullable().default(null),
  disability: z.boolean().default(false),
}

/** A measure: help while the child lives at home, or beside a placement. */
export const Measure = z.strictObject({
  ...help,
  kind: z.literal('measure'),
  course: Course.nullable().default(null),
  outcome: z.enum(['goal-reached', 'stopped-by-family', 'replaced', 'other']).nullable().default(null),
})

/**
 * `type` is a code of `rules/placements`; `family` the foster family of the service range the child lives with, which takes one of
 * its places; `dischargePlan` what is agreed about the time after, from admission on.
 */
export const Placement = z.strictObject({
  ...help,
  kind: z.literal('placement'),
  place: z.string().min(1),
  type: z.string().min(1),
  family: Ref.nullable().default(null),
  dischargePlan: MaybeText,
  ended: Ending.nullable().default(null),
})
export type Placement = z.output<typeof Placement>

export const Help = z.discriminatedUnion('kind', [Measure, Placement])
/** A measure or a placement. */
export type Help = z.output<typeof Help>
