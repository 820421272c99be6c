// The generator's time: days and months counted from the anchor day, and the calendar days they stand for.
import { addMonths, type Day, day, daysBetween, weekdayOf } from '../../language/day.ts'

/**
 * Months are counted from the anchor: month -1 is the last before it. A day number is days from the anchor; the anchor
 * itself is 0, and everything that has happened has a negative number.
 */
export type Timeline = {
  readonly anchor: Day
  readonly dayOf: (number: number) => Day
  readonly numberOf: (day: Day) => number
  /** The first day number of a month. */
  readonly monthStart: (month: number) => number
  /** The month that holds a day number. */
  readonly monthOf: (number: number) => number
  /** The same day number or the first weekday after it. */
  readonly weekday: (number: number) => number
}

/** The timeline around an anchor day. Days are made once and kept. */
export const timelineOf = (anchor: Day): Timeline => {
  // Whole days of UTC are all as long, so adding milliseconds is adding days, and many times as quick.
  const midnight = Date.parse(`${anchor}T00:00:00Z`)
  const days = new Map<number, Day>()
  const starts = new Map<number, number>()
  const dayOf = (number: number): Day => {
    const known = days.get(number)
    if (known !== undefined) return known
    const made = day(new Date(midnight + number * 86_400_000).toISOString().slice(0, 10))
    days.set(number, made)
    return made
  }
  const monthStart = (month: number): number => {
    const known = starts.get(month)
    if (known !== undefined) return known
    const made = daysBetween(anchor, addMonths(anchor, month))
    starts.set(month, made)
    return made
  }
  const anchorWeekday = weekdayOf(anchor)
  return {
    anchor,
    dayOf,
    numberOf: on => (Date.parse(`${on}T00:00:00Z`) - midnight) / 86_400_000,
    monthStart,
    monthOf: number => {
      let month = Math.floor(number / 30.436875)
      while (monthStart(month) > number) month -= 1
      while (monthStart(month + 1) <= number) month += 1
      return month
    },
    weekday: number => {
      const weekday = ((((anchorWeekday - 1 + number) % 7) + 7) % 7) + 1
      return weekday === 6 ? number + 2 : weekday === 7 ? number + 1 : number
    },
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment within a day, as the database keeps it; `second` counts from midnight UTC. */
export const momentAt = (day: Day, second: number): string => {
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  return `${day}T${two(hours)}:${two(minutes)}:${two(seconds)}.000000Z`
}

/** A day with its clock time; `second` counts from midnight in Denmark, where the clock is never behind UTC. */
export const clockAt = (on: Day, second: number): { readonly day: Day; readonly time: string } => ({
  day: on,
  time: `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`,
})
