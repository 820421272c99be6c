// The Danish calendar: Easter, public holidays, and which days count as weekdays (Mon-Sat) and working days (Mon-Fri).
import { z } from 'zod'
import { addDays, type Day, dateOf, dayAt, monthOf, weekdayOf, yearOf } from './day.ts'

/**
 * Easter Sunday of a year of the Gregorian calendar (from 1583), by the anonymous Gregorian algorithm
 * (Meeus, Astronomical Algorithms, chapter 8).
 */
export const easter = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * late + 114
  return dayAt(year, Math.floor(days / 31), (days % 31) + 1)
}

/** A public holiday and its Danish name. */
export type Holiday = { readonly day: Day; readonly name: string }

/**
 * The Danish public holidays of a year, in order. Store bededag (the fourth Friday after Easter) until 2023 only; it is an
 * ordinary working day from 2024-01-01. 1 May, 5 June, 24 and 31 December are not public holidays.
 */
export const publicHolidays = (year: number): readonly Holiday[] => {
  const sunday = easter(year)
  const holidays: Holiday[] = [
    { day: dayAt(year, 1, 1), name: 'nytårsdag' },
    { day: addDays(sunday, -3), name: 'skærtorsdag' },
    { day: addDays(sunday, -2), name: 'langfredag' },
    { day: sunday, name: 'påskedag' },
    { day: addDays(sunday, 1), name: '2. påskedag' },
    { day: addDays(sunday, 39), name: 'Kristi himmelfartsdag' },
    { day: addDays(sunday, 49), name: 'pinsedag' },
    { day: addDays(sunday, 50), name: '2. pinsedag' },
    { day: dayAt(year, 12, 25), name: '1. juledag' },
    { day: dayAt(year, 12, 26), name: '2. juledag' },
  ]
  if (year <= 2023) holidays.push({ day: addDays(sunday, 26), name: 'store bededag' })
  return holidays.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days many municipalities close without their being public holidays, as month-date. */
export const ClosingDay = z.enum(['05-01', '06-05', '12-24', '12-31'])
export type ClosingDay = z.output<typeof ClosingDay>

/** True where the day is a public holiday or one of the `closed` days. */
export const isClosed = (on: Day, closed: readonly ClosingDay[] = []): boolean => {
  const monthDate = `${String(monthOf(on)).padStart(2, '0')}-${String(dateOf(on)).padStart(2, '0')}`
  return closed.some(each => each === monthDate) || holidaysOf(yearOf(on)).has(on)
}

// A year's holidays are asked for once per day counted, so they are kept.
const kept = new Map<number, ReadonlySet<Day>>()
const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = kept.get(year)
  if (known !== undefined) return known
  const days = new Set(publicHolidays(year).map(holiday => holiday.day))
  kept.set(year, days)
  return days
}

/** Monday to Saturday, not a public holiday and not one of the `closed` days. */
export const isWeekday = (on: Day, closed: readonly ClosingDay[] = []): boolean =>
  weekdayOf(on) <= 6 && !isClosed(on, closed)

/** Monday to Friday, not a public holiday and not one of the `closed` days. */
export const isWorkingDay = (on: Day, closed: readonly ClosingDay[] = []): boolean =>
  weekdayOf(on) <= 5 && !isClosed(on, closed)
