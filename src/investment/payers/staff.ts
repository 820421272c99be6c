// Staff-years of a row: as the case says them, or as fewer cases per adviser ask for.
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import { staffYears } from '../plan/terms.ts'
import { type PlainFactor, plainFactor } from '../plan/written.ts'

const at = (factor: PlainFactor, year: number): number => (typeof factor === 'number' ? factor : (factor[year] ?? 0))

/** The row's staff-years in each year; null where neither the case nor its drivers say any. */
export const staffOf = (of: InvestmentCase, line: Line): readonly number[] | null => {
  if (line.staff !== undefined) return of.years.map((_, year) => line.staff?.[year] ?? 0)
  const caseloads = driversOf(line).filter(driver => driver.by === 'caseload')
  if (caseloads.length === 0) return null
  return of.years.map((_, year) =>
    caseloads.reduce((sum, { cases, present, target, months }) => {
      const [all, now, wanted] = [cases, present, target].map(factor => at(plainFactor(of, factor), year))
      const share = months === undefined ? 1 : at(plainFactor(of, months), year) / 12
      return sum + staffYears(all ?? 0, now ?? 1, wanted ?? 1) * share
    }, 0),
  )
}
