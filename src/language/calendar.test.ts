// Tests of the Danish calendar: Easter, public holidays and the days that count.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { easter, isClosed, isWeekday, isWorkingDay, publicHolidays } from './calendar.ts'
import { addDays, day, monthOf, weekdayOf } from './day.ts'

describe('Easter', () => {
  // The earliest (22 March) and latest (25 April) possible, and the years where simpler formulas go wrong (1954, 1981, 2049, 2076).
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2016, '2016-03-27'],
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i is %s', (year, on) => {
    expect(easter(year)).toBe(on)
  })

  test('is always a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), year => {
        const sunday = easter(year)
        expect(weekdayOf(sunday)).toBe(7)
        expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`).toBe(true)
        expect([3, 4]).toContain(monthOf(sunday))
      }),
    )
  })
})

describe('the public holidays', () => {
  test('of 2026 are ten', () => {
    expect(publicHolidays(2026)).toEqual([
      { day: '2026-01-01', name: 'nytårsdag' },
      { day: '2026-04-02', name: 'skærtorsdag' },
      { day: '2026-04-03', name: 'langfredag' },
      { day: '2026-04-05', name: 'påskedag' },
      { day: '2026-04-06', name: '2. påskedag' },
      { day: '2026-05-14', name: 'Kristi himmelfartsdag' },
      { day: '2026-05-24', name: 'pinsedag' },
      { day: '2026-05-25', name: '2. pinsedag' },
      { day: '2026-12-25', name: '1. juledag' },
      { day: '2026-12-26', name: '2. juledag' },
    ])
  })

  test('had store bededag for the last time on 5 May 2023; 26 April 2024 is a working day', () => {
    expect(publicHolidays(2023).find(holiday => holiday.name === 'store bededag')?.day).toBe('2023-05-05')
    expect(isWorkingDay(day('2023-05-05'))).toBe(false)
    expect(isWorkingDay(day('2024-04-26'))).toBe(true)
    expect(publicHolidays(2024)).toHaveLength(10)
  })

  test('do not include 1 May, 5 June, 24 and 31 December, which only a rule can close', () => {
    for (const on of ['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'].map(day)) {
      expect(isClosed(on)).toBe(false)
      expect(isWorkingDay(on)).toBe(true)
      expect(isWorkingDay(on, ['05-01', '06-05', '12-24', '12-31'])).toBe(false)
      expect(isWeekday(on, ['05-01', '06-05', '12-24', '12-31'])).toBe(false)
    }
    expect(isWorkingDay(day('2026-12-24'), ['06-05'])).toBe(true)
  })
})

describe('a day that counts', () => {
  test('is Monday to Saturday as a weekday and Monday to Friday as a working day', () => {
    const monday = day('2026-02-02')
    const week = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
    expect(week.map(on => isWeekday(on))).toEqual([true, true, true, true, true, true, false])
    expect(week.map(on => isWorkingDay(on))).toEqual([true, true, true, true, true, false, false])
  })

  test('as a working day always counts as a weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), count => {
        const on = addDays(day('1990-01-01'), count)
        expect(isWorkingDay(on) && !isWeekday(on)).toBe(false)
      }),
    )
  })
})
