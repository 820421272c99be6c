// Errors planted in cells: totals, minus signs, running sums, lines that stand twice, keys, discounting, the unit in a head.
import type { Chance } from './random.ts'
import { paybackOf, yearsOf } from './table-rows.ts'
import type { PlaceInTable, Truth } from './truth.ts'
import {
  digitsOf,
  krOf,
  type Relation,
  type Row,
  rowOf,
  type Spot,
  sentencesOf,
  type Table,
  tableOf,
  tablesOf,
  type Unit,
  unitOf,
  type World,
  withCell,
  withTable,
} from './world.ts'

/** A document with one error more. Two plants may stand in one document where they touch nothing in common. */
export type Planted = { readonly world: World; readonly truth: Truth; readonly touches: readonly string[] }

/** Plants an error of one kind, or answers null where the document has no room for it. */
export type Plant = (chance: Chance, world: World) => Planted | null

const digitOf = (unit: Unit): number => unitOf[unit].kroner / 10 ** unitOf[unit].decimals

/** The cell as a reader names it. */
export const placeOf = (table: Table, row: Row, column: number | null): PlaceInTable => ({
  table: table.name,
  row: row.second === undefined ? row.label : `${row.label} ${row.second}`,
  column: column === null ? null : (table.columns[column]?.header ?? null),
})

const claimed = (world: World): ReadonlySet<string> =>
  new Set(sentencesOf(world).flatMap(({ claim }) => (claim?.code === 'text-table' ? claim.spots.map(keyOf) : [])))

const keyOf = ({ table, row, column }: Spot): string => `${table}/${row}/${column}`

const touching = (table: Table, row: Row, column: number): readonly string[] => [
  `column:${table.id}/${column}`,
  `line:${row.id}/${table.columns[column]?.header ?? ''}`,
  `row:${table.id}/${row.id}`,
  ...(row.role === 'net' || row.role === 'cumulative' ? ['net'] : []),
]

/** Whether the same words stand in another table under the same year. */
const standsTwice = (world: World, table: Table, row: Row, column: number): boolean =>
  tablesOf(world).some(
    other =>
      other.id !== table.id &&
      other.rows.some(each => each.label === row.label) &&
      other.columns.some(each => each.header === table.columns[column]?.header),
  )

/** The cells of amounts in year and sum columns that no sentence speaks of. */
const amounts = (
  world: World,
  rows: (table: Table) => readonly Row[],
): readonly { readonly table: Table; readonly row: Row; readonly column: number; readonly kr: number }[] => {
  const taken = claimed(world)
  return tablesOf(world).flatMap(table =>
    rows(table).flatMap(row =>
      row.cells.flatMap((cell, column) =>
        cell?.kind === 'amount' && !taken.has(keyOf({ table: table.id, row: row.id, column }))
          ? [{ table, row, column, kr: cell.kr }]
          : [],
      ),
    ),
  )
}

/** What people get wrong in a number: a digit, two swapped, a hundred too many. */
const wrongNumbers = (chance: Chance, digits: number): readonly number[] => {
  const size = Math.abs(digits)
  const text = `${size}`
  const swapped = text.length > 1 ? Number(`${text[1] ?? ''}${text[0] ?? ''}${text.slice(2)}`) : size
  const place = 10 ** chance.int(Math.max(0, text.length - 3), Math.max(0, text.length - 1))
  return [
    swapped,
    size + place,
    size - place,
    size + 2 * place,
    size + 5 * place,
    size - 3 * place,
    Math.round(size * 1.1),
    size + chance.int(4, 60),
  ]
}

/** A wrong amount with the same sign, far enough off to be no rounding; null where none of the tries will do. */
const wrongAmount = (chance: Chance, kr: number, unit: Unit, allowed: (kr: number) => boolean): number | null => {
  const digit = digitOf(unit)
  const digits = digitsOf(kr, unit)
  const sign = digits === 0 ? 1 : Math.sign(digits)
  const tries = chance
    .some(wrongNumbers(chance, digits), 8)
    .filter(size => size > 0 && Math.abs(size - Math.abs(digits)) >= Math.max(3, Math.abs(digits) * 0.02))
  return tries.map(size => sign * size * digit).find(allowed) ?? null
}

/** A difference that a reader would explain by a line left out, counted twice or with the wrong sign. */
const explainable = (table: Table, column: number, difference: number): boolean => {
  const digit = digitOf(table.unit)
  const sizes = table.rows.map(row => Math.abs(krOf(row.cells[column]))).filter(size => size > 0)
  const near = (size: number): boolean => Math.abs(size - Math.abs(difference)) <= 2 * digit
  return sizes.some(
    one => near(one) || near(2 * one) || sizes.some(two => near(one + two) || near(Math.abs(one - two))),
  )
}

const samePayback = (before: World, after: World): boolean => {
  const of = (world: World): number | null => {
    const table = tableOf(world, 'main')
    return paybackOf(yearsOf(table.columns, rowOf(table, 'net')))
  }
  return of(before) === of(after)
}

const totalsOf = (table: Table): readonly Row[] => {
  const totals = table.relations.flatMap(relation => (relation.kind === 'sum' ? [relation.total] : []))
  return table.rows.filter(row => totals.includes(row.id))
}

/** A total that its rows do not give, or a sum at the end of a row that its years do not give. */
export const plantSum: Plant = (chance, world) => {
  const inSums = (table: Table): readonly Row[] =>
    table.columns.some(column => column.kind === 'sum') ? table.rows : []
  const places = [
    ...amounts(world, totalsOf).filter(each => each.table.columns[each.column]?.kind === 'year'),
    ...amounts(world, inSums).filter(
      each => each.table.columns[each.column]?.kind === 'sum' && (each.row.role === 'line' || each.row.role === 'gain'),
    ),
  ].filter(each => !standsTwice(world, each.table, each.row, each.column))
  for (const { table, row, column, kr } of chance.some(places, 12)) {
    const wrong = wrongAmount(
      chance,
      kr,
      table.unit,
      tried => !explainable(table, column, tried - kr) && (kr !== 0 || tried > 0),
    )
    if (wrong === null || Math.sign(wrong) !== Math.sign(kr)) continue
    const after = withCell(world, { table: table.id, row: row.id, column }, { kind: 'amount', kr: wrong })
    if (!samePayback(world, after)) continue
    return {
      world: after,
      touches: touching(table, row, column),
      truth: { code: 'sum', cells: [placeOf(table, row, column)], text: null, stated: wrong, correct: kr },
    }
  }
  return null
}

/** A lost minus, in a row where its neighbours have theirs, or in a total whose rows say what it is. */
export const plantSign: Plant = (chance, world) => {
  const rows = (table: Table): readonly Row[] =>
    table.rows.filter(row => {
      const negative = yearsOf(table.columns, row).filter(kr => kr < 0).length
      return row.role === 'gain' ? negative >= 3 : ['subtotal', 'net'].includes(row.role) && negative >= 2
    })
  const places = amounts(world, rows).filter(
    ({ table, row, column, kr }) =>
      kr < 0 &&
      Math.abs(digitsOf(kr, table.unit)) >= 5 &&
      (row.role !== 'net' || !standsTwice(world, table, row, column)),
  )
  for (const { table, row, column, kr } of chance.some(places, 12)) {
    // Beside a line of the same size a reader cannot say which of the two signs was lost.
    if (
      table.rows.some(
        other =>
          other.id !== row.id && row.role === 'gain' && other.role === 'gain' && krOf(other.cells[column]) === kr,
      )
    )
      continue
    const after = withCell(world, { table: table.id, row: row.id, column }, { kind: 'amount', kr: -kr })
    if (!samePayback(world, after)) continue
    const touches = [...touching(table, row, column), ...(row.role === 'gain' ? ['gain'] : [])]
    return {
      world: after,
      touches,
      truth: { code: 'sign', cells: [placeOf(table, row, column)], text: null, stated: -kr, correct: kr },
    }
  }
  return null
}

/** One running sum that the years up to it do not give; the later ones are right again. */
export const plantCumulative: Plant = (chance, world) => {
  const places = amounts(world, table =>
    table.rows.filter(row => row.role === 'cumulative' || row.id === 'present-sum'),
  ).filter(({ table, column, kr }) => {
    const first = table.columns.findIndex(each => each.kind === 'year')
    return column > first && digitsOf(kr, table.unit) !== 0
  })
  for (const { table, row, column, kr } of chance.some(places, 8)) {
    const wrong = wrongAmount(chance, kr, table.unit, tried => !explainable(table, column, tried - kr))
    if (wrong === null) continue
    const world2 = withCell(world, { table: table.id, row: row.id, column }, { kind: 'amount', kr: wrong })
    return {
      world: world2,
      touches: [...touching(table, row, column), 'net'],
      truth: { code: 'cumulative', cells: [placeOf(table, row, column)], text: null, stated: wrong, correct: kr },
    }
  }
  return null
}

/** A line that stands in two tables with two amounts. No total is there to say which is right in the second one. */
export const plantSameLine: Plant = (chance, world) => {
  const main = tableOf(world, 'main')
  const places = amounts(world, table => (table.id === 'selected' ? table.rows : [])).filter(({ kr }) => kr !== 0)
  for (const { table, row, column, kr } of chance.some(places, 8)) {
    const first = main.rows.find(each => each.id === row.id && each.label === row.label && each.priced === undefined)
    const wrong = wrongAmount(
      chance,
      kr,
      table.unit,
      tried => !main.rows.some(each => each.cells.some(cell => Math.abs(krOf(cell)) === Math.abs(tried))),
    )
    if (first === undefined || wrong === null || Math.abs(wrong - kr) < Math.abs(kr) * 0.04) continue
    const there = main.columns.findIndex(each => each.header === table.columns[column]?.header)
    const cells = [placeOf(table, row, column), placeOf(main, first, there)]
    const after = withCell(world, { table: table.id, row: row.id, column }, { kind: 'amount', kr: wrong })
    return {
      world: after,
      touches: touching(table, row, column),
      truth: { code: 'same-line', cells, text: null, stated: wrong, correct: kr },
    }
  }
  return null
}

/** A key that is the share of no year, nor of the years together. */
export const plantKey: Plant = (chance, world) => {
  const keys = tablesOf(world).flatMap(table =>
    table.relations.flatMap(relation => (relation.kind === 'key' ? [{ table, rows: relation.rows }] : [])),
  )
  for (const { table, rows } of chance.some(keys, 2)) {
    const [first, second] = rows.map(row => rowOf(table, row))
    if (first === undefined || second === undefined) continue
    const [one, two] = [yearsOf(table.columns, first), yearsOf(table.columns, second)]
    const total = one.reduce((all, kr, at) => all + kr + (two[at] ?? 0), 0)
    if (total === 0) continue
    const shares = [
      ...one.map((kr, at) => (kr * 100) / (kr + (two[at] ?? 0) || 1)),
      (one.reduce((all, kr) => all + kr, 0) * 100) / total,
    ]
    const [old] = first.cells
    const percent = [20, 28, 35, 45, 50, 52, 60, 62, 68, 72, 85].filter(each =>
      shares.every(share => share === 0 || Math.abs(share - each) >= 6),
    )
    if (percent.length === 0 || old?.kind !== 'percent') continue
    const wrong = chance.pick(percent)
    const set = (of: World, row: Row, value: number): World =>
      withCell(of, { table: table.id, row: row.id, column: 0 }, { kind: 'percent', value })
    const cells = [placeOf(table, first, null), placeOf(table, second, null)]
    return {
      world: set(set(world, first, wrong), second, 100 - wrong),
      touches: ['key', 'column:key/0'],
      truth: {
        code: 'key',
        cells,
        text: null,
        stated: `${wrong}/${100 - wrong}`,
        correct: `${old.value}/${100 - old.value}`,
      },
    }
  }
  return null
}

type Present = { readonly table: Table; readonly relation: Extract<Relation, { kind: 'present' }> }

const wrongYear = (chance: Chance, world: World, { table, relation }: Present): Planted | null => {
  const row = rowOf(table, relation.row)
  const net = rowOf(table, relation.of)
  const years = table.columns.flatMap((column, at) => (column.kind === 'year' ? [at] : []))
  for (const column of chance.some(years.slice(1), 6)) {
    const time = years.indexOf(column)
    const right = krOf(row.cells[column])
    const wrong = Math.round(
      krOf(net.cells[column]) / (1 + relation.rate) ** chance.pick([time - 1, time + 1, time + 2, 0]),
    )
    if (
      Math.abs(digitsOf(wrong, table.unit) - digitsOf(right, table.unit)) < 5 ||
      Math.abs(wrong - right) < Math.abs(right) * 0.02
    )
      continue
    const after = withCell(world, { table: table.id, row: row.id, column }, { kind: 'amount', kr: wrong })
    return {
      world: after,
      touches: [...touching(table, row, column), 'net', 'present'],
      truth: { code: 'discount', cells: [placeOf(table, row, column)], text: null, stated: wrong, correct: right },
    }
  }
  return null
}

const wrongRate = (chance: Chance, world: World, { table, relation }: Present): Planted | null => {
  const row = rowOf(table, relation.row)
  const net = rowOf(table, relation.of)
  const rate = chance.pick([0.02, 0.05, 0.06])
  let time = -1
  const cells = row.cells.map((cell, column) => {
    if (table.columns[column]?.kind !== 'year') return cell
    time += 1
    return { kind: 'amount' as const, kr: Math.round(krOf(net.cells[column]) / (1 + rate) ** time) }
  })
  const off = cells.filter(
    (cell, column) => Math.abs(digitsOf(krOf(cell), table.unit) - digitsOf(krOf(row.cells[column]), table.unit)) >= 5,
  ).length
  if (off < 2 || table.rows.some(each => each.id === 'present-sum')) return null
  const after = withTable(world, table.id, of => ({
    ...of,
    rows: of.rows.map(each => (each.id === row.id ? { ...each, cells } : each)),
  }))
  return {
    world: after,
    touches: ['net', 'present', ...row.cells.map((_, at) => `column:${table.id}/${at}`)],
    truth: { code: 'discount', cells: [placeOf(table, row, null)], text: null, stated: rate, correct: relation.rate },
  }
}

/** Present values at another time or another rate than the document says. */
export const plantDiscount: Plant = (chance, world) => {
  const rows = tablesOf(world).flatMap(table =>
    table.relations.flatMap(relation => (relation.kind === 'present' ? [{ table, relation }] : [])),
  )
  if (rows.length === 0) return null
  const present = chance.pick(rows)
  const [first, second] = chance.happens(0.7) ? [wrongYear, wrongRate] : [wrongRate, wrongYear]
  return first(chance, world, present) ?? second(chance, world, present)
}

/** A head that says thousands over whole kroner, or millions over thousands, where sentences give the real size. */
export const plantUnitHead: Plant = (_, world) => {
  const main = tableOf(world, 'main')
  const said = sentencesOf(world).filter(({ claim }) => claim?.code === 'text-table').length
  if (said < 2 || main.unit === 'million') return null
  const says: Unit = main.unit === 'kr' ? 'thousand' : 'million'
  const after = withTable(world, 'main', table => ({ ...table, says }))
  return {
    world: after,
    touches: ['all'],
    truth: {
      code: 'unit',
      cells: [{ table: main.name, row: null, column: null }],
      text: null,
      stated: says,
      correct: main.unit,
    },
  }
}
