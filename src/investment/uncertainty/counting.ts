// Counts by chance: how often a whole number comes out where a mean is expected (Poisson).
import { logGamma } from './special.ts'

/** `shares[k]`: the chance of at most `first + k`. What lies outside together has a chance below 1e-15. */
export type Counts = { readonly first: number; readonly shares: Float64Array }

/** The Poisson counts around a mean of 0 or more, exact for any mean: summed once, then looked up for every draw. */
export const countsAround = (mean: number): Counts => {
  if (mean === 0) return { first: 0, shares: Float64Array.of(1) }
  const reach = 10 * Math.sqrt(mean) + 40
  const first = Math.max(0, Math.floor(mean - reach))
  const shares = new Float64Array(Math.ceil(mean + reach) - first + 1)
  let sum = 0
  for (let at = 0; at < shares.length; at += 1) {
    const count = first + at
    sum += Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
    shares[at] = sum
  }
  return { first, shares }
}

/** The count that `share` of all counts lie at or below: the smallest with at least that chance. */
export const countAt = ({ first, shares }: Counts, share: number): number => {
  let [low, high] = [0, shares.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((shares[middle] ?? 1) < share) low = middle + 1
    else high = middle
  }
  return first + low
}
