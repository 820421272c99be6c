// The server's clock: what time it is, and which day it is in Denmark.
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, day, daysBetween, parseDay } from '../language/day.ts'
import { BadInput, message } from '../language/message.ts'
import type { Mode } from '../store/migrate.ts'

/** Passed to whoever needs the time; nothing below the server reads a clock. */
export type Clock = { readonly now: () => Date; readonly today: () => Day }

/** The day in Denmark at a moment. */
export const dayInDenmark = (at: Date): Day =>
  day(
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO('Europe/Copenhagen')
      .toPlainDate()
      .toString(),
  )

/** The moment a day begins in Denmark. */
export const beginningOf = (of: Day): Date =>
  new Date(Temporal.PlainDate.from(of).toZonedDateTime('Europe/Copenhagen').epochMilliseconds)

/**
 * The day of a moment as the house counts days: where its day is held still, what happens now happens on that day, and
 * everything else as many days before.
 */
export const dayAt = ({ now, today }: Clock, at: Date): Day =>
  addDays(today(), daysBetween(dayInDenmark(now()), dayInDenmark(at)))

/**
 * The clock, with `today` held still where FORLAENS_TODAY names a day. Sessions run on the real time in either case.
 * @throws BadInput where the day is none, or the database was not made for demo.
 */
export const clockOf = (now: () => Date, mode: Mode, fixed: string | undefined): Clock => {
  if (!fixed) return { now, today: () => dayInDenmark(now()) }
  if (mode !== 'demo') throw new BadInput(message('today-only-in-demo'))
  const today = parseDay(fixed)
  if (today === undefined) throw new BadInput(message('no-such-day', { given: fixed }))
  return { now, today: () => today }
}

/** The time of day in Denmark at a moment, as `hh:mm`. */
export const timeInDenmark = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
