// What a label says its amounts come from, "4 socialrådgivere af 500.000 kr.", as drivers along the years of a case.
import type { Line } from '../case.ts'
import { oreIn, type UnitName } from '../case-words.ts'
import { productsIn, type WordProduct } from './product-in-words.ts'

type Driver = Exclude<NonNullable<Line['drivers']>, readonly unknown[]>

const kronerOf = ({ units, price, areas }: WordProduct): number => units * price * areas

/** A part of a year: the amount is so many whole months of the product. */
const isMonths = (amount: number, product: number): boolean => {
  const months = (12 * amount) / product
  return months > 0 && months < 12 && Math.abs(months - Math.round(months)) < 0.01
}

/**
 * The drivers of a label, written only in years whose amount they can be held against: a first or last year of some months is
 * explained by its months, and a blank or zero is no amount.
 */
export const wordDrivers = (label: string, amounts: readonly (number | null)[], unit: UnitName): readonly Driver[] => {
  const products = productsIn(label)
  const whole = products.reduce((sum, product) => sum + kronerOf(product), 0)
  if (whole === 0) return []
  const inUnit = (kroner: number): number => (kroner * 100) / oreIn[unit]
  const printed = amounts.flatMap((amount, at) =>
    amount === null || amount === 0 ? [] : [{ at, size: Math.abs(amount) }],
  )
  const wanted = inUnit(whole)
  const near = printed.filter(({ size }) => Math.abs(size - wanted) <= wanted / 50)
  const constant = new Set(printed.map(each => each.size)).size === 1
  // Amounts that never come near the product are something else than units times price.
  if (
    printed.length === 0 ||
    (near.length * 2 < printed.length &&
      !(constant && printed.length > 0 && Math.abs((printed[0]?.size ?? 0) - wanted) <= wanted / 2))
  )
    return []
  // The same months in every year are no part of a first or last year.
  const always = constant && printed.length > 1
  const held = new Set(printed.filter(({ size }) => always || !isMonths(size, wanted)).map(each => each.at))
  return products.map(product => ({
    units: amounts.map((_, at) => (held.has(at) ? product.units : null)),
    ...(product.unit === '' ? {} : { unit: product.unit }),
    price: inUnit(product.price),
    ...(product.areas === 1 ? {} : { areas: product.areas }),
  }))
}
