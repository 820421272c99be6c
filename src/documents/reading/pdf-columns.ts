// Finds the columns of a table from where its texts stand: figures under figures, and what is above several belongs to them all.
import { isFigure } from './figure-text.ts'
import type { PdfLine, Segment } from './pdf-lines.ts'

/** A column from left to right on the page. */
export type Column = { readonly left: number; readonly right: number }

const overlap = (a: Column, b: Column): number => Math.min(a.right, b.right) - Math.max(a.left, b.left)

/** Ranges that lie over each other made one. */
const united = (ranges: readonly Column[]): readonly Column[] => {
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of ranges.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** How much of two ranges lies over each other before one is said to stand in the other. */
const share = 0.35

const standsIn = (of: Column, column: Column): boolean =>
  overlap(of, column) > share * Math.min(of.right - of.left, column.right - column.left)

/** The columns of these lines; fewer than two where they are no table. */
export const columnsOf = (lines: readonly PdfLine[]): readonly Column[] => {
  const all = lines.flatMap(line => line.segments)
  const most = lines.reduce((count, line) => Math.max(count, line.segments.length), 0)
  const seeds = lines.flatMap(line =>
    line.segments.length === most ? line.segments : line.segments.filter(segment => isFigure(segment.text)),
  )
  let columns = united(seeds)
  for (const segment of all
    .filter(each => !seeds.includes(each))
    .toSorted((a, b) => a.right - a.left - (b.right - b.left)))
    if (!columns.some(column => overlap(segment, column) > 0)) columns = united([...columns, segment])
  return columns
}

/** The first column a text stands in, and over how many it reaches; `alone` is whether nothing but names stands in its row. */
export const spanOf = (
  segment: Segment,
  columns: readonly Column[],
  taken: (column: number) => boolean,
  alone: boolean,
): { readonly column: number; readonly columns: number } => {
  const inside = columns.flatMap((column, at) => (standsIn(segment, column) ? [at] : []))
  const [first = nearest(segment, columns)] = inside
  const last = inside.at(-1) ?? first
  if (!alone || isFigure(segment.text) || first === 0) return { column: first, columns: last - first + 1 }
  // A head in the middle over its columns: as many on either side as are free and keep it there.
  const middle = (segment.left + segment.right) / 2
  let best = { column: first, columns: last - first + 1 }
  for (let from = first; from > 0 && (from === first || !taken(from)); from -= 1)
    for (let to = last; to < columns.length && (to === last || !taken(to)); to += 1) {
      const [left, right] = [columns[from]?.left ?? 0, columns[to]?.right ?? 0]
      if (to - from + 1 > best.columns && Math.abs((left + right) / 2 - middle) < 8)
        best = { column: from, columns: to - from + 1 }
    }
  return best
}

const nearest = (segment: Segment, columns: readonly Column[]): number => {
  const distance = (column: Column): number => -overlap(segment, column)
  return columns.reduce((best, column, at) => {
    const than = columns[best]
    return than === undefined || distance(column) < distance(than) ? at : best
  }, 0)
}
