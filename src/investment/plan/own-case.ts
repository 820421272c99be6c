// How a municipality's own case begins: empty, or as a copy of another that can be changed row by row.

import { linesBelow } from '../book.ts'
import type { InvestmentCase, Line } from '../case.ts'
import { driversOf } from '../case.ts'
import { isProduct } from './driver.ts'
import type { FollowUp } from './follow-up.ts'

/** What an own case is called, and whose it is: the municipality's number in three digits. */
export type Own = { readonly id: string; readonly title: string; readonly municipality: string }

const templateYears = 5

/** A case with a row to spend in and a row to save in, nothing booked, in thousands of kroner of its first year. */
export const emptyCase = (own: Own, firstYear: number): InvestmentCase => {
  const years = Array.from({ length: templateYears }, (_, at) => firstYear + at)
  const blank = years.map(() => null)
  const row = (id: string, label: string, kind: Line['kind']): Line => ({
    id,
    label,
    kind,
    timing: 'lasting',
    area: 'service',
    amounts: blank,
  })
  return {
    ...own,
    schema: 'forlaens/case/1',
    unit: '1000 kr.',
    statedUnit: null,
    sign: 'cost-positive',
    priceLevel: firstYear,
    years,
    tables: [],
    lines: [row('udgift', 'Udgift', 'cost'), row('gevinst', 'Gevinst', 'saving')],
    keys: [],
    totals: [],
    efforts: [],
    assumptions: [],
    scenarios: [],
    claims: [],
  }
}

/** The line without what only says how its source printed it. */
const asOwn = ({ printed: _, ...line }: Line): Line => {
  const drivers = driversOf(line)
  if (!drivers.some(isProduct)) return line
  return {
    ...line,
    drivers: drivers.map(driver => {
      if (!isProduct(driver)) return driver
      const { says: __, ...rest } = driver
      return rest
    }),
  }
}

/** The follow-up of the lines that are there; undefined where none of them is followed. */
const followUpOf = (of: FollowUp, kept: ReadonlySet<string>): FollowUp | undefined => {
  const accounts = of.accounts
    .map(each => ({ ...each, lines: each.lines.filter(id => kept.has(id)) }))
    .filter(({ lines }) => lines.length > 0)
  return accounts.length === 0 ? undefined : { ...of, accounts }
}

/**
 * The case as an own one. What the source prints a second time, and what its text claims, belongs to the source and stays
 * there; totals are worked out anew. Net, running total and payback are the same.
 */
export const ownCopy = (of: InvestmentCase, own: Own): InvestmentCase => {
  const counting = (table: string | undefined): boolean => of.tables.find(each => each.id === table)?.counts ?? true
  const lines = of.lines.filter(line => line.repeats === undefined && counting(line.table))
  const kept = new Set(lines.map(line => line.id))
  const below = (sums: readonly string[]): boolean => [...linesBelow(of, sums)].every(id => kept.has(id))
  const totals = of.totals
    .filter(total => counting(total.table) && total.repeats === undefined && below(total.sums))
    .map(total => ({ ...total, stated: of.years.map(() => null) }))
  const { from: _, followUp, ...rest } = of
  const followed = followUp === undefined ? undefined : followUpOf(followUp, kept)
  return {
    ...rest,
    ...own,
    ...(followed === undefined ? {} : { followUp: followed }),
    copyOf: of.id,
    statedUnit: null,
    tables: of.tables.filter(table => table.counts),
    lines: lines.map(asOwn),
    keys: [],
    totals,
    claims: [],
    efforts: of.efforts.map(({ effect, ...effort }) => {
      const ids = effect?.lines.filter(id => kept.has(id)) ?? []
      return effect === undefined || ids.length === 0 ? effort : { ...effort, effect: { ...effect, lines: ids } }
    }),
    scenarios: of.scenarios.map(each => ({
      ...each,
      lines: Object.fromEntries(Object.entries(each.lines).filter(([id]) => kept.has(id))),
    })),
  }
}
