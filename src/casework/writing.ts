// What a fact must be to be written down: nothing that has not happened yet, about something that is there, a plan in its order.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { futureEvents } from './event.ts'
import { CaseFacts } from './facts.ts'
import type { FactGiven } from './given.ts'
import { nextVersion } from './plan.ts'

/** A case with nothing in it, for looking at one fact alone. */
export const emptyCase = (child: string): CaseFacts => CaseFacts.parse({ child })

/**
 * Why the fact can't be written down in the case, in the order of the reasons' weight; nothing where it can. `id` is the
 * fact's own: it stands in the case already where it is a change.
 */
export const factFaults = (facts: CaseFacts, { list, fact }: FactGiven, id: string, today: Day): readonly Message[] => {
  const alone = CaseFacts.parse({ child: facts.child, [list]: [{ ...fact, id }] })
  return [
    ...futureEvents(alone, today),
    ...refsOf(alone)
      .filter(ref => !idsOf(facts, ref.to).has(ref.id))
      .map(ref => message('fact-about-nothing', { to: ref.to })),
    ...alone.decisions.flatMap(each => (standsForItself(facts, each) ? [message('decision-of-itself')] : [])),
    ...datesFaults(alone),
    ...alone.notifications.flatMap(notificationFaults),
    ...alone.followUps.flatMap(followUpFaults),
    ...alone.waysDown.flatMap(wayDownFaults),
    ...alone.plans.flatMap(plan => planFaults(facts, plan)),
  ]
}

/** Why a fact can't be taken back as never so: help, talks, consents, complaints or a new decision rest on it, or a plan's later version and scores. */
export const factWithdrawalFaults = (facts: CaseFacts, id: string): readonly Message[] =>
  facts.help.some(each => each.decision === id) ||
  facts.talks.some(each => each.before.includes(id)) ||
  facts.consents.some(each => each.about === id) ||
  facts.complaints.some(each => each.about === id) ||
  facts.decisions.some(each => each.id !== id && each.reDecisionOf === id)
    ? [message('decision-rested-on')]
    : planRestedOn(facts, id)
      ? [message('plan-rested-on')]
      : []

/** True of a plan that a later version follows, or whose goals a follow-up has scored and no other version holds. */
const planRestedOn = ({ plans, followUps }: CaseFacts, id: string): boolean => {
  const own = plans.find(each => each.id === id)
  if (own === undefined) return false
  const others = plans.filter(each => each.id !== id)
  const held = new Set(others.flatMap(each => each.goals.map(goal => goal.id)))
  const alone = own.goals.map(goal => goal.id).filter(goal => !held.has(goal))
  return (
    others.some(each => each.plan === own.plan && each.version > own.version) ||
    followUps.some(each => each.scores.some(({ goal }) => alone.includes(goal)))
  )
}

const planFaults = (facts: CaseFacts, plan: CaseFacts['plans'][number]): readonly Message[] => {
  const others = facts.plans.filter(each => each.id !== plan.id)
  const own = facts.plans.find(each => each.id === plan.id)
  if (own?.decidedOn != null) return [message('plan-decided')]
  const latest = Math.max(0, ...others.filter(each => each.plan === plan.plan).map(each => each.version))
  // Whoever writes a number that is there already has not seen it.
  const seen = own?.version ?? (plan.version <= latest ? plan.version - 1 : latest)
  const found = nextVersion(own === undefined ? others : facts.plans, plan, seen)
  return found.ok ? [] : [found.problem]
}

/** True where the decision would be made anew by itself, at once or through others: nothing would ever be due for it. */
const standsForItself = ({ decisions }: CaseFacts, { id, reDecisionOf }: CaseFacts['decisions'][number]): boolean => {
  const seen = new Set<string>()
  for (let before = reDecisionOf; before !== null && !seen.has(before); ) {
    if (before === id) return true
    seen.add(before)
    const of: string = before
    before = decisions.find(each => each.id === of)?.reDecisionOf ?? null
  }
  return false
}

type RefTo = 'help' | 'decisions' | 'goals'
type RefFrom = { readonly to: RefTo; readonly id: string }

/** What the facts are about, by id. */
const refsOf = (facts: CaseFacts): readonly RefFrom[] => [
  ...facts.followUps.flatMap(each => each.about.map(id => ({ to: 'help', id }) as const)),
  ...facts.followUps.flatMap(each => each.scores.map(({ goal }) => ({ to: 'goals', id: goal }) as const)),
  ...facts.talks.flatMap(each => each.before.map(id => ({ to: 'decisions', id }) as const)),
  ...[...facts.complaints.map(each => each.about), ...facts.decisions.map(each => each.reDecisionOf)].flatMap(id =>
    id === null ? [] : [{ to: 'decisions', id } as const],
  ),
  ...facts.plans.flatMap(plan =>
    plan.goals.flatMap(({ measure }) => (measure === null ? [] : [{ to: 'help', id: measure } as const])),
  ),
]

const idsOf = (facts: CaseFacts, to: RefTo): ReadonlySet<string> => {
  const of = { help: facts.help, decisions: facts.decisions, goals: facts.plans.flatMap(plan => plan.goals) }
  return new Set(of[to].map(each => each.id))
}

/** Whether a child is in danger is said by whoever judged it, and never without why. */
const notificationFaults = ({
  inDanger,
  because,
  assessedAt,
}: CaseFacts['notifications'][number]): readonly Message[] => [
  ...(inDanger !== null && because === null ? [message('danger-without-reason')] : []),
  ...(inDanger !== null && assessedAt === null ? [message('danger-before-assessed')] : []),
]

/** What a follow-up says that only one that was held can say, and a decision nobody gave a reason for. */
const followUpFaults = ({ heldOn, decided, because, scores }: CaseFacts['followUps'][number]): readonly Message[] => [
  ...(heldOn === null && (decided !== null || scores.length > 0) ? [message('decided-before-held')] : []),
  ...(decided !== null && because === null ? [message('decided-without-reason')] : []),
]

/** A way down that was both taken and given up, or given up without a word. */
const wayDownFaults = ({ takenOn, givenUpOn, givenUpBecause }: CaseFacts['waysDown'][number]): readonly Message[] => [
  ...(takenOn !== null && givenUpOn !== null ? [message('way-down-both')] : []),
  ...(givenUpOn !== null && givenUpBecause === null ? [message('way-down-without-reason')] : []),
]

/** Days of one fact that can't come in that order. */
const datesFaults = (alone: CaseFacts): readonly Message[] => [
  ...inOrder(alone.assessments.map(each => [each.awareOn, each.finishedOn])),
  ...inOrder(alone.notifications.map(each => [each.receivedAt.day, each.assessedAt?.day ?? null])),
  ...inOrder(alone.notifications.map(each => [each.receivedAt.day, each.acknowledgedOn])),
  ...inOrder(alone.applications.map(each => [each.receivedOn, each.answeredOn])),
  ...inOrder(alone.accessRequests.map(each => [each.receivedOn, each.answeredOn])),
  ...inOrder(
    alone.complaints.flatMap(each => [each.reassessedOn, each.outcomeOn].map(to => [each.receivedOn, to] as const)),
  ),
  ...inOrder(alone.decisions.map(each => [each.preparedFrom, each.decidedOn])),
  ...inOrder(alone.decisions.map(each => [each.decidedOn, each.validTo])),
  ...inOrder(alone.plans.map(each => [each.decidedOn, each.endedOn])),
  ...[...alone.followUps, ...alone.networkMeetings, ...alone.supervisionVisits].flatMap(each =>
    each.heldOn !== null && each.cancelledOn !== null ? [message('held-and-cancelled')] : [],
  ),
  ...[...alone.followUps, ...alone.reconsiderations].flatMap(each =>
    each.next === null
      ? []
      : each.heldOn === null
        ? [message('next-before-held')]
        : each.next.on <= each.heldOn
          ? [message('next-not-after', { next: each.next.on, held: each.heldOn })]
          : [],
  ),
]

const inOrder = (pairs: readonly (readonly [Day | null, Day | null])[]): readonly Message[] =>
  pairs.flatMap(([first, then]) =>
    first !== null && then !== null && then < first ? [message('days-out-of-order', { first, then })] : [],
  )
