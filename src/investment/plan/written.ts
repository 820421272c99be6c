// The units and prices of a line as plain numbers: what a printed amount is held against.
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import { assumptionOf, type Factor } from './assumption.ts'
import { isProduct, type ProductDriver } from './driver.ts'

/** A number for every year, or one per year with blanks. */
export type PlainFactor = number | readonly (number | null)[]

/** units x price x areas x months / 12 x share with every assumption read as it stands. */
export type PlainProduct = Pick<ProductDriver, 'unit' | 'says'> & {
  readonly units: PlainFactor
  readonly price: PlainFactor
  readonly areas?: PlainFactor
  readonly months?: PlainFactor
  readonly share?: PlainFactor
}

/** The factor as it stands: an assumption without a profile is one number. @throws RangeError for one there is not. */
export const plainFactor = (of: InvestmentCase, factor: Factor): PlainFactor => {
  const named = assumptionOf(factor)
  if (named === undefined) return factor as PlainFactor
  const assumption = of.assumptions.find(each => each.id === named)
  if (assumption === undefined) throw new RangeError(`no assumption ${named}`)
  const { value, profile } = assumption
  return profile === undefined ? value : profile.map(each => each * value)
}

/** The lines' units and prices; drivers of another kind are left out. */
export const productsOf = (of: InvestmentCase, line: Line): readonly PlainProduct[] =>
  driversOf(line)
    .filter(isProduct)
    .map(({ units, unit, price, areas, months, share, says }) => ({
      units: plainFactor(of, units),
      price: plainFactor(of, price),
      ...(unit === undefined ? {} : { unit }),
      ...(says === undefined ? {} : { says }),
      ...(areas === undefined ? {} : { areas: plainFactor(of, areas) }),
      ...(months === undefined ? {} : { months: plainFactor(of, months) }),
      ...(share === undefined ? {} : { share: plainFactor(of, share) }),
    }))
