// Moments of the server as people here say them: the day and the time in Denmark, wherever the browser is.
import { type Day, parseDay } from '../../language/day.ts'
import { shortDay } from './typeset.ts'

const space = '\u00a0'
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day in Denmark at a moment, and the time as `9.05`. */
const read = (moment: string): { readonly day: Day | undefined; readonly time: string } => {
  const found = new Map(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? ''
  return {
    day: parseDay(`${of('year')}-${of('month')}-${of('day')}`),
    time: `${Number(of('hour'))}.${of('minute')}`,
  }
}

/** `kl. 9.05`. */
const timeOf = (moment: string): string => `kl.${space}${read(moment).time}`

/** `6. juni 2026 kl. 23.10`. */
export const shortMoment = (moment: string): string => {
  const { day } = read(moment)
  return day === undefined ? moment : `${shortDay(day)} ${timeOf(moment)}`
}

/** The end of something that began at `from`: only the time where both lie on one day. */
export const untilMoment = (from: string, until: string): string =>
  read(from).day === read(until).day ? timeOf(until) : shortMoment(until)

/** Whole hours between two moments. */
export const hoursBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 3_600_000)
