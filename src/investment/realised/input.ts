// What a follow-up is computed from: accounts by year, child-years by step and year, and an index of prices.
import type { YearlyRate } from '../../language/price-level.ts'

/**
 * What an account has cost in a whole calendar year, in whole øre and the prices of that year. `source` null: the sum of the
 * ledger's own lines; else where the sum that was read in stands.
 */
export type AccountYear = {
  readonly account: string
  readonly year: number
  readonly ore: number
  readonly source: string | null
}

/** Child-years on a step in a year; null where they are too few children to show. */
export type ChildYears = { readonly step: number; readonly year: number; readonly childYears: number | null }

/** One series of yearly rates with the name people know it by. */
export type Prices = { readonly title: string; readonly rates: readonly YearlyRate[] }

/** `before`: the first year that is not over yet; nothing of it or later is compared. */
export type RealisedInput = {
  readonly accounts: readonly AccountYear[]
  readonly childYears: readonly ChildYears[]
  readonly prices: Prices
  readonly before: number
}
