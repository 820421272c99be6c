// A whole case shown in another year's prices: worked out as it stands, then every row times one factor.
import type { Outcome } from '../language/message.ts'
import type { YearlyRate } from '../language/price-level.ts'
import type { InvestmentCase, Line } from './case.ts'
import { fillCase } from './plan/fill.ts'
import { inOtherPrices } from './plan/scale-money.ts'

const asWorkedOut = ({ drivers: _, times: __, computed: ___, withheld: ____, ...rest }: Line): Line => rest

/**
 * The case as it would read in the prices of `level`, by one series of rates: rows in whole øre, without the drivers they
 * came from. For looking at beside the case; `inOtherPrices` rewrites the case itself.
 */
export const caseInPricesOf = (
  of: InvestmentCase,
  level: number,
  rates: readonly YearlyRate[],
): Outcome<InvestmentCase> => {
  const filled = fillCase(of)
  return inOtherPrices({ ...filled, lines: filled.lines.map(asWorkedOut), claims: [], scenarios: [] }, level, rates)
}
