// What was changed in the assumptions since the case was saved, and the scenario that can be made of it.
import type { InvestmentCase } from '../../../investment/case.ts'
import type { Assumption } from '../../../investment/plan/assumption.ts'

/** The assumptions whose number is another than when the case was saved, as they are now. */
export const changedAssumptions = (saved: InvestmentCase, now: InvestmentCase): readonly Assumption[] =>
  now.assumptions.filter(({ id, value }) => {
    const before = saved.assumptions.find(each => each.id === id)
    return before !== undefined && before.value !== value
  })

/** The case with its numbers as they were saved, and the change as a scenario of its own. */
export const changeAsScenario = (
  saved: InvestmentCase,
  now: InvestmentCase,
  named: { readonly id: string; readonly title: string; readonly because: string },
): InvestmentCase => {
  const changed = changedAssumptions(saved, now)
  return {
    ...now,
    assumptions: now.assumptions.map(each => {
      const before = saved.assumptions.find(({ id }) => id === each.id)
      return before !== undefined && changed.includes(each) ? { ...each, value: before.value } : each
    }),
    scenarios: [
      ...now.scenarios,
      { ...named, set: Object.fromEntries(changed.map(({ id, value }) => [id, value])), lines: {}, gainsLater: 0 },
    ],
  }
}
