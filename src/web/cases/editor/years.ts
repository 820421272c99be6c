// A case with a year more or less at its end, or begun in another year: every row of numbers keeps one for each year.
import { driversOf, type InvestmentCase, type Line } from '../../../investment/case.ts'
import type { Factor } from '../../../investment/plan/assumption.ts'
import type { Driver } from '../../../investment/plan/driver.ts'
import { mapFactors } from './factors.ts'

/** A row with one number more, or one less. */
type Resize = <T>(row: readonly T[], added: T) => T[]

const longer: Resize = (row, added) => [...row, added]
const shorter: Resize = row => row.slice(0, -1)

const last = <T>(row: readonly T[], otherwise: T): T => row.at(-1) ?? otherwise

const factor =
  (resize: Resize) =>
  (of: Factor): Factor =>
    Array.isArray(of) ? resize(of, last(of, null)) : of

const driver =
  (resize: Resize) =>
  (of: Driver): Driver => {
    const mapped = mapFactors(of, factor(resize))
    return mapped.by === 'forecast'
      ? { ...mapped, mean: resize(mapped.mean, last(mapped.mean, 0)), sd: resize(mapped.sd, last(mapped.sd, 0)) }
      : mapped
  }

/** What lasts goes on as in the last year; what happens once does not happen again. */
const line =
  (resize: Resize) =>
  (of: Line): Line => {
    const drivers = driversOf(of)
    return {
      ...of,
      amounts:
        of.amounts.length === 0 ? [] : resize(of.amounts, of.timing === 'lasting' ? last(of.amounts, null) : null),
      ...(of.staff === undefined ? {} : { staff: resize(of.staff, last(of.staff, null)) }),
      ...(drivers.length === 0 ? {} : { drivers: drivers.map(driver(resize)) }),
    }
  }

const resized = (of: InvestmentCase, years: number[], resize: Resize): InvestmentCase => ({
  ...of,
  years,
  lines: of.lines.map(line(resize)),
  totals: of.totals.map(total => ({ ...total, stated: resize(total.stated, null) })),
  assumptions: of.assumptions.map(each =>
    each.profile === undefined ? each : { ...each, profile: resize(each.profile, last(each.profile, 1)) },
  ),
  efforts: of.efforts.map(each =>
    Array.isArray(each.participants)
      ? { ...each, participants: resize(each.participants, last(each.participants, null)) }
      : each,
  ),
})

/** The case with a year after its last. */
export const withYearMore = (of: InvestmentCase): InvestmentCase =>
  resized(of, [...of.years, (of.years.at(-1) ?? 0) + 1], longer)

/** The case without its last year; a case of one year stays. */
export const withYearFewer = (of: InvestmentCase): InvestmentCase =>
  of.years.length < 2 ? of : resized(of, of.years.slice(0, -1), shorter)

/** The case begun in another year: the numbers go with it, also the years a grant runs and the target begins. */
export const begunIn = (of: InvestmentCase, year: number): InvestmentCase => {
  const by = year - (of.years[0] ?? year)
  const moved = (each: Driver): Driver =>
    each.by === 'grant'
      ? {
          ...each,
          ...(each.fromYear === undefined ? {} : { fromYear: each.fromYear + by }),
          ...(each.toYear === undefined ? {} : { toYear: each.toYear + by }),
        }
      : each
  return {
    ...of,
    years: of.years.map(each => each + by),
    lines: of.lines.map(each => {
      const drivers = driversOf(each)
      return drivers.length === 0 ? each : { ...each, drivers: drivers.map(moved) }
    }),
    ...(of.target === undefined ? {} : { target: { ...of.target, fromYear: of.target.fromYear + by } }),
  }
}
