// Holds a document's printed numbers against each other: what is off by more than rounding is listed.
import { paybackOf, yearsOf } from './table-rows.ts'
import {
  type Cell,
  type Claim,
  digitsOf,
  krOf,
  type Relation,
  rowOf,
  type Sentence,
  sentencesOf,
  type Table,
  tableOf,
  tablesOf,
  type Unit,
  unitOf,
  type World,
} from './world.ts'

/** Something that does not agree: the place in words. */
export type Broken = { readonly code: string; readonly where: string }

/** The number as printed, counted in its last digit; null where the cell shows none. */
const printedIn = (cell: Cell | undefined, unit: Unit): number | null => {
  if (cell?.kind === 'amount') return digitsOf(cell.kr, unit)
  return cell?.kind === 'count' ? Math.round(cell.value * 10) : null
}

const at = (table: Table, row: string, column: number): number | null =>
  printedIn(rowOf(table, row).cells[column], table.unit)

type Check<Kind extends Relation['kind']> = (
  table: Table,
  relation: Extract<Relation, { kind: Kind }>,
) => readonly Broken[]

const place = (table: Table, row: string, column: number): string =>
  `${table.id}/${row}/${table.columns[column]?.header ?? ''}`

const sums: Check<'sum'> = (table, { total, parts }) =>
  table.columns.flatMap((column, index) => {
    if (column.kind === 'area' || column.kind === 'key') return []
    const stated = at(table, total, index)
    const computed = parts.reduce((all, part) => all + part.sign * (at(table, part.row, index) ?? 0), 0)
    return Math.abs((stated ?? 0) - computed) > 1 ? [{ code: 'sum', where: place(table, total, index) }] : []
  })

const cumulatives: Check<'cumulative'> = (table, { row, of }) => {
  let all = 0
  let before = 0
  return table.columns.flatMap((column, index) => {
    if (column.kind !== 'year' || column.header.endsWith('+')) return []
    all += at(table, of, index) ?? 0
    const stated = at(table, row, index) ?? 0
    const step = before + (at(table, of, index) ?? 0)
    before = stated
    return Math.abs(stated - all) > 1 || Math.abs(stated - step) > 1
      ? [{ code: 'cumulative', where: place(table, row, index) }]
      : []
  })
}

const partsOf: Check<'part'> = (table, { row, of }) =>
  table.columns.flatMap((_, index) =>
    Math.abs(at(table, row, index) ?? 0) > Math.abs(at(table, of, index) ?? 0)
      ? [{ code: 'part', where: place(table, row, index) }]
      : [],
  )

const presents: Check<'present'> = (table, { row, of, rate }) => {
  let year = -1
  return table.columns.flatMap((column, index) => {
    if (column.kind !== 'year') return []
    year += 1
    const computed = (at(table, of, index) ?? 0) / (1 + rate) ** year
    return Math.abs((at(table, row, index) ?? 0) - computed) > 1.01
      ? [{ code: 'discount', where: place(table, row, index) }]
      : []
  })
}

/** A key is right where its percentages are those of some year, or of the years together, to half a percent. */
const keys: Check<'key'> = (table, { rows }) => {
  const percents = rows.map(row => {
    const [cell] = rowOf(table, row).cells
    return cell?.kind === 'percent' ? cell.value : 0
  })
  const years = rows.map(row => yearsOf(table.columns, rowOf(table, row)))
  const shares = (amounts: readonly number[]): boolean => {
    const all = amounts.reduce((total, one) => total + one, 0)
    return all !== 0 && amounts.every((one, index) => Math.abs((one / all) * 100 - (percents[index] ?? 0)) <= 0.6)
  }
  const columns = (years[0] ?? []).map((_, index) => years.map(list => list[index] ?? 0))
  const together = years.map(list => list.reduce((total, one) => total + one, 0))
  return [...columns, together].some(shares) ? [] : [{ code: 'key', where: `${table.id}/${rows.join('+')}` }]
}

const paybacks: Check<'payback'> = (table, { row, of }) => {
  const stated = rowOf(table, row).cells.find(cell => cell?.kind === 'text')
  const found = paybackOf(yearsOf(table.columns, rowOf(table, of)))
  const said = stated?.kind === 'text' ? Number.parseInt(stated.text, 10) : null
  return said === found ? [] : [{ code: 'payback', where: `${table.id}/${row}` }]
}

const relationBroken = (table: Table, relation: Relation): readonly Broken[] => {
  switch (relation.kind) {
    case 'sum':
      return sums(table, relation)
    case 'cumulative':
      return cumulatives(table, relation)
    case 'part':
      return partsOf(table, relation)
    case 'present':
      return presents(table, relation)
    case 'key':
      return keys(table, relation)
    case 'payback':
      return paybacks(table, relation)
  }
}

/** The column of sums against the years beside it. */
const across = (table: Table): readonly Broken[] => {
  const sum = table.columns.findIndex(column => column.kind === 'sum')
  if (sum < 0) return []
  return table.rows.flatMap(row => {
    const stated = at(table, row.id, sum)
    if (stated === null) return []
    const computed = table.columns.reduce(
      (all, column, index) => all + (column.kind === 'year' ? (at(table, row.id, index) ?? 0) : 0),
      0,
    )
    return Math.abs(stated - computed) > 1 ? [{ code: 'sum', where: place(table, row.id, sum) }] : []
  })
}

const prices = (table: Table): readonly Broken[] =>
  table.rows.flatMap(row =>
    row.priced !== undefined &&
    row.cells.some(
      (cell, index) =>
        table.columns[index]?.kind === 'year' &&
        krOf(cell) !== 0 &&
        Math.abs(krOf(cell) - (row.priced?.count ?? 0) * (row.priced?.price ?? 0)) > unitOf[table.unit].kroner,
    )
      ? [{ code: 'units-price', where: `${table.id}/${row.id}` }]
      : [],
  )

const spotsOf = (world: World, claim: Extract<Claim, { code: 'text-table' }>): readonly number[] =>
  claim.spots.map(spot => Math.abs(krOf(rowOf(tableOf(world, spot.table), spot.row).cells[spot.column])))

const claimHolds = (world: World, claim: Claim): boolean => {
  switch (claim.code) {
    case 'text-table': {
      const amounts = spotsOf(world, claim)
      // The same amount in each of the cells, or all of them together.
      return amounts.every(each => each === claim.amount) || amounts.reduce((all, one) => all + one, 0) === claim.amount
    }
    case 'count':
      return claim.parts.reduce((all, one) => all + one, 0) === claim.total
    case 'units-price':
      return claim.factors.reduce((all, one) => all * one, 1) === claim.amount
    case 'percentage':
      return Math.abs((claim.base * claim.percent) / 100 - claim.amount) < 1
    case 'payback': {
      const table = tableOf(world, claim.of.table)
      return paybackOf(yearsOf(table.columns, rowOf(table, claim.of.row))) === claim.index
    }
    case 'timing': {
      const table = tableOf(world, claim.table)
      const gains = table.rows
        .filter(row => row.role === 'gain')
        .map(row => yearsOf(table.columns, row).findIndex(value => value !== 0))
      return Math.min(...gains.filter(place => place >= 0)) === claim.index
    }
    case 'funds':
      return tablesOf(world).some(table => table.rows.some(row => row.role === 'external')) === claim.sought
  }
}

const sentenceBroken = (world: World, { id, claim }: Sentence): readonly Broken[] =>
  claim === undefined || claimHolds(world, claim) ? [] : [{ code: claim.code, where: id }]

/** The same words in two tables: the same amount in the same year, as far as both units print it. */
const twice = (world: World): readonly Broken[] => {
  const main = tableOf(world, 'main')
  return tablesOf(world).flatMap(other =>
    ['repeat', 'selected', 'investment', 'present'].includes(other.id)
      ? other.rows.flatMap(row =>
          other.columns.flatMap((column, index) => {
            const first = main.rows.find(each => each.id === row.id && each.label === row.label)
            const match = main.columns.findIndex(each => each.header === column.header)
            if (column.kind !== 'year' || first === undefined || match < 0) return []
            const [one, two] = [krOf(first.cells[match]), krOf(row.cells[index])]
            return one === two ? [] : [{ code: 'same-line', where: place(other, row.id, index) }]
          }),
        )
      : [],
  )
}

/** Everything in the document that does not agree. */
export const brokenIn = (world: World): readonly Broken[] => [
  ...tablesOf(world).flatMap(table => [
    ...table.relations.flatMap(relation => relationBroken(table, relation)),
    ...across(table),
    ...prices(table),
  ]),
  ...twice(world),
  ...sentencesOf(world).flatMap(sentence => sentenceBroken(world, sentence)),
]
