// What help costs month by month of a year, by its price and its days: whole øre, and a course exactly its price.
import { addDays, type Day, dayAt, daysBetween, earlier, later } from '../../language/day.ts'
import { type BoundedPeriod, daysIn, intersection, type Period } from '../../language/period.ts'
import type { PaidPer } from './account-plan.ts'

/** Twelve amounts in whole øre, January first. */
export type Months = readonly number[]

/** Nothing in any month. */
export const noMonths: Months = new Array<number>(12).fill(0)

/** Two years' months added up. */
export const plus = (a: Months, b: Months): Months => a.map((each, at) => each + (b[at] ?? 0))

/** The year's sum. */
export const total = (of: Months): number => of.reduce((sum, each) => sum + each, 0)

/** The twelve months of a year. */
export const monthsOf = (year: number): readonly BoundedPeriod[] =>
  Array.from({ length: 12 }, (_, at) => ({
    from: dayAt(year, at + 1, 1),
    to: at === 11 ? dayAt(year + 1, 1, 1) : dayAt(year, at + 2, 1),
  }))

/** Help that is paid: its days, the end somebody has planned, and the day the child comes of age and the help ends by law. */
export type PaidDays = {
  readonly period: Period
  readonly plannedEnd: Day | null
  readonly comesOfAge: Day | null
}

/**
 * Why help is reckoned to stop within the year: it has ended or its end is decided; somebody planned it so; the child comes of
 * age. `overdue`: the planned end has passed while it runs, and it is reckoned on. `open`: nothing says it stops.
 */
export type Until = 'ended' | 'planned' | 'of-age' | 'overdue' | 'open'

/**
 * The days help is paid for as far as anybody has promised: to its end, else to its planned end where that is not before
 * `today`, else on; never beyond the day the child comes of age. A planned end that has passed while the help runs is none.
 */
export const promised = (
  { period, plannedEnd, comesOfAge }: PaidDays,
  today: Day,
): { readonly period: Period; readonly until: Until } => {
  if (period.to !== null) return { period, until: 'ended' }
  const ahead = (end: Day | null): Day | null => (end !== null && end >= today && end > period.from ? end : null)
  const [planned, grown] = [ahead(plannedEnd), ahead(comesOfAge)]
  const to = planned !== null && grown !== null ? earlier(planned, grown) : (planned ?? grown)
  const running = plannedEnd !== null && planned === null ? 'overdue' : 'open'
  return { period: { from: period.from, to }, until: to === null ? running : to === planned ? 'planned' : 'of-age' }
}

/** A unit price in whole øre. */
export type UnitPrice = { readonly ore: number; readonly per: PaidPer }

/**
 * The cost of help in each month of the year. A month that is only partly covered is paid by its days; a session is reckoned
 * `sessionsPerMonth` times a month. A course has one price, spread over its days from the first to the planned end (to the
 * last, where it ended without a plan; all in its first month, where neither is known), so that its months add up to it.
 */
export const costIn = (
  year: number,
  price: UnitPrice,
  paid: Period,
  plannedEnd: Day | null,
  sessionsPerMonth: number,
): Months =>
  price.per === 'course' ? courseIn(year, price.ore, paid, plannedEnd) : monthly(year, price, paid, sessionsPerMonth)

const monthly = (year: number, { ore, per }: UnitPrice, paid: Period, sessionsPerMonth: number): Months =>
  monthsOf(year).map(month => {
    const shared = intersection(paid, month)
    if (shared === undefined) return 0
    const days = daysIn(shared)
    if (per === 'day') return ore * days
    const share = (ore * days) / daysIn(month)
    return Math.round(per === 'session' ? share * sessionsPerMonth : share)
  })

const courseIn = (year: number, ore: number, { from, to }: Period, plannedEnd: Day | null): Months => {
  const planned = plannedEnd !== null && plannedEnd > from ? plannedEnd : to
  const end = planned ?? addDays(from, 1)
  const days = daysBetween(from, end)
  // Running sums are rounded, not the months, so that nothing is lost on the way.
  const paidBy = (day: Day): number => Math.round((ore * Math.min(days, Math.max(0, daysBetween(from, day)))) / days)
  const stopped = to === null ? end : earlier(end, to)
  return monthsOf(year).map(month => {
    const [a, b] = [later(month.from, from), earlier(month.to, end)]
    if (b <= a) return 0
    // A course that is stopped early is paid to the end it was bought for: in the month it stops.
    if (stopped < end && a >= stopped) return 0
    return (stopped < end && b >= stopped ? ore : paidBy(b)) - paidBy(a)
  })
}
