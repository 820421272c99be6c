// A day in the calendar: no clock, no zone. Written 'yyyy-mm-dd', so that days sort as text and travel as they are.
import { Temporal } from 'temporal-polyfill'

declare const dayMark: unique symbol
/** A valid day of the Gregorian calendar as `yyyy-mm-dd`. Made only by `parseDay` and `day`. */
export type Day = string & { readonly [dayMark]: true }

const isDay = (text: string): text is Day => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1 || month < 1 || month > 12 || date < 1) return false
  return date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

/** The day that `text` names as `yyyy-mm-dd`, or undefined where no such day exists. */
export const parseDay = (text: string): Day | undefined => (isDay(text) ? text : undefined)

/**
 * The day that `text` names; for days written in code and in checked data.
 * @throws RangeError where no such day exists.
 */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`no such day: ${text}`)
  return parsed
}

const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of)
const toDay = (date: Temporal.PlainDate): Day => day(date.toString())

/** `count` days later (earlier where negative). */
export const addDays = (from: Day, count: number): Day => toDay(plain(from).add({ days: count }))

/** `count` weeks later. */
export const addWeeks = (from: Day, count: number): Day => addDays(from, 7 * count)

/**
 * `count` months later, on the same day number or, where the month is shorter, on its last day (31 January + 1 month is
 * 28 or 29 February). Count every date of a series from its start: chaining from the date before drifts.
 */
export const addMonths = (from: Day, count: number): Day => toDay(plain(from).add({ months: count }))

/** Whole years from `from` to `to`, as birthdays count them: 29 February falls on the 28th in other years. */
export const yearsBetween = (from: Day, to: Day): number => {
  const years = yearOf(to) - yearOf(from)
  return addMonths(from, 12 * years) <= to ? years : years - 1
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'day' }).days

/** The calendar year, e.g. 2026. */
export const yearOf = (of: Day): number => plain(of).year

/** 1 January to 12 December as 1-12. */
export const monthOf = (of: Day): number => plain(of).month

/** The day's number in its month, 1-31. */
export const dateOf = (of: Day): number => plain(of).day

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (of: Day): number => plain(of).dayOfWeek

/** The number of the day's week in its year (ISO 8601), 1-53. */
export const weekOf = (of: Day): number => plain(of).weekOfYear ?? 0

/** The day of a year, month (1-12) and date. @throws RangeError where no such day exists. */
export const dayAt = (year: number, month: number, date: number): Day =>
  day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
