// What a driver of each kind begins with when somebody adds it to a line.
import type { InvestmentCase, Line } from '../../../investment/case.ts'
import type { Driver } from '../../../investment/plan/driver.ts'
import type { RefundRule } from '../../../investment/refund.ts'
import { da } from './da.ts'

export type DriverKind = keyof typeof da.drivers.kinds

/** The driver, or why there can be none of the kind yet, in words. */
export const newDriver = (
  kind: DriverKind,
  of: InvestmentCase,
  line: Line,
  refunds: readonly RefundRule[],
): Driver | string => {
  switch (kind) {
    case 'product':
      return { units: 1, price: 0 }
    case 'caseload':
      return { by: 'caseload', cases: 0, present: 1, target: 1, price: 0 }
    case 'effort': {
      const [effort] = of.efforts
      return effort === undefined
        ? da.drivers.needsEffort
        : {
            by: 'effort',
            effort: effort.id,
            success: 1,
            effect: 1,
            price: 0,
            lagMonths: 0,
            lastsMonths: null,
            startMonth: null,
          }
    }
    case 'age':
      return { by: 'age', children: 0, ageAtStart: 0, effects: [{ fromAge: 0, toAge: 1, units: 0, price: 0 }] }
    case 'forecast': {
      const none = of.years.map(() => 0)
      return { by: 'forecast', scenario: 'Prognose', mean: none, sd: none, together: 1, price: 0 }
    }
    case 'grant': {
      const cost = of.lines.find(each => each.kind === 'cost' && each.id !== line.id)
      return cost === undefined ? da.drivers.needsCost : { by: 'grant', of: [cost.id], share: 0.5, ceiling: null }
    }
    case 'move': {
      const rule = refunds.at(-1)
      return rule === undefined
        ? da.drivers.ruleNone
        : {
            by: 'move',
            households: 1,
            before: [0],
            after: [0],
            rule: rule.id,
            bands: rule.bands.map(each => ({ ...each })),
          }
    }
  }
}
