// Indicators of service that casework can tell: child-years on groups of steps, now, for a target's guards.
import { message, say } from '../../language/message.ts'
import type { Level } from '../target.ts'
import type { ChildYears } from './input.ts'

type Indicator = { readonly id: string; readonly of: readonly number[]; readonly share?: readonly number[] }

/** By the steps of `partnerskab-7`: 1-4 at home, 5-6 with families, 7 at an institution. */
const indicators: readonly Indicator[] = [
  { id: 'child-years-at-home', of: [1, 2, 3, 4] },
  { id: 'child-years-placed', of: [5, 6, 7] },
  { id: 'foster-share', of: [5, 6], share: [5, 6, 7] },
]

/** The indicators of a year; one that rests on a hidden or missing count is left out. */
export const levelsOf = (childYears: readonly ChildYears[], year: number): ReadonlyMap<string, Level> => {
  const sum = (steps: readonly number[]): number | null => {
    let all = 0
    for (const step of steps) {
      const found = childYears.find(each => each.step === step && each.year === year)?.childYears
      if (found === undefined || found === null) return null
      all += found
    }
    return all
  }
  return new Map(
    indicators.flatMap(({ id, of, share }) => {
      const [part, whole] = [sum(of), share === undefined ? 1 : sum(share)]
      if (part === null || whole === null || whole === 0) return []
      const value = share === undefined ? part : (100 * part) / whole
      const says = say(message('indicator-level', { year, steps: of, share: share !== undefined }))
      return [[id, { value, says }] as const]
    }),
  )
}
