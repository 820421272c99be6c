// The grant and competence plan: who may decide on which step, up to which amount; data in rules/grants.
import { z } from 'zod'
import { type Message, message } from '../language/message.ts'
import { RuleHead } from '../language/rule.ts'
import { Ceiling, type Decision, DecisionLevel } from './facts/decisions.ts'

const Line = z.strictObject({
  steps: z.array(z.int().positive()).min(1),
  level: DecisionLevel,
  /** The most this level may grant; null: without a limit. */
  ceiling: Ceiling.nullable(),
  withoutConsent: z.boolean().default(false),
})

/** A municipality's plan. A decision of a step needs a level of one of the step's lines, or one above it. */
export const GrantPlan = RuleHead.extend({ lines: z.array(Line).min(1) }).strict()
export type GrantPlan = z.output<typeof GrantPlan>

const rank = (level: DecisionLevel): number => DecisionLevel.options.indexOf(level)

/** What the decision lacks by the plan; nothing where the plan says nothing of the step. */
export const grantLacks = (plan: GrantPlan, decision: Decision, step: number): readonly Message[] => {
  const lines = plan.lines
    .filter(each => each.steps.includes(step) && each.withoutConsent === decision.withoutConsent)
    .toSorted((a, b) => rank(a.level) - rank(b.level))
  if (lines.length === 0) return []
  if (decision.level === null) return [message('decision-without-level')]
  const { ceiling, level } = decision
  if (ceiling === null && lines.some(each => each.ceiling !== null)) return [message('decision-without-ceiling')]
  const limits = lines.map(each => ({ level: each.level, room: roomFor(ceiling, each.ceiling) }))
  if (limits.every(each => each.room === 'not-comparable')) return [message('ceiling-not-comparable')]
  const needed = limits.find(each => each.room === 'enough')
  if (needed === undefined) return [message('ceiling-above-plan')]
  return rank(level) >= rank(needed.level) ? [] : [message('decision-level-too-low', { level, needed: needed.level })]
}

const roomFor = (asked: Ceiling | null, limit: Ceiling | null): 'enough' | 'too-little' | 'not-comparable' => {
  if (limit === null || asked === null) return 'enough'
  if (asked.priceLevel !== limit.priceLevel) return 'not-comparable'
  const [a, b] = [inYear(asked), inYear(limit)]
  if (asked.per !== limit.per && (a === null || b === null)) return 'not-comparable'
  return (asked.per === limit.per ? asked.ore <= limit.ore : (a ?? 0) <= (b ?? 0)) ? 'enough' : 'too-little'
}

const inYear = ({ ore, per }: Ceiling): number | null => (per === 'month' ? 12 * ore : per === 'year' ? ore : null)
