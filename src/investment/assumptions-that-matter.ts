// Which rows of a case its answer hangs on: what ten percent the wrong way does to the sum and to the payback.
import { openBook } from './book.ts'
import { driversOf, type InvestmentCase, type Line } from './case.ts'
import { paybacksOf } from './compute.ts'
import type { Payback } from './payback.ts'
import { asked } from './plan/scenario.ts'

/** One row, and the case where it goes ten percent the wrong way. */
export type Mattering = {
  readonly line: Line
  /** True where the row says of how many units at which price it is made. */
  readonly units: boolean
  /** What the case gets dearer by over all its years, in øre. */
  readonly worse: number
  readonly payback: Payback | null
}

/**
 * The rows that count in the net, the one that moves the sum most first: a cost ten percent dearer, a gain ten percent
 * smaller. Rows that move nothing are left out.
 */
export const assumptionsThatMatter = (of: InvestmentCase, most = 3): readonly Mattering[] => {
  const book = openBook(of)
  const filled = book.of
  const end = book.cumulative.at(-1) ?? 0
  return book.counted
    .map((line): Mattering => {
      const sum = (book.rows.get(line.id) ?? []).reduce<number>((all, ore) => all + (ore ?? 0), 0)
      const other = openBook(filled, asked({ lines: { [line.id]: sum > 0 ? 1.1 : 0.9 } }))
      return {
        line,
        units: driversOf(line).length > 0,
        worse: (other.cumulative.at(-1) ?? 0) - end,
        payback: paybacksOf(other).total.payback,
      }
    })
    .filter(each => each.worse > 0)
    .toSorted((a, b) => b.worse - a.worse)
    .slice(0, most)
}
