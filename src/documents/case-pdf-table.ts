// The council's table on paper: its rows as the source has them, marks and struck values, cut where the paper ends.

import { printNumber, printYear } from '../charts/print.ts'
import { textWidth } from '../charts/text-width.ts'
import type { View } from '../investment/view.ts'
import type { PaperMark } from './case-pdf-marks.ts'
import { words } from './case-pdf-words.ts'

type Table = View['tables'][number]
type SourceRow = Table['rows'][number]

/** A cell: what is right, what the source prints instead, and the marks of what was found. */
type PaperCell = { readonly text: string; readonly struck: string; readonly marks: readonly string[] }

/** A row of the paper's table; a group's heading has no cells. */
type PaperRow = {
  readonly kind: 'group' | 'line' | 'total' | 'net' | 'cumulative'
  readonly label: string
  readonly marks: readonly string[]
  readonly cells: readonly PaperCell[]
}

/** A table, or a part of one whose years don't fit beside each other. `sunk` is the column of the payback, or -1. */
export type PaperTable = {
  readonly title: string
  readonly years: readonly string[]
  readonly sunk: number
  readonly rows: readonly PaperRow[]
}

const cellOf = (row: SourceRow, at: number, marks: readonly PaperMark[]): PaperCell => {
  const stated = row.stated[at] ?? null
  const computed = row.computed?.[at] ?? null
  const here = marks.filter(({ found: { cell } }) => cell?.column === at)
  const wrong = here.some(
    ({ kind, found }) =>
      kind === 'error' && found.stated === stated && found.computed === computed && stated !== computed,
  )
  const shown = wrong ? computed : stated
  return {
    text: shown === null ? '' : printNumber(shown),
    struck: wrong && stated !== null ? printNumber(stated) : '',
    marks: here.map(mark => mark.sign),
  }
}

const plainRow = (kind: 'net' | 'cumulative', label: string, values: readonly number[]): PaperRow => ({
  kind,
  label,
  marks: [],
  cells: values.map(value => ({ text: printNumber(value), struck: '', marks: [] })),
})

const groupNames: Readonly<Record<SourceRow['group'], string>> = { lasting: words.lasting, once: words.once, mixed: '' }

/** The rows of a table under their group's heading, where it has both lasting rows and rows that happen once. */
const rowsOf = (view: View, table: Table, marks: readonly PaperMark[]): readonly PaperRow[] => {
  const groups = new Set(table.rows.map(row => row.group).filter(group => group !== 'mixed'))
  return table.rows.flatMap((row, at): readonly PaperRow[] => {
    const begins = groups.size > 1 && row.group !== 'mixed' && row.group !== table.rows[at - 1]?.group
    const here = marks.filter(({ found: { cell } }) => cell?.table === table.id && cell.row === row.id)
    return [
      ...(begins ? [{ kind: 'group' as const, label: groupNames[row.group], marks: [], cells: [] }] : []),
      {
        kind: row.kind,
        label: row.label,
        marks: here.filter(({ found: { cell } }) => cell?.column === null).map(mark => mark.sign),
        cells: view.years.map((_, year) => cellOf(row, year, here)),
      },
    ]
  })
}

/** How wide the table's first column is and how wide a column of amounts must be, in points. */
const labelRoom = 150
const size = 8.5
const gap = 7

/** As many years beside each other as `room` points hold, spread evenly over as few parts as possible. */
const partsOf = (rows: readonly PaperRow[], years: readonly string[], room: number): readonly (readonly number[])[] => {
  const texts = [...years, ...rows.flatMap(row => row.cells.map(cell => cell.text))]
  const column = Math.max(...texts.map(text => textWidth(text, size, 600))) + gap
  const most = Math.max(1, Math.floor((room - labelRoom) / column))
  const parts = Math.ceil(years.length / most)
  const each = Math.ceil(years.length / parts)
  return Array.from({ length: parts }, (_, part) => years.map((_, at) => at).slice(part * each, (part + 1) * each))
}

/** The rows on paper with only some of their columns. */
const partOf = (rows: readonly PaperRow[], columns: readonly number[]): Pick<PaperTable, 'rows'> => ({
  rows: rows.map(row => ({
    ...row,
    cells: row.kind === 'group' ? [] : columns.flatMap(column => row.cells[column] ?? []),
  })),
})

/** The tables that make the net, ready for paper `room` points wide; the last ends with net and running total. */
export const paperTables = (view: View, marks: readonly PaperMark[], room: number): readonly PaperTable[] => {
  const tables = view.tables.filter(table => table.counts)
  const years = view.years.map(printYear)
  const { total } = view.payback
  const sunk = total === null || total.beyondTable ? -1 : total.index - 1
  const printed = new Set(tables.flatMap(table => table.rows.map(row => row.kind)))
  return tables.flatMap((table, at) => {
    const last = at === tables.length - 1
    const rows = [
      ...rowsOf(view, table, marks),
      ...(last && !printed.has('net') ? [plainRow('net', words.net, view.net)] : []),
      ...(last ? [plainRow('cumulative', words.cumulative, view.cumulative)] : []),
    ]
    return partsOf(rows, years, room).map((columns, part) => ({
      title: part === 0 ? table.title : words.continued(table.title),
      years: columns.map(column => years[column] ?? ''),
      sunk: columns.indexOf(sunk),
      ...partOf(rows, columns),
    }))
  })
}

/** The tables that show rows again and have errors in them, each with the years it speaks of. */
export const wrongTables = (view: View, marks: readonly PaperMark[], room: number): readonly PaperTable[] => {
  const wrong = new Set(marks.filter(mark => mark.kind === 'error').map(({ found: { cell } }) => cell?.table))
  return view.tables
    .filter(table => !table.counts && wrong.has(table.id))
    .flatMap(table => {
      const rows = rowsOf(view, table, marks)
      const used = view.years.map((_, at) => table.rows.some(row => row.stated[at] != null))
      const [first, last] = [used.indexOf(true), used.lastIndexOf(true)]
      const years = view.years.map(printYear)
      const spoken = years.map((_, at) => at).slice(first, last + 1)
      return partsOf(
        rows,
        spoken.map(at => years[at] ?? ''),
        room,
      ).map((places, part) => {
        const columns = places.flatMap(place => spoken[place] ?? [])
        return {
          title: part === 0 ? table.title : words.continued(table.title),
          years: columns.map(column => years[column] ?? ''),
          sunk: -1,
          ...partOf(rows, columns),
        }
      })
    })
}
