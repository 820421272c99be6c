// How far a new year may lie from a line through a few: the 90 % quantile of Student's t, which small numbers need.

/** t with 90 % below, by degrees of freedom 1-30 (standard tables of the distribution, three decimals). */
const upToThirty = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341, 1.337, 1.333,
  1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.31,
] as const

/** Half the width of an interval that holds 8 of 10 outcomes, in standard deviations. @throws RangeError below 1. */
export const eightOfTen = (degrees: number): number => {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`no degrees of freedom: ${degrees}`)
  return upToThirty[degrees - 1] ?? 1.282
}
