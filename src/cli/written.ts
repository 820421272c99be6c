// Sizes and moments as people say them.
import { formatNumber } from '../language/danish.ts'

/** Bytes in megabytes of a million, with one decimal: `39,2 MB`. */
export const inMegabytes = (bytes: number): string => `${formatNumber(bytes / 1_000_000, 1)} MB`

const written = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

/** A moment on the clock in Denmark: `15. juni 2026 kl. 10.30`. */
export const dateAndTime = (moment: Date): string => written.format(moment)
