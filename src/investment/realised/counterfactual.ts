// What would have been spent without the effort: from the base years, by a stated method, with its spread.
import { bad, good, type Message, message, type Outcome } from '../../language/message.ts'
import { eightOfTen } from './student.ts'

/** Spending in one year at one price level, in kroner. */
export type YearAmount = { readonly year: number; readonly kroner: number }

/** `[low, high]`: 8 of 10 outcomes. */
export type Interval = readonly [low: number, high: number]

/**
 * What is expected without the effort. `rate`: the base years' level, grown by a stated rate; `line`: a straight line through
 * the base years (least squares); `base-year`: one base year, unchanged.
 */
export type Counterfactual = {
  readonly method: 'rate' | 'line' | 'base-year'
  readonly baseYears: readonly number[]
  /** The base years' mean at the price level. */
  readonly base: number
  readonly meanOf: (year: number) => number
  /** How far the sum of some years may lie from the sum of their means, 8 of 10; null where `noSpread` says why not. */
  readonly halfWidth: (years: readonly number[]) => number | null
  readonly noSpread: Message | null
}

const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)

/**
 * Base years' spending carried on without the effort. The spread is the prediction interval of the base years' own residuals:
 * how they moved about their level or line, the uncertainty of the line itself, and few years counted as few (Student's t).
 * For a sum over years the line's uncertainty is common to them all. Bad where there is no base year.
 * @param trend growth a year at fixed prices, or null
 */
export const counterfactualOf = (
  base: readonly YearAmount[],
  trend: { readonly rate: number } | null,
): Outcome<Counterfactual> => {
  const n = base.length
  if (n === 0) return bad(message('realised-no-base'))
  const years = base.map(each => each.year)
  const mean = sum(base.map(each => each.kroner)) / n
  const known = { baseYears: years.toSorted((a, b) => a - b), base: mean }
  if (trend !== null) return good({ ...known, ...byRate(base, trend.rate) })
  if (n === 1) {
    return good({
      ...known,
      method: 'base-year',
      meanOf: () => mean,
      halfWidth: () => null,
      noSpread: message('realised-one-base-year'),
    })
  }
  return good({ ...known, ...byLine(base, mean) })
}

type Answer = Pick<Counterfactual, 'method' | 'meanOf' | 'halfWidth' | 'noSpread'>

/** The level of the base years in the last one's size, carried on by the rate. */
const byRate = (base: readonly YearAmount[], rate: number): Answer => {
  const n = base.length
  const last = Math.max(...base.map(each => each.year))
  const growth = (year: number): number => (1 + rate) ** (year - last)
  const levels = base.map(each => each.kroner / growth(each.year))
  const level = sum(levels) / n
  const variance = sum(levels.map(each => (each - level) ** 2)) / Math.max(1, n - 1)
  const meanOf = (year: number): number => level * growth(year)
  if (n === 1) return { method: 'rate', meanOf, halfWidth: () => null, noSpread: message('realised-one-base-year') }
  const halfWidth = (years: readonly number[]): number => {
    const sizes = years.map(growth)
    return eightOfTen(n - 1) * Math.sqrt(variance * (sum(sizes.map(each => each ** 2)) + sum(sizes) ** 2 / n))
  }
  return { method: 'rate', meanOf, halfWidth, noSpread: null }
}

/** Least squares through the base years. */
const byLine = (base: readonly YearAmount[], mean: number): Answer => {
  const n = base.length
  const middle = sum(base.map(each => each.year)) / n
  const across = sum(base.map(each => (each.year - middle) ** 2))
  const slope = sum(base.map(each => (each.year - middle) * (each.kroner - mean))) / across
  const meanOf = (year: number): number => mean + slope * (year - middle)
  if (n === 2) return { method: 'line', meanOf, halfWidth: () => null, noSpread: message('realised-two-base-years') }
  const variance = sum(base.map(each => (each.kroner - meanOf(each.year)) ** 2)) / (n - 2)
  const halfWidth = (years: readonly number[]): number => {
    const count = years.length
    const away = sum(years.map(year => year - middle))
    return eightOfTen(n - 2) * Math.sqrt(variance * (count + count ** 2 / n + away ** 2 / across))
  }
  return { method: 'line', meanOf, halfWidth, noSpread: null }
}
