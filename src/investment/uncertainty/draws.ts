// A case drawn many times: each draw takes every assumption from its spread and works the whole case out, unrounded.
import type { InvestmentCase } from '../case.ts'
import { type Input, type Program, programOf } from '../plan/program.ts'
import type { Scenario } from '../plan/scenario.ts'
import { countedRows, netInto, paybackIndex, slackIn } from './counted-rows.ts'
import { nameNumber } from './philox.ts'
import { type Stream, streamOf } from './random.ts'
import { type Sampler, samplerOf } from './spread.ts'

/** An input that is drawn: its place among the program's inputs and the name and twin its stream has. */
type Drawn = {
  readonly input: Input
  readonly at: number
  readonly sampler: Sampler
  readonly name: number
  readonly twin: number
}

/**
 * All draws of a case, in its own unit, cost-positive. Rows lie one after another: `cumulative[year * draws + draw]`, and
 * `values[place * draws + draw]` for the place in `drawn`. `payback` is the year counted from 1, 0 where the draw never pays
 * itself back.
 */
export type Draws = {
  readonly of: InvestmentCase
  readonly draws: number
  readonly seed: number
  readonly years: readonly number[]
  readonly drawn: readonly Input[]
  readonly values: Float64Array
  readonly net: Float64Array
  readonly cumulative: Float64Array
  readonly after: Float64Array
  readonly payback: Int16Array
}

type Asked = {
  /** How many; 10,000 gives a chance with a standard error of at most half a percentage point. */
  readonly draws?: number
  /** The number that decides every draw: the same number gives the same answer. */
  readonly seed?: number
  readonly scenario?: Scenario | undefined
}

/** The seed of every page and document that does not ask for another. */
export const usualSeed = 20161

/** How many draws a page makes. */
export const usualDraws = 10_000

/** The inputs that are drawn. Two names that give the same number are told apart, so that they never move together. */
const drawnOf = (of: InvestmentCase, program: Program): readonly Drawn[] => {
  const taken = new Map<number, number>()
  return program.inputs.flatMap((input, at) => {
    const sampler = samplerOf(input, of.assumptions.find(each => each.id === input.id)?.value)
    if (sampler === null) return []
    const name = nameNumber(input.id)
    const twin = taken.get(name) ?? 0
    taken.set(name, twin + 1)
    return [{ input, at, sampler, name, twin }]
  })
}

/** True where at least one assumption has a spread, so that there is something to draw. */
export const hasSpread = (of: InvestmentCase): boolean => drawnOf(of, programOf(of)).length > 0

const drawInto = (drawn: readonly Drawn[], stream: Stream, draw: number, values: Float64Array): void => {
  for (const { at, sampler, name, twin } of drawn) {
    stream.begin(draw, name, twin)
    values[at] = sampler.draw(stream)
  }
}

/**
 * Draws a case that `checkCase` has passed, under a scenario where one is given. An assumption is drawn once and holds for
 * all its years. Nothing is rounded: 2,4 placements cost what 2,4 placements cost, and only a count is whole.
 */
export const drawCase = (of: InvestmentCase, { draws = usualDraws, seed = usualSeed, scenario }: Asked = {}): Draws => {
  const program = programOf(of, scenario)
  const rows = countedRows(of, program, scenario)
  const drawn = drawnOf(of, program)
  const stream = streamOf(seed)
  const { years } = program
  const slack = slackIn(of.unit)
  const point = Float64Array.from(program.central)
  const filled = new Float64Array(program.rows.length * years)
  const yearly = new Float64Array(years)
  const values = new Float64Array(drawn.length * draws)
  const net = new Float64Array(years * draws)
  const cumulative = new Float64Array(years * draws)
  const after = new Float64Array(draws)
  const payback = new Int16Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    drawInto(drawn, stream, draw, point)
    program.run(point, filled)
    const lasting = netInto(rows, filled, yearly)
    for (let at = 0; at < drawn.length; at += 1) values[at * draws + draw] = point[drawn[at]?.at ?? 0] ?? 0
    let running = 0
    for (let year = 0; year < years; year += 1) {
      running += yearly[year] ?? 0
      net[year * draws + draw] = yearly[year] ?? 0
      cumulative[year * draws + draw] = running
    }
    after[draw] = lasting
    payback[draw] = paybackIndex(yearly, lasting, slack)
  }
  return {
    of,
    draws,
    seed,
    years: of.years,
    drawn: drawn.map(({ input }) => input),
    values,
    net,
    cumulative,
    after,
    payback,
  }
}
