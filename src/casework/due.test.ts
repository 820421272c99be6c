// Tests of the due engine: dates from a start, counted the way the rule says, and what is said beside them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dateOf, day, monthOf } from '../language/day.ts'
import { parseMoment } from '../language/deadline.ts'
import { must, say, sentenceAt } from '../language/message.ts'
import { CadenceRule } from './cadence.ts'
import { type Ask, type DueAnswer, due } from './due.ts'

const rule = (entries: object[], head: object = {}): CadenceRule =>
  CadenceRule.parse({
    id: 'proeve',
    title: 'Prøve',
    law: 'Program',
    paragraph: null,
    validFrom: null,
    validTo: null,
    source: 'test',
    confidence: 'read',
    binding: 'programme',
    duty: 'follow-up',
    clock: 'placement',
    ...head,
    entries,
  })

const ask = (start: string, until: string, facts?: Ask['facts']): Ask => ({
  start: must(parseMoment(start)),
  until: day(until),
  ...(facts === undefined ? {} : { facts }),
})

const answer = (of: CadenceRule, to: Ask): DueAnswer => must(due(of, to))
const dates = (of: CadenceRule, to: Ask): (string | null)[] => answer(of, to).dates.map(each => each.date)
const said = (of: CadenceRule, to: Ask): string[] => answer(of, to).notices.map(say)

const monthly = { pattern: 'series', kind: 'followUp', every: { count: 1, unit: 'months' } }
const decided = {
  pattern: 'undated',
  kind: 'followUp',
  reason: 'besluttes for hvert barn',
  unless: 'next-follow-up-decided',
}

describe('a series', () => {
  test('counts months from the start, so a start on the 31st does not drift to the 28th', () => {
    expect(dates(rule([monthly]), ask('2026-01-31', '2026-05-31'))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
  })

  test('in months after months keeps counting from the start', () => {
    const quarterly = { ...monthly, after: { count: 6, unit: 'months' }, every: { count: 3, unit: 'months' } }
    expect(dates(rule([quarterly]), ask('2026-08-31', '2027-11-30'))).toEqual([
      '2027-05-31',
      '2027-08-31',
      '2027-11-30',
    ])
  })

  test('in weeks after months counts weeks from the day the months end', () => {
    const sixWeekly = { ...monthly, after: { count: 12, unit: 'months' }, every: { count: 6, unit: 'weeks' } }
    expect(dates(rule([sixWeekly]), ask('2026-01-31', '2027-04-25'))).toEqual(['2027-03-14', '2027-04-25'])
  })

  test('in days goes on from day to day', () => {
    const tenDays = { ...monthly, every: { count: 10, unit: 'days' }, times: 2 }
    expect(dates(rule([tenDays]), ask('2026-01-31', '2027-01-31'))).toEqual(['2026-02-10', '2026-02-20'])
  })

  test('stops after its number of times, and the end day is included', () => {
    expect(dates(rule([{ ...monthly, times: 2 }]), ask('2026-01-15', '2027-01-15'))).toEqual([
      '2026-02-15',
      '2026-03-15',
    ])
    expect(dates(rule([monthly]), ask('2026-01-15', '2026-02-15'))).toEqual(['2026-02-15'])
    expect(dates(rule([monthly]), ask('2026-01-15', '2026-02-14'))).toEqual([])
  })

  test('lies in order between start and end, each on the start day number or the last day of a shorter month', () => {
    fc.assert(
      fc.property(
        // Starts close to a month's end, where counting from the date before would drift.
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 14 }),
        (month, before, length, count) => {
          const start = addDays(addMonths(day('1990-01-01'), month), -before)
          const until = addDays(start, length)
          const found = dates(rule([{ ...monthly, every: { count, unit: 'months' } }]), {
            start: { day: start, time: null },
            until,
          })
          found.forEach((each, at) => {
            expect(each).toBe(addMonths(start, (at + 1) * count))
            const on = day(each ?? '')
            const last = monthOf(addDays(on, 1)) !== monthOf(on)
            expect(dateOf(on) === dateOf(start) || last).toBe(true)
            expect(on > start && on <= until).toBe(true)
          })
          expect(addMonths(start, (found.length + 1) * count) > until).toBe(true)
        },
      ),
    )
  })
})

describe('a window', () => {
  test('holds the last date until a day and those that follow, just as the whole series has them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('days', 'weeks', 'months'),
        fc.constantFrom(undefined, { count: 2, unit: 'weeks' }, { count: 6, unit: 'months' }),
        fc.constantFrom(undefined, 3),
        (from, later, count, unit, after, times) => {
          const start = addDays(day('2020-01-20'), from)
          const since = addDays(start, later)
          const series = rule([
            {
              ...monthly,
              every: { count, unit },
              ...(after === undefined ? {} : { after }),
              ...(times === undefined ? {} : { times }),
            },
          ])
          const whole = { start: { day: start, time: null }, until: day('2030-01-01') }
          const all = dates(series, whole)
          const at = Math.max(
            0,
            all.findLastIndex(each => (each ?? '') <= since),
          )
          expect(dates(series, { ...whole, window: { since, count: 4 } })).toEqual(all.slice(at, at + 4))
        },
      ),
    )
  })
})

describe('a single date', () => {
  const first = {
    pattern: 'once',
    kind: 'followUp',
    at: { count: 3, unit: 'months' },
    orEarlier: 'assessment-finished',
  }
  const withEvent = (finished: string) =>
    ask('2026-01-31', '2026-12-31', { events: { 'assessment-finished': day(finished) } })

  test('comes earlier where the assessment is finished before', () => {
    expect(dates(rule([first]), ask('2026-01-31', '2026-12-31'))).toEqual(['2026-04-30'])
    expect(dates(rule([first]), withEvent('2026-03-10'))).toEqual(['2026-03-10'])
  })

  test('does not move for an assessment finished later, or before the help began', () => {
    expect(dates(rule([first]), withEvent('2026-05-10'))).toEqual(['2026-04-30'])
    expect(dates(rule([first]), withEvent('2026-01-10'))).toEqual(['2026-04-30'])
  })

  test('in hverdage is two: the earliest to warn on and the latest to call a breach', () => {
    const receipt = rule([{ pattern: 'once', kind: 'deadline', at: { count: 6, unit: 'hverdage' } }], {
      clock: 'receipt',
    })
    const found = answer(receipt, ask('2026-01-31', '2026-12-31'))
    expect(found.dates.map(each => [each.date, each.bound])).toEqual([
      ['2026-02-07', 'earliest'],
      ['2026-02-09', 'latest'],
    ])
    expect(found.notices.map(say)).toEqual([
      'Kilden siger hverdage, men ikke om lørdag tæller. Den tidligste dato regner lørdag med, den seneste gør ikke; regn med den tidligste.',
    ])
  })

  test('in clock hours has a time, and says so where the time of the start is unknown', () => {
    const hours = rule([{ pattern: 'once', kind: 'deadline', at: { count: 24, unit: 'clockHours' } }])
    expect(answer(hours, ask('2026-01-31T14:30', '2026-12-31')).dates).toMatchObject([
      { date: '2026-02-01', time: '14:30' },
    ])
    expect(said(hours, ask('2026-01-31T14:30', '2026-12-31'))).toEqual([])
    expect(answer(hours, ask('2026-01-31', '2026-12-31')).dates).toMatchObject([{ date: '2026-02-01', time: '00:00' }])
    expect(said(hours, ask('2026-01-31', '2026-12-31'))).toEqual([
      'Klokkeslættet er ikke oplyst, så timerne er regnet fra døgnets begyndelse: fristen udløber tidligst da. Skriv starten som 2026-01-31T14:30 for at få det rigtige tidspunkt.',
    ])
  })
})

describe('a year end', () => {
  const visits = rule([{ pattern: 'year-end', kind: 'deadline' }])

  test('falls on 31 December of each calendar year, the first included', () => {
    expect(dates(visits, ask('2026-11-30', '2028-12-31'))).toEqual(['2026-12-31', '2027-12-31', '2028-12-31'])
    expect(dates(visits, ask('2026-01-31', '2026-12-30'))).toEqual([])
    expect(dates(visits, ask('2026-12-31', '2026-12-31'))).toEqual(['2026-12-31'])
  })
})

describe('a date the rule cannot name', () => {
  test('stands last, without a day and with the reason', () => {
    const found = answer(rule([decided, { ...monthly, times: 1 }]), ask('2026-01-31', '2026-12-31')).dates
    expect(found.map(each => [each.date, each.reason])).toEqual([
      ['2026-02-28', undefined],
      [null, 'besluttes for hvert barn'],
    ])
  })

  test('has a day once it is decided', () => {
    const facts = { events: { 'next-follow-up-decided': day('2026-06-01') } }
    expect(dates(rule([decided]), ask('2026-01-31', '2026-12-31', facts))).toEqual(['2026-06-01'])
  })
})

describe('a condition', () => {
  const year = (count: number, more: object) => ({
    pattern: 'once',
    kind: 'deadline',
    at: { count, unit: 'months' },
    ...more,
  })
  const both = rule([
    year(12, { exceptWhen: ['placed-before-within-a-year'] }),
    year(24, { when: 'placed-before-within-a-year', reason: 'hvis barnet var anbragt før' }),
  ])

  test('nobody has answered leaves every date standing with its reason', () => {
    expect(dates(both, ask('2026-01-31', '2030-01-01'))).toEqual(['2027-01-31', '2028-01-31'])
  })

  test('that is answered leaves the dates that apply', () => {
    expect(dates(both, ask('2026-01-31', '2030-01-01', { conditions: [] }))).toEqual(['2027-01-31'])
    const before = { conditions: ['placed-before-within-a-year'] as const }
    expect(dates(both, ask('2026-01-31', '2030-01-01', before))).toEqual(['2028-01-31'])
  })
})

describe('an answer', () => {
  test('says of each date which rule, source, paragraph and clock gave it', () => {
    const lawful = rule([{ ...monthly, label: 'opfølgning', paragraph: '§ 2', confidence: 'our-reading' }, monthly], {
      law: 'Prøveloven',
      paragraph: '§ 1',
    })
    const [first, second] = answer(lawful, ask('2026-01-31', '2026-02-28')).dates
    expect(first).toEqual({
      date: '2026-02-28',
      rule: 'proeve',
      source: 'test',
      kind: 'followUp',
      label: 'opfølgning',
      paragraph: '§ 2',
      clock: 'placement',
      confidence: 'our-reading',
    })
    expect(second).toMatchObject({ paragraph: '§ 1', confidence: 'read' })
    expect(said(lawful, ask('2026-01-31', '2026-02-28'))).toEqual([
      'Nogle af datoerne bygger ikke på noget, vi har læst i kilden; de er mærket.',
    ])
  })

  test('on a day the rule is not in force is given, and says so', () => {
    const old = rule([monthly], { validFrom: '2011-01-01', validTo: '2024-01-01' })
    expect(dates(old, ask('2026-01-31', '2026-02-28'))).toEqual(['2026-02-28'])
    expect(said(old, ask('2026-01-31', '2026-02-28'))).toEqual([
      'Reglen gjaldt ikke 31-01-2026; den gælder fra 01-01-2011 til og med 31-12-2023. Datoerne er regnet, som om den gjaldt.',
    ])
    expect(said(rule([monthly], { validFrom: '2024-01-01' }), ask('2023-12-31', '2024-02-28'))).toEqual([
      'Reglen gjaldt ikke 31-12-2023; den gælder fra 01-01-2024. Datoerne er regnet, som om den gjaldt.',
    ])
  })

  test('that reaches past the end of the rule says so', () => {
    const old = rule([monthly], { validTo: '2024-01-01' })
    expect(said(old, ask('2023-11-30', '2023-12-31'))).toEqual([])
    expect(said(old, ask('2023-11-30', '2024-01-01'))).toEqual([
      'Reglen gælder kun til og med 31-12-2023. Datoer efter den dag følger en anden regel.',
    ])
  })

  test.each([
    ['older-copy', 'Reglen er læst i en ældre eller afledt kilde. Se efter i loven, før du bygger på den.'],
    ['derived', 'Reglen er udledt af andre regler og står ikke selv i en kilde.'],
    ['our-reading', 'Reglen er vores læsning af kilden.'],
    ['unverified', 'Reglen er ikke kontrolleret i loven. Se efter dér, før du bygger på den.'],
  ])('by a rule of confidence %s says so', (confidence, sentence) => {
    expect(said(rule([monthly], { confidence }), ask('2026-01-31', '2026-02-28'))).toEqual([sentence])
  })

  test('is refused where the end lies before the start, or the year is a slip of the hand', () => {
    const refusal = (start: string, until: string): string => {
      const outcome = due(rule([monthly]), ask(start, until))
      return outcome.ok ? '' : sentenceAt(outcome.problem, {})
    }
    expect(refusal('2026-01-31', '2026-01-30')).toBe('slutdatoen 30-01-2026 ligger før startdatoen 31-01-2026.')
    expect(refusal('2026-01-31', '2026-01-31')).toBe('')
    expect(refusal('0206-01-31', '2026-01-31')).toBe(
      '31-01-0206 ligger uden for årene 1900-2200. Er årstallet tastet rigtigt?',
    )
    expect(refusal('2026-01-31', '9999-12-31')).toBe(
      '31-12-9999 ligger uden for årene 1900-2200. Er årstallet tastet rigtigt?',
    )
  })
})
