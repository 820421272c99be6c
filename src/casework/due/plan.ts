// The plan: by the law from the decision it follows, by the programme from the day help began.

import type { Day } from '../../language/day.ts'
import type { Decision } from '../facts/decisions.ts'
import type { CaseFacts } from '../facts.ts'
import { isUnderAny } from '../legal-basis.ts'
import { hasCome, running } from './happened.ts'
import type { Asked, DueDate, Now, Trigger } from './item.ts'
import { covers, type DueRules, datesFrom, lawRules, programmeRules } from './rules-asked.ts'

type Wanted = { readonly about: string; readonly triggers: readonly Trigger[]; readonly dates: readonly DueDate[] }

/**
 * A plan that is not there yet, for each decision help rests on. A plan decided before and still running answers, and so
 * does any that was decided since. When the help is over, nobody writes its plan.
 */
export const plansAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => {
  const wanted = new Map<string, Wanted>()
  const want = (about: string, trigger: Trigger, dates: readonly DueDate[]): void => {
    if (dates.length === 0 || planAnswers(facts, trigger.on, now)) return
    const before = wanted.get(about)
    wanted.set(about, {
      about,
      triggers: [...(before?.triggers ?? []), trigger],
      dates: [...(before?.dates ?? []), ...dates],
    })
  }
  for (const decision of facts.decisions) {
    const resting = facts.help.filter(help => help.decision === decision.id)
    const over = resting.length > 0 && resting.every(help => help.period.to !== null && help.period.to <= now.day)
    if (over || !asksForPlan(decision)) continue
    if (hasCome(decision.decidedOn, now)) {
      const dates = byLaw(rules, decision, decision.decidedOn, now)
      want(decision.id, { list: 'decisions', id: decision.id, on: decision.decidedOn }, dates)
    }
  }
  for (const help of running(facts, now)) {
    const dates = programmeRules(rules, 'plan', help).flatMap(rule =>
      datesFrom(rule, { day: help.period.from, time: null }, now.day).slice(0, 1),
    )
    want(help.decision ?? help.id, { list: 'help', id: help.id, on: help.period.from }, dates)
  }
  return [...wanted.values()].map(each => ({
    what: 'plan' as const,
    ...each,
    planned: null,
    missing: each.dates.some(date => date.asker === 'law' && date.date === null)
      ? ('not-before-decision' as const)
      : null,
    progress: null,
    text: null,
  }))
}

const asksForPlan = (decision: Decision): boolean => decision.about === 'help' || decision.about === 'placement'

const byLaw = (rules: DueRules, decision: Decision, decided: Day, now: Now): readonly DueDate[] =>
  lawRules(rules, 'plan', decided)
    .filter(rule => {
      const chosen = decision.planDecided ? (rule.basesWhenPlanDecided ?? []) : []
      if (decision.basis !== null && isUnderAny(decision.basis, chosen)) return true
      return covers(rule, decision.basis, null)
    })
    .flatMap(rule => datesFrom(rule, { day: decided, time: null }, now.day))

const planAnswers = (facts: CaseFacts, since: Day, now: Now): boolean =>
  facts.plans.some(
    plan =>
      (plan.kind === 'child' || plan.kind === 'youth' || plan.kind === 'whole') &&
      hasCome(plan.decidedOn, now) &&
      (plan.decidedOn >= since || plan.endedOn === null || plan.endedOn > since),
  )
