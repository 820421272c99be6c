// What a person puts right in the reading, one step after the other, so that every step can be undone and done again.
import type { SignConvention, UnitName } from '../../investment/case-words.ts'
import type { ColumnMeaning } from '../../investment/document/column-name.ts'
import type { Corrections } from '../../investment/document/understand.ts'
import type { TableCorrection } from '../../investment/document/understand-table.ts'
import type { RowRole } from '../../investment/document/understood.ts'

/** One correction. `block` is the table's place in the document, rows and columns are places among what was understood. */
export type Correction =
  | { readonly do: 'unit'; readonly block: number; readonly unit: UnitName }
  | { readonly do: 'sign'; readonly block: number; readonly sign: SignConvention }
  | { readonly do: 'prices'; readonly block: number; readonly level: number | null }
  | {
      readonly do: 'column'
      readonly block: number
      readonly column: number
      readonly means: ColumnMeaning
      readonly year: number | null
    }
  | { readonly do: 'role'; readonly block: number; readonly row: number; readonly role: RowRole }
  | {
      readonly do: 'cell'
      readonly block: number
      readonly row: number
      readonly column: number
      readonly value: number | null
    }
  | { readonly do: 'main'; readonly table: number }

/** Corrections before and after those that stand. */
export type History = {
  readonly past: readonly Corrections[]
  readonly now: Corrections
  readonly future: readonly Corrections[]
}

export const uncorrected: Corrections = { tables: {} }

export const begin: History = { past: [], now: uncorrected, future: [] }

/** The corrections with one more. */
export const corrected = (of: Corrections, by: Correction): Corrections => {
  if (by.do === 'main') return { ...of, main: by.table }
  const table = of.tables[by.block] ?? {}
  return { ...of, tables: { ...of.tables, [by.block]: tableWith(table, by) } }
}

const tableWith = (table: TableCorrection, by: Exclude<Correction, { do: 'main' }>): TableCorrection => {
  switch (by.do) {
    case 'unit':
      return { ...table, unit: by.unit }
    case 'sign':
      return { ...table, sign: by.sign }
    case 'prices':
      return { ...table, priceLevel: by.level }
    case 'column':
      return { ...table, columns: { ...table.columns, [by.column]: { means: by.means, year: by.year } } }
    case 'role':
      return { ...table, roles: { ...table.roles, [by.row]: by.role } }
    case 'cell':
      return { ...table, cells: { ...table.cells, [`${by.row}:${by.column}`]: by.value } }
  }
}

const mostSteps = 500

/** Does a correction; what was undone before it is gone. */
export const act = (of: History, by: Correction): History => ({
  past: [...of.past, of.now].slice(-mostSteps),
  now: corrected(of.now, by),
  future: [],
})

export const undo = (of: History): History => {
  const before = of.past.at(-1)
  return before === undefined ? of : { past: of.past.slice(0, -1), now: before, future: [of.now, ...of.future] }
}

export const redo = (of: History): History => {
  const [after, ...future] = of.future
  return after === undefined ? of : { past: [...of.past, of.now], now: after, future }
}

/** Takes every correction back, in one step that can itself be undone. */
export const undoAll = (of: History): History =>
  countOf(of.now) === 0 ? of : { past: [...of.past, of.now].slice(-mostSteps), now: uncorrected, future: [] }

const inTable = ({ columns = {}, roles = {}, cells = {}, ...head }: TableCorrection): number =>
  Object.keys(head).length + Object.keys(columns).length + Object.keys(roles).length + Object.keys(cells).length

/** How many things in the reading are put right. */
export const countOf = ({ tables, main }: Corrections): number =>
  Object.values(tables).reduce((sum, table) => sum + inTable(table), main === undefined ? 0 : 1)
