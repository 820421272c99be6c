// The tables beside the main one: parts of it again, investments with their sum, committees with a key, staff, children, present value.
import type { Main } from './main-table.ts'
import { presentRow, rateOf } from './main-table.ts'
import type { Plan } from './plan.ts'
import type { Chance } from './random.ts'
import { amount, bookedRow, cumulativeRow, type Frame, totalRow, yearsOf } from './table-rows.ts'
import { committees } from './words.ts'
import type { Cell, Column, Row, Table, Unit } from './world.ts'

/** What is asked of the tables beside the main one. */
export type Extra = 'repeat' | 'selected' | 'investment' | 'key' | 'staff' | 'children' | 'present'

const yearColumns = (headers: readonly string[]): readonly Column[] => headers.map(header => ({ header, kind: 'year' }))

const base = (plan: Plan, id: string, name: string, unit: Unit, columns: readonly Column[]) => ({
  kind: 'table' as const,
  id,
  name,
  unit,
  says: unit,
  priceLevel: `${plan.priceYear}-p/l`,
  corner: [''],
  columns,
  notes: [],
})

const plain = (rows: readonly Row[]) => rows.map(row => ({ row, sign: 1 as const }))

/** A line of the main table under another table's years: its words and amounts as they stand there. */
const again = (main: Main, row: Row, count: number): Row => {
  const { priced: _, ...rest } = row
  const cells = main.table.columns
    .flatMap((column, at) => (column.kind === 'year' ? [row.cells[at] ?? null] : []))
    .slice(0, count)
  return { ...rest, label: row.label, indent: 0, cells }
}

const lines = (main: Main): readonly Row[] => main.table.rows.filter(row => row.role === 'line' || row.role === 'gain')

/** The lines of the main table over the first years, with their total. */
const repeat = (chance: Chance, plan: Plan, main: Main, name: string): Table | null => {
  if (main.sign.gain === 1) return null
  const count = Math.min(plan.headers.length, chance.int(3, 6))
  const lasting = lines(main).filter(row => !row.id.startsWith('once'))
  const columns = yearColumns(plan.headers.slice(0, count))
  // The same rows now and then stand in another order.
  const ordered = chance.happens(0.4) ? chance.some(lasting, lasting.length) : lasting
  const rows = ordered.map(row => again(main, row, count))
  const label = chance.pick(['Varige ændringer totalt', 'Varig drift i alt', 'I alt, varige ændringer', 'Total'])
  const total = totalRow({ columns }, { id: 'total', label, role: 'subtotal', blank: false }, plain(rows))
  return {
    ...base(plan, 'repeat', name, main.table.unit, columns),
    rows: [...rows, total.row],
    relations: [total.relation],
  }
}

/** Some lines of the main table once more, with nothing that adds them up. */
const selected = (chance: Chance, plan: Plan, main: Main, name: string): Table | null => {
  const count = Math.min(plan.headers.length, chance.int(3, 6))
  const gains = lines(main).filter(row => row.role === 'gain')
  const one = chance.some(
    lines(main).filter(row => row.role === 'line' && !row.id.startsWith('once')),
    1,
  )
  const columns = yearColumns(plan.headers.slice(0, count))
  return {
    ...base(plan, 'selected', name, main.table.unit, columns),
    rows: [...one, ...gains].map(row => again(main, row, count)),
    relations: [],
  }
}

/** What it costs to begin, with a column of sums. Two lines of the main table may stand here as one. */
const investment = (chance: Chance, plan: Plan, main: Main, name: string): Table | null => {
  const once = plan.costs.filter(cost => cost.kind === 'once')
  if (once.length < 2 || plan.firstYear === null) return null
  const booked = Math.max(...once.map(cost => cost.values.filter(value => value !== 0).length))
  const count = Math.min(plan.headers.length, Math.max(booked, chance.int(2, 4)))
  const columns: readonly Column[] = [...yearColumns(plan.headers.slice(0, count)), { header: 'I alt', kind: 'sum' }]
  const frame: Frame = { columns }
  const [first, second, ...rest] = once
  const merge = first !== undefined && second !== undefined && once.length > 2 && chance.happens(0.5)
  const merged = merge
    ? [
        {
          ...first,
          id: 'merged',
          label: 'Opstart, samlet',
          values: first.values.map((value, at) => value + (second.values[at] ?? 0)),
        },
        ...rest,
      ]
    : once
  const rows = merged.map(booked =>
    bookedRow(
      frame,
      { ...booked, values: booked.values.slice(0, count) },
      { sign: 1, indent: 0, blank: main.blank, area: null },
    ),
  )
  const label = chance.pick(['Investeringer totalt', 'Engangsudgifter i alt', 'I alt', 'Total'])
  const total = totalRow(frame, { id: 'total', label, role: 'subtotal', blank: false }, plain(rows))
  return {
    ...base(plan, 'investment', name, main.table.unit, columns),
    rows: [...rows, total.row],
    relations: [total.relation],
  }
}

/** Who pays and who gains: savings and costs of each committee, its key and the total, in thousands. */
const key = (chance: Chance, plan: Plan, main: Main, name: string): Table | null => {
  const [first, second] = chance.pick(committees)
  const count = Math.min(plan.headers.length, chance.int(3, 5))
  const columns: readonly Column[] = [
    { header: chance.pick(['Fordelingsnøgle', 'Nøgle', 'Andel']), kind: 'key' },
    ...yearColumns(plan.headers.slice(0, count)),
  ]
  const of = (role: 'line' | 'gain'): readonly number[] =>
    Array.from({ length: count }, (_, at) =>
      lines(main)
        .filter(row => row.role === role)
        .reduce((all, row) => all + Math.abs(yearsOf(main.table.columns, row)[at] ?? 0), 0),
    ).map(value => Math.round(value / 1000) * 1000)
  const side = (
    id: string,
    label: string,
    sign: 1 | -1,
    totals: readonly number[],
  ): { readonly rows: readonly Row[]; readonly total: Row } => {
    const share = chance.pick([25, 30, 35, 40, 55, 60, 65, 70, 75, 80])
    const own = totals.map(value => Math.round((value * share) / 100 / 1000) * 1000)
    const made = (who: string, at: string, percent: number, values: readonly number[]): Row => ({
      id: `${id}-${at}`,
      label: who,
      second: label,
      role: sign === 1 ? 'line' : 'gain',
      indent: 0,
      cells: [
        { kind: 'percent', value: percent },
        ...values.map((value): Cell => (value === 0 && main.blank ? null : amount(value === 0 ? 0 : sign * value))),
      ],
    })
    const rows = [
      made(first, 'first', share, own),
      made(
        second,
        'second',
        100 - share,
        totals.map((value, at) => value - (own[at] ?? 0)),
      ),
    ]
    return { rows, total: { ...made(chance.pick(['Total', 'I alt']), 'total', 100, totals), role: 'subtotal' } }
  }
  const cost = side('cost', chance.pick(['Omkostninger', 'Udgifter']), 1, of('line'))
  const gain = side('gain', 'Besparelser', -1, of('gain'))
  const rows = [
    gain.rows[0],
    cost.rows[0],
    gain.rows[1],
    cost.rows[1],
    gain.total,
    { ...cost.total, label: gain.total.label },
  ].filter(row => row !== undefined)
  const sum = (id: string) => ({
    kind: 'sum' as const,
    total: `${id}-total`,
    parts: [
      { row: `${id}-first`, sign: 1 as const },
      { row: `${id}-second`, sign: 1 as const },
    ],
  })
  return {
    ...base(plan, 'key', name, 'thousand', columns),
    corner: ['Udvalg', ''],
    rows,
    relations: [
      sum('gain'),
      sum('cost'),
      { kind: 'key', rows: ['gain-first', 'gain-second'] },
      { kind: 'key', rows: ['cost-first', 'cost-second'] },
    ],
  }
}

/** Staff years of each trade, and all of them. */
const staff = (chance: Chance, plan: Plan, _main: Main, name: string): Table | null => {
  const hired = plan.costs.filter(cost => cost.kind === 'staff')
  if (hired.length < 2) return null
  const count = Math.min(plan.headers.length, 5)
  const columns = yearColumns(plan.headers.slice(0, count))
  const of = (value: number): Cell => (value === 0 ? null : { kind: 'count', value, decimals: value % 1 === 0 ? 0 : 1 })
  const yearly = (cost: (typeof hired)[number]): readonly number[] =>
    Array.from({ length: count }, (_, at) => ((cost.values[at] ?? 0) === 0 ? 0 : (cost.count ?? 0)))
  const rows = hired.map((cost): Row => {
    const label = (cost.trade?.several ?? '').replace(/^./, letter => letter.toUpperCase())
    return { id: cost.id, label, role: 'staff', indent: 0, cells: yearly(cost).map(of) }
  })
  const totals = Array.from({ length: count }, (_, at) => hired.reduce((all, cost) => all + (yearly(cost)[at] ?? 0), 0))
  const total: Row = {
    id: 'total',
    label: chance.pick(['Årsværk i alt', 'I alt', 'Samlet']),
    role: 'staff',
    indent: 0,
    cells: totals.map(of),
  }
  return {
    ...base(plan, 'staff', name, 'kr', columns),
    corner: ['Årsværk'],
    rows: [...rows, total],
    relations: [{ kind: 'sum', total: 'total', parts: rows.map(row => ({ row: row.id, sign: 1 })) }],
  }
}

/** How many children begin, group by group and year by year. */
const children = (chance: Chance, plan: Plan, _main: Main, name: string): Table | null => {
  const count = Math.min(plan.headers.length, chance.int(3, 4))
  const summed = plan.firstYear !== null
  const columns: readonly Column[] = [
    ...yearColumns(plan.headers.slice(0, count)),
    ...(summed ? [{ header: 'I alt', kind: 'sum' } as const] : []),
  ]
  const groups = chance.some(['0-5 år', '6-12 år', '13-17 år', 'Søskende'], chance.int(2, 3))
  const counted = (value: number): Cell => ({ kind: 'count', value, decimals: 0 })
  const values = groups.map(() => Array.from({ length: count }, () => chance.int(5, 38)))
  const withSum = (list: readonly number[]): readonly Cell[] => [
    ...list.map(counted),
    ...(summed ? [counted(list.reduce((all, one) => all + one, 0))] : []),
  ]
  const rows = groups.map(
    (label, at): Row => ({
      id: `group${at}`,
      label: `Børn, ${label}`,
      role: 'staff',
      indent: 0,
      cells: withSum(values[at] ?? []),
    }),
  )
  const totals = Array.from({ length: count }, (_, at) => values.reduce((all, list) => all + (list[at] ?? 0), 0))
  const total: Row = { id: 'total', label: 'Børn i alt', role: 'staff', indent: 0, cells: withSum(totals) }
  return {
    ...base(plan, 'children', name, 'kr', columns),
    corner: ['Antal børn'],
    rows: [...rows, total],
    relations: [{ kind: 'sum', total: 'total', parts: rows.map(row => ({ row: row.id, sign: 1 })) }],
  }
}

/** The net again and what it is worth in the first year's money. */
const present = (chance: Chance, plan: Plan, main: Main, name: string): Table | null => {
  if (plan.firstYear === null) return null
  const columns = yearColumns(plan.headers)
  const net: Row = { ...again(main, main.net, plan.headers.length), id: 'net' }
  const made = presentRow(chance, { columns }, net, rateOf(plan))
  const cumulative = chance.happens(0.4)
    ? [cumulativeRow({ columns }, 'present-sum', 'Akkumuleret nutidsværdi', made.row)]
    : []
  return {
    ...base(plan, 'present', name, main.table.unit, columns),
    rows: [net, made.row, ...cumulative.map(each => each.row)],
    relations: [made.relation, ...cumulative.map(each => each.relation)],
  }
}

const titles: Readonly<Record<Extra, readonly string[]>> = {
  repeat: ['Varige ændringer', 'Varige udgifter og besparelser', 'Drift, varige ændringer'],
  selected: ['Forventet effekt af indsatsen', 'Udvalgte poster', 'Besparelser og normering', 'Effektens profil'],
  investment: ['Investeringer i forslaget', 'Engangsudgifter', 'Implementeringsomkostninger'],
  key: ['Fordeling mellem udvalg', 'Fordeling af udgifter og besparelser på udvalg'],
  staff: ['Personale i projektet, årsværk', 'Normering, årsværk'],
  children: ['Antal børn, der begynder i indsatsen', 'Deltagere pr. år, antal børn'],
  present: ['Nettonutidsværdi', 'Netto, tilbagediskonteret'],
}

const builders: Readonly<Record<Extra, (chance: Chance, plan: Plan, main: Main, name: string) => Table | null>> = {
  repeat,
  selected,
  investment,
  key,
  staff,
  children,
  present,
}

/** The tables beside the main one, those that the plan has something for, numbered from `first` where tables are numbered. */
export const drawMore = (
  chance: Chance,
  plan: Plan,
  main: Main,
  extras: readonly Extra[],
  first: number | null,
): readonly Table[] => {
  const made: Table[] = []
  for (const extra of extras) {
    const title = chance.pick(titles[extra])
    const name = first === null ? title : `Tabel ${first + made.length}. ${title}`
    const table = builders[extra](chance, plan, main, name)
    if (table !== null) made.push(table)
  }
  return made
}
