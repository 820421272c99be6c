// Tests that what is said to have happened does not lie in the future, and that what is planned may.
import { expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { say } from '../language/message.ts'
import { futureEvents } from './event.ts'
import { CaseFacts, type CaseFactsGiven } from './facts.ts'

const found = (given: Omit<CaseFactsGiven, 'child'>): string[] =>
  futureEvents(CaseFacts.parse({ child: 'barnet', ...given }), day('2026-06-15')).map(say)

test('a follow-up held tomorrow is refused, and one planned for tomorrow is not', () => {
  expect(found({ followUps: [{ id: 'f', about: ['h'], heldOn: '2026-06-16' }] })).toEqual([
    '16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Skriv den dag, det skete, eller gem det som planlagt.',
  ])
  expect(found({ followUps: [{ id: 'f', about: ['h'], heldOn: '2026-06-15' }] })).toEqual([])
  expect(found({ followUps: [{ id: 'f', about: ['h'], plannedFor: '2026-06-16' }] })).toEqual([])
})

test.each<[string, Omit<CaseFactsGiven, 'child'>]>([
  ['a notification', { notifications: [{ id: 'x', receivedAt: { day: '2026-06-16' }, notifier: 'school' }] }],
  ['an enquiry', { enquiries: [{ id: 'x', on: '2026-06-16', by: 'mor' }] }],
  ['an application', { applications: [{ id: 'x', receivedOn: '2026-06-16', basis: 'Barnets lov § 32' }] }],
  ['an assessment', { assessments: [{ id: 'x', awareOn: '2026-01-10', finishedOn: '2026-06-16' }] }],
  ['a decision', { decisions: [{ id: 'x', about: 'help', decidedOn: '2026-06-16' }] }],
  [
    'a search for a network family',
    {
      decisions: [
        {
          id: 'x',
          about: 'placement',
          lighterHelp: { networkFamily: { searchedOn: '2026-06-16', outcome: 'found' } },
        },
      ],
    },
  ],
  ['a provisional decision', { provisionalDecisions: [{ id: 'x', decidedAt: { day: '2026-06-16' } }] }],
  ['a talk', { talks: [{ id: 'x', heldOn: '2026-06-16' }] }],
  ['a plan', { plans: [{ id: 'plan-1', plan: 'x', version: 1, decidedOn: '2026-06-16' }] }],
  ['a map', { networkMaps: [{ id: 'x', drawnOn: '2026-06-16', people: [] }] }],
  ['a network meeting', { networkMeetings: [{ id: 'x', heldOn: '2026-06-16' }] }],
  [
    'an agreement',
    {
      networkMeetings: [
        { id: 'x', heldOn: '2026-06-01', agreements: [{ id: 'a', text: 'a', owner: 'a', doneOn: '2026-06-16' }] },
      ],
    },
  ],
  ['a supervision visit', { supervisionVisits: [{ id: 'x', heldOn: '2026-06-16' }] }],
  ['a reconsideration', { reconsiderations: [{ id: 'x', heldOn: '2026-06-16' }] }],
  ['a complaint', { complaints: [{ id: 'x', receivedOn: '2026-06-16' }] }],
  ['an access request', { accessRequests: [{ id: 'x', receivedOn: '2026-06-16', by: 'child' }] }],
  ['aftercare', { aftercare: [{ id: 'x', decidedOn: '2026-06-16', granted: true }] }],
  ['a transition', { transitions: [{ id: 'x', begunOn: '2026-06-16' }] }],
  ['a birth', { born: '2026-06-16' }],
])('%s of tomorrow is refused', (_, given) => {
  expect(found(given)).toHaveLength(1)
})
