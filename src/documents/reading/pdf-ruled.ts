// Tables with lines around their cells, on pages that say nothing of their structure: the lines say which cells there are, and
// which of them are merged.
import { gridOf, type RawCell } from './grid.ts'
import type { PagedTable } from './paged-block.ts'
import { cellTexts } from './pdf-cells.ts'
import type { PdfPage } from './pdf-file.ts'
import { linesOf, type Segment } from './pdf-lines.ts'
import type { PdfPiece } from './pdf-piece.ts'
import type { Rule } from './pdf-rules.ts'
import type { Meter } from './refuse.ts'

/** A table with where it begins on the page. */
export type RuledTable = { readonly top: number; readonly block: PagedTable }

/** Lines closer than this meet. */
const near = 2.5

const touch = (a: Rule, b: Rule): boolean =>
  a.left <= b.right + near && b.left <= a.right + near && a.bottom <= b.top + near && b.bottom <= a.top + near

/** Rules that touch each other, directly or through others. */
const groupsOf = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const met = groups.filter(group => group.some(each => touch(each, rule)))
    const [first] = met
    if (first === undefined) groups.push([rule])
    else {
      first.push(rule)
      for (const other of met.slice(1)) {
        first.push(...other)
        groups.splice(groups.indexOf(other), 1)
      }
    }
  }
  return groups
}

/** Places closer to each other than lines are thick, as one. */
const places = (of: readonly number[]): readonly number[] => {
  const found: number[] = []
  for (const place of of.toSorted((a, b) => a - b))
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near * 1.6) found.push(place)
  return found
}

type Frame = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

/** Columns from left to right, rows from the top. */
const frameOf = (rules: readonly Rule[]): Frame => {
  const across = rules.filter(rule => rule.right - rule.left >= rule.top - rule.bottom)
  const down = rules.filter(rule => rule.right - rule.left < rule.top - rule.bottom)
  const ys = places(across.map(rule => (rule.top + rule.bottom) / 2)).toReversed()
  return { xs: places(down.map(rule => (rule.left + rule.right) / 2)), ys, across, down }
}

const isBetweenColumns = ({ down }: Frame, x: number, y: number): boolean =>
  down.some(rule => Math.abs((rule.left + rule.right) / 2 - x) < near * 2 && rule.bottom < y && rule.top > y)

const isBetweenRows = ({ across }: Frame, x: number, y: number): boolean =>
  across.some(rule => Math.abs((rule.top + rule.bottom) / 2 - y) < near * 2 && rule.left < x && rule.right > x)

type Box = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** The cells: each as wide and high as no line divides it. */
const boxesOf = (frame: Frame): readonly Box[] => {
  const { xs, ys } = frame
  const [width, height] = [xs.length - 1, ys.length - 1]
  const middle = (of: readonly number[], at: number): number => ((of[at] ?? 0) + (of[at + 1] ?? 0)) / 2
  const taken = new Set<number>()
  const boxes: Box[] = []
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue
      let [columns, rows] = [1, 1]
      const isFree = (at: number): boolean => !taken.has(row * width + at)
      while (
        column + columns < width &&
        isFree(column + columns) &&
        !isBetweenColumns(frame, xs[column + columns] ?? 0, middle(ys, row))
      )
        columns += 1
      const isOpenBelow = (): boolean =>
        Array.from({ length: columns }, (_, at) => middle(xs, column + at)).every(
          x => !isBetweenRows(frame, x, ys[row + rows] ?? 0),
        )
      while (row + rows < height && isOpenBelow()) rows += 1
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) taken.add(r * width + c)
      boxes.push({ row, column, rows, columns })
    }
  return boxes
}

/** How many cells a frame may have. */
const mostCells = 20_000

/** The white space on both sides of a cell's text. */
const padding = 6

const tableOf = (frame: Frame, pieces: readonly PdfPiece[], page: number, meter: Meter): PagedTable | undefined => {
  const { xs, ys } = frame
  const inBox = (box: Box): readonly Segment[] => {
    const [left, right] = [xs[box.column] ?? 0, xs[box.column + box.columns] ?? 0]
    const [top, bottom] = [ys[box.row] ?? 0, ys[box.row + box.rows] ?? 0]
    const inside = pieces.filter(({ x, width, y, size }) => {
      const [middle, height] = [x + width / 2, y + size * 0.3]
      return middle > left && middle <= right && height <= top && height > bottom
    })
    return linesOf(inside, Number.POSITIVE_INFINITY).flatMap(line => line.segments)
  }
  const boxes = boxesOf(frame).map(box => ({ box, lines: inBox(box) }))
  const rows = ys.slice(1).map((_, row) => {
    const cells = boxes.filter(({ box }) => box.row === row)
    const texts = cellTexts(
      cells.map(({ lines }) => lines),
      cells.map(({ box }) => {
        const width = (xs[box.column + box.columns] ?? 0) - (xs[box.column] ?? 0) - padding
        return { width, second: width }
      }),
    )
    return cells.map(({ box, lines }, at): RawCell => {
      const bold = lines.length > 0 && lines.every(line => line.bold)
      const from = box.column === 0 ? (lines[0]?.left ?? 0) : 0
      return { text: texts[at] ?? '', bold, from, columns: box.columns, rows: box.rows }
    })
  })
  const isTable = boxes.filter(({ lines }) => lines.length > 0).length > 2 && rows.some(row => row.length > 1)
  if (!isTable) return undefined
  const raw = rows.map(cells => ({ before: 0, cells }))
  return { kind: 'table', rows: gridOf(raw, meter, 3), rowPages: raw.map(() => page), page }
}

/** The tables of a page that have lines around their cells, from the top, and the page without them. */
export const ruledTables = (
  page: PdfPage,
  meter: Meter,
): { readonly tables: readonly RuledTable[]; readonly rest: PdfPage } => {
  const tables: RuledTable[] = []
  let pieces = page.pieces.filter(piece => piece.tag !== '')
  for (const group of groupsOf(page.rules)) {
    const frame = frameOf(group)
    const { xs, ys } = frame
    if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > mostCells) continue
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
    const isInside = ({ x, width, y, size }: PdfPiece): boolean =>
      x + width / 2 > left && x + width / 2 <= right && y + size * 0.3 <= top && y + size * 0.3 > bottom
    const block = tableOf(frame, pieces.filter(isInside), page.number, meter)
    if (block === undefined) continue
    tables.push({ top, block })
    pieces = pieces.filter(piece => !isInside(piece))
  }
  return { tables: tables.toSorted((a, b) => b.top - a.top), rest: { ...page, pieces } }
}
