// What a case is worth at the beginning of its first year, by a dated official rate. Asked for, never the default: municipal
// budget tables carry no interest (investment.md, formula 5).
import { z } from 'zod'
import type { Day } from '../language/day.ts'
import { message } from '../language/message.ts'
import { inForce, RuleHead } from '../language/rule.ts'
import { type Book, inUnit, runningTotal } from './book.ts'
import { longestHorizon, type PaybackAnswer, paybackOf } from './payback.ts'
import { afterOf } from './view-figures.ts'

const rises = (bands: readonly { readonly throughYear: number | null }[]): boolean =>
  bands.every(({ throughYear }, at) => {
    const before = at === 0 ? 0 : (bands[at - 1]?.throughYear ?? null)
    return before !== null && (throughYear === null ? at === bands.length - 1 : throughYear > before)
  }) && bands.at(-1)?.throughYear === null

/** A yearly rate that falls with time: 0.035 is 3,5 %, through year `throughYear` from now; the last band has no end. */
export const DiscountRule = RuleHead.extend({
  bands: z
    .array(z.strictObject({ throughYear: z.int().positive().nullable(), rate: z.number().min(0).lt(1) }))
    .min(1)
    .refine(rises, 'perioderne skal følge efter hinanden, og den sidste skal være uden slutning'),
})
export type DiscountRule = z.infer<typeof DiscountRule>

/** When in its year an amount falls. */
export const timings = ['start', 'middle', 'end'] as const
export type Timing = (typeof timings)[number]
const within: Readonly<Record<Timing, number>> = { start: 0, middle: 0.5, end: 1 }

/** What 1 in `years` from now is worth now; each band's rate counts for the years that lie in it. */
export const discountFactor = ({ bands }: Pick<DiscountRule, 'bands'>, years: number): number => {
  let factor = 1
  let from = 0
  for (const { throughYear, rate } of bands) {
    const to = Math.min(years, throughYear ?? Number.POSITIVE_INFINITY)
    if (to > from) factor /= (1 + rate) ** (to - from)
    from = Math.max(from, to)
  }
  return factor
}

/** The net with interest, in the case's unit; `payback` counts the years as without, lasting rows going on for 40 years. */
export type Discounted = {
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  readonly total: number
  readonly payback: PaybackAnswer
}

/** The case with interest, beside and never in the place of the case without. */
export const discountBook = (book: Book, rule: Pick<DiscountRule, 'bands'>, timing: Timing): Discounted => {
  const worth = (ore: number, year: number): number => ore * discountFactor(rule, year + within[timing])
  const net = book.net.map(worth)
  const cumulative = runningTotal(net)
  const unit = (ore: number): number => inUnit(ore, book.of.unit)
  return {
    net: net.map(unit),
    cumulative: cumulative.map(unit),
    total: unit(cumulative.at(-1) ?? 0),
    payback: paybackWith(book, net, worth),
  }
}

const paybackWith = (
  book: Book,
  net: readonly number[],
  worth: (ore: number, year: number) => number,
): PaybackAnswer => {
  const { years } = book.of
  const inTable = paybackOf(years, net, 0)
  if (inTable.payback !== null || inTable.reason.code !== 'payback-no-lasting-gain') return inTable
  const after = afterOf(book)
  if (after >= 0) return inTable
  const later = Array.from({ length: longestHorizon }, (_, at) => worth(after, years.length + at))
  const last = years.at(-1) ?? 0
  const all = [...years, ...later.map((_, at) => last + 1 + at)]
  const { payback } = paybackOf(all, [...net, ...later], 0)
  return payback === null
    ? { payback, reason: message('payback-too-late', { years: longestHorizon }) }
    : { payback: { ...payback, beyondTable: true }, reason: null }
}

/** The rule in force on a day; of several the one that began last. Undefined where there is none. */
export const discountOn = <Rule extends Pick<DiscountRule, 'validFrom' | 'validTo'>>(
  rules: readonly Rule[],
  on: Day,
): Rule | undefined =>
  rules
    .filter(rule => inForce(rule, on))
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
    .at(-1)
