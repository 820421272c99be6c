// A document as it was read, whatever file it came in: headings, paragraphs and tables in order, nothing understood yet.
import type { LeftOut } from './left-out.ts'

/** Where in the file something stands; only what the format knows is filled in. All count from 1. */
export type ReadPlace = {
  readonly page?: number
  readonly line?: number
  readonly sheet?: string
  /** Which block of the document, from the beginning. */
  readonly block: number
}

/**
 * A cell as it stands. `text` is what a reader sees, with ordinary spaces; lines of a cell that holds several are parted by
 * "\n", with an empty line where the cell has one, because lines of neighbouring cells belong together. `value` is the number itself where the format keeps it
 * (a spreadsheet); elsewhere it is read from the text. A merged cell stands once, with its spans; `indent` counts levels.
 */
export type ReadCell = {
  readonly text: string
  readonly value?: number
  readonly bold?: boolean
  readonly indent?: number
  readonly columns?: number
  readonly rows?: number
}

/**
 * A table as rows of cells, all rows of one length and two columns at least. Every cell knows its column: `null` stands where a merged cell reaches over. `squeezed` where the
 * source has lost its blank cells: a row's values stand in their order, but perhaps not in their columns.
 */
export type ReadTable = {
  readonly kind: 'table'
  readonly at: ReadPlace
  readonly rows: readonly (readonly (ReadCell | null)[])[]
  /** Where each row stands, if rows have places of their own. */
  readonly rowPlaces?: readonly ReadPlace[]
  readonly squeezed?: boolean
}

/** Running text. `level` 1-6 for a heading, 0 for a paragraph; `note` for a foot- or endnote. */
export type ReadText = {
  readonly kind: 'text'
  readonly at: ReadPlace
  readonly text: string
  readonly level: number
  readonly bold?: boolean
  readonly note?: boolean
}

export type ReadBlock = ReadTable | ReadText

/** What a file says, in its order. `format` is what it was read as. */
export type ReadDocument = {
  readonly format: 'xlsx' | 'docx' | 'csv' | 'text' | 'markdown' | 'html' | 'pdf'
  readonly blocks: readonly ReadBlock[]
  readonly pages: number | null
  /** What stands in the file and was not read, a sentence each; a person is to be told. */
  readonly leftOut?: readonly LeftOut[]
}
