// The tables of a case as a page shows them: rows that last and rows that happen once in the order of the source, each
// group with its totals, then what sums over both.
import { type Book, inUnit, type OreRow } from './book.ts'
import type { InvestmentCase, Line, Total } from './case.ts'
import { tableOf, unnamedTable } from './view-cells.ts'

/** A row: a line, a total of the table, or the total that is the case's net. Amounts are cost-positive, in the case's unit. */
type ViewRow = {
  readonly id: string
  readonly label: string
  readonly kind: 'line' | 'total' | 'net'
  readonly group: 'lasting' | 'once' | 'mixed'
  readonly committee: string | null
  readonly stated: readonly (number | null)[]
  readonly computed: readonly number[] | null
}

/** `counts` is false where the table shows rows of another table again. */
export type ViewTable = {
  readonly id: string
  readonly title: string
  readonly counts: boolean
  readonly rows: readonly ViewRow[]
}

/** The lines a total is made of, through totals of totals. */
const linesUnder = (of: InvestmentCase, total: Total): readonly Line[] =>
  total.sums.flatMap(id => {
    const inner = of.totals.find(each => each.id === id)
    return inner === undefined ? of.lines.filter(line => line.id === id) : linesUnder(of, inner)
  })

const groupOf = (lines: readonly Line[]): ViewRow['group'] => {
  const timings = new Set(lines.map(line => line.timing))
  const [only] = timings
  return timings.size === 1 && only !== undefined ? only : 'mixed'
}

/** True where the total sums every line of the net once, and nothing else. */
const isNet = (book: Book, total: Total, under: readonly Line[]): boolean =>
  total.cumulative !== true &&
  under.length === book.counted.length &&
  new Set(under).size === under.length &&
  under.every(line => book.counted.includes(line))

/** Every table of the case in the order of the source; tables that hold no rows are left out. */
export const tablesOf = (book: Book): readonly ViewTable[] => {
  const { of } = book
  const plain = (row: OreRow): readonly (number | null)[] =>
    row.map(ore => (ore === null ? null : inUnit(ore, of.unit)))
  const lines = of.lines.map(line => ({
    table: tableOf(line),
    row: {
      id: line.id,
      label: line.label,
      kind: 'line',
      group: line.timing,
      committee: line.committee ?? null,
      stated: plain(book.rows.get(line.id) ?? []),
      computed: null,
    } satisfies ViewRow,
  }))
  const totals = book.totals.map(({ total, computed, stated }) => {
    const under = linesUnder(of, total)
    const net = isNet(book, total, under)
    return {
      table: tableOf(total),
      row: {
        id: total.id,
        label: total.label,
        kind: net ? 'net' : 'total',
        group: net || total.cumulative === true ? 'mixed' : groupOf(under),
        committee: total.committee ?? null,
        // A total nobody has printed is what its parts give.
        stated: plain(stated.every(each => each === null) ? computed : stated),
        computed: computed.map(ore => inUnit(ore, of.unit)),
      } satisfies ViewRow,
    }
  })
  const all: readonly { readonly table: string; readonly row: ViewRow }[] = [...lines, ...totals]
  const named = new Map(of.tables.map(table => [table.id, table]))
  const ids = new Set([...named.keys(), ...all.map(each => each.table)])
  return [...ids]
    .map(id => ({
      id,
      title: named.get(id)?.title ?? (id === unnamedTable ? of.title : id),
      counts: named.get(id)?.counts ?? true,
      rows: grouped(all.filter(each => each.table === id).map(each => each.row)),
    }))
    .filter(table => table.rows.length > 0)
}

/** The rows group by group: the group of the first row first, what sums over both last. */
const grouped = (rows: readonly ViewRow[]): readonly ViewRow[] => {
  const pure = new Set(rows.map(row => row.group).filter(group => group !== 'mixed'))
  return [...pure, 'mixed' as const].flatMap(group => rows.filter(row => row.group === group))
}
