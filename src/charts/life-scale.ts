// Days as places in the picture of a life: birthdays, new years, and what lies where.
import { addMonths, type Day, dayAt, daysBetween, yearOf, yearsBetween } from '../language/day.ts'

/** Where a day lies, in pixels. */
export type Scale = (on: Day) => number

/** The scale from `span` to the pixels between `start` and `end`; days outside lie outside. */
export const scaleOf = (span: { readonly from: Day; readonly to: Day }, start: number, end: number): Scale => {
  const days = Math.max(1, daysBetween(span.from, span.to))
  return on => start + ((end - start) * daysBetween(span.from, on)) / days
}

/** How many years the span holds, with decimals. */
export const yearsIn = (span: { readonly from: Day; readonly to: Day }): number =>
  daysBetween(span.from, span.to) / 365.25

/** The birthdays within the span, with the age the child turns; none where the day of birth is not told. */
export const birthdaysIn = (
  born: Day | null,
  span: { readonly from: Day; readonly to: Day },
): readonly { readonly on: Day; readonly years: number }[] => {
  if (born === null) return []
  const first = Math.max(0, yearOf(span.from) - yearOf(born) - 1)
  const last = Math.max(first, yearOf(span.to) - yearOf(born) + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    on: addMonths(born, 12 * (first + at)),
    years: first + at,
  })).filter(({ on }) => on >= span.from && on <= span.to)
}

/** The child's age on a day in whole years; undefined before birth. */
export const ageOn = (born: Day, on: Day): number | undefined => (on < born ? undefined : yearsBetween(born, on))

/** The first days of the calendar years within the span. */
export const newYearsIn = (span: { readonly from: Day; readonly to: Day }): readonly Day[] => {
  const first = yearOf(span.from)
  return Array.from({ length: yearOf(span.to) - first + 1 }, (_, at) => dayAt(first + at, 1, 1)).filter(
    on => on >= span.from && on <= span.to,
  )
}
