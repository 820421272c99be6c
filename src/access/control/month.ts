// The months that look-ups are controlled by: what a month is called, its days, and when it is over.
import { addMonths, type Day, day, parseDay } from '../../language/day.ts'
import type { BoundedPeriod } from '../../language/period.ts'

declare const monthMark: unique symbol
/** A month of the calendar as `yyyy-mm`; months sort as text. Made only by `parseMonth` and `monthWith`. */
export type Month = string & { readonly [monthMark]: true }

const isMonth = (text: string): text is Month => parseDay(`${text}-01`) !== undefined

/** The month that `text` names as `yyyy-mm`, or undefined where there is none. */
export const parseMonth = (text: string): Month | undefined => (isMonth(text) ? text : undefined)

/** The month a day lies in: every day has one. */
export const monthWith = (of: Day): Month => of.slice(0, 7) as Month

/** The month's days: its first, and the first day of the next month, which is not one of them. */
export const daysOf = (month: Month): BoundedPeriod => {
  const from = day(`${month}-01`)
  return { from, to: addMonths(from, 1) }
}

/** The month `count` months later; earlier where negative. */
export const monthsLater = (month: Month, count: number): Month => monthWith(addMonths(daysOf(month).from, count))

/** True from the first day of the next month on. */
export const isOver = (month: Month, today: Day): boolean => daysOf(month).to <= today

/** Every month from `first` until the one that holds `today`, that one not among them; the newest first. */
export const monthsOver = (first: Month, today: Day): readonly Month[] => {
  const months: Month[] = []
  for (let at = first; isOver(at, today); at = monthsLater(at, 1)) months.unshift(at)
  return months
}
