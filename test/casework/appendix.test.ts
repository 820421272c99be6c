// Tests that the due list asks for exactly the follow-ups of the oracles, when each is held on the day it is due.
import { describe, expect, test } from 'vitest'
import type { CaseFactsGiven } from '../../src/casework/facts.ts'
import { caseOf, dueOn } from './shipped.ts'

/** The dates written as the table of oracles has them: the year stands only where it changes. */
const written = (dates: string): string[] => {
  let year = '2026'
  return dates.split(', ').map(text => {
    if (text.length === 10) year = text.slice(0, 4)
    return text.length === 10 ? text : `${year}-${text}`
  })
}

type FollowUps = NonNullable<CaseFactsGiven['followUps']>

/** What the rule asks for, one after another, each held on its day. */
const asked = (start: string, step: number, programme: string | null, rule: string, count: number): string[] => {
  const followUps: FollowUps = []
  const dates: string[] = []
  let today = start
  while (dates.length < count) {
    const facts = caseOf({
      help: [
        {
          id: 'h',
          kind: 'placement',
          step,
          service: 's',
          place: 'Stedet',
          type: 'institution',
          period: { from: start },
          programme,
        },
      ],
      followUps,
    })
    const item = dueOn(facts, today).find(each => each.what === 'follow-up')
    const next = item?.dates.find(each => each.rule === rule)?.date
    if (next == null) return dates
    dates.push(next)
    followUps.push({
      id: next,
      about: ['h'],
      plannedFor: next,
      heldOn: next,
      next: { on: '2099-01-01', reason: 'prøve' },
    })
    today = next
  }
  return dates
}

const foster = {
  '2026-01-31': '02-14, 02-28, 03-31, 04-30, 05-31, 06-30, 07-31, 10-31, 2027-01-31, 04-30, 07-31',
  '2026-03-02': '03-16, 04-02, 05-02, 06-02, 07-02, 08-02, 09-02, 12-02, 2027-03-02, 06-02, 09-02',
}
const institution = {
  '2026-01-31':
    '02-14, 02-28, 03-31, 04-30, 05-31, 06-30, 07-31, 08-31, 09-30, 10-31, 11-30, 12-31, 2027-01-31, 03-14, 04-25, 06-06',
  '2026-03-02':
    '03-16, 04-02, 05-02, 06-02, 07-02, 08-02, 09-02, 10-02, 11-02, 12-02, 2027-01-02, 02-02, 03-02, 04-13, 05-25, 07-06',
}
const sixWeekly = {
  '2026-01-31': '02-28, 04-11, 05-23, 07-04, 08-15, 09-26',
  '2026-03-02': '03-30, 05-11, 06-22, 08-03, 09-14, 10-26',
}

describe.each(['2026-01-31', '2026-03-02'] as const)('a child placed %s', start => {
  test('in a foster family by Borås', () => {
    expect(asked(start, 6, 'boraas', 'boraas-foster', 11)).toEqual(written(foster[start]))
  })
  test('in an institution by Borås', () => {
    expect(asked(start, 7, 'boraas', 'boraas-institution', 16)).toEqual(written(institution[start]))
  })
  test('followed up after four weeks and every sixth', () => {
    expect(asked(start, 7, 'four-six-weeks', 'four-six-weeks', 6)).toEqual(written(sixWeekly[start]))
  })
  test('is reconsidered after six months by that cadence', () => {
    const facts = caseOf({
      help: [
        {
          id: 'h',
          kind: 'placement',
          step: 7,
          service: 's',
          place: 'Stedet',
          type: 'institution',
          period: { from: start },
          programme: 'four-six-weeks',
        },
      ],
    })
    const item = dueOn(facts, start).find(each => each.what === 'reconsideration')
    expect(item?.date).toBe(start === '2026-01-31' ? '2026-07-31' : '2026-09-02')
  })
  test('by barnets lov first after three months', () => {
    expect(asked(start, 6, null, 'barnets-lov-95', 1)).toEqual([start === '2026-01-31' ? '2026-04-30' : '2026-06-02'])
  })
})

// The table's old § 70 for a start before 2024, when it was the law: the same days of the year.
test('by serviceloven after 3, 9, 15 months where each is held on its day', () => {
  expect(asked('2020-01-31', 7, null, 'serviceloven-70', 3)).toEqual(['2020-04-30', '2020-10-31', '2021-04-30'])
  expect(asked('2020-03-02', 7, null, 'serviceloven-70', 3)).toEqual(['2020-06-02', '2020-12-02', '2021-06-02'])
})
