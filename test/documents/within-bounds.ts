// What every file must end in, however bad it is: a document within its bounds, or one sentence.
import { documentCheck } from '../../src/contract/document-check.ts'
import { limits } from '../../src/documents/reading/limits.ts'
import { readHere } from '../../src/documents/reading/read-document.ts'
import type { ReadCell, ReadDocument, ReadTable } from '../../src/investment/document/read-document.ts'
import { BadInput, say } from '../../src/language/message.ts'
import type { Dropped } from './source-as.ts'

const faultOfCell = (cell: ReadCell, { rows }: ReadTable): string | undefined => {
  if (cell.value !== undefined && !Number.isFinite(cell.value)) return 'a value that is no number'
  const reaches = (cell.columns ?? 1) > (rows[0]?.length ?? 0) || (cell.rows ?? 1) > rows.length
  return reaches ? 'a cell reaches out of its table' : undefined
}

const faultOfTable = (table: ReadTable): string | undefined => {
  const width = table.rows[0]?.length ?? 0
  if (width < 2) return 'a table of less than two columns'
  if (table.rowPlaces !== undefined && table.rowPlaces.length !== table.rows.length) return 'rows without a place'
  if (table.rows.some(row => row.length !== width)) return 'rows of different length'
  return table.rows
    .flat()
    .map(cell => (cell === null ? undefined : faultOfCell(cell, table)))
    .find(fault => fault !== undefined)
}

/** What is wrong with a document that was read; nothing where all is in order. */
const faultOf = ({ blocks }: ReadDocument): string | undefined => {
  if (blocks.some((block, at) => block.at.block !== at + 1)) return 'blocks are not numbered in their order'
  if (blocks.some(block => block.kind === 'text' && block.text === '')) return 'a text is empty'
  const tables = blocks.filter(block => block.kind === 'table')
  const cells = tables.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
  if (cells > limits.cells) return `${cells} cells`
  const texts = blocks.map(block =>
    block.kind === 'text'
      ? block.text.length
      : block.rows.flat().reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0),
  )
  const letters = texts.reduce((sum, length) => sum + length, 0)
  if (letters > limits.letters * 2) return `${letters} letters`
  return tables.map(faultOfTable).find(fault => fault !== undefined)
}

/** Reads a file and answers the code it was refused with, `read`, or `FAULT` and what went wrong. */
export const endOf = async ({ bytes, name }: Dropped): Promise<string> => {
  try {
    const document = await readHere(bytes, name)
    const fault = faultOf(document)
    if (fault !== undefined) return `FAULT ${fault}`
    // What the server cannot send would be a fault of ours.
    const sent = documentCheck.read.answer.shape.document.safeParse(document)
    return sent.success ? 'read' : `FAULT ${JSON.stringify(sent.error.issues[0])}`
  } catch (error) {
    if (!(error instanceof BadInput)) return `FAULT ${error instanceof Error ? error.stack : String(error)}`
    const { code } = error.problem
    return code.startsWith('document-') && say(error.problem) !== '' ? code : `FAULT another code: ${code}`
  }
}
