// A row that is printed again with the same numbers counts the same way: where two tables differ only in what their signs are
// taken to mean, the table with the whole account says it.
import { oreIn } from '../case-words.ts'
import { stemsOf } from './label-words.ts'
import type { UnderstoodRow, UnderstoodTable } from './understood.ts'

const nameOf = (row: UnderstoodRow): string => [...stemsOf(row.label)].sort().join(' ')

const isShown = (row: UnderstoodRow): boolean => row.role.value === 'line' || row.role.value === 'total'

/** How many years of two rows print the same amount with the same sign, among those where both print one. */
const agreement = (
  own: UnderstoodTable,
  row: UnderstoodRow,
  other: UnderstoodTable,
  again: UnderstoodRow,
): { readonly both: number; readonly equal: number } => {
  let both = 0
  let equal = 0
  for (const [at, { year }] of own.columns.entries()) {
    const value = row.cells[at]?.value ?? 0
    const twin = again.cells[other.columns.findIndex(column => year !== null && column.year === year)]?.value ?? 0
    if (value === 0 || twin === 0) continue
    both += 1
    if (Math.abs((value * oreIn[own.unit.value]) / (twin * oreIn[other.unit.value]) - 1) < 1e-6) equal += 1
  }
  return { both, equal }
}

/** The tables, each row that is printed again as in the main table counted as it is counted there. */
export const withSameSigns = (tables: readonly UnderstoodTable[], main: number | null): readonly UnderstoodTable[] => {
  const first = main === null ? undefined : tables[main]
  if (first === undefined) return tables
  const known = first.rows.filter(isShown).map(row => ({ row, name: nameOf(row) }))
  return tables.map((table, at) => {
    if (at === main || !table.money) return table
    const rows = table.rows.map(row => {
      const name = isShown(row) ? nameOf(row) : ''
      const twin = name === '' ? undefined : known.find(each => each.name === name)?.row
      if (twin === undefined || twin.sign === row.sign) return row
      const { both, equal } = agreement(table, row, first, twin)
      return both > 0 && equal * 2 > both ? { ...row, sign: twin.sign, kind: twin.kind } : row
    })
    return { ...table, rows }
  })
}
