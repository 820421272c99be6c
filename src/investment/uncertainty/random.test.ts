// Random numbers: known answers, distributions against their exact moments and shares, and streams that do not touch.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Spread } from '../plan/assumption.ts'
import { countAt, countsAround } from './counting.ts'
import { normalQuantile } from './normal.ts'
import { nameNumber, philox } from './philox.ts'
import { drawBeta, drawGamma, drawNormal, streamOf } from './random.ts'
import { betaShare, gammaShare, logGamma } from './special.ts'
import { samplerOf } from './spread.ts'

const draws = 20_000

/** Draws one number per draw, each from its own stream. */
const drawn = (draw: (stream: ReturnType<typeof streamOf>) => number, seed = 7, count = draws): Float64Array => {
  const stream = streamOf(seed)
  return Float64Array.from({ length: count }, (_, at) => {
    stream.begin(at, 1)
    return draw(stream)
  })
}
const mean = (of: Float64Array): number => of.reduce((sum, each) => sum + each, 0) / of.length
const variance = (of: Float64Array): number => {
  const middle = mean(of)
  return of.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (of.length - 1)
}

/** The largest distance between what was drawn and an exact distribution, in units in which 1,63 happens once in a hundred. */
const distance = (of: Float64Array, share: (x: number) => number): number => {
  const sorted = Float64Array.from(of).sort()
  let largest = 0
  for (const [at, value] of sorted.entries()) {
    const exact = share(value)
    largest = Math.max(largest, Math.abs((at + 1) / of.length - exact), Math.abs(at / of.length - exact))
  }
  return largest * Math.sqrt(of.length)
}

describe('the words of a counter', () => {
  it('are those the authors of Philox publish', () => {
    const words = new Uint32Array(4)
    const hex = () => [...words].map(word => word.toString(16).padStart(8, '0')).join(' ')
    philox(words, [0, 0, 0, 0], 0, 0)
    expect(hex()).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
    const all = 0xffffffff
    philox(words, [all, all, all, all], all, all)
    expect(hex()).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
    philox(words, [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 0xa4093822, 0x299f31d0)
    expect(hex()).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
  })

  it('name the same name the same, and hardly ever two the same', () => {
    expect(nameNumber('foster')).toBe(nameNumber('foster'))
    expect(new Set(Array.from({ length: 5000 }, (_, at) => nameNumber(`assumption-${at}`))).size).toBe(5000)
  })
})

describe('streams', () => {
  it('give the same numbers in any order', () => {
    const stream = streamOf(5)
    const at = (draw: number, name: number) => {
      stream.begin(draw, name)
      return [stream.next(), stream.next(), stream.next()]
    }
    const [first, second] = [at(3, 8), at(4, 8)]
    expect([at(4, 8), at(3, 8)]).toEqual([second, first])
    expect(at(3, 9)).not.toEqual(first)
  })

  it('of two seeds differ as much as chance does: counts vary between seeds as between draws', () => {
    // Small seeds that share their streams would make this far too small.
    const share = 0.3
    const counts = Float64Array.from({ length: 400 }, (_, seed) => {
      const stream = streamOf(seed)
      let count = 0
      for (let draw = 0; draw < 500; draw += 1) {
        stream.begin(draw, 1)
        if (stream.next() < share) count += 1
      }
      return count
    })
    expect(variance(counts) / (500 * share * (1 - share))).toBeCloseTo(1, 0)
    expect(Math.abs(variance(counts) / (500 * share * (1 - share)) - 1)).toBeLessThan(0.2)
  })

  it('of two inputs and of two draws are independent', () => {
    const [a, b] = [1, 2].map(name => {
      const stream = streamOf(1)
      return Float64Array.from({ length: draws }, (_, at) => {
        stream.begin(at, name)
        return stream.next()
      })
    })
    if (a === undefined || b === undefined) throw new Error('two rows')
    const together = (x: Float64Array, y: Float64Array): number =>
      x.reduce((sum, each, at) => sum + (each - 0.5) * ((y[at] ?? 0.5) - 0.5), 0) / x.length / (1 / 12)
    // One in a thousand lies outside 3,3 / sqrt(20.000).
    for (const each of [together(a, b), together(a.subarray(1), a)]) expect(Math.abs(each)).toBeLessThan(0.024)
  })
})

describe('exact distributions', () => {
  it('have the values tables print', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12)
    expect(normalQuantile(0.3)).toBeCloseTo(-0.5244005127080407, 14)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
    expect(logGamma(101)).toBeCloseTo(363.7393755555635, 9)
    // Chi squared with 3 and 10 degrees of freedom at their upper 5 %.
    expect(gammaShare(1.5, 7.814727903251179 / 2)).toBeCloseTo(0.95, 13)
    expect(gammaShare(5, 18.307038053275146 / 2)).toBeCloseTo(0.95, 13)
    expect(gammaShare(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14)
    expect(betaShare(2, 3, 0.5)).toBeCloseTo(11 / 16, 14)
    expect(betaShare(12, 5, 12 / 17)).toBeCloseTo(1 - betaShare(5, 12, 5 / 17), 14)
    // Arcsine: 2/pi asin(sqrt x)
    expect(betaShare(0.5, 0.5, 0.2)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.2)), 12)
  })

  it.each([0.4, 1, 2.5, 40])('Gamma of shape %d is drawn as it is', shape => {
    const of = drawn(stream => drawGamma(stream, shape))
    expect(distance(of, x => gammaShare(shape, x))).toBeLessThan(1.63)
    expect(Math.abs(mean(of) - shape)).toBeLessThan(3.3 * Math.sqrt(shape / draws))
  })

  it.each([
    [12, 5],
    [1, 1],
    [0.6, 3],
  ])('Beta(%d, %d) is drawn as it is', (a, b) => {
    const of = drawn(stream => drawBeta(stream, a, b))
    expect(distance(of, x => betaShare(a, b, x))).toBeLessThan(1.63)
    expect(variance(of)).toBeCloseTo((a * b) / ((a + b) ** 2 * (a + b + 1)), 2)
  })

  it('the normal has its moments', () => {
    const of = drawn(drawNormal)
    expect(Math.abs(mean(of))).toBeLessThan(3.3 / Math.sqrt(draws))
    expect(Math.abs(variance(of) - 1)).toBeLessThan(3.3 * Math.sqrt(2 / draws))
  })

  it.each([0.2, 1, 3, 24, 900])('counts around %d come as often as Poisson says (chi squared)', expected => {
    const table = countsAround(expected)
    const of = drawn(stream => countAt(table, stream.next()))
    expect(of.every(Number.isInteger)).toBe(true)
    const counts = new Map<number, number>()
    for (const each of of) counts.set(each, (counts.get(each) ?? 0) + 1)
    let [chi, classes, before] = [0, 0, 0]
    for (const [at, share] of table.shares.entries()) {
      const often = (share - before) * draws
      before = share
      if (often < 8) continue
      chi += ((counts.get(table.first + at) ?? 0) - often) ** 2 / often
      classes += 1
    }
    // Wilson and Hilferty: above 2,33 once in a hundred.
    const [freedom, third] = [Math.max(1, classes - 1), 1 / 3]
    const score = ((chi / freedom) ** third - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom))
    expect(score).toBeLessThan(2.6)
    expect(Math.abs(mean(of) - expected)).toBeLessThan(3.3 * Math.sqrt(expected / draws))
  })
})

describe('a spread', () => {
  const spreads: readonly (readonly [Spread, number, number | null])[] = [
    [{ shape: 'range', low: 2, high: 9 }, 4, (2 + 4 + 9) / 3],
    [{ shape: 'range', low: 0, high: 1 }, 1, 2 / 3],
    [{ shape: 'even', low: -1, high: 3 }, 2, 1],
    [{ shape: 'share', successes: 11, of: 15 }, 11 / 15, 12 / 17],
    [{ shape: 'price', sd: 30 }, 100, 100],
    [{ shape: 'price', sd: 200 }, 100, 100],
    [{ shape: 'effect', low: 0.5, high: 2 }, 1, null],
    [{ shape: 'count' }, 2.4, 2.4],
    [{ shape: 'count', areas: 3 }, 1, 1],
  ]

  it.each(spreads)(
    '%o around %d has its mean, and a tenth on either side of its quantiles',
    (spread, central, exact) => {
      const sampler = samplerOf({ spread, central })
      if (sampler === null) throw new Error('a sampler')
      const of = drawn(sampler.draw)
      if (exact !== null) expect(Math.abs(mean(of) - exact)).toBeLessThan(3.5 * Math.sqrt(variance(of) / draws))
      for (const share of [0.1, 0.5, 0.9]) {
        const at = sampler.quantile(share)
        const under = of.reduce((count, each) => count + (each < at ? 1 : 0), 0) / draws
        const upTo = of.reduce((count, each) => count + (each <= at ? 1 : 0), 0) / draws
        expect(under).toBeLessThan(share + 0.012)
        expect(upTo).toBeGreaterThan(share - 0.012)
      }
    },
  )

  it('of an effect has 9 of 10 between its ends, and half of the rest on either side', () => {
    const sampler = samplerOf({ spread: { shape: 'effect', low: 0.5, high: 2 }, central: 1 })
    expect(sampler?.quantile(0.05)).toBeCloseTo(0.5, 12)
    expect(sampler?.quantile(0.95)).toBeCloseTo(2, 12)
    expect(sampler?.quantile(0.5)).toBeCloseTo(1, 12)
  })

  it('goes with the value a scenario sets', () => {
    const range = { spread: { shape: 'range', low: 2, high: 9 }, central: 8 } as const
    expect(samplerOf(range, 4)?.quantile(1e-12)).toBeCloseTo(4, 4)
    expect(samplerOf(range, 4)?.quantile(1 - 1e-12)).toBeCloseTo(18, 4)
    expect(
      mean(drawn(stream => samplerOf({ spread: { shape: 'count' }, central: 6 }, 3)?.draw(stream) ?? 0)),
    ).toBeCloseTo(6, 1)
    const share = { spread: { shape: 'share', successes: 11, of: 15 }, central: 0.5 } as const
    expect(mean(drawn(stream => samplerOf(share, 11 / 15)?.draw(stream) ?? 0))).toBeCloseTo(0.5, 2)
    expect(samplerOf({ ...share, central: 1 }, 11 / 15)).toBeNull()
    expect(samplerOf({ spread: { shape: 'range', low: -1, high: 1 }, central: 5 }, 0)?.quantile(0.5)).toBe(5)
  })

  it('that is not there is certainty', () => {
    expect(samplerOf({ spread: null, central: 3 })).toBeNull()
  })

  it('never draws outside what it allows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (low, width, part, seed) => {
          const high = low + width
          const central = Math.min(high, low + part * width)
          const sampler = samplerOf({ spread: { shape: 'range', low, high }, central })
          for (const each of drawn(stream => sampler?.draw(stream) ?? Number.NaN, seed, 20)) {
            expect(each).toBeGreaterThanOrEqual(low - 1e-9)
            expect(each).toBeLessThanOrEqual(high + 1e-9)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
