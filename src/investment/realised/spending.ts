// What was spent on some accounts in a year, at the case's price level; or why that is not known.
import { bad, good, message, type Outcome } from '../../language/message.ts'
import { kroner } from '../../language/money.ts'
import { inPricesOf } from '../../language/price-level.ts'
import type { RealisedInput } from './input.ts'

/** Spending of a year, in kroner at the price level asked for. */
export type Spending = (year: number) => Outcome<number>

/**
 * The sum of the accounts in a year at the price level `level`, from the year's own prices. Bad where an account has no
 * amount for the year, or the index lacks a rate on the way: no level is mixed with another, and nothing counts as nought.
 */
export const spendingOn = (names: readonly string[], level: number, { accounts, prices }: RealisedInput): Spending => {
  return year => {
    let ore = 0
    for (const account of names) {
      const found = accounts.find(each => each.account === account && each.year === year)
      if (found === undefined) return bad(message('realised-account-missing', { account, year }))
      ore += found.ore
    }
    const converted = inPricesOf(level, kroner(ore / 100, year), prices.rates)
    return converted.ok ? good(converted.value.kroner) : converted
  }
}
