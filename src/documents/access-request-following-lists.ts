// How what follows is told: follow-ups, the network, supervision, reconsiderations, and life after the placement.
import type { FactOf } from './access-request-fact.ts'
import type { ListWords } from './access-request-list.ts'
import {
  aDay,
  code,
  each,
  type Fields,
  helps,
  onlyYes,
  text,
  where,
  within,
  yesOrNo,
} from './access-request-telling.ts'
import { words } from './access-request-words.ts'

type Next = NonNullable<FactOf<'followUps'>['next']>
const next: Fields<Next> = { on: aDay, reason: text }

type Planned = { readonly heldOn: string | null; readonly cancelledOn?: string | null }
const notYet = ({ heldOn, cancelledOn = null }: Planned): boolean => heldOn === null && cancelledOn === null

export const followUps: ListWords<FactOf<'followUps'>> = {
  when: ['plannedFor', 'heldOn', 'cancelledOn'],
  otherwise: words.noDay,
  title: 'about',
  planned: notYet,
  fields: {
    about: helps,
    plannedFor: aDay,
    heldOn: aDay,
    cancelledOn: aDay,
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
const participant: Fields<Participant> = { name: text, side: code('side'), agreed: yesOrNo, came: yesOrNo }

type Agreement = FactOf<'networkMeetings'>['agreements'][number]
const agreement: Fields<Agreement> = { text, owner: text, due: aDay, doneOn: aDay, droppedOn: aDay }

export const networkMeetings: ListWords<FactOf<'networkMeetings'>> = {
  when: ['plannedFor', 'heldOn', 'cancelledOn'],
  otherwise: words.noDay,
  planned: notYet,
  fields: {
    plannedFor: aDay,
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
