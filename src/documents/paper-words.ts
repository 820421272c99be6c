// Days, times and counts as a letter to a citizen writes them.
import { Temporal } from 'temporal-polyfill'
import { formatNumber, monthNames } from '../language/danish.ts'
import { addDays, type Day, dateOf, day, monthOf, weekdayOf, yearOf } from '../language/day.ts'
import type { BoundedPeriod, Period } from '../language/period.ts'

const space = '\u00a0'

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

/** `Mandag` where the text was `mandag`. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** `2026-06-15` as `15. juni 2026`. */
export const longDay = (of: Day): string => `${dateOf(of)}.${space}${monthNames[monthOf(of) - 1]}${space}${yearOf(of)}`

/** `2026-06-15` as `Mandag den 15. juni 2026`. */
export const weekdayAndDay = (of: Day): string => `${capital(weekdays[weekdayOf(of) - 1] ?? '')} den ${longDay(of)}`

/** `2026-06-15` as `Juni 2026`. */
export const monthAndYear = (of: Day): string => `${capital(monthNames[monthOf(of) - 1] ?? '')}${space}${yearOf(of)}`

/** A bounded period by its first and last day: `1. januar 2026 til 14. juni 2026`. */
export const firstToLast = ({ from, to }: BoundedPeriod): string => {
  const last = addDays(to, -1)
  return last === from ? longDay(from) : `${longDay(from)} til ${longDay(last)}`
}

/** A period that may still run: `3. maj 2026 til 17. juni 2026`, or `fra 3. maj 2026`. The end day is the first that is not in it. */
export const periodWords = ({ from, to }: Period): string =>
  to === null ? `fra ${longDay(from)}` : firstToLast({ from, to })

/** A moment in Denmark: its day, and the clock as `9.02`. */
export type DanishMoment = { readonly day: Day; readonly clock: string }

/**
 * The moment of an instant written as `2026-06-15T07:02:00Z`.
 * @throws RangeError where the text is no instant.
 */
export const inDenmark = (instant: string): DanishMoment => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen')
  return {
    day: day(there.toPlainDate().toString()),
    clock: `${there.hour}.${String(there.minute).padStart(2, '0')}`,
  }
}

/** `1 gang`, `3 gange`: the count and the word that fits it. */
export const counted = (count: number, one: string, several: string): string =>
  `${formatNumber(count)}${space}${count === 1 ? one : several}`

/** Months as people say them: `5 år`, `13 måneder`. */
export const monthsWords = (count: number): string =>
  count % 12 === 0 ? `${formatNumber(count / 12)}${space}år` : counted(count, 'måned', 'måneder')
