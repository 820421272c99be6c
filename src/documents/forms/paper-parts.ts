// A form's tables on paper: cut where the paper ends, each part with its own years, and every column with its width.
import { textWidth } from '../../charts/text-width.ts'
import { type Form, type FormColumn, type FormRow, type FormTable, tablesOfForm } from './form.ts'
import { words } from './form-words.ts'
import { cellText, plainWords } from './written.ts'

/** The paper between its margins in points: A4 upright and lying, 15 mm on either side. */
const room = { upright: 510, lying: 757 } as const

/** A part of a table: as many columns as fit, with their widths in points. */
export type PaperPart = {
  readonly title: string
  readonly note: string
  readonly columns: readonly FormColumn[]
  readonly widths: readonly number[]
  readonly rows: readonly FormRow[]
}

const size = 8.5
const gap = 6.5
const keyWidth = 26
/** What a column of words has at least, the first of them more. */
const least = { first: 130, other: 48 } as const
/** The share of what is left that a column without a width of its own takes. */
const flexible = 150

/** True where the tables of amounts are too wide for upright paper. */
export const isLying = (form: Form): boolean => {
  const economy = tablesOfForm(form).filter(table => table.family === 'economy')
  return economy.some(table => partsOf(table, room.upright).length > 1)
}

const shownRows = (table: FormTable): readonly FormRow[] => table.rows.filter(row => row.kind !== 'helper')

/** The columns that say something: one in which no row has a word is not printed. */
const saying = (table: FormTable): readonly number[] =>
  table.columns.flatMap(({ kind }, at) => {
    const empty = kind === 'words' && at > 1 && table.rows.every(row => textAt(row, at) === '')
    return empty ? [] : [at]
  })

const textAt = (row: FormRow, column: number): string => {
  const cell = row.cells[column - 1]
  return cell === undefined ? '' : plainWords(cellText(cell))
}

const widthOf = (table: FormTable, column: number): number => {
  const texts = [
    ...(table.columns[column]?.head ?? '').split(' '),
    ...shownRows(table).flatMap(row => (row.kind === 'answer' || row.kind === 'group' ? [] : [textAt(row, column)])),
  ]
  return Math.max(24, ...texts.map(text => textWidth(text, size, 600))) + gap
}

/** The widths of the columns of numbers: all the same in a table of amounts, each its own elsewhere. */
const numberWidths = (table: FormTable, columns: readonly number[]): ReadonlyMap<number, number> => {
  const widths = columns.map(column => widthOf(table, column))
  const widest = Math.max(...widths)
  return new Map(columns.map((column, at) => [column, table.family === 'economy' ? widest : (widths[at] ?? widest)]))
}

const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)

/** Columns spread over as few parts as hold them, evenly. */
const spread = (
  columns: readonly number[],
  widths: ReadonlyMap<number, number>,
  space: number,
): readonly (readonly number[])[] => {
  for (let count = 1; count < columns.length; count += 1) {
    const each = Math.ceil(columns.length / count)
    const parts = Array.from({ length: count }, (_, part) => columns.slice(part * each, (part + 1) * each))
    if (parts.every(part => sum(part.map(column => widths.get(column) ?? 0)) <= space))
      return parts.filter(part => part.length > 0)
  }
  return columns.length === 0 ? [[]] : columns.map(column => [column])
}

const partOf = (
  table: FormTable,
  columns: readonly number[],
  numbers: ReadonlyMap<number, number>,
  paper: number,
): PaperPart => {
  const longest = (at: number): number => {
    if (at === 0 || numbers.has(at)) return 0
    return Math.max(...(table.columns[at]?.head ?? '').split(' ').map(word => textWidth(word, size, 600))) + gap
  }
  const bounds = columns.map(longest)
  const left = paper - keyWidth - sum(bounds) - sum(columns.map(column => numbers.get(column) ?? 0))
  const weights = columns.map(at => {
    const column = table.columns[at]
    return column?.kind !== 'words' ? 0 : column.width === 0 ? flexible : column.width
  })
  return {
    title: table.title,
    note: '',
    columns: columns.flatMap(at => table.columns[at] ?? []),
    widths: columns.map((at, place) =>
      at === 0 ? keyWidth : (numbers.get(at) ?? (bounds[place] ?? 0) + (left * (weights[place] ?? 0)) / sum(weights)),
    ),
    rows: shownRows(table).map(row =>
      row.kind === 'group' || row.kind === 'answer'
        ? row
        : { ...row, cells: columns.slice(1).flatMap(at => row.cells[at - 1] ?? []) },
    ),
  }
}

/** The parts of a table on paper `paper` points wide, the years spread evenly over them; answers stand in the last. */
const partsOf = (table: FormTable, paper: number): readonly PaperPart[] => {
  const columns = saying(table)
  const fixed = columns.filter(at => table.columns[at]?.kind !== 'numbers')
  const numbers = columns.filter(at => table.columns[at]?.kind === 'numbers')
  const widths = numberWidths(table, numbers)
  const taken = keyWidth + least.first + Math.max(0, fixed.length - 2) * least.other
  const parts = spread(numbers, widths, paper - taken)
  return parts.map((part, at) => {
    const made = partOf(table, [...fixed, ...part], widths, paper)
    const last = at === parts.length - 1
    return {
      ...made,
      title: at === 0 ? table.title : words.continued(table.title),
      note: last ? table.note : '',
      rows: last ? made.rows : made.rows.filter(row => row.kind !== 'answer'),
    }
  })
}

/** A table of a form on its paper. */
export const paperParts = (table: FormTable, lying: boolean): readonly PaperPart[] =>
  partsOf(table, lying ? room.lying : room.upright)

/** The title of a table under its section's heading; nothing where it says the same again. */
export const titleUnder = (heading: string, title: string): string =>
  heading
    .replace(/^\d+\. /, '')
    .toLowerCase()
    .endsWith(title.toLowerCase())
    ? ''
    : title
