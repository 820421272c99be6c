// Tests of deadlines: clock hours over summer time, weekdays, working days, and months that never drift.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWeekday, isWorkingDay } from './calendar.ts'
import { addDays, addMonths, dateOf, day, daysBetween, monthOf } from './day.ts'
import { endOf, Length, type Moment, minutesBetween, parseMoment } from './deadline.ts'
import { must, sentenceAt } from './message.ts'

const at = (text: string): Moment => must(parseMoment(text))
const end = (start: string, length: Length): string => {
  const { earliest, latest } = endOf(at(start), length)
  const written = [earliest, latest].map(each => (each.time === null ? each.day : `${each.day}T${each.time}`))
  return written[0] === written[1] ? String(written[0]) : written.join(' / ')
}
const refusal = (text: string): string => {
  const outcome = parseMoment(text)
  return outcome.ok ? '' : sentenceAt(outcome.problem, {})
}

describe('twenty-four hours', () => {
  const hours: Length = { count: 24, unit: 'clockHours' }

  test.each([
    ['2026-01-31T14:30', '2026-02-01T14:30', 'over a weekend'],
    ['2026-12-24T23:59', '2026-12-25T23:59', 'over Christmas'],
    ['2026-03-28T14:30', '2026-03-29T15:30', 'over the night that loses an hour'],
    ['2026-10-24T14:30', '2026-10-25T13:30', 'over the night that gains an hour'],
    ['2026-10-25T02:30', '2026-10-26T01:30', 'from the first of the two half past twos'],
  ])('from %s end %s, %s', (start, expected) => {
    expect(end(start, hours)).toBe(expected)
  })

  test('from a day without a time are counted from its first minute', () => {
    expect(end('2026-01-31', hours)).toBe('2026-02-01T00:00')
  })

  test('never end on the clock of the server: Danish time is meant', () => {
    expect(end('2026-07-01T00:15', hours)).toBe('2026-07-02T00:15')
  })
})

describe('a moment', () => {
  test('is a day, with or without a time', () => {
    expect(at('2026-01-31')).toEqual({ day: '2026-01-31', time: null })
    expect(at('2026-01-31T14:30')).toEqual({ day: '2026-01-31', time: '14:30' })
  })

  test('that is no day or no time is refused in a sentence', () => {
    expect(refusal('2026-02-30')).toBe('"2026-02-30" er ikke en dato. Skriv den som 2026-01-31.')
    expect(refusal('31-01-2026T14:30')).toBe('"31-01-2026T14:30" er ikke en dato. Skriv den som 2026-01-31.')
    expect(refusal('2026-01-31T14:30T15')).toBe('"2026-01-31T14:30T15" er ikke en dato. Skriv den som 2026-01-31.')
    for (const time of ['', '24:00', '14', '14:60', '1:30', '14:30:00', '14:30Z']) {
      expect(refusal(`2026-01-31T${time}`)).toBe(
        `"2026-01-31T${time}" er ikke et tidspunkt. Skriv det som 2026-01-31T14:30.`,
      )
    }
  })

  test('that the clock skipped in spring is refused', () => {
    expect(refusal('2026-03-29T02:30')).toBe(
      '"2026-03-29T02:30" findes ikke: uret blev stillet frem til sommertid den nat. Skriv det tidspunkt, uret viste.',
    )
    expect(refusal('2026-03-29T03:00')).toBe('')
  })
})

describe('six hverdage', () => {
  const hverdage: Length = { count: 6, unit: 'hverdage' }

  test.each([
    ['2026-01-31', '2026-02-07 / 2026-02-09', 'from a Saturday'],
    ['2026-02-02', '2026-02-09 / 2026-02-10', 'from a Monday'],
    ['2026-04-01', '2026-04-11 / 2026-04-14', 'over Easter'],
    ['2023-05-03', '2023-05-11 / 2023-05-12', 'over the last store bededag'],
    ['2024-04-24', '2024-05-01 / 2024-05-02', 'over the Friday that used to be store bededag'],
    ['2026-12-22', '2026-12-31', 'over a Saturday that is a holiday anyway'],
    ['2026-12-23', '2027-01-02 / 2027-01-04', 'over Christmas and New Year'],
  ])('from %s end %s, %s', (start, expected) => {
    expect(end(start, hverdage)).toBe(expected)
  })

  test('are never earlier without Saturdays than with them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 60 }), (later, count) => {
        const start = { day: addDays(day('2000-01-01'), later), time: null }
        const { earliest, latest } = endOf(start, { count, unit: 'hverdage' })
        expect(earliest.day <= latest.day).toBe(true)
        expect(isWeekday(earliest.day)).toBe(true)
        expect(isWorkingDay(latest.day)).toBe(true)
        const counted = Array.from({ length: daysBetween(start.day, latest.day) }, (_, at) =>
          addDays(start.day, at + 1),
        )
        expect(counted.filter(on => isWorkingDay(on))).toHaveLength(count)
      }),
    )
  })
})

describe('days that count', () => {
  test('leave the start day out', () => {
    expect(end('2026-02-02', { count: 1, unit: 'workingDays' })).toBe('2026-02-03')
    expect(end('2026-02-02', { count: 7, unit: 'days' })).toBe('2026-02-09')
  })

  test('of seven working days over Easter reach 15 April', () => {
    expect(end('2026-04-01', { count: 7, unit: 'workingDays' })).toBe('2026-04-15')
  })

  test('skip what the rule closes', () => {
    expect(end('2026-12-23', { count: 1, unit: 'weekdays' })).toBe('2026-12-24')
    expect(end('2026-12-23', { count: 1, unit: 'weekdays', closed: ['12-24'] })).toBe('2026-12-28')
  })
})

describe('months and weeks', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2025-10-31', 4, '2026-02-28'],
  ])('from %s, %i months end %s', (start, count, expected) => {
    expect(end(start, { count, unit: 'months' })).toBe(expected)
  })

  test('keep the day number, or end on the last day of a shorter month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 240 }), (later, count) => {
        const start = addDays(day('2000-01-01'), later)
        const found = addMonths(start, count)
        expect(monthOf(found)).toBe(((monthOf(start) - 1 + count) % 12) + 1)
        const last = monthOf(addDays(found, 1)) !== monthOf(found)
        expect(dateOf(found) === dateOf(start) || (last && dateOf(found) < dateOf(start))).toBe(true)
      }),
    )
  })

  test('end in a weekend where they do, unless the rule says roll', () => {
    expect(end('2026-03-31', { count: 2, unit: 'months' })).toBe('2026-05-31')
    expect(end('2026-03-31', { count: 2, unit: 'months', roll: 'next-weekday' })).toBe('2026-06-01')
    expect(end('2026-11-24', { count: 1, unit: 'months', roll: 'next-weekday' })).toBe('2026-12-24')
    const closed = { closed: ['12-24' as const], roll: 'next-weekday' as const }
    expect(end('2026-11-24', { count: 1, unit: 'months', ...closed })).toBe('2026-12-28')
    expect(end('2026-02-02', { count: 2, unit: 'weeks' })).toBe('2026-02-16')
  })
})

test('a length must be a whole number of a known unit', () => {
  expect(Length.safeParse({ count: 0, unit: 'days' }).success).toBe(false)
  expect(Length.safeParse({ count: 1.5, unit: 'days' }).success).toBe(false)
  expect(Length.safeParse({ count: 1, unit: 'fortnights' }).success).toBe(false)
})

describe('minutes between two moments', () => {
  test('are those a clock runs, below nought backwards', () => {
    expect(minutesBetween(at('2026-11-19T09:20'), at('2026-11-19T15:10'))).toBe(350)
    expect(minutesBetween(at('2026-11-19T15:10'), at('2026-11-18T15:10'))).toBe(-1440)
    expect(minutesBetween(at('2026-11-19'), at('2026-11-20'))).toBe(1440)
  })
  test('a night that is an hour longer or shorter counts as it is', () => {
    expect(minutesBetween(at('2026-10-24T12:00'), at('2026-10-25T12:00'))).toBe(25 * 60)
    expect(minutesBetween(at('2026-03-28T12:00'), at('2026-03-29T12:00'))).toBe(23 * 60)
  })
})
