// Advisers of a child over time: who, why it changed, and whether one person stayed through a year.
import type { Day } from '../language/day.ts'
import type { BoundedPeriod } from '../language/period.ts'
import { intersection } from '../language/period.ts'
import type { AdviserChange, AdviserSpell } from './facts/people.ts'

/** One change: from whom to whom, on which day and why. */
export type Change = { readonly on: Day; readonly from: string; readonly to: string; readonly why: AdviserChange }

/** The changes of a child's adviser, in order. The first adviser is no change, and the same person again none either. */
export const adviserChanges = (spells: readonly AdviserSpell[]): readonly Change[] => {
  const inOrder = spells.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))
  return inOrder.flatMap((each, at) => {
    const before = inOrder[at - 1]
    if (before === undefined || before.employee === each.employee) return []
    return [{ on: each.period.from, from: before.employee, to: each.employee, why: each.why }]
  })
}

/**
 * Whether a child had one adviser through the period. `not-whole` where there was a day without one: then the question has
 * no answer, and the child belongs in no share.
 */
export const oneAdviser = (
  spells: readonly AdviserSpell[],
  through: BoundedPeriod,
): 'one' | 'several' | 'not-whole' => {
  const within = spells
    .flatMap(each => {
      const shared = intersection(each.period, through)
      return shared === undefined ? [] : [{ ...shared, employee: each.employee }]
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const reached = within.reduce<Day>((day, each) => (each.from <= day && each.to > day ? each.to : day), through.from)
  if (reached < through.to) return 'not-whole'
  return new Set(within.map(each => each.employee)).size === 1 ? 'one' : 'several'
}

/** Children with one adviser through the period, of those who had one on every day of it, and those left out. */
export const continuity = (
  children: readonly (readonly AdviserSpell[])[],
  through: BoundedPeriod,
): { readonly one: number; readonly of: number; readonly leftOut: number } => {
  const answers = children.map(each => oneAdviser(each, through))
  const leftOut = answers.filter(each => each === 'not-whole').length
  return { one: answers.filter(each => each === 'one').length, of: answers.length - leftOut, leftOut }
}
