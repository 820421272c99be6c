// How what is decided is told: decisions, provisional ones, talks with the child, complaints, access requests and plans.
import { formatNumber } from '../language/danish.ts'
import { codeWord } from '../language/sentences/case-codes.ts'
import type { FactOf } from './access-request-fact.ts'
import type { ListWords } from './access-request-list.ts'
import {
  aDay,
  aMoment,
  code,
  codes,
  decision,
  decisions as decisionsNamed,
  each,
  type Fields,
  help,
  number,
  onlyYes,
  staff,
  text,
  texts,
  within,
  yesOrNo,
} from './access-request-telling.ts'
import { words } from './access-request-words.ts'
import { longDay } from './paper-words.ts'

type Ceiling = NonNullable<FactOf<'decisions'>['ceiling']>
const ceiling = ({ ore, per, priceLevel }: Ceiling): readonly string[] => [
  words.ceiling(formatNumber(ore / 100, ore % 100 === 0 ? 0 : 2), codeWord('per', per), priceLevel),
]

type NetworkFamily = NonNullable<NonNullable<FactOf<'decisions'>['lighterHelp']>['networkFamily']>
const networkFamily: Fields<NetworkFamily> = { searchedOn: aDay, outcome: code('network-family'), because: text }

type LighterHelp = NonNullable<FactOf<'decisions'>['lighterHelp']>
const lighterHelp: Fields<LighterHelp> = {
  tried: texts,
  notTriedBecause: text,
  networkAsked: texts,
  childSaid: text,
  networkFamily: within('decisions.lighterHelp.networkFamily', networkFamily),
}

export const decisions: ListWords<FactOf<'decisions'>> = {
  when: ['decidedOn'],
  otherwise: words.notDecided,
  title: 'about',
  fields: {
    about: code('decision'),
    basis: text,
    preparedFrom: aDay,
    preparedFor: aDay,
    decidedOn: aDay,
    by: staff,
    level: code('level'),
    validTo: aDay,
    ceiling,
    planDecided: onlyYes,
    withoutConsent: onlyYes,
    conditions: codes('condition'),
    reDecisionOf: decision,
    lighterHelp: within('decisions.lighterHelp', lighterHelp),
  },
}

export const provisionalDecisions: ListWords<FactOf<'provisionalDecisions'>> = {
  when: ['decidedAt'],
  otherwise: words.noDay,
  fields: { decidedAt: aMoment, toldAt: aMoment, committeeOn: aDay, endedOn: aDay },
}

type Exception = NonNullable<FactOf<'talks'>['exception']>
const exception: Fields<Exception> = { on: aDay, reason: text, insteadBy: text }

export const talks: ListWords<FactOf<'talks'>> = {
  when: ['plannedFor', 'heldOn'],
  otherwise: words.noDay,
  planned: ({ heldOn, exception: left }) => heldOn === null && left === null,
  fields: {
    plannedFor: aDay,
    heldOn: aDay,
    before: decisionsNamed,
    childSaid: text,
    parentsPresent: yesOrNo,
    exception: within('talks.exception', exception, ['on']),
  },
}

export const complaints: ListWords<FactOf<'complaints'>> = {
  when: ['receivedOn'],
  otherwise: words.noDay,
  fields: {
    receivedOn: aDay,
    about: decision,
    reassessedOn: aDay,
    sentOn: aDay,
    withdrawnOn: aDay,
    outcome: code('complaint'),
    outcomeOn: aDay,
  },
}

export const accessRequests: ListWords<FactOf<'accessRequests'>> = {
  when: ['receivedOn'],
  otherwise: words.noDay,
  left: ({ answeredOn }) => (answeredOn === null ? words.notAnswered : null),
  fields: { receivedOn: aDay, by: code('asker'), answeredOn: aDay },
}

type Goal = FactOf<'plans'>['goals'][number]
type Score = Goal['scores'][number]
const score = ({ on, score: of, by }: Score): string => words.score(longDay(on), of, codeWord('scorer', by))
const goal: Fields<Goal> = {
  text,
  for: code('goal'),
  measure: help,
  target: of => [words.target(of)],
  scores: of => [of.map(score).join(', ')],
  endedOn: aDay,
  ending: code('goal-ending'),
}

type Participation = NonNullable<FactOf<'plans'>['participation']>
const participation: Fields<Participation> = { how: code('participation'), words: text }

/** Which versions are of one plan is an id; the day and the number tell them apart. */
export const plans: ListWords<FactOf<'plans'>, 'plan'> = {
  when: ['decidedOn', 'endedOn'],
  otherwise: words.draft,
  title: 'kind',
  fields: {
    kind: code('plan'),
    version: number,
    decidedOn: aDay,
    endedOn: aDay,
    participation: within('plans.participation', participation, ['how']),
    goals: each(within<Goal>('plans.goals', goal, ['text'])),
  },
}
