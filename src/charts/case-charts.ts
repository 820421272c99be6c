// The charts of a case and its draws: the same picture on the page, in the editor and in a document.
import { type Movers, moversOf } from '../investment/answers/movers.ts'
import type { ScenarioAnswer } from '../investment/answers/scenarios.ts'
import type { InvestmentCase } from '../investment/case.ts'
import { computeCase } from '../investment/compute.ts'
import type { Draws } from '../investment/uncertainty/draws.ts'
import { neverChance, paybackChances } from '../investment/uncertainty/outcomes.ts'
import { bandOf } from './case-band.ts'
import type { Chart } from './chart.ts'
import { cumulativeChart, cumulativeOf } from './cumulative.ts'
import { moverBarsChart } from './mover-bars.ts'
import { paybackChanceChart } from './payback-chance.ts'

/** The running total with its band, where the draws are of a case with the same years and there is something to draw. */
export const caseCurve = (of: InvestmentCase, drawn: Draws | null): Chart => {
  const fits = drawn !== null && drawn.drawn.length > 0 && drawn.years.length === of.years.length
  return cumulativeChart(cumulativeOf(computeCase(of), fits ? bandOf(drawn) : undefined))
}

/** The running total of the case as it stands, with a scenario's beside it. */
export const scenarioCurve = (of: InvestmentCase, scenario: ScenarioAnswer): Chart => {
  const own = cumulativeOf(computeCase(of))
  const beside = { cumulative: scenario.cumulative, says: scenario.title }
  return cumulativeChart({ ...own, id: `${of.id}-scenarios`, beside })
}

/** What moves the case's total most. */
export const moversChart = (of: InvestmentCase, movers: Movers = moversOf(of)): Chart =>
  moverBarsChart({ id: `${of.id}-movers`, unit: of.unit, ...movers })

/** How likely the case is paid back by each year. */
export const chanceChart = (drawn: Draws): Chart =>
  paybackChanceChart({
    id: `${drawn.of.id}-chance`,
    years: drawn.years,
    chances: paybackChances(drawn),
    never: neverChance(drawn).share,
  })
