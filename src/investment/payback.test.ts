// Payback: the first year in which the money is back, and why some money never comes back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { say } from '../language/message.ts'
import { runningTotal } from './book.ts'
import { longestHorizon, paybackOf } from './payback.ts'

const years = (count: number, first = 1) => Array.from({ length: count }, (_, at) => first + at)
const answer = (net: readonly number[], after = 0, first = 1) => {
  const { payback, reason } = paybackOf(years(net.length, first), net, after)
  return reason === null ? payback : say(reason)
}

describe('payback', () => {
  it('is the first year in which the running total is zero or below', () => {
    expect(answer([1000, 0, -1000, -2500], -2500, 2013)).toEqual({
      year: 2015,
      index: 3,
      fractional: 3,
      beyondTable: false,
    })
    expect(answer([3165, -835, -6235, -6435], 0, 2016)).toMatchObject({ year: 2018, index: 3 })
  })

  it('in fractions is what was left divided by the gain of that year', () => {
    expect(answer([3500, 1500, -1400, -1400, -1400, -1400], 0, 2017)).toMatchObject({
      index: 6,
      fractional: 5 + 800 / 1400,
    })
  })

  it('carries lasting lines on after the last column', () => {
    const net = [3143, 3068, 2068, -1000, -1000]
    expect(answer(net, -1000)).toEqual({ year: 12, index: 12, fractional: 11.279, beyondTable: true })
    expect(answer(net, -1000, 2020)).toMatchObject({ year: 2031, index: 12 })
    expect(answer([1000], -500)).toEqual({ year: 3, index: 3, fractional: 3, beyondTable: true })
  })

  it('stays the first even if the money is spent again later', () => {
    expect(answer([100, -100, 500, 500])).toMatchObject({ index: 2 })
  })

  it('of a gain that comes before any cost is not counted until something was laid out', () => {
    expect(answer([-100, 300, -300])).toMatchObject({ index: 3, fractional: 2 + 200 / 300 })
  })

  it('of a case that never lays anything out is its first gain, of which no part is needed', () => {
    expect(answer([0, -100, 50])).toEqual({ year: 2, index: 2, fractional: 1, beyondTable: false })
  })
})

describe('a case that never pays itself back', () => {
  it('says so, and that nothing lasting earns it in', () => {
    expect(answer([1000, -100], 0)).toBe(
      'betaler sig ikke hjem: udgiften er ikke tjent ind i tabellen, og de varige linjer giver ingen nettogevinst derefter.',
    )
    expect(answer([1000, -100], 50)).toContain('ingen nettogevinst derefter')
  })

  it('says so where it would take more than forty years after the table', () => {
    expect(answer([1000], -25)).toMatchObject({ index: 41, fractional: 41 })
    expect(answer([1001], -25)).toBe('betaler sig ikke hjem inden for 40 år efter tabellens sidste år.')
  })

  it('says so where there is nothing to pay back', () => {
    expect(answer([0, 0], -5)).toBe('casen har hverken udgift eller gevinst, så der er intet at betale tilbage.')
  })
})

describe('whatever the net', () => {
  const cell = fc.integer({ min: -5000, max: 5000 })
  it('index, fraction and year say the same, and never more than forty years after the table', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), cell, (net, after) => {
        const { payback, reason } = paybackOf(years(net.length, 2020), net, after)
        if (payback === null) {
          expect(reason).not.toBeNull()
          return
        }
        const { index, fractional, year, beyondTable } = payback
        expect(year).toBe(2019 + index)
        expect(beyondTable).toBe(index > net.length)
        expect(index).toBeLessThanOrEqual(net.length + longestHorizon)
        const invested = runningTotal(net).some(each => each > 0)
        if (invested) expect(fractional).toBeGreaterThan(index - 1)
        else expect(fractional).toBe(index - 1)
        expect(fractional).toBeLessThanOrEqual(index)
      }),
      { numRuns: 1000 },
    )
  })

  it('the running total is above zero in the year before and not in the year of payback', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), cell, (net, after) => {
        const { payback } = paybackOf(years(net.length), net, after)
        const carried = runningTotal([...net, ...Array.from({ length: longestHorizon }, () => after)])
        fc.pre(payback !== null && carried.slice(0, net.length).some(each => each > 0))
        expect(carried[(payback?.index ?? 0) - 1]).toBeLessThanOrEqual(0)
        expect(carried[(payback?.index ?? 0) - 2]).toBeGreaterThan(0)
      }),
    )
  })
})
