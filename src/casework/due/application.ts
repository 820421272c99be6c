// The deadlines a municipality has published: from an application to its answer, or from a decision until help begins.
import type { Day } from '../../language/day.ts'
import type { CadenceRule } from '../cadence.ts'
import type { CaseFacts } from '../facts.ts'
import { isUnderAny } from '../legal-basis.ts'
import { hasCome } from './happened.ts'
import type { Asked, DueDate, Now, Trigger } from './item.ts'
import { type DueRules, datesFrom, localRules } from './rules-asked.ts'

/** Applications without an answer, and decided help that has not begun, by the municipality's own deadlines. */
export const applicationsAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => [
  ...facts.applications.flatMap(each => {
    if (each.receivedOn > now.day || hasCome(each.answeredOn, now) || hasCome(each.withdrawnOn, now)) return []
    const trigger = { list: 'applications', id: each.id, on: each.receivedOn }
    return asked(trigger, byParagraph(rules, each.basis, each.receivedOn, 'application', now))
  }),
  ...facts.decisions.flatMap(each => {
    if (!hasCome(each.decidedOn, now) || each.basis === null || hasCome(each.validTo, now)) return []
    if (facts.help.some(help => help.decision === each.id && help.period.from <= now.day)) return []
    const trigger = { list: 'decisions', id: each.id, on: each.decidedOn }
    return asked(trigger, byParagraph(rules, each.basis, each.decidedOn, 'decision', now))
  }),
]

const asked = (trigger: Trigger, dates: readonly DueDate[]): readonly Asked[] =>
  dates.length === 0
    ? []
    : [
        {
          what: 'application',
          about: trigger.id,
          triggers: [trigger],
          dates,
          planned: null,
          missing: null,
          progress: null,
          text: null,
        },
      ]

const byParagraph = (
  rules: DueRules,
  basis: string,
  on: Day,
  clock: CadenceRule['clock'],
  now: Now,
): readonly DueDate[] =>
  localRules(rules, 'application', on).flatMap(rule => {
    const entries = rule.entries.filter(entry => {
      const named = entry.paragraph === undefined ? [] : [`Barnets lov ${entry.paragraph}`]
      return (entry.clock ?? rule.clock) === clock && isUnderAny(basis, entry.bases ?? named)
    })
    return datesFrom({ ...rule, entries }, { day: on, time: null }, now.day)
  })
