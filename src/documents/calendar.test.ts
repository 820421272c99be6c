// A calendar as a program reads it: lines of 75 octets, breaks, escapes, days and clock times, and read back as it was meant.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, weekdayOf } from '../language/day.ts'
import { type CalendarEvent, calendarText } from './calendar.ts'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@forlaens',
  sequence: 7,
  summary: 'Aftalt opfølgning, sag 2026-00017',
  day: day('2026-06-18'),
  time: null,
  minutes: 60,
  busy: false,
  ...more,
})

const today = day('2026-06-15')
const written = (...events: readonly CalendarEvent[]): string => calendarText('Frister', today, events)

/** A small reader: unfolds, takes lines apart, and undoes the escapes of texts (RFC 5545, 3.1 and 3.3.11). */
const read = (text: string): readonly ReadonlyMap<string, string>[] => {
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  const found: Map<string, string>[] = []
  let of: Map<string, string> | undefined
  for (const line of lines) {
    const at = line.indexOf(':')
    const [name, value] = [line.slice(0, at), line.slice(at + 1)]
    if (line === 'BEGIN:VEVENT') of = new Map()
    else if (line === 'END:VEVENT') {
      if (of !== undefined) found.push(of)
      of = undefined
    } else
      of?.set(
        name,
        value.replaceAll(/\\([nN\\;,])/g, (_, of_: string) => (/n/i.test(of_) ? '\n' : of_)),
      )
  }
  return found
}

const anyText = fc.string({ unit: 'binary', maxLength: 300 })
/** As a reader must meet it: without the control characters a value may not hold, and with one kind of line break. */
const meant = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n')].filter(each => (each >= ' ' ? each !== '\x7f' : /[\t\n]/.test(each))).join('')

describe('a calendar', () => {
  it('has lines of at most 75 octets, none with half a character, and CRLF after each', () => {
    fc.assert(
      fc.property(anyText, summary => {
        const text = written(event({ summary }))
        expect(text.endsWith('\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('is read back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), summaries => {
        const found = read(written(...summaries.map((summary, at) => event({ uid: `u${at}`, summary }))))
        expect(found.map(each => [each.get('UID'), each.get('SUMMARY')])).toEqual(
          summaries.map((summary, at) => [`u${at}`, meant(summary)]),
        )
      }),
    )
  })

  it('cannot be given another line by what stands in a title', () => {
    const [found, ...others] = read(written(event({ summary: 'Møde\r\nLOCATION:Havnegade 75' })))
    expect([found?.has('LOCATION'), found?.get('SUMMARY'), others]).toEqual([false, 'Møde\nLOCATION:Havnegade 75', []])
  })

  it('begins, ends and names itself as a program expects it, also without events', () => {
    const text = written()
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(text.endsWith('END:VTIMEZONE\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(text).toContain('X-WR-CALNAME:Frister\r\n')
    for (const kind of ['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT'])
      expect([text.split(`BEGIN:${kind}\r\n`).length, text.split(`END:${kind}\r\n`).length]).toEqual([2, 2])
  })

  it('is the same text all day', () => {
    expect(written(event())).toBe(written(event()))
    expect(written(event())).toContain('DTSTAMP:20260615T000000Z')
  })
})

describe('an event', () => {
  it('of a whole day ends on the next, and takes nobody’s time', () => {
    const [found] = read(written(event({ day: day('2026-12-31') })))
    expect(Object.fromEntries(found ?? [])).toEqual({
      UID: 'a@forlaens',
      DTSTAMP: '20260615T000000Z',
      SEQUENCE: '7',
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
      SUMMARY: 'Aftalt opfølgning, sag 2026-00017',
      CLASS: 'PRIVATE',
      TRANSP: 'TRANSPARENT',
    })
  })

  it('with a clock time has Denmark’s own, and how long it lasts', () => {
    const [found] = read(written(event({ time: '09:30', minutes: 60, busy: true })))
    expect(found?.get('DTSTART;TZID=Europe/Copenhagen')).toBe('20260618T093000')
    expect([found?.get('DURATION'), found?.get('TRANSP'), found?.has('DTEND')]).toEqual(['PT60M', 'OPAQUE', false])
  })
})

describe('the clock the calendar describes', () => {
  const text = written()
  const part = (kind: string): string => text.split(`BEGIN:${kind}\r\n`)[1]?.split(`END:${kind}`)[0] ?? ''
  /** The last Sunday of a month. */
  const lastSunday = (year: number, month: number): string => {
    let at = addDays(day(`${year}-${String(month + 1).padStart(2, '0')}-01`), -1)
    while (weekdayOf(at) !== 7) at = addDays(at, -1)
    return at
  }
  const offsetAt = (moment: string): string =>
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' })
      .format(new Date(moment))
      .replace(/.*GMT/, '')
      .replace(':', '')

  it('is set forward and back on the days and by the hours that Denmark’s is', () => {
    for (let year = 2000; year <= 2040; year++) {
      for (const [kind, month] of [
        ['DAYLIGHT', 3],
        ['STANDARD', 10],
      ] as const) {
        expect(part(kind)).toContain(`RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`)
        const on = lastSunday(year, month)
        // Both are set at one o’clock in Greenwich.
        expect(part(kind)).toContain(`TZOFFSETFROM:${offsetAt(`${on}T00:59:59Z`)}`)
        expect(part(kind)).toContain(`TZOFFSETTO:${offsetAt(`${on}T01:00:00Z`)}`)
      }
    }
  })

  it('begins each of its times with a day its own rule names', () => {
    expect([lastSunday(1981, 3), lastSunday(1996, 10)]).toEqual(['1981-03-29', '1996-10-27'])
    expect(part('DAYLIGHT')).toContain('DTSTART:19810329T020000')
    expect(part('STANDARD')).toContain('DTSTART:19961027T030000')
  })
})
