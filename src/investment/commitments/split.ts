// Splits an amount by weights so that the parts add up to it to the øre.

/**
 * Whole parts of `amount` in proportion to `weights` (none negative, not all 0): rounded running sums, so that the parts always
 * add up. The same parts come out for the same order of weights.
 */
export const splitExactly = (amount: number, weights: readonly number[]): readonly number[] => {
  const all = weights.reduce((sum, each) => sum + each, 0)
  let [weight, given] = [0, 0]
  return weights.map((each, at) => {
    weight += each
    // The last weight makes it whole whatever the fractions were.
    const until = at === weights.length - 1 ? amount : Math.round((amount * weight) / all)
    const part = until - given
    given = until
    return part
  })
}
