// The state of a month's control, day by day: May 2026 must be done before July.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import { daysOf, isOver, type Month, monthsLater, monthsOver, monthWith, parseMonth } from './month.ts'
import { controlOutcomes, type Drawn, isOpen, lastDayFor, notDrawable, noteFor, stateOf } from './state.ts'

const may = monthWith(day('2026-05-31'))
const rule = { doneWithin: 1 }
const drawn = (more: Partial<Drawn> = {}): Drawn => ({
  on: day('2026-06-03'),
  items: 3,
  signed: 0,
  lastSigned: null,
  ...more,
})
const state = (of: Drawn | null, today: string) => stateOf(may, of, rule, day(today))

const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays(day('2020-01-01'), count))

describe('a month', () => {
  it('is written with four digits and two, and is one of the calendar', () => {
    expect(['2026-05', '2026-12', '0001-01'].map(parseMonth)).toEqual(['2026-05', '2026-12', '0001-01'])
    for (const text of ['2026-13', '2026-00', '2026-5', '2026-05-01', 'maj', ''])
      expect(parseMonth(text)).toBeUndefined()
  })

  it('holds every day of its own and no other, and is over when its last day is', () => {
    fc.assert(
      fc.property(days, on => {
        const month = monthWith(on)
        const { from, to } = daysOf(month)
        expect(from <= on && on < to).toBe(true)
        expect([addDays(to, -1), to].map(today => isOver(month, today))).toEqual([false, true])
        expect(monthWith(to)).toBe(monthsLater(month, 1))
      }),
    )
  })

  it('the months that are over are listed newest first, without a gap, the running one not among them', () => {
    expect(monthsOver(monthWith(day('2025-11-30')), day('2026-02-01'))).toEqual(['2026-01', '2025-12', '2025-11'])
    expect(monthsOver(may, day('2026-05-31'))).toEqual([])
    expect(monthsOver(may, day('2025-01-01'))).toEqual([])
  })
})

describe('the control of a month', () => {
  it('waits until the month is over', () => {
    expect(state(null, '2026-05-31')).toEqual({ is: 'running' })
    expect(state(null, '2026-06-01')).toEqual({ is: 'not-drawn', late: false })
  })

  it('that nobody drew is late when the next month is over', () => {
    expect(lastDayFor(may, rule)).toBe('2026-06-30')
    expect(state(null, '2026-06-30')).toEqual({ is: 'not-drawn', late: false })
    expect(state(null, '2026-07-01')).toEqual({ is: 'not-drawn', late: true })
  })

  it('that is signed in part says how much, and is late on the same day', () => {
    expect(state(drawn({ signed: 2, lastSigned: day('2026-06-10') }), '2026-06-30')).toEqual({
      is: 'drawn',
      signed: 2,
      of: 3,
      late: false,
    })
    expect(state(drawn(), '2026-07-01')).toMatchObject({ is: 'drawn', late: true })
  })

  it('is done when the last is signed, on that day, and stays so', () => {
    const done = drawn({ signed: 3, lastSigned: day('2026-06-30') })
    expect(state(done, '2026-06-30')).toEqual({ is: 'done', of: 3, on: '2026-06-30', late: false })
    expect(state(done, '2027-01-01')).toMatchObject({ is: 'done', late: false })
    expect(state({ ...done, lastSigned: day('2026-07-01') }, '2026-07-01')).toMatchObject({ late: true })
  })

  it('of a month in which nothing happened is done when it is drawn', () => {
    expect(state(drawn({ items: 0 }), '2026-06-03')).toEqual({ is: 'done', of: 0, on: '2026-06-03', late: false })
  })

  it('has exactly one state on every day, and once over never runs again', () => {
    const samples = fc.option(
      fc.tuple(days, fc.nat(5), fc.nat(5)).map(([on, items, signed]) => ({
        on,
        items,
        signed: Math.min(signed, items),
        lastSigned: signed === 0 || items === 0 ? null : on,
      })),
    )
    fc.assert(
      fc.property(days, days, samples, (inMonth, today, of) => {
        const month = monthWith(inMonth)
        const found = stateOf(month, of, rule, today)
        expect(found.is === 'running').toBe(!isOver(month, today))
        if (found.is === 'running') return
        expect(found.is).toBe(of === null ? 'not-drawn' : of.signed < of.items ? 'drawn' : 'done')
        if (found.is !== 'done') expect(found.late).toBe(today > lastDayFor(month, rule))
      }),
    )
  })
})

describe('drawing', () => {
  const why = (first: Month | null, today: string) => {
    const found = notDrawable(may, first, day(today))
    return found === null ? null : say(found)
  }

  it('waits for the month to end, and says from when', () => {
    expect(why(may, '2026-05-31')).toBe('Maj 2026 er ikke slut endnu. Stikprøven kan trækkes fra 01-06-2026.')
    expect(why(may, '2026-06-01')).toBeNull()
  })

  it('is refused where there is nothing from the month', () => {
    expect(why(monthsLater(may, 1), '2026-08-01')).toBe('Der er intet at kontrollere fra maj 2026.')
    expect(why(null, '2026-08-01')).toBe('Der er intet at kontrollere fra maj 2026.')
  })
})

describe('a signature', () => {
  it('needs a note unless the look-up was justified', () => {
    expect(noteFor('justified', '  ')).toEqual({ ok: true, value: '' })
    for (const outcome of ['unclear', 'unjustified'] as const) {
      const found = noteFor(outcome, ' \n')
      expect(found.ok ? '' : say(found.problem)).toBe(
        'Skriv, hvad der er uklart, eller hvorfor opslaget ikke var begrundet.',
      )
      expect(noteFor(outcome, ' Jeg har spurgt lederen. ')).toEqual({ ok: true, value: 'Jeg har spurgt lederen.' })
    }
  })

  it('is the last word, but for one that waited for an answer', () => {
    expect(isOpen([])).toBe(true)
    for (const outcome of controlOutcomes) {
      expect(isOpen([outcome])).toBe(outcome === 'unclear')
      expect(isOpen(['unclear', outcome])).toBe(outcome === 'unclear')
    }
  })
})
