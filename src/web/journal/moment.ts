// When a row was written, as people in Denmark say it.
import { capital } from '../page/typeset.ts'

const timeZone = 'Europe/Copenhagen'
const days = new Intl.DateTimeFormat('da-DK', {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clocks = new Intl.DateTimeFormat('da-DK', { timeZone, hour: 'numeric', minute: '2-digit' })

/** `2026-05-04T07:02:00.123456Z` as `Mandag den 4. maj 2026` and `9.02`. */
export const momentWords = (at: string): { readonly day: string; readonly clock: string } => {
  const date = new Date(at)
  return { day: capital(days.format(date)), clock: clocks.format(date) }
}
