// Sums along rows and columns, running totals and present values of one table (codes `sum`, `cumulative`, `sign`, `unit`, `discount`).

import { type Message, message } from '../../../language/message.ts'
import type { FindingCode } from '../../audit/finding.ts'
import {
  type CellRef,
  cellWords,
  type DocumentExplained,
  type DocumentFinding,
  exact,
  whereOf,
} from '../document-finding.ts'
import { cellName, cellPlace, type Equation, equationsOf } from '../equations.ts'
import { rowSlips } from '../row-slips.ts'
import { type Fault, faultsIn, mostOfSums } from '../solve.ts'
import type { Understood, UnderstoodTable } from '../understood.ts'

const codeOf = ({ kind, slip }: Fault): FindingCode => {
  if (slip !== 'number') return slip
  if (kind === 'running') return 'cumulative'
  return kind === 'discounted' ? 'discount' : 'sum'
}

const sentence = (of: Understood, fault: Fault, ref: CellRef): Message => {
  const values = cellWords(of, ref, fault.stated, fault.computed)
  if (fault.slip === 'sign') return message('table-sign', values)
  if (fault.slip === 'unit') return message('table-unit', values)
  if (fault.crossed) return message('table-cell', values)
  if (fault.kind === 'across') return message('table-across', values)
  if (fault.kind === 'running') return message('table-running', values)
  if (fault.kind === 'discounted') return message('table-discount', { ...values, rate: fault.rate ?? 0 })
  if (!isTotalCell(of, ref)) return message('table-steady', values)
  const elsewhere = printedRight(of, ref, fault.computed)
  return elsewhere === undefined
    ? message('table-sum', { ...values, parts: partsIn(of, ref) })
    : message('table-sum-elsewhere', { ...values, elsewhere })
}

/** A present value is told with the decimals that its cell prints; no one writes the others. */
const asPrinted = (table: UnderstoodTable, { kind, row, column, computed }: Fault): number => {
  if (kind !== 'discounted') return computed
  const size = 10 ** (table.rows[row]?.cells[column]?.decimals ?? 0)
  return Math.round(computed * size) / size
}

const isTotalCell = ({ tables }: Understood, { table, row }: CellRef): boolean =>
  tables[table]?.rows[row]?.relation?.kind === 'sum'

/** The rows that a total sums, in words: two or three by their names, more by how many they are. */
const partsIn = ({ tables }: Understood, { table, row }: CellRef): string => {
  const rows = tables[table]?.rows ?? []
  const relation = rows[row]?.relation
  if (relation?.kind !== 'sum' || tables[table]?.transposed === true) return ''
  const labels = relation.parts.map(part => rows[part.row]?.label ?? '')
  const [first = '', second = '', third, more] = labels
  const [times, after] = relation.parts.map(part => part.times)
  if (labels.length < 2 || labels.some(label => label === '')) return ''
  if (labels.length === 2 && times !== after)
    return times === 1 ? `"${first}" minus "${second}"` : `"${second}" minus "${first}"`
  if (relation.parts.some(part => part.times !== times)) return ''
  if (more !== undefined) return `de ${labels.length} rækker, som den lægger sammen,`
  const named = third === undefined ? `"${first}" og "${second}"` : `"${first}", "${second}" og "${third}"`
  return `${named} tilsammen`
}

/** Another table with a total for the same years that has the right number here and agrees with most of the row. */
const printedRight = (of: Understood, ref: CellRef, computed: number): string | undefined => {
  const table = of.tables[ref.table]
  const year = ref.column === null ? null : (table?.columns[ref.column]?.year ?? null)
  if (table === undefined || year === null) return undefined
  const other = of.tables.find(
    (each, at) =>
      at !== ref.table &&
      each.unit.value === table.unit.value &&
      each.rows.some(
        row =>
          row.role.value === 'total' &&
          row.cells[each.columns.findIndex(column => column.year === year)]?.value === computed &&
          same(of, ref, at),
      ),
  )
  return other?.title
}

/** Do the lines of two tables have numbers in common? Only then is the other's total the same total. */
const same = ({ tables }: Understood, ref: CellRef, at: number): boolean => {
  const numbers = (table: number): ReadonlySet<number> =>
    new Set(
      (tables[table]?.rows ?? [])
        .flatMap(row => (row.role.value === 'line' ? row.cells.map(cell => cell.value ?? 0) : []))
        .filter(value => value !== 0),
    )
  const own = numbers(ref.table)
  const others = numbers(at)
  return [...own].filter(value => others.has(value)).length * 2 >= own.size
}

/** What a table's own arithmetic shows: the findings, what each wrong cell should hold, and which of them are slips of sign or unit. */
export type TableFaults = {
  readonly findings: readonly DocumentFinding[]
  readonly mended: ReadonlyMap<string, number>
  readonly slips: ReadonlyMap<string, number>
  /** Whether there were more sums or faults than are gone through. */
  readonly more: boolean
}

/** The faults of a table's own arithmetic. */
export const tableSums = (of: Understood, at: number): TableFaults => {
  const table = of.tables[at]
  if (table === undefined) return { findings: [], mended: new Map(), slips: new Map(), more: false }
  const equations = equationsOf(table)
  const { findings, repaired } = rowSlips(of, at, equations)
  const faults = faultsIn(table, equations, repaired)
  const told = [
    ...findings,
    ...faults.map((found): DocumentFinding => {
      const fault = { ...found, computed: asPrinted(table, found) }
      const ref = { table: at, row: fault.row, column: fault.column }
      return {
        code: codeOf(fault),
        severity: 'error',
        certainty: fault.shown ? 'certain' : 'likely',
        where: whereOf(of, ref),
        stated: exact(fault.stated),
        computed: exact(fault.computed),
        message: sentence(of, fault, ref),
      }
    }),
  ]
  const should = (of: readonly Fault[]): [string, number][] =>
    of.map(fault => [cellName(fault.row, fault.column), fault.computed])
  return {
    findings: told,
    more: equations.length > mostOfSums.equations || faults.length >= mostOfSums.faults,
    mended: new Map([...repaired, ...should(faults.filter(fault => fault.cured))]),
    slips: new Map([...repaired, ...should(faults.filter(fault => fault.slip !== 'number'))]),
  }
}

/**
 * The document with its tables as their sums say they should be. `slips`: lines with a lost sign or another unit; `lines`: every wrong
 * line, so that what follows from it is not told again; `all`: the totals too.
 */
export const mend = (of: Understood, faults: readonly TableFaults[], what: 'slips' | 'lines' | 'all'): Understood => ({
  ...of,
  tables: of.tables.map((table, at) => {
    const cells = what === 'slips' ? faults[at]?.slips : faults[at]?.mended
    if (cells === undefined || cells.size === 0) return table
    const rows = table.rows.map((row, line) =>
      row.role.value === 'line' || what === 'all'
        ? {
            ...row,
            cells: row.cells.map((cell, column) => ({
              ...cell,
              value: cells.get(cellName(line, column)) ?? cell.value,
            })),
          }
        : row,
    )
    return { ...table, rows }
  }),
})

/** Totals that are off by no more than rounding. */
export const roundedSums = (of: Understood, at: number): readonly DocumentExplained[] => {
  const table = of.tables[at]
  if (table === undefined) return []
  const value = (name: string): number => {
    const { row, column } = cellPlace(name)
    return table.rows[row]?.cells[column]?.value ?? 0
  }
  const off = ({ total, parts }: Equation): number =>
    value(total) - parts.reduce((sum, part) => sum + part.times * value(part.cell), 0)
  return equationsOf(table).flatMap((equation): DocumentExplained[] => {
    const difference = off(equation)
    if (equation.kind === 'discounted' || Math.abs(difference) < 1e-6 || Math.abs(difference) > equation.slack)
      return []
    const { row, column } = cellPlace(equation.total)
    const ref = { table: at, row, column }
    const stated = value(equation.total)
    const computed = exact(stated - difference)
    const said = message('sum-rounded', {
      ...cellWords(of, ref, stated, computed),
      unit: cellWords(of, ref, 0, 0).unit || 'tal',
    })
    return [{ code: 'rounding', where: whereOf(of, ref), stated, computed, message: said }]
  })
}
