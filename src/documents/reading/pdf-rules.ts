// The straight lines a page draws, across and down: borders of cells, whatever way they are drawn.

/** A line on the page; one of its two lengths is next to nothing. */
export type Rule = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** What a page draws, as pdf.js lists it, and the numbers of those of its operations that are looked at. */
export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
export type Operations = Readonly<
  Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
> & { readonly strokes: ReadonlySet<number>; readonly fills: ReadonlySet<number> }

type Matrix = readonly [number, number, number, number, number, number]

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

const matrixOf = (given: unknown): Matrix | undefined => {
  if (!Array.isArray(given) && !ArrayBuffer.isView(given)) return undefined
  const [a, b, c, d, e, f] = Array.from(given as ArrayLike<unknown>, Number)
  const all = [a, b, c, d, e, f].every(each => each !== undefined && Number.isFinite(each))
  return all ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : undefined
}

/** How thick a border may be, and how many of a page are looked at. */
const thin = 2.5
const most = 3000

/** How many numbers follow each step of a path: to a point, by a line, by two kinds of curves, back to its beginning. */
const lengths = [2, 2, 6, 4, 0] as const

/** The straight steps of a path, as pairs of points. */
const steps = (path: ArrayLike<number>): readonly (readonly [number, number, number, number])[] => {
  const found: (readonly [number, number, number, number])[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (let at = 0; at < path.length && found.length < most; ) {
    const kind = path[at] ?? 4
    const length = lengths[kind] ?? 0
    const [toX, toY] = kind === 4 ? [startX, startY] : [path[at + length - 1] ?? 0, path[at + length] ?? 0]
    if (kind === 0) [startX, startY] = [toX, toY]
    else if (kind === 1 || kind === 4) found.push([x, y, toX, toY])
    ;[x, y] = [toX, toY]
    at += 1 + length
  }
  return found
}

const spanned = (matrix: Matrix, points: readonly (readonly [number, number])[]): Rule => {
  const xs = points.map(([x, y]) => matrix[0] * x + matrix[2] * y + matrix[4])
  const ys = points.map(([x, y]) => matrix[1] * x + matrix[3] * y + matrix[5])
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

const isRule = ({ left, right, bottom, top }: Rule): boolean =>
  (right - left < thin || top - bottom < thin) && Math.max(right - left, top - bottom) > thin * 2

/** The rules of one path: its straight steps where it is drawn, itself where a thin shape is filled. */
const ofPath = (args: unknown, matrix: Matrix, { strokes, fills }: Operations): readonly Rule[] => {
  if (!Array.isArray(args)) return []
  const [paint, paths, box]: unknown[] = args
  const path: unknown = Array.isArray(paths) ? paths[0] : undefined
  if (typeof paint !== 'number') return []
  if (strokes.has(paint) && path instanceof Float32Array)
    return steps(path)
      .map(([a, b, c, d]) =>
        spanned(matrix, [
          [a, b],
          [c, d],
        ]),
      )
      .filter(isRule)
  if (!fills.has(paint) || !(box instanceof Float32Array)) return []
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  return [
    spanned(matrix, [
      [left, bottom],
      [right, top],
    ]),
  ].filter(isRule)
}

/** The rules of a page. */
export const rulesOf = ({ fnArray, argsArray }: Drawing, operations: Operations): readonly Rule[] => {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at]
    if (operation === operations.save) saved.push(matrix)
    else if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix
    else if (operation === operations.transform) matrix = times(matrix, matrixOf(args) ?? [1, 0, 0, 1, 0, 0])
    else if (operation === operations.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = times(matrix, matrixOf(Array.isArray(args) ? args[0] : undefined) ?? [1, 0, 0, 1, 0, 0])
    } else if (operation === operations.constructPath) rules.push(...ofPath(args, matrix, operations))
    if (rules.length > most) return []
  }
  return rules
}
