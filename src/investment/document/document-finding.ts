// A finding in a document: where on its pages, in which table, row and column, what is stated and what should stand.
import type { Message } from '../../language/message.ts'
import type { Explained, Finding } from '../audit/finding.ts'
import { oreIn } from '../case-words.ts'
import type { Understood, UnderstoodTable } from './understood.ts'
import { unitWord } from './unit-words.ts'

/** A cell by table, row and column among what was understood; a whole row has no column. */
export type CellRef = { readonly table: number; readonly row: number; readonly column: number | null }

/** Where a finding stands. Table, row and column are the document's own words. */
export type DocumentWhere = {
  readonly page?: number
  readonly line?: number
  readonly sheet?: string
  readonly table?: string
  readonly row?: string
  readonly column?: string
  readonly cell?: CellRef
}

export type DocumentExplained = Omit<Explained, 'where' | 'source'> & { readonly where: DocumentWhere }
/** `twin` is what it was held against: the cell of another table that prints the same row again, or the cell or row the text names. */
export type DocumentFinding = Omit<Finding, 'where' | 'source'> & {
  readonly where: DocumentWhere
  readonly twin?: CellRef
}

/** What is wrong, what can be explained, and what was not checked: what the reader left out, and what is beyond the checks. */
export type DocumentChecked = {
  readonly findings: readonly DocumentFinding[]
  readonly explained: readonly DocumentExplained[]
  readonly leftOut: readonly Message[]
}

/** Where a cell or row stands, in the document's words; a table that stands the other way round has its own rows and columns. */
export const whereOf = ({ tables }: Understood, ref: CellRef): DocumentWhere => {
  const table = tables[ref.table]
  const row = table?.rows[ref.row]
  if (table === undefined || row === undefined) return { cell: ref }
  const column = ref.column === null ? undefined : table.columns[ref.column]?.name
  const { page, sheet } = table.at
  const line = lineOf(table, ref)
  const named = table.transposed
    ? { ...(column === undefined ? {} : { row: column }), column: row.label }
    : { row: row.label, ...(column === undefined ? {} : { column }) }
  return {
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...(sheet === undefined ? {} : { sheet }),
    table: table.name,
    ...named,
    cell: ref,
  }
}

const lineOf = (table: UnderstoodTable, ref: CellRef): number | undefined => {
  const row = table.rows[ref.row]
  if (!table.transposed) return row?.line
  return table.at.line
}

/** The values of a sentence about one cell. */
export const cellWords = (
  { tables }: Understood,
  ref: CellRef,
  stated: number,
  computed: number,
): { row: string; column: string; stated: number; computed: number; unit: string } => {
  const table = tables[ref.table]
  const column = ref.column === null ? '' : (table?.columns[ref.column]?.name ?? '')
  return {
    row: table?.rows[ref.row]?.label ?? '',
    column,
    stated: exact(stated),
    computed: exact(computed),
    unit: table === undefined ? '' : unitWord(table),
  }
}

/** What an amount of one table is multiplied by to stand in the unit of another. */
export const unitTimes = ({ tables }: Understood, from: number, to: number): number =>
  oreIn[tables[from]?.unit.value ?? 'kr.'] / oreIn[tables[to]?.unit.value ?? 'kr.']

/** A sum without the dust of floating point. */
export const exact = (value: number): number => {
  const rounded = Math.round(value * 1e6) / 1e6
  return rounded === 0 ? 0 : rounded
}
