// A draft as a workbook: one sheet, texts as lone cells, numbers as numbers with the format that shows them as drafted.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { ReadCell } from '../../src/investment/document/read-document.ts'
import { parseNumber } from '../../src/language/danish.ts'
import type { Draft } from './draft.ts'

const shown = (text: string): { readonly value: number; readonly format: string } | undefined => {
  const [, digits = '', percent] = /^([^%]*?)(\s*%)?$/.exec(text) ?? []
  const value = parseNumber(digits)
  if (value === undefined || digits.includes('\u2212')) return undefined
  const decimals = digits.split(',')[1]?.length ?? 0
  const grouped = digits.includes('.') ? '#,##0' : '0'
  const format = `${grouped}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  return percent === undefined ? { value, format } : { value: value / 100, format: `${format}${percent}` }
}

const cellOf = (cell: ReadCell) => {
  const style = {
    ...(cell.bold === true ? { fontWeight: 'bold' as const } : {}),
    ...(cell.indent === undefined ? {} : { indent: cell.indent }),
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
  }
  const number = shown(cell.text)
  if (number !== undefined) return { type: Number, value: number.value, format: number.format, ...style }
  return cell.text === '' ? { ...style } : { type: String, value: cell.text, wrap: true, ...style }
}

type Row = SheetData[number]

const rowsOf = (block: Draft[number]): readonly Row[] => {
  if (block.kind === 'table') return block.rows.map(row => row.map(each => (each === null ? null : cellOf(each))))
  return [[{ type: String, value: block.text, ...(block.level > 0 ? { fontWeight: 'bold' } : {}) }]]
}

/** The workbook, an empty row between blocks. */
export const asXlsx = async (draft: Draft, sheet = 'Økonomi'): Promise<Uint8Array> => {
  const rows: Row[] = draft.flatMap(block => [...rowsOf(block), []])
  return new Uint8Array(await writeXlsxFile(rows, { sheet }).toBuffer())
}
