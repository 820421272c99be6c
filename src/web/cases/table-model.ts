// A table of a case as it stands on the page: its columns, its groups, and what each cell shows, strikes and marks.
import type { CaseView } from '../../contract/cases.ts'
import { printYear } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Mark, Marks } from './marks.ts'

type Table = CaseView['tables'][number]
type SourceRow = Table['rows'][number]

type Column = { readonly at: number; readonly label: string; readonly payback: boolean }
/** `shown` is what is right, `struck` what the source prints instead. */
type ShownCell = {
  readonly at: number
  readonly shown: number | null
  readonly struck: number | null
  readonly marks: readonly Mark[]
}
type Row =
  | { readonly kind: 'group'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'line' | 'total' | 'net' | 'cumulative'
      readonly id: string
      readonly label: string
      readonly marks: readonly Mark[]
      readonly cells: readonly ShownCell[]
    }
export type TableModel = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** The years a table speaks of: from the first with an amount in it to the last. The council's own table has them all. */
const columnsOf = (table: Table, view: CaseView): readonly Column[] => {
  const used = view.years.map((_, at) => table.counts || table.rows.some(row => row.stated[at] != null))
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)]
  const { total } = view.payback
  const payback = total === null || total.beyondTable ? -1 : total.index - 1
  return view.years.map((year, at) => ({ at, label: printYear(year), payback: at === payback })).slice(first, last + 1)
}

/** The stated value is struck only where an error says that this very value is wrong. */
const isStruck = (row: SourceRow, at: number, marks: readonly Mark[]): boolean =>
  marks.some(
    ({ kind, found }) =>
      kind === 'error' && found.stated === row.stated[at] && found.computed === (row.computed?.[at] ?? undefined),
  )

const rowOf = (table: Table, row: SourceRow, columns: readonly Column[], marks: Marks): Row => ({
  kind: row.kind,
  id: row.id,
  label: row.label,
  marks: marks.at(table.id, row.id, null),
  cells: columns.map(({ at }) => {
    const here = marks.at(table.id, row.id, at)
    const stated = row.stated[at] ?? null
    const struck = isStruck(row, at, here)
    return { at, shown: struck ? (row.computed?.[at] ?? null) : stated, struck: struck ? stated : null, marks: here }
  }),
})

const plainRow = (
  kind: 'net' | 'cumulative',
  label: string,
  values: readonly number[],
  columns: readonly Column[],
): Row => ({
  kind,
  id: kind,
  label,
  marks: [],
  cells: columns.map(({ at }) => ({ at, shown: values[at] ?? null, struck: null, marks: [] })),
})

const groupNames: Readonly<Record<SourceRow['group'], string>> = {
  lasting: da.table.lasting,
  once: da.table.once,
  mixed: '',
}

/** The page's table. The council's own table ends with net and running total, also where the source prints none. */
export const tableModel = (table: Table, view: CaseView, marks: Marks): TableModel => {
  const columns = columnsOf(table, view)
  const groups = new Set(table.rows.map(row => row.group).filter(group => group !== 'mixed'))
  const rows = table.rows.flatMap((row, at): readonly Row[] => {
    const begins = groups.size > 1 && row.group !== 'mixed' && row.group !== table.rows[at - 1]?.group
    const head = begins ? [{ kind: 'group' as const, id: `group-${row.group}`, label: groupNames[row.group] }] : []
    return [...head, rowOf(table, row, columns, marks)]
  })
  if (!table.counts) return { columns, rows }
  const hasNet = rows.some(row => row.kind === 'net')
  return {
    columns,
    rows: [
      ...rows,
      ...(hasNet ? [] : [plainRow('net', da.table.net, view.net, columns)]),
      plainRow('cumulative', da.table.cumulative, view.cumulative, columns),
    ],
  }
}
