// Periods of days: the first day counts, the end day does not, and an open end is null.
import { type Day, dayAt, daysBetween, earlier, later } from './day.ts'
import { bad, good, message, type Outcome } from './message.ts'

/** Days from `from` (counted) until `to` (not counted). `to` null: still running. Holds at least one day. */
export type Period = { readonly from: Day; readonly to: Day | null }

/** A period with an end, such as a year a figure is about. */
export type BoundedPeriod = { readonly from: Day; readonly to: Day }

/** The period from `from` until `to`, or what is wrong where it would hold no day. */
export const period = (from: Day, to: Day | null): Outcome<Period> =>
  to !== null && to <= from ? bad(message('period-without-days', { from, to })) : good({ from, to })

/** The calendar year: 1 January until the next. Years 1 to 9998. */
export const calendarYear = (year: number): BoundedPeriod => ({ from: dayAt(year, 1, 1), to: dayAt(year + 1, 1, 1) })

/** True where `on` is one of the period's days. */
export const contains = (of: Period, on: Day): boolean => of.from <= on && (of.to === null || on < of.to)

/** True where the two share at least one day; periods that only touch do not. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/** The days both periods hold; bounded as soon as one of them is. Undefined where they share none. */
export function intersection(a: Period, b: BoundedPeriod): BoundedPeriod | undefined
export function intersection(a: Period, b: Period): Period | undefined
export function intersection(a: Period, b: Period): Period | undefined {
  if (!overlap(a, b)) return undefined
  return { from: later(a.from, b.from), to: a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to) }
}

/** Whole days in the period, at least 1. */
export const daysIn = (of: BoundedPeriod): number => daysBetween(of.from, of.to)

/**
 * Child-years (årsbørn, helårsanbragte): the periods' days within `year`, divided by the days of `year`; unit child-years.
 * Each period counts on its own, so give spells of a kind that never overlaps for one child (placements), or one child
 * counts twice. The formula is common practice; no official text of it was found.
 */
export const childYears = (periods: readonly Period[], year: BoundedPeriod): number =>
  periods.reduce((sum, each) => {
    const shared = intersection(each, year)
    return shared === undefined ? sum : sum + daysIn(shared)
  }, 0) / daysIn(year)
