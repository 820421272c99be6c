// What is open while a Word file is read: the text, cells and text boxes within each other, and the tables they stand in.
import type { wordsOf } from './docx-words.ts'
import { gridOf, type RawCell } from './grid.ts'
import type { PagedBlock } from './paged-block.ts'
import type { Meter } from './refuse.ts'

/** Something that holds paragraphs. Text boxes wait for the end of the paragraph they are anchored in. */
export type Room = {
  readonly kind: 'text' | 'cell' | 'box'
  readonly blocks: PagedBlock[]
  readonly lines: ReturnType<typeof wordsOf>[]
  readonly boxes: PagedBlock[]
}

export const newRoom = (kind: Room['kind']): Room => ({ kind, blocks: [], lines: [], boxes: [] })

/** A table being read. `pieces` are its finished parts: a table within a cell divides the one around it. */
export type OpenTable = {
  readonly rows: { before: number; readonly cells: RawCell[]; readonly page: number }[]
  readonly pieces: PagedBlock[]
  /** What its cells hold besides text: it follows the row. */
  readonly waiting: PagedBlock[]
  cell: { columns: number; merge: 'start' | 'on' | undefined } | undefined
}

export const newTable = (): OpenTable => ({ rows: [], pieces: [], waiting: [], cell: undefined })

/** Puts what stood in a cell into its row. */
export const closeCell = (table: OpenTable, inside: Room): void => {
  const words = inside.lines.filter(line => line.text !== '')
  table.rows.at(-1)?.cells.push({
    text: inside.lines
      .map(line => line.text)
      .join('\n')
      .trimEnd(),
    bold: words.length > 0 && words.every(line => line.bold),
    from: words[0]?.from ?? 0,
    columns: table.cell?.columns ?? 1,
    ...(table.cell?.merge === 'on' ? { continued: true } : {}),
  })
  table.waiting.push(...inside.blocks)
  table.cell = undefined
}

/** Two distances of less than 2 mm, in twips, are the same. */
const apart = 110

/** Makes a block of the rows read since the last one. A frame of one column around text is no table. */
export const closePiece = (table: OpenTable, meter: Meter): void => {
  const rows = table.rows.splice(0)
  if (rows.some(row => row.cells.some(cell => cell.text !== ''))) {
    const [page = 0] = rows.map(row => row.page)
    if (rows.some(row => row.cells.length > 1))
      table.pieces.push({ kind: 'table', rows: gridOf(rows, meter, apart), rowPages: rows.map(row => row.page), page })
    else table.pieces.push(...rows.flatMap(framed))
  }
  table.pieces.push(...table.waiting.splice(0))
}

const framed = (row: OpenTable['rows'][number]): readonly PagedBlock[] =>
  (row.cells[0]?.text ?? '')
    .split('\n')
    .flatMap(text =>
      text === ''
        ? []
        : [{ kind: 'text' as const, text, level: 0, page: row.page, ...(row.cells[0]?.bold ? { bold: true } : {}) }],
    )
