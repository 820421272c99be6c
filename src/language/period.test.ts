// Tests of periods: half-open ends, overlaps and child-years.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import { sentenceAt } from './message.ts'
import { calendarYear, childYears, contains, daysIn, intersection, overlap, period } from './period.ts'

const anchor = day('2024-01-01')
const anyDay = fc.integer({ min: 0, max: 1500 }).map(count => addDays(anchor, count))
const bounded = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 400 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))
const anyPeriod = fc.oneof(
  bounded,
  anyDay.map(from => ({ from, to: null })),
)

describe('a period', () => {
  const spring = { from: day('2026-03-01'), to: day('2026-06-01') }

  test('holds its first day and not its end day', () => {
    expect(contains(spring, day('2026-02-28'))).toBe(false)
    expect(contains(spring, day('2026-03-01'))).toBe(true)
    expect(contains(spring, day('2026-05-31'))).toBe(true)
    expect(contains(spring, day('2026-06-01'))).toBe(false)
  })

  test('with an open end is still running', () => {
    expect(contains({ from: day('2026-03-01'), to: null }, day('2199-01-01'))).toBe(true)
  })

  test('that ends the day another begins does not overlap it', () => {
    expect(overlap(spring, { from: day('2026-06-01'), to: null })).toBe(false)
    expect(overlap({ from: day('2026-06-01'), to: null }, spring)).toBe(false)
  })

  test('without a single day is refused in a sentence that names both days', () => {
    const refused = period(day('2026-06-01'), day('2026-06-01'))
    expect(refused.ok ? '' : sentenceAt(refused.problem, {})).toBe(
      'perioden fra 01-06-2026 til 01-06-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
    )
    expect(period(day('2026-06-01'), day('2026-06-02')).ok).toBe(true)
    expect(period(day('2026-06-01'), null)).toEqual({ ok: true, value: { from: '2026-06-01', to: null } })
  })

  test('shares with another exactly the days both hold', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDay, (a, b, on) => {
        const shared = intersection(a, b)
        expect(shared !== undefined && contains(shared, on)).toBe(contains(a, on) && contains(b, on))
        expect(shared === undefined).toBe(!overlap(a, b))
        expect(overlap(a, b)).toBe(overlap(b, a))
      }),
    )
  })

  test('cut in two has as many days as before', () => {
    fc.assert(
      fc.property(bounded, anyDay, (whole, cut) => {
        const before = intersection({ from: addDays(anchor, -1), to: cut }, whole)
        const after = intersection({ from: cut, to: null }, whole)
        const days = [before, after].reduce((sum, part) => sum + (part === undefined ? 0 : daysIn(part)), 0)
        expect(days).toBe(daysIn(whole))
      }),
    )
  })
})

describe('child-years', () => {
  test('of a child placed the whole year are one, also in a leap year', () => {
    expect(childYears([{ from: day('2020-05-01'), to: null }], calendarYear(2024))).toBe(1)
    expect(daysIn(calendarYear(2024))).toBe(366)
    expect(daysIn(calendarYear(2026))).toBe(365)
  })

  test('of a placement from 1 July are 184 of 365 days', () => {
    expect(childYears([{ from: day('2026-07-01'), to: null }], calendarYear(2026))).toBe(184 / 365)
  })

  test('of placements outside the year are none', () => {
    expect(childYears([{ from: day('2025-01-01'), to: day('2026-01-01') }], calendarYear(2026))).toBe(0)
    expect(childYears([], calendarYear(2026))).toBe(0)
  })

  test('of two placements after one another are those of one that lasts as long', () => {
    fc.assert(
      fc.property(bounded, fc.integer({ min: 1, max: 300 }), (first, more) => {
        const second = { from: first.to, to: addDays(first.to, more) }
        const year = calendarYear(2025)
        const apart = childYears([first, second], year)
        expect(apart).toBeCloseTo(childYears([{ from: first.from, to: second.to }], year), 12)
      }),
    )
  })
})
