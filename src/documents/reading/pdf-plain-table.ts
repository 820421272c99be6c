// The cells of a table on a page that says only where its letters stand: by columns, and by what was wrapped.
import { isFigure, isYear } from './figure-text.ts'
import { gridOf, type RawCell } from './grid.ts'
import type { PagedBlock } from './paged-block.ts'
import { cellTexts, roomsOf } from './pdf-cells.ts'
import { type Column, spanOf } from './pdf-columns.ts'
import { isOpen, joinedLines, type PdfLine, type Segment, wasFull } from './pdf-lines.ts'
import { rowsByDistance } from './pdf-rows.ts'
import type { Meter } from './refuse.ts'

type Placed = { readonly cell: RawCell; readonly column: number; readonly last: Segment }
type TableRow = { readonly cells: Placed[]; readonly y: number }

const placedIn = (line: PdfLine, columns: readonly Column[]): TableRow => {
  const alone = !line.segments.some(segment => isFigure(segment.text) && !isYear(segment.text))
  const starts = line.segments.map(segment => spanOf(segment, columns, () => true, false).column)
  const cells: Placed[] = []
  for (const [at, segment] of line.segments.entries()) {
    const others = new Set(starts.filter((_, other) => other !== at))
    const { column, columns: span } = spanOf(segment, columns, of => others.has(of), alone)
    const before = cells.at(-1)
    const from = column === 0 ? segment.left : 0
    if (before !== undefined && column < before.column + (before.cell.columns ?? 1)) {
      const text = `${before.cell.text} ${segment.text}`
      cells[cells.length - 1] = { ...before, cell: { ...before.cell, text }, last: segment }
    } else cells.push({ column, last: segment, cell: { text: segment.text, bold: segment.bold, from, columns: span } })
  }
  return { cells, y: line.y }
}

/** Whether a label begins like the rest of the one above. */
const begins = (label: Placed, above: TableRow): boolean =>
  /^[\p{Ll}(]/u.test(label.cell.text) || isOpen(above.cells[0]?.last.text ?? '')

/** Whether a row is only the rest of the words of the row above, or the row above is only the beginning of this one's label. */
const isWrapped = (row: TableRow, above: TableRow, widths: readonly number[]): boolean => {
  if (above.y - row.y > (row.cells[0]?.last.size ?? 0) * 1.9) return false
  const goesOn = (of: Placed): boolean => {
    const before = above.cells.find(each => each.column === of.column)
    return (
      before !== undefined &&
      before.last.bold === of.last.bold &&
      !isFigure(before.cell.text) &&
      (isOpen(before.last.text) || !isFigure(of.cell.text)) &&
      wasFull(before.last, of.last, widths[of.column] ?? 0)
    )
  }
  if (row.cells.every(goesOn)) return row.cells.every(of => of.column > 0 || row.cells.length > 1 || begins(of, above))
  const [label] = row.cells
  return above.cells.length === 1 && label?.column === 0 && /^[\p{Ll}(]/u.test(label.cell.text) && goesOn(label)
}

/** The table of these lines. @throws BadInput where it is too large. */
export const plainTable = (
  lines: readonly PdfLine[],
  columns: readonly Column[],
  page: number,
  ratio: number,
  meter: Meter,
): PagedBlock => {
  const apart = rowsByDistance(lines, columns, ratio)
  const raw = (apart === undefined ? rowsOfLines(lines, columns) : rowsOfCells(apart, columns)).map(cells => ({
    before: 0,
    cells,
  }))
  return { kind: 'table', rows: gridOf(raw, meter, 3), rowPages: raw.map(() => page), page }
}

/** The ranges of words that stand over each other in a row, and each figure in its column. */
const cellsOf = (row: readonly PdfLine[]): readonly (readonly Segment[])[] => {
  const cells: { left: number; right: number; lines: Segment[] }[] = []
  for (const segment of row.flatMap(line => line.segments).toSorted((a, b) => a.left - b.left)) {
    const last = cells.at(-1)
    if (last !== undefined && segment.left < last.right) {
      last.lines.push(segment)
      last.right = Math.max(last.right, segment.right)
    } else cells.push({ left: segment.left, right: segment.right, lines: [segment] })
  }
  return cells.map(({ lines }) => lines.toSorted((a, b) => b.y - a.y))
}

/** Rows whose cells hold several lines. */
const rowsOfCells = (
  rows: readonly (readonly PdfLine[])[],
  columns: readonly Column[],
): readonly (readonly RawCell[])[] => {
  const placed = rows.map(row => {
    const cells = cellsOf(row)
    const whole = cells.map((lines): Segment => {
      const left = Math.min(...lines.map(line => line.left))
      const right = Math.max(...lines.map(line => line.right))
      const [first] = lines
      return { text: first?.text ?? '', left, right, y: first?.y ?? 0, size: first?.size ?? 0, bold: false }
    })
    const line = { y: row[0]?.y ?? 0, size: row[0]?.size ?? 0, segments: whole }
    return placedIn(line, columns).cells.map(place => ({
      place,
      lines: cells.filter((_, at) => spannedBy(whole[at], place, columns)).flat(),
    }))
  })
  const rooms = roomsOf(
    columns.map((_, column) =>
      placed.flatMap(cells => cells.filter(({ place }) => isAlone(place, column)).flatMap(({ lines }) => lines)),
    ),
  )
  return placed.map(cells => {
    const [first] = cells
    const all = first?.place.column === 0 ? cells : [{ place: undefined, lines: [] }, ...cells]
    const texts = cellTexts(
      all.map(({ lines }) => lines),
      all.map(({ place }) => (place !== undefined && isAlone(place, place.column) ? rooms[place.column] : undefined)),
    )
    const told = all.flatMap(({ place, lines }, at): readonly Placed[] => {
      if (place === undefined) return []
      const bold = lines.length > 0 && lines.every(line => line.bold)
      const from = place.column === 0 ? (lines[0]?.left ?? 0) : 0
      return [{ ...place, cell: { ...place.cell, text: texts[at] ?? '', bold, from } }]
    })
    return filled(told, columns.length)
  })
}

const isAlone = ({ cell, column }: Placed, of: number): boolean => column === of && (cell.columns ?? 1) === 1

/** Whether a piece of a row was put in this place. */
const spannedBy = (piece: Segment | undefined, place: Placed, columns: readonly Column[]): boolean => {
  if (piece === undefined) return false
  const { column } = spanOf(piece, columns, () => true, false)
  return column >= place.column && column < place.column + (place.cell.columns ?? 1)
}

/** A row for every line, but for the rest of words that were wrapped. */
const rowsOfLines = (lines: readonly PdfLine[], columns: readonly Column[]): readonly (readonly RawCell[])[] => {
  const placed = lines.map(line => placedIn(line, columns))
  const widths = columns.map((_, at) =>
    placed
      .flatMap(row => row.cells.filter(each => each.column === at && (each.cell.columns ?? 1) === 1))
      .reduce((most, { last }) => Math.max(most, last.right - last.left), 0),
  )
  const rows: TableRow[] = []
  for (const row of placed) {
    const above = rows.at(-1)
    if (above === undefined || !isWrapped(row, above, widths)) {
      rows.push(row)
      continue
    }
    const cells = row.cells.map(each => {
      const before = above.cells.find(other => other.column === each.column)
      return before === undefined
        ? each
        : { ...before, cell: { ...before.cell, text: joinedLines(before.cell.text, each.cell.text) }, last: each.last }
    })
    const kept = above.cells.filter(each => !cells.some(other => other.column === each.column))
    rows[rows.length - 1] = { cells: [...kept, ...cells].toSorted((a, b) => a.column - b.column), y: row.y }
  }
  return rows.map(row => filled(row.cells, columns.length))
}

/** The cells of a row with empty ones between them. */
const filled = (cells: readonly Placed[], width: number): readonly RawCell[] => {
  const row: RawCell[] = []
  let column = 0
  for (const each of cells) {
    for (; column < each.column; column += 1) row.push({ text: '' })
    row.push(each.cell)
    column += each.cell.columns ?? 1
  }
  for (; column < width; column += 1) row.push({ text: '' })
  return row
}
