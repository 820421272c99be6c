// Ties what was found to the cells it stands in: errors 1, 2, 3, notes a, b, c, explained a tick; the same sign in list and cell.
import type {
  CellRef,
  DocumentChecked,
  DocumentExplained,
  DocumentFinding,
} from '../../investment/document/document-finding.ts'
import { numbered } from '../../investment/document/numbered.ts'
import type { UnderstoodTable } from '../../investment/document/understood.ts'

export type Found = DocumentFinding | DocumentExplained

/** What stands under one number. `found` holds one finding, or several cells of a row with the same slip. */
export type Mark = {
  readonly kind: 'error' | 'note' | 'explained'
  readonly sign: string
  readonly id: string
  readonly found: readonly [Found, ...Found[]]
  readonly certain: boolean
  /** Every cell it stands in; rows have no column. */
  readonly cells: readonly CellRef[]
  /** The table it speaks of, by its place; null where it stands in the running text alone. */
  readonly table: number | null
}

export type Marks = {
  readonly errors: readonly Mark[]
  readonly notes: readonly Mark[]
  readonly explained: readonly Mark[]
  /** The marks of a cell, or of a row's name where `column` is null. */
  readonly at: (cell: CellRef) => readonly Mark[]
  /** The marks that speak of a whole table. */
  readonly ofTable: (table: number) => readonly Mark[]
}

const isSame = (a: CellRef, b: CellRef): boolean => a.table === b.table && a.row === b.row && a.column === b.column

/** A key has no cell of its own: it stands where its committees' rows print their percentages. */
const keyCells = (found: Found, tables: readonly UnderstoodTable[]): readonly CellRef[] => {
  const { table: named, row } = found.where
  if (found.code !== 'key' || row === undefined || typeof found.stated !== 'string') return []
  const shares = found.stated.split('/').map(share => Number(share.replace(',', '.')))
  const at = tables.findIndex(table => table.name === named)
  const column = tables[at]?.columns.findIndex(each => each.means.value === 'key') ?? -1
  if (column < 0) return []
  return row.split(' / ').flatMap((committee, place) =>
    (tables[at]?.rows ?? []).flatMap((each, line) => {
      const stands = each.cells[column]?.value
      return each.label.startsWith(committee) && stands === shares[place] ? [{ table: at, row: line, column }] : []
    }),
  )
}

/** The cell or row that a sentence of the text was held against. */
export const heldAgainst = (found: Found): CellRef | undefined =>
  found.code === 'text-table' && found.where.cell === undefined && 'twin' in found ? found.twin : undefined

/** Where a finding's row stands that names table and row in words only. */
const cellsOf = (found: Found, tables: readonly UnderstoodTable[]): readonly CellRef[] => {
  const cell = found.where.cell ?? heldAgainst(found)
  return cell === undefined ? keyCells(found, tables) : [cell]
}

/** Everything found, numbered and tied to its cells. */
export const marksOf = (checked: DocumentChecked, tables: readonly UnderstoodTable[]): Marks => {
  const mark = (kind: Mark['kind'], sign: string, at: number, found: Mark['found']): Mark => {
    const cells = found.flatMap(each => cellsOf(each, tables))
    const [first] = found
    const named = tables.findIndex(table => table.name === first.where.table)
    return {
      kind,
      sign,
      id: `${kind}-${at}`,
      found,
      certain: found.every(each => !('certainty' in each) || each.certainty === 'certain'),
      cells,
      table: cells[0]?.table ?? (named < 0 ? null : named),
    }
  }
  const counts = { error: 0, note: 0, explained: 0 }
  const all = numbered(checked).flatMap(({ kind, mark: sign, found: [first, ...rest] }): readonly Mark[] => {
    counts[kind] += 1
    return first === undefined ? [] : [mark(kind, sign, counts[kind], [first, ...rest])]
  })
  const of = (kind: Mark['kind']) => all.filter(each => each.kind === kind)
  return {
    errors: of('error'),
    notes: of('note'),
    explained: of('explained'),
    at: cell => all.filter(each => each.cells.some(own => isSame(own, cell))),
    ofTable: table => all.filter(each => each.cells.length === 0 && each.table === table),
  }
}

/** The element of a cell's mark, which the list leads to. */
export const cellId = (mark: Mark, { table, row, column }: CellRef): string =>
  `celle-${mark.id}-${table}-${row}-${column ?? 'navn'}`
