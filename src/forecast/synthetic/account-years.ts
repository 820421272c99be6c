// The accounts of a synthetic municipality in the whole years before its ledger: child-years times what one cost in the first.
import { z } from 'zod'
import { must } from '../../language/message.ts'
import { kroner } from '../../language/money.ts'
import { inPricesOf, type YearlyRate } from '../../language/price-level.ts'

const Year = z.int().min(1990).max(2200)

/** How the accounts are made up: the years `before` the ledger as child-years on the steps that are booked on the account. */
export const SyntheticAccounts = z.strictObject({
  source: z.string().min(1),
  accounts: z
    .array(
      z.strictObject({
        account: z.string().min(1),
        steps: z.array(z.int().positive()).min(1),
        before: z.array(z.strictObject({ year: Year, childYears: z.number().min(0) })),
      }),
    )
    .min(1),
})
export type SyntheticAccounts = z.infer<typeof SyntheticAccounts>

/** The first whole year of the ledger: what accounts cost, in whole øre, and the child-years on each step. */
export type FirstYear = {
  readonly year: number
  readonly booked: readonly { readonly account: string; readonly ore: number }[]
  readonly counted: readonly { readonly step: number; readonly childYears: number }[]
}

/**
 * Each account's amount in the years before the ledger, in whole øre and the year's own prices, so that the first year goes on
 * from it. An account without lines or child-years in the first year has none. @throws BadInput where the index lacks a year.
 */
export const syntheticAccountYears = (
  { accounts }: SyntheticAccounts,
  { year: first, booked, counted }: FirstYear,
  rates: readonly YearlyRate[],
): readonly { readonly account: string; readonly year: number; readonly ore: number }[] =>
  accounts.flatMap(({ account, steps, before }) => {
    const ore = booked
      .filter(each => each.account === account || each.account.startsWith(`${account}.`))
      .reduce((sum, each) => sum + each.ore, 0)
    const childYears = counted.filter(each => steps.includes(each.step)).reduce((sum, each) => sum + each.childYears, 0)
    if (ore === 0 || childYears === 0) return []
    return before
      .filter(each => each.year < first)
      .map(each => {
        const amount = must(inPricesOf(each.year, kroner((each.childYears * ore) / 100 / childYears, first), rates))
        return { account, year: each.year, ore: Math.round(amount.kroner) * 100 }
      })
  })
