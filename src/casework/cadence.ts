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
  'birth',
])
export type Clock = z.output<typeof Clock>

/** Who asks: a law, a programme's own goal, or a deadline the municipality has published. Only the first can be broken. */
export const Binding = z.enum(['law', 'programme', 'local'])

/** What a rule asks for; each duty has a file in `due/` that finds the facts it follows from. */
export const Duty = z.enum([
  'follow-up',
  'reconsideration',
  'plan',
  'supervision',
  'talk',
  'notification',
  'receipt',
  'assessment',
  'assessment-without-consent',
  'access-request',
  'application',
  'complaint',
  're-decision',
  'provisional-told',
  'provisional-committee',
  'aftercare',
  'transition',
  'own-consent',
])

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
  duty: Duty.optional(),
  /** The legal bases it is about, as `Barnets lov § 32 stk. 1`; what stands below one of them is covered too. */
  bases: z.array(z.string().min(1)).optional(),
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
  /** Counted from the last one held, where one was. */
  sinceLast: z.boolean().optional(),
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

/**
 * A cadence rule. `clock` is what the start day is the day of. Without `bases` it is about every legal basis; help without
 * any is covered from the step `unknownBasisFromStep`. `noticeMonths`: how long before its date it is worth a line.
 */
export const CadenceRule = RuleHead.extend({
  binding: Binding,
  duty: Duty,
  bases: z.array(z.string().min(1)).optional(),
  basesWhenPlanDecided: z.array(z.string().min(1)).optional(),
  unknownBasisFromStep: z.int().positive().optional(),
  noticeMonths: z.int().positive().max(60).optional(),
  clock: Clock,
  entries: z.array(CadenceEntry).min(1),
})
export type CadenceRule = z.output<typeof CadenceRule>
