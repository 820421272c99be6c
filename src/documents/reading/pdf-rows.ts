// Which lines of a table without borders are one row: where lines stand closer within a cell than rows do to each other, the page
// says so by its distances.
import { isFigure } from './figure-text.ts'
import { type Column, spanOf } from './pdf-columns.ts'
import type { PdfLine } from './pdf-lines.ts'

/** Whether a line follows another as closely as lines of one text do; `ratio` is that distance by the size of the letters. */
export const isTight = (above: PdfLine, line: PdfLine, ratio: number): boolean => {
  const step = above.y - line.y
  const pitch = line.size * ratio
  if (Math.abs(above.size - line.size) > 0.3 || step <= 0) return false
  // An empty line or two in a cell is as many lines.
  const lines = Math.max(1, Math.round(step / pitch))
  return lines <= 3 && step <= pitch * (lines + 0.02) && step >= pitch * (lines - 0.08)
}

/** The columns in which a line has figures, and whether it has a label. */
type Held = { readonly figures: ReadonlySet<number>; readonly label: boolean }

const heldBy = (line: PdfLine, columns: readonly Column[]): Held => {
  const places = line.segments.map(segment => ({
    figure: isFigure(segment.text),
    column: spanOf(segment, columns, () => true, false).column,
  }))
  return {
    figures: new Set(places.flatMap(({ figure, column }) => (figure ? [column] : []))),
    label: places.some(({ column }) => column === 0),
  }
}

const meet = (a: Held, b: Held): boolean => [...a.figures].some(column => b.figures.has(column))

/** Whether two columns of a row hold as many figures, one set some lines further down: so do cells that were typed one by one. */
const isShifted = (row: readonly Held[]): boolean => {
  const places = new Map<number, number[]>()
  for (const [at, { figures }] of row.entries())
    for (const column of figures) places.set(column, [...(places.get(column) ?? []), at])
  const all = [...places.values()].filter(at => at.length > 1)
  return all.some(a =>
    all.some(b => {
      const by = (b[0] ?? 0) - (a[0] ?? 0)
      return by > 0 && a.length === b.length && a.every((at, index) => (b[index] ?? 0) - at === by)
    }),
  )
}

/**
 * The lines in rows, where the distances say which they are: figures stand under figures in rows that are apart and never in lines
 * that are close; or, where they do, a row has figures beside no label and in columns shifted against each other. Else undefined.
 */
export const rowsByDistance = (
  lines: readonly PdfLine[],
  columns: readonly Column[],
  ratio: number,
): readonly (readonly PdfLine[])[] | undefined => {
  const rows: PdfLine[][] = []
  for (const line of lines) {
    const above = rows.at(-1)?.at(-1)
    if (above !== undefined && isTight(above, line, ratio)) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  if (rows.length < 3 || rows.length === lines.length) return undefined
  const held = rows.map(row => row.map(line => heldBy(line, columns)))
  const apart = held.some((row, at) => at > 0 && meetAny(held[at - 1] ?? [], row))
  const close = held.some(row => row.some((line, at) => at > 0 && meet(row[at - 1] ?? line, line)))
  const typed = held.some(
    row => isShifted(row) && row.some((line, at) => at > 0 && !line.label && line.figures.size > 0),
  )
  return apart && (!close || typed) ? rows : undefined
}

const meetAny = (above: readonly Held[], below: readonly Held[]): boolean =>
  above.some(a => below.some(b => meet(a, b)))
