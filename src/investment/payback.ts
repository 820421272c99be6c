// Payback as Danish municipalities count it: the first year in which the running total is paid back, without interest.
import { type Message, message } from '../language/message.ts'
import { runningTotal } from './book.ts'

/** How many years after the last column lasting lines are carried on before a case is said not to pay itself back. */
export const longestHorizon = 40

/**
 * When the money is back. `index` counts from 1; `year` is the case's own name for that year; `fractional` =
 * index - 1 + cumulative before / gain of that year; `beyondTable` where lasting lines had to be carried on.
 */
export type Payback = {
  readonly year: number
  readonly index: number
  readonly fractional: number
  readonly beyondTable: boolean
}

/** The payback, or the reason why there is none: "it never pays itself back" is a valid answer. */
export type PaybackAnswer =
  | { readonly payback: Payback; readonly reason: null }
  | { readonly payback: null; readonly reason: Message }

/**
 * The first year in which the running total, once it has been above zero, is zero or below. Where it never is above zero
 * nothing was laid out: the first year with a gain, of which no part is needed (`fractional` = index - 1).
 * @param years the names of the table's years, one apart
 * @param net cost-positive net per year, whole øre
 * @param after what the lasting lines give in each year after the last column
 * @see investment.md, formula 3: København year 6, Herning 2012 year 3, Ringsted year 12 (11,28)
 */
export const paybackOf = (years: readonly number[], net: readonly number[], after: number): PaybackAnswer => {
  if (net.every(each => each === 0)) return { payback: null, reason: message('payback-nothing') }
  const running = runningTotal(net)
  const invested = running.findIndex(each => each > 0)
  if (invested < 0) {
    const firstGain = net.findIndex(each => each < 0)
    return found(years, firstGain, 0, 1, false)
  }
  for (let at = invested + 1; at < running.length; at += 1) {
    if ((running[at] ?? 0) <= 0) return found(years, at, running[at - 1] ?? 0, -(net[at] ?? 0), false)
  }
  const owed = running.at(-1) ?? 0
  if (after >= 0) return { payback: null, reason: message('payback-no-lasting-gain') }
  const more = Math.ceil(owed / -after)
  if (more > longestHorizon) return { payback: null, reason: message('payback-too-late', { years: longestHorizon }) }
  return found(years, years.length - 1 + more, owed + (more - 1) * after, -after, true)
}

const found = (
  years: readonly number[],
  at: number,
  owedBefore: number,
  gain: number,
  beyondTable: boolean,
): PaybackAnswer => ({
  payback: { year: (years[0] ?? 1) + at, index: at + 1, fractional: at + owedBefore / gain, beyondTable },
  reason: null,
})
