// A calendar as programs read it (iCalendar, RFC 5545): events in, text out. Knows nothing of cases.
import { addDays, type Day } from '../language/day.ts'

/** An event. `time`: `hh:mm` in Denmark, and then `minutes` long; null: the whole day. `busy`: others see the time as taken. */
export type CalendarEvent = {
  /** The same for the same thing each time, of letters, digits, `-` and `_`. */
  readonly uid: string
  /** Never falls from one version of the event to the next. */
  readonly sequence: number
  readonly summary: string
  readonly day: Day
  readonly time: string | null
  readonly minutes: number
  readonly busy: boolean
}

const zone = 'Europe/Copenhagen'

/** Denmark's clock as the European Union sets it: to summer the last Sunday of March, and back the last of October. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/**
 * The calendar. `name` is what programs call it; `asOf` is the day its events were made, which is all their stamps say, so that the
 * same events are the same text all day. Programs are asked to come back every four hours. The zone stands in it also where there
 * are no events, for a calendar must hold something.
 */
export const calendarText = (name: string, asOf: Day, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forlaens//Kalender//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...zoneLines,
    ...events.flatMap(each => eventLines(each, asOf)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')

const eventLines = (of: CalendarEvent, asOf: Day): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${of.uid}`,
  `DTSTAMP:${compact(asOf)}T000000Z`,
  `SEQUENCE:${of.sequence}`,
  ...whenLines(of),
  `SUMMARY:${escaped(of.summary)}`,
  'CLASS:PRIVATE',
  `TRANSP:${of.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
  'END:VEVENT',
]

const compact = (of: Day): string => of.replaceAll('-', '')

const whenLines = ({ day, time, minutes }: CalendarEvent): readonly string[] =>
  time === null
    ? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
    : [`DTSTART;TZID=${zone}:${compact(day)}T${time.replace(':', '')}00`, `DURATION:PT${minutes}M`]

/** A text as a value: what has a meaning is escaped (3.3.11), and of control characters only the tab is allowed. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that may not stand in a value
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '')

/** The most octets of a line, its break not counted (3.1). */
const longest = 75

const bytes = new TextEncoder()

/** A line broken into lines of at most 75 octets, never inside a character; each but the first begins with a space. */
const folded = (line: string): string => {
  let text = ''
  let used = 0
  for (const character of line) {
    const size = bytes.encode(character).length
    if (used + size > longest) {
      text += '\r\n '
      used = 1
    }
    text += character
    used += size
  }
  return text
}
