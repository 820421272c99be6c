// The distributions that have no formula: how much of a Gamma or Beta lies below a value, and the other way round.

/** The natural logarithm of the gamma function for x > 0: Stirling's series from 12 up (DLMF 5.11.1). */
export const logGamma = (x: number): number => {
  let [at, down] = [x, 0]
  while (at < 12) {
    down += Math.log(at)
    at += 1
  }
  const square = 1 / (at * at)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - down
}

const tiny = 1e-300
const near = 1e-15
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/** A continued fraction by Lentz's way: `term(n)` gives the n-th numerator and denominator. */
const fraction = (first: number, term: (at: number) => readonly [numerator: number, denominator: number]): number => {
  let value = away(first)
  let [up, down] = [value, 0]
  for (let at = 1; at < 10_000; at += 1) {
    const [numerator, denominator] = term(at)
    down = 1 / away(denominator + numerator * down)
    up = away(denominator + numerator / up)
    value *= up * down
    if (Math.abs(up * down - 1) < near) break
  }
  return value
}

/** The share of a Gamma of shape `shape` and scale 1 that lies below `x` (DLMF 8.11.4 and 8.9.2). */
export const gammaShare = (shape: number, x: number): number => {
  if (x <= 0) return 0
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let [term, sum] = [1 / shape, 1 / shape]
    for (let at = 1; at < 100_000 && term > sum * near; at += 1) {
      term *= x / (shape + at)
      sum += term
    }
    return front * sum
  }
  return 1 - front / fraction(x + 1 - shape, at => [-at * (at - shape), x + 2 * at + 1 - shape])
}

/** The share of a Beta(a, b) that lies below `x` (DLMF 8.17.22). */
export const betaShare = (a: number, b: number, x: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, 1 - x)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  return (
    front /
    fraction(1, at => {
      const half = Math.floor(at / 2)
      const base = a + 2 * half
      return at % 2 === 0
        ? [(half * (b - half) * x) / ((base - 1) * base), 1]
        : [(-(a + half) * (a + b + half) * x) / (base * (base + 1)), 1]
    })
  )
}

/** The value a rising `share` function reaches `wanted` at, by halving between `low` and `high`. */
export const reachedAt = (share: (x: number) => number, wanted: number, low: number, high: number): number => {
  let [from, to] = [low, high]
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2
    if (middle === from || middle === to) break
    if (share(middle) < wanted) from = middle
    else to = middle
  }
  return (from + to) / 2
}
