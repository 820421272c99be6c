// Lays the ledger's lines on the help they paid for, to the øre; what belongs to no help says so.
import { type Day, monthOf } from '../../language/day.ts'
import { type AccountPlan, accountOf } from './account-plan.ts'
import type { Months } from './cost.ts'
import type { LedgerLine, PaidHelp } from './input.ts'
import { splitExactly } from './split.ts'

/**
 * A line of the ledger, or its part where it was laid on several measures: `line` is its place among the year's lines, `account`
 * the plan's, `booked` the number it was booked on. `help` null: it belongs to no help.
 */
export type Posting = {
  readonly line: number
  readonly account: string
  readonly booked: string
  readonly on: Day
  readonly ore: number
  readonly child: string | null
  readonly help: string | null
  readonly refund: boolean
}

/** Help that lines can be laid on: its account, and what its price says of each month. */
type Payable = {
  readonly help: Pick<PaidHelp, 'id' | 'child'>
  readonly account: string
  readonly together: boolean
  readonly cost: Months
}

/** How long after help has ended its bills may still come, in months. */
const billsCome = 3

/**
 * Lays the ledger's lines on help. A line with a child goes to that child's help on the account that cost something in the
 * line's month, by what each cost; else to help that did so in the three months before. A line without a child goes to help
 * that is booked together on its account. What belongs nowhere is no help's.
 */
export const layOnHelp = (
  lines: readonly LedgerLine[],
  priced: readonly Payable[],
  plan: AccountPlan,
): readonly Posting[] => {
  const own = Map.groupBy(priced, each => JSON.stringify([each.help.child, each.account]))
  const together = Map.groupBy(
    priced.filter(each => each.together),
    each => each.account,
  )
  const accounts = new Map([...new Set(lines.map(each => each.account))].map(each => [each, accountOf(plan, each)]))
  return lines.flatMap((of, line): readonly Posting[] => {
    const found = accounts.get(of.account)
    const account = found?.number ?? of.account
    const { on, child } = of
    const posting = { line, account, booked: of.account, on, child, refund: found?.kind === 'refund' }
    const could = child === null ? together.get(account) : own.get(JSON.stringify([child, account]))
    const near = candidates(could ?? [], monthOf(on) - 1)
    if (near === undefined || posting.refund) return [{ ...posting, ore: of.ore, help: null }]
    const weights = near.of.map(each => each.cost[near.month] ?? 0)
    return splitExactly(of.ore, weights).flatMap((ore, at) => {
      const help = near.of[at]?.help.id
      return help === undefined || (ore === 0 && near.of.length > 1 && of.ore !== 0) ? [] : [{ ...posting, ore, help }]
    })
  })
}

const candidates = (
  of: readonly Payable[],
  month: number,
): { readonly of: readonly Payable[]; readonly month: number } | undefined => {
  for (let at = month; at >= 0 && at >= month - billsCome; at -= 1) {
    const found = of.filter(each => (each.cost[at] ?? 0) > 0)
    if (found.length > 0) return { of: found, month: at }
  }
  return undefined
}
