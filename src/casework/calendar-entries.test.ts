// What of a case stands in a calendar: its tasks with their days and times, and nothing of who, what was said or where.
import { describe, expect, test } from 'vitest'
import { caseOf, on, shipped } from '../../test/casework/shipped.ts'
import { say } from '../language/message.ts'
import { calendarEntries } from './calendar-entries.ts'
import { dueList } from './due-list.ts'
import type { CaseFactsGiven } from './facts.ts'

const today = on('2026-06-15')
const entriesOf = (given: Omit<CaseFactsGiven, 'child'>) => {
  const facts = caseOf(given)
  return calendarEntries(facts, dueList(facts, shipped, { day: today, time: '10:00' }), today)
}
const lines = (given: Omit<CaseFactsGiven, 'child'>) =>
  entriesOf(given).map(({ title, state, day, time }) =>
    [day, time, say(title), state === null ? null : say(state)].filter(each => each !== null).join(' | '),
  )

const born = on('2014-05-01')

describe('a calendar of a case', () => {
  test('has what is planned with its clock time, and neither what was held nor what was called off', () => {
    expect(
      lines({
        born,
        followUps: [
          { id: 'f1', about: ['h'], plannedFor: on('2026-06-18'), plannedTime: '09:30', place: 'Havnegade 75' },
          { id: 'f2', about: ['h'], plannedFor: on('2026-06-10'), heldOn: on('2026-06-10') },
          { id: 'f3', about: ['h'], plannedFor: on('2026-06-20'), cancelledOn: on('2026-06-14') },
        ],
        networkMeetings: [
          { id: 'n1', plannedFor: on('2026-06-22'), plannedTime: '16:00', place: 'Skolen', participants: [] },
        ],
        talks: [{ id: 't1', plannedFor: on('2026-06-19') }],
        supervisionVisits: [{ id: 's1', plannedFor: on('2026-06-23') }],
      }),
    ).toEqual([
      '2026-06-18 | 09:30 | Aftalt opfølgning',
      '2026-06-22 | 16:00 | Netværksmøde',
      '2026-06-19 | Aftalt samtale med barnet',
      '2026-06-23 | Aftalt tilsynsbesøg',
    ])
  })

  test('says in words that something is late and by whom, on the day it should have been done', () => {
    expect(
      lines({
        born,
        notifications: [
          { id: 'n', receivedAt: { day: on('2026-06-10'), time: '09:00' }, notifier: 'Lærer Jens Prøve' },
        ],
      }),
    ).toEqual([
      '2026-06-11 | 09:00 | Vurdering af underretning | 4 dage for sent efter loven',
      '2026-06-17 | Kvittering for underretning',
    ])
  })

  test('has the promises of a meeting without what was promised or by whom', () => {
    const found = entriesOf({
      born,
      networkMeetings: [
        {
          id: 'm',
          heldOn: on('2026-06-01'),
          agreements: [{ id: 'a', text: 'Mormor henter Storm', owner: 'Mormor Kirsten', due: on('2026-06-20') }],
        },
      ],
    })
    expect(found.map(each => say(each.title))).toEqual(['Aftale fra netværksmøde'])
    expect(JSON.stringify(found)).not.toMatch(/Storm|Kirsten|henter/)
  })

  test('plans nothing in a closed case, nor for a child that has died', () => {
    const planned = { followUps: [{ id: 'f', about: ['h'], plannedFor: on('2026-06-18') }] }
    expect(
      lines({
        born,
        ...planned,
        closings: [{ id: 'c', period: { from: on('2026-06-01') }, outcome: 'Målet er nået' }],
      }),
    ).toEqual([])
    expect(lines({ born, died: on('2026-06-01'), ...planned })).toEqual([])
  })

  test('names each thing the same from one day to the next, and no two things alike', () => {
    const given = {
      born,
      followUps: ['f1', 'f2'].map(id => ({ id, about: ['h'], plannedFor: on('2026-06-18') })),
    }
    const facts = caseOf(given)
    const keysOn = (day: string) =>
      calendarEntries(facts, dueList(facts, shipped, { day: on(day), time: null }), on(day)).map(each => each.key)
    expect(keysOn('2026-06-15')).toEqual(keysOn('2026-06-17'))
    expect(new Set(keysOn('2026-06-15')).size).toBe(2)
    const item = dueList(
      caseOf({ born, notifications: [{ id: 'n', receivedAt: { day: today, time: null }, notifier: 'x' }] }),
      shipped,
      { day: today, time: null },
    ).items[0]
    if (item === undefined) throw new Error('nothing is due')
    const twice = calendarEntries(caseOf({ born }), { items: [item, item], notices: [] }, today)
    expect(new Set(twice.map(each => each.key)).size).toBe(2)
  })
})
