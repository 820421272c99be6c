// Where a case stands in a year as a function of its assumptions: what break-even and movers ask again and again.
import type { InvestmentCase } from '../case.ts'
import { type Program, programOf } from '../plan/program.ts'
import type { Scenario } from '../plan/scenario.ts'
import { type CountedRows, countedRows, netInto, paybackIndex, slackIn } from '../uncertainty/counted-rows.ts'

/** A case made ready to be asked: its program, the rows that count and room to work in. */
export type Standing = {
  readonly of: InvestmentCase
  readonly program: Program
  readonly rows: CountedRows
  readonly filled: Float64Array
  readonly net: Float64Array
}

export const standingOf = (of: InvestmentCase, scenario?: Scenario): Standing => {
  const program = programOf(of, scenario)
  return {
    of,
    program,
    rows: countedRows(of, program, scenario),
    filled: new Float64Array(program.rows.length * program.years),
    net: new Float64Array(program.years),
  }
}

/**
 * The running total at the end of year `index` (counted from 1); after the table the lasting lines go on. What floating point
 * leaves of nought is nought: else "paid with nothing to spare" would read as "never paid".
 */
export const cumulativeAt = (standing: Standing, values: Float64Array, index: number): number => {
  const { of, program, rows, filled, net } = standing
  program.run(values, filled)
  const after = netInto(rows, filled, net)
  let sum = Math.max(0, index - net.length) * after
  for (let year = 0; year < Math.min(index, net.length); year += 1) sum += net[year] ?? 0
  return Math.abs(sum) < slackIn(of.unit) ? 0 : sum
}

/** The total of the table's years and the year of payback counted from 1, 0 where there is none. */
export const resultAt = (
  standing: Standing,
  values: Float64Array = standing.program.central,
): { readonly total: number; readonly payback: number } => {
  const { of, program, rows, filled, net } = standing
  program.run(values, filled)
  const after = netInto(rows, filled, net)
  return { total: net.reduce((sum, each) => sum + each, 0), payback: paybackIndex(net, after, slackIn(of.unit)) }
}

/** The case's own name of year `index`. */
export const yearAt = (of: InvestmentCase, index: number): number => (of.years[0] ?? 1) + index - 1

/** The central values with some of them changed. */
export const valuesWith = ({ program }: Standing, change: (id: string, central: number) => number): Float64Array =>
  Float64Array.from(program.inputs, each => change(each.id, each.central))
