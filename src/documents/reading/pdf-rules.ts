// What a page draws besides letters: straight lines, across and down, that are borders of cells however they are drawn; and whether
// it shows pictures.
import { type Matrix, matrixOf, times, unmoved } from './pdf-matrix.ts'

/** A line on the page; one of its two lengths is next to nothing. */
export type Rule = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** What a page draws, as pdf.js lists it, and the numbers of those of its operations that are looked at. */
export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
export type Operations = Readonly<
  Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
> &
  Readonly<Record<'strokes' | 'fills' | 'pictures' | 'letters', ReadonlySet<number>>>

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

/** What a page draws: its rules, how much its largest picture takes up in square points, and whether it draws shapes at all. */
export type Drawn = { readonly rules: readonly Rule[]; readonly picture: number; readonly shapes: boolean }

const areaOf = (matrix: Matrix): number => Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])

/** Goes through what a page draws; `upright` is how it is turned to be read. */
export const drawnOn = ({ fnArray, argsArray }: Drawing, operations: Operations, upright: Matrix = unmoved): Drawn => {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let [picture, shapes, matrix] = [0, false, upright]
  // pdf.js leaves a picture out that it may not unpack: what stays is that room was made for it, and nothing put there.
  let room = 0
  const move = (by: unknown): void => {
    matrix = times(matrix, matrixOf(by) ?? unmoved)
  }
  const back = (): void => {
    picture = Math.max(picture, room)
    room = 0
    matrix = saved.pop() ?? matrix
  }
  const drawing = new Map<number, (args: unknown) => void>([
    [operations.save, () => saved.push(matrix)],
    [operations.restore, back],
    [operations.paintFormXObjectEnd, back],
    [
      operations.transform,
      by => {
        move(by)
        room = areaOf(matrix)
      },
    ],
    [
      operations.paintFormXObjectBegin,
      args => {
        saved.push(matrix)
        move(Array.isArray(args) ? args[0] : undefined)
        room = 0
      },
    ],
    [
      operations.constructPath,
      args => {
        shapes = true
        room = 0
        if (rules.length <= most) rules.push(...ofPath(args, matrix, operations))
      },
    ],
  ])
  for (const [at, operation] of fnArray.entries()) {
    drawing.get(operation)?.(argsArray[at])
    if (operations.pictures.has(operation)) picture = Math.max(picture, areaOf(matrix))
    else if (operations.letters.has(operation)) room = 0
  }
  // A page with more lines is a drawing, and no table is read out of them.
  return { rules: rules.length > most ? [] : rules, picture, shapes }
}
