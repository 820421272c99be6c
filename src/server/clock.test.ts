// Tests of the server's clock: the day is Denmark's, and only a demo may hold it still.
import { describe, expect, it } from 'vitest'
import { day } from '../language/day.ts'
import { BadInput } from '../language/message.ts'
import { beginningOf, clockOf, dayAt, dayInDenmark } from './clock.ts'

describe('the day in Denmark', () => {
  it.each([
    ['2026-06-15T21:59:59Z', '2026-06-15'],
    ['2026-06-15T22:00:00Z', '2026-06-16'], // summer time
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s is %s', (at, day) => {
    expect(dayInDenmark(new Date(at))).toBe(day)
  })
})

it('a day begins at midnight in Denmark, in summer and in winter', () => {
  expect(['2026-06-15', '2026-12-31', '2026-03-30'].map(each => beginningOf(day(each)).toISOString())).toEqual([
    '2026-06-14T22:00:00.000Z',
    '2026-12-30T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ])
})

describe('the day of a moment', () => {
  const now = (): Date => new Date('2026-11-21T12:00:00Z')
  const moments = ['2026-11-21T12:00:00Z', '2026-11-20T22:59:00Z', '2026-11-22T00:00:00Z'].map(at => new Date(at))
  const days = (fixed: string | undefined) => moments.map(at => dayAt(clockOf(now, 'demo', fixed), at))

  it('is the day in Denmark, and follows the day of a demo that is held still', () => {
    expect(days(undefined)).toEqual(['2026-11-21', '2026-11-20', '2026-11-22'])
    expect(days('2026-06-15')).toEqual(['2026-06-15', '2026-06-14', '2026-06-16'])
  })
})

describe('FORLAENS_TODAY', () => {
  const now = (): Date => new Date('2026-11-21T12:00:00Z')

  it('holds the day of a demo still, and never the time of sessions', () => {
    const clock = clockOf(now, 'demo', '2026-06-15')
    expect([clock.today(), clock.now().toISOString()]).toEqual(['2026-06-15', '2026-11-21T12:00:00.000Z'])
  })

  it('unset or empty leaves the clock alone', () => {
    for (const fixed of [undefined, '']) expect(clockOf(now, 'production', fixed).today()).toBe('2026-11-21')
  })

  it('is refused in production, and where it is no day', () => {
    expect(() => clockOf(now, 'production', '2026-06-15')).toThrow(BadInput)
    expect(() => clockOf(now, 'demo', '15-06-2026')).toThrow('er ikke en dato')
  })
})
