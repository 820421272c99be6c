// Which assumptions move the answer most: each set to its low and its high by itself, all others as they stand.
import { type Message, message, say } from '../../language/message.ts'
import type { InvestmentCase } from '../case.ts'
import type { Scenario } from '../plan/scenario.ts'
import { normalQuantile } from '../uncertainty/normal.ts'
import { bandShares } from '../uncertainty/outcomes.ts'
import { samplerOf } from '../uncertainty/spread.ts'
import { amountWords, valueWords } from './amount-words.ts'
import { resultAt, type Standing, standingOf, yearAt } from './standing.ts'

/** One end of a mover: the value it was set to, in words, the total of the table's years and the year of payback. */
export type MoverEnd = {
  readonly at: string
  readonly value: number | null
  readonly total: number
  readonly payback: { readonly year: number; readonly index: number } | null
}

/**
 * An assumption with what its low and its high do to the answer. `tenth`: it has no spread and was moved 10 % either way.
 * `low` and `high` are those of the assumption, not of the answer; `moves` is how far the total goes between them and
 * what it is as it stands.
 */
type Mover = {
  readonly id: string
  readonly label: string
  readonly tenth: boolean
  readonly low: MoverEnd
  readonly high: MoverEnd
  readonly moves: number
}

/** All movers, the strongest first, around the total as it stands. */
export type Movers = { readonly base: number; readonly movers: readonly Mover[] }

const endAt = (standing: Standing, values: Float64Array, at: string, value: number | null): MoverEnd => {
  const { total, payback } = resultAt(standing, values)
  return { at, value, total, payback: payback === 0 ? null : { year: yearAt(standing.of, payback), index: payback } }
}

/** `base`: the total as it stands, so that what is worst or best in the middle does not count as moving nothing. */
const moved = (base: number, named: Pick<Mover, 'id' | 'label' | 'tenth'>, low: MoverEnd, high: MoverEnd): Mover => ({
  ...named,
  low,
  high,
  moves: Math.max(low.total, high.total, base) - Math.min(low.total, high.total, base),
})

const assumptionMovers = (standing: Standing, base: number): readonly Mover[] =>
  standing.of.assumptions.flatMap((assumption, at) => {
    const input = standing.program.inputs[at]
    if (input === undefined) return []
    const sampler = samplerOf(input, assumption.value)
    const ends =
      sampler === null
        ? [input.central * 0.9, input.central * 1.1]
        : [sampler.quantile(bandShares.low), sampler.quantile(bandShares.high)]
    const [low, high] = ends.map(value => {
      const values = Float64Array.from(standing.program.central)
      values[at] = value
      return endAt(standing, values, valueWords(assumption, value), value)
    })
    return low === undefined || high === undefined
      ? []
      : [moved(base, { id: assumption.id, label: assumption.label, tenth: sampler === null }, low, high)]
  })

/** A forecast moves by all its hidden draws at once, each as much as it weighs: the total's own tenth on either side. */
const forecastMovers = (standing: Standing, base: number): readonly Mover[] => {
  const { program, of } = standing
  const hidden = program.inputs.flatMap((input, at) => (input.spread?.shape === 'normal' ? [{ input, at }] : []))
  const lines = [...new Set(hidden.map(({ input }) => input.id.split(':')[0] ?? ''))]
  return lines.map(id => {
    const own = hidden.filter(({ input }) => input.id.startsWith(`${id}:`))
    const weights = own.map(({ at }) => resultAt(standing, program.central.with(at, 1)).total - base)
    const size = Math.hypot(...weights) || 1
    const [low, high] = [bandShares.low, bandShares.high].map(share => {
      const values = Float64Array.from(program.central)
      // More of what a line saves is less in the total: the forecast's own high is where it gives most units.
      for (const [which, { at }] of own.entries()) {
        const weight = Math.abs(weights[which] ?? 0) / size
        values[at] = normalQuantile(share) * weight
      }
      const says = share < 0.5 ? message('mover-forecast-low') : message('mover-forecast-high')
      return endAt(standing, values, say(says), null)
    })
    const label = of.lines.find(line => line.id === id)?.label ?? id
    const still = endAt(standing, program.central, '', null)
    return moved(base, { id, label, tenth: false }, low ?? still, high ?? still)
  })
}

/** What moves the answer of a checked case most, one at a time; what moves nothing is left out. */
export const moversOf = (of: InvestmentCase, scenario?: Scenario): Movers => {
  const standing = standingOf(of, scenario)
  const base = resultAt(standing).total
  return {
    base,
    movers: [...assumptionMovers(standing, base), ...forecastMovers(standing, base)]
      .filter(({ moves }) => moves > 0)
      .sort((a, b) => b.moves - a.moves),
  }
}

/** The strongest movers as sentences, at most `most`. */
export const moverSentences = (of: InvestmentCase, { movers }: Movers, most = 3): readonly Message[] => {
  if (movers.length === 0) return [of.assumptions.length === 0 ? message('mover-nothing') : message('mover-still')]
  return movers.slice(0, most).map(({ label, low, high }, at) => {
    const end = ({ at: value, total, payback }: MoverEnd) => ({ at: value, total: amountWords(of, total), payback })
    const [one, other] = [end(low), end(high)]
    return at === 0
      ? message('mover-most', { label, low: one, high: other })
      : message('mover-next', {
          label,
          low: one,
          high: other,
          turns: (low.payback === null) !== (high.payback === null),
        })
  })
}
