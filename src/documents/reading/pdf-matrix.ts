// How a PDF moves and turns what it draws: six numbers (ISO 32000-1, 8.3.3).

export type Matrix = readonly [number, number, number, number, number, number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** First `b`, then `a`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

/** The six numbers, if that is what is given. */
export const matrixOf = (given: unknown): Matrix | undefined => {
  if (!Array.isArray(given) && !ArrayBuffer.isView(given)) return undefined
  const [a, b, c, d, e, f] = Array.from(given as ArrayLike<unknown>, Number)
  const all = [a, b, c, d, e, f].every(each => each !== undefined && Number.isFinite(each))
  return all ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : undefined
}
