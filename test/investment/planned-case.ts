// A small planned case for tests: nothing in it is printed, everything is worked out from its assumptions.

import { openBook } from '../../src/investment/book.ts'
import { CaseShape, type InvestmentCase } from '../../src/investment/case.ts'
import type { Scenario } from '../../src/investment/plan/scenario.ts'
import { type CaseText, sampleText } from './sample-case.ts'

type LineText = CaseText['lines'][number]
type DriverText = Exclude<LineText['drivers'], readonly unknown[] | undefined>

/** A case in 1000 kr. over four years with these lines, each worked out from its drivers unless it has amounts. */
export const planned = (
  lines: readonly (Partial<LineText> & { readonly id: string })[],
  changes: Partial<CaseText> = {},
): InvestmentCase =>
  CaseShape.parse(
    sampleText({
      lines: lines.map(line => ({
        label: line.id,
        kind: 'cost',
        timing: 'lasting',
        table: '1',
        ...(line.amounts === undefined ? { computed: true } : {}),
        ...line,
      })),
      totals: [],
      ...changes,
    }),
  )

/** What a line comes to in each year, cost-positive, in the case's unit. */
export const rowIn = (of: InvestmentCase, id: string, scenario?: Scenario): readonly (number | null)[] =>
  (openBook(of, scenario).rows.get(id) ?? []).map(ore => (ore === null ? null : ore / 100_000))

/** What one driver of a cost gives in each of four years. */
export const driverIn = (drivers: DriverText, changes: Partial<CaseText> = {}): readonly (number | null)[] =>
  rowIn(planned([{ id: 'line', drivers }], changes), 'line')

/** An assumption somebody has judged. */
export const judged = (id: string, value: number, more: object = {}) => ({
  id,
  label: id,
  value,
  basis: { kind: 'estimate' as const, says: 'et skøn' },
  ...more,
})
