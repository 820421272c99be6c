// Tables that lost their shape: every cell begins with a tab on a line of its own, several lines of a cell below each other,
// rows parted by an empty line. So Word pastes them.
import type { ReadCell } from '../../investment/document/read-document.ts'
import type { TableReader } from './found-table.ts'
import { plainWords } from './inline-marks.ts'

type Cell = { readonly line: number; readonly lines: string[]; before: number; readonly nested: boolean }

const startsCell = (line: string): boolean => /^\t/u.test(line) && !/^\t+[^\t]+\t/u.test(line)

/** Every cell from a line on, with the empty lines that stand before it. */
const cellsFrom = (lines: readonly string[], from: number): { cells: readonly Cell[]; end: number } => {
  const cells: Cell[] = []
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const own = cells.at(-1)
    if (startsCell(line)) {
      const blank = own === undefined ? 0 : trailingBlank(own.lines)
      if (own !== undefined && blank > 1) break
      if (own !== undefined && /^\t\t/u.test(line)) break
      cells.push({ line: at, lines: [line.replace(/^\t+/u, '')], before: blank, nested: /^\t\t/u.test(line) })
    } else if (own === undefined || /\t/u.test(line)) break
    else own.lines.push(line)
  }
  return { cells, end: at }
}

const trailingBlank = (lines: readonly string[]): number => {
  let count = 0
  while (count < lines.length - 1 && lines[lines.length - 1 - count]?.trim() === '') count += 1
  return count
}

/** The cells as rows: the first row shows how many there are; an empty line inside a row is part of a cell. */
const rowsOf = (cells: readonly Cell[]): Cell[][] => {
  const rows: Cell[][] = []
  let width = 0
  for (const [at, cell] of cells.entries()) {
    const row = rows.at(-1)
    const full = row !== undefined && (rows.length === 1 ? cell.before > 0 : row.length >= width)
    const merged = row !== undefined && row.length === 1 && cell.before > 0 && 1 + runFrom(cells, at) !== width
    if (row === undefined || full || merged) {
      if (rows.length === 1) width = row?.length ?? 0
      rows.push([cell])
    } else row.push(cell)
  }
  return rows
}

/** Cells from one on that no empty line parts. */
const runFrom = (cells: readonly Cell[], from: number): number => {
  let next = from + 1
  while (next < cells.length && cells[next]?.before === 0) next += 1
  return next - from
}

const read = ({ lines }: Cell): ReadCell => {
  const words = lines.map(line =>
    plainWords(line)
      .replace(/[ \t]+/gu, ' ')
      .trim(),
  )
  while (words.length > 0 && words.at(-1) === '') words.pop()
  return { text: words.join('\n') }
}

/** The table of cells below each other that begins on a line: three columns and two rows at least. */
export const stackedTableAt: TableReader = (lines, from, walked) => {
  if (!startsCell(lines[from] ?? '')) return undefined
  const { cells, end } = cellsFrom(lines, from)
  const rows = rowsOf(cells)
  const width = rows[0]?.length ?? 0
  if (width < 3 || rows.length < 2 || !rows.slice(1).some(row => row.length === width)) {
    walked?.(end)
    return undefined
  }
  return { rows: rows.map(row => row.map(read)), lines: rows.map(row => row[0]?.line ?? from), end }
}
