// Days of the calendar: which exist, and what lies some days, weeks or months away.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  dateOf,
  day,
  dayAt,
  daysBetween,
  earlier,
  later,
  monthOf,
  parseDay,
  weekdayOf,
  weekOf,
  yearOf,
} from './day.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map(count => addDays(day('1950-01-01'), count))

describe('a day', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', text => {
    expect(parseDay(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '31-01-2026',
    '2026-01-31T00:00',
    ' 2026-01-31',
    '',
  ])('%j does not', text => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow(RangeError)
  })

  it('is made of its year, month and date', () => {
    const of = dayAt(2026, 3, 7)
    expect(of).toBe('2026-03-07')
    expect([yearOf(of), monthOf(of), dateOf(of)]).toEqual([2026, 3, 7])
    expect(() => dayAt(2026, 2, 30)).toThrow(RangeError)
    expect(dayAt(45, 1, 1)).toBe('0045-01-01')
  })

  it('knows its weekday, Monday being 1', () => {
    expect(weekdayOf(day('2026-06-15'))).toBe(1)
    expect(weekdayOf(day('2026-06-21'))).toBe(7)
  })
})

describe('days later', () => {
  it('cross months, years and 29 February', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01')
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28')
    expect(addWeeks(day('2026-01-01'), 2)).toBe('2026-01-15')
  })

  it('are counted back as they were counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    )
  })

  it('move the weekday by seven', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (from, count) => {
        expect(weekdayOf(addWeeks(from, count))).toBe(weekdayOf(from))
      }),
    )
  })
})

describe('months later', () => {
  it('are the same date, or the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(day('2026-05-15'), 12)).toBe('2027-05-15')
  })

  it('counted from the date before would drift: a series is counted from its start', () => {
    const start = day('2026-01-31')
    expect(addMonths(addMonths(start, 1), 1)).toBe('2026-03-28')
    expect(addMonths(start, 2)).toBe('2026-03-31')
  })
})

describe('of two days', () => {
  it('one is the earlier and one the later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect([earlier(a, b), later(a, b)].sort()).toEqual([a, b].sort())
        expect(daysBetween(earlier(a, b), later(a, b))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the week of a day', () => {
  it('is counted as calendars here print it: Monday first, week 1 with the first Thursday', () => {
    expect(
      ['2026-01-01', '2026-11-19', '2027-01-03', '2027-01-04', '2024-12-30'].map(each => weekOf(day(each))),
    ).toEqual([1, 47, 53, 1, 1])
  })
})
