// What the total moves by when an assumption is a tenth higher: which of them are worth getting right.
import { inUnit, openBook } from '../../../investment/book.ts'
import type { InvestmentCase } from '../../../investment/case.ts'
import { asked } from '../../../investment/plan/scenario.ts'

/** The change of the case's total by each assumption's id, in the case's unit; of a case that can be worked out. */
export const movesOf = (of: InvestmentCase): ReadonlyMap<string, number> => {
  const totalUnder = (set: Readonly<Record<string, number>>): number =>
    openBook(of, asked({ set })).cumulative.at(-1) ?? 0
  const base = totalUnder({})
  return new Map(
    of.assumptions.map(({ id, value }) => [id, inUnit(totalUnder({ [id]: value * 1.1 }) - base, of.unit)] as const),
  )
}
