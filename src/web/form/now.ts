// The moment a form is filled in, as a day and a Danish time: the day is the server's, which a demo can hold still.
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `09:52`. */
export const timeNow = (): string => parts.format(new Date())
