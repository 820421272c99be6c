// Facts of a plan: its versions, and goals for the child and for the parents with their scores over time.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { MaybeDay, MaybeText, Ref } from './dated.ts'

/** Whose word a score is. */
export const ScoredBy = z.enum(['child', 'parents', 'adviser'])

/** 0 is as bad as it can be, 10 good enough to do without help (Signs of Safety's direction). */
const Score = z.strictObject({
  on: DayText,
  score: z.int().min(0).max(10),
  by: ScoredBy,
})
export type Score = z.output<typeof Score>

export const Goal = z.strictObject({
  id: Ref,
  for: z.enum(['child', 'parents']),
  text: z.string().min(1),
  measure: Ref.nullable().default(null),
  target: z.int().min(0).max(10),
  scores: z.array(Score).default([]),
  endedOn: MaybeDay,
  ending: z.enum(['reached', 'dropped', 'replaced']).nullable().default(null),
})
export type Goal = z.output<typeof Goal>

/** How the child took part, after the English participation codes. */
const Participation = z.strictObject({
  how: z.enum(['spoke-self', 'wrote-or-drew', 'through-another', 'present-silent', 'absent', 'too-young']),
  words: MaybeText,
})

/** One version of a plan, a fact of its own. `decidedOn` null: a draft. A decided version is superseded by the next, never edited. */
export const PlanVersion = z.strictObject({
  id: Ref,
  plan: Ref,
  version: z.int().positive(),
  kind: z.enum(['child', 'youth', 'parents', 'whole']).default('child'),
  decidedOn: MaybeDay,
  endedOn: MaybeDay,
  participation: Participation.nullable().default(null),
  goals: z.array(Goal).default([]),
})
export type PlanVersion = z.output<typeof PlanVersion>
