// Tables pasted with tabs: one row a line. A page break inside a table leaves empty lines; the table goes on behind them.

import type { FoundTable } from './found-table.ts'
import { cellOf } from './inline-marks.ts'

const tabs = (line: string | undefined): number => line?.split('\t').length ?? 1

/** A row has a cell before a tab, or is one of several cells; a lone tab before words is indentation or a cell below others. */
const isRow = (line: string | undefined): boolean =>
  line?.includes('\t') === true && /\S.*\t|\t.*\t.*\S|^\t{2,}$/u.test(line)

/** Does the line name years? A second heading begins a second table. */
const namesYears = (line: string): boolean => (line.match(/(?<=^|\t)\s*(?:<b>)?(?:19|20)\d\d/gu)?.length ?? 0) > 1

const follows = (lines: readonly string[], end: number, width: number): number | undefined => {
  let next = end
  while (next < lines.length && next - end < 3 && lines[next]?.trim() === '' && !lines[next]?.includes('\t')) next += 1
  const line = lines[next] ?? ''
  return next > end && isRow(line) && tabs(line) === width && width > 2 && !namesYears(line) ? next : undefined
}

/** The table with tabs that begins on a line, if one does: two rows and two columns at least. */
export const tabTableAt = (lines: readonly string[], from: number): FoundTable | undefined => {
  if (!isRow(lines[from])) return undefined
  const places: number[] = []
  let end = from
  let width = 0
  while (end < lines.length) {
    if (isRow(lines[end])) {
      places.push(end)
      width = Math.max(width, tabs(lines[end]))
      end += 1
      continue
    }
    // A heading of a group of rows has no cells of its own.
    const line = lines[end] ?? ''
    if (
      width > 2 &&
      places.length > 0 &&
      /^\S.{0,70}$/u.test(line.trim()) &&
      !/[.:;!?#]$|^#/u.test(line.trim()) &&
      tabs(lines[end + 1]) === width &&
      isRow(lines[end + 1])
    ) {
      places.push(end)
      end += 1
      continue
    }
    const next = follows(lines, end, width)
    if (next === undefined) break
    end = next
  }
  if (places.length < 2 || width < 2) return undefined
  const rows = places.map(at => (lines[at] ?? '').split('\t').map(cellOf))
  return { rows, lines: places, end }
}
