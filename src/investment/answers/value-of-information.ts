// What it would be worth to know everything before deciding: the most that any further inquiry can be worth.
import type { Draws } from '../uncertainty/draws.ts'

/**
 * The expected value of perfect information, in the case's unit: the mean of what is best in each draw (do it or leave it)
 * less what is best on average. Nought where every draw says the same. `doing`: the case is worth doing on average.
 * @see investment.md, formula 14: EVPI = E[max net benefit] - max E[net benefit]
 */
export const valueOfInformation = ({
  cumulative,
  years,
  draws,
}: Draws): { readonly worth: number; readonly doing: boolean } => {
  const totals = cumulative.subarray((years.length - 1) * draws)
  let [best, mean] = [0, 0]
  for (const total of totals) {
    best += Math.max(0, -total) / draws
    mean -= total / draws
  }
  return { worth: Math.max(0, best - Math.max(0, mean)), doing: mean > 0 }
}
