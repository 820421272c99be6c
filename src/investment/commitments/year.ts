// Commitments and year-end: what was spent by the ledger, what help in force is committed to, and what the two come to.
import type { Day } from '../../language/day.ts'
import { monthOf, yearOf } from '../../language/day.ts'
import { good, type Message, message, type Outcome } from '../../language/message.ts'
import {
  type AccountPlan,
  accountOf,
  bookingOf,
  type PriceChanges,
  type PricedService,
  planOn,
  priceIn,
} from './account-plan.ts'
import { costIn, type Months, monthsOf, noMonths, promised, total, type Until } from './cost.ts'
import { type Home, householdsIn } from './households.ts'
import type { BudgetLine, ChildOfYear, Ledger, PaidHelp } from './input.ts'
import { layOnHelp, type Posting } from './postings.ts'
import { splitExactly } from './split.ts'

/**
 * One row: a measure or placement on its account, or (where `help` is null) ledger lines that belong to none of them, by account
 * and child. Amounts are whole øre; `due` is what the price says up to the ledger's last closed month.
 */
export type CommitmentRow = {
  readonly help: string | null
  readonly child: string | null
  /** The child's household in each month, January first; null where there is no child. */
  readonly households: readonly string[] | null
  readonly district: string | null
  readonly account: string
  readonly service: string | null
  readonly step: number | null
  readonly until: Until | null
  readonly together: boolean
  /** A course: one price for all of it, whenever it is booked. */
  readonly oneOff: boolean
  readonly spent: Months
  readonly committed: Months
  readonly due: number
  /** More, where a planned end within the year is put off to its last day. */
  readonly ifExtended: number
}

/** An account of the year; `known` false: the plan does not have it, and the ledger does. */
type CommitmentAccount = {
  readonly number: string
  readonly title: string
  readonly kind: 'cost' | 'refund'
  readonly refundable: boolean
  readonly known: boolean
  readonly budget: number | null
}

/** Help that is not counted, and why: its price cannot be computed in the year, or no line of the plan says its account. */
export type Unpriced = { readonly service: string; readonly help: number; readonly reason: Message }

/** A year's commitments. `closedMonths`: months from January on that the ledger has; `gaps` are months without ledger before them. */
export type CommitmentYear = {
  readonly year: number
  readonly plan: AccountPlan
  readonly closedMonths: number
  readonly gaps: readonly number[]
  /** False where no line of the year names a child: then help and ledger cannot be held beside each other. */
  readonly byChild: boolean
  readonly rows: readonly CommitmentRow[]
  readonly accounts: readonly CommitmentAccount[]
  /** Every line of the year, refunds too: they add up to `ledger`. */
  readonly postings: readonly Posting[]
  /** What the state has paid, month by month: the lines on refund accounts with their sign turned. */
  readonly claimed: Months
  readonly unpriced: readonly Unpriced[]
  /** The ledger's own sum of the year; every row's spending less what was claimed is exactly this. */
  readonly ledger: number
}

/** Everything a year is computed from. `children`: those of help and ledger lines; one that is missing is its own household. */
export type CommitmentInput = {
  readonly year: number
  /** The day it is asked: planned ends before it have passed. */
  readonly today: Day
  readonly help: readonly PaidHelp[]
  readonly services: readonly PricedService[]
  readonly ledger: Ledger
  readonly budget: readonly BudgetLine[]
  readonly children: ReadonlyMap<string, ChildOfYear>
  readonly plans: readonly AccountPlan[]
  readonly prices: PriceChanges
}

/** Help with what its price says: month by month over the whole year as promised. */
type Priced = {
  readonly help: PaidHelp
  readonly service: PricedService
  readonly account: string
  readonly together: boolean
  readonly until: Until
  readonly cost: Months
  readonly ifExtended: number
}

/** The year's commitments. Bad where no account plan is in force on its first day. Lines outside the year are left out. */
export const commitmentsOf = (input: CommitmentInput): Outcome<CommitmentYear> => {
  const { year, ledger } = input
  const first = monthsOf(year)[0]
  if (first === undefined) throw new RangeError('a year has months')
  const plan = planOn(input.plans, first.from)
  if (!plan.ok) return plan
  const closedMonths = ledger.read.lastIndexOf(true) + 1
  const lines = ledger.lines.filter(each => yearOf(each.on) === year)
  const { priced, unpriced } = priceAll(input, plan.value)
  const postings = layOnHelp(lines, priced, plan.value)
  const spent = Map.groupBy(postings, each => each.help)
  const householdsOf = (child: string): readonly string[] =>
    householdsIn(year, child, input.children.get(child)?.home ?? noHome)
  const rows = [
    ...priced
      .map(each => helpRow(each, byMonth(spent.get(each.help.id) ?? []), closedMonths, householdsOf(each.help.child)))
      .filter(isPaid),
    ...ledgerRows(
      (spent.get(null) ?? []).filter(each => !each.refund),
      householdsOf,
      new Map([...input.children, ...input.help.map(each => [each.child, each] as const)].map(districtOf)),
    ),
  ]
  return good({
    year,
    plan: plan.value,
    closedMonths,
    gaps: ledger.read.flatMap((read, at) => (read || at >= closedMonths ? [] : [at + 1])),
    byChild: lines.some(each => each.child !== null),
    rows,
    accounts: accountsOf(plan.value, postings, rows, input.budget),
    postings,
    claimed: byMonth(postings.filter(each => each.refund)).map(each => 0 - each),
    unpriced,
    ledger: lines.reduce((sum, each) => sum + each.ore, 0),
  })
}

const noHome: Home = { families: [], stays: [] }

const districtOf = ([child, { district }]: readonly [string, { readonly district: string | null }]): readonly [
  string,
  string | null,
] => [child, district]

const priceAll = (
  { year, today, help, services, prices }: CommitmentInput,
  plan: AccountPlan,
): { readonly priced: readonly Priced[]; readonly unpriced: readonly Unpriced[] } => {
  const byId = new Map(services.map(each => [each.id, each]))
  const priceOf = new Map(services.map(each => [each.id, priceIn(year, each, prices)]))
  const [priced, without]: [Priced[], Map<string, Unpriced>] = [[], new Map()]
  const leaveOut = ({ id, name }: PricedService, reason: Message): void => {
    const key = `${reason.code} ${id}`
    without.set(key, { service: name, help: (without.get(key)?.help ?? 0) + 1, reason })
  }
  for (const each of help) {
    const service = byId.get(each.service)
    if (service === undefined) continue
    const booking = bookingOf(plan, { ...each, paragraph: service.paragraph })
    const price = priceOf.get(service.id)
    if (price === undefined) continue
    if (booking === undefined || !price.ok) {
      leaveOut(service, price.ok ? message('no-account-line', { plan: plan.id }) : price.problem)
      continue
    }
    const { period, until } = promised(each, today)
    const unit = { ore: price.value.ore, per: service.price.per }
    const cost = costIn(year, unit, period, each.plannedEnd, plan.sessionsPerMonth)
    const onwards = { from: each.period.from, to: each.comesOfAge }
    const extended =
      until === 'planned' && unit.per !== 'course'
        ? total(costIn(year, unit, onwards, null, plan.sessionsPerMonth)) - total(cost)
        : 0
    priced.push({ help: each, service, ...booking, until, cost, ifExtended: Math.max(0, extended) })
  }
  return { priced, unpriced: [...without.values()] }
}

/**
 * What is left of the promise in the months that are open. Of a course never more than its price has left: it may be paid
 * all at once.
 */
const committedIn = ({ service, cost }: Priced, spent: Months, closedMonths: number): Months => {
  const open = cost.map((ore, at) => (at < closedMonths ? 0 : ore))
  const left = Math.max(0, total(cost) - total(spent))
  return service.price.per === 'course' && left < total(open) ? splitExactly(left, open) : open
}

const helpRow = (priced: Priced, spent: Months, closedMonths: number, households: readonly string[]): CommitmentRow => {
  const { help, service, ...each } = priced
  return {
    help: help.id,
    child: help.child,
    households,
    district: help.district,
    account: each.account,
    service: service.id,
    step: help.step,
    until: each.until,
    together: each.together,
    oneOff: service.price.per === 'course',
    spent,
    committed: committedIn(priced, spent, closedMonths),
    due: total(each.cost.slice(0, closedMonths)),
    ifExtended: each.ifExtended,
  }
}

/** Help that costs something in the year, or would if its planned end were put off: not a course that was paid before. */
const isPaid = ({ spent, committed, due, ifExtended }: CommitmentRow): boolean =>
  due > 0 || ifExtended > 0 || [...spent, ...committed].some(each => each !== 0)

const byMonth = (lines: readonly Posting[]): Months => {
  const months = [...noMonths]
  for (const { on, ore } of lines) months[monthOf(on) - 1] = (months[monthOf(on) - 1] ?? 0) + ore
  return months
}

const ledgerRows = (
  postings: readonly Posting[],
  householdsOf: (child: string) => readonly string[],
  districts: ReadonlyMap<string, string | null>,
): readonly CommitmentRow[] =>
  [...Map.groupBy(postings, ({ account, child }) => JSON.stringify([account, child]))].flatMap(([, group]) => {
    const [one] = group
    if (one === undefined) return []
    return [
      {
        help: null,
        child: one.child,
        households: one.child === null ? null : householdsOf(one.child),
        district: one.child === null ? null : (districts.get(one.child) ?? null),
        account: one.account,
        service: null,
        step: null,
        until: null,
        together: false,
        oneOff: false,
        spent: byMonth(group),
        committed: noMonths,
        due: 0,
        ifExtended: 0,
      },
    ]
  })

const accountsOf = (
  plan: AccountPlan,
  postings: readonly Posting[],
  rows: readonly CommitmentRow[],
  budget: readonly BudgetLine[],
): readonly CommitmentAccount[] => {
  const budgets = new Map<string, number>()
  for (const { account, ore } of budget) {
    const number = accountOf(plan, account)?.number ?? account
    budgets.set(number, (budgets.get(number) ?? 0) + ore)
  }
  // The refund's account is always there: what is still to come stands on it, also before the state has paid anything.
  const refunds = plan.accounts.filter(each => each.kind === 'refund').map(each => each.number)
  const numbers = new Set([...[...rows, ...postings].map(each => each.account), ...budgets.keys(), ...refunds])
  return [...numbers].toSorted().map(number => {
    const found = accountOf(plan, number)
    return {
      number,
      title: found?.title ?? '',
      kind: found?.kind ?? 'cost',
      refundable: found?.refundable ?? false,
      known: found !== undefined,
      budget: budgets.get(number) ?? null,
    }
  })
}
