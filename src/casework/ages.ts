// Rights that come with age, by the law of the day; data in rules/ages.
import { z } from 'zod'
import { addMonths, type Day, yearsBetween } from '../language/day.ts'
import { inForce, RuleHead } from '../language/rule.ts'

/** `own-consent`: to one's placement. `party`: of one's own case. `complain`: also where neither placement nor help was decided. */
export const AgeRule = RuleHead.extend({
  right: z.enum(['own-consent', 'party', 'complain']),
  age: z.int().positive(),
}).strict()
export type AgeRule = z.output<typeof AgeRule>

/** The day a child has lived so many years; 29 February falls on the 28th in other years. */
const birthday = (born: Day, years: number): Day => addMonths(born, 12 * years)

/** The age in whole years on the day; 0 for a child that is not born yet. */
export const ageOn = (born: Day | null, on: Day): number => (born === null || born > on ? 0 : yearsBetween(born, on))

/** The rule that gives the right on the day, where the child is old enough; undefined where none does, or it is unborn. */
export const rightOn = (
  rules: readonly AgeRule[],
  right: AgeRule['right'],
  born: Day | null,
  on: Day,
): AgeRule | undefined =>
  born === null
    ? undefined
    : rules.find(each => each.right === right && inForce(each, on) && birthday(born, each.age) <= on)
