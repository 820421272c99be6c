// Which account help is booked on, and which prices change on 1 January: data a municipality edits, in rules/accounts and
// rules/price-changes.
import { z } from 'zod'
import type { Day } from '../../language/day.ts'
import { yearOf } from '../../language/day.ts'
import { bad, good, message, type Outcome } from '../../language/message.ts'
import { kroner, type Ore, ore, toOre } from '../../language/money.ts'
import { inPricesOf, YearlyRate } from '../../language/price-level.ts'
import { inForce, RuleHead } from '../../language/rule.ts'

/** An account number as `5.28.20` or with more parts below it; a line on `5.28.20.003` belongs to `5.28.20`. */
export const AccountNumber = z.string().regex(/^\d{1,2}(\.\d{1,4}){0,5}$|^\d{3,12}$/)

const Account = z.strictObject({
  number: AccountNumber,
  title: z.string().min(1),
  /** `refund`: what the state pays back is booked here, as negative amounts. */
  kind: z.enum(['cost', 'refund']),
  /** True where the cost counts towards the state's refund of expensive single cases. */
  refundable: z.boolean(),
})

/** What is not said fits everything. `paragraphs` are beginnings of the service's paragraph. */
const Line = z.strictObject({
  kind: z.enum(['measure', 'placement']).optional(),
  types: z.array(z.string()).optional(),
  paragraphs: z.array(z.string()).optional(),
  steps: z.array(z.int().positive()).optional(),
  account: AccountNumber,
  /** True where the service is booked as one amount and not child by child. */
  together: z.boolean(),
})

const known = (plan: { accounts: { number: string }[]; lines: { account: string }[] }): boolean =>
  plan.lines.every(line => plan.accounts.some(each => each.number === line.account))

/** The accounts and the way from help to account. The first line that fits counts. */
export const AccountPlan = RuleHead.extend({
  /** Where a service is paid by the session: how many a month are reckoned with. */
  sessionsPerMonth: z.number().positive(),
  accounts: z.array(Account).min(1),
  lines: z.array(Line).min(1),
})
  .strict()
  .refine(known, 'en linje peger på en konto, der ikke står under accounts')
  .refine(
    plan => plan.accounts.filter(each => each.kind === 'refund').length <= 1,
    'der kan kun være én konto til refusion; skriv den øverste, linjer under den hører med',
  )
export type AccountPlan = z.output<typeof AccountPlan>
export type PlanAccount = AccountPlan['accounts'][number]

/** Rates that every price follows, and prices a municipality has agreed for a service from 1 January of a year. */
export const PriceChanges = RuleHead.extend({
  rates: z.array(YearlyRate),
  own: z.array(
    z.strictObject({
      service: z.string().min(1),
      year: z.int().min(1900).max(2200),
      ore: z.int().nonnegative(),
      source: z.string().min(1),
    }),
  ),
}).strict()
export type PriceChanges = z.output<typeof PriceChanges>

/** The unit a service is paid in. */
export type PaidPer = 'session' | 'course' | 'day' | 'month'

/** A service as it is priced: `ore` per unit in the prices of a year. `code` is its name in the municipality's own files. */
export type PricedService = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly paragraph: string | null
  readonly price: { readonly ore: number; readonly per: PaidPer; readonly priceLevel: number }
}

/** The plan in force on a day. Bad (`no-account-plan`) where none is. */
export const planOn = (plans: readonly AccountPlan[], on: Day): Outcome<AccountPlan> => {
  const found = plans.find(each => inForce(each, on))
  return found === undefined ? bad(message('no-account-plan', { year: `${yearOf(on)}` })) : good(found)
}

/**
 * The plan's account of a ledger line's account: the same, or the longest one the number goes on from. Numbers without dots
 * (`528201003`) are read as the account's digits. Undefined where the plan has none.
 */
export const accountOf = (plan: AccountPlan, number: string): PlanAccount | undefined =>
  plan.accounts
    .filter(each => isBelow(number, each.number))
    .toSorted((a, b) => b.number.length - a.number.length)
    .at(0)

/** True where a number is the account's, or goes on from it, with dots and without. */
export const isBelow = (number: string, account: string): boolean =>
  number === account ||
  number.startsWith(`${account}.`) ||
  (!number.includes('.') && number.startsWith(account.replaceAll('.', '')))

/** Help as the plan asks about it. */
export type Booked = {
  readonly kind: 'measure' | 'placement'
  readonly step: number
  readonly type: string | null
  readonly paragraph: string | null
}

/** Where help is booked; undefined where no line fits. */
export const bookingOf = (
  plan: AccountPlan,
  { kind, step, type, paragraph }: Booked,
): { readonly account: string; readonly together: boolean } | undefined =>
  plan.lines.find(
    line =>
      (line.kind === undefined || line.kind === kind) &&
      (line.steps === undefined || line.steps.includes(step)) &&
      (line.types === undefined || (type !== null && line.types.includes(type))) &&
      (line.paragraphs === undefined || line.paragraphs.some(each => paragraph?.startsWith(each) === true)),
  )

/**
 * A service's price per unit in a year, in whole øre: the municipality's own for that year, or the newest one it has, taken
 * on by the yearly rates. Bad (`price-rates-missing`) where a year on the way has no rate.
 */
export const priceIn = (year: number, service: PricedService, changes: PriceChanges): Outcome<Ore> => {
  const own = changes.own
    .filter(each => each.service === service.code && each.year <= year)
    .toSorted((a, b) => b.year - a.year)[0]
  const base =
    own === undefined || own.year < service.price.priceLevel
      ? ore(service.price.ore, service.price.priceLevel)
      : ore(own.ore, own.year)
  if (base.priceLevel === year) return good(base)
  const moved = inPricesOf(year, kroner(base.ore / 100, base.priceLevel), changes.rates)
  return moved.ok ? good(toOre(moved.value)) : moved
}
