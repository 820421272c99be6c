// How exactly an amount stands in a text, and how far the table may be from it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitName } from '../case-words.ts'
import { lastDigitOf, otherUnitIn, timesApart, toleranceIn, unitsApart } from './printed-precision.ts'

/** The tolerance in whole kroner of an amount of thousands. */
const of = (text: string, thousands: number, approximate = false, unit: UnitName = '1000 kr.') => {
  const { exact, rounded } = toleranceIn(text, thousands * 100_000, unit, approximate)
  return [exact / 100, rounded / 100]
}

describe('how far a table may be from the text, without a word and with a doubt', () => {
  it.each([
    ['half of the last decimal', 'en besparelse på 3,9 mio. kr.', 3900, 50_000, 50_000],
    ['half of the last of two decimals', '3,95 mio. kr.', 3950, 5_000, 5_000],
    ['whole millions to one decimal, and to half a million with doubt', '2 mio. kr.', 2000, 50_000, 500_000],
    ['ten millions', '20 millioner kroner', 20_000, 50_000, 5_000_000],
    ['a milliard', '1 mia. kr.', 1_000_000, 50_000, 500_000_000],
    ['thousands are exact to half a thousand', '600 t. kr.', 600, 500, 50_000],
    ['kroner in whole thousands likewise', '433.000 kr.', 433, 500, 500],
    ['kroner printed to the krone', '216.345 kr.', 216.345, 0.5, 0.5],
    ['an amount without a unit', 'i gennemsnit 750.000 årligt', 750, 500, 5_000],
    ['an amount in the unit of the table', 'Kompetenceudvikling 1.400', 1400, 500, 50_000],
    ['"ca." before it: half of the last digit, at least 5 percent', 'ca. 750.000 årligt', 750, 37_500, 37_500],
    ['"ca." before a round million: at most 10 percent', 'omkring 2 mio. kr.', 2000, 200_000, 500_000],
    ['"ca." before decimals', 'cirka 1,8 mio. kr.', 1800, 90_000, 90_000],
    ['"kr." before the number', 'knap kr. 4,5 mio. årligt', 4500, 225_000, 225_000],
    ['a slip of a point', 'herefter er den på 5. mio. kr. årligt', 5000, 50_000, 500_000],
    ['nothing', '0 kr.', 0, 0.5, 0.5],
  ])('%s', (_, text, thousands, exact, rounded) => {
    expect(of(text, thousands)).toEqual([exact, rounded])
    expect(of(text, -thousands)).toEqual([exact, rounded])
  })

  it('"ca." before another number says nothing about this one', () => {
    expect(of('600 t. kr. til ca. 14 børn', 600)).toEqual([500, 50_000])
  })

  it('a claim that says of itself that it is approximate is', () => {
    expect(of('600 t. kr.', 600, true)).toEqual([50_000, 50_000])
  })

  it('words that do not hold the amount leave half a unit, or 5 percent of what is approximate', () => {
    expect(of('halvanden million', 1500)).toEqual([500, 500])
    expect(of('halvanden million', 1500, true)).toEqual([75_000, 75_000])
    expect(of('halvanden million', 1500, false, 'mio. kr.')).toEqual([50_000, 50_000])
  })
})

describe('an amount in another unit', () => {
  it('is one a thousand or a million times the other', () => {
    expect(timesApart(1.9, 1900)).toBe(1000)
    expect(timesApart(-2_500_000, 2.5)).toBe(1_000_000)
    expect(timesApart(5, 50)).toBeUndefined()
    expect(timesApart(0, 0)).toBeUndefined()
    expect(unitsApart(649, 649_000)).toBe(true)
    expect(unitsApart(649, 649)).toBe(false)
  })

  it('is found in the words where none of their amounts is the one meant', () => {
    expect(otherUnitIn('2,5 mio. kr. i 2016', 250_000)).toBe(250_000_000)
    expect(otherUnitIn('2,5 mio. kr. i 2016', 250_000_000)).toBeUndefined()
    expect(otherUnitIn('2.500 i 2016', 250_000)).toBeUndefined()
    expect(otherUnitIn('fra 2,5 mio. kr. til 2.500 kr.', 250_000)).toBeUndefined()
    expect(otherUnitIn('600 tusind kroner', 60_000_000)).toBeUndefined()
    expect(otherUnitIn('600 tusind kroner', 60_000)).toBe(60_000_000)
    expect(otherUnitIn('1 milliard', 100_000_000)).toBe(100_000_000_000)
  })

  it('is symmetric', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => timesApart(a, b) === timesApart(b, a)))
  })
})

describe('the last digit a table prints', () => {
  it('is a unit, or the decimal that is needed', () => {
    expect(lastDigitOf([[100_000, null, -300_000]], '1000 kr.')).toBe(100_000)
    expect(lastDigitOf([[100_000], [150_000]], '1000 kr.')).toBe(10_000)
    expect(lastDigitOf([[150_000_000]], 'mio. kr.')).toBe(10_000_000)
    expect(lastDigitOf([[1]], 'kr.')).toBe(1)
    expect(lastDigitOf([], 'kr.')).toBe(100)
  })
})
