// How rows are made from booked amounts, and how totals, running sums and payback follow from rows.
import type { Booked } from './plan.ts'
import { type Cell, type Column, krOf, type Relation, type Role, type Row } from './world.ts'

export const amount = (kr: number): Cell => ({ kind: 'amount', kr })
export const words = (text: string): Cell => ({ kind: 'text', text })

/** What a row stands under: the columns before the first year, and whether there is a column of sums at the end. */
export type Frame = { readonly columns: readonly Column[] }

const plus = (left: number, right: number): number => left + right

/** The cells of one row: words in the column before the years, the years, their sum where the table has such a column. */
export const cellsOf = (
  frame: Frame,
  years: readonly Cell[],
  sums: boolean,
  area: string | null = null,
): readonly Cell[] => {
  let at = -1
  return frame.columns.map(column => {
    if (column.kind === 'year') {
      at += 1
      return years[at] ?? null
    }
    if (column.kind === 'sum' && sums) return amount(years.map(krOf).reduce(plus, 0))
    return column.kind === 'area' && area !== null ? words(area) : null
  })
}

export const groupRow = (frame: Frame, id: string, label: string): Row => ({
  id,
  label,
  role: 'group',
  indent: 0,
  cells: frame.columns.map(() => null),
})

/** A row of booked amounts. `blank` says whether a year without anything stays empty instead of showing 0. */
export const bookedRow = (
  frame: Frame,
  booked: Booked,
  of: { readonly sign: 1 | -1; readonly indent: number; readonly blank: boolean; readonly area: string | null },
): Row => ({
  id: booked.id,
  label: booked.label,
  role: booked.kind === 'gain' ? 'gain' : booked.kind === 'external' ? 'external' : 'line',
  indent: of.indent,
  cells: cellsOf(
    frame,
    booked.values.map(value => (value === 0 && of.blank ? null : amount(value === 0 ? 0 : of.sign * value))),
    true,
    of.area,
  ),
})

type Part = { readonly row: Row; readonly sign: 1 | -1 }

/** A row that adds up others in every column that holds amounts. An empty column of parts stays empty where `blank`. */
export const totalRow = (
  frame: Frame,
  of: {
    readonly id: string
    readonly label: string
    readonly role: Role
    readonly blank: boolean
    readonly indent?: number
  },
  parts: readonly Part[],
): { readonly row: Row; readonly relation: Relation } => {
  const cells = frame.columns.map((column, at): Cell => {
    if (column.kind === 'area' || column.kind === 'key') return null
    const booked = parts.map(part => part.row.cells[at] ?? null)
    if (of.blank && booked.every(cell => cell === null)) return null
    return amount(parts.map(part => part.sign * krOf(part.row.cells[at])).reduce(plus, 0))
  })
  return {
    row: { id: of.id, label: of.label, role: of.role, indent: of.indent ?? 0, cells },
    relation: { kind: 'sum', total: of.id, parts: parts.map(part => ({ row: part.row.id, sign: part.sign })) },
  }
}

/** The running sum of a row over the years. */
export const cumulativeRow = (
  frame: Frame,
  id: string,
  label: string,
  of: Row,
): { readonly row: Row; readonly relation: Relation } => {
  let all = 0
  const cells = frame.columns.map((column, at): Cell => {
    // "ÅR +" is every later year: it has no one running sum.
    if (column.kind !== 'year' || column.header.endsWith('+')) return null
    all += krOf(of.cells[at])
    return amount(all)
  })
  return {
    row: { id, label, role: 'cumulative', indent: 0, cells },
    relation: { kind: 'cumulative', row: id, of: of.id },
  }
}

/** The years' amounts of a row, in order. */
export const yearsOf = (columns: readonly Column[], row: Row): readonly number[] =>
  columns.flatMap((column, at) => (column.kind === 'year' ? [krOf(row.cells[at])] : []))

/** The place from 1 of the first year whose running sum of net costs is nothing or less; null where there is none in the table. */
export const paybackOf = (net: readonly number[]): number | null => {
  let all = 0
  for (const [at, value] of net.entries()) {
    all += value
    if (all <= 0) return at + 1
  }
  return null
}
