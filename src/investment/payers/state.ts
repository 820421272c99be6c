// What others than the municipality pay and gain: region, state and citizens, and the refund the state keeps.
import { type Book, countsOnce, openBook, sumRows } from '../book.ts'
import type { InvestmentCase, Payer } from '../case.ts'
import type { Scenario } from '../plan/scenario.ts'

export type Outside = Exclude<Payer, 'municipality'>

/** What one who is not the municipality pays (plus) and gains (minus) in each year, in whole øre. */
export type OutsideRow = { readonly payer: Outside; readonly row: readonly number[] }

/** The case as it would be if the state refunded nothing. */
const withoutRefund = (of: InvestmentCase): InvestmentCase => ({
  ...of,
  lines: of.lines.map(line => {
    if (line.drivers === undefined) return line
    const drivers = Array.isArray(line.drivers) ? line.drivers : [line.drivers]
    return { ...line, drivers: drivers.map(each => (each.by === 'move' ? { ...each, bands: [] } : each)) }
  }),
})

/** What the state keeps of the refund it pays today: the share withheld of savings, and what moves of children take off it. */
const refundKept = (written: InvestmentCase, scenario: Scenario | undefined, book: Book): readonly number[] => {
  const years = book.of.years.length
  const withheld = book.counted
    .filter(line => line.derived?.what === 'refund')
    .map(line => book.rows.get(line.id) ?? [])
  const gross = openBook(withoutRefund(written), scenario)
  const moves = book.counted.filter(line => line.derived === undefined)
  const net = sumRows(
    moves.map(line => book.rows.get(line.id) ?? []),
    years,
  )
  const all = sumRows(
    moves.map(line => gross.rows.get(line.id) ?? []),
    years,
  )
  const kept = sumRows(withheld, years)
  return net.map((ore, year) => (all[year] ?? 0) - ore - (kept[year] ?? 0))
}

/**
 * The rows of those outside who pay or gain anything. What is withheld of a saving as refund is the state's gain, to the øre
 * what the municipality does not get; the VAT of private places comes back to the municipality and is nobody's gain.
 */
export const outsideRows = (written: InvestmentCase, book: Book, scenario?: Scenario): readonly OutsideRow[] => {
  const years = book.of.years.length
  return (['region', 'state', 'citizen'] as const).flatMap(payer => {
    const own = book.of.lines.filter(line => line.payer === payer && countsOnce(book.of, line))
    const rows = [
      ...own.map(line => book.rows.get(line.id) ?? []),
      ...(payer === 'state' ? [refundKept(written, scenario, book)] : []),
    ]
    const row = sumRows(rows, years)
    return row.every(ore => ore === 0) ? [] : [{ payer, row }]
  })
}
