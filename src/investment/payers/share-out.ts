// Shares a whole amount in øre over several, so that nothing is lost: the shares always sum to the amount.

/**
 * `amount` in proportion to `weights` (none below zero, not all zero), in whole øre. What rounding leaves goes to those with
 * the largest rest, the first of equals. A share is never above its weight where the amount is not above all of them together.
 */
export const shareOut = (amount: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce((sum, each) => sum + each, 0)
  const sign = amount < 0 ? -1 : 1
  const exact = weights.map(weight => (Math.abs(amount) * weight) / whole)
  const shares = exact.map(each => Math.floor(each))
  let left = Math.abs(amount) - shares.reduce((sum, each) => sum + each, 0)
  const byRest = exact
    .map((each, at) => ({ at, rest: each - Math.floor(each) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of byRest) {
    if (left <= 0) break
    shares[at] = (shares[at] ?? 0) + 1
    left -= 1
  }
  return shares.map(each => (each === 0 ? 0 : sign * each))
}
