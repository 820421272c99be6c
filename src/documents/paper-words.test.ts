// Days, times and counts as a letter writes them, and what the sender is called.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '../language/day.ts'
import { letterOf, senderOf } from './paper-letter.ts'
import {
  capital,
  counted,
  firstToLast,
  inDenmark,
  longDay,
  monthAndYear,
  monthsWords,
  periodWords,
  weekdayAndDay,
} from './paper-words.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('a letter', () => {
  it('writes days in full, with spaces that do not break', () => {
    expect(longDay(day('2026-06-15'))).toBe('15.\u00a0juni\u00a02026')
    expect(plain(weekdayAndDay(day('2026-06-15')))).toBe('Mandag den 15. juni 2026')
    expect(plain(weekdayAndDay(day('2026-03-01')))).toBe('Søndag den 1. marts 2026')
    expect(plain(monthAndYear(day('2026-10-09')))).toBe('Oktober 2026')
    expect(capital('åben')).toBe('Åben')
  })

  it('tells a period by the last day that is in it', () => {
    const words = (from: string, to: string | null) =>
      plain(periodWords({ from: day(from), to: to === null ? null : day(to) }))
    expect(words('2026-01-01', '2026-06-15')).toBe('1. januar 2026 til 14. juni 2026')
    expect(words('2026-01-01', '2026-01-02')).toBe('1. januar 2026')
    expect(words('2026-01-01', null)).toBe('fra 1. januar 2026')
  })

  it('tells one day as one day, whatever day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 900 }), (start, length) => {
        const from = addDays(day('1990-01-01'), start)
        const to = addDays(from, length)
        expect(firstToLast({ from, to }).includes(' til ')).toBe(daysBetween(from, to) > 1)
      }),
    )
  })

  it('has one of a thing and several of a thing', () => {
    expect([0, 1, 2, 1234].map(count => plain(counted(count, 'gang', 'gange')))).toEqual([
      '0 gange',
      '1 gang',
      '2 gange',
      '1.234 gange',
    ])
    expect([1, 12, 13, 60].map(months => plain(monthsWords(months)))).toEqual(['1 måned', '1 år', '13 måneder', '5 år'])
  })

  it('tells the time in Denmark, also across midnight and summer time', () => {
    expect(inDenmark('2026-06-15T07:02:00Z')).toEqual({ day: '2026-06-15', clock: '9.02' })
    expect(inDenmark('2026-01-15T07:02:00.000000Z')).toEqual({ day: '2026-01-15', clock: '8.02' })
    expect(inDenmark('2026-06-15T22:30:00Z')).toEqual({ day: '2026-06-16', clock: '0.30' })
    expect(inDenmark('2026-03-29T00:59:00Z').clock).toBe('1.59')
    expect(inDenmark('2026-03-29T01:00:00Z').clock).toBe('3.00')
    expect(() => inDenmark('i går')).toThrow(RangeError)
  })

  it('comes from the municipality as it calls itself', () => {
    expect(['Eksempelby', 'København', 'Bornholm', 'Nordfyns', 'Aarhus Kommune'].map(senderOf)).toEqual([
      'Eksempelby Kommune',
      'Københavns Kommune',
      'Bornholms Regionskommune',
      'Nordfyns Kommune',
      'Aarhus Kommune',
    ])
    const letter = { title: 't', heading: 'h', subtitle: 's', municipality: 'Herning', keywords: [] }
    expect(letterOf({ ...letter, today: day('2026-06-15') })).toMatchObject({
      sender: 'Herning Kommune',
      date: { year: 2026, month: 6, day: 15 },
    })
  })
})
