// A whole row with the wrong sign or in another unit: every column of its total fails, and all agree once the row is put right.
import { message } from '../../language/message.ts'
import { type DocumentFinding, exact, whereOf } from './document-finding.ts'
import { cellName, cellPlace, type Equation } from './equations.ts'
import { slips } from './sum-judge.ts'
import type { Understood, UnderstoodTable } from './understood.ts'

const printedColumns = (table: UnderstoodTable, row: number): readonly number[] =>
  (table.rows[row]?.cells ?? []).flatMap((cell, at) => ((cell.value ?? 0) !== 0 && !cell.percent ? [at] : []))

const holds = (values: ReadonlyMap<string, number>, { total, parts, slack }: Equation): boolean =>
  Math.abs(
    (values.get(total) ?? 0) - parts.reduce((sum, part) => sum + part.times * (values.get(part.cell) ?? 0), 0),
  ) <= slack

type Values = ReadonlyMap<string, number>

/** What would put every sum of a row right, where all of them fail in two columns at least. */
const slipOf = (
  values: Values,
  sums: readonly Equation[],
  row: number,
  columns: readonly number[],
): number | undefined => {
  const own = sums.filter(({ parts }) =>
    parts.some(part => cellPlace(part.cell).row === row && columns.includes(cellPlace(part.cell).column)),
  )
  if (own.length < 2 || own.some(equation => holds(values, equation))) return undefined
  return slips.find(times => {
    const changed = new Map(values)
    for (const column of columns) changed.set(cellName(row, column), (values.get(cellName(row, column)) ?? 0) * times)
    return own.every(equation => holds(changed, equation))
  })
}

/** The row's cells as they should be: its years, and its total where that is their sum as printed. */
const mendedCells = (table: UnderstoodTable, row: number, columns: readonly number[], slip: number): Values => {
  const value = (column: number): number | null => table.rows[row]?.cells[column]?.value ?? null
  const totals = table.columns.flatMap(({ sums }, column) => {
    const all = sums.reduce((sum, part) => sum + (value(part) ?? 0), 0)
    const stated = value(column)
    return sums.length > 0 && stated !== null && Math.abs(stated - all) < 1e-6 ? [column] : []
  })
  return new Map([...columns, ...totals].map(column => [cellName(row, column), (value(column) ?? 0) * slip]))
}

/** Rows that are slips as a whole, and the values their cells should have. */
export const rowSlips = (
  of: Understood,
  at: number,
  equations: readonly Equation[],
): { readonly findings: readonly DocumentFinding[]; readonly repaired: Values } => {
  const table = of.tables[at]
  const findings: DocumentFinding[] = []
  const repaired = new Map<string, number>()
  if (table === undefined) return { findings, repaired }
  const cell = (row: number, column: number): number => table.rows[row]?.cells[column]?.value ?? 0
  const values = new Map(
    table.rows.flatMap((row, line) =>
      row.cells.map((each, column): [string, number] => [cellName(line, column), each.value ?? 0]),
    ),
  )
  const sums = equations.filter(equation => equation.kind === 'sum')
  for (const [row, { role, label }] of table.rows.entries()) {
    const columns = printedColumns(table, row).filter(column => table.columns[column]?.sums.length === 0)
    const slip = role.value === 'line' && columns.length > 1 ? slipOf(values, sums, row, columns) : undefined
    if (slip === undefined) continue
    for (const [name, value] of mendedCells(table, row, columns, slip)) {
      repaired.set(name, value)
      values.set(name, value)
    }
    const list = (times: number): string => columns.map(column => exact(cell(row, column) * times)).join(' / ')
    findings.push({
      code: slip === -1 ? 'sign' : 'unit',
      severity: 'error',
      certainty: 'certain',
      where: whereOf(of, { table: at, row, column: null }),
      stated: list(1),
      computed: list(slip),
      message:
        slip === -1
          ? message('table-sign-row', { row: label })
          : message('table-unit-row', { row: label, times: slip }),
    })
  }
  return { findings, repaired }
}
