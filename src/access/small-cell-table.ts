// Small cells in a table with sums both ways: where one cell is small, the cells go and the sums stay.
import { type ShownCount, type SmallCellRule, suppress, suppressTotal } from './small-cells.ts'

/** A table of counts with its sums, as they may be shown. */
export type ShownTable = {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

const hidden: ShownCount = { shown: false }
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0)

/**
 * A table of counts, row by row, with the sums of rows and columns and the grand total. Where no cell is small, all is
 * shown. Where one is, no cell is: which others would have to go beside it cannot be chosen without the choice telling what
 * they hide. Then the sums of the rows are one row of counts, suppressed as such, and those of the columns are not shown: two
 * rows with one sum between them give each other away. So let the rows be what the reader came for.
 * @throws RangeError where the rows are not equally long.
 */
export const suppressTable = (counts: readonly (readonly number[])[], rule: SmallCellRule): ShownTable => {
  const width = counts[0]?.length ?? 0
  if (counts.some(each => each.length !== width)) throw new RangeError('rows of different length')
  const rows = counts.map(sumOf)
  const columns = Array.from({ length: width }, (_, x) => sumOf(counts.flatMap(each => each.slice(x, x + 1))))
  const small = counts.flat().some(each => each > 0 && each <= rule.largestHidden)
  const ifNoneIsSmall = (value: number): ShownCount => (small ? hidden : { shown: true, value })
  return {
    cells: counts.map(each => each.map(ifNoneIsSmall)),
    rowTotals: suppress(rows, rule),
    columnTotals: columns.map(ifNoneIsSmall),
    total: suppressTotal(rows, rule),
  }
}
