// The same case in another unit or in another year's prices: every amount and every price times one factor, and nothing else.
import { bad, good, message, type Outcome } from '../../language/message.ts'
import { kroner } from '../../language/money.ts'
import { inPricesOf, type YearlyRate } from '../../language/price-level.ts'
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import { oreIn, type UnitName } from '../case-words.ts'
import { type Assumption, assumptionOf, type Factor, type Spread } from './assumption.ts'
import { factorsOf } from './check-plan.ts'
import type { Driver } from './driver.ts'

/** Long enough for any price, short enough that 0,1 stays 0,1. */
const clean = (value: number): number => Number(value.toPrecision(12))

/** True for the place of a factor that is an amount: a price, or what a child costs before and after a move. */
const isMoney = (path: readonly (string | number)[]): boolean =>
  path.some(part => part === 'price' || part === 'before' || part === 'after')

/** The assumptions that stand where amounts stand, and those that stand elsewhere. */
const usesOf = (of: InvestmentCase): { readonly money: ReadonlySet<string>; readonly other: ReadonlySet<string> } => {
  const money = new Set<string>()
  const other = new Set<string>()
  const note = (factor: Factor | undefined, into: Set<string>): void => {
    const named = assumptionOf(factor)
    if (named !== undefined) into.add(named)
  }
  for (const line of of.lines) {
    for (const driver of driversOf(line)) {
      for (const [path, factor] of factorsOf(driver)) note(factor, isMoney(path) ? money : other)
    }
    note(line.times, other)
    for (const { share } of line.withheld ?? []) note(share, other)
  }
  return { money, other }
}

const scaledFactor = (factor: Factor, by: number): Factor => {
  if (typeof factor === 'number') return clean(factor * by)
  return Array.isArray(factor) ? factor.map(each => (each === null ? null : clean(each * by))) : factor
}

/** The driver with its prices times `by`. */
const scaledDriver = (driver: Driver, by: number): Driver => {
  switch (driver.by) {
    case 'age':
      return { ...driver, effects: driver.effects.map(each => ({ ...each, price: scaledFactor(each.price, by) })) }
    case 'grant':
      return { ...driver, ceiling: driver.ceiling === null ? null : clean(driver.ceiling * by) }
    case 'move': {
      const side = (factors: readonly Factor[]): Factor[] => factors.map(each => scaledFactor(each, by))
      return { ...driver, before: side(driver.before), after: side(driver.after) }
    }
    case 'caseload':
      return { ...driver, price: scaledFactor(driver.price, by) }
    case 'effort':
      return { ...driver, price: scaledFactor(driver.price, by) }
    case 'forecast':
      return { ...driver, price: scaledFactor(driver.price, by) }
    case 'product':
    case undefined:
      return { ...driver, price: scaledFactor(driver.price, by) }
  }
}

const scaledSpread = (spread: Spread, by: number): Spread => {
  switch (spread.shape) {
    case 'range':
    case 'even':
    case 'effect':
      return { ...spread, low: clean(spread.low * by), high: clean(spread.high * by) }
    case 'price':
      return { ...spread, sd: clean(spread.sd * by) }
    case 'share':
    case 'count':
      return spread
  }
}

const scaledAssumption = (of: Assumption, by: number): Assumption => ({
  ...of,
  value: clean(of.value * by),
  ...(of.spread === undefined ? {} : { spread: scaledSpread(of.spread, by) }),
})

/**
 * Every amount, price, ceiling and target times `by`, amounts rounded to whole øre of `unit`. Bad where an assumption is a
 * price in one place and a number of something in another: then nobody can say what it becomes.
 */
const scaleMoney = (of: InvestmentCase, by: number, unit: UnitName): Outcome<InvestmentCase> => {
  const { money, other } = usesOf(of)
  const both = of.assumptions.find(({ id }) => money.has(id) && other.has(id))
  if (both !== undefined) return bad(message('assumption-money-and-not', { label: both.label }))
  const amounts = (row: readonly (number | null)[]): (number | null)[] =>
    row.map(amount => (amount === null ? null : Math.round(amount * by * oreIn[unit]) / oreIn[unit]))
  const line = (each: Line): Line => {
    const drivers = driversOf(each).map(driver => scaledDriver(driver, by))
    return { ...each, amounts: amounts(each.amounts), ...(drivers.length === 0 ? {} : { drivers }) }
  }
  return good({
    ...of,
    unit,
    lines: of.lines.map(line),
    totals: of.totals.map(total => ({ ...total, stated: amounts(total.stated) })),
    assumptions: of.assumptions.map(each => (money.has(each.id) ? scaledAssumption(each, by) : each)),
    scenarios: of.scenarios.map(each => ({
      ...each,
      set: Object.fromEntries(
        Object.entries(each.set).map(([id, value]) => [id, money.has(id) ? clean(value * by) : value]),
      ),
    })),
    ...(of.target === undefined ? {} : { target: { ...of.target, yearly: clean(of.target.yearly * by) } }),
  })
}

/** The case in another unit: 1.500 of 1.000 kr. become 1,5 mio. kr. */
export const inOtherUnit = (of: InvestmentCase, unit: UnitName): Outcome<InvestmentCase> =>
  scaleMoney(of, oreIn[of.unit] / oreIn[unit], unit)

/** What an amount in the prices of `from` is times in those of `to`. Bad where a year on the way has no rate. */
export const priceFactor = (from: number | null, to: number, rates: readonly YearlyRate[]): Outcome<number> => {
  const found = inPricesOf(to, kroner(1, from), rates)
  return found.ok ? good(found.value.kroner) : found
}

/** The case in another year's prices, by one series of rates. Bad where the case states no price level or a year has no rate. */
export const inOtherPrices = (
  of: InvestmentCase,
  level: number,
  rates: readonly YearlyRate[],
): Outcome<InvestmentCase> => {
  const factor = priceFactor(of.priceLevel, level, rates)
  if (!factor.ok) return factor
  const scaled = scaleMoney(of, factor.value, of.unit)
  if (!scaled.ok) return scaled
  const lines = scaled.value.lines.map(line => (line.priceLevel === undefined ? line : { ...line, priceLevel: level }))
  return good({ ...scaled.value, lines, priceLevel: level })
}
