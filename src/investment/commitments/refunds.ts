// The state's refund of a year's commitments: what is to be expected per household and month, beside what has been paid.
import { type Message, message } from '../../language/message.ts'
import { ore } from '../../language/money.ts'
import { isVerified, type RefundRule, refundByMonth, refundRuleOf } from '../refund.ts'
import { type Months, noMonths, plus } from './cost.ts'
import type { CommitmentYear } from './year.ts'

/** What the refund is expected to be, by the year's rule; `households` have any. */
export type ExpectedRefund =
  | {
      readonly ok: true
      readonly rule: RefundRule
      readonly verified: boolean
      readonly months: Months
      readonly households: readonly HouseholdMonths[]
    }
  | { readonly ok: false; readonly reason: Message }

/** One household's cost and refund by month. */
type HouseholdMonths = { readonly household: string; readonly cost: Months; readonly refund: Months }

/**
 * The refund of each household by month: what was spent and is committed on accounts that count, children of a household
 * together. Help that is booked together and not by child counts for none. Not computable where the year has no rule, or
 * where the ledger names no child while months are closed.
 */
export const expectedRefund = (of: CommitmentYear, rules: readonly RefundRule[]): ExpectedRefund => {
  const rule = refundRuleOf(of.year, rules)
  if (!rule.ok) return { ok: false, reason: rule.problem }
  if (of.closedMonths > 0 && !of.byChild) return { ok: false, reason: message('refund-no-children') }
  const counts = new Set(of.accounts.filter(each => each.refundable).map(each => each.number))
  const rows = of.rows.flatMap(row =>
    row.household !== null && !row.together && counts.has(row.account) ? [{ ...row, household: row.household }] : [],
  )
  const households = [...Map.groupBy(rows, row => row.household)].flatMap(([household, own]) => {
    const cost = own.reduce<Months>((sum, row) => plus(sum, plus(row.spent, row.committed)), noMonths)
    const costs = cost.map((each, at) => ({
      household,
      child: '',
      year: of.year,
      month: at + 1,
      cost: ore(each, null),
    }))
    const refund = refundByMonth(costs, rule.value)
    return refund.some(each => each !== 0) ? [{ household, cost, refund }] : []
  })
  return {
    ok: true,
    rule: rule.value,
    verified: isVerified(rule.value),
    months: households.reduce<Months>((sum, each) => plus(sum, each.refund), noMonths),
    households,
  }
}
