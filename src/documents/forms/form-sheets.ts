// A form laid out on the sheets of a workbook: which cell stands where, and the formulas with their addresses.
import { carriedMark, carriedOf } from './carried.ts'
import type { AddressOf, Form, FormCell, FormPart, FormRow, FormSection, FormTable, SheetName } from './form.ts'
import { sheets, words } from './form-words.ts'
import type { CellLook } from './sheet-style.ts'

/** A cell of a sheet: words or a number, and the formula its value came from. */
export type SheetCell = {
  readonly look: CellLook
  readonly text?: string
  readonly number?: number | null
  readonly formula?: string
  /** How many decimals its number is written with. */
  readonly decimals?: number
}

/** A sheet, row by row; an empty place is undefined. `frozen` is how many rows and columns stay in sight. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
  readonly widths: readonly number[]
  readonly frozen: { readonly rows: number; readonly columns: number } | undefined
}

/** The letters of a column: 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** A row of a sheet before formulas are written: the form's row with its table, or words of the sheet's own. */
type Laid =
  | { readonly kind: 'row'; readonly table: FormTable; readonly row: FormRow }
  | { readonly kind: 'cells'; readonly cells: readonly (SheetCell | undefined)[] }
  | { readonly kind: 'field'; readonly label: string; readonly cell: FormCell }

const own = (look: CellLook, text: string, at = 0): Laid => ({
  kind: 'cells',
  cells: [...Array.from({ length: at }, () => undefined), { look, text }],
})
const empty: Laid = { kind: 'cells', cells: [] }

const headOf = (table: FormTable): Laid => ({
  kind: 'cells',
  cells: table.columns.map(({ head, kind }) =>
    kind === 'numbers' && /^\d{4}$/.test(head)
      ? { look: 'headRight', number: Number(head) }
      : { look: kind === 'numbers' ? 'headRight' : 'head', text: head },
  ),
})

const tableRows = (table: FormTable): readonly Laid[] => [
  ...table.rows.map((row): Laid => ({ kind: 'row', table, row })),
  ...(table.note === '' ? [] : [own('note', table.note, 1)]),
  empty,
]

/** The first table's head stands in row 2 and stays in sight: the tables of a sheet have the same columns. */
const sheetOfTables = (title: string, tables: readonly FormTable[]): readonly Laid[] =>
  tables.flatMap((table, at) => [
    ...(at === 0 ? [own('title', title), headOf(table), own('heading', table.title, 1)] : []),
    ...(at > 0 ? [own('heading', table.title, 1), headOf(table)] : []),
    ...tableRows(table),
  ])

const aboutPart = (part: FormPart): readonly Laid[] => {
  switch (part.kind) {
    case 'text':
      return [own('note', part.text, 1)]
    case 'fields':
      return part.fields.map(({ label, cell }) => ({ kind: 'field', label, cell }))
    case 'table':
      return [own('heading', part.title, 1), headOf(part), ...tableRows(part)]
  }
}

const aboutSection = ({ heading, parts }: FormSection): readonly Laid[] => {
  const elsewhere = [
    ...new Set(parts.flatMap(part => (part.kind === 'table' && part.sheet !== 'about' ? [sheets[part.sheet]] : []))),
  ]
  const shown = parts.filter(part => part.kind !== 'table' || part.sheet === 'about')
  return [
    own('heading', heading),
    ...shown.flatMap(aboutPart),
    ...(elsewhere.length === 0 ? [] : [own('note', words.onSheets(elsewhere), 1)]),
    empty,
  ]
}

type LaidSheet = { readonly id: SheetName; readonly rows: readonly Laid[] }

const laidSheets = (form: Form): readonly LaidSheet[] => {
  const tables = form.sections.flatMap(section => section.parts.filter(part => part.kind === 'table'))
  const on = (sheet: SheetName): readonly FormTable[] => tables.filter(table => table.sheet === sheet)
  const title = `${form.name}: ${form.title}`
  return [
    { id: 'form', rows: sheetOfTables(title, on('form')) },
    { id: 'about', rows: [own('title', title), ...form.sections.flatMap(aboutSection)] },
    ...(on('units').length === 0 ? [] : [{ id: 'units' as const, rows: sheetOfTables(words.unitsTitle, on('units')) }]),
    { id: 'rows', rows: sheetOfTables(words.rowsTitle, on('rows')) },
  ]
}

const firstNumber = (table: FormTable): number => table.columns.findIndex(column => column.kind === 'numbers')

/** Where every row of the form stands. */
const addressesOf = (
  laid: readonly LaidSheet[],
): ReadonlyMap<string, { sheet: SheetName; row: number; first: number }> =>
  new Map(
    laid.flatMap(({ id: sheet, rows }) =>
      rows.flatMap((each, at) =>
        each.kind === 'row' && each.row.id !== '' && each.row.cells.length > 0
          ? [[`${each.table.family}:${each.row.id}`, { sheet, row: at + 1, first: firstNumber(each.table) }] as const]
          : [],
      ),
    ),
  )

const decimalsIn = (value: number | null): number =>
  value === null ? 0 : (value.toFixed(8).replace(/0+$/, '').split('.')[1]?.length ?? 0)

const numberLook = (row: FormRow): CellLook =>
  row.kind === 'net' ? 'numberNet' : row.kind === 'total' ? 'numberStrong' : 'number'
const wordsLook = (row: FormRow): CellLook =>
  row.kind === 'net' ? 'wordsNet' : row.kind === 'total' ? 'wordsStrong' : row.kind === 'group' ? 'group' : 'words'

/** The cells of a form's row, the first column its number. */
const cellsOf = (
  { row, table }: { readonly row: FormRow; readonly table: FormTable },
  address: AddressOf,
  decimals: number,
): readonly (SheetCell | undefined)[] => {
  if (row.kind === 'group') {
    const [cell] = row.cells
    return [undefined, cell?.kind === 'text' ? { look: 'group', text: cell.text } : undefined]
  }
  const answer = row.kind === 'answer'
  const first = firstNumber(table)
  const shown = row.cells.map((cell, at): SheetCell => {
    const column = answer ? 0 : at + 1 - first
    const formula = cell.formula === undefined ? {} : { formula: cell.formula(address, column) }
    if (cell.kind === 'text')
      return { look: cell.formula === undefined ? wordsLook(row) : numberLook(row), text: cell.text, ...formula }
    const places = row.kind === 'line' && table.family === 'economy' ? decimals : Math.max(decimalsIn(cell.value), 0)
    const many = table.family === 'economy' && !answer && row.kind !== 'helper' ? decimals : places
    return { look: numberLook(row), number: cell.value, decimals: many, ...formula }
  })
  const [label, value] = shown
  if (answer) {
    const gap = Array.from({ length: first - 2 }, (): SheetCell => ({ look: wordsLook(row), text: '' }))
    return [{ look: wordsLook(row), text: row.key }, label, ...gap, value]
  }
  return [{ look: wordsLook(row), text: row.key }, ...shown]
}

const fieldCells = (label: string, cell: FormCell): readonly (SheetCell | undefined)[] => [
  undefined,
  { look: 'wordsStrong', text: label },
  cell.kind === 'text' ? { look: 'words', text: cell.text } : { look: 'number', number: cell.value },
]

const lengthOf = (cell: SheetCell | undefined): number =>
  cell === undefined ||
  cell.look === 'title' ||
  cell.look === 'heading' ||
  cell.look === 'note' ||
  cell.look === 'group'
    ? 0
    : (cell.text?.length ?? String(cell.number ?? '').length * 1.3 + 1)

/** Wide enough for what stands there, within bounds: long words are broken over lines. */
const widthsOf = (rows: Sheet['rows']): readonly number[] =>
  Array.from({ length: Math.max(0, ...rows.map(row => row.length)) }, (_, column) =>
    column === 0
      ? 6
      : Math.min(
          column === 1 ? 48 : 40,
          Math.max(column === 1 ? 24 : 9, ...rows.map(row => lengthOf(row[column]) + 1)),
        ),
  )

const carriedSheet = (form: Form): Sheet => {
  const { sum, lines } = carriedOf(form.case)
  const cell = (text: string): readonly SheetCell[] => [{ look: 'carried', text }]
  return {
    name: words.carriedSheet,
    rows: [
      [{ look: 'heading', text: words.carriedSheet }],
      [{ look: 'note', text: words.carriedNote }],
      cell(carriedMark),
      cell(form.layout),
      cell(sum),
      ...lines.map(cell),
    ],
    widths: [120],
    frozen: undefined,
  }
}

/** The addresses of the form's rows as a formula on its first sheet writes them. */
const addressOn = (laid: readonly LaidSheet[], id: SheetName): AddressOf => {
  const addresses = addressesOf(laid)
  return (row, column) => {
    const found = addresses.get(`economy:${row}`) ?? addresses.get(`units:${row}`)
    if (found === undefined) return undefined
    const cell = `${columnName(found.first + column)}${found.row}`
    return found.sheet === id ? cell : `'${sheets[found.sheet]}'!${cell}`
  }
}

/** Addresses for the formulas of a form, all of which stand on its first sheet. */
export const formAddresses = (form: Form): AddressOf => addressOn(laidSheets(form), 'form')

/** Every sheet of the form; the last carries the whole case. */
export const sheetsOf = (form: Form): readonly Sheet[] => {
  const laid = laidSheets(form)
  const amounts = form.case.lines.flatMap(line => line.amounts)
  const decimals = amounts.reduce<number>((most, value) => Math.max(most, decimalsIn(value)), 0)
  const shown = laid.map(({ id, rows }): Sheet => {
    const address = addressOn(laid, id)
    const cells = rows.map(each =>
      each.kind === 'row'
        ? cellsOf(each, address, decimals)
        : each.kind === 'field'
          ? fieldCells(each.label, each.cell)
          : each.cells,
    )
    return {
      name: sheets[id],
      rows: cells,
      widths: widthsOf(cells),
      frozen: id === 'about' ? undefined : { rows: 2, columns: 2 },
    }
  })
  return [...shown, carriedSheet(form)]
}
