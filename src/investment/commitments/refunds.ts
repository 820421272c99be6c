// The state's refund of a year's commitments: what is to be expected per household and month, beside what has been paid.
import { type Message, message } from '../../language/message.ts'
import { ore } from '../../language/money.ts'
import { isVerified, type RefundRule, refundByMonth, refundRuleOf } from '../refund.ts'
import { type Months, noMonths, plus, total } from './cost.ts'
import { splitExactly } from './split.ts'
import type { CommitmentRow, CommitmentYear } from './year.ts'

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
 * together; which household is said month by month. A course is spread over the year's twelve months, as one-off costs are
 * (BEK 1485/2023 § 3); anything else counts in the month it was booked or is due. Help that is booked together and not by child counts for none. Not computable where the year has no rule, or
 * where the ledger names no child while months are closed.
 */
export const expectedRefund = (of: CommitmentYear, rules: readonly RefundRule[]): ExpectedRefund => {
  const rule = refundRuleOf(of.year, rules)
  if (!rule.ok) return { ok: false, reason: rule.problem }
  if (of.closedMonths > 0 && !of.byChild) return { ok: false, reason: message('refund-no-children') }
  const counts = new Set(of.accounts.filter(each => each.refundable).map(each => each.number))
  const costed = of.rows.filter(row => !row.together && counts.has(row.account)).flatMap(byHousehold)
  const households = [...Map.groupBy(costed, each => each.household)].flatMap(([household, own]) => {
    const cost = [...noMonths]
    for (const { month, ore: of } of own) cost[month] = (cost[month] ?? 0) + of
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

/** A row's months as they count, each with its household; months are told from 0. */
const byHousehold = ({
  households,
  oneOff,
  spent,
  committed,
}: CommitmentRow): readonly { readonly household: string; readonly month: number; readonly ore: number }[] => {
  const cost = plus(spent, committed)
  const counted = oneOff ? splitExactly(total(cost), new Array<number>(12).fill(1)) : cost
  return counted.flatMap((ore, month) => {
    const household = households?.[month]
    return household === undefined || ore === 0 ? [] : [{ household, month, ore }]
  })
}
