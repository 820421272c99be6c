// Reads a page whose PDF says only where its letters stand: lines that stand in columns are tables, larger ones are headings, and
// the rest are paragraphs.
import { isFigure, isYear } from './figure-text.ts'
import { gridOf, type RawCell } from './grid.ts'
import type { PagedBlock } from './paged-block.ts'
import { type Column, columnsOf, spanOf } from './pdf-columns.ts'
import type { PdfPage } from './pdf-file.ts'
import { isOpen, joinedLines, linesOf, type PdfLine, type Segment, wasFull } from './pdf-lines.ts'
import type { Meter } from './refuse.ts'

/** The sizes of a document's letters: most of its text, and those that are larger, the largest first. */
export type Sizes = { readonly body: number; readonly headings: readonly number[] }

/** Letters of two sizes closer than this share are the same. */
const sameSize = 1.12

/** The sizes of all pages together. */
export const sizesOf = (pages: readonly PdfPage[]): Sizes => {
  const letters = new Map<number, number>()
  for (const { text, size } of pages.flatMap(page => page.pieces)) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const [most = [10, 0]] = [...letters].toSorted(([, a], [, b]) => b - a)
  const body = most[0]
  return { body, headings: [...letters.keys()].filter(size => size > body * sameSize).toSorted((a, b) => b - a) }
}

/** A gap this many times the size of the letters is between columns. */
const gap = 0.8

/** The lines of a page from the top, without what is decoration. */
export const plainLines = (page: PdfPage): readonly PdfLine[] =>
  linesOf(
    page.pieces.filter(piece => piece.tag !== ''),
    gap,
  )

type Region = { readonly start: number; readonly end: number; readonly columns: readonly Column[] }

const isBeside = (line: PdfLine): boolean => line.segments.length > 1

/** Whether a lone line may be part of a table with these columns: it stays in one of them or is a short head over several. */
const fits = (line: PdfLine, columns: readonly Column[]): boolean => {
  const [only] = line.segments
  const [first, second] = columns
  if (only === undefined || first === undefined || second === undefined) return false
  return only.right < second.left + 1 || only.left > first.right
}

/** The lines from `start` that are one table, if they are. */
const regionAt = (lines: readonly PdfLine[], start: number): Region | undefined => {
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
  while (end < lines.length && isRestOf(lines[end], lines[end - 1], columns)) end += 1
  return { start: from, end, columns }
}

const isHeadOver = (line: PdfLine | undefined, below: PdfLine | undefined, columns: readonly Column[]): boolean => {
  const [only, more] = line?.segments ?? []
  if (line === undefined || below === undefined || only === undefined || more !== undefined) return false
  return only.left > (columns[0]?.right ?? 0) && line.y - below.y < line.size * 2.5
}

const isRestOf = (line: PdfLine | undefined, above: PdfLine | undefined, columns: readonly Column[]): boolean => {
  const [[only, more], label] = [line?.segments ?? [], above?.segments[0]]
  const first = columns[0]
  if (line === undefined || only === undefined || more !== undefined || label === undefined || first === undefined)
    return false
  return (
    only.right < (columns[1]?.left ?? 0) &&
    label.y - only.y < only.size * 1.9 &&
    Math.abs(label.left - only.left) < only.size &&
    (isOpen(label.text) || /^[\p{Ll}(]/u.test(only.text)) &&
    wasFull(label, only, first.right - first.left)
  )
}

type Placed = { readonly cell: RawCell; readonly column: number; readonly last: Segment }
type TableRow = { readonly cells: Placed[]; readonly y: number }

const placedIn = (line: PdfLine, columns: readonly Column[]): TableRow => {
  const alone = !line.segments.some(segment => isFigure(segment.text) && !isYear(segment.text))
  const starts = line.segments.map(segment => spanOf(segment, columns, () => true, false).column)
  const cells: Placed[] = []
  for (const [at, segment] of line.segments.entries()) {
    const others = new Set(starts.filter((_, other) => other !== at))
    const { column, columns: span } = spanOf(segment, columns, of => others.has(of), alone)
    const before = cells.at(-1)
    const from = column === 0 ? segment.left : 0
    if (before !== undefined && column < before.column + (before.cell.columns ?? 1)) {
      const text = `${before.cell.text} ${segment.text}`
      cells[cells.length - 1] = { ...before, cell: { ...before.cell, text }, last: segment }
    } else cells.push({ column, last: segment, cell: { text: segment.text, bold: segment.bold, from, columns: span } })
  }
  return { cells, y: line.y }
}

/** Whether a label begins like the rest of the one above. */
const begins = (label: Placed, above: TableRow): boolean =>
  /^[\p{Ll}(]/u.test(label.cell.text) || isOpen(above.cells[0]?.last.text ?? '')

/** Whether a row is only the rest of the words of the row above, or the row above is only the beginning of this one's label. */
const isWrapped = (row: TableRow, above: TableRow, widths: readonly number[]): boolean => {
  if (above.y - row.y > (row.cells[0]?.last.size ?? 0) * 1.9) return false
  const goesOn = (of: Placed): boolean => {
    const before = above.cells.find(each => each.column === of.column)
    return (
      before !== undefined &&
      before.last.bold === of.last.bold &&
      !isFigure(before.cell.text) &&
      (isOpen(before.last.text) || !isFigure(of.cell.text)) &&
      wasFull(before.last, of.last, widths[of.column] ?? 0)
    )
  }
  if (row.cells.every(goesOn)) return row.cells.every(of => of.column > 0 || row.cells.length > 1 || begins(of, above))
  const [label] = row.cells
  return above.cells.length === 1 && label?.column === 0 && /^[\p{Ll}(]/u.test(label.cell.text) && goesOn(label)
}

const tableOf = (lines: readonly PdfLine[], columns: readonly Column[], page: number, meter: Meter): PagedBlock => {
  const placed = lines.map(line => placedIn(line, columns))
  const widths = columns.map((_, at) =>
    placed
      .flatMap(row => row.cells.filter(each => each.column === at && (each.cell.columns ?? 1) === 1))
      .reduce((most, { last }) => Math.max(most, last.right - last.left), 0),
  )
  const rows: TableRow[] = []
  for (const row of placed) {
    const above = rows.at(-1)
    if (above === undefined || !isWrapped(row, above, widths)) {
      rows.push(row)
      continue
    }
    const cells = row.cells.map(each => {
      const before = above.cells.find(other => other.column === each.column)
      return before === undefined
        ? each
        : { ...before, cell: { ...before.cell, text: joinedLines(before.cell.text, each.cell.text) }, last: each.last }
    })
    const kept = above.cells.filter(each => !cells.some(other => other.column === each.column))
    rows[rows.length - 1] = { cells: [...kept, ...cells].toSorted((a, b) => a.column - b.column), y: row.y }
  }
  const raw = rows.map(row => ({ before: 0, cells: filled(row.cells, columns.length) }))
  return { kind: 'table', rows: gridOf(raw, meter, 3), rowPages: raw.map(() => page), page }
}

/** The cells of a row with empty ones between them. */
const filled = (cells: readonly Placed[], width: number): readonly RawCell[] => {
  const row: RawCell[] = []
  let column = 0
  for (const each of cells) {
    for (; column < each.column; column += 1) row.push({ text: '' })
    row.push(each.cell)
    column += each.cell.columns ?? 1
  }
  for (; column < width; column += 1) row.push({ text: '' })
  return row
}

const wholeLine = ({ segments, y, size }: PdfLine): Segment => ({
  text: segments.map(segment => segment.text).join(' '),
  left: segments[0]?.left ?? 0,
  right: segments.at(-1)?.right ?? 0,
  y,
  size,
  bold: segments.every(segment => segment.bold),
})

const levelOf = (line: Segment, sizes: Sizes): number => {
  if (line.size <= sizes.body * sameSize || line.text.length > 200) return 0
  return Math.min(
    6,
    1 +
      Math.max(
        0,
        sizes.headings.findIndex(size => line.size >= size * 0.98),
      ),
  )
}

/** The distance of lines of one size in a paragraph: the smallest that is not rare beside the most common, which may be that of paragraphs. */
const pitchOf = (pages: readonly (readonly Segment[])[], size: number): number => {
  const counts = new Map<number, number>()
  for (const [line, before] of pages.flatMap(lines => lines.map((line, at) => [line, lines[at - 1]] as const))) {
    if (before === undefined || Math.abs(line.size - size) + Math.abs(before.size - size) > 0.6) continue
    const step = Math.round((before.y - line.y) * 4) / 4
    if (step > line.size * 0.8 && step < line.size * 2) counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const common = [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
  return [...counts]
    .filter(([, count]) => count * 8 >= common)
    .reduce((least, [step]) => Math.min(least, step), Number.POSITIVE_INFINITY)
}

/** How running text is set: how wide its lines may be, and the distance of lines of one size in a paragraph. */
export type Setting = Sizes & { readonly width: number; readonly pitchAt: (size: number) => number }

/** How the running text of pages of one width is set. */
export const settingOf = (pages: readonly (readonly PdfLine[])[], sizes: Sizes): Setting => {
  const all = pages.map(lines => lines.map(wholeLine))
  const right = all.flat().reduce((most, line) => Math.max(most, line.right), 0)
  const left = all.flat().reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
  const pitches = new Map<number, number>()
  const pitchAt = (size: number): number => {
    const rounded = Math.round(size * 2) / 2
    const known = pitches.get(rounded) ?? pitchOf(all, rounded)
    pitches.set(rounded, known)
    return known
  }
  return { ...sizes, width: Math.max(0, right - left), pitchAt }
}

/** Lines of running text put together to headings and paragraphs. */
const textsOf = (lines: readonly Segment[], setting: Setting, page: number): readonly PagedBlock[] => {
  const { width, pitchAt } = setting
  const blocks: { text: string; level: number; bold: boolean; last: Segment }[] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    const level = levelOf(line, setting)
    const goesOn =
      open !== undefined &&
      open.level === level &&
      open.last.bold === line.bold &&
      Math.abs(open.last.size - line.size) < 0.6 &&
      open.last.y - line.y <
        Math.min(line.size * 1.75, level > 0 ? Number.POSITIVE_INFINITY : pitchAt(line.size) * 1.1) &&
      open.last.y > line.y &&
      (open.last.right - open.last.left > width * 0.85 || wasFull(open.last, line, width * (level > 0 ? 1 : 0.97)))
    if (open !== undefined && goesOn) {
      open.text = joinedLines(open.text, line.text)
      open.last = line
    } else blocks.push({ text: line.text, level, bold: line.bold && level === 0, last: line })
  }
  return blocks.map(({ text, level, bold }) => ({ kind: 'text', text, level, page, ...(bold ? { bold } : {}) }))
}

/** The blocks of a page from its lines. @throws BadInput where its tables are too large. */
export const plainBlocks = (
  lines: readonly PdfLine[],
  page: number,
  setting: Setting,
  meter: Meter,
): readonly PagedBlock[] => {
  const blocks: PagedBlock[] = []
  let texts: Segment[] = []
  const flush = (): void => {
    blocks.push(...textsOf(texts, setting, page))
    texts = []
  }
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    const region = isBeside(line) ? regionAt(lines, at) : undefined
    if (region === undefined) {
      texts.push(wholeLine(line))
      at += 1
      continue
    }
    // Heads over the table were taken for text before it was found.
    texts.splice(Math.max(0, texts.length - (at - region.start)))
    flush()
    blocks.push(tableOf(lines.slice(region.start, region.end), region.columns, page, meter))
    at = region.end
  }
  flush()
  return blocks
}
