// A change in spending told apart: how much came of more or fewer child-years, and how much of what one of them costs.
import { bad, good, message, type Outcome } from '../../language/message.ts'

/** Child-years and what they cost in a year, at one price level. */
export type Volume = { readonly childYears: number; readonly kroner: number }

/** The two parts of a change, in kroner; they sum to it exactly. Unit prices are kroner per child-year. */
export type VolumeAndPrice = {
  readonly volume: number
  readonly price: number
  readonly before: { readonly childYears: number; readonly unitPrice: number }
  readonly after: { readonly childYears: number; readonly unitPrice: number }
}

/**
 * The change from one year to another as volume (the change in child-years at the mean of the two prices) and price (the
 * change in price at the mean of the two volumes). Both together are the whole change, and neither is counted first. Bad where
 * a year has no child-years: then it has no price.
 */
export const volumeAndPrice = (before: Volume, after: Volume): Outcome<VolumeAndPrice> => {
  if (before.childYears <= 0 || after.childYears <= 0) return bad(message('realised-no-child-years'))
  const [p0, p1] = [before.kroner / before.childYears, after.kroner / after.childYears]
  return good({
    volume: ((after.childYears - before.childYears) * (p0 + p1)) / 2,
    price: ((p1 - p0) * (before.childYears + after.childYears)) / 2,
    before: { childYears: before.childYears, unitPrice: p0 },
    after: { childYears: after.childYears, unitPrice: p1 },
  })
}
