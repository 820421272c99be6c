// Computes a case: net per year, running total and payback, on service alone and on the total economy.
import type { Message } from '../language/message.ts'
import { type Book, inUnit, openBook, sumRows } from './book.ts'
import type { InvestmentCase, Line } from './case.ts'
import { type Payback, paybackOf } from './payback.ts'
import type { Scenario } from './plan/scenario.ts'

/** A case's own figures, in its own unit, cost-positive; arrays run parallel to `years`. */
export type Computed = {
  readonly id: string
  readonly title: string
  readonly unit: InvestmentCase['unit']
  readonly sign: 'cost-positive'
  readonly priceLevel: number | null
  readonly years: readonly number[]
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  readonly payback: { readonly service: Payback | null; readonly total: Payback | null }
  readonly paybackReason: { readonly service: Message | null; readonly total: Message | null }
  readonly lines: readonly ComputedLine[]
}

/** A line that counts in the net, as the computation read it. */
type ComputedLine = Pick<Line, 'id' | 'label' | 'kind' | 'timing' | 'area'> & {
  readonly amounts: readonly number[]
}

const paybackFor = (book: Book, lines: readonly Line[]) => {
  const rows = lines.map(line => book.rows.get(line.id) ?? [])
  const lasting = lines.filter(line => line.timing === 'lasting')
  const after = lasting.reduce((sum, line) => sum + (book.rows.get(line.id)?.at(-1) ?? 0), 0)
  return paybackOf(book.of.years, sumRows(rows, book.of.years.length), after)
}

/** Payback on service lines alone and on every line of the net. */
export const paybacksOf = (book: Book) => ({
  service: paybackFor(
    book,
    book.counted.filter(line => line.area === 'service'),
  ),
  total: paybackFor(book, book.counted),
})

/** The figures of a case that `checkCase` has passed, under a scenario where one is given. Exact: sums in whole øre. */
export const computeCase = (of: InvestmentCase, scenario?: Scenario): Computed => {
  const book = openBook(of, scenario)
  const plain = (row: readonly (number | null)[]): readonly number[] => row.map(ore => inUnit(ore ?? 0, of.unit))
  const { service, total } = paybacksOf(book)
  return {
    id: of.id,
    title: of.title,
    unit: of.unit,
    sign: 'cost-positive',
    priceLevel: of.priceLevel,
    years: of.years,
    net: plain(book.net),
    cumulative: plain(book.cumulative),
    payback: { service: service.payback, total: total.payback },
    paybackReason: { service: service.reason, total: total.reason },
    lines: book.counted.map(({ id, label, kind, timing, area }) => ({
      id,
      label,
      kind,
      timing,
      area,
      amounts: plain(book.rows.get(id) ?? []),
    })),
  }
}
