// A network meeting in its form: planned from the map, written when it was held, and what becomes of its agreements.
import { describe, expect, test } from 'vitest'
import { NetworkMeeting } from '../../casework/facts/following.ts'
import { NetworkMap } from '../../casework/facts/people.ts'
import { bothFields, firstPicks } from '../form/three-ways.ts'
import { withDone } from './agreements.ts'
import {
  chosenMeeting,
  givenMeeting,
  meetingFaults,
  meetingLabel,
  meetingText,
  mergeableMeeting,
  newAgreement,
  newSomeone,
  shownMeeting,
} from './meeting-form.ts'
import { modeOf, plannedAndHeld } from './meeting-list.ts'

const today = '2026-06-15'
const person = (name: string, more: object = {}) => ({
  id: name,
  name,
  relation: 'ven',
  side: 'private',
  strength: 'moderate',
  direction: 'both',
  ...more,
})
const map = NetworkMap.parse({
  id: 'kort',
  drawnOn: '2026-05-01',
  people: [
    person('Rikke'),
    person('Sara', { side: 'civil-society' }),
    person('Lærer', { side: 'professional' }),
    person('Jan', { contact: 'not-allowed' }),
  ],
})
const planned = NetworkMeeting.parse({
  id: 'møde',
  plannedFor: '2026-06-10',
  plannedTime: '15:30',
  place: 'Skolen',
  participants: [
    { name: 'Rikke', side: 'private', agreed: true },
    { name: 'Onkel', side: 'private' },
  ],
})
const sent = (...of: Parameters<typeof givenMeeting>) => NetworkMeeting.parse({ ...givenMeeting(...of), id: 'møde' })

describe('a meeting that is planned', () => {
  test('offers everybody on the map who may see the child, and nobody is invited without a tick', () => {
    const text = meetingText(null, map, 'plan', today)
    expect(text.people.map(each => [each.id, each.side, each.in])).toEqual([
      ['Rikke', 'private', false],
      ['Sara', 'private', false],
      ['Lærer', 'professional', false],
    ])
    expect(sent({ ...text, plannedFor: '2026-07-01' }, 'plan').participants).toEqual([])
    expect(Object.keys(meetingFaults(text, 'plan'))).toEqual(['dag'])
  })

  test('opened again has all that stands, and sent as it is says the same', () => {
    expect(sent(meetingText(planned, map, 'plan', today), 'plan')).toEqual(planned)
  })
})

describe('a meeting that was held', () => {
  const text = meetingText(planned, map, 'held', today)

  test('is held on the day it was planned for, unless that day has not come', () => {
    expect(text.heldOn).toBe('2026-06-10')
    expect(
      meetingText({ ...planned, plannedFor: NetworkMeeting.shape.plannedFor.parse('2026-07-01') }, map, 'held', today)
        .heldOn,
    ).toBe(today)
  })

  test('has those who came, those who were invited and did not, and one more by name', () => {
    const people = [
      ...text.people.map(each => (each.id === 'Sara' || each.id === 'Rikke' ? { ...each, in: true } : each)),
      newSomeone('Bo'),
    ]
    const { participants, heldOn } = sent({ ...text, people }, 'held')
    expect(heldOn).toBe('2026-06-10')
    expect(participants.map(each => [each.name, each.agreed, each.came])).toEqual([
      ['Rikke', true, true],
      ['Onkel', null, false],
      ['Sara', null, true],
      ['Bo', null, true],
    ])
  })

  test('is not sent with an agreement nobody has promised', () => {
    const agreements = [
      { ...newAgreement('a'), text: 'Ringer' },
      { ...newAgreement('b'), text: 'Henter', owner: 'Rikke' },
    ]
    expect(Object.keys(meetingFaults({ ...text, agreements }, 'held'))).toEqual(['aftale-a-hvem'])
    expect(sent({ ...text, agreements: agreements.slice(1) }, 'held').agreements[0]).toMatchObject({
      owner: 'Rikke',
      due: null,
      doneOn: null,
    })
  })

  test('keeps everything but the one agreement that is ticked off', () => {
    const agreements = [
      { id: 'a', text: 'Ringer', owner: 'Bo' },
      { id: 'b', text: 'Henter', owner: 'Rikke' },
    ]
    const held = NetworkMeeting.parse({ ...planned, heldOn: '2026-06-10', agreements })
    const after = NetworkMeeting.parse({ ...withDone(held, 'b', today), id: 'møde' })
    expect(after).toEqual({ ...held, agreements: [held.agreements[0], { ...held.agreements[1], doneOn: today }] })
  })

  test('by two at once has the words of both, the ticks of both and the agreements of both', () => {
    const before = meetingText(planned, map, 'held', today)
    const tick = (id: string) => before.people.map(each => (each.id === id ? { ...each, in: true } : each))
    const theirs = {
      ...before,
      childSaid: 'Rart',
      people: tick('Rikke'),
      agreements: [{ ...newAgreement('a'), text: 'Ringer', owner: 'Bo' }],
    }
    const yours = {
      ...before,
      childSaid: 'Langt',
      people: tick('Sara'),
      agreements: [{ ...newAgreement('b'), text: 'Henter', owner: 'Sara' }],
    }
    const shown = (of: typeof before) => shownMeeting(of, 'held')
    const fields = bothFields(shown(theirs), shown(yours), meetingLabel)
    const picks = firstPicks(shown(before), fields, mergeableMeeting)
    const chosen = chosenMeeting(theirs, yours, field => picks[field] ?? 'yours')
    expect(chosen.childSaid).toBe('Rart\n\nLangt')
    expect(chosen.people.filter(each => each.in).map(each => each.id)).toEqual(['Rikke', 'Sara'])
    expect(chosen.agreements.map(each => each.text)).toEqual(['Ringer', 'Henter'])
    expect(
      fields
        .filter(each => each.theirs !== each.yours)
        .map(each => each.label)
        .toSorted(),
    ).toEqual(['Aftale', 'Aftale', 'Barnets egne ord', 'Med på mødet: Rikke', 'Med på mødet: Sara'])
  })
})

test('the address of a meeting opens its plan until its day, and from then on what was said', () => {
  const ahead = NetworkMeeting.parse({ ...planned, id: 'senere', plannedFor: '2026-07-01' })
  const off = NetworkMeeting.parse({ ...planned, id: 'aflyst', cancelledOn: '2026-06-09' })
  const meetings = [planned, ahead, off]
  expect(
    ['møde', 'senere', 'aflyst', 'ny', 'holdt', undefined].map(each => modeOf(each, meetings, today)?.mode ?? null),
  ).toEqual(['held', 'plan', null, 'plan', 'held', null])
  expect(plannedAndHeld(meetings).planned.map(each => each.id)).toEqual(['møde', 'senere'])
})
