// The due list of one child: everything that is due from the facts known and the rules, with who asks and how it stands.
import { type Message, message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import { agesAsked } from './due/age.ts'
import { agreementsAsked } from './due/agreement.ts'
import { applicationsAsked } from './due/application.ts'
import { provisionalAsked, reDecisionsAsked, talksAsked } from './due/decision.ts'
import { followUpsAsked } from './due/follow-up.ts'
import { running } from './due/happened.ts'
import type { DueItem, Now } from './due/item.ts'
import { answersAsked, assessmentsAsked, notificationsAsked } from './due/notification.ts'
import { plansAsked } from './due/plan.ts'
import { plannedEndsAsked, reconsiderationAsked } from './due/reconsideration.ts'
import type { DueRules } from './due/rules-asked.ts'
import { inOrder, stateOf } from './due/state.ts'
import { supervisionAsked } from './due/supervision.ts'
import type { CaseFacts } from './facts.ts'
import { programmeNamed } from './programme.ts'

/** The list, and what must be said beside it. */
export type DueList = { readonly items: readonly DueItem[]; readonly notices: readonly Message[] }

/**
 * What is due at a moment, most urgent first. A list knows nothing of days after its own: what was held later does not
 * answer. A closed case asks only for what others wait for: notifications, access requests and complaints. Nothing is due
 * for a child that has died but those.
 */
export const dueList = (known: CaseFacts, rules: DueRules, now: Now): DueList => {
  const facts = ordered(known)
  const answers = [...notificationsAsked(facts, rules, now), ...answersAsked(facts, rules, now)]
  const closed = facts.closings.some(each => contains(each.period, now.day))
  const died = facts.died !== null && facts.died <= now.day
  const work =
    closed || died
      ? []
      : [
          ...followUpsAsked(facts, rules, now),
          ...reconsiderationAsked(facts, rules, now),
          ...plannedEndsAsked(facts, now),
          ...plansAsked(facts, rules, now),
          ...supervisionAsked(facts, rules, now),
          ...assessmentsAsked(facts, rules, now),
          ...talksAsked(facts, rules, now),
          ...reDecisionsAsked(facts, rules, now),
          ...provisionalAsked(facts, rules, now),
          ...applicationsAsked(facts, rules, now),
          ...agesAsked(facts, rules, now),
          ...agreementsAsked(facts, now),
        ]
  const items = [...answers, ...work].map(each => stateOf(each, now)).toSorted(inOrder)
  return { items, notices: unknownProgrammes(facts, rules, now) }
}

/** Where several facts of a kind would answer alike, the same one does whatever order they were written down in. */
const ordered = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  help: byId(facts.help),
  decisions: byId(facts.decisions),
  talks: byId(facts.talks),
  followUps: byId(facts.followUps),
  reconsiderations: byId(facts.reconsiderations),
})

const byId = <T extends { readonly id: string }>(of: readonly T[]): T[] => of.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const unknownProgrammes = (facts: CaseFacts, rules: DueRules, now: Now): readonly Message[] => {
  const names = running(facts, now).flatMap(each => (each.programme === null ? [] : [each.programme]))
  return [...new Set(names)]
    .filter(name => programmeNamed(rules.programmes, name) === undefined)
    .toSorted()
    .map(programme => message('due-programme-unknown', { programme }))
}
