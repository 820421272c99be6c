// Puts cells with spans on a grid where every cell knows its column: what a merged cell reaches over is `null`.
import type { ReadCell } from '../../investment/document/read-document.ts'
import { limits } from './limits.ts'
import type { Meter } from './refuse.ts'

/** A cell in the order of its row. `from` is how far its text stands in, in any measure; in the
 * first column it becomes a level. */
export type RawCell = {
  readonly text: string
  readonly value?: number
  readonly bold?: boolean
  readonly from?: number
  readonly columns?: number
  readonly rows?: number
  /** Below a cell that is merged downwards: this one is part of it. */
  readonly continued?: boolean
}

type Placed = { cell: RawCell; readonly columns: number; rows: number }

type Line = (Placed | null | undefined)[]

const clamp = (span: number | undefined, most: number): number =>
  span === undefined || !Number.isInteger(span) ? 1 : Math.min(Math.max(span, 1), Math.max(1, most))

/** The cell of a line above that begins in this column and was merged downwards to here. */
const above = (lines: readonly Line[], column: number): Placed | undefined => {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const cell = lines[at]?.[column]
    if (cell) return cell.rows === lines.length - at ? cell : undefined
    if (cell === undefined) return undefined
  }
  return undefined
}

/**
 * How far in each distance stands, as levels from 0: distances closer than `apart` are the same.
 */
const levelsOf = (distances: readonly number[], apart: number): ((distance: number) => number) => {
  const steps: number[] = []
  for (const each of [...new Set(distances)].toSorted((a, b) => a - b))
    if (steps.length === 0 || each - (steps.at(-1) ?? 0) > apart) steps.push(each)
  return distance =>
    Math.max(
      0,
      steps.findLastIndex(step => distance >= step),
    )
}

/** The level of a label: how far in it stands among those of the first column. */
const indentOf = (lines: readonly Line[], apart: number): ((from: number) => number) =>
  levelsOf(
    lines.flatMap(([placed]) =>
      placed && placed.cell.text !== '' && placed.columns === 1 ? [placed.cell.from ?? 0] : [],
    ),
    apart,
  )

const finished = ({ cell, columns, rows }: Placed, indent: number): ReadCell => ({
  text: cell.text,
  ...(cell.value === undefined ? {} : { value: cell.value }),
  ...(cell.bold === true && cell.text !== '' ? { bold: true } : {}),
  ...(indent > 0 && cell.text !== '' ? { indent } : {}),
  ...(columns > 1 ? { columns } : {}),
  ...(rows > 1 ? { rows } : {}),
})

type GridMeter = Pick<Meter, 'cells' | 'remark'>

/** A row as it comes, with the column it begins in. */
export type RawRow = { readonly before: number; readonly cells: readonly RawCell[] }

/** Puts the cells of a row beside each other, past the columns that a cell above still covers. */
const lineOf = (
  row: RawRow,
  lines: readonly Line[],
  covered: readonly number[],
  left: number,
  meter: GridMeter,
): Line => {
  const line: Line = []
  let column = Math.min(Math.max(0, row.before), limits.columns)
  for (const cell of row.cells) {
    while ((covered[column] ?? 0) > 0) column += 1
    if (column >= limits.columns) {
      meter.remark({ code: 'document-left-columns', values: { limit: limits.columns } })
      break
    }
    const columns = clamp(cell.columns, limits.columns - column)
    const over = cell.continued === true ? above(lines, column) : undefined
    if (over !== undefined) over.rows += 1
    const placed = { cell: cell.continued === true ? { text: '' } : cell, columns, rows: clamp(cell.rows, left) }
    for (let at = 0; at < columns; at += 1) line[column + at] = at === 0 && over === undefined ? placed : null
    column += columns
  }
  return line
}

/** Counts down what is covered by the rows above and adds what this row covers below itself. */
const cover = (covered: number[], line: Line): void => {
  for (const [at, rows] of covered.entries()) {
    if ((rows ?? 0) === 0) continue
    covered[at] = rows - 1
    line[at] ??= null
  }
  for (const [at, placed] of line.entries())
    if (placed && placed.rows > 1)
      for (let over = 0; over < placed.columns; over += 1) covered[at + over] = placed.rows - 1
}

/**
 * The rows as a grid, every row as long as the longest. `apart` is what makes two distances from the left two levels.
 * @throws BadInput where it is larger than a document's tables are.
 */
export const gridOf = (
  rows: readonly RawRow[],
  meter: GridMeter,
  apart: number,
): readonly (readonly (ReadCell | null)[])[] => {
  const lines: Line[] = []
  const covered: number[] = []
  for (const row of rows) {
    const line = lineOf(row, lines, covered, rows.length - lines.length, meter)
    cover(covered, line)
    meter.cells(line.length)
    lines.push(line)
  }
  return whole(lines, meter, apart)
}

const whole = (lines: readonly Line[], meter: GridMeter, apart: number): readonly (readonly (ReadCell | null)[])[] => {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  meter.cells(lines.reduce((missing, line) => missing + width - line.length, 0))
  const indent = indentOf(lines, apart)
  return lines.map(line =>
    Array.from({ length: width }, (_, column) => {
      const placed = line[column]
      if (placed === null) return null
      return placed === undefined ? { text: '' } : finished(placed, column === 0 ? indent(placed.cell.from ?? 0) : 0)
    }),
  )
}
