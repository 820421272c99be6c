// Tests of the CPR number. Numbers written here have 60 added to the day; real ones are only put together while running.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf, day, monthOf, yearOf } from './day.ts'
import { must, say, sentenceAt } from './message.ts'
import {
  formatCpr,
  isProtected,
  maskCpr,
  type Protection,
  parseCpr,
  showIdentity,
  shownUnderProtection,
} from './person.ts'

const two = (number: number): string => String(number % 100).padStart(2, '0')
const refusal = (text: string): string => {
  const outcome = parseCpr(text)
  return outcome.ok ? '' : sentenceAt(outcome.problem, {})
}

/** Ten digits whose weighted sum leaves `remainder` modulo 11, or undefined where no last digit does. */
const withRemainder = (firstNine: string, remainder: number): string | undefined => {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(firstNine[at]), 0)
  const last = (((remainder - sum) % 11) + 11) % 11
  return last === 10 ? undefined : `${firstNine}${last}`
}

describe('a CPR number', () => {
  test('is the same with and without hyphen, and is written with one', () => {
    const written = must(parseCpr(' 670315-4001 '))
    expect(written.cpr).toBe('6703154001')
    expect(must(parseCpr('6703154001'))).toEqual(written)
    expect(formatCpr(written.cpr)).toBe('670315-4001')
  })

  test('without ten digits is refused', () => {
    const sentence = 'et personnummer har ti cifre, skrevet med eller uden bindestreg efter de første seks.'
    for (const text of ['', '670315', '670315-400', '670315 4001', '67-03154001', '670315-400A', '670315-40011']) {
      expect(refusal(text)).toBe(sentence)
    }
  })

  test('whose six first digits are no day is refused', () => {
    const sentence = 'personnummerets første seks cifre er ikke en fødselsdag. Se efter, om det er tastet rigtigt.'
    for (const text of ['910215-4001', '900215-4001', '671315-4001', '600315-4001', '920315-4001', '890215-4001']) {
      expect(refusal(text)).toBe(sentence)
    }
    expect(refusal('0'.repeat(10))).toBe(sentence)
    expect(refusal('890216-4001')).toBe('')
  })

  // CPR-kontoret's table of the seventh digit and the year.
  test.each([
    ['0', '37', 1937],
    ['3', '99', 1999],
    ['0', '00', 1900],
    ['4', '36', 2036],
    ['4', '37', 1937],
    ['4', '00', 2000],
    ['9', '36', 2036],
    ['9', '37', 1937],
    ['5', '57', 2057],
    ['5', '58', 1858],
    ['8', '57', 2057],
    ['8', '99', 1899],
    ['7', '00', 2000],
  ])('with seventh digit %s and year %s is of %i', (seventh, year, expected) => {
    expect(yearOf(must(parseCpr(`6101${year}${seventh}000`)).birthDay)).toBe(expected)
  })

  test('says the sex of the register by its last digit', () => {
    expect(must(parseCpr('670315-4001')).sex).toBe('male')
    expect(must(parseCpr('670315-4002')).sex).toBe('female')
    expect(must(parseCpr('670315-4000')).sex).toBe('female')
  })

  test('with 60 added to the day is a replacement number for the same day, and is not asked for modulus 11', () => {
    const { birthDay, replacement, warnings } = must(parseCpr('670315-4001'))
    expect({ birthDay, replacement, warnings }).toEqual({ birthDay: '2015-03-07', replacement: true, warnings: [] })
  })

  test('that fails modulus 11 is accepted with a warning', () => {
    const firstNine = ['01', '01', '65', '000'].join('')
    const outcomes = Array.from({ length: 11 }, (_, remainder) => ({
      remainder,
      cpr: withRemainder(firstNine, remainder),
    }))
    for (const { remainder, cpr } of outcomes) {
      if (cpr === undefined) continue
      const { warnings, replacement } = must(parseCpr(cpr))
      expect(replacement).toBe(false)
      expect(warnings.map(say)).toEqual(
        remainder === 0
          ? []
          : [
              'Personnummeret består ikke modulus 11. Det kan det sagtens være gyldigt uden, men se efter, om det er tastet rigtigt.',
            ],
      )
    }
  })

  test('gives back the day it was made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 13_000 }),
        fc.integer({ min: 0, max: 999 }),
        fc.boolean(),
        (later, serial, replacement) => {
          const born = addDays(day('2000-01-01'), later)
          const date = two(dateOf(born) + (replacement ? 60 : 0))
          const number = [date, two(monthOf(born)), two(yearOf(born)), '4', String(serial).padStart(3, '0')].join('')
          const facts = must(parseCpr(number))
          expect(facts.birthDay).toBe(born)
          expect(facts.replacement).toBe(replacement)
          expect(must(parseCpr(formatCpr(facts.cpr)))).toEqual(facts)
        },
      ),
    )
  })
})

describe('on a list', () => {
  const { cpr } = must(parseCpr('670315-4001'))

  test('a CPR number shows the birthday and hides the rest', () => {
    expect(maskCpr(cpr)).toBe('670315-****')
    expect(say(showIdentity({ kind: 'cpr', cpr }))).toBe('670315-****')
  })

  test('an unborn child is known by its due date', () => {
    expect(say(showIdentity({ kind: 'unborn', due: day('2026-09-01'), mother: 'm1' }))).toBe(
      'ufødt barn, termin 01-09-2026',
    )
  })

  test('a protected name and address give way to a word while the protection runs', () => {
    const protection: Protection = {
      kind: 'name-and-address',
      period: { from: day('2026-01-01'), to: day('2027-01-01') },
    }
    expect(shownUnderProtection('Skolegade 1', protection, day('2026-06-01'))).toBe('ADRESSEBESKYTTET')
    expect(shownUnderProtection('Skolegade 1', protection, day('2027-01-01'))).toBe('Skolegade 1')
    expect(shownUnderProtection('Skolegade 1', null, day('2026-06-01'))).toBe('Skolegade 1')
    expect(isProtected(protection, day('2026-12-31'))).toBe(true)
  })
})
