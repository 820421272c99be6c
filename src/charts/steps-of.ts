// Round numbers for an axis: four to seven of them, from below the lowest to above the highest.

/** Equal round steps around the values; nought is among them where `from` is nought. */
export const roundStepsOf = (values: readonly number[], from?: number): readonly number[] => {
  const low = from ?? Math.min(...values)
  const high = Math.max(...values)
  const rough = (high - low || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find(each => each * power >= rough) ?? 10)
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}
