// Slips planted in the rows of a random case: one cell or one row, where the case has room for it.
import { all, amountIn, type Made, presentOf, type Row, running, sum, turnedRow } from './random-rows.ts'

export type Slip =
  | 'none'
  | 'sum'
  | 'across'
  | 'cumulative'
  | 'sign-total'
  | 'sign-line'
  | 'sign-row'
  | 'unit-line'
  | 'unit-row'
  | 'heading-unit'
  | 'same-line'
  | 'text-table'
  | 'text-unit'
  | 'count'
  | 'text-product'
  | 'label-product'
  | 'percentage'
  | 'payback'
  | 'discount'
  | 'timing'
  | 'funds'
  | 'key'

/** The slip that was planted: its code and where it must be found. */
export type Planted = { readonly code: string; readonly row: string | null; readonly column: string | null }

/** A number some steps off, and never its own opposite. */
const off = ({ dice: { pick, between }, unit }: Made, value: number): number => {
  const step = unit === 'kr.' ? 5000 : unit === 'mio. kr.' ? 0.1 : 5
  return Math.round((value + pick([1, -1] as const) * between(3, 90) * step) * 100) / 100
}

/** The row and the rows that follow from it, after something was added to the net. */
const follow = (made: Made): void => {
  const { net, cumulative, present, rate, decimal, rows } = made
  if (net === undefined) return
  if (cumulative !== undefined) cumulative.values = running(net.values.map(value => value ?? 0))
  if (present !== undefined) present.values = presentOf(net, rate, decimal)
  for (const row of rows) row.total = all(row)
}

const printedCells = (row: Row): number => row.values.filter(value => (value ?? 0) !== 0).length

/** What can be planted in the table; nothing where this document has no room for it. */
export const inTable: Readonly<Partial<Record<Slip, (made: Made, place: number) => Planted | undefined>>> = {
  sum: (made, place) => change(made, totalOf(made), place, value => off(made, value), 'sum'),
  cumulative: (made, place) => change(made, made.cumulative, place, value => off(made, value), 'cumulative'),
  discount: (made, place) => change(made, made.present, place, value => off(made, value), 'discount'),
  'sign-total': (made, place) => change(made, totalOf(made), place, value => -value, 'sign'),
  'sign-line': (made, place) => {
    const [row, another] = made.gains
    const at = Math.max(place, made.start)
    if (row === undefined || printedCells(row) < 3 || (made.net === undefined && (made.flat || another === undefined)))
      return undefined
    return change(made, row, at, value => -value, 'sign')
  },
  'sign-row': made => {
    const [row, another] = made.gains
    if (
      row === undefined ||
      another === undefined ||
      made.turned ||
      made.net === undefined ||
      !made.flat ||
      printedCells(row) < 2
    )
      return undefined
    row.values = turnedRow(row)
    return { code: 'sign', row: row.label, column: null }
  },
  'unit-line': (made, place) => {
    const row = plainCost(made)
    if (row === undefined || made.unit === 'mio. kr.' || (made.flat && made.net === undefined)) return undefined
    return change(made, row, place, value => (made.unit === 'kr.' ? Math.round(value / 1000) : value * 1000), 'unit')
  },
  'unit-row': made => {
    const row = plainCost(made)
    if (row === undefined || made.scale !== 1 || printedCells(row) < 2 || (made.flat && made.net === undefined))
      return undefined
    row.values = row.values.map(value => (value === null ? null : value * 1000))
    return { code: 'unit', row: row.label, column: null }
  },
  'same-line': (made, place) => {
    const row = plainCost(made)
    const other = made.again.find(each => each.label === row?.label)
    return row === undefined || printedCells(row) < 2
      ? undefined
      : change(made, other, place, value => off(made, value), 'same-line')
  },
  'label-product': (made, place) => {
    const [row] = made.costs
    const was = row?.values[place] ?? 0
    if (!made.product || row === undefined || was === 0) return undefined
    const more = Math.round(was * 10) / 100
    row.values[place] = Math.round((was + more) * 100) / 100
    // In some documents the totals are summed from what is printed: then only the label knows.
    if (made.dice.chance(0.6)) {
      for (const total of [made.costTotal, made.net])
        if (total !== undefined) total.values[place] = Math.round(((total.values[place] ?? 0) + more) * 100) / 100
      follow(made)
    }
    for (const each of made.again) if (each.label === row.label) each.values = [...row.values]
    return { code: 'units-price', row: row.label, column: made.names[place] ?? '' }
  },
  funds: made => {
    const { dice: of, names, turned, net, rows, gains } = made
    if (!made.flat) return undefined
    const money = names.map((_, at) =>
      at < 2 ? (turned ? 1 : -1) * amountIn(of, made.unit, made.scale)(100, 500) : null,
    )
    const row: Row = {
      label: of.pick(['Ekstern finansiering', 'Tilskud fra fond', 'Puljemidler'] as const),
      values: money,
    }
    rows.splice(gains[0] === undefined ? 0 : rows.indexOf(gains[0]), 0, row)
    if (net !== undefined) net.values = sum([net.values, turned ? turnedRow(row) : money], names.length)
    follow(made)
    made.paragraphs.push(
      of.pick([
        'Der er ikke søgt om eksterne midler til projektet.',
        'Er der søgt midler fra andre fonde? Ja ☐ Nej ☒',
        'Søgt midler fra anden side: Nej',
      ] as const),
    )
    return { code: 'funds', row: row.label, column: null }
  },
  across: made => {
    const row = plainCost(made)
    if (row === undefined || made.totalName === undefined) return undefined
    row.total = off(made, all(row))
    return { code: 'sum', row: row.label, column: made.totalName }
  },
}

export const plainCost = ({ costs }: Made): Row | undefined => costs.find(row => !/\d/u.test(row.label))

const totalOf = ({ dice: { between }, costTotal, gainTotal, gains, net }: Made): Row | undefined => {
  const totals = [costTotal, gains.length > 1 ? gainTotal : undefined, net].filter(row => row !== undefined)
  return totals[between(0, Math.max(0, totals.length - 1))]
}

const change = (
  { names }: Made,
  row: Row | undefined,
  at: number,
  by: (value: number) => number,
  code: string,
): Planted | undefined => {
  const value = row?.values[at] ?? 0
  const wanted = by(value)
  if (
    row === undefined ||
    wanted === value ||
    (value === 0 && code !== 'sum') ||
    (code !== 'sign' && wanted === -value)
  )
    return undefined
  row.values[at] = wanted
  return { code, row: row.label, column: names[at] ?? '' }
}
