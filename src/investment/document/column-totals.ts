// Columns that sum others: "I alt" at the right of the years, judged by how many rows agree.
import type { UnderstoodColumn, UnderstoodRow } from './understood.ts'

type Named = Omit<UnderstoodColumn, 'sums'>

const summable = new Set(['line', 'total', 'of-which', 'count', 'discounted'])

/** How many rows' totals are the sum of some columns, among those that print a total. */
const agreement = (
  rows: readonly UnderstoodRow[],
  total: number,
  parts: readonly number[],
): { matched: number; compared: number } => {
  let matched = 0
  let compared = 0
  for (const row of rows) {
    const stated = row.cells[total]?.value ?? null
    if (stated === null || row.cells[total]?.percent === true || !summable.has(row.role.value)) continue
    const sum = parts.reduce((all, column) => all + (row.cells[column]?.value ?? 0), 0)
    if (stated === 0 && sum === 0) continue
    const digit = 10 ** -Math.max(...row.cells.map(cell => cell.decimals))
    compared += 1
    if (Math.abs(stated - sum) <= digit * 1.001) matched += 1
  }
  return { matched, compared }
}

/** The columns with what each column of totals sums; nothing where the rows do not show it. */
export const columnTotals = (columns: readonly Named[], rows: readonly UnderstoodRow[]): readonly UnderstoodColumn[] =>
  columns.map((column, at) => {
    const means = column.means.value
    const last = at === columns.length - 1
    if (means !== 'total' && !(means === 'amount' && last)) return { ...column, sums: [] }
    const parts = (from: number): readonly number[] =>
      columns.flatMap((other, place) => {
        const is = other.means.value
        const additive = is === 'year' || is === 'step' || is === 'period' || (is === 'amount' && place !== at)
        return additive && place >= from && place < at ? [place] : []
      })
    const starts = [
      0,
      ...columns.flatMap((other, place) => (other.means.value === 'total' && place < at ? [place + 1] : [])),
    ]
    const found = starts
      .map(from => ({ sums: parts(from), ...agreement(rows, at, parts(from)) }))
      .filter(each => each.sums.length > 1)
      .sort((a, b) => b.matched - a.matched)[0]
    if (found === undefined || found.compared === 0) return { ...column, sums: [] }
    const shown = found.matched * 2 >= found.compared && found.matched > 0
    const named = means === 'total' && found.compared <= 2
    const enough = means === 'total' ? shown || named : found.matched === found.compared && found.compared > 1
    return { ...column, sums: enough ? found.sums : [] }
  })
