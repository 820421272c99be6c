// What a spread means: how its values are drawn, and the value below which a given share of them lies.
import type { Input } from '../plan/program.ts'
import { countAt, countsAround } from './counting.ts'
import { normalQuantile } from './normal.ts'
import { drawBeta, drawGamma, drawNormal, type Stream } from './random.ts'
import { betaShare, gammaShare, reachedAt } from './special.ts'

/** A spread ready for use. `quantile(share)` for 0 < share < 1; null where the number is taken as certain. */
export type Sampler = {
  readonly draw: (stream: Stream) => number
  readonly quantile: (share: number) => number
}

/** In 9 of 10 cases between: 5 % below, 5 % above. */
const ninth = normalQuantile(0.95)

/** The triangle's value at `share`, most likely `mode`. */
const triangle = (low: number, mode: number, high: number) => (share: number) => {
  const width = high - low
  const turn = (mode - low) / width
  return share < turn
    ? low + Math.sqrt(share * width * (mode - low))
    : high - Math.sqrt((1 - share) * width * (high - mode))
}

const byQuantile = (quantile: (share: number) => number): Sampler => ({
  draw: stream => quantile(stream.next()),
  quantile,
})

const times = (of: Sampler, factor: number): Sampler =>
  factor === 1
    ? of
    : {
        draw: stream => of.draw(stream) * factor,
        quantile: share => of.quantile(factor < 0 ? 1 - share : share) * factor,
      }

const shareSampler = (a: number, b: number): Sampler => ({
  draw: stream => drawBeta(stream, a, b),
  quantile: share => reachedAt(x => betaShare(a, b, x), share, 0, 1),
})

const priceSampler = (mean: number, sd: number): Sampler => {
  const [shape, scale] = [(mean / sd) ** 2, sd ** 2 / mean]
  return {
    draw: stream => drawGamma(stream, shape) * scale,
    quantile: share =>
      scale * reachedAt(x => gammaShare(shape, x), share, 0, shape + 50 * Math.sqrt(shape) + 50 / Math.min(1, shape)),
  }
}

/**
 * The sampler of an input, or null where it has no spread.
 *
 * Where a scenario sets the assumption to another value than `value`, the spread goes with it: a range, an even range and an
 * effect are multiplied by the same factor (shifted where the value is nought), a price keeps its standard deviation in
 * proportion, a count spreads around the new number, and a share is worth as many observations as before around the new
 * one. A share that stands as written is Beta(successes + 1, failures + 1): its mean is drawn towards one half, the more the
 * fewer were seen (11 of 15 gives 71 %, not 73 %).
 */
export const samplerOf = ({ spread, central }: Pick<Input, 'spread' | 'central'>, value = central): Sampler | null => {
  if (spread === null) return null
  const factor = value === 0 ? 1 : central / value
  const shift = value === 0 ? central : 0
  switch (spread.shape) {
    case 'range':
      return times(byQuantile(triangle(spread.low + shift, value + shift, spread.high + shift)), factor)
    case 'even':
      return times(
        byQuantile(share => spread.low + shift + (spread.high - spread.low) * share),
        factor,
      )
    case 'share': {
      const seen = spread.of + 2
      if (central === value) return shareSampler(spread.successes + 1, spread.of - spread.successes + 1)
      // A scenario in which all or none succeed leaves nothing to chance.
      return central <= 0 || central >= 1 ? null : shareSampler(central * seen, (1 - central) * seen)
    }
    case 'price':
      return times(priceSampler(value, spread.sd), factor)
    case 'effect': {
      const [low, high] = [Math.log(spread.low), Math.log(spread.high)]
      const [middle, sd] = [(low + high) / 2, (high - low) / 2 / ninth]
      return times(
        byQuantile(share => Math.exp(middle + sd * normalQuantile(share))),
        factor,
      )
    }
    case 'count': {
      const areas = spread.areas ?? 1
      const counts = countsAround(Math.max(0, central * areas))
      return byQuantile(share => countAt(counts, share) / areas)
    }
    case 'normal':
      return { draw: drawNormal, quantile: normalQuantile }
  }
}
