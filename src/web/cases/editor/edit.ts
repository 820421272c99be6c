// What can be done to a case in the editor: every edit is data, and a case with an edit is another case.
import { linesBelow } from '../../../investment/book.ts'
import { driversOf, type Effort, type InvestmentCase, type Line } from '../../../investment/case.ts'
import { type Assumption, assumptionOf, type Factor } from '../../../investment/plan/assumption.ts'
import type { Driver } from '../../../investment/plan/driver.ts'
import type { Scenario, Target } from '../../../investment/plan/scenario.ts'
import { plainFactor } from '../../../investment/plan/written.ts'
import { mapFactors } from './factors.ts'
import { begunIn, withYearFewer, withYearMore } from './years.ts'

/** An amount of a line in a year, as it is written: in the case's unit and the line's own sign. */
export type CellEdit = { readonly line: string; readonly year: number; readonly amount: number | null }

export type Edit =
  | { readonly do: 'facts'; readonly part: Partial<Pick<InvestmentCase, 'title' | 'unit' | 'priceLevel'>> }
  | { readonly do: 'years'; readonly change: 'more' | 'fewer' }
  | { readonly do: 'start'; readonly year: number }
  | { readonly do: 'amounts'; readonly cells: readonly CellEdit[] }
  | { readonly do: 'assumption'; readonly entry: Assumption }
  | { readonly do: 'line'; readonly entry: Line }
  | { readonly do: 'effort'; readonly entry: Effort }
  | { readonly do: 'scenario'; readonly entry: Scenario }
  | { readonly do: 'target'; readonly target: Target | null }
  | { readonly do: 'drop'; readonly list: 'assumptions' | 'lines' | 'efforts' | 'scenarios'; readonly id: string }
  /** Everything at once: a conversion, a scenario made of what was changed, or what was chosen of two cases. */
  | { readonly do: 'whole'; readonly of: InvestmentCase }

/** The list with the entry in the place of the one of its id, or at the end. */
const put = <Entry extends { readonly id: string }>(list: readonly Entry[], entry: Entry): Entry[] =>
  list.some(each => each.id === entry.id) ? list.map(each => (each.id === entry.id ? entry : each)) : [...list, entry]

const without = <Entry extends { readonly id: string }>(list: readonly Entry[], id: string): Entry[] =>
  list.filter(each => each.id !== id)

const writtenIn = (of: InvestmentCase, cells: readonly CellEdit[]): InvestmentCase => ({
  ...of,
  lines: of.lines.map(line => {
    const own = cells.filter(cell => cell.line === line.id)
    if (own.length === 0) return line
    const amounts = of.years.map((_, year) => line.amounts[year] ?? null)
    for (const { year, amount } of own) if (year < amounts.length) amounts[year] = amount
    return { ...line, amounts }
  }),
})

/** A new line goes into the innermost totals that sum every line that is like it. */
const withLine = (of: InvestmentCase, entry: Line): InvestmentCase => {
  const lines = put(of.lines, entry)
  if (of.lines.some(each => each.id === entry.id)) return { ...of, lines }
  const like = of.lines.filter(each => each.timing === entry.timing && each.table === entry.table)
  const peers = like.length > 0 ? like : of.lines
  const sumsAll = of.totals.filter(total => {
    const below = linesBelow(of, total.sums)
    return peers.every(each => below.has(each.id))
  })
  const innermost = sumsAll.filter(total => !total.sums.some(id => sumsAll.some(each => each.id === id)))
  return {
    ...of,
    lines,
    totals: of.totals.map(total => (innermost.includes(total) ? { ...total, sums: [...total.sums, entry.id] } : total)),
  }
}

const changedDrivers = (of: InvestmentCase, line: Line, change: (driver: Driver) => readonly Driver[]): Line => {
  const drivers = driversOf(line)
  if (drivers.length === 0) return line
  const changed = drivers.flatMap(change)
  if (changed.length > 0) return { ...line, drivers: changed }
  const { drivers: _, computed: __, ...rest } = line
  return { ...rest, amounts: rest.amounts.length > 0 ? rest.amounts : of.years.map(() => null) }
}

/** The assumption goes, and its number stands where it stood: no answer moves. */
const withoutAssumption = (of: InvestmentCase, id: string): InvestmentCase => {
  const plain = (factor: Factor): Factor => {
    if (assumptionOf(factor) !== id) return factor
    const found = plainFactor(of, factor)
    return typeof found === 'number' ? found : [...found]
  }
  const value = of.assumptions.find(each => each.id === id)?.value ?? 1
  return {
    ...of,
    assumptions: without(of.assumptions, id),
    lines: of.lines.map(line => ({
      ...changedDrivers(of, line, driver => [mapFactors(driver, plain)]),
      ...(line.times === undefined ? {} : { times: assumptionOf(line.times) === id ? value : line.times }),
      ...(line.withheld === undefined
        ? {}
        : { withheld: line.withheld.map(each => ({ ...each, share: plain(each.share) })) }),
    })),
    scenarios: of.scenarios.map(each => ({
      ...each,
      set: Object.fromEntries(Object.entries(each.set).filter(([name]) => name !== id)),
    })),
  }
}

/** The line goes, and with it everything that pointed at it. */
const withoutLine = (of: InvestmentCase, id: string): InvestmentCase => {
  const others = (ids: readonly string[]): string[] => ids.filter(each => each !== id)
  const emptied = of.totals.filter(total => others(total.sums).length === 0).map(total => total.id)
  const without: InvestmentCase = {
    ...of,
    lines: of.lines
      .filter(line => line.id !== id)
      .map(line =>
        changedDrivers(of, line, driver => {
          if (driver.by !== 'grant') return [driver]
          const paid = others(driver.of)
          return paid.length === 0 ? [] : [{ ...driver, of: paid }]
        }),
      ),
    totals: of.totals.map(total => ({ ...total, sums: others(total.sums) })),
    efforts: of.efforts.map(effort => {
      if (effort.effect === undefined) return effort
      const lines = others(effort.effect.lines)
      const { effect, ...rest } = effort
      return lines.length === 0 ? rest : { ...rest, effect: { ...effect, lines } }
    }),
    scenarios: of.scenarios.map(each => ({
      ...each,
      lines: Object.fromEntries(Object.entries(each.lines).filter(([name]) => name !== id)),
    })),
  }
  return emptied.reduce(withoutTotal, without)
}

const withoutTotal = (of: InvestmentCase, id: string): InvestmentCase => {
  const totals = of.totals
    .filter(total => total.id !== id)
    .map(total => ({ ...total, sums: total.sums.filter(each => each !== id) }))
  const emptied = totals.filter(total => total.sums.length === 0).map(total => total.id)
  return emptied.reduce(withoutTotal, { ...of, totals })
}

const dropped = (of: InvestmentCase, list: Extract<Edit, { do: 'drop' }>['list'], id: string): InvestmentCase => {
  switch (list) {
    case 'assumptions':
      return withoutAssumption(of, id)
    case 'lines':
      // A case has at least one line.
      return of.lines.length < 2 ? of : withoutLine(of, id)
    case 'efforts':
      return { ...of, efforts: without(of.efforts, id) }
    case 'scenarios':
      return { ...of, scenarios: without(of.scenarios, id) }
  }
}

/** The case with the edit. The case that is given stays as it is. */
export const edited = (of: InvestmentCase, edit: Edit): InvestmentCase => {
  switch (edit.do) {
    case 'facts':
      return { ...of, ...edit.part }
    case 'years':
      return edit.change === 'more' ? withYearMore(of) : withYearFewer(of)
    case 'start':
      return begunIn(of, edit.year)
    case 'amounts':
      return writtenIn(of, edit.cells)
    case 'assumption':
      return { ...of, assumptions: put(of.assumptions, edit.entry) }
    case 'line':
      return withLine(of, edit.entry)
    case 'effort':
      return { ...of, efforts: put(of.efforts, edit.entry) }
    case 'scenario':
      return { ...of, scenarios: put(of.scenarios, edit.entry) }
    case 'target': {
      const { target: _, ...rest } = of
      return edit.target === null ? rest : { ...rest, target: edit.target }
    }
    case 'drop':
      return dropped(of, edit.list, edit.id)
    case 'whole':
      return edit.of
  }
}
