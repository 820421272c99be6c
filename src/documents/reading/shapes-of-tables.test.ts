// Tables in many shapes: right ones are left alone, and any one total that is changed is told in its own cell, alone.
import { describe, expect, it } from 'vitest'
import { cleanDocuments } from '../../../test/investment/clean-documents.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { DocumentFinding } from '../../investment/document/document-finding.ts'
import { cellPlace, equationsOf } from '../../investment/document/equations.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { understand } from '../../investment/document/understand.ts'
import type { UnderstoodCell } from '../../investment/document/understood.ts'
import { readText } from './text.ts'

const errorsIn = (document: ReadDocument): readonly DocumentFinding[] =>
  checkDocument(understand(document)).findings.filter(found => found.severity === 'error')

/** The document with one cell of a table printed as another number. */
const withCell = (
  document: ReadDocument,
  block: number,
  { row, column, decimals }: UnderstoodCell,
  value: number,
): ReadDocument => {
  const text = value.toFixed(decimals).replace('.', ',')
  return {
    ...document,
    blocks: document.blocks.map((each, at) =>
      each.kind === 'table' && at === block
        ? {
            ...each,
            rows: each.rows.map((cells, line) =>
              cells.map((cell, place) => (line === row && place === column ? { ...cell, text } : cell)),
            ),
          }
        : each,
    ),
  }
}

const off = (value: number): number => value + (Math.abs(value) > 20 ? Math.round(Math.abs(value) * 0.13) + 7 : 3)

describe.each(cleanDocuments.map((text, at) => ({ at: at + 1, text })))('clean document $at', ({ text }) => {
  const document = readText(text)
  const understood = understand(document)
  const totals = understood.tables.flatMap((table, place) =>
    [...new Set(equationsOf(table).map(equation => equation.total))].map(name => ({
      table,
      place,
      ...cellPlace(name),
    })),
  )

  it('has no error', () => {
    expect(errorsIn(document).map(found => found.code)).toEqual([])
  })

  it('has each total that is changed, or loses its sign, told in its own cell and nothing else', () => {
    for (const { table, place, row, column } of totals) {
      const cell = table.rows[row]?.cells[column]
      if (cell === undefined || cell.value === null) continue
      for (const value of [off(cell.value), -cell.value].filter(each => each !== cell.value)) {
        const told = errorsIn(withCell(document, table.block, cell, value)).map(found => found.where.cell)
        expect(told).toEqual([{ table: place, row, column }])
      }
    }
  })
})
