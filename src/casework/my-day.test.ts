// The day across cases: the child nobody follows up on stands first, whatever else is late and whosever case it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../language/day.ts'
import { type DueDate, type DueItem, dueStates } from './due/item.ts'
import { CaseFacts } from './facts.ts'
import { linesOfDay, meetingsOn, plannedTime } from './my-day.ts'

const today = day('2026-06-15')

const item = (state: DueItem['state'], on: string | null, about = 'a'): DueItem => {
  const date = on === null ? null : day(on)
  const asked = { date, asker: 'law' } as DueDate
  return {
    what: 'follow-up',
    about,
    triggers: [],
    dates: [asked],
    planned: null,
    missing: state === 'missing' ? 'nothing-planned' : null,
    progress: null,
    text: null,
    date,
    state,
    late: null,
  }
}

describe('the lines of a day', () => {
  it('a child without any planned follow-up is the first, before what has been late for a year', () => {
    const { lines } = linesOfDay(
      [
        { child: 'late', items: [item('late-by-law', '2025-06-15')] },
        { child: 'forgotten', items: [item('missing', '2026-06-10')] },
      ],
      today,
    )
    expect(lines.map(each => each.child)).toEqual(['forgotten', 'late'])
  })

  it('look fourteen days ahead and no further; the child beyond is counted, and the one without a date is not', () => {
    const { lines, later, until } = linesOfDay(
      [
        { child: 'near', items: [item('ahead', '2026-06-29'), item('ahead', '2026-12-31', 'b')] },
        { child: 'far', items: [item('ahead', '2026-06-30')] },
        { child: 'undated', items: [item('ahead', null)] },
        { child: 'nothing', items: [] },
      ],
      today,
    )
    expect([lines.map(each => each.child), later, until]).toEqual([['near'], ['far'], '2026-06-29'])
  })

  it('show what is planned within the days, however long the rule would wait', () => {
    const planned = { ...item('ahead', '2026-09-01'), planned: day('2026-06-20') }
    expect(linesOfDay([{ child: 'planned', items: [planned] }], today).lines).toHaveLength(1)
  })

  it('are in one order whatever order the cases come in, and no line is lost or doubled', () => {
    const random = fc.record({
      state: fc.constantFrom(...dueStates),
      days: fc.integer({ min: -60, max: 14 }),
      about: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(random, { selector: each => each.about, maxLength: 3 }), { maxLength: 6 }),
        of => {
          const cases = of.map((items, at) => ({
            child: `child ${at}`,
            items: items.map(each => item(each.state, addDays(today, each.days), each.about)),
          }))
          const { lines } = linesOfDay(cases, today)
          expect(lines).toHaveLength(cases.flatMap(each => each.items).length)
          const states = lines.map(each => dueStates.indexOf(each.item.state))
          expect(states).toEqual(states.toSorted())
          expect(linesOfDay(cases.toReversed(), today).lines).toEqual(lines)
        },
      ),
    )
  })
})

describe('the meetings of a day', () => {
  const followUp = (more: object) => ({ about: ['h'], plannedFor: '2026-06-15', plannedTime: '10:30', ...more })
  const facts = CaseFacts.parse({
    child: 'c',
    followUps: [
      followUp({ id: 'today' }),
      followUp({ id: 'held', heldOn: '2026-06-15' }),
      followUp({ id: 'cancelled', cancelledOn: '2026-06-14' }),
      followUp({ id: 'tomorrow', plannedFor: '2026-06-16', plannedTime: null }),
    ],
    networkMeetings: [
      { id: 'meeting', plannedFor: '2026-06-15', plannedTime: '13:00' },
      { id: 'earlier', plannedFor: '2026-06-14' },
    ],
  })

  it('are those planned for it that were neither held nor cancelled', () => {
    expect(meetingsOn(facts, today).map(each => [each.kind, each.of.id])).toEqual([
      ['follow-up', 'today'],
      ['network-meeting', 'meeting'],
    ])
  })

  it('a planned follow-up of the help has its time, where somebody wrote one', () => {
    expect(plannedTime(facts, 'h', today)).toBe('10:30')
    expect(plannedTime(facts, 'h', day('2026-06-16'))).toBeNull()
    expect(plannedTime(facts, 'another', today)).toBeNull()
  })
})
