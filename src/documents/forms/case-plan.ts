// The rows of a case in the order a layout shows them, numbered through: a row's number is what people and files know it by.
import { type Book, linesBelow } from '../../investment/book.ts'
import type { InvestmentCase, Line, Total } from '../../investment/case.ts'
import { tableOf, unnamedTable } from '../../investment/view-cells.ts'

/** A line or a total, and its place in the case's own list. */
export type PlannedRow =
  | { readonly kind: 'line'; readonly at: number; readonly line: Line }
  | { readonly kind: 'total'; readonly at: number; readonly total: Total }

type PlannedGroup = { readonly heading: string; readonly rows: readonly PlannedRow[] }

/** A table of the case. `at` is its place in the case's list; undefined where rows name a table that has no entry. */
export type PlannedTable = {
  readonly id: string
  readonly title: string
  readonly counts: boolean
  readonly at: number | undefined
  readonly groups: readonly PlannedGroup[]
}

/** The tables that make the net first, then the others; the number of every row and table by its id. */
export type Plan = {
  readonly of: InvestmentCase
  readonly book: Book
  readonly counting: readonly PlannedTable[]
  readonly others: readonly PlannedTable[]
  readonly keys: ReadonlyMap<string, string>
  readonly tableKeys: ReadonlyMap<string, string>
}

/** The heading a line stands under; empty for none. */
export type Grouping = (line: Line) => string

export const idOf = (row: PlannedRow): string => (row.kind === 'line' ? row.line.id : row.total.id)

/** The one heading all lines below a total stand under; undefined where there are several, or it is a running sum. */
const headingOfTotal = (of: InvestmentCase, total: Total, grouping: Grouping): string | undefined => {
  if (total.cumulative === true) return undefined
  const below = linesBelow(of, total.sums)
  const headings = new Set(of.lines.filter(line => below.has(line.id)).map(grouping))
  const [only] = headings
  return headings.size === 1 ? only : undefined
}

/** Rows under their headings, each heading's totals after its lines; what sums over several headings last. */
const groupsOf = (of: InvestmentCase, rows: readonly PlannedRow[], grouping: Grouping): readonly PlannedGroup[] => {
  const headed = rows.map(row => ({
    row,
    heading: row.kind === 'line' ? grouping(row.line) : headingOfTotal(of, row.total, grouping),
  }))
  const headings = [...new Set(headed.flatMap(({ row, heading }) => (row.kind === 'line' ? (heading ?? []) : [])))]
  const under = (heading: string): PlannedGroup => ({
    heading,
    rows: headed.filter(each => each.heading === heading).map(each => each.row),
  })
  const rest = headed.filter(({ heading }) => heading === undefined || !headings.includes(heading))
  return [...headings.map(under), ...(rest.length === 0 ? [] : [{ heading: '', rows: rest.map(each => each.row) }])]
}

/**
 * The plan of a case. `order` sorts the headings of a table; `always` keeps a heading that stands alone.
 */
export const planOf = (book: Book, grouping: Grouping): Plan => {
  const { of } = book
  const rows: readonly PlannedRow[] = [
    ...of.lines.map((line, at) => ({ kind: 'line' as const, at, line })),
    ...of.totals.map((total, at) => ({ kind: 'total' as const, at, total })),
  ]
  const tableIn = (row: PlannedRow): string => tableOf(row.kind === 'line' ? row.line : row.total)
  const ids = [...new Set([...of.tables.map(table => table.id), ...rows.map(tableIn)])]
  const tables = ids.map((id): PlannedTable => {
    const at = of.tables.findIndex(table => table.id === id)
    const named = of.tables[at]
    return {
      id,
      title: named?.title ?? (id === unnamedTable ? of.title : id),
      counts: named?.counts ?? true,
      at: at < 0 ? undefined : at,
      groups: groupsOf(
        of,
        rows.filter(row => tableIn(row) === id),
        grouping,
      ),
    }
  })
  const [counting, others] = [true, false].map(counts => tables.filter(table => table.counts === counts))
  const ordered = [...(counting ?? []), ...(others ?? [])].flatMap(table => table.groups.flatMap(group => group.rows))
  return {
    of,
    book,
    counting: counting ?? [],
    others: others ?? [],
    keys: new Map(ordered.map((row, at) => [idOf(row), String(at + 1)])),
    tableKeys: new Map(tables.map((table, at) => [table.id, `T${at + 1}`])),
  }
}
