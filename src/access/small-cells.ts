// Small cells: a count of one to four children could point at one of them, so it is not shown, nor what would reveal it.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'

/** The rule that says how small a cell is too small to show: counts from 1 to `largestHidden`. */
export const SmallCellRule = RuleHead.extend({ largestHidden: z.int().min(1).max(20) })
export type SmallCellRule = z.output<typeof SmallCellRule>

/** A count as it may be shown: the number, or hidden because it is small or because it would reveal another. */
export type ShownCount =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly because: 'small' | 'reveals-another' }

/**
 * The counts of one row that sums to a known total. Cells of 1 to `largestHidden` are hidden; 0 is shown. Where the hidden
 * cells could be worked out from the total, because there is only one of them or because together they are still small,
 * the smallest shown cell above 0 is hidden as well; where there is none, a 0.
 */
export const suppress = (counts: readonly number[], rule: SmallCellRule): readonly ShownCount[] => {
  const hidden = new Map<number, 'small' | 'reveals-another'>()
  for (const [at, count] of counts.entries()) if (count > 0 && count <= rule.largestHidden) hidden.set(at, 'small')
  const hiddenSum = (): number => [...hidden.keys()].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  while (hidden.size > 0 && (hidden.size === 1 || hiddenSum() <= rule.largestHidden)) {
    const next = [...counts.entries()]
      .filter(([at]) => !hidden.has(at))
      .toSorted(([, a], [, b]) => Number(a === 0) - Number(b === 0) || a - b)[0]
    if (next === undefined) break
    hidden.set(next[0], 'reveals-another')
  }
  return counts.map((value, at) => {
    const because = hidden.get(at)
    return because === undefined ? { shown: true, value } : { shown: false, because }
  })
}
