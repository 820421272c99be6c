// What the system sees in a case for a question of the checklist. It only tells; the leader answers.
import type { Day } from '../../language/day.ts'
import { type Message, message } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import type { CaseFacts } from '../facts.ts'
import { isFresh, mapOn } from '../network.ts'
import type { CasePicture } from '../picture.ts'
import { planOn } from '../plan.ts'
import type { LooksAt } from './checklist.ts'

/** `yes` and `no` are what the facts say; `not-relevant`: the question does not arise; `unknown`: no fact tells. */
export type Seen = { readonly saw: 'yes' | 'no' | 'not-relevant' | 'unknown'; readonly sentence: Message }

type Look = (facts: CaseFacts, picture: CasePicture, on: Day) => Seen

const seen = (saw: Seen['saw'], sentence: Message): Seen => ({ saw, sentence })

/** What is found in the case on the day it is looked at. */
export const whatIsSeen = (at: LooksAt, facts: CaseFacts, picture: CasePicture, on: Day): Seen =>
  looks[at](facts, picture, on)

const latest = <T>(of: readonly T[], dayOf: (each: T) => Day | null, on: Day): T | undefined =>
  of
    .filter(each => {
      const at = dayOf(each)
      return at !== null && at <= on
    })
    .toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1))[0]

const talk: Look = ({ decisions, talks }, _, on) => {
  const decision = latest(decisions, each => each.decidedOn, on)
  if (decision === undefined || decision.decidedOn === null)
    return seen('not-relevant', message('review-sees-no-decision'))
  const decided = decision.decidedOn
  const before = talks.filter(each => each.before.includes(decision.id))
  const held = latest(before, each => each.heldOn, decided)
  if (held?.heldOn !== undefined && held.heldOn !== null)
    return seen('yes', message('review-sees-talk', { held: held.heldOn, decided }))
  const left = before.find(each => each.exception !== null && each.exception.on <= decided)
  if (left?.exception) return seen('no', message('review-sees-talk-left-out', { reason: left.exception.reason }))
  return seen('no', message('review-sees-no-talk', { decided }))
}

const goals =
  (whose: 'child' | 'parents'): Look =>
  ({ plans }, _, on) => {
    const holding = [...new Set(plans.map(each => each.plan))].flatMap(plan => planOn(plans, plan, on) ?? [])
    if (holding.length === 0) return seen('no', message('review-sees-no-plan'))
    const count = holding.flatMap(each => each.goals).filter(each => each.for === whose && each.endedOn === null).length
    const decided =
      holding
        .flatMap(each => each.decidedOn ?? [])
        .toSorted()
        .at(-1) ?? on
    return seen(count > 0 ? 'yes' : 'no', message('review-sees-goals', { count, for: whose, decided }))
  }

/** Late by whoever asks: a line that nobody has planned anything for is the law's, where the law asks for it. */
const followUp =
  (by: 'law' | 'programme'): Look =>
  (_, { due }, on) => {
    const asks = (asker: string): boolean => (asker === 'law') === (by === 'law') && asker !== 'agreement'
    const lines = due.items.filter(each => each.what === 'follow-up' && each.dates.some(date => asks(date.asker)))
    if (lines.length === 0) return seen('not-relevant', message('review-sees-no-follow-up-asked', { by }))
    const late = lines
      .flatMap(line => line.dates)
      .filter(date => asks(date.asker))
      .flatMap(({ date, latest: last }) =>
        (last ?? date) !== null && (last ?? date ?? on) < on ? [last ?? date ?? on] : [],
      )
      .toSorted()[0]
    if (late !== undefined) return seen('no', message('review-sees-follow-up-late', { by, since: late }))
    if (lines.some(each => each.missing !== null)) return seen('no', message('review-sees-follow-up-missing', { by }))
    return seen('yes', message('review-sees-follow-up-in-time', { by }))
  }

const consentLacks: ReadonlySet<Message['code']> = new Set<Message['code']>([
  'consent-missing',
  'own-consent-missing',
  'consent-other-purpose',
])

const consent: Look = ({ help }, { checks }, on) => {
  if (!help.some(each => contains(each.period, on))) return seen('not-relevant', message('review-sees-no-help'))
  const lacks = checks.flatMap(each => each.lacks).filter(each => consentLacks.has(each.code))
  return lacks.length === 0
    ? seen('yes', message('review-sees-consent'))
    : seen('no', message('review-sees-consent-missing', { count: lacks.length }))
}

/** The first step that is a placement, on the ladder of seven. */
const firstPlacement = 5

const lighterHelp: Look = ({ help, decisions }, _, on) => {
  const running = help.filter(each => contains(each.period, on) && each.step >= firstPlacement)
  if (running.length === 0) return seen('not-relevant', message('review-sees-no-placement', { step: firstPlacement }))
  const said = running.map(each => decisions.find(of => of.id === each.decision)?.lighterHelp ?? null)
  const silent = said.some(each => each === null || (each.tried.length === 0 && each.notTriedBecause === null))
  return silent
    ? seen('no', message('review-sees-lighter-help-unsaid'))
    : seen('yes', message('review-sees-lighter-help', { tried: said.flatMap(each => each?.tried ?? []) }))
}

const networkMap: Look = ({ networkMaps }, _, on) => {
  const map = mapOn(networkMaps, on)
  if (map === undefined) return seen('no', message('review-sees-no-network-map'))
  return seen(isFresh(map, on) ? 'yes' : 'no', message('review-sees-network-map', { drawn: map.drawnOn }))
}

const wayDown: Look = ({ help, waysDown }, _, on) => {
  if (!help.some(each => contains(each.period, on))) return seen('not-relevant', message('review-sees-no-help'))
  const still = waysDown.filter(each => each.takenOn === null && each.givenUpOn === null)
  const first = still.toSorted((a, b) => b.step - a.step)[0]
  return first === undefined
    ? seen('no', message('review-sees-no-way-down'))
    : seen('yes', message('review-sees-way-down', { step: first.step, planned: first.plannedFor }))
}

const looks: Readonly<Record<LooksAt, Look>> = {
  talk,
  'goals-for-child': goals('child'),
  'goals-for-parents': goals('parents'),
  'follow-up-by-law': followUp('law'),
  'follow-up-by-programme': followUp('programme'),
  consent,
  'lighter-help': lighterHelp,
  'network-map': networkMap,
  'way-down': wayDown,
  nothing: () => seen('unknown', message('review-sees-nothing')),
}
