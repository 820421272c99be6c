// The value at which a result turns: in closed form where it is a straight line, else found between two values.

/**
 * What has to hold for the result to be nought or below. `at-least` and `at-most`: the value it turns at. `even-without`:
 * it holds down to nothing at all. `any`: it holds whatever the value is. `never`: no value that means anything is enough.
 * `closed`: a straight line, so the value is exact.
 */
export type Switching =
  | { readonly need: 'at-least' | 'at-most'; readonly value: number; readonly closed: boolean }
  | { readonly need: 'even-without' | 'any' | 'never'; readonly value: null; readonly closed: boolean }

type Limits = { readonly low: number; readonly high: number }

const settled = (need: 'even-without' | 'any' | 'never', closed: boolean): Switching => ({ need, value: null, closed })

/** What counts as one of the number: its own size, or 1 where it is nought or nearly. */
const sizeOf = (central: number): number => (Math.abs(central) < 1e-6 ? 1 : Math.abs(central))

/** The points a straight line is asked at: nought, a third, as much as is expected, and twice that. */
const asked = (central: number): readonly number[] => {
  const size = Math.sign(central || 1) * sizeOf(central)
  return [0, size / 3, size, 2 * size]
}

/** The slope where all points lie on one line; undefined where they do not, or one cannot be worked out. */
const slopeOf = (result: (x: number) => number, central: number): number | undefined => {
  const points = asked(central).map(x => ({ x, y: result(x) }))
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.some(({ y }) => !Number.isFinite(y))) return undefined
  const slope = (last.y - first.y) / (last.x - first.x)
  const size = Math.max(1e-9, ...points.map(({ y }) => Math.abs(y)))
  return points.every(({ x, y }) => Math.abs(first.y + slope * (x - first.x) - y) <= 1e-9 * size) ? slope : undefined
}

const straight = (at: number, slope: number, central: number, { low, high }: Limits): Switching => {
  if (slope === 0) return settled(at <= 0 ? 'any' : 'never', true)
  const value = central - at / slope
  if (slope < 0) {
    if (value <= low) return settled('even-without', true)
    return value > high ? settled('never', true) : { need: 'at-least', value, closed: true }
  }
  if (value >= high) return settled('any', true)
  return value < low ? settled('never', true) : { need: 'at-most', value, closed: true }
}

const steps = 400

/** The turn nearest to `central`, looked for between nothing and four times as much. */
const searched = (result: (x: number) => number, central: number, { low, high }: Limits): Switching => {
  const size = sizeOf(central)
  const [from, to] = [Math.max(low, central - 3 * size), Math.min(high, central + 3 * size)]
  const grid = Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) * at) / steps).filter(x =>
    Number.isFinite(result(x)),
  )
  const turns = grid.slice(1).flatMap((x, at) => {
    const before = grid[at] ?? x
    return result(before) > 0 === result(x) > 0 ? [] : [{ before, x }]
  })
  const nearest = turns.sort((a, b) => Math.abs(a.x - central) - Math.abs(b.x - central))[0]
  if (nearest === undefined) {
    if (result(central) > 0) return settled('never', false)
    const [first, last] = [grid[0] ?? central, grid.at(-1) ?? central]
    return settled(
      first <= Math.max(0, low) + size / steps && result(first) > result(last) ? 'even-without' : 'any',
      false,
    )
  }
  const { before, x } = nearest
  const rising = result(x) > 0
  let [a, b] = [before, x]
  for (let step = 0; step < 100; step += 1) {
    const middle = (a + b) / 2
    if (result(middle) > 0 === rising) b = middle
    else a = middle
  }
  return { need: rising ? 'at-most' : 'at-least', value: (a + b) / 2, closed: false }
}

/**
 * The value of one number at which `result` (nought or below is good) turns, all else as it stands. `limits`: what the number
 * can mean at all, from nothing to all.
 */
export const switchingOf = (
  result: (x: number) => number,
  central: number,
  limits: Limits = { low: Math.min(0, central), high: Number.POSITIVE_INFINITY },
): Switching => {
  const slope = slopeOf(result, central)
  if (slope === undefined) return searched(result, central, limits)
  const found = straight(result(central), slope, central, limits)
  // A bend beyond the points that were asked: the line must hold at the turn itself.
  if (found.value === null) return found
  const off = Math.abs(result(found.value))
  const size = Math.max(1e-9, Math.abs(result(central)), Math.abs(slope * central))
  return off <= 1e-6 * size ? found : searched(result, central, limits)
}
