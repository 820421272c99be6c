// What one driver gives in one year, as a function of the assumptions: the only place where drivers are worked out.
import type { InvestmentCase } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { bandedShare } from '../refund.ts'
import { assumptionOf, type Factor } from './assumption.ts'
import type {
  AgeDriver,
  CaseloadDriver,
  Driver,
  EffortDriver,
  ForecastDriver,
  MoveDriver,
  ProductDriver,
} from './driver.ts'
import { unitYears } from './unit-years.ts'

/** A number in a year (0 is the case's first), given the values of the program's inputs. */
export type Term = (values: Float64Array, year: number) => number

/** Where each input stands in the vector of values, by its id. */
export type Places = ReadonlyMap<string, number>

/** Gives the factor as a term. A blank is nothing. @throws RangeError for an assumption there is not; `checkCase` refuses it. */
export const termOf = (of: InvestmentCase, places: Places, factor: Factor): Term => {
  if (typeof factor === 'number') return () => factor
  const named = assumptionOf(factor)
  if (named === undefined) {
    const row = factor as readonly (number | null)[]
    return (_, year) => row[year] ?? 0
  }
  const at = places.get(named)
  const assumption = of.assumptions.find(each => each.id === named)
  if (at === undefined || assumption === undefined) throw new RangeError(`no assumption ${named}`)
  const { profile } = assumption
  if (profile === undefined) return values => values[at] ?? 0
  return (values, year) => (values[at] ?? 0) * (profile[year] ?? 0)
}

/** Ids of the hidden standard normal draws of a forecast: the one all years share, then one per year. */
export const forecastInputs = (line: string, driver: number, years: number): readonly string[] =>
  Array.from({ length: years + 1 }, (_, at) => `${line}:${driver}:${at}`)

type Here = { readonly of: InvestmentCase; readonly places: Places; readonly line: string; readonly at: number }

/** What the driver gives, without sign. A grant is worked out from other lines and has no term (`grants.ts`). */
export const driverTerm = (driver: Exclude<Driver, { readonly by: 'grant' }>, here: Here): Term => {
  switch (driver.by) {
    case 'caseload':
      return caseload(driver, here)
    case 'effort':
      return effort(driver, here)
    case 'age':
      return age(driver, here)
    case 'forecast':
      return forecast(driver, here)
    case 'move':
      return move(driver, here)
    case 'product':
    case undefined:
      return product(driver, here)
  }
}

const product = ({ units, price, areas, months, share }: ProductDriver, { of, places }: Here): Term => {
  const factors = [units, price, areas, share].filter(each => each !== undefined).map(each => termOf(of, places, each))
  const monthsTerm = months === undefined ? undefined : termOf(of, places, months)
  return (values, year) => {
    let result = monthsTerm === undefined ? 1 : monthsTerm(values, year) / 12
    for (const factor of factors) result *= factor(values, year)
    return result
  }
}

/** Staff-years more than now for so many cases; nothing where there are none. */
export const staffYears = (cases: number, present: number, target: number): number =>
  cases === 0 ? 0 : cases / target - cases / present

const caseload = (driver: CaseloadDriver, { of, places }: Here): Term => {
  const cases = termOf(of, places, driver.cases)
  const present = termOf(of, places, driver.present)
  const target = termOf(of, places, driver.target)
  const price = termOf(of, places, driver.price)
  const months = driver.months === undefined ? () => 12 : termOf(of, places, driver.months)
  return (values, year) =>
    (staffYears(cases(values, year), present(values, year), target(values, year)) *
      price(values, year) *
      months(values, year)) /
    12
}

/** The participants who begin in each year of the case. */
const participantsOf = (of: InvestmentCase, effortId: string): readonly number[] => {
  const participants = of.efforts.find(each => each.id === effortId)?.participants ?? null
  return of.years.map((_, year) =>
    participants === null ? 0 : typeof participants === 'number' ? participants : (participants[year] ?? 0),
  )
}

const effort = (driver: EffortDriver, { of, places }: Here): Term => {
  const yields = unitYears(participantsOf(of, driver.effort), driver)
  const success = termOf(of, places, driver.success)
  const effect = termOf(of, places, driver.effect)
  const price = termOf(of, places, driver.price)
  return (values, year) => (yields[year] ?? 0) * success(values, year) * effect(values, year) * price(values, year)
}

const age = (driver: AgeDriver, { of, places }: Here): Term => {
  const children = termOf(of, places, driver.children)
  const effects = driver.effects.map(each => ({
    from: each.fromAge - driver.ageAtStart,
    to: each.toAge - driver.ageAtStart,
    units: termOf(of, places, each.units),
    price: termOf(of, places, each.price),
  }))
  return (values, year) => {
    let sum = 0
    for (const { from, to, units, price } of effects) {
      const each = units(values, year) * price(values, year)
      for (let entered = Math.max(0, year - to); entered <= year - Math.max(0, from); entered += 1) {
        sum += children(values, entered) * each
      }
    }
    return sum
  }
}

const forecast = (driver: ForecastDriver, { of, places, line, at }: Here): Term => {
  const price = termOf(of, places, driver.price)
  const inputs = forecastInputs(line, at, of.years.length).map(id => places.get(id) ?? -1)
  const [shared = -1, ...own] = inputs
  const [together, apart] = [Math.sqrt(driver.together), Math.sqrt(1 - driver.together)]
  return (values, year) => {
    const z = together * (values[shared] ?? 0) + apart * (values[own[year] ?? -1] ?? 0)
    return ((driver.mean[year] ?? 0) + (driver.sd[year] ?? 0) * z) * price(values, year)
  }
}

/** What a household costs the municipality when the state has paid its part; all in kroner a year. */
export const netOfRefund = (gross: number, bands: MoveDriver['bands']): number => gross - bandedShare(gross, bands, 1)

const move = (driver: MoveDriver, { of, places }: Here): Term => {
  const households = termOf(of, places, driver.households)
  const side = (factors: readonly Factor[]) => factors.map(each => termOf(of, places, each))
  const [before, after] = [side(driver.before), side(driver.after)]
  const kroner = oreIn[of.unit] / 100
  const net = (terms: readonly Term[], values: Float64Array, year: number): number => {
    let gross = 0
    for (const term of terms) gross += term(values, year)
    return netOfRefund(gross * kroner, driver.bands) / kroner
  }
  return (values, year) => households(values, year) * (net(before, values, year) - net(after, values, year))
}
