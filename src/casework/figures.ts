// What many cases come to over a year: counts of what was, never of what may come, and nothing about one child.
import { addMonths, type Day } from '../language/day.ts'
import { contains } from '../language/period.ts'
import { continuity } from './adviser.ts'
import type { CaseFacts } from './facts.ts'
import { coverage } from './network.ts'
import { breakdownsOf, movesOf, returnsHome } from './placement.ts'
import { schoolThrough } from './school.ts'

/** Counts of open cases through the year that ends on `to`; `to` itself is not in it. */
export type CaseFigures = {
  readonly from: Day
  readonly to: Day
  /** Cases that are not closed on the last day. */
  readonly cases: number
  readonly networkMaps: { readonly covered: number; readonly of: number }
  readonly oneAdviser: { readonly one: number; readonly of: number; readonly leftOut: number }
  /** Changes of place, between two of the same type too. */
  readonly moves: number
  /** `wide` holds the national ones and every other unplanned end. */
  readonly breakdowns: { readonly national: number; readonly wide: number }
  readonly returnsHome: number
  /** Measures and placements that run or ended in the year, by whether school or daycare was kept through them. */
  readonly schools: { readonly kept: number; readonly changed: number; readonly unknown: number }
}

/** The figures of cases on a day. A closed case is in none of them. */
export const caseFigures = (all: readonly CaseFacts[], on: Day): CaseFigures => {
  const cases = all.filter(each => !each.closings.some(closing => contains(closing.period, on)))
  const through = { from: addMonths(on, -12), to: on }
  const inYear = (day: Day | null): boolean => day !== null && day >= through.from && day < through.to
  const count = (of: (facts: CaseFacts) => number): number => cases.reduce((sum, facts) => sum + of(facts), 0)
  const broken = (by: 'national' | 'wide') =>
    count(({ help }) => breakdownsOf(help, by).filter(each => inYear(each.period.to)).length)
  const schools = cases.flatMap(facts =>
    schoolThrough(
      {
        ...facts,
        help: facts.help.filter(({ period: { from, to } }) => from <= on && (to === null || to > through.from)),
      },
      on,
    ),
  )
  const kept = (answer: boolean | null): number => schools.filter(each => each.kept === answer).length
  return {
    ...through,
    cases: cases.length,
    networkMaps: coverage(cases, on),
    oneAdviser: continuity(
      cases.map(each => each.advisers),
      through,
    ),
    moves: count(({ help }) => movesOf(help).filter(each => inYear(each.on)).length),
    breakdowns: { national: broken('national'), wide: broken('wide') },
    returnsHome: count(({ help }) => returnsHome(help).filter(inYear).length),
    schools: { kept: kept(true), changed: kept(false), unknown: kept(null) },
  }
}
