// What somebody pastes from a spreadsheet into the table of amounts: a row or a block, read whole or refused whole.
import type { InvestmentCase } from '../../../investment/case.ts'
import { parseNumber } from '../../../language/danish.ts'
import type { CellEdit } from './edit.ts'

/** What stands in the way of it, with the place in the block counted from 1. */
export type PasteFault =
  | { readonly is: 'no-number'; readonly text: string; readonly row: number; readonly column: number }
  | { readonly is: 'too-wide'; readonly columns: number; readonly room: number }
  | { readonly is: 'too-long'; readonly rows: number; readonly room: number }
  | { readonly is: 'computed'; readonly label: string }

export type Pasted = { readonly cells: readonly CellEdit[] } | { readonly fault: PasteFault }

/** True where the text is more than one cell. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.trimEnd())

/** The block row by row; a spreadsheet ends its last row with a line break. */
const rowsIn = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map(row => row.split('\t').map(cell => cell.replaceAll('\u00a0', ' ').trim()))

/** The block with its first cell in `line` and `year`. A blank cell stays blank; nothing is pasted where anything is wrong. */
export const pastedAt = (of: InvestmentCase, text: string, line: string, year: number): Pasted => {
  const rows = rowsIn(text)
  const first = of.lines.findIndex(each => each.id === line)
  const lines = of.lines.slice(first, first + rows.length)
  const columns = Math.max(...rows.map(row => row.length))
  const room = of.years.length - year
  if (columns > room) return { fault: { is: 'too-wide', columns, room } }
  if (lines.length < rows.length) return { fault: { is: 'too-long', rows: rows.length, room: lines.length } }
  const computed = lines.find(each => each.computed === true)
  if (computed !== undefined) return { fault: { is: 'computed', label: computed.label } }
  const cells: CellEdit[] = []
  for (const [down, row] of rows.entries()) {
    for (const [across, cell] of row.entries()) {
      const amount = cell === '' ? null : parseNumber(cell)
      if (amount === undefined) return { fault: { is: 'no-number', text: cell, row: down + 1, column: across + 1 } }
      cells.push({ line: lines[down]?.id ?? line, year: year + across, amount })
    }
  }
  return { cells }
}
