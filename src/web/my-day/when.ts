// Days, times and hours as the day writes them.
import { addDays, type Day, parseDay } from '../../language/day.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const long = new Intl.DateTimeFormat('da-DK', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `Mandag 15. juni 2026`. */
export const longDay = (of: Day): string => {
  const text = long.format(new Date(`${of}T00:00:00Z`)).replace(' den ', ' ')
  return `${text.slice(0, 1).toLocaleUpperCase('da')}${text.slice(1)}`
}

/** `3. nov.` in the year of the day, `14. jan. 2027` in another. */
export const nearDay = (of: string, today: string): string => {
  const year = today.slice(0, 4)
  return of.startsWith(year) ? shortDay(of).replace(`\u00a0${year}`, '') : shortDay(of)
}

/** `9.05` for `09:05`; a whole hour is `9`. */
export const clockTime = (of: string): string => {
  const [hours = '', minutes = ''] = of.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`
}

/** `i dag kl. 15.10`, `i går kl. 15.10`, `12. juni kl. 9`. */
export const dayAndTime = (of: { readonly day: string; readonly time: string | null }, today: string): string => {
  const now = parseDay(today)
  const day =
    of.day === today
      ? da.today
      : now !== undefined && of.day === addDays(now, -1)
        ? da.yesterday
        : nearDay(of.day, today)
  return of.time === null ? day : `${day} ${da.at(clockTime(of.time))}`
}

/** `5 t. 50 min.`, however many days. */
export const inHours = (minutes: number): string => {
  const whole = Math.abs(minutes)
  return da.hours(Math.floor(whole / 60), whole % 60)
}

/** How much of the 24 hours is gone, in words; null where they are all gone. */
export const goneOf24 = (minutesLeft: number): string | null => {
  const gone = 24 * 60 - minutesLeft
  return minutesLeft <= 0 ? null : da.hoursInWords(Math.floor(gone / 60), gone % 60)
}
