// Sizes and moments as people say them.
import { formatNumber } from '../language/danish.ts'

/** Bytes in megabytes of a million, with one decimal: `39,2 MB`. */
export const inMegabytes = (bytes: number): string => `${formatNumber(bytes / 1_000_000, 1)} MB`

/** How long something took, in the largest unit that gives at least two: `45 sekunder`, `3 minutter`, `5 timer`, `2 dage`. */
export const inTime = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 120) return `${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`
  if (seconds < 2 * 3600) return `${Math.floor(seconds / 60)} minutter`
  return seconds < 48 * 3600 ? `${Math.floor(seconds / 3600)} timer` : `${Math.floor(seconds / 86_400)} dage`
}

const written = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

/** A moment on the clock in Denmark: `15. juni 2026 kl. 10.30`. */
export const dateAndTime = (moment: Date): string => written.format(moment)
