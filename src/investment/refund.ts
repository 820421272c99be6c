// The state's refund for expensive single cases: by law a share of what a household's children cost above a limit.
import { z } from 'zod'
import { yearOf } from '../language/day.ts'
import { bad, good, message, type Outcome } from '../language/message.ts'
import {
  addOre,
  type Kroner,
  kroner,
  type Ore,
  ore,
  type PriceLevel,
  subtractOre,
  toKroner,
  toOre,
} from '../language/money.ts'
import { DayText, RuleHead } from '../language/rule.ts'

const Band = z.strictObject({ above: z.number().positive(), share: z.number().gt(0).max(1) })

/** True where the limits and the shares both rise from band to band; without it no marginal share can be read from them. */
export const rises = (bands: readonly z.infer<typeof Band>[]): boolean =>
  bands.every((band, at) => {
    const before = bands[at - 1]
    return before === undefined || (before.above < band.above && before.share < band.share)
  })

const isCalendarYear = (rule: { validFrom: string; validTo: string }): boolean =>
  rule.validFrom.endsWith('-01-01') &&
  rule.validTo.endsWith('-01-01') &&
  Number(rule.validTo.slice(0, 4)) === Number(rule.validFrom.slice(0, 4)) + 1

/**
 * The limits of one calendar year, in that year's prices. `above` is kroner a year for a household; `share` is the part
 * of the cost between this limit and the next that the state pays (0.25 is 25 %). SEL § 176 a (2020), SEL § 176
 * (2021-2023), barnets lov § 198 (from 2024).
 */
export const RefundRule = RuleHead.extend({
  validFrom: DayText,
  validTo: DayText,
  bands: z.array(Band).min(1).refine(rises, 'grænser og andele skal stige fra trin til trin'),
}).refine(isCalendarYear, 'reglen skal gælde ét kalenderår, fra 1. januar til næste 1. januar')
export type RefundRule = z.infer<typeof RefundRule>

/**
 * What a child of a household cost, all income and other refunds deducted. `month` is 1-12; null spreads the cost evenly
 * over the year's twelve months, which is how one-off costs are counted (BEK 2430/2021 § 3) and what a full year at an
 * even rate means.
 */
export type ChildCost = {
  readonly household: string
  readonly child: string
  readonly year: number
  readonly month: number | null
  readonly cost: Ore
}

/** Cost, the state's part of it and what the municipality is left with, in whole øre. */
export type Refund = { readonly gross: Ore; readonly refund: Ore; readonly net: Ore }

/** The refund of one household in one accounting year. `rule` is the rule's id. */
export type HouseholdRefund = Refund & { readonly household: string; readonly year: number; readonly rule: string }

/** Cost before and after a move, each per household, and what the municipality itself saves (negative: it costs more). */
export type Saving = { readonly before: Refund; readonly after: Refund; readonly saving: Ore }

/**
 * The state's part of a household's yearly cost: of what lies above each limit, what its share adds to the one before.
 * Answers in the unit of `yearly`, not rounded; `perKrone` is how many of it make a krone (100: øre), the limits are kroner.
 */
export const bandedShare = (yearly: number, bands: readonly z.infer<typeof Band>[], perKrone: 1 | 100): number =>
  bands.reduce((sum, band, at) => {
    const step = band.share - (bands[at - 1]?.share ?? 0)
    return sum + step * Math.max(0, yearly - band.above * perKrone)
  }, 0)

/** Refuses prices of another year than the rule's; unstated prices are taken as the year's own (booked amounts). */
const inRulesPrices = (level: PriceLevel, rule: RefundRule): Outcome<PriceLevel> => {
  const year = yearOf(rule.validFrom)
  if (level === null || level === year) return good(level)
  return bad(message('refund-other-prices', { amount: `${level}`, rule: `${year}` }))
}

const netOf = (gross: Ore, refund: Ore): Outcome<Refund> => {
  const net = subtractOre(gross, refund)
  return net.ok ? good({ gross, refund, net: net.value }) : net
}

/**
 * The refund to expect of a household's cost in a year at an even rate, not rounded. Not for a year with uneven months:
 * they are refunded one by one, and always at least as much. Bad (`refund-other-prices`) in another year's prices.
 */
export const refundAtEvenRate = (yearly: Kroner, rule: RefundRule): Outcome<Kroner> => {
  const level = inRulesPrices(yearly.priceLevel, rule)
  return level.ok ? good(kroner(bandedShare(yearly.kroner * 100, rule.bands, 100) / 100, level.value)) : level
}

/** The refund of a household's cost in a full year at an even rate, rounded once. Bad as `refundAtEvenRate`. */
export const fullYearRefund = (yearly: Ore, rule: RefundRule): Outcome<Refund> => {
  const refund = refundAtEvenRate(toKroner(yearly), rule)
  return refund.ok ? netOf(yearly, toOre(refund.value)) : refund
}

/** True where the limits were read in their source; anything else is marked wherever its numbers are shown. */
export const isVerified = ({ confidence }: RefundRule): boolean => confidence === 'read'

/** The rule of a calendar year, or `no-refund-rule` with the years there are. */
export const refundRuleOf = (year: number, rules: readonly RefundRule[]): Outcome<RefundRule> => {
  const rule = rules.find(each => yearOf(each.validFrom) === year)
  if (rule !== undefined) return good(rule)
  const years = rules.map(each => yearOf(each.validFrom)).toSorted((a, b) => a - b)
  const known = [years.slice(0, -1).join(', '), ...years.slice(-1)].filter(part => part !== '').join(' og ')
  return bad(message('no-refund-rule', { year: `${year}`, known }))
}

/** Adds up; the sum of nothing is 0 kr. in the prices of `whenNone`. */
const sumOf = (amounts: readonly Ore[], whenNone: PriceLevel): Outcome<Ore> =>
  amounts.reduce<Outcome<Ore>>(
    (sum, amount) => (sum.ok ? addOre(sum.value, amount) : sum),
    good(ore(0, amounts[0] === undefined ? whenNone : amounts[0].priceLevel)),
  )

/** What each month would be refunded over a year at its rate, not rounded: twelve times the month's own refund, in øre. */
const twelvefold = (costs: readonly ChildCost[], rule: RefundRule): readonly number[] => {
  const ofMonth = new Array<number>(12).fill(0)
  let spread = 0
  for (const { month, cost } of costs) {
    const sofar = month === null ? 0 : ofMonth[month - 1]
    if (sofar === undefined) throw new RangeError(`no such month: ${month}`)
    if (month === null) spread += cost.ore
    else ofMonth[month - 1] = sofar + cost.ore
  }
  // 1/12 of what the month's rate would be refunded over a year: the same as 1/12 of the limits, and exact in øre.
  return ofMonth.map(month => bandedShare(12 * month + spread, rule.bands, 100))
}

/** One household's year: each month against 1/12 of the limits, the twelve added up and rounded once. */
const householdYear = (costs: readonly ChildCost[], rule: RefundRule): Outcome<Refund> => {
  const gross = sumOf(
    costs.map(each => each.cost),
    null,
  )
  if (!gross.ok) return gross
  const level = inRulesPrices(gross.value.priceLevel, rule)
  if (!level.ok) return level
  const twelfths = twelvefold(costs, rule).reduce((sum, month) => sum + month, 0)
  return netOf(gross.value, toOre(kroner(twelfths / 1200, level.value)))
}

/**
 * The refund of one household in one accounting year, month by month in whole øre: the running sum is rounded, so that the
 * twelve add up to the year's refund of `householdRefunds`. Amounts as booked, in the year's own prices.
 */
export const refundByMonth = (costs: readonly ChildCost[], rule: RefundRule): readonly number[] => {
  let [running, given] = [0, 0]
  return twelvefold(costs, rule).map(month => {
    running += month
    const until = toOre(kroner(running / 1200, null)).ore
    const part = until - given
    given = until
    return part
  })
}

const collator = new Intl.Collator('da', { numeric: true })
/** As a person would order them (2 before 10); `01` and `1`, which are equal to the collator, by their characters. */
const byHousehold = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : 1)

/**
 * The refund of every household and accounting year in `costs`, sorted by household and year. All children of a household
 * share the limits; a household is the children registered at the custody holder's address before a placement (BEK
 * 2430/2021 and 1485/2023 §§ 3 and 5, SEL § 176; barnets lov § 198 stk. 2). Bad where a year has no rule
 * (`no-refund-rule`), the amounts are in different prices, or in other prices than the year's own.
 * @throws RangeError for a month that is not 1-12 or null.
 */
export const householdRefunds = (
  costs: readonly ChildCost[],
  rules: readonly RefundRule[],
): Outcome<readonly HouseholdRefund[]> => {
  const households = Map.groupBy(costs, each => each.household)
  const answers: HouseholdRefund[] = []
  for (const [household, ofHousehold] of [...households].toSorted(([a], [b]) => byHousehold(a, b))) {
    const years = Map.groupBy(ofHousehold, each => each.year)
    for (const [year, ofYear] of [...years].toSorted(([a], [b]) => a - b)) {
      const rule = refundRuleOf(year, rules)
      if (!rule.ok) return rule
      const refund = householdYear(ofYear, rule.value)
      if (!refund.ok) return refund
      answers.push({ household, year, rule: rule.value.id, ...refund.value })
    }
  }
  return good(answers)
}

/** The refunds together; none are 0 kr. in the prices of `whenNone`. Bad where they are in different prices. */
export const totalOf = (refunds: readonly Refund[], whenNone: PriceLevel = null): Outcome<Refund> => {
  const gross = sumOf(
    refunds.map(each => each.gross),
    whenNone,
  )
  if (!gross.ok) return gross
  const refund = sumOf(
    refunds.map(each => each.refund),
    whenNone,
  )
  return refund.ok ? netOf(gross.value, refund.value) : refund
}

/**
 * What a municipality saves when children move: net(before) - net(after). `before` and `after` hold all costs of the
 * households the move touches, siblings included: the bands are not additive, so a child's own refund has no meaning.
 * Bad as `householdRefunds`.
 */
export const savingOfMove = (
  before: readonly ChildCost[],
  after: readonly ChildCost[],
  rules: readonly RefundRule[],
): Outcome<Saving> => {
  const level = [...before, ...after][0]?.cost.priceLevel ?? null
  const together = (costs: readonly ChildCost[]): Outcome<Refund> => {
    const refunds = householdRefunds(costs, rules)
    return refunds.ok ? totalOf(refunds.value, level) : refunds
  }
  const one = together(before)
  if (!one.ok) return one
  const other = together(after)
  if (!other.ok) return other
  const saving = subtractOre(one.value.net, other.value.net)
  return saving.ok ? good({ before: one.value, after: other.value, saving: saving.value }) : saving
}
