// Every factor of a driver changed by one function: what edits of years and of assumptions need.
import type { Factor } from '../../../investment/plan/assumption.ts'
import type { Driver } from '../../../investment/plan/driver.ts'

type Change = (factor: Factor) => Factor

/** The driver with every factor changed; what is no factor stays. */
export const mapFactors = (driver: Driver, change: Change): Driver => {
  switch (driver.by) {
    case 'caseload':
      return {
        ...driver,
        cases: change(driver.cases),
        present: change(driver.present),
        target: change(driver.target),
        price: change(driver.price),
        ...(driver.months === undefined ? {} : { months: change(driver.months) }),
      }
    case 'effort':
      return {
        ...driver,
        success: change(driver.success),
        effect: change(driver.effect),
        price: change(driver.price),
      }
    case 'age':
      return {
        ...driver,
        children: change(driver.children),
        effects: driver.effects.map(each => ({ ...each, units: change(each.units), price: change(each.price) })),
      }
    case 'forecast':
      return { ...driver, price: change(driver.price) }
    case 'grant':
      return { ...driver, share: change(driver.share) }
    case 'move':
      return {
        ...driver,
        households: change(driver.households),
        before: driver.before.map(change),
        after: driver.after.map(change),
      }
    case 'product':
    case undefined:
      return {
        ...driver,
        units: change(driver.units),
        price: change(driver.price),
        ...(driver.areas === undefined ? {} : { areas: change(driver.areas) }),
        ...(driver.months === undefined ? {} : { months: change(driver.months) }),
        ...(driver.share === undefined ? {} : { share: change(driver.share) }),
      }
  }
}
