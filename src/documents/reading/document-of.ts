// The last step of every reader: what it read becomes a document. What holds for all documents is held here: blocks are numbered in
// their order, no text is empty, every row of a table is as long as the others, and no cell reaches out of its table.
import type {
  ReadBlock,
  ReadCell,
  ReadDocument,
  ReadPlace,
  ReadTable,
  ReadText,
} from '../../investment/document/read-document.ts'
import type { Meter } from './refuse.ts'
import { squeezedTableIn } from './squeezed-table.ts'

/** A place before the block has its number. */
export type OpenPlace = Omit<ReadPlace, 'block'>

/** A block before it has its number. */
export type OpenBlock =
  | (Omit<ReadText, 'at'> & { readonly at: OpenPlace })
  | (Omit<ReadTable, 'at' | 'rowPlaces'> & { readonly at: OpenPlace; readonly rowPlaces?: readonly OpenPlace[] })

type Rows = ReadTable['rows']

/** A cell with no more columns and rows than lie right of it and below it. */
const within = (cell: ReadCell | null, columns: number, rows: number): ReadCell | null => {
  if (cell === null || ((cell.columns ?? 1) <= columns && (cell.rows ?? 1) <= rows)) return cell
  const { columns: across = 1, rows: down = 1, ...rest } = cell
  const spans = { columns: Math.min(across, columns), rows: Math.min(down, rows) }
  return {
    ...rest,
    ...(spans.columns > 1 ? { columns: spans.columns } : {}),
    ...(spans.rows > 1 ? { rows: spans.rows } : {}),
  }
}

/** The rows, the shorter ones with empty cells at their end. @throws BadInput where that is more than is read. */
const even = (rows: Rows, meter: Meter): Rows => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  meter.cells(rows.reduce((missing, row) => missing + width - row.length, 0))
  return rows.map((row, at) =>
    Array.from({ length: width }, (_, column) =>
      within(row[column] === undefined ? { text: '' } : (row[column] ?? null), width - column, rows.length - at),
    ),
  )
}

/** The words of something that looked like a table and has one column. */
const textsOf = (rows: Rows, at: OpenPlace): readonly OpenBlock[] =>
  rows.flatMap(row =>
    (row[0]?.text ?? '').split('\n').map(text => ({
      kind: 'text' as const,
      text,
      level: 0,
      at,
      ...(row[0]?.bold === true ? { bold: true } : {}),
    })),
  )

/** Letters a paragraph has at least before a table is looked for in it. */
const longEnough = 60

/** A table whose lines were lost stands as running text in any format. */
const apart = (block: OpenBlock): readonly OpenBlock[] => {
  if (block.kind !== 'text' || block.text.length < longEnough) return [block]
  return squeezedTableIn(block.text).map(part =>
    typeof part === 'string'
      ? { ...block, text: part }
      : { kind: 'table', at: block.at, rows: part.rows, squeezed: true },
  )
}

const numbered = (block: OpenBlock, number: number): ReadBlock => {
  const at = { ...block.at, block: number }
  if (block.kind === 'text') return { ...block, at }
  const { rowPlaces, ...table } = block
  return { ...table, at, ...(rowPlaces && { rowPlaces: rowPlaces.map(place => ({ ...place, block: number })) }) }
}

/** The document of what a reader read. @throws BadInput where its tables are too large. */
export const documentOf = (
  read: {
    readonly format: ReadDocument['format']
    readonly blocks: readonly OpenBlock[]
    readonly pages: number | null
  },
  meter: Meter,
): ReadDocument => {
  const blocks = read.blocks
    .flatMap(apart)
    .flatMap((block): readonly OpenBlock[] => {
      if (block.kind === 'text') return [block]
      const rows = even(block.rows, meter)
      return (rows[0]?.length ?? 0) < 2 ? textsOf(rows, block.at) : [{ ...block, rows }]
    })
    .filter(block => block.kind === 'table' || block.text !== '')
  const leftOut = meter.leftOut()
  return {
    format: read.format,
    blocks: blocks.map((block, at) => numbered(block, at + 1)),
    pages: read.pages,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}
