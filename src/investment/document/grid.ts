// A table as a grid: which line names the columns, which cells are labels, and what is left as values, before sums are looked for.
import { type CellContent, type CellNumber, readCell } from './cell-number.ts'
import { type ColumnMeaning, readColumnName } from './column-name.ts'
import { labelsOf } from './grid-labels.ts'
import { labelRole } from './label-words.ts'
import { type Matrix, type MatrixCell, matrixOf, turned } from './matrix.ts'
import type { ReadTable } from './read-document.ts'

type GridColumn = {
  readonly name: string
  readonly means: ColumnMeaning
  /** The calendar year, or the number of a step; null for other columns. */
  readonly year: number | null
  /** Its place in the read table; the row's place where the table stands the other way round. */
  readonly at: number
}

type GridCell = { readonly content: CellContent; readonly row: number; readonly column: number }

export type GridRow = {
  readonly label: string
  /** The last words of the label, without the group it belongs to. */
  readonly own: string
  /** The heading the row stands under. */
  readonly section: string | null
  readonly bold: boolean
  readonly indent: number
  readonly cells: readonly GridCell[]
  /** Numbers in the row outside the columns of values, such as a payback time. */
  readonly aside: readonly CellNumber[]
  /** What a column of words says of the row: its area or account. */
  readonly meta: string | null
  readonly at: number
}

export type Grid = {
  readonly transposed: boolean
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Headings without amounts, and where each stands before the rows. */
  readonly headings: readonly { readonly text: string; readonly before: number }[]
  /** Every word above the rows: the unit and the price level stand here. */
  readonly heading: string
  readonly squeezed: boolean
}

const words = (cell: MatrixCell | undefined): string => (cell?.text ?? '').replace(/\s+/gu, ' ').trim()

/** Steps and years that follow each other in a line of cells; `ÅR +` follows the step before it. */
const axisIn = (cells: readonly MatrixCell[]): { count: number; broken: boolean } => {
  let count = 0
  let broken = false
  let before: number | null = null
  for (const cell of cells) {
    const text = words(cell)
    const { means, year } = readColumnName(text)
    if (means === 'year' || means === 'step' || means === 'period') {
      if (year !== null && before !== null && year <= before) broken = true
      if (year !== null) before = year
      count += 1
    } else if (means === 'other' && readCell(cell).kind === 'number') broken = true
  }
  return { count, broken }
}

/** The first of the first lines that names at least two years, steps or parts of a year. */
const axisRow = (matrix: Matrix): number | undefined => {
  const found = matrix.slice(0, 8).findIndex(row => {
    const { count, broken } = axisIn(row)
    return count > 1 && !broken
  })
  return found < 0 ? undefined : found
}

/** The header where no years are named: the first line whose cells above numbers are words. */
const wordsRow = (matrix: Matrix): number | undefined => {
  const isNumberIn = (column: number): boolean => {
    const cells = matrix.map(row => readCell(row[column]))
    const numbers = cells.filter(cell => cell.kind === 'number').length
    return numbers > 1 && numbers * 2 >= cells.filter(cell => cell.kind === 'words').length
  }
  const columns = (matrix[0] ?? []).flatMap((_, column) => (isNumberIn(column) ? [column] : []))
  if (columns.length === 0) return undefined
  const found = matrix.slice(0, 5).findIndex(row => {
    const above = columns.map(column => readCell(row[column]))
    const named = columns.filter(column => readColumnName(words(row[column])).means !== 'other').length
    return (
      above.filter((cell, at) => cell.kind === 'words' || (named > 0 && isYear(row[columns[at] ?? 0]))).length * 2 >
      columns.length
    )
  })
  return found < 0 ? undefined : found
}

const isYear = (cell: MatrixCell | undefined): boolean => readColumnName(words(cell)).means === 'year'

/** What a column holds by its heading and by what stands below; undefined for words. */
const meansOf = (read: ColumnMeaning, cells: readonly CellContent[], at: number): ColumnMeaning | undefined => {
  if (isAxis(read)) return read
  const numbers = cells.filter(cell => cell.kind === 'number')
  const filled = numbers.length * 2 > cells.filter(cell => cell.kind === 'words').length
  if (numbers.length === 0 || !filled) return undefined
  if (numbers.filter(cell => cell.percent).length * 2 > numbers.length) return 'key'
  if (read !== 'other') return read
  return at === 0 ? undefined : 'amount'
}

const isAxis = (means: ColumnMeaning): boolean => means === 'year' || means === 'step' || means === 'period'

/** Columns that hold values: named as years or amounts, or filled with numbers below the header. */
const valueColumns = (matrix: Matrix, header: number): readonly GridColumn[] => {
  const above = matrix.slice(0, header + 1)
  const below = matrix.slice(header + 1)
  let before = 0
  return (matrix[0] ?? []).flatMap((_, at): GridColumn[] => {
    const own = words(matrix[header]?.[at])
    const name = own === '' ? (above.map(row => words(row[at])).findLast(text => text !== '') ?? '') : own
    const read = readColumnName(name)
    const means = meansOf(
      read.means,
      below.map(row => readCell(row[at])),
      at,
    )
    // Numbers of notes, pages and proposals are no amounts.
    if (means === undefined || /^(?:noter?|nr|side|linje|bilag)\.?$/iu.test(name.trim())) return []
    if (!isAxis(means)) return [{ name, means, year: null, at }]
    // "ÅR +" is the year after the last.
    const year = means === 'step' && read.year === null ? before + 1 : read.year
    before = year ?? before
    return [{ name, means, year, at }]
  })
}

/** "4 år", "3,5 år", "2029": a payback time in words. */
const yearsIn = (text: string): readonly CellNumber[] => {
  const found = /\d+(?:,\d+)?/u.exec(text)?.[0]
  const read = found === undefined ? undefined : readCell({ text: found })
  return read?.kind === 'number' ? [read] : []
}

const gridRow = (cells: readonly MatrixCell[], columns: readonly GridColumn[]): readonly GridCell[] =>
  columns.map(({ at }) => {
    const cell = cells[at]
    return { content: readCell(cell), row: cell?.row ?? 0, column: cell?.column ?? 0 }
  })

const fromMatrix = (matrix: Matrix, header: number, transposed: boolean, squeezed: boolean): Grid | undefined => {
  const columns = valueColumns(matrix, header)
  const values = columns.filter(column => column.means !== 'key')
  const [first] = columns.map(column => column.at).sort((a, b) => a - b)
  if (values.length === 0 || first === undefined) return undefined
  const labels = labelsOf(
    matrix.slice(header + 1),
    first,
    columns.map(column => column.at),
  )
  const rows: GridRow[] = []
  const headings: { text: string; before: number }[] = []
  let section: string | null = null
  for (const [line, cells] of matrix.slice(header + 1).entries()) {
    const label = labels[line]
    const read = gridRow(cells, columns)
    const hasNumber = read.some(cell => cell.content.kind === 'number')
    if (label === undefined || (label.label === '' && !hasNumber)) continue
    const paid =
      hasNumber || label.aside.length > 0 || labelRole(label.label) !== 'payback'
        ? []
        : yearsIn(cells.slice(1).map(words).join(' '))
    if (!hasNumber && label.aside.length === 0 && paid.length === 0) {
      section = label.label
      headings.push({ text: section, before: rows.length })
      continue
    }
    const bold = cells.filter(cell => cell.text.trim() !== '').every(cell => cell.bold === true)
    rows.push({ ...label, aside: [...label.aside, ...paid], section, bold, cells: read, at: line })
  }
  if (rows.length === 0) return undefined
  const heading = matrix
    .slice(0, header + 1)
    .flatMap(row => row.map(words))
    .filter(text => text !== '')
    .join(' | ')
  return { transposed, columns, rows, headings, heading, squeezed }
}

/** The grid of a table, turned where its years stand below each other; undefined where it holds no amounts. */
export const gridOf = (table: ReadTable): Grid | undefined => {
  const matrix = matrixOf(table)
  const squeezed = table.squeezed === true
  const header = axisRow(matrix)
  if (header !== undefined) return fromMatrix(matrix, header, false, squeezed)
  const other = turned(matrix)
  const side = axisRow(other)
  if (side !== undefined && side < 3) {
    const found = fromMatrix(other, side, true, squeezed)
    if (found !== undefined) return found
  }
  const plain = wordsRow(matrix)
  return fromMatrix(matrix, plain ?? -1, false, squeezed)
}
