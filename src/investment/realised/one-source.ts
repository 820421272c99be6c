// What an account cost in a year is told from one source: the ledger where it has the whole year, else the sum read in for it.
import { type Message, message } from '../../language/message.ts'
import { isBelow } from '../commitments/account-plan.ts'
import type { AccountYear } from './input.ts'

/** The ledger's sum of one account number in a year it has all twelve months of, in whole øre. */
export type LedgerYear = { readonly account: string; readonly year: number; readonly ore: number }

/**
 * The years of the accounts asked for. Where the ledger has a whole year and lines on the account, or on numbers below it,
 * their sum counts; a sum that was read in for the same year does not. Every other year is the sum that was read in.
 */
export const accountYearsOf = (
  accounts: readonly string[],
  readIn: readonly AccountYear[],
  ledger: readonly LedgerYear[],
): readonly AccountYear[] =>
  [...new Set(accounts)].flatMap(account => {
    const years = Map.groupBy(
      ledger.filter(each => isBelow(each.account, account)),
      each => each.year,
    )
    const summed = [...years].map(([year, lines]): AccountYear => {
      return { account, year, ore: lines.reduce((sum, each) => sum + each.ore, 0), source: null }
    })
    return [...readIn.filter(each => each.account === account && !years.has(each.year)), ...summed].toSorted(
      (a, b) => a.year - b.year,
    )
  })

/** Which of the years are the ledger's and which were read in as sums; nothing where none of them is known. */
export const sourceOfYears = (
  account: string,
  years: readonly number[],
  of: readonly AccountYear[],
): Message | null => {
  const used = of.filter(each => each.account === account && years.includes(each.year))
  const yearsOf = (kept: readonly AccountYear[]): readonly number[] =>
    kept.map(each => each.year).toSorted((a, b) => a - b)
  const readIn = used.filter(each => each.source !== null)
  if (used.length === 0) return null
  return message('realised-sources', {
    ledger: yearsOf(used.filter(each => each.source === null)),
    readIn: yearsOf(readIn),
    sources: [...new Set(readIn.flatMap(each => each.source ?? []))],
  })
}
