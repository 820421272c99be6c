// Small cells: a count of one to four children could point at one of them, so it is not shown, nor what would reveal it.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'

/** The rule that says how small a cell is too small to show: counts from 1 to `largestHidden`. */
export const SmallCellRule = RuleHead.extend({ largestHidden: z.int().min(1).max(20) })
export type SmallCellRule = z.output<typeof SmallCellRule>

/**
 * A count as it may be shown. One that is hidden doesn't say why: to know that one of two hidden cells is the small one
 * would tell what both are.
 */
export type ShownCount = { readonly shown: true; readonly value: number } | { readonly shown: false }

/** True for a count that could point at a child. */
const isSmall = (count: number, rule: SmallCellRule): boolean => count > 0 && count <= rule.largestHidden

/**
 * The counts of one row whose total is known. Small cells are hidden; 0 is shown. Where the hidden cells could be worked out
 * from the total, the smallest shown cells above 0 are hidden as well; where there are none, the zeros. Cells of one size go
 * together, for a choice between them would tell which came first.
 */
export const suppress = (counts: readonly number[], rule: SmallCellRule): readonly ShownCount[] => {
  const hidden = hiddenOf(counts, rule)
  return counts.map((value, at) => (hidden.has(at) ? { shown: false } : { shown: true, value }))
}

/** The total of the same row: hidden where no cell is left to hide the others behind, as where it is small itself. */
export const suppressTotal = (counts: readonly number[], rule: SmallCellRule): ShownCount =>
  canBeWorkedOut(countsAt(counts, hiddenOf(counts, rule)), rule)
    ? { shown: false }
    : { shown: true, value: sumOf(counts) }

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0)

const countsAt = (counts: readonly number[], places: ReadonlySet<number>): readonly number[] =>
  counts.filter((_, at) => places.has(at))

const hiddenOf = (counts: readonly number[], rule: SmallCellRule): ReadonlySet<number> => {
  const hidden = new Set([...counts.entries()].filter(([, count]) => isSmall(count, rule)).map(([at]) => at))
  while (canBeWorkedOut(countsAt(counts, hidden), rule)) {
    const shown = counts.filter((_, at) => !hidden.has(at))
    if (shown.length === 0) break
    const above = shown.filter(each => each > 0)
    const next = above.length === 0 ? 0 : Math.min(...above)
    for (const [at, each] of counts.entries()) if (each === next) hidden.add(at)
  }
  return hidden
}

/** What is small together, as one alone always is, or all of them 1, or all the largest that is small: no others would do. */
const canBeWorkedOut = (hidden: readonly number[], rule: SmallCellRule): boolean =>
  hidden.length > 0 &&
  (sumOf(hidden) <= rule.largestHidden || [1, rule.largestHidden].some(edge => hidden.every(each => each === edge)))
