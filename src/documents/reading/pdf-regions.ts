// Finds tables on a page that says only where its letters stand: lines of several texts beside each other, and what belongs to them.
import { isFigure } from './figure-text.ts'
import { type Column, columnsOf } from './pdf-columns.ts'
import { isOpen, type PdfLine, wasFull } from './pdf-lines.ts'
import { isTight } from './pdf-rows.ts'

/** Letters of two sizes closer than this share are the same. */
export const sameSize = 1.12

export type Region = { readonly start: number; readonly end: number; readonly columns: readonly Column[] }

export const isBeside = (line: PdfLine): boolean => line.segments.length > 1

/** Whether a lone line may be part of a table with these columns: it stays in one of them or is a short head over several. */
const fits = (line: PdfLine, columns: readonly Column[]): boolean => {
  const [only] = line.segments
  const [first, second] = columns
  if (only === undefined || first === undefined || second === undefined) return false
  return only.right < second.left + 1 || only.left > first.right
}

/** The lines from `start` that are one table, if they are; `ratio` is the distance of lines by the size of their letters. */
export const regionAt = (lines: readonly PdfLine[], start: number, ratio: number): Region | undefined => {
  let end = start
  let last = start
  for (let at = start; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (line === undefined || (at > start && before !== undefined && before.y - line.y > line.size * 4)) break
    if (isBeside(line)) {
      last = at
      end = at + 1
    } else if (
      at - last > 3 ||
      line.size > (before?.size ?? line.size) * sameSize ||
      !fits(line, columnsOf(lines.slice(start, last + 1).filter(isBeside)))
    )
      break
  }
  const beside = lines.slice(start, end).filter(isBeside)
  const columns = columnsOf(beside)
  const figures = beside.flatMap(line => line.segments).filter(segment => isFigure(segment.text)).length
  if (columns.length < 2 || (figures < 2 && beside.length < 2) || beside.length * 3 < end - start) return undefined
  // Heads before it and the rest of a wrapped label after it.
  let from = start
  while (from > 0 && isHeadOver(lines[from - 1], lines[from], columns)) from -= 1
  while (end < lines.length && isRestOf(lines[end], lines[end - 1], columns, ratio)) end += 1
  return { start: from, end, columns }
}

const isHeadOver = (line: PdfLine | undefined, below: PdfLine | undefined, columns: readonly Column[]): boolean => {
  const [only, more] = line?.segments ?? []
  if (line === undefined || below === undefined || only === undefined || more !== undefined) return false
  return only.left > (columns[0]?.right ?? 0) && line.y - below.y < line.size * 2.5
}

const isRestOf = (
  line: PdfLine | undefined,
  above: PdfLine | undefined,
  columns: readonly Column[],
  ratio: number,
): boolean => {
  const [[only, more], label] = [line?.segments ?? [], above?.segments[0]]
  const first = columns[0]
  if (line === undefined || only === undefined || more !== undefined || label === undefined || first === undefined)
    return false
  // What is close below the table and right of its labels is in one of its cells.
  if (above !== undefined && only.left > first.right && isTight(above, line, ratio)) return true
  return (
    only.right < (columns[1]?.left ?? 0) &&
    label.y - only.y < only.size * 1.9 &&
    Math.abs(label.left - only.left) < only.size &&
    (isOpen(label.text) || /^[\p{Ll}(]/u.test(only.text)) &&
    wasFull(label, only, first.right - first.left)
  )
}
