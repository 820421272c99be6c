// Tables whose columns stand below each other with spaces between: columns are found by what overlaps.

import type { TableReader } from './found-table.ts'
import { cellOf } from './inline-marks.ts'

/** Words with no more than one space between them, and where they begin and end on the line. */
type Piece = { readonly text: string; readonly from: number; readonly to: number }

const piecesOf = (line: string): readonly Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/gu)].map(found => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }))

const isNumber = (text: string): boolean => /^[-−–+(]?\s?\d[\d.,]*\)?\s?(?:%|kr\.?|år)?$/u.test(text)

/** Letters of a line of a table at most: no page is so wide, and every column is held against every piece. */
const widest = 1000

/** A line of a table has three pieces, or two of which the last is a number. */
const isRow = (line: string): boolean => {
  if (line.length > widest || line.includes('\t')) return false
  const pieces = piecesOf(line)
  return pieces.length > 2 || (pieces.length === 2 && isNumber(pieces[1]?.text ?? ''))
}

/** Two names with space before them, over a line of a table. */
const isHeading = (line: string, next: string): boolean =>
  !line.includes('\t') && /^\s{4,}\S/u.test(line) && piecesOf(line).length > 1 && isRow(next)

type Stretch = { readonly from: number; readonly to: number }

/** Stretches of the line that some pieces cover; what overlaps is one. */
const stretchesOf = (pieces: readonly Piece[]): readonly Stretch[] => {
  const found: { from: number; to: number }[] = []
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else found.push({ from, to })
  }
  return found
}

/** The columns right of the labels: of numbers, and of words that stand below each other where no number stands. */
const columnsOf = (rows: readonly (readonly Piece[])[], margin: number): readonly Stretch[] => {
  const numbers = stretchesOf(rows.flatMap(row => row.filter(piece => isNumber(piece.text))))
  const free = (piece: Piece): boolean => numbers.every(column => piece.to <= column.from || piece.from >= column.to)
  const words = rows.flatMap(row =>
    row.filter((piece, at) => !isNumber(piece.text) && free(piece) && (at > 0 || piece.from > margin + 8)),
  )
  const named = stretchesOf(words).filter(
    column => words.filter(piece => piece.from >= column.from && piece.to <= column.to).length > 1,
  )
  return [...numbers, ...named].sort((a, b) => a.from - b.from)
}

/** The column a piece stands in: the one it overlaps most, else the nearest by its right edge. */
const columnOf = (columns: readonly Stretch[], piece: Piece): number => {
  const overlap = columns.map(column => Math.min(column.to, piece.to) - Math.max(column.from, piece.from))
  const most = Math.max(...overlap)
  if (most > 0) return overlap.indexOf(most)
  const away = columns.map(column => Math.min(Math.abs(column.to - piece.to), Math.abs(column.from - piece.from)))
  return away.indexOf(Math.min(...away))
}

/** The lines of the table that begins on a line, and the first line after it. */
const placesFrom = (lines: readonly string[], from: number): { places: readonly number[]; end: number } => {
  const places: number[] = []
  let end = from
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    const next = lines[end + 1] ?? ''
    const isBlank = line.trim() === ''
    if (!isBlank && /^[\s\-=_+|]{3,}$/u.test(line)) continue
    // A heading of a group of rows has no numbers; an empty line may part groups.
    const goesOn = end > from && isRow(next)
    const isGroup = goesOn && !line.includes('\t') && line.trim().length < 80 && piecesOf(line).length === 1
    if (isRow(line) || end === from || isGroup) places.push(end)
    else if (!(goesOn && isBlank)) break
  }
  return { places, end }
}

/** A long label that reaches the first column of numbers has one space before its own: "frem for opholdssteder -1.200". */
const parted = (pieces: readonly Piece[], columns: readonly Stretch[]): readonly Piece[] =>
  pieces.flatMap((piece, at) => {
    const next = pieces[at + 1]
    const [, words = '', figure = ''] = /^(.*\p{L}.*\S)\s([-−–+]?\d[\d.,]*)$/u.exec(piece.text) ?? []
    const from = piece.to - figure.length
    const column = columns.find(each => from >= each.from - 2 && from < each.to && piece.to <= each.to + 1)
    if (figure === '' || column === undefined || piece.from >= column.from) return [piece]
    if (next !== undefined && next.from < column.to) return [piece]
    return [
      { text: words, from: piece.from, to: piece.from + words.length },
      { text: figure, from, to: piece.to },
    ]
  })

/** The cells of one line: a label where labels begin, every other piece in its column. */
const cellsIn = (line: string, columns: readonly Stretch[], margin: number): readonly string[] => {
  const pieces = parted(piecesOf(line), columns)
  const left = columns[0]?.from ?? 0
  const cells: string[] = Array.from({ length: columns.length + 1 }, () => '')
  for (const piece of pieces) {
    const isLabel = piece === pieces[0] && !isNumber(piece.text) && piece.from <= margin + 8 && piece.from < left
    const column = isLabel ? 0 : columnOf(columns, piece) + 1
    const before = cells[column] ?? ''
    const spaces = column === 0 && before === '' ? (/^ */u.exec(line)?.[0] ?? '') : ''
    cells[column] = before === '' ? spaces + piece.text : `${before} ${piece.text}`
  }
  return cells
}

/** The table of aligned columns that begins on a line, if one does: two rows with numbers and two columns at least. */
export const alignedTableAt: TableReader = (lines, from, walked) => {
  const begins = isRow(lines[from] ?? '') || isHeading(lines[from] ?? '', lines[from + 1] ?? '')
  if (!begins) return undefined
  const { places, end } = placesFrom(lines, from)
  const rows = places.map(at => piecesOf(lines[at] ?? ''))
  if (rows.filter(row => row.some(piece => isNumber(piece.text))).length < 2) {
    walked?.(end)
    return undefined
  }
  const margin = Math.min(...rows.map(row => row[0]?.from ?? Number.POSITIVE_INFINITY))
  const columns = columnsOf(rows, margin)
  if (columns.length < 1 || rows.length < 2) return undefined
  return { rows: places.map(at => cellsIn(lines[at] ?? '', columns, margin).map(cellOf)), lines: places, end }
}
