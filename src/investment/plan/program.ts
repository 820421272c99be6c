// A case made ready to be worked out many times: its inputs, and one function from their values to every row.
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import type { Spread } from './assumption.ts'
import type { GrantDriver } from './driver.ts'
import type { Scenario } from './scenario.ts'
import { driverTerm, forecastInputs, type Places, type Term, termOf } from './terms.ts'

/** One input: an assumption with its spread, or a hidden standard normal draw that a forecast misses by. */
export type Input = {
  readonly id: string
  readonly label: string
  readonly central: number
  readonly spread: Spread | { readonly shape: 'normal' } | null
}

/** A row the program works out. `derived`: the line it is taken from, and what the municipality does not keep of it. */
type ProgramRow = {
  readonly id: string
  readonly line: Line
  readonly derived: NonNullable<Line['derived']> | null
}

/**
 * `run` fills `into` (rows x years, row after row) with cost-positive amounts in the case's unit; nothing is rounded.
 * `central` are the assumptions as they stand.
 */
export type Program = {
  readonly inputs: readonly Input[]
  readonly rows: readonly ProgramRow[]
  readonly years: number
  readonly central: Float64Array
  readonly run: (values: Float64Array, into: Float64Array) => void
}

/** What a line withholds becomes a row of this id. */
export const derivedId = (line: string, what: string): string => `${line}-${what}`

/** What stands under a name, and nothing else: a row may be called `constructor`, which every object has. */
const given = (of: Readonly<Record<string, number>> | undefined, id: string): number | undefined =>
  of !== undefined && Object.hasOwn(of, id) ? of[id] : undefined

const inputsOf = (of: InvestmentCase, scenario: Scenario | undefined): readonly Input[] => [
  ...of.assumptions.map(each => ({
    id: each.id,
    label: each.label,
    central: given(scenario?.set, each.id) ?? each.value,
    spread: each.spread ?? null,
  })),
  ...of.lines.flatMap(line =>
    driversOf(line).flatMap((driver, at) =>
      driver.by === 'forecast'
        ? forecastInputs(line.id, at, of.years.length).map(id => ({
            id,
            label: line.label,
            central: 0,
            spread: { shape: 'normal' } as const,
          }))
        : [],
    ),
  ),
]

/** 1 for a cost, -1 for what comes in or is saved: everything is worked out cost-positive. */
const signOf = (line: Line): 1 | -1 => (line.kind === 'cost' ? 1 : -1)

type Work = (values: Float64Array, into: Float64Array) => void

/**
 * The program of a case that `checkCase` has passed, under a scenario where one is given. Grants are worked out after the
 * lines they pay for, and what is withheld after its line.
 */
export const programOf = (of: InvestmentCase, scenario?: Scenario): Program => {
  const inputs = inputsOf(of, scenario)
  const places: Places = new Map(inputs.map((each, at) => [each.id, at]))
  const own = of.lines
  const rows: readonly ProgramRow[] = [
    ...own.map(line => ({ id: line.id, line, derived: null })),
    ...own.flatMap(line =>
      (line.withheld ?? []).map(({ what }) => ({
        id: derivedId(line.id, what),
        line,
        derived: { line: line.id, what },
      })),
    ),
  ]
  const at = new Map(rows.map((row, index) => [row.id, index]))
  const years = of.years.length
  const placeOf = (id: string): number => (at.get(id) ?? 0) * years
  const grants = own.filter(line => grantsOf(line).length > 0)
  const worked = (line: Line): readonly Work[] => [
    filling(of, line, places, placeOf(line.id)),
    ...(grants.includes(line) ? [paying(of, line, places, placeOf)] : []),
    finishing(of, line, places, placeOf(line.id), scenario),
  ]
  const works = [
    ...own.filter(line => !grants.includes(line)).flatMap(worked),
    ...grants.flatMap(worked),
    ...own.flatMap(line =>
      (line.withheld ?? []).map(({ what, share }): Work => {
        const kept = termOf(of, places, share)
        const [from, to] = [placeOf(line.id), placeOf(derivedId(line.id, what))]
        return (values, into) => {
          for (let year = 0; year < years; year += 1) into[to + year] = -(into[from + year] ?? 0) * kept(values, year)
        }
      }),
    ),
  ]
  return {
    inputs,
    rows,
    years,
    central: Float64Array.from(inputs, each => each.central),
    run: (values, into) => {
      for (const work of works) work(values, into)
    },
  }
}

const grantsOf = (line: Line): readonly GrantDriver[] =>
  line.computed === true ? driversOf(line).filter(driver => driver.by === 'grant') : []

/** The terms of a line, without sign: its drivers where it is worked out, else its printed amounts. */
const termsOf = (of: InvestmentCase, line: Line, places: Places): readonly Term[] =>
  line.computed === true
    ? driversOf(line).flatMap((driver, at) =>
        driver.by === 'grant' ? [] : [driverTerm(driver, { of, places, line: line.id, at })],
      )
    : []

/** The row as its drivers or printed amounts give it. */
const filling = (of: InvestmentCase, line: Line, places: Places, start: number): Work => {
  const terms = termsOf(of, line, places)
  const sign = signOf(line)
  const years = of.years.length
  const turn = (line.sign ?? of.sign) === 'cost-positive' ? 1 : -1
  const printed = Float64Array.from({ length: years }, (_, year) =>
    line.computed === true ? 0 : turn * (line.amounts[year] ?? 0),
  )
  return (values, into) => {
    for (let year = 0; year < years; year += 1) {
      let sum = printed[year] ?? 0
      for (const term of terms) sum += sign * term(values, year)
      into[start + year] = sum
    }
  }
}

/** Multiplies by `times` and the scenario's factor, and moves a gain the scenario says comes later. */
const finishing = (of: InvestmentCase, line: Line, places: Places, start: number, scenario?: Scenario): Work => {
  const times = line.times === undefined ? undefined : termOf(of, places, line.times)
  const factor = given(scenario?.lines, line.id) ?? 1
  const later = line.kind === 'saving' ? (scenario?.gainsLater ?? 0) : 0
  const years = of.years.length
  return (values, into) => {
    if (times !== undefined || factor !== 1) {
      for (let year = 0; year < years; year += 1) {
        into[start + year] = (into[start + year] ?? 0) * factor * (times === undefined ? 1 : times(values, year))
      }
    }
    if (later === 0) return
    for (let year = years - 1; year >= 0; year -= 1) {
      into[start + year] = year < later ? 0 : (into[start + year - later] ?? 0)
    }
  }
}

/** What outside money pays: its share of the lines it is for, until its ceiling or its last year is reached. */
const paying = (of: InvestmentCase, line: Line, places: Places, placeOf: (id: string) => number): Work => {
  const grants = grantsOf(line).map(grant => ({
    from: grant.of.map(placeOf),
    share: termOf(of, places, grant.share),
    ceiling: grant.ceiling ?? Number.POSITIVE_INFINITY,
    open: of.years.map(year => year >= (grant.fromYear ?? year) && year <= (grant.toYear ?? year)),
  }))
  const start = placeOf(line.id)
  return (values, into) => {
    for (const { from, share, ceiling, open } of grants) {
      let left = ceiling
      for (const [year, isOpen] of open.entries()) {
        if (!isOpen) continue
        let cost = 0
        for (const place of from) cost += into[place + year] ?? 0
        const paid = Math.min(left, Math.max(0, cost * share(values, year)))
        left -= paid
        into[start + year] = (into[start + year] ?? 0) - paid
      }
    }
  }
}
