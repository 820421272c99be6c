// What surrounds a decision: the talk with the child before it, a new decision in time, and what a provisional one sets going.

import type { Day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import type { CaseFacts } from '../facts.ts'
import { hasCome } from './happened.ts'
import type { Asked, Now } from './item.ts'
import { type DueRules, datesFrom, lawRules } from './rules-asked.ts'

/**
 * Talks that lack: before a decision under preparation, with its day, and missing where it was taken without one. A talk
 * left out with its reason answers; so does one held after the decision, which is too late for it and in time for the child.
 */
export const talksAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => {
  if (facts.born === null || facts.born > now.day) return []
  return facts.decisions.flatMap(decision => {
    const decided = hasCome(decision.decidedOn, now) ? decision.decidedOn : null
    const on = decided ?? now.day
    const begun = decision.preparedFrom === null || decision.preparedFrom <= now.day
    if (decided === null && (decision.preparedFor === null || !begun)) return []
    const answered = facts.talks.some(talk => {
      const left = talk.exception !== null && talk.exception.on <= now.day
      const held = hasCome(talk.heldOn, now)
      if (talk.before.includes(decision.id) && (left || held)) return true
      return decided !== null && talk.heldOn !== null && held && talk.heldOn >= decided
    })
    const over = facts.closings.some(
      each => decided !== null && each.period.from >= decided && each.period.from <= now.day,
    )
    if (answered || over) return []
    const planned = facts.talks
      .filter(talk => talk.heldOn === null && talk.before.includes(decision.id))
      .flatMap(talk => (talk.plannedFor === null ? [] : [talk.plannedFor]))
      .toSorted()[0]
    const dates = lawRules(rules, 'talk', on).flatMap(rule =>
      datesFrom(rule, { day: on, time: null }, now.day).map(each => ({
        ...each,
        date: decided === null ? decision.preparedFor : each.date,
      })),
    )
    if (dates.length === 0) return []
    return [
      {
        what: 'talk' as const,
        about: decision.id,
        triggers: [{ list: 'decisions', id: decision.id, on }],
        dates,
        planned: planned ?? null,
        missing: decided === null ? null : ('not-before-decision' as const),
        progress: null,
        text: null,
      },
    ]
  })
}

/** Placements without consent that must be decided again while they run. */
export const reDecisionsAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] =>
  facts.decisions.flatMap(decision => {
    if (!decision.withoutConsent || !hasCome(decision.decidedOn, now)) return []
    const decided = decision.decidedOn
    const resting = facts.help.filter(
      each => each.decision === decision.id || restsOn(facts, each.decision, decision.id),
    )
    if (!resting.some(each => contains(each.period, now.day))) return []
    if (facts.decisions.some(each => each.reDecisionOf === decision.id && hasCome(each.decidedOn, now))) return []
    const { conditions } = decision
    const dates = lawRules(rules, 're-decision', decided).flatMap(rule =>
      datesFrom(rule, { day: decided, time: null }, now.day, { conditions }),
    )
    return dates.length === 0 ? [] : [byDecision('re-decision', decision.id, decided, dates)]
  })

/** True where the decision stands in place of the other, at once or through others. */
const restsOn = (facts: CaseFacts, decision: string | null, other: string): boolean => {
  const seen = new Set<string>()
  for (let id: string | null = other; id !== null && !seen.has(id); ) {
    seen.add(id)
    id = facts.decisions.find(each => each.id === id)?.reDecisionOf ?? null
    if (id !== null && id === decision) return true
  }
  return false
}

/** What a chairman's provisional decision sets going: word to those it touches, and the committee. */
export const provisionalAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] =>
  facts.provisionalDecisions.flatMap(each => {
    const { day, time } = each.decidedAt
    if (day > now.day || hasCome(each.endedOn, now)) return []
    const asked = (what: 'provisional-told' | 'provisional-committee', answered: Day | null): readonly Asked[] => {
      if (hasCome(answered, now)) return []
      const dates = lawRules(rules, what, day).flatMap(rule => datesFrom(rule, { day, time }, now.day))
      return dates.length === 0
        ? []
        : [
            {
              ...byDecision(what, each.id, day, dates),
              triggers: [{ list: 'provisionalDecisions', id: each.id, on: day }],
            },
          ]
    }
    return [...asked('provisional-told', each.toldAt?.day ?? null), ...asked('provisional-committee', each.committeeOn)]
  })

const byDecision = (what: Asked['what'], id: string, on: Day, dates: Asked['dates']): Asked => ({
  what,
  about: id,
  triggers: [{ list: 'decisions', id, on }],
  dates,
  planned: null,
  missing: null,
  progress: null,
  text: null,
})
