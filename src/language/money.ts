// Money: whole øre for what is booked, granted and paid; kroner with decimals for what is expected. Both know their prices.
import { formatNumber, parseNumber } from './danish.ts'
import { bad, good, message, type Outcome } from './message.ts'

declare const oreMark: unique symbol
declare const kronerMark: unique symbol

/**
 * The year whose prices an amount is in. `null`: none is stated. That is how the books are kept (løbende priser: each
 * amount in the prices of its own day) and how most sources write.
 */
export type PriceLevel = number | null

/** An amount in whole øre: booked, granted, paid or printed. Made by `ore`, `parseOre` and `toOre`. */
export type Ore = { readonly ore: number; readonly priceLevel: PriceLevel; readonly [oreMark]: true }

/** An expected amount in kroner as float64: a forecast, a conversion, a draw. Never booked before `toOre`. */
export type Kroner = { readonly kroner: number; readonly priceLevel: PriceLevel; readonly [kronerMark]: true }

// A thousand billion kroner in øre: more than any municipality has, and twelve times it is still exact in float64.
const largestOre = 1e14

const checkLevel = (priceLevel: PriceLevel): void => {
  if (priceLevel === null || (Number.isInteger(priceLevel) && priceLevel >= 1900 && priceLevel <= 2200)) return
  throw new RangeError(`a price level is a year between 1900 and 2200, or null: ${priceLevel}`)
}

/**
 * An amount in whole øre.
 * @throws RangeError where `amount` is not whole, or is above 10^14 øre either way, or the price level is no year.
 */
export const ore = (amount: number, priceLevel: PriceLevel): Ore => {
  checkLevel(priceLevel)
  if (!Number.isInteger(amount) || Math.abs(amount) > largestOre)
    throw new RangeError(`not an amount in øre: ${amount}`)
  // Adding 0 turns -0 into 0.
  return { ore: amount + 0, priceLevel } as Ore
}

/**
 * An expected amount in kroner.
 * @throws RangeError where `amount` is not finite, or the price level is no year.
 */
export const kroner = (amount: number, priceLevel: PriceLevel): Kroner => {
  checkLevel(priceLevel)
  if (!Number.isFinite(amount)) throw new RangeError(`not an amount in kroner: ${amount}`)
  return { kroner: amount + 0, priceLevel } as Kroner
}

/**
 * The expectation rounded to whole øre; the only way from `Kroner` to `Ore`, used at a page, a document or a booking.
 * A half øre is rounded away from zero, so that a cost and its repayment round alike. The half is judged on the fifteen
 * digits float64 holds for sure: 1,005 kr. is 101 øre, although the nearest float64 lies a hair below.
 * @throws RangeError above 10^14 øre either way.
 */
export const toOre = (amount: Kroner): Ore => {
  const hundredths = Number((Math.abs(amount.kroner) * 100).toPrecision(15))
  return ore(Math.sign(amount.kroner) * Math.round(hundredths), amount.priceLevel)
}

/** The booked amount as an expectation, in the same prices. */
export const toKroner = (amount: Ore): Kroner => kroner(amount.ore / 100, amount.priceLevel)

/** A price level as people read it. */
const levelText = (level: PriceLevel): string => (level === null ? 'uoplyst prisniveau' : `${level}-priser`)

/**
 * The prices two amounts share, or `price-levels-differ`. A stated level and an unstated one differ too: nobody knows
 * that they are the same.
 */
const sharedLevel = (a: PriceLevel, b: PriceLevel): Outcome<PriceLevel> =>
  a === b ? good(a) : bad(message('price-levels-differ', { one: levelText(a), other: levelText(b) }))

/** The sum of whole øre; or `price-levels-differ`, or `amount-too-large` above 10^14 øre. */
export const addOre = (a: Ore, b: Ore): Outcome<Ore> => {
  const level = sharedLevel(a.priceLevel, b.priceLevel)
  if (!level.ok) return level
  const sum = a.ore + b.ore
  return Math.abs(sum) > largestOre ? bad(message('amount-too-large')) : good(ore(sum, level.value))
}

/** `a` less `b`; refuses as `addOre` does. */
export const subtractOre = (a: Ore, b: Ore): Outcome<Ore> => addOre(a, ore(-b.ore, b.priceLevel))

/** The sum of two expectations; or `price-levels-differ`. */
export const addKroner = (a: Kroner, b: Kroner): Outcome<Kroner> => {
  const level = sharedLevel(a.priceLevel, b.priceLevel)
  return level.ok ? good(kroner(a.kroner + b.kroner, level.value)) : level
}

/** `a` less `b`; refuses as `addKroner` does. */
export const subtractKroner = (a: Kroner, b: Kroner): Outcome<Kroner> => addKroner(a, kroner(-b.kroner, b.priceLevel))

/**
 * The amount in kroner that a Dane wrote: `1.234.567,89`, `1234567`, `-500,5`; at most two decimals, a point only between
 * thousands. Otherwise `not-an-amount` or `amount-too-large`.
 */
export const parseOre = (text: string, priceLevel: PriceLevel): Outcome<Ore> => {
  const value = parseNumber(text)
  if (value === undefined || /,\d{3,}$/.test(text.trim())) return bad(message('not-an-amount', { given: text }))
  if (Math.abs(value) * 100 > largestOre) return bad(message('amount-too-large'))
  return good(toOre(kroner(value, priceLevel)))
}

/** `1.234,50`: kroner with two decimals, without unit. */
export const formatOre = (amount: Ore): string => formatNumber(amount.ore / 100, 2)
