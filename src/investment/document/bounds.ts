// How much a read document may hold, wherever it comes from: a reader, or a page that sends back what it was given.

import type { ReadDocument } from './read-document.ts'

/** Many times what a business case needs, little for a machine. */
export const documentBounds = {
  fileBytes: 20 * 2 ** 20,
  blocks: 100_000,
  cells: 200_000,
  columns: 1000,
  letters: 2_000_000,
  pages: 500,
} as const

/** Readers count the letters of a file; put together with spaces and units they may become more. */
const mostLetters = documentBounds.letters * 2

/** Whether a document is of a size that can be understood and sent. What a merged cell reaches over counts as a cell. */
export const isWithinBounds = ({ blocks }: ReadDocument): boolean => {
  if (blocks.length > documentBounds.blocks) return false
  let cells = 0
  let letters = 0
  for (const block of blocks) {
    if (block.kind === 'text') letters += block.text.length
    else
      for (const row of block.rows) {
        cells += row.length
        for (const cell of row) letters += cell?.text.length ?? 0
      }
  }
  return cells <= documentBounds.cells && letters <= mostLetters
}
