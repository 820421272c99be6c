// What a cadence rule says: which follow-ups, plans and deadlines follow from a start, written as data in rules/cadences.
import { z } from 'zod'
import { Length } from '../language/deadline.ts'
import { RuleHead } from '../language/rule.ts'

const Interval = z.strictObject({ count: z.int().positive().max(1000), unit: z.enum(['days', 'weeks', 'months']) })
export type Interval = z.output<typeof Interval>

/** What happened on the day a deadline is counted from. */
export const Clock = z.enum([
  'application',
  'decision',
  'receipt',
  'awareness',
  'placement',
  'measure',
  'provisional-decision',
])
export type Clock = z.output<typeof Clock>

/** Facts of a case that move a date: the day a running assessment was finished, the day the last review settled on. */
export const CaseEvent = z.enum(['assessment-finished', 'next-follow-up-decided'])
export type CaseEvent = z.output<typeof CaseEvent>

/** Facts of a case that decide whether a date applies at all. */
export const Condition = z.enum(['placed-before-within-a-year', 'special-case-below-one-year'])
export type Condition = z.output<typeof Condition>

const said = {
  kind: z.enum(['followUp', 'reconsideration', 'plan', 'deadline']),
  /** Danish, for users: what is due. */
  label: z.string().min(1).optional(),
  /** Where these three differ from the rule's own. */
  paragraph: z.string().min(1).optional(),
  clock: Clock.optional(),
  confidence: RuleHead.shape.confidence.optional(),
  /** Only where this holds, and not where one of those does. */
  when: Condition.optional(),
  exceptWhen: z.array(Condition).optional(),
  /** Danish, for users: why, or under which condition. */
  reason: z.string().min(1).optional(),
}

const Once = z.strictObject({
  ...said,
  pattern: z.literal('once'),
  at: Length,
  /** The day of this event instead, where it is known and earlier. */
  orEarlier: CaseEvent.optional(),
})

const Series = z.strictObject({
  ...said,
  pattern: z.literal('series'),
  every: Interval,
  /** Counted from this long after the start; from the start itself without it. */
  after: Interval.optional(),
  /** How many; without it the series goes on. */
  times: z.int().positive().max(1000).optional(),
})

/** 31 December of each calendar year, from the start's own. */
const YearEnd = z.strictObject({ ...said, pattern: z.literal('year-end') })

const Undated = z.strictObject({
  ...said,
  pattern: z.literal('undated'),
  reason: z.string().min(1),
  /** The day of this event, where it is known. */
  unless: CaseEvent.optional(),
})

/** One line of a cadence rule: once, again and again, at the end of each year, or on no day the rule can name. */
export const CadenceEntry = z.discriminatedUnion('pattern', [Once, Series, YearEnd, Undated])
export type CadenceEntry = z.output<typeof CadenceEntry>

/** A cadence rule. `clock` is what the start day is the day of. */
export const CadenceRule = RuleHead.extend({ clock: Clock, entries: z.array(CadenceEntry).min(1) })
export type CadenceRule = z.output<typeof CadenceRule>
