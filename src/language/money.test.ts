// Money: what may be added, what is rounded when, and which Danish amounts are read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, type Outcome, say } from './message.ts'
import {
  addKroner,
  addOre,
  formatOre,
  kroner,
  ore,
  parseOre,
  subtractKroner,
  subtractOre,
  toKroner,
  toOre,
} from './money.ts'

const sentenceOf = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'no problem' : say(outcome.problem))

describe('whole øre', () => {
  it('are added and subtracted exactly in the same prices', () => {
    expect(must(addOre(ore(10, 2022), ore(20, 2022)))).toEqual(ore(30, 2022))
    expect(must(subtractOre(ore(10, null), ore(20, null)))).toEqual(ore(-10, null))
  })

  it('in two price levels are never added: the message says what to do', () => {
    expect(sentenceOf(addOre(ore(1, 2022), ore(1, 2023)))).toBe(
      'beløb i 2022-priser og beløb i 2023-priser kan ikke regnes sammen. Omregn dem først til samme prisniveau.',
    )
    expect(subtractOre(ore(1, 2022), ore(1, 2023)).ok).toBe(false)
    expect(addKroner(kroner(1, 2022), kroner(1, 2023)).ok).toBe(false)
    expect(subtractKroner(kroner(1, 2022), kroner(1, 2023)).ok).toBe(false)
  })

  it('with a stated and an unstated price level are not added either', () => {
    expect(sentenceOf(addOre(ore(1, null), ore(1, 2023)))).toContain('uoplyst prisniveau')
  })

  it('are never half øre, and never beyond what adds up exactly', () => {
    expect(() => ore(0.5, null)).toThrow(RangeError)
    expect(() => ore(2e14, null)).toThrow(RangeError)
    expect(sentenceOf(addOre(ore(1e14, null), ore(1, null)))).toBe(
      'beløbet er over 1.000 milliarder kroner. Tjek, om det er skrevet i kroner.',
    )
  })

  it('have no negative zero', () => {
    expect(Object.is(must(subtractOre(ore(0, null), ore(0, null))).ore, 0)).toBe(true)
    expect(Object.is(toOre(kroner(-0.001, null)).ore, 0)).toBe(true)
  })

  it('take only a year or nothing as price level', () => {
    expect(() => ore(1, 22)).toThrow(RangeError)
    expect(() => kroner(1, 2022.5)).toThrow(RangeError)
  })
})

describe('an expectation in kroner', () => {
  it('is added and subtracted with its decimals', () => {
    expect(must(addKroner(kroner(0.125, 2022), kroner(1, 2022)))).toEqual(kroner(1.125, 2022))
    expect(must(subtractKroner(kroner(1, 2022), kroner(0.125, 2022)))).toEqual(kroner(0.875, 2022))
  })

  it('is never NaN or infinite', () => {
    expect(() => kroner(Number.NaN, null)).toThrow(RangeError)
    expect(() => kroner(Number.POSITIVE_INFINITY, null)).toThrow(RangeError)
  })

  it('becomes whole øre with half øre away from zero, cost and repayment alike', () => {
    expect(toOre(kroner(0.125, 2022))).toEqual(ore(13, 2022))
    expect(toOre(kroner(-0.125, 2022))).toEqual(ore(-13, 2022))
    expect(toOre(kroner(0.124, 2022))).toEqual(ore(12, 2022))
  })

  it('rounds the half that was written, not the hair float64 lost', () => {
    expect(toOre(kroner(1.005, null)).ore).toBe(101)
    expect(toOre(kroner(8.575, null)).ore).toBe(858)
  })

  it('is back where it was after a trip through kroner', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), amount => {
        expect(toOre(toKroner(ore(amount, 2022))).ore).toBe(amount)
      }),
    )
  })
})

describe('a Danish amount', () => {
  it.each([
    ['1.234.567,89', 123456789],
    ['1234567,8', 123456780],
    ['200000,00', 20000000],
    ['-500', -50000],
    ['0', 0],
    ['999.999.999.999,99', 99999999999999],
  ])('%s is read to the øre', (text, expected) => {
    expect(must(parseOre(text, null)).ore).toBe(expected)
  })

  it.each(['12.34', '1,234', '12,345', '1.23.456', '1,2,3', 'abc', '', '1e5', '12 kr.'])('%s is no amount', text => {
    expect(sentenceOf(parseOre(text, null))).toBe(
      `"${text}" er ikke et beløb. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234.567,50.`,
    )
  })

  it('beyond a thousand billion is refused', () => {
    expect(sentenceOf(parseOre('1.000.000.000.001', null))).toContain('over 1.000 milliarder kroner')
    expect(parseOre('9'.repeat(400), null).ok).toBe(false)
  })

  it('is printed as it is read', () => {
    expect(formatOre(ore(123450, null))).toBe('1.234,50')
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), amount => {
        expect(must(parseOre(formatOre(ore(amount, 2025)), 2025))).toEqual(ore(amount, 2025))
      }),
    )
  })
})
