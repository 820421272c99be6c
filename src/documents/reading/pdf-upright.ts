// Which way up a page is read: as most of its letters stand. A wide table often lies along the side of a page that stands.
import { type Matrix, matrixOf } from './pdf-matrix.ts'

/** Quarter turns against the clock that letters stand at, from 0 to 3. */
export const directionOf = ([a, b]: Matrix): number => {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3
  return a < 0 ? 2 : 0
}

type Upright = { readonly matrix: Matrix; readonly width: number; readonly height: number }

/** How the page with this view (left, bottom, right, top) is turned and moved so that most of its letters stand upright. */
export const uprightOf = (
  view: readonly number[],
  words: readonly { readonly str: string; readonly transform: unknown }[],
): Upright => {
  const letters = [0, 0, 0, 0]
  for (const { str, transform } of words) {
    const placed = matrixOf(transform)
    const at = placed === undefined ? 0 : directionOf(placed)
    letters[at] = (letters[at] ?? 0) + str.trim().length
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const [width, height] = [right - left, top - bottom]
  switch (letters.indexOf(Math.max(...letters))) {
    case 1:
      return { matrix: [0, -1, 1, 0, -bottom, right], width: height, height: width }
    case 2:
      return { matrix: [-1, 0, 0, -1, right, top], width, height }
    case 3:
      return { matrix: [0, 1, -1, 0, top, -left], width: height, height: width }
    default:
      return { matrix: [1, 0, 0, 1, -left, -bottom], width, height }
  }
}
