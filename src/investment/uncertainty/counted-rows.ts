// Which rows of a program make the net, and what a drawn or changed case comes to: sums without any rounding.
import { openBook } from '../book.ts'
import { goesOn, type InvestmentCase } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { longestHorizon } from '../payback.ts'
import type { Program } from '../plan/program.ts'
import type { Scenario } from '../plan/scenario.ts'

/** Where the rows that count begin in what a program fills; `lasting` are those that go on after the table. */
export type CountedRows = { readonly all: readonly number[]; readonly lasting: readonly number[] }

/** The rows of the program that the case's book counts in the net. What a line withholds counts where the line does. */
export const countedRows = (of: InvestmentCase, program: Program, scenario?: Scenario, area?: string): CountedRows => {
  const counted = new Set(openBook(of, scenario).counted.map(line => line.id))
  const rows = program.rows.flatMap(({ id, line }, at) =>
    counted.has(id) && (area === undefined || line.area === area) ? [{ line, start: at * program.years }] : [],
  )
  return {
    all: rows.map(({ start }) => start),
    lasting: rows.filter(({ line }) => goesOn(line)).map(({ start }) => start),
  }
}

/** Fills `net` with the cost-positive net of every year and answers what the lasting rows give in each year after it. */
export const netInto = (rows: CountedRows, filled: Float64Array, net: Float64Array): number => {
  const years = net.length
  for (let year = 0; year < years; year += 1) {
    let sum = 0
    for (let at = 0; at < rows.all.length; at += 1) sum += filled[(rows.all[at] ?? 0) + year] ?? 0
    net[year] = sum
  }
  let after = 0
  for (let at = 0; at < rows.lasting.length; at += 1) after += filled[(rows.lasting[at] ?? 0) + years - 1] ?? 0
  return after
}

/** Half an øre in the case's unit: what floating point may leave of a sum that is nought. */
export const slackIn = (unit: InvestmentCase['unit']): number => 0.5 / oreIn[unit]

/**
 * The year in which the money is back, counted from 1, or 0 where it never is: `paybackOf` without its words and without
 * making anything, for use ten thousand times.
 */
export const paybackIndex = (net: Float64Array, after: number, slack: number): number => {
  let [running, firstGain, invested] = [0, 0, false]
  for (let year = 0; year < net.length; year += 1) {
    const amount = net[year] ?? 0
    running += amount
    if (firstGain === 0 && amount < -slack) firstGain = year + 1
    if (invested && running <= slack) return year + 1
    if (running > slack) invested = true
  }
  if (!invested) return firstGain
  if (after >= -slack) return 0
  const more = Math.ceil((running - slack) / -after)
  return more > longestHorizon ? 0 : net.length + more
}
