// A whole case shown in another year's prices: worked out as it stands, then every row times one factor.
import { good, type Outcome } from '../language/message.ts'
import { kroner } from '../language/money.ts'
import { inPricesOf, type YearlyRate } from '../language/price-level.ts'
import type { InvestmentCase, Line } from './case.ts'
import { oreIn } from './case-words.ts'
import { fillCase } from './plan/fill.ts'

/** What an amount in the prices of `from` is times in those of `to`. Bad where a year on the way has no rate. */
export const priceFactor = (from: number | null, to: number, rates: readonly YearlyRate[]): Outcome<number> => {
  const found = inPricesOf(to, kroner(1, from), rates)
  return found.ok ? good(found.value.kroner) : found
}

/**
 * The case as it would read in the prices of `level`, by one series of rates: rows in whole øre, without the drivers they
 * came from. For looking at beside the case; `inOtherPrices` rewrites the case itself.
 */
export const caseInPricesOf = (
  of: InvestmentCase,
  level: number,
  rates: readonly YearlyRate[],
): Outcome<InvestmentCase> => {
  const factor = priceFactor(of.priceLevel, level, rates)
  if (!factor.ok) return factor
  const filled = fillCase(of)
  const ore = oreIn[of.unit]
  const amounts = (row: readonly (number | null)[]): (number | null)[] =>
    row.map(amount => (amount === null ? null : Math.round(amount * factor.value * ore) / ore))
  const line = ({ drivers: _, times: __, computed: ___, withheld: ____, ...rest }: Line): Line => ({
    ...rest,
    amounts: amounts(rest.amounts),
    ...(rest.priceLevel === undefined ? {} : { priceLevel: level }),
  })
  return good({
    ...filled,
    priceLevel: level,
    lines: filled.lines.map(line),
    totals: filled.totals.map(total => ({ ...total, stated: amounts(total.stated) })),
    claims: [],
    scenarios: [],
    ...(filled.target === undefined
      ? {}
      : { target: { ...filled.target, yearly: filled.target.yearly * factor.value } }),
  })
}
