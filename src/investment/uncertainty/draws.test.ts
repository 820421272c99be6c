// A case drawn: seeded, unrounded, paid back as the Danish convention counts, and a band that says what makes it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certain, koebenhavn } from '../../../test/investment/published.ts'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import type { InvestmentCase } from '../case.ts'
import { checkCase } from '../check-case.ts'
import { computeCase } from '../compute.ts'
import { longestHorizon, paybackOf } from '../payback.ts'
import type { Assumption } from '../plan/assumption.ts'
import { attributionOf, explainedShare } from './attribution.ts'
import { paybackIndex, slackIn } from './counted-rows.ts'
import { drawCase, hasSpread } from './draws.ts'
import { cumulativeBand, netBand, neverChance, paybackChances, sortedQuantile } from './outcomes.ts'

const basis = { kind: 'estimate', says: 'skøn' } as const
const assumed = (id: string, value: number, more: Partial<Assumption> = {}): Assumption => ({
  id,
  label: id,
  value,
  basis,
  ...more,
})

/** One cost of `cost` and one saving of units x price in each of the years after the first. */
const small = (assumptions: Assumption[], cost = 10): InvestmentCase =>
  sampleCase({
    years: [2026, 2027, 2028, 2029],
    tables: [],
    totals: [],
    claims: [],
    efforts: [],
    keys: [],
    assumptions,
    lines: [
      { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'once', area: 'service', amounts: [cost, 0, 0, 0] },
      {
        id: 'saving',
        label: 'Gevinst',
        kind: 'saving',
        timing: 'lasting',
        area: 'service',
        amounts: [],
        computed: true,
        drivers: { units: { assumption: 'units' }, price: { assumption: 'price' } },
      },
    ],
  })

describe('payback in a draw', () => {
  it('is the payback of the Danish convention, for any net in whole øre', () => {
    const net = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(net, fc.integer({ min: -200, max: 50 }), (row, after) => {
        const years = row.map((_, at) => 2026 + at)
        const exact = paybackOf(years, row, after).payback?.index ?? 0
        expect(paybackIndex(Float64Array.from(row), after, 0.5)).toBe(exact)
        expect(
          paybackIndex(
            Float64Array.from(row, each => each / 100_000),
            after / 100_000,
            slackIn('1000 kr.'),
          ),
        ).toBe(exact)
      }),
      { numRuns: 2000 },
    )
  })

  it('is found after the table as far as the longest horizon and no further', () => {
    expect(paybackIndex(Float64Array.of(longestHorizon), -1, 1e-9)).toBe(1 + longestHorizon)
    expect(paybackIndex(Float64Array.of(longestHorizon + 1), -1, 1e-9)).toBe(0)
    expect(paybackIndex(Float64Array.of(5), 0, 1e-9)).toBe(0)
  })
})

describe('a case drawn', () => {
  it('is the case itself where nothing is spread', () => {
    const of = certain(koebenhavn())
    expect(hasSpread(of)).toBe(false)
    const drawn = drawCase(of, { draws: 3 })
    const { cumulative, payback } = computeCase(of)
    expect(cumulativeBand(drawn).low).toEqual(cumulative)
    expect(cumulativeBand(drawn).high).toEqual(cumulative)
    expect([...drawn.payback]).toEqual([6, 6, 6])
    expect(payback.total?.index).toBe(6)
  })

  it('gives the same for the same seed and another for another', () => {
    const of = koebenhavn()
    expect(checkCase(of).ok).toBe(true)
    const [one, same, other] = [1, 1, 2].map(seed => drawCase(of, { draws: 50, seed }).cumulative)
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
    // The first draws of many are the draws of few.
    expect([...drawCase(of, { draws: 100, seed: 1 }).payback.subarray(0, 50)]).toEqual([
      ...drawCase(of, { draws: 50, seed: 1 }).payback,
    ])
  })

  it('moves only what an assumption itself moves: the others keep their chance', () => {
    const of = koebenhavn()
    const more = {
      ...of,
      assumptions: [assumed('unused', 3, { spread: { shape: 'count' } }), ...of.assumptions.toReversed()],
    }
    expect(drawCase(more, { draws: 200 }).payback).toEqual(drawCase(of, { draws: 200 }).payback)
  })

  it('has the mean and spread the arithmetic says, small counts costed as they are', () => {
    // 2,4 placements a year at 3: mean 7,2 a year; nobody rounds 2,4 to 2.
    const of = small([assumed('units', 2.4, { spread: { shape: 'count' } }), assumed('price', 3)])
    const drawn = drawCase(of, { seed: 3 })
    const mean = cumulativeBand(drawn).mean.at(-1) ?? 0
    expect(Math.abs(mean - (10 - 4 * 2.4 * 3))).toBeLessThan(3.3 * 4 * 3 * Math.sqrt(2.4 / 10_000))
    const central = drawCase(small([assumed('units', 2.4), assumed('price', 3)]), { draws: 1 })
    expect(central.cumulative[3]).toBeCloseTo(10 - 28.8, 12)
    expect(netBand(central).low[1]).toBeCloseTo(-7.2, 12)
  })

  it('has the chance of payback the distribution says', () => {
    // Paid back by year n where units >= 10 / (3 n): with units even between 0 and 10, the chance is 1 - 1 / (3 n).
    const of = small([assumed('units', 5, { spread: { shape: 'even', low: 0, high: 10 } }), assumed('price', 3)], 10)
    const drawn = drawCase(of, { seed: 11 })
    const chances = paybackChances(drawn)
    for (const [at, { share, error, year }] of chances.entries()) {
      // In the first year the running total is never above nought where the gain covers the cost at once.
      expect(Math.abs(share - (1 - 1 / (3 * (at + 1))))).toBeLessThan(4 * error)
      expect(year).toBe(2026 + at)
    }
    // Lasting lines go on for 40 years after the 4: never where units < 10 / (3 x 44).
    expect(neverChance(drawn).share).toBeCloseTo(10 / (3 * 44) / 10, 2)
  })

  it('has a band that 8 of 10 outcomes lie in', () => {
    const of = small([assumed('units', 5, { spread: { shape: 'even', low: 0, high: 10 } }), assumed('price', 3)])
    const { low, high } = cumulativeBand(drawCase(of, { seed: 4 }))
    expect(low.at(-1)).toBeCloseTo(10 - 4 * 3 * 9, -0.6)
    expect(high.at(-1)).toBeCloseTo(10 - 4 * 3 * 1, -0.6)
    expect(sortedQuantile(Float64Array.of(0, 1, 2, 3, 4), 0.1)).toBeCloseTo(0.4)
  })

  it('spreads around the value a scenario sets', () => {
    const of = koebenhavn()
    const [half] = of.scenarios
    const base = cumulativeBand(drawCase(of)).mean.at(-1) ?? 0
    const less = cumulativeBand(drawCase(of, { scenario: half })).mean.at(-1) ?? 0
    // Half of all placements: 3 x 4 x 500 + 6 x 6 x 500 + 3 x 500 + 3 x 1.200.
    expect(Math.abs(less - base - 14_550)).toBeLessThan(600)
  })
})

describe('what makes the band', () => {
  it('is shared as the variances of a sum are', () => {
    const of = koebenhavn()
    const { parts, together } = attributionOf(drawCase(of))
    // Variances of what is linear in them; a count of n in three areas has variance n / 3 in each.
    const count = (value: number, years: number, price: number) => (value / 3) * (years * 3 * price) ** 2
    const [low, mode, high] = [0.6, 1, 1.1]
    const daycare = (64_000 ** 2 * (low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high)) / 18
    const exact: Readonly<Record<string, number>> = {
      'foster-2023': count(2, 6, 500),
      'foster-2019': count(1, 4, 500),
      'preventive-2023': count(6, 6, 100),
      'daycare-share': daycare,
      'foster-price': (51 * 60) ** 2,
    }
    const total = (exact['daycare-share'] ?? 0) / (parts.find(part => part.id === 'daycare-share')?.share ?? 1)
    for (const [id, variance] of Object.entries(exact)) {
      expect(Math.abs((parts.find(part => part.id === id)?.share ?? 0) - variance / total)).toBeLessThan(0.03)
    }
    const { low: under, high: over } = cumulativeBand(drawCase(of))
    // The band of a sum of many is nearly that of a normal with the same variance.
    expect(((over.at(-1) ?? 0) - (under.at(-1) ?? 0)) / (2 * 1.2816 * Math.sqrt(total))).toBeCloseTo(1, 1)
    expect(parts.map(part => part.id).slice(0, 2)).toEqual(['foster-2023', 'daycare-share'])
    expect(together).toBeLessThan(0.06)
    expect(parts.reduce((sum, part) => sum + part.share, 0) + together).toBeCloseTo(1, 12)
  })

  it('is right where the result bends, and nothing where there is no relation', () => {
    const draws = 10_000
    const x = Float64Array.from({ length: draws }, (_, at) => (at + 0.5) / draws)
    const shuffled = Float64Array.from({ length: draws }, (_, at) => (((at * 7919) % draws) + 0.5) / draws)
    // y = (x - 1/2)^2 is explained wholly by x though they do not correlate.
    expect(
      explainedShare(
        x,
        x.map(each => (each - 0.5) ** 2),
      ),
    ).toBeGreaterThan(0.999)
    expect(explainedShare(shuffled, x)).toBeLessThan(0.01)
    // An interaction alone belongs to neither.
    const both = x.map((each, at) => (each - 0.5) * ((shuffled[at] ?? 0) - 0.5))
    expect(explainedShare(x, both)).toBeLessThan(0.01)
    expect(
      explainedShare(
        x,
        x.map(() => 3),
      ),
    ).toBe(0)
  })

  it('keeps an assumption and a forecast apart where they have the same name', () => {
    const of = small([assumed('saving', 1, { label: 'Andel', spread: { shape: 'even', low: 0, high: 2 } })])
    const forecast = {
      by: 'forecast' as const,
      scenario: 'tidligere hjælp',
      mean: [1, 1, 1, 1],
      sd: [1, 1, 1, 1],
      together: 1,
      price: 4,
    }
    const lines = of.lines.map(line =>
      line.id === 'saving' ? { ...line, drivers: [forecast, { units: { assumption: 'saving' }, price: 4 }] } : line,
    )
    const { parts } = attributionOf(drawCase({ ...of, lines }, { draws: 4000 }))
    // Variances 1 and 4 / 12.
    expect(parts.map(part => part.label)).toEqual(['Gevinst', 'Andel'])
    expect(Math.abs((parts[0]?.share ?? 0) - 0.75)).toBeLessThan(0.03)
  })

  it('gathers the hidden draws of a forecast under its line', () => {
    const of = small([])
    const lines = of.lines.map(line =>
      line.id === 'saving'
        ? {
            ...line,
            drivers: {
              by: 'forecast' as const,
              scenario: 'tidligere hjælp',
              mean: [1, 2, 3, 4],
              sd: [1, 1, 1, 1],
              together: 0.5,
              price: 4,
            },
          }
        : line,
    )
    const drawn = drawCase({ ...of, lines }, { draws: 4000 })
    expect(drawn.drawn).toHaveLength(5)
    const { parts, together } = attributionOf(drawn)
    expect(parts.map(part => [part.id, part.label])).toEqual([['saving', 'Gevinst']])
    expect(together).toBeLessThan(0.05)
    // Var = 16 (0,5 x 4^2 + 0,5 x 4)
    const band = cumulativeBand(drawn)
    expect(((band.high.at(-1) ?? 0) - (band.low.at(-1) ?? 0)) / (2 * 1.2816 * 4 * Math.sqrt(10))).toBeCloseTo(1, 1)
  })
})
