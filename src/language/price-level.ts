// From one year's prices to another's: a chain of yearly rates, each with its source and the day it was published.
import { z } from 'zod'
import type { Day } from './day.ts'
import { bad, good, message, type Outcome } from './message.ts'
import { type Kroner, kroner } from './money.ts'
import { DayText, RuleHead } from './rule.ts'

/**
 * How much prices rise from the year before to `year`: 0.026 is 2,6 %. Estimates are revised every half-year, so the same
 * year may stand more than once with different `publishedOn`; null where the source gives no day.
 */
export const YearlyRate = z.strictObject({
  year: z.int().min(1900).max(2200),
  rate: z.number().gt(-0.5).lt(1),
  publishedOn: DayText.nullable(),
  source: z.string().min(1),
})
export type YearlyRate = z.infer<typeof YearlyRate>

const onePerPublication = (rates: readonly YearlyRate[]): boolean =>
  new Set(rates.map(rate => `${rate.year} ${rate.publishedOn ?? ''}`)).size === rates.length

/**
 * A price index as a rule file: one or more series of yearly rates that must not be mixed (municipal services, pay,
 * purchases, the state's own). `example` marks an index that is shipped to show the form, not to be used in earnest.
 */
export const PriceIndex = RuleHead.extend({
  example: z.boolean(),
  /** The one municipality it is for; left out where anybody may use it. */
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  series: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
        title: z.string().min(1),
        rates: z.array(YearlyRate).refine(onePerPublication, 'one rate per year and day of publication'),
      }),
    )
    .min(1),
})
export type PriceIndex = z.infer<typeof PriceIndex>

const wasKnown = (rate: YearlyRate, asKnown: Day | null): boolean =>
  asKnown === null || rate.publishedOn === null || rate.publishedOn <= asKnown

/** The newest rate of each year among those published by `asKnown`. One without a day counts as older than any with one. */
const newestByYear = (rates: readonly YearlyRate[], asKnown: Day | null): ReadonlyMap<number, number> => {
  const oldestFirst = rates
    .filter(rate => wasKnown(rate, asKnown))
    .toSorted((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1))
  return new Map(oldestFirst.map(rate => [rate.year, rate.rate]))
}

/** Rising years as people write them: `2016-2018, 2020`. */
const yearsText = (years: readonly number[]): string => {
  const runs: { first: number; last: number }[] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run !== undefined && year === run.last + 1) run.last = year
    else runs.push({ first: year, last: year })
  }
  return runs.map(run => (run.first === run.last ? `${run.first}` : `${run.first}-${run.last}`)).join(', ')
}

/**
 * The amount in the prices of `level`: times (1 + rate) for every year on the way forward, divided by it on the way back
 * (KL's p/l: amount(t) = amount(s) x product of (1 + rate)). `rates` is one series; `asKnown` takes the estimates published
 * by that day, null the newest. Bad where the amount states no price level (`price-level-not-stated`) or a year on the way
 * has no rate (`price-rates-missing`, naming the years): nothing is guessed or skipped.
 */
export const inPricesOf = (
  level: number,
  amount: Kroner,
  rates: readonly YearlyRate[],
  asKnown: Day | null = null,
): Outcome<Kroner> => {
  const from = amount.priceLevel
  if (from === null) return bad(message('price-level-not-stated'))
  const [first, last] = from < level ? [from + 1, level] : [level + 1, from]
  const known = newestByYear(rates, asKnown)
  const missing: number[] = []
  let factor = 1
  for (let year = first; year <= last; year += 1) {
    const rate = known.get(year)
    if (rate === undefined) missing.push(year)
    else factor *= 1 + rate
  }
  if (missing.length > 0) {
    return bad(message('price-rates-missing', { years: yearsText(missing), from: `${from}`, to: `${level}` }))
  }
  return good(kroner(from < level ? amount.kroner * factor : amount.kroner / factor, level))
}
