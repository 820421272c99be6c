// How what follows is told: follow-ups, the network, supervision, reconsiderations, and life after the placement.
import { hasWord, wordOf } from '../language/sentences/case-words.ts'
import type { FactOf } from './access-request-fact.ts'
import type { ListWords } from './access-request-list.ts'
import {
  aDay,
  aMoment,
  code,
  each,
  type Fields,
  goalNamed,
  helps,
  number,
  onlyYes,
  text,
  texts,
  where,
  within,
  yesOrNo,
} from './access-request-telling.ts'
import { words } from './access-request-words.ts'

const listNamed = (of: string): readonly string[] => [hasWord(of) ? wordOf(of) : of]

type Next = NonNullable<FactOf<'followUps'>['next']>
const next: Fields<Next> = { on: aDay, reason: text }

type Planned = { readonly heldOn: string | null; readonly cancelledOn?: string | null }
const notYet = ({ heldOn, cancelledOn = null }: Planned): boolean => heldOn === null && cancelledOn === null

type ScoreOfGoal = FactOf<'followUps'>['scores'][number]
const scoreOfGoal: Fields<ScoreOfGoal> = { goal: goalNamed, score: number, by: code('scorer') }

export const followUps: ListWords<FactOf<'followUps'>> = {
  when: ['plannedFor', 'heldOn', 'cancelledOn'],
  otherwise: words.noDay,
  title: 'about',
  planned: notYet,
  fields: {
    about: helps,
    plannedFor: aDay,
    plannedTime: text,
    place: where,
    heldOn: aDay,
    cancelledOn: aDay,
    present: texts,
    childSaid: text,
    notTalkedBecause: text,
    happened: text,
    scores: each(within<ScoreOfGoal>('followUps.scores', scoreOfGoal, ['goal'])),
    decided: code('decided'),
    because: text,
    next: within('followUps.next', next, ['on']),
  },
}

type Person = FactOf<'networkMaps'>['people'][number]
const onMap: Fields<Person> = {
  name: text,
  relation: text,
  side: code('side'),
  strength: code('strength'),
  direction: code('direction'),
  conflict: onlyYes,
  contact: code('contact'),
  asked: aDay,
  answer: text,
}

export const networkMaps: ListWords<FactOf<'networkMaps'>> = {
  when: ['drawnOn'],
  otherwise: words.noDay,
  fields: { drawnOn: aDay, people: each(within<Person>('networkMaps.people', onMap, ['name', 'relation'])) },
}

type Participant = FactOf<'networkMeetings'>['participants'][number]
const participant: Fields<Participant> = {
  name: text,
  side: code('side'),
  agreed: yesOrNo,
  coming: yesOrNo,
  came: yesOrNo,
}

type Agreement = FactOf<'networkMeetings'>['agreements'][number]
const agreement: Fields<Agreement> = { text, owner: text, due: aDay, doneOn: aDay, droppedOn: aDay }

export const networkMeetings: ListWords<FactOf<'networkMeetings'>> = {
  when: ['plannedFor', 'heldOn', 'cancelledOn'],
  otherwise: words.noDay,
  planned: notYet,
  fields: {
    plannedFor: aDay,
    plannedTime: text,
    place: where,
    heldOn: aDay,
    cancelledOn: aDay,
    participants: each(within<Participant>('networkMeetings.participants', participant, ['name'])),
    childSaid: text,
    parentsSaid: text,
    agreements: each(within<Agreement>('networkMeetings.agreements', agreement, ['text'])),
  },
}

export const supervisionVisits: ListWords<FactOf<'supervisionVisits'>> = {
  when: ['plannedFor', 'heldOn', 'cancelledOn'],
  otherwise: words.noDay,
  planned: notYet,
  fields: {
    plannedFor: aDay,
    heldOn: aDay,
    cancelledOn: aDay,
    talkedWithChild: (of, _, { heldOn }) => (heldOn === null && !of ? [] : yesOrNo(of)),
    staffPresent: yesOrNo,
  },
}

export const reconsiderations: ListWords<FactOf<'reconsiderations'>> = {
  when: ['plannedFor', 'heldOn'],
  otherwise: words.noDay,
  planned: notYet,
  fields: {
    plannedFor: aDay,
    heldOn: aDay,
    outcome: code('reconsideration'),
    parentsReady: text,
    next: within('reconsiderations.next', next, ['on']),
  },
}

export const aftercare: ListWords<FactOf<'aftercare'>> = {
  when: ['decidedOn'],
  otherwise: words.noDay,
  title: 'granted',
  fields: {
    decidedOn: aDay,
    granted: of => [of ? words.granted : words.notGranted],
    livesWhere: where,
    takesOver: text,
    supportFrom: aDay,
  },
}

export const transitions: ListWords<FactOf<'transitions'>> = {
  when: ['begunOn'],
  otherwise: words.noDay,
  fields: { begunOn: aDay },
}

export const contacts: ListWords<FactOf<'contacts'>> = {
  when: ['at'],
  otherwise: words.noDay,
  fields: {
    at: aMoment,
    planned: of => [of ? words.plannedContact : words.acuteContact],
    kind: code('contact-kind'),
    with: texts,
    note: text,
  },
}

type Preparation = FactOf<'waysDown'>['conditions'][number]
const preparation: Fields<Preparation> = { text, metOn: aDay }

export const waysDown: ListWords<FactOf<'waysDown'>> = {
  when: ['plannedFor', 'takenOn', 'givenUpOn'],
  otherwise: words.noDay,
  title: 'what',
  fields: {
    plannedFor: aDay,
    takenOn: aDay,
    givenUpOn: aDay,
    step: number,
    what: where,
    conditions: each(within<Preparation>('waysDown.conditions', preparation, ['text'])),
    givenUpBecause: text,
  },
}

/** Which fact and version it was of is an id; the list and the moment tell it. */
export const filings: ListWords<FactOf<'filings'>, 'fact' | 'version'> = {
  when: ['at'],
  otherwise: words.noDay,
  fields: { at: aMoment, list: listNamed, system: text, as: code('filed-as') },
}
