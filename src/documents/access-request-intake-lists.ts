// How what opens a case is told: the child itself, its relations, notifications, enquiries, applications and assessments.
import type { FactOf } from './access-request-fact.ts'
import type { ListWords } from './access-request-list.ts'
import {
  aDay,
  aMoment,
  aPeriod,
  code,
  codeOrText,
  each,
  type Fields,
  person,
  text,
  within,
  yesOrNo,
} from './access-request-telling.ts'
import { words } from './access-request-words.ts'

export const aboutChild: ListWords<FactOf<'person'>> = {
  when: ['born'],
  otherwise: words.notBorn,
  fields: { born: aDay, died: aDay, disability: yesOrNo },
}

export const relations: ListWords<FactOf<'relations'>> = {
  when: ['period'],
  plainly: true,
  otherwise: words.noDay,
  title: 'person',
  fields: { person, kind: code('relation'), role: text, custody: yesOrNo, period: aPeriod },
}

export const notifications: ListWords<FactOf<'notifications'>> = {
  when: ['receivedAt'],
  otherwise: words.noDay,
  title: 'notifier',
  left: ({ assessedAt }) => (assessedAt === null ? words.notAssessed : null),
  fields: {
    receivedAt: aMoment,
    notifier: codeOrText('notifier'),
    assessedAt: aMoment,
    inDanger: yesOrNo,
    because: text,
    acknowledgedOn: aDay,
    outcome: code('notification-outcome'),
  },
}

export const enquiries: ListWords<FactOf<'enquiries'>> = {
  when: ['on'],
  otherwise: words.noDay,
  title: 'by',
  fields: { on: aDay, by: codeOrText('notifier') },
}

export const applications: ListWords<FactOf<'applications'>> = {
  when: ['receivedOn'],
  otherwise: words.noDay,
  left: ({ answeredOn, withdrawnOn }) => (answeredOn === null && withdrawnOn === null ? words.notAnswered : null),
  fields: { receivedOn: aDay, basis: text, answeredOn: aDay, withdrawnOn: aDay },
}

type Entry = FactOf<'assessments'>['entries'][number]
const entry: Fields<Entry> = { dimension: code('ics'), old: code('old-ics'), resources: text, worries: text }

export const assessments: ListWords<FactOf<'assessments'>> = {
  when: ['awareOn', 'finishedOn'],
  otherwise: words.noDay,
  title: 'kind',
  left: ({ finishedOn }) => (finishedOn === null ? words.notFinished : null),
  fields: {
    kind: code('assessment'),
    awareOn: aDay,
    withoutConsentOn: aDay,
    preliminaryOn: aDay,
    finishedOn: aDay,
    entries: each(within<Entry>('assessments.entries', entry, ['dimension'])),
    conclusion: text,
  },
}
