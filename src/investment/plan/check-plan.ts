// Asks whether a case's drivers, assumptions, scenarios and shares fit together before anything is worked out from them.
import { type Message, message } from '../../language/message.ts'
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { rises } from '../refund.ts'
import { type Assumption, assumptionOf, type Factor } from './assumption.ts'
import { isTooMuchWork } from './check-work.ts'
import type { Driver } from './driver.ts'
import { rowsAt } from './fill.ts'
import { derivedId, programOf } from './program.ts'
import type { Scenario } from './scenario.ts'

type Path = readonly (string | number)[]
type Misfit = { readonly problem: Message; readonly path: Path }

const misfit = (problem: Message, ...path: Path): Misfit => ({ problem, path })

/** Every factor of a driver with the path to it inside the driver. */
export const factorsOf = (driver: Driver): readonly (readonly [path: Path, factor: Factor])[] => {
  switch (driver.by) {
    case 'caseload':
      return named(driver, ['cases', 'present', 'target', 'price', 'months'])
    case 'effort':
      return named(driver, ['success', 'effect', 'price'])
    case 'age':
      return [
        [['children'], driver.children],
        ...driver.effects.flatMap((effect, at) =>
          (['units', 'price'] as const).map(name => [['effects', at, name], effect[name]] as const),
        ),
      ]
    case 'forecast':
      return named(driver, ['price', 'mean', 'sd'])
    case 'grant':
      return named(driver, ['share'])
    case 'move':
      return [
        [['households'], driver.households],
        ...(['before', 'after'] as const).flatMap(side =>
          driver[side].map((factor, at) => [[side, at], factor] as const),
        ),
      ]
    case 'product':
    case undefined:
      return named(driver, ['units', 'price', 'areas', 'months', 'share', 'says'])
  }
}

const named = <Key extends string>(
  driver: { readonly [key in Key]?: Factor | undefined },
  names: readonly Key[],
): readonly (readonly [Path, Factor])[] =>
  names.flatMap(name => {
    const factor = driver[name]
    return factor === undefined ? [] : [[[name], factor] as const]
  })

function* factorMisfits(of: InvestmentCase, factor: Factor, path: Path): Generator<Misfit> {
  const assumption = assumptionOf(factor)
  if (assumption !== undefined && !of.assumptions.some(each => each.id === assumption)) {
    yield misfit(message('unknown-assumption', { id: assumption }), ...path)
  }
  if (Array.isArray(factor) && factor.length !== of.years.length) {
    yield misfit(message('wrong-number-of-amounts', { found: factor.length, expected: of.years.length }), ...path)
  }
}

function* driverMisfits(of: InvestmentCase): Generator<Misfit> {
  for (const [at, line] of of.lines.entries()) {
    for (const [term, driver] of driversOf(line).entries()) {
      const path = ['lines', at, 'drivers', ...(Array.isArray(line.drivers) ? [term] : [])]
      for (const [inside, factor] of factorsOf(driver)) yield* factorMisfits(of, factor, [...path, ...inside])
      if (driver.by === 'effort' && !of.efforts.some(each => each.id === driver.effort)) {
        yield misfit(message('unknown-effort', { id: driver.effort }), ...path, 'effort')
      }
      if (driver.by === 'grant') yield* grantMisfits(of, driver.of, [...path, 'of'])
      if (driver.by === 'move' && !rises(driver.bands)) yield misfit(message('bands-not-rising'), ...path, 'bands')
    }
    yield* lineMisfits(of, line, at)
  }
}

function* grantMisfits(of: InvestmentCase, ids: readonly string[], path: Path): Generator<Misfit> {
  for (const [at, id] of ids.entries()) {
    const paid = of.lines.find(each => each.id === id)
    if (paid === undefined) yield misfit(message('unknown-id', { id }), ...path, at)
    else if (driversOf(paid).some(each => each.by === 'grant')) {
      yield misfit(message('grant-of-grant', { id }), ...path, at)
    }
  }
}

function* lineMisfits(of: InvestmentCase, line: Line, at: number): Generator<Misfit> {
  if (line.computed === true && driversOf(line).length === 0) {
    yield misfit(message('computed-without-drivers'), 'lines', at, 'computed')
  }
  if (line.times !== undefined) yield* factorMisfits(of, line.times, ['lines', at, 'times'])
  if (line.staff !== undefined) yield* factorMisfits(of, line.staff, ['lines', at, 'staff'])
  for (const [part, { what, share }] of (line.withheld ?? []).entries()) {
    yield* factorMisfits(of, share, ['lines', at, 'withheld', part, 'share'])
    const id = derivedId(line.id, what)
    if ([...of.lines, ...of.totals].some(each => each.id === id)) {
      yield misfit(message('id-twice', { id }), 'lines', at, 'withheld', part)
    }
    if (line.withheld?.findIndex(each => each.what === what) !== part) {
      yield misfit(message('id-twice', { id }), 'lines', at, 'withheld', part)
    }
    if (line.repeats !== undefined) yield misfit(message('repeats-withheld'), 'lines', at, 'withheld', part)
  }
  if (line.split !== undefined) {
    const sum = line.split.reduce((all, { percent }) => all + percent, 0)
    if (Math.abs(sum - 100) > 1e-9) yield misfit(message('split-not-whole', { sum: String(sum) }), 'lines', at, 'split')
  }
}

const canSpread = ({ value, spread }: Assumption): boolean => {
  switch (spread?.shape) {
    case undefined:
      return true
    case 'range':
      return spread.low < spread.high && spread.low <= value && value <= spread.high
    case 'even':
    case 'effect':
      return spread.low < spread.high && spread.low <= value && value <= spread.high
    case 'share':
      return spread.successes <= spread.of
    case 'price':
      return value > 0
    case 'count':
      return value >= 0
  }
}

function* assumptionMisfits(of: InvestmentCase): Generator<Misfit> {
  for (const [at, assumption] of of.assumptions.entries()) {
    if (!canSpread(assumption)) {
      yield misfit(message('spread-impossible', { label: assumption.label }), 'assumptions', at, 'spread')
    }
    if (assumption.profile !== undefined) yield* factorMisfits(of, assumption.profile, ['assumptions', at, 'profile'])
  }
  const assumptions = new Set(of.assumptions.map(each => each.id))
  const lines = new Set(of.lines.map(each => each.id))
  for (const [at, scenario] of of.scenarios.entries()) {
    for (const id of Object.keys(scenario.set)) {
      if (!assumptions.has(id)) yield misfit(message('unknown-assumption', { id }), 'scenarios', at, 'set', id)
    }
    for (const id of Object.keys(scenario.lines)) {
      if (!lines.has(id)) yield misfit(message('unknown-id', { id }), 'scenarios', at, 'lines', id)
    }
  }
}

/** What each saving comes to in the table, under a scenario: cost-positive, row by row. */
const savingsIn = (of: InvestmentCase, scenario: Scenario): readonly boolean[] => {
  const program = programOf(of, scenario)
  const rows = rowsAt(program)
  return program.rows.flatMap(({ line, derived }, at) =>
    line.kind === 'saving' && derived === null ? [rows[at]?.some(amount => amount !== 0) === true] : [],
  )
}

/** Gains that all come after the table would read as a case that never pays itself back. */
function* delayMisfits(of: InvestmentCase): Generator<Misfit> {
  for (const [at, scenario] of of.scenarios.entries()) {
    const { title: name, gainsLater } = scenario
    if (gainsLater === 0 || savingsIn(of, scenario).includes(true)) continue
    if (savingsIn(of, { ...scenario, gainsLater: 0 }).includes(true)) {
      yield misfit(message('gains-after-table', { name, years: gainsLater }), 'scenarios', at, 'gainsLater')
    }
  }
}

/** What can be worked out must come out as amounts a book can hold: no division by nought, nothing without end. */
function* resultMisfits(of: InvestmentCase): Generator<Misfit> {
  for (const scenario of [undefined, ...of.scenarios]) {
    const program = programOf(of, scenario)
    const rows = rowsAt(program)
    for (const [index, { line }] of program.rows.entries()) {
      const year = (rows[index] ?? []).findIndex(amount => !Number.isSafeInteger(Math.round(amount * oreIn[of.unit])))
      const at = of.lines.indexOf(line)
      const [value, name] = [String(rows[index]?.[year]), of.years[year]]
      if (year >= 0 && name !== undefined) {
        yield misfit(message('row-not-computable', { row: line.label, year: name, value }), 'lines', at, 'drivers')
      }
    }
  }
}

/** Everything about drivers, assumptions, scenarios and shares that does not fit; the results only where all of it does. */
export function* planMisfits(of: InvestmentCase): Generator<Misfit> {
  let fits = true
  for (const parts of [driverMisfits(of), assumptionMisfits(of)]) {
    for (const found of parts) {
      fits = false
      yield found
    }
  }
  if (!fits) return
  if (isTooMuchWork(of)) {
    yield misfit(message('too-much-to-work-out', { scenarios: of.scenarios.length }), 'scenarios')
    return
  }
  yield* resultMisfits(of)
  yield* delayMisfits(of)
}
