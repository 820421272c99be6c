// The accounts of a synthetic municipality in whole years: its own child-years times a price, before its cases as written.
import { z } from 'zod'
import { must } from '../../language/message.ts'
import { kroner } from '../../language/money.ts'
import { inPricesOf, type YearlyRate } from '../../language/price-level.ts'

const Year = z.int().min(1990).max(2200)

/**
 * How the accounts are made up. From `firstYearOfCases` a year's amount is the child-years on the steps times what one costs,
 * `dearerEachYear` above prices, in that year's own prices; the years `before` are written as child-years.
 */
export const SyntheticAccounts = z.strictObject({
  firstYearOfCases: Year,
  source: z.string().min(1),
  priceLevel: Year,
  accounts: z
    .array(
      z.strictObject({
        account: z.string().min(1),
        steps: z.array(z.int().positive()).min(1),
        kronerPerChildYear: z.number().positive(),
        dearerEachYear: z.number().gt(-0.5).lt(1),
        before: z.array(z.strictObject({ year: Year, childYears: z.number().min(0) })),
      }),
    )
    .min(1),
})
export type SyntheticAccounts = z.infer<typeof SyntheticAccounts>

/** Child-years on a step in a year. */
type OnStep = { readonly step: number; readonly year: number; readonly childYears: number }

/** Each account's amount in each year until `before`, in whole øre. @throws BadInput where the index lacks a year. */
export const syntheticAccountYears = (
  { accounts, priceLevel, firstYearOfCases }: SyntheticAccounts,
  counted: readonly OnStep[],
  rates: readonly YearlyRate[],
  before: number,
): readonly { readonly account: string; readonly year: number; readonly ore: number }[] =>
  accounts.flatMap(of => {
    const years = counted.map(each => each.year).filter(year => year >= firstYearOfCases && year < before)
    const told = [...new Set(years)].map(year => ({
      year,
      childYears: counted
        .filter(each => each.year === year && of.steps.includes(each.step))
        .reduce((sum, each) => sum + each.childYears, 0),
    }))
    return [...of.before, ...told].map(({ year, childYears }) => {
      const price = of.kronerPerChildYear * (1 + of.dearerEachYear) ** (year - priceLevel)
      const amount = must(inPricesOf(year, kroner(childYears * price, priceLevel), rates))
      return { account: of.account, year, ore: Math.round(amount.kroner) * 100 }
    })
  })
