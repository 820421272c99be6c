// The budget table a case is decided on, in the layouts that municipal forms use.
import { formatNumber } from '../../src/language/danish.ts'
import { add, byAccount, type Draw, flat, grouped, lastingAndOnce, type MainWanted } from './main-layouts.ts'
import type { Plan } from './plan.ts'
import type { Chance } from './random.ts'
import { amount, cellsOf, cumulativeRow, type Frame, paybackOf, words, yearsOf } from './table-rows.ts'
import { names } from './words.ts'
import type { Column, Relation, Row, Table } from './world.ts'

/** The main table, with the ids of the rows that the rest of the document speaks of. */
export type Main = {
  readonly table: Table
  readonly net: Row
  readonly costTotal: Row | null
  readonly gainTotal: Row | null
  readonly cumulative: Row | null
  /** Place from 1 among the years, null where the case is not paid back inside the table, or from the first day. */
  readonly payback: number | null
  readonly frame: Frame
  readonly blank: boolean
  readonly sign: { readonly gain: 1 | -1; readonly income: 1 | -1 }
}

const frameOf = (chance: Chance, plan: Plan, wanted: MainWanted, area: boolean): Frame => {
  const years: readonly Column[] = plan.headers.map(header => ({ header, kind: 'year' }))
  const summed = plan.firstYear !== null && plan.headers.length <= 7 && (wanted.sums === true || chance.happens(0.25))
  const sums: readonly Column[] = summed
    ? [{ header: chance.pick(['I alt', 'I alt', 'Sum', 'Samlet']), kind: 'sum' }]
    : []
  return { columns: [...(area ? [{ header: 'Styringsområde', kind: 'area' } as const] : []), ...years, ...sums] }
}

const paybackRow = (chance: Chance, frame: Frame, payback: number): Row => {
  const label = chance.pick(names.payback)
  const text = label.includes('år') ? `${payback}` : `${payback} år`
  const at = frame.columns.findIndex(column => column.kind === 'year')
  return {
    id: 'payback',
    label,
    role: 'payback',
    indent: 0,
    cells: frame.columns.map((_, place) => (place === at ? words(text) : null)),
  }
}

const staffRow = (chance: Chance, frame: Frame, plan: Plan): Row => {
  const staff = plan.costs.filter(cost => cost.kind === 'staff')
  const years = plan.headers.map((_, at) => {
    const value = staff.reduce((all, cost) => all + ((cost.values[at] ?? 0) === 0 ? 0 : (cost.count ?? 0)), 0)
    return value === 0 ? null : ({ kind: 'count', value, decimals: value % 1 === 0 ? 0 : 1 } as const)
  })
  return { id: 'staff', label: chance.pick(names.staff), role: 'staff', indent: 0, cells: cellsOf(frame, years, false) }
}

/** A row of net amounts discounted to the first year. */
export const presentRow = (
  chance: Chance,
  frame: Frame,
  net: Row,
  rate: number,
): { readonly row: Row; readonly relation: Relation } => {
  const percent = formatNumber(rate * 100)
  const label = `${chance.pick(names.present)} (${percent} ${chance.pick(['%', 'pct.'])})`
  let at = -1
  const cells = frame.columns.map((column, place) => {
    if (column.kind !== 'year') return null
    at += 1
    return amount(krWhole((net.cells[place]?.kind === 'amount' ? net.cells[place].kr : 0) / (1 + rate) ** at))
  })
  return {
    row: { id: 'present', label, role: 'present', indent: 0, cells },
    relation: { kind: 'present', row: 'present', of: net.id, rate },
  }
}

const krWhole = (kr: number): number => Math.round(kr)

/** The discount rate of that time: 4 % from 2013, 3,5 % from 2021. */
export const rateOf = (plan: Plan): number => (plan.priceYear <= 2020 ? 0.04 : 0.035)

/** The main table of the plan. */
export const drawMain = (chance: Chance, plan: Plan, wanted: MainWanted, name: string | null): Main => {
  // Where gains are printed as positive numbers a heading above them says that they are gains.
  const free = chance.pick(['lasting', 'lasting', 'grouped', 'grouped', 'grouped', 'flat', 'account'] as const)
  const layout = plan.gainsPositive ? 'grouped' : free
  const area =
    (layout === 'lasting' || layout === 'grouped') && chance.happens(0.25)
      ? chance.pick(['Service', 'Service', 'Drift'])
      : null
  const frame = frameOf(chance, plan, wanted, area !== null)
  const sign = {
    gain: plan.gainsPositive ? (1 as const) : (-1 as const),
    income: plan.gainsPositive ? (1 as const) : (-1 as const),
  }
  const draw: Draw = { chance, plan, frame, wanted, blank: chance.happens(0.6), sign }
  const { built, net, costTotal, gainTotal } =
    layout === 'lasting'
      ? lastingAndOnce(draw, area)
      : layout === 'grouped'
        ? grouped(draw, area)
        : layout === 'flat'
          ? flat(draw, area)
          : byAccount(draw)
  const netYears = yearsOf(frame.columns, net)
  const found = paybackOf(netYears)
  const open = plan.firstYear === null ? netYears.length - 1 : netYears.length
  const payback = found !== null && found > 1 && found <= open && Math.max(...netYears) > 0 ? found : null
  const cumulative =
    wanted.cumulative === true || chance.happens(0.35)
      ? add(built, cumulativeRow(frame, 'cumulative', chance.pick(names.cumulative), net))
      : null
  if (wanted.present === true && plan.firstYear !== null) add(built, presentRow(chance, frame, net, rateOf(plan)))
  if (payback !== null && (wanted.payback === true || chance.happens(0.25))) {
    built.rows.push(paybackRow(chance, frame, payback))
    built.relations.push({ kind: 'payback', row: 'payback', of: 'net' })
  }
  if (chance.happens(0.25)) built.rows.push(staffRow(chance, frame, plan))
  const priceLevel = `${plan.priceYear}${chance.pick(['-priser', '-p/l', ' p/l', '-pl'])}`
  const table: Table = {
    kind: 'table',
    id: 'main',
    name,
    unit: plan.unit,
    says: plan.unit,
    priceLevel,
    corner: [''],
    columns: frame.columns,
    rows: built.rows,
    relations: built.relations,
    notes: [],
  }
  return { table, net, costTotal, gainTotal, cumulative, payback, frame, blank: draw.blank, sign }
}
