// Small cells: a count of one to four children could point at one of them, so it is not shown, nor what would reveal it.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'
import { type Edge, hideSmall } from './network.ts'

/** The rule that says how small a cell is too small to show: counts from 1 to `largestHidden`. */
export const SmallCellRule = RuleHead.extend({ largestHidden: z.int().min(1).max(20) })
export type SmallCellRule = z.output<typeof SmallCellRule>

/**
 * A count as it may be shown: the number, or hidden. Every hidden count says the same: telling the small ones from those
 * hidden beside them would give both away.
 */
export type ShownCount =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly because: 'small' }

/** One row of counts with its sum, as they may be shown. */
export type ShownRow = { readonly cells: readonly ShownCount[]; readonly total: ShownCount }

/** A table of counts with its sums, as they may be shown. */
export type ShownTable = {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

/** Sums are dearer to hide than cells, the grand total dearest; a 0 is hidden only where no other cell will do. */
const prices = { nought: 1e6, sum: 1e9, grand: 1e12, fixed: Number.POSITIVE_INFINITY } as const

const edgeOf = (from: number, to: number, value: number, price: number): Edge => ({
  from,
  to,
  value,
  price,
  hidden: false,
})

/** A cell costs what it tells: among those that will do, the smallest is hidden. */
const cellOf = (from: number, to: number, value: number): Edge =>
  edgeOf(from, to, value, value === 0 ? prices.nought : value + 1)

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

const shownAs = ({ value, hidden }: Edge): ShownCount =>
  hidden ? { shown: false, because: 'small' } : { shown: true, value }

const row = (counts: readonly number[], rule: SmallCellRule, price: number) => {
  const cells = counts.map(count => cellOf(0, 1, count))
  const total = edgeOf(1, 0, sumOf(counts), price)
  return { cells, total, enough: hideSmall([...cells, total], rule.largestHidden) }
}

/**
 * The counts of one row whose sum is shown whatever it is. Counts of 1 to `largestHidden` are hidden, and beside them the
 * smallest others that keep each from being worked out or known to be small; 0 is shown unless nothing else is left. Where
 * the sum itself is small, all counts are hidden and that is not enough: use `suppressRow`, which hides the sum as well.
 */
export const suppress = (counts: readonly number[], rule: SmallCellRule): readonly ShownCount[] => {
  const { cells, enough } = row(counts, rule, prices.fixed)
  return cells.map(cell => (enough ? shownAs(cell) : { shown: false, because: 'small' }))
}

/** The counts of one row and their sum, which is hidden too where it must be. */
export const suppressRow = (counts: readonly number[], rule: SmallCellRule): ShownRow => {
  const { cells, total } = row(counts, rule, prices.sum)
  return { cells: cells.map(shownAs), total: shownAs(total) }
}

/**
 * A table of counts, row by row, with the sums of rows and columns and the grand total. What is small is hidden, sums
 * among it, and as little beside it as keeps every small number from being worked out from all that is shown together.
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
  hideSmall([...cells.flat(), ...rowTotals, ...columnTotals, total], rule.largestHidden)
  return {
    cells: cells.map(each => each.map(shownAs)),
    rowTotals: rowTotals.map(shownAs),
    columnTotals: columnTotals.map(shownAs),
    total: shownAs(total),
  }
}
