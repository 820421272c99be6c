// What must hold between the cells of one table, as equations: a cell is the sum of others, each times something.
import { factorAt } from './running-search.ts'
import type { Part, RowRelation, RowRole, UnderstoodTable } from './understood.ts'

export type EquationKind = 'sum' | 'across' | 'running' | 'discounted'

/** A cell is the sum of others. `slack` is how far it may be off before anything is said. */
export type Equation = {
  readonly kind: EquationKind
  readonly total: string
  readonly parts: readonly { readonly cell: string; readonly times: number }[]
  readonly slack: number
  /** False where only a label says that the row is a total of these. */
  readonly shown: boolean
  readonly rate?: number
}

export const cellName = (row: number, column: number): string => `${row}:${column}`
export const cellPlace = (name: string): { row: number; column: number } => {
  const [row = '0', column = '0'] = name.split(':')
  return { row: Number(row), column: Number(column) }
}

/** One of the last digit that the table prints. */
const digitOf = (table: UnderstoodTable): number => {
  const roles = new Set(['line', 'total', 'of-which', 'cumulative'])
  const cells = table.rows
    .filter(row => roles.has(row.role.value))
    .flatMap(row => row.cells.filter(cell => !cell.percent))
  return 10 ** -Math.max(0, ...cells.map(cell => cell.decimals))
}

const isAlong = (means: string): boolean => means === 'year' || means === 'step' || means === 'period'

type Of = { readonly table: UnderstoodTable; readonly digit: number; readonly along: readonly number[] }

const valueAt = ({ table }: Of, row: number, column: number): number | null =>
  table.rows[row]?.cells[column]?.value ?? null

const partsIn = (parts: readonly Part[], column: number, weight = 1) =>
  parts.map(({ row, times }) => ({ cell: cellName(row, column), times: times * weight }))

const notSummed = new Set(['key', 'price', 'other'])

/** A total in every column that is summed. */
const sums = (of: Of, row: number, parts: readonly Part[], shown: boolean): readonly Equation[] =>
  of.table.columns.flatMap((column, at): Equation[] => {
    if (notSummed.has(column.means.value) || valueAt(of, row, at) === null) return []
    const total = cellName(row, at)
    return [{ kind: 'sum', total, parts: partsIn(parts, at), slack: of.digit * 1.001, shown }]
  })

/** Present values are rounded themselves, and so is every sum of them. */
const overDiscounted = ({ table }: Of, parts: readonly Part[]): boolean =>
  parts.some(({ row }) => table.rows[row]?.role.value === 'discounted')

/** A running total or a present value along the years. */
const inTime = (
  of: Of,
  row: number,
  relation: Extract<RowRelation, { kind: 'running' | 'discounted' }>,
): readonly Equation[] => {
  const isDiscount = relation.kind === 'discounted'
  const isRunning = !isDiscount || relation.running
  return of.along.flatMap((column, at): Equation[] => {
    const before = isRunning ? of.along[at - 1] : undefined
    if (valueAt(of, row, column) === null || (before !== undefined && valueAt(of, row, before) === null)) return []
    const weight = isDiscount ? factorAt(relation.rate, relation.first, at) : 1
    const carried = before === undefined ? [] : [{ cell: cellName(row, before), times: 1 }]
    return [
      {
        kind: relation.kind,
        total: cellName(row, column),
        parts: [...carried, ...partsIn(relation.parts, column, weight)],
        slack: of.digit * (isRunning && (isDiscount || overDiscounted(of, relation.parts)) ? 1.501 : 1.001),
        shown: true,
        ...(isDiscount ? { rate: relation.rate } : {}),
      },
    ]
  })
}

const acrossRoles = new Set<RowRole>(['line', 'total', 'of-which', 'discounted'])

/** A column of totals in every row that prints one; a row that prints only its total says nothing of its years. */
const across = (of: Of, column: number, parts: readonly number[], less: readonly number[]): readonly Equation[] =>
  of.table.rows.flatMap(({ role }, row): Equation[] => {
    const counted = role.value === 'count' && agrees(of.table, row, column, parts)
    const silent =
      valueAt(of, row, column) === null || [...parts, ...less].every(each => valueAt(of, row, each) === null)
    if (silent || !(acrossRoles.has(role.value) || counted)) return []
    const cells = [
      ...parts.map(each => ({ cell: cellName(row, each), times: 1 })),
      ...less.map(each => ({ cell: cellName(row, each), times: -1 })),
    ]
    return [{ kind: 'across', total: cellName(row, column), parts: cells, slack: of.digit * 1.001, shown: true }]
  })

/** Every equation of a table, in the order a reader meets them. Blank cells are nothing; a blank total states nothing. */
export const equationsOf = (table: UnderstoodTable): readonly Equation[] => {
  const along = table.columns.flatMap((column, at) => (isAlong(column.means.value) ? [at] : []))
  const of: Of = { table, digit: digitOf(table), along }
  return [
    ...table.rows.flatMap(({ relation, role }, row) => {
      if (relation?.kind === 'sum') return sums(of, row, relation.parts, role.sureness !== 'guess')
      return relation?.kind === 'running' || relation?.kind === 'discounted' ? inTime(of, row, relation) : []
    }),
    ...table.columns.flatMap(({ sums: parts, less }, column) =>
      parts.length === 0 ? [] : across(of, column, parts, less),
    ),
  ]
}

/** Counts are summed over the years only where they are: ten children in three years are still ten children. */
const agrees = (table: UnderstoodTable, row: number, column: number, sums: readonly number[]): boolean => {
  const own = table.rows[row]?.cells ?? []
  const sum = sums.reduce((all, each) => all + (own[each]?.value ?? 0), 0)
  return own[column]?.value === sum
}
