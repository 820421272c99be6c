// Months, not heads: what participants give in each year.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitYears } from './unit-years.ts'

const at = (startMonth: number | null, lagMonths = 0, lastsMonths: number | null = null) => ({
  startMonth,
  lagMonths,
  lastsMonths,
})

describe('unit-years', () => {
  it('of one who begins in January are the whole year, in July half of it, in December a twelfth', () => {
    expect(unitYears([1, 0], at(1))).toEqual([1, 1])
    expect(unitYears([1, 0], at(7))[0]).toBeCloseTo(6 / 12, 12)
    expect(unitYears([1, 0], at(12))[0]).toBeCloseTo(1 / 12, 12)
  })

  it('of those who begin evenly over the year are 6,5 months each in the first', () => {
    expect(unitYears([12, 0], at(null))[0]).toBeCloseTo((12 * 6.5) / 12, 12)
    expect(unitYears([12, 0], at(null))[1]).toBeCloseTo(12, 12)
  })

  it('come later by the lag and end when the effect does', () => {
    // From July 2026 with a lag of nine months: April 2027 to March 2028.
    const years = unitYears([2, 0, 0], at(7, 9, 12))
    for (const [year, expected] of [0, 18 / 12, 6 / 12].entries()) expect(years[year]).toBeCloseTo(expected, 12)
  })

  it('that would begin after the last year are not counted', () => {
    expect(unitYears([5, 5], at(1, 24))).toEqual([0, 0])
  })

  const people = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
  const month = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null })

  it('are in all as many as the participants times the months they last', () => {
    fc.assert(
      fc.property(
        people,
        month,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 60 }),
        (of, start, lag, lasts) => {
          // Years enough after the last start for every effect to end inside them.
          const long = [...of, ...new Array<number>(10).fill(0)]
          const sum = unitYears(long, at(start, lag, lasts)).reduce((all, each) => all + each, 0)
          expect(sum).toBeCloseTo((of.reduce((all, each) => all + each, 0) * lasts) / 12, 6)
        },
      ),
    )
  })

  it('of two groups are the sum of each by itself', () => {
    fc.assert(
      fc.property(people, month, fc.integer({ min: 0, max: 30 }), (of, start, lag) => {
        const twice = unitYears(
          of.map(each => 2 * each),
          at(start, lag, 18),
        )
        for (const [year, each] of unitYears(of, at(start, lag, 18)).entries())
          expect(twice[year]).toBeCloseTo(2 * each, 9)
      }),
    )
  })
})
