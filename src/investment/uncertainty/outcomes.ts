// What the draws say: the band 8 of 10 outcomes lie in, the mean, and the chance of being paid back by each year.
import type { Draws } from './draws.ts'

/** The share of outcomes below the band, and below its upper edge: 8 of 10 lie between. */
export const bandShares = { low: 0.1, high: 0.9 } as const

/** Lowest and highest of the 8 of 10 in the middle, and the mean, along the years. */
export type Band = {
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly mean: readonly number[]
}

/** A chance with how far chance itself may have moved it (one standard error of the drawing). */
export type Chance = { readonly share: number; readonly error: number }

/** The chance that the case is paid back by the end of a year; `beyondTable` where lasting lines must be carried on. */
export type ChanceBy = Chance & { readonly year: number; readonly index: number; readonly beyondTable: boolean }

/** The value that `share` of the sorted values lie below: between the two nearest, in proportion (Hyndman and Fan, type 7). */
export const sortedQuantile = (sorted: Float64Array, share: number): number => {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] ?? 0
  return low + (at - below) * ((sorted[below + 1] ?? low) - low)
}

const bandOf = (rows: Float64Array, years: number, draws: number): Band => {
  const band = { low: [] as number[], high: [] as number[], mean: [] as number[] }
  for (let year = 0; year < years; year += 1) {
    const sorted = rows.slice(year * draws, (year + 1) * draws).sort()
    let sum = 0
    for (const each of sorted) sum += each
    band.low.push(sortedQuantile(sorted, bandShares.low))
    band.high.push(sortedQuantile(sorted, bandShares.high))
    band.mean.push(sum / draws)
  }
  return band
}

/** The band of the running total, year by year. */
export const cumulativeBand = ({ cumulative, years, draws }: Draws): Band => bandOf(cumulative, years.length, draws)

/** The band of each year's net by itself. */
export const netBand = ({ net, years, draws }: Draws): Band => bandOf(net, years.length, draws)

const chanceOf = (count: number, draws: number): Chance => {
  const share = count / draws
  return { share, error: Math.sqrt((share * (1 - share)) / draws) }
}

/** The chance of being paid back by the end of each year of the table. It never falls from one year to the next. */
export const paybackChances = ({ payback, years, draws }: Draws): readonly ChanceBy[] => {
  const counts = new Uint32Array(years.length + 1)
  for (const index of payback) if (index > 0 && index <= years.length) counts[index] = (counts[index] ?? 0) + 1
  let sum = 0
  return years.map((year, at) => {
    sum += counts[at + 1] ?? 0
    return { ...chanceOf(sum, draws), year, index: at + 1, beyondTable: false }
  })
}

/** The chance that the case never pays itself back, lasting lines carried on for the longest horizon. */
export const neverChance = ({ payback, draws }: Draws): Chance =>
  chanceOf(
    payback.reduce((count, index) => count + (index === 0 ? 1 : 0), 0),
    draws,
  )
