// The accounts of a year with what is spent, committed and expected on each; the refund that is still to come is the refund
// account's own commitment.
import { type Months, noMonths, plus, total } from './cost.ts'

type Account = { readonly kind: 'cost' | 'refund'; readonly number: string; readonly budget: number | null }

/** An account with its year in whole øre; `expected` is spent and committed together. */
export type AccountFigures<A extends Account> = A & {
  readonly spent: Months
  readonly committed: Months
  readonly expected: number
}

/**
 * The figures of each account. `rows` are the year's, `claimed` what the state has paid, `refund` what it is expected to pay in
 * all, null where that is not computable: then nothing is reckoned to come. What is still to come stands on the refund account (a
 * plan has at most one), as an income in the months it belongs to.
 */
export const accountFigures = <A extends Account>(
  accounts: readonly A[],
  rows: readonly { readonly account: string; readonly spent: Months; readonly committed: Months }[],
  claimed: Months,
  refund: Months | null,
): readonly AccountFigures<A>[] => {
  const toCome = refund === null ? noMonths : refund.map((each, at) => (claimed[at] ?? 0) - each)
  return accounts.map(account => {
    const own = rows.filter(each => each.account === account.number)
    const add = (of: 'spent' | 'committed'): Months => own.reduce<Months>((sum, each) => plus(sum, each[of]), noMonths)
    const isRefund = account.kind === 'refund'
    const spent = isRefund ? claimed.map(each => 0 - each) : add('spent')
    const committed = isRefund ? toCome : add('committed')
    return { ...account, spent, committed, expected: total(spent) + total(committed) }
  })
}
