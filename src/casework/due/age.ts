// What comes with age: the decision on aftercare, the preparation of adult life, and the young person's own consent.

import type { Day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { inForce } from '../../language/rule.ts'
import type { CaseFacts } from '../facts.ts'
import { hasCome, isNear, placementNow } from './happened.ts'
import type { Asked, DueDate, DueWhat, Now } from './item.ts'
import { type DueRules, datesFrom } from './rules-asked.ts'

/**
 * What the age of the child asks for. The law is the one in force on the date itself, for the fact it follows from is the
 * birthday. A line stands only as long before its date as the rule says.
 */
export const agesAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => {
  const { born } = facts
  if (born === null || born > now.day) return []
  const current = placementNow(facts, now)
  const ofAge = (what: DueWhat, about: string, answered: boolean): readonly Asked[] => {
    const dates = answered ? [] : byAge(rules, what, born, now)
    if (dates.length === 0) return []
    return [
      {
        what,
        about,
        triggers: [{ list: 'born', id: facts.child, on: born }],
        dates,
        planned: null,
        missing: null,
        progress: null,
        text: null,
      },
    ]
  }
  const inDisability = facts.disability
    ? ofAge(
        'transition',
        facts.child,
        facts.transitions.some(each => each.begunOn <= now.day),
      )
    : []
  if (current === undefined) return inDisability
  const forced = facts.decisions.some(each => each.id === current.decision && each.withoutConsent)
  const consented = facts.consents.some(
    each => each.giver === 'young-person' && each.covers === 'placement' && contains(each.period, now.day),
  )
  // Who was 15 when the placement began was asked before it; the check of the placement sees to that.
  const was15 = byAge(rules, 'own-consent', born, now).some(
    each => each.date !== null && each.date <= current.period.from,
  )
  return [
    ...ofAge(
      'aftercare',
      facts.child,
      facts.aftercare.some(each => hasCome(each.decidedOn, now)),
    ),
    ...inDisability,
    ...ofAge('own-consent', current.id, consented || forced || was15),
  ]
}

const byAge = (rules: DueRules, what: DueWhat, born: Day, now: Now): readonly DueDate[] =>
  rules.cadences
    .filter(rule => rule.binding === 'law' && rule.duty === what)
    .flatMap(rule =>
      datesFrom(rule, { day: born, time: null }, now.day).filter(
        each => each.date !== null && inForce(rule, each.date) && isNear(each.date, rule.noticeMonths ?? 0, now),
      ),
    )
