// A moment as a person says it: "15. juni 2026 kl. 14.30", in Danish time whatever the machine is set to.
const words = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026-06-15T12:30:00.000Z` as `15. juni 2026 kl. 14.30`. */
export const clockTime = (of: string): string => words.format(new Date(of)).replaceAll(' ', '\u00a0')
