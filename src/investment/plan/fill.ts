// A case with every row worked out: amounts of computed lines, of lines under an assumption, and what is withheld of them.
import { message, say } from '../../language/message.ts'
import { goesOn, type InvestmentCase, type Line } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { type Program, programOf } from './program.ts'
import type { Scenario } from './scenario.ts'

/** Cost-positive amounts of every row of a program at the values given, row by row, in the case's unit, not rounded. */
export const rowsAt = (program: Program, values: Float64Array = program.central): readonly Float64Array[] => {
  const into = new Float64Array(program.rows.length * program.years)
  program.run(values, into)
  return program.rows.map((_, at) => into.subarray(at * program.years, (at + 1) * program.years))
}

/** True where a line's amounts are not simply those that are written. */
const isWorkedOut = (line: Line): boolean => line.computed === true || line.times !== undefined

/**
 * The case with every row in amounts, as the book reads it: whole øre, in the case's own sign. A printed row stays as printed,
 * blanks and all. What is withheld follows as lines of their own, after all others, and counts in every total its line does.
 * Nothing is left to work out: a filled case is its own filled case. Under a scenario every row may change.
 */
export const fillCase = (of: InvestmentCase, scenario?: Scenario): InvestmentCase => {
  if (scenario === undefined && !of.lines.some(line => isWorkedOut(line) || line.withheld !== undefined)) return of
  const program = programOf(of, scenario)
  const rows = rowsAt(program)
  const lines = program.rows.map(({ id, line, derived }, at): Line => {
    const turn = (line.sign ?? of.sign) === 'cost-positive' ? 1 : -1
    const amounts = Array.from(rows[at] ?? [], amount => wholeOre(turn * amount, of.unit))
    if (derived !== null) return derivedLine(line, derived, id, amounts)
    const { times: _, computed, withheld: __, ...rest } = line
    if (scenario === undefined && !isWorkedOut(line)) return rest
    // Outside money that ends is not lasting, whatever is written: the cliff.
    const timing = goesOn(line) ? 'lasting' : 'once'
    return { ...rest, timing, amounts: computed === true ? amounts : blanksKept(line.amounts, amounts) }
  })
  const taken = lines.slice(of.lines.length)
  const totals = of.totals.map(total => ({
    ...total,
    sums: total.sums.flatMap(id => [id, ...taken.filter(line => line.derived?.line === id).map(line => line.id)]),
  }))
  return { ...of, lines, totals }
}

const wholeOre = (amount: number, unit: InvestmentCase['unit']): number => {
  const ore = Math.round(amount * oreIn[unit])
  return ore === 0 ? 0 : ore / oreIn[unit]
}

/** A blank stays a blank where nothing came of it. */
const blanksKept = (printed: readonly (number | null)[], amounts: readonly number[]): (number | null)[] =>
  amounts.map((amount, year) => (printed[year] === null && amount === 0 ? null : amount))

const derivedLine = (
  line: Line,
  derived: NonNullable<Line['derived']>,
  id: string,
  amounts: (number | null)[],
): Line => {
  const { drivers: _, staff: __, printed: ___, from: ____, indicator: _____, ...same } = line
  const { computed: ______, times: _______, withheld: ________, ...rest } = same
  const label = say(message('withheld-line', { what: derived.what, label: line.label }))
  return { ...rest, id, label, kind: 'cost', amounts, derived }
}
