// Small cells in a table with sums both ways: what is small is hidden, and what would let it be worked out.
import { type Edge, hideSmall } from './network.ts'
import type { ShownCount, SmallCellRule } from './small-cells.ts'

/** A table of counts with its sums, as they may be shown. */
export type ShownTable = {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

/** Sums are dearer to hide than cells, the grand total dearest; a 0 is hidden only where no other cell will do. */
const prices = { nought: 1e6, sum: 1e9, grand: 1e12 } as const

const edgeOf = (from: number, to: number, value: number, price: number): Edge => ({
  from,
  to,
  value,
  price,
  hidden: false,
})

/** Cells cost the same whatever they hold: a choice of the smallest would tell that what is hidden is smaller than what is shown. */
const cellOf = (from: number, to: number, value: number): Edge =>
  edgeOf(from, to, value, value === 0 ? prices.nought : 1)

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

const shownAs = ({ value, hidden }: Edge): ShownCount => (hidden ? { shown: false } : { shown: true, value })

/**
 * A table of counts, row by row, with the sums of rows and columns and the grand total. What is small is hidden, sums
 * among it, and as little beside it as keeps every small number from being worked out from all that is shown together.
 * Where the grand total must be hidden, nothing is shown at all.
 * @throws RangeError where the rows are not equally long.
 */
export const suppressTable = (counts: readonly (readonly number[])[], rule: SmallCellRule): ShownTable => {
  const width = counts[0]?.length ?? 0
  if (counts.some(each => each.length !== width)) throw new RangeError('rows of different length')
  const height = counts.length
  const [source, drain] = [height + width, height + width + 1]
  const cells = counts.map((each, y) => each.map((count, x) => cellOf(y, height + x, count)))
  const rowTotals = counts.map((each, y) => edgeOf(source, y, sumOf(each), prices.sum))
  const columnTotals = Array.from({ length: width }, (_, x) =>
    edgeOf(height + x, drain, sumOf(counts.flatMap(each => each.slice(x, x + 1))), prices.sum),
  )
  const total = edgeOf(drain, source, sumOf(counts.flat()), prices.grand)
  const edges = [...cells.flat(), ...rowTotals, ...columnTotals, total]
  // Without its grand total a table would tell how few there are by where its zeros stand.
  if (!hideSmall(edges, rule.largestHidden) || total.hidden) for (const edge of edges) edge.hidden = true
  return {
    cells: cells.map(each => each.map(shownAs)),
    rowTotals: rowTotals.map(shownAs),
    columnTotals: columnTotals.map(shownAs),
    total: shownAs(total),
  }
}
