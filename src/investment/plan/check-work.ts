// Asks how much there is to work out in a case, before any of it is: every reader of every list waits for it.
import { driversOf, type InvestmentCase } from '../case.ts'
import type { Driver } from './driver.ts'

/** Terms x years x courses of events: 500 rows over 100 years may stand in sixty scenarios. */
const mostWork = 5_000_000

/** What it takes to make one term ready, in terms worked out in one year. */
const readying = 50

const termsOf = (driver: Driver): number => {
  switch (driver.by) {
    case 'age':
      return driver.effects.length
    case 'move':
      return driver.before.length + driver.after.length + driver.bands.length
    case 'grant':
      return driver.of.length
    default:
      return 1
  }
}

/** True where no case of people comes near: worked out, it would keep the whole house waiting. */
export const isTooMuchWork = (of: InvestmentCase): boolean => {
  const terms = of.lines.reduce(
    (sum, line) =>
      driversOf(line).reduce((all, driver) => all + termsOf(driver), sum + 1 + (line.withheld?.length ?? 0)),
    0,
  )
  return terms * (of.years.length + readying) * (of.scenarios.length + 1) > mostWork
}
