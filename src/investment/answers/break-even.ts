// Break-even: what each assumption, each saving and each kind of placement must come to for the case to be paid back by a year.
import { driversOf, type InvestmentCase, type Line } from '../case.ts'
import type { Assumption } from '../plan/assumption.ts'
import { assumptionOf } from '../plan/assumption.ts'
import { isProduct } from '../plan/driver.ts'
import { asked, type Scenario } from '../plan/scenario.ts'
import { cumulativeAt, resultAt, type Standing, standingOf, valuesWith, yearAt } from './standing.ts'
import { type Switching, switchingOf } from './switching.ts'

/** A year the case is asked about: `index` counts from 1, `year` is the case's own name, `beyondTable` after the last column. */
export type By = { readonly year: number; readonly index: number; readonly beyondTable: boolean }

/**
 * What is turned: an assumption's own value, or the share (1 is as expected) of a saving line, or of all assumptions of one
 * kind together. `ids` are the assumptions or the line.
 */
export type BreakEven = {
  readonly kind: 'assumption' | 'line' | 'group'
  readonly ids: readonly string[]
  readonly label: string
  readonly expected: number
  readonly by: By
  readonly switching: Switching
}

/** The end of year `index` as a year to be paid back by. */
export const byIndex = (of: InvestmentCase, index: number): By => ({
  year: yearAt(of, index),
  index,
  beyondTable: index > of.years.length,
})

/** The year the case is paid back in as it stands, or undefined where it never is. */
export const paybackBy = (of: InvestmentCase, scenario?: Scenario): By | undefined => {
  const { payback } = resultAt(standingOf(of, scenario))
  return payback === 0 ? undefined : byIndex(of, payback)
}

/** The running total by then, in the case's unit: below nought is what there is to give. */
export const slackBy = (of: InvestmentCase, by: By, scenario?: Scenario): number => {
  const standing = standingOf(of, scenario)
  return cumulativeAt(standing, standing.program.central, by.index)
}

/** A share seen among so many cannot be more than all of them. */
const limitsOf = ({ value, spread }: Assumption) => ({
  low: Math.min(0, value),
  high: spread?.shape === 'share' ? 1 : Number.POSITIVE_INFINITY,
})

/** Each assumption by itself, all others as they stand. */
export const assumptionBreakEvens = (of: InvestmentCase, by: By, scenario?: Scenario): readonly BreakEven[] => {
  const standing = standingOf(of, scenario)
  return of.assumptions.map((assumption, at) => {
    const expected = standing.program.central[at] ?? assumption.value
    const values = Float64Array.from(standing.program.central)
    const result = (x: number): number => {
      values[at] = x
      return cumulativeAt(standing, values, by.index)
    }
    return {
      kind: 'assumption',
      ids: [assumption.id],
      label: assumption.label,
      expected,
      by,
      switching: switchingOf(result, expected, limitsOf(assumption)),
    }
  })
}

const asScenario = (scenario: Scenario | undefined, lines: Scenario['lines']): Scenario => ({
  ...asked({}),
  ...scenario,
  lines: { ...scenario?.lines, ...lines },
})

/** Each line that brings money in or saves it, as a share of what is expected of it. */
export const lineBreakEvens = (of: InvestmentCase, by: By, scenario?: Scenario): readonly BreakEven[] => {
  const { program, rows } = standingOf(of, scenario)
  const counted = (line: Line): boolean =>
    program.rows.some(
      row => row.line === line && row.derived === null && rows.all.includes(program.rows.indexOf(row) * program.years),
    )
  return of.lines
    .filter(line => (line.kind === 'saving' || line.kind === 'income') && counted(line))
    .map(line => {
      const before = scenario?.lines[line.id] ?? 1
      const result = (share: number): number => {
        const standing = standingOf(of, asScenario(scenario, { [line.id]: before * share }))
        return cumulativeAt(standing, standing.program.central, by.index)
      }
      return { kind: 'line', ids: [line.id], label: line.label, expected: 1, by, switching: switchingOf(result, 1) }
    })
}

/** Countable things that several assumptions are about: their common unit, and what the drivers call them. */
export type Group = { readonly unit: string; readonly assumptions: readonly Assumption[] }

/** Counts with the same unit, where there are two or more of them: "anbringelser" in familiepleje and on institutions. */
export const groupsOf = (of: InvestmentCase): readonly Group[] => {
  const counts = of.assumptions.filter(each => each.spread?.shape === 'count' && each.unit !== undefined)
  return [...new Set(counts.flatMap(each => each.unit ?? []))].flatMap(unit => {
    const assumptions = counts.filter(each => each.unit === unit)
    return assumptions.length < 2 ? [] : [{ unit, assumptions }]
  })
}

/** "undgåede anbringelser", where every assumption of the kind says so, else "anbringelser". */
export const thingsOf = ({ unit, assumptions }: Group): { readonly things: string; readonly avoided: boolean } => {
  const avoided = assumptions.every(({ label }) => label.startsWith('Undgåede '))
  return { things: avoided ? `undgåede ${unit}` : unit, avoided }
}

const scaled = (standing: Standing, ids: ReadonlySet<string>, share: number): Float64Array =>
  valuesWith(standing, (id, central) => (ids.has(id) ? central * share : central))

/** Each kind of countable thing as a share of what is expected of all of them. */
export const groupBreakEvens = (of: InvestmentCase, by: By, scenario?: Scenario): readonly BreakEven[] => {
  const standing = standingOf(of, scenario)
  return groupsOf(of).map(({ unit, assumptions }) => {
    const ids = new Set(assumptions.map(each => each.id))
    const result = (share: number): number => cumulativeAt(standing, scaled(standing, ids, share), by.index)
    return { kind: 'group', ids: [...ids], label: unit, expected: 1, by, switching: switchingOf(result, 1) }
  })
}

/** The year the case is paid back in without any of these assumptions' things; undefined where it never is. */
export const paybackWithout = (of: InvestmentCase, ids: readonly string[]): By | undefined => {
  const standing = standingOf(of)
  const { payback } = resultAt(standing, scaled(standing, new Set(ids), 0))
  return payback === 0 ? undefined : byIndex(of, payback)
}

/** What a countable assumption counts: its noun, how many a year in all areas, and the years it is about. */
export type Counted = { readonly noun: string; readonly areas: number; readonly from: number; readonly to: number }

/**
 * The assumption as a count a year, or undefined where it is no count, or not the same in all the years it is about. The noun
 * is what the driver that uses it calls its units.
 */
export const countedOf = (of: InvestmentCase, assumption: Assumption): Counted | undefined => {
  const { spread, profile } = assumption
  if (spread?.shape !== 'count') return undefined
  const about = of.years.map((_, year) => profile?.[year] ?? 1)
  const years = of.years.filter((_, year) => about[year] !== 0)
  const [from, to] = [years[0], years.at(-1)]
  if (from === undefined || to === undefined || about.some(each => each !== 0 && each !== 1)) return undefined
  const driver = of.lines.flatMap(driversOf).find(each => isProduct(each) && assumptionOf(each.units) === assumption.id)
  const product = driver !== undefined && isProduct(driver) ? driver : undefined
  const noun = product?.unit ?? assumption.unit
  if (noun === undefined) return undefined
  const areas = spread.areas ?? (typeof product?.areas === 'number' ? product.areas : 1)
  return { noun, areas, from, to }
}
