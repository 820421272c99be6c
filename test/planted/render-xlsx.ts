// A laid-out document as a workbook: amounts as numbers, text in the first column, on one sheet or with a sheet for each table.
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Grid, Laid, Printed, Style } from './layout.ts'
import { chanceOf } from './random.ts'

const formatOf = (cell: Printed, style: Style): string => {
  if (cell.percent === true) return '0%'
  const digits = `${style.point ? '#,##' : ''}0${(cell.decimals ?? 0) > 0 ? '.0' : ''}`
  return style.minus === '(' ? `${digits};(${digits})` : digits
}

const cellOf = (cell: Printed | null, style: Style): Cell => {
  if (cell === null || (cell.text === '' && cell.columns === 1 && cell.rows === 1)) return null
  const look = {
    ...(cell.bold ? { fontWeight: 'bold' as const } : {}),
    ...(cell.indent > 0 ? { indent: cell.indent } : {}),
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  }
  if (cell.value === undefined) return { value: cell.text, type: String, ...look }
  const year = cell.decimals === undefined && cell.percent !== true
  return { value: cell.value, type: Number, ...look, ...(year ? {} : { format: formatOf(cell, style) }) }
}

const gridRows = (grid: Grid, style: Style): Cell[][] => [
  ...(grid.caption === null ? [] : [[{ value: grid.caption, type: String, fontWeight: 'bold' as const }]]),
  ...grid.rows.map(row => row.map(cell => cellOf(cell, style))),
  ...grid.notes.map(note => [{ value: `* ${note}`, type: String }]),
  [],
]

const textRows = (block: Exclude<Laid, Grid>): Cell[][] => {
  if (block.kind === 'list') return block.items.map(item => [{ value: `- ${item}`, type: String }])
  return [[{ value: block.text, type: String, ...(block.kind === 'heading' ? { fontWeight: 'bold' as const } : {}) }]]
}

/** The bytes of the workbook. */
export const xlsx = async (of: {
  readonly seed: number
  readonly blocks: readonly Laid[]
  readonly style: Style
}): Promise<Uint8Array> => {
  const chance = chanceOf(of.seed)
  const columns = [{ width: 48 }]
  const rowsOf = (blocks: readonly Laid[]): Cell[][] =>
    blocks.flatMap(block => (block.kind === 'grid' ? gridRows(block, of.style) : textRows(block)))
  if (chance.happens(0.5))
    return writeExcelFile([{ data: rowsOf(of.blocks), sheet: 'Business case', columns }]).toBuffer()
  const grids = of.blocks.filter(block => block.kind === 'grid')
  const sheets = grids.map((grid, at) => ({
    data: rowsOf([grid]),
    sheet: at === 0 ? 'Økonomi' : `Bilag ${at}`,
    columns,
  }))
  const text = { data: rowsOf(of.blocks.filter(block => block.kind !== 'grid')), sheet: 'Beskrivelse', columns }
  return writeExcelFile([text, ...sheets]).toBuffer()
}
