// The four layouts of a budget table: lasting and once-off, by groups, one row after another, by account.
import { formatNumber } from '../../src/language/danish.ts'
import type { Booked, Plan } from './plan.ts'
import type { Chance } from './random.ts'
import { amount, bookedRow, cellsOf, type Frame, groupRow, totalRow, yearsOf } from './table-rows.ts'
import { names } from './words.ts'
import type { Relation, Row } from './world.ts'

/** What the main table must have. */
export type MainWanted = {
  readonly cumulative?: boolean
  readonly payback?: boolean
  readonly present?: boolean
  readonly part?: boolean
  readonly sums?: boolean
  readonly priced?: boolean
}

type Built = { readonly rows: Row[]; readonly relations: Relation[] }

/** `4 socialrådgivere á 500.000 kr.`: how a label says how many of what price. */
const withPrice = (chance: Chance, booked: Booked, row: Row): Row => {
  const { trade, count, price } = booked
  if (trade === undefined || count === undefined || price === undefined) return row
  const name = count > 1 ? trade.several : trade.one
  const by = chance.pick(['á', 'a', 'af', 'à'])
  const tail = `${name} ${by} ${formatNumber(price)} kr.`
  const say = (of: string): string => `${of} ${tail}`
  return { ...row, label: say(formatNumber(count)), priced: { count, price, say } }
}

const partUnder = (chance: Chance, frame: Frame, of: Row): { readonly row: Row; readonly relation: Relation } => {
  const share = chance.pick([0.2, 0.25, 0.4, 0.5])
  const staff = ['heraf vikardækning', 'heraf ledelse', '- heraf pension']
  const label = chance.pick(
    of.id.startsWith('staff') ? staff : ['heraf forberedelse', 'heraf materialer', '- heraf moms'],
  )
  const values = yearsOf(frame.columns, of).map(value =>
    value === 0 ? null : amount(Math.round((value * share) / 100_000) * 100_000),
  )
  return {
    row: { id: `${of.id}-part`, label, role: 'part', indent: of.indent + 1, cells: cellsOf(frame, values, true) },
    relation: { kind: 'part', row: `${of.id}-part`, of: of.id },
  }
}

/** What every layout draws from. */
export type Draw = {
  readonly chance: Chance
  readonly plan: Plan
  readonly frame: Frame
  readonly wanted: MainWanted
  readonly blank: boolean
  readonly sign: { readonly gain: 1 | -1; readonly income: 1 | -1 }
}

const rowsOf = (draw: Draw, booked: readonly Booked[], indent: number, area: string | null): readonly Row[] => {
  const { chance, plan, frame, wanted, blank, sign } = draw
  return booked.map(each => {
    const side = each.kind === 'gain' ? sign.gain : each.kind === 'external' ? sign.income : 1
    const row = bookedRow(frame, each, { sign: side, indent, blank, area })
    const exact = plan.unit !== 'million'
    return each.kind === 'staff' && exact && (wanted.priced === true || chance.happens(0.35))
      ? withPrice(chance, each, row)
      : row
  })
}

/** Adds a row with what must hold for it. */
export const add = (built: Built, made: { readonly row: Row; readonly relation: Relation }): Row => {
  built.rows.push(made.row)
  built.relations.push(made.relation)
  return made.row
}

const pushLines = (draw: Draw, built: Built, rows: readonly Row[]): void => {
  let done = false
  for (const row of rows) {
    built.rows.push(row)
    const big = yearsOf(draw.frame.columns, row).every(value => value === 0 || value >= 800_000)
    if (!done && row.role === 'line' && big && (draw.wanted.part === true || draw.chance.happens(0.2))) {
      add(built, partUnder(draw.chance, draw.frame, row))
      done = true
    }
  }
}

const plain = (rows: readonly Row[]) => rows.map(row => ({ row, sign: 1 as const }))

/** Lasting changes, then what it takes to begin, then all of it: the form of large cities. */
export const lastingAndOnce = (draw: Draw, area: string | null) => {
  const { chance, plan, frame, blank, sign } = draw
  const built: Built = { rows: [], relations: [] }
  const lasting = plan.costs.filter(cost => cost.kind !== 'once')
  const once = plan.costs.filter(cost => cost.kind === 'once')
  const income = plan.external === null ? [] : [plan.external]
  built.rows.push(groupRow(frame, 'group-lasting', chance.pick(['Varige ændringer', 'Varige udgifter og besparelser'])))
  const lastingRows = rowsOf(draw, [...lasting, ...plan.gains], 1, area)
  pushLines(draw, built, lastingRows)
  const parts = lastingRows.map(row => ({
    row,
    sign: row.role === 'gain' && sign.gain === 1 ? (-1 as const) : (1 as const),
  }))
  const first = add(
    built,
    totalRow(frame, { id: 'lasting', label: chance.pick(names.lasting), role: 'subtotal', blank: false }, parts),
  )
  built.rows.push(groupRow(frame, 'group-once', chance.pick(['Implementeringsomkostninger', 'Engangsudgifter'])))
  const onceRows = rowsOf(draw, [...once, ...income], 1, area)
  pushLines(draw, built, onceRows)
  const onceParts = onceRows.map(row => ({
    row,
    sign: row.role === 'external' && sign.income === 1 ? (-1 as const) : (1 as const),
  }))
  const second = add(
    built,
    totalRow(frame, { id: 'once', label: chance.pick(names.once), role: 'subtotal', blank }, onceParts),
  )
  const net = add(
    built,
    totalRow(
      frame,
      {
        id: 'net',
        label: chance.pick(['Samlet økonomisk påvirkning', 'Samlet netto', 'Økonomi i alt']),
        role: 'net',
        blank: false,
      },
      plain([first, second]),
    ),
  )
  return { built, net, costTotal: null, gainTotal: null }
}

/** Costs, income, gains, each with or without its total, then the net. */
export const grouped = (draw: Draw, area: string | null) => {
  const { chance, plan, frame, blank, sign } = draw
  const built: Built = { rows: [], relations: [] }
  const above = chance.happens(0.25)
  const positive = sign.gain === 1
  const section = (of: {
    readonly id: string
    readonly title: string
    readonly label: string
    readonly booked: readonly Booked[]
    readonly total: boolean
  }): readonly Row[] => {
    const rows = rowsOf(draw, of.booked, 1, area)
    const made = totalRow(frame, { id: of.id, label: of.label, role: 'subtotal', blank }, plain(rows))
    if (of.total && above) add(built, made)
    else built.rows.push(groupRow(frame, `group-${of.id}`, of.title))
    pushLines(draw, built, rows)
    if (of.total && !above) add(built, made)
    return of.total ? [made.row] : rows
  }
  const costs = section({
    id: 'costs',
    title: chance.pick(names.groupCost),
    label: chance.pick(names.costTotal),
    booked: plan.costs,
    total: true,
  })
  const incomeGroup =
    plan.external === null
      ? []
      : section({
          id: 'income',
          title: chance.pick(names.groupExternal),
          label: '',
          booked: [plan.external],
          total: false,
        })
  const total = plan.gains.length > 1 && (above || chance.happens(0.7))
  const gainNames = positive ? names.gainTotalPlus : names.gainTotal
  const gains = section({
    id: 'gains',
    title: chance.pick(positive ? names.groupGainPlus : names.groupGain),
    label: chance.pick(gainNames),
    booked: plan.gains,
    total,
  })
  const parts = [
    ...plain(costs),
    ...incomeGroup.map(row => ({ row, sign: sign.income === 1 ? (-1 as const) : (1 as const) })),
    ...gains.map(row => ({ row, sign: positive ? (-1 as const) : (1 as const) })),
  ]
  const net = add(
    built,
    totalRow(frame, { id: 'net', label: chance.pick(names.net), role: 'net', blank: false }, parts),
  )
  return { built, net, costTotal: costs[0] ?? null, gainTotal: total ? (gains[0] ?? null) : null }
}

/** Rows one after another and a net below them. */
export const flat = (draw: Draw, area: string | null) => {
  const { chance, plan, frame, sign } = draw
  const built: Built = { rows: [], relations: [] }
  const booked = [...plan.costs, ...(plan.external === null ? [] : [plan.external])]
  const rows = chance.happens(0.4)
    ? rowsOf(draw, [...plan.gains, ...booked], 0, area)
    : rowsOf(draw, [...booked, ...plan.gains], 0, area)
  pushLines(draw, built, rows)
  const parts = rows.map(row => ({
    row,
    sign:
      (row.role === 'gain' && sign.gain === 1) || (row.role === 'external' && sign.income === 1)
        ? (-1 as const)
        : (1 as const),
  }))
  const net = add(
    built,
    totalRow(frame, { id: 'net', label: chance.pick(names.net), role: 'net', blank: false }, parts),
  )
  return { built, net, costTotal: null, gainTotal: null }
}

/** Rows by the account they are booked on, each account with its total, as in `I alt SO16`. */
export const byAccount = (draw: Draw) => {
  const { chance, plan, frame, sign } = draw
  const built: Built = { rows: [], relations: [] }
  const [administration, measures] = chance.pick([
    ['SO20', 'SO16'],
    ['konto 6', 'konto 5'],
    ['PO 50', 'PO 52'],
  ] as const)
  const named = (rows: readonly Row[], account: string): readonly Row[] =>
    rows.map(row => ({ ...row, label: `${row.label} (${account})` }))
  const [first, ...rest] = plan.costs
  const income = plan.external === null ? [] : [plan.external]
  const firstRows = named(
    rowsOf(draw, first === undefined ? [] : [first, ...rest.filter(cost => cost.kind === 'once')], 0, null),
    administration,
  )
  const secondRows = named(
    rowsOf(draw, [...rest.filter(cost => cost.kind !== 'once'), ...income, ...plan.gains], 0, null),
    measures,
  )
  pushLines(draw, built, firstRows)
  const one = add(
    built,
    totalRow(
      frame,
      { id: 'account-1', label: `I alt ${administration}`, role: 'subtotal', blank: false },
      plain(firstRows),
    ),
  )
  pushLines(draw, built, secondRows)
  const parts = secondRows.map(row => ({
    row,
    sign:
      (row.role === 'gain' && sign.gain === 1) || (row.role === 'external' && sign.income === 1)
        ? (-1 as const)
        : (1 as const),
  }))
  const two = add(
    built,
    totalRow(frame, { id: 'account-2', label: `I alt ${measures}`, role: 'subtotal', blank: false }, parts),
  )
  const net = add(
    built,
    totalRow(frame, { id: 'net', label: chance.pick(names.net), role: 'net', blank: false }, plain([one, two])),
  )
  return { built, net, costTotal: null, gainTotal: null }
}
