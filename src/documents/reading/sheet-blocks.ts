import type { OpenBlock, OpenPlace } from './document-of.ts'
import { isFigure, isHeadRow } from './figure-text.ts'
import { gridOf, type RawCell } from './grid.ts'
import { limits } from './limits.ts'
import type { Meter } from './refuse.ts'

/** A row with what is not empty in it, by column from 0. `number` counts from 1 on the sheet, `line` where the file has lines. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, RawCell> }

/** A sheet: its rows in order, and the places that merged cells reach over, as `row:column`. */
export type Sheet = {
  readonly rows: readonly SheetRow[]
  readonly covered: ReadonlySet<string>
  readonly place: (row: SheetRow) => OpenPlace
}

const isNumber = (cell: RawCell): boolean => cell.value !== undefined || isFigure(cell.text)

const isHead = (row: SheetRow): boolean =>
  isHeadRow([...row.cells].flatMap(([column, cell]) => (column > 0 ? [cell.text] : [])))

const lone = (row: SheetRow): RawCell | undefined => {
  const [only, ...more] = row.cells.values()
  return only !== undefined && more.length === 0 && !isNumber(only) ? only : undefined
}

const firstColumn = (rows: readonly SheetRow[]): number =>
  rows.reduce((least, row) => [...row.cells.keys()].reduce((a, b) => Math.min(a, b), least), Number.POSITIVE_INFINITY)

const numberColumns = (rows: readonly SheetRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(row => [...row.cells].flatMap(([column, cell]) => (isNumber(cell) ? [column] : []))))

/** Whether `next` is more of the table `band`: figures under its figures, and no head of its own. */
const goesOn = (band: readonly SheetRow[], next: readonly SheetRow[]): boolean => {
  const [above, below] = [numberColumns(band), numberColumns(next)]
  return (
    below.size > 0 &&
    band.some(row => row.cells.size > 1) &&
    !next.some(isHead) &&
    firstColumn(band) === firstColumn(next) &&
    [...below].every(column => above.has(column))
  )
}

/** Rows without an empty row among them, or with one where the table goes on after it. */
const bandsOf = ({ rows, covered }: Sheet): readonly (readonly SheetRow[])[] => {
  const reached = new Set([...covered].map(place => Number(place.split(':')[0])))
  const bands: SheetRow[][] = []
  for (const row of rows) {
    if (row.cells.size === 0) continue
    const before = bands.at(-1)
    const last = before?.at(-1)?.number ?? Number.NEGATIVE_INFINITY
    let next = last + 1
    while (next < row.number && reached.has(next)) next += 1
    if (before !== undefined && next === row.number) before.push(row)
    else bands.push([row])
  }
  const joined: SheetRow[][] = []
  for (const band of bands) {
    const before = joined.at(-1)
    const gap = (band[0]?.number ?? 0) - (before?.at(-1)?.number ?? 0)
    if (before !== undefined && gap === 2 && goesOn(before, band)) before.push(...band)
    else joined.push(band)
  }
  return joined
}

/** A note under a table, which no row of a table looks like. */
const isNote = (text: string): boolean =>
  text.length > 60 || /^(?:\*|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d\)|note|anm|kilde|bemærk|tabel |figur )/i.test(text)

/** The lines of text before and after what is a table in these rows. */
const divided = (band: readonly SheetRow[]) => {
  const wide = band.filter(row => row.cells.size > 1)
  if (wide.length === 0) return { before: band, rows: [], after: [] }
  const first = firstColumn(wide)
  const isText = (row: SheetRow): boolean => lone(row) !== undefined && firstColumn([row]) <= first
  const start = band.findIndex(row => !isText(row))
  let end = band.length
  while (end > start + 1) {
    const row = band[end - 1]
    if (row === undefined || !isText(row) || !isNote(lone(row)?.text ?? '')) break
    end -= 1
  }
  return { before: band.slice(0, start), rows: band.slice(start, end), after: band.slice(end) }
}

/** Where a second table begins beside the first: after an empty column, with labels of its own. */
const secondFrom = (rows: readonly SheetRow[]): number | undefined => {
  const used = new Set(rows.flatMap(row => [...row.cells.keys()]))
  const columns = [...used].toSorted((a, b) => a - b)
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1]
    if (before === undefined || column - before < 2 || at < 2 || columns.length - at < 2) continue
    const labels = rows.flatMap(row => row.cells.get(column) ?? [])
    const named = labels.filter(cell => !isNumber(cell) && /\p{L}/u.test(cell.text))
    if (named.length > 1 && named.length * 3 > labels.length * 2 && named.length * 2 > rows.length) return column
  }
  return undefined
}

/** The blocks of a sheet. @throws BadInput where it has more cells than are read. */
export const blocksOfSheet = (sheet: Sheet, meter: Meter): readonly OpenBlock[] => {
  const blocks: OpenBlock[] = []
  const at = sheet.place
  const texts = (rows: readonly SheetRow[]): void => {
    for (const row of rows)
      for (const cell of row.cells.values())
        blocks.push({
          kind: 'text',
          text: cell.text,
          level: 0,
          at: at(row),
          ...(cell.bold === true ? { bold: true } : {}),
        })
  }
  const table = (rows: readonly SheetRow[]): void => {
    const [first] = rows
    if (first === undefined) return
    const left = firstColumn(rows)
    const right = rows.reduce((most, row) => Math.max(most, ...row.cells.keys()), 0)
    const width = Math.min(right - left + 1, limits.columns)
    if (width <= right - left) meter.remark({ code: 'document-left-columns', values: { limit: limits.columns } })
    meter.cells(rows.length * width)
    const grid = gridOf(
      rows.map(row => ({
        before: 0,
        cells: Array.from({ length: width }, (_, column) => left + column).flatMap(column => {
          const cell = row.cells.get(column)
          if (cell !== undefined) return [cell]
          return sheet.covered.has(`${row.number}:${column}`) ? [] : [{ text: '' }]
        }),
      })),
      { ...meter, cells: () => undefined },
      0,
    )
    blocks.push({ kind: 'table', rows: grid, at: at(first), rowPlaces: rows.map(at) })
  }
  const part = (rows: readonly SheetRow[], columns: (column: number) => boolean): readonly SheetRow[] =>
    rows
      .map(row => ({ ...row, cells: new Map([...row.cells].filter(([column]) => columns(column))) }))
      .filter(row => row.cells.size > 0)
  const tables = (rows: readonly SheetRow[]): void => {
    const second = secondFrom(rows)
    table(second === undefined ? rows : part(rows, column => column < second))
    if (second !== undefined) tables(part(rows, column => column >= second))
  }
  for (const band of bandsOf(sheet)) {
    const { before, rows, after } = divided(band)
    texts(before)
    tables(rows)
    texts(after)
  }
  return blocks
}
