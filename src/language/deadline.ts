// Deadlines: a length in hours, days, weeks or months counted from a start, and the day or time it ends.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ClosingDay, isWeekday, isWorkingDay } from './calendar.ts'
import { addDays, addMonths, addWeeks, type Day, day, parseDay } from './day.ts'
import { bad, good, message, type Outcome } from './message.ts'

const zone = 'Europe/Copenhagen'

/** A day, and the clock time of it (`hh:mm`, Danish time) where that is known. */
export type Moment = { readonly day: Day; readonly time: string | null }

/**
 * The moment written as `2026-01-31` or `2026-01-31T14:30`, Danish time. A time that the clock skips in spring is refused.
 * A time the clock shows twice in autumn is read as the first of the two.
 */
export const parseMoment = (text: string): Outcome<Moment> => {
  const [dayText = '', time, ...rest] = text.split('T')
  const parsed = parseDay(dayText)
  if (parsed === undefined || rest.length > 0) return bad(message('no-such-day', { given: text }))
  if (time === undefined) return good({ day: parsed, time: null })
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return bad(message('no-such-time', { given: text }))
  const moment = { day: parsed, time }
  const zoned = zonedAt(parsed, time)
  return clockOf(zoned) === time ? good(moment) : bad(message('time-skipped', { given: text }))
}

/**
 * A length of time. `weekdays` are Monday to Saturday and `workingDays` Monday to Friday, both without public holidays;
 * `hverdage` is for a source that says "hverdage" without saying whether Saturday counts. `closed` names further days that
 * do not count. `roll: next-weekday` moves an end on a Saturday, Sunday, holiday or closed day on to the next day that is
 * none of these; without it nothing moves.
 */
export const Length = z.strictObject({
  count: z.int().positive().max(1000),
  unit: z.enum(['clockHours', 'hverdage', 'weekdays', 'workingDays', 'days', 'weeks', 'months']),
  closed: z.array(ClosingDay).optional(),
  roll: z.literal('next-weekday').optional(),
})
export type Length = z.output<typeof Length>

/** When a deadline ends. The two differ only for `hverdage`: earliest with Saturdays counted, latest without. */
export type End = { readonly earliest: Moment; readonly latest: Moment }

/**
 * The end of `length` from `start`. The start day is not counted. Months end on the same day number or on the month's last
 * day. Clock hours are real hours, also over a change of summer time, weekends and holidays included; without a known
 * time of day they are counted from the day's first minute, the earliest they can end.
 */
export const endOf = (start: Moment, length: Length): End => {
  if (length.unit === 'clockHours') {
    const end = zonedAt(start.day, start.time ?? '00:00').add({ hours: length.count })
    const moment = { day: day(end.toPlainDate().toString()), time: clockOf(end) }
    return { earliest: moment, latest: moment }
  }
  const [first, last] =
    length.unit === 'hverdage' ? (['weekdays', 'workingDays'] as const) : ([length.unit, length.unit] as const)
  const end = (unit: DayUnit): Moment => ({ day: rolled(plus(start.day, { ...length, unit }), length), time: null })
  return { earliest: end(first), latest: end(last) }
}

/**
 * Whole minutes from one moment to another as a clock runs, also over a change of summer time; below nought where `to` is earlier. A day
 * without a time is its first minute.
 */
export const minutesBetween = (from: Moment, to: Moment): number => {
  const at = ({ day: on, time }: Moment): number => zonedAt(on, time ?? '00:00').epochMilliseconds
  return Math.round((at(to) - at(from)) / 60_000)
}

type DayUnit = Exclude<Length['unit'], 'clockHours' | 'hverdage'>

/** The day `length` after `from`, without rolling. */
const plus = (from: Day, length: Omit<Length, 'unit'> & { readonly unit: DayUnit }): Day => {
  switch (length.unit) {
    case 'days':
      return addDays(from, length.count)
    case 'weeks':
      return addWeeks(from, length.count)
    case 'months':
      return addMonths(from, length.count)
    case 'weekdays':
      return counted(from, length.count, on => isWeekday(on, length.closed))
    case 'workingDays':
      return counted(from, length.count, on => isWorkingDay(on, length.closed))
  }
}

const counted = (from: Day, count: number, counts: (on: Day) => boolean): Day => {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (counts(on)) left -= 1
  }
  return on
}

const rolled = (on: Day, length: Length): Day => {
  let end = on
  if (length.roll === 'next-weekday') while (!isWorkingDay(end, length.closed)) end = addDays(end, 1)
  return end
}

const zonedAt = (on: Day, time: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })

const clockOf = (of: Temporal.ZonedDateTime): string => of.toPlainTime().toString({ smallestUnit: 'minute' })
