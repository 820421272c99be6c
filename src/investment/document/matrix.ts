// A read table as a full rectangle of cells, each with its place in the document; cells of several lines become rows of their own.
import { readCell } from './cell-number.ts'
import type { ReadCell, ReadTable } from './read-document.ts'

/** A cell with where it stands in the read table; `line` counts within a cell that holds several. */
export type MatrixCell = ReadCell & { readonly row: number; readonly column: number }

export type Matrix = readonly (readonly MatrixCell[])[]

/** More than any table of a case; what is larger is data, and is cut, which the person is told. */
export const mostOfTable = { rows: 2000, columns: 120 }

const linesOf = (text: string): readonly string[] => text.split('\n').map(line => line.trim())

const isNumberLine = (text: string): boolean => readCell({ text }).kind === 'number'

/** Blocks of lines that empty lines part. */
const blocksOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') blocks.at(-1)?.push(line)
    else if (blocks.at(-1)?.length !== 0) blocks.push([])
  }
  return blocks.filter(block => block.length > 0)
}

/**
 * Which of a cell's lines each label line belongs to: as many values as labels stand beside each other; else the values of a
 * block belong to the last labels of the block with the same number, because headings stand first. Undefined where they do not fit.
 */
const alignedTo = (labels: string, values: string): readonly (string | undefined)[] | undefined => {
  const names = linesOf(labels)
  const numbers = linesOf(values).filter(line => line !== '')
  const named = names.filter(line => line !== '')
  if (numbers.length === named.length) return numbers
  const groups = { names: blocksOf(names), numbers: blocksOf(linesOf(values)) }
  const inBlocks =
    groups.names.length === groups.numbers.length &&
    groups.names.every((block, at) => block.length >= (groups.numbers[at]?.length ?? 0))
  if (inBlocks) {
    return groups.names.flatMap((block, at) => {
      const own = groups.numbers[at] ?? []
      return [...Array.from({ length: block.length - own.length }, () => undefined), ...own]
    })
  }
  if (numbers.length > named.length || groups.names.length > 1) return undefined
  return [...Array.from({ length: named.length - numbers.length }, () => undefined), ...numbers]
}

/** A row whose cells hold several lines each, as several rows; undefined where it is one row. */
const unfold = (cells: readonly MatrixCell[]): MatrixCell[][] | undefined => {
  const labelAt = cells.findIndex(cell => cell.text.trim() !== '' && !isNumberLine(cell.text.trim()))
  const label = cells[labelAt]
  if (label === undefined || linesOf(label.text).filter(line => line !== '').length < 2) return undefined
  const others = cells.filter((cell, at) => at !== labelAt && cell.text.trim() !== '')
  const listed = others.filter(cell => linesOf(cell.text).every(line => line === '' || isNumberLine(line)))
  if (listed.length === 0 || listed.length < others.length) return undefined
  const names = linesOf(label.text).filter(line => line !== '')
  const aligned = cells.map((cell, at) => {
    if (at === labelAt) return names
    return cell.text.trim() === '' ? names.map(() => undefined) : alignedTo(label.text, cell.text)
  })
  if (aligned.some(column => column === undefined)) return undefined
  return names.map((_, line) =>
    cells.map((cell, at) => ({ row: cell.row, column: cell.column, text: aligned[at]?.[line] ?? '' })),
  )
}

/** The table as a rectangle. A merged cell stands in its first place; the places it reaches over are empty. */
export const matrixOf = (table: ReadTable): Matrix => {
  const width = Math.min(mostOfTable.columns, Math.max(0, ...table.rows.map(row => row.length)))
  return table.rows.slice(0, mostOfTable.rows).flatMap((row, at) => {
    const cells = Array.from({ length: width }, (_, column): MatrixCell => {
      const cell = row[column]
      return { ...(cell ?? { text: '' }), row: at, column }
    })
    const rows = unfold(cells) ?? [cells.map(cell => ({ ...cell, text: cell.text.replace(/\s*\n\s*/gu, ' ').trim() }))]
    return rows
  })
}

/** Rows become columns. */
export const turned = (matrix: Matrix): Matrix =>
  Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) =>
    matrix.flatMap(row => {
      const cell = row[column]
      return cell === undefined ? [] : [cell]
    }),
  )
