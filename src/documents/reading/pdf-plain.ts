// Reads a page whose PDF says only where its letters stand: lines that stand in columns are tables, larger ones are headings, and
// the rest are paragraphs.
import type { PagedBlock } from './paged-block.ts'
import type { PdfPage } from './pdf-file.ts'
import { joinedLines, linesOf, type PdfLine, type Segment, wasFull } from './pdf-lines.ts'
import { plainTable } from './pdf-plain-table.ts'
import { isBeside, regionAt, sameSize } from './pdf-regions.ts'
import type { Meter } from './refuse.ts'

/** The sizes of a document's letters: most of its text, and those that are larger, the largest first. */
export type Sizes = { readonly body: number; readonly headings: readonly number[] }

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
  const steps = new Map<number, { count: number; sum: number }>()
  for (const [line, before] of pages.flatMap(lines => lines.map((line, at) => [line, lines[at - 1]] as const))) {
    if (before === undefined || Math.abs(line.size - size) + Math.abs(before.size - size) > 0.6) continue
    const step = before.y - line.y
    if (step <= line.size * 0.8 || step >= line.size * 2) continue
    const rounded = Math.round(step * 4) / 4
    const { count, sum } = steps.get(rounded) ?? { count: 0, sum: 0 }
    steps.set(rounded, { count: count + 1, sum: sum + step })
  }
  const common = [...steps.values()].reduce((most, { count }) => Math.max(most, count), 0)
  return [...steps.values()]
    .filter(({ count }) => count * 8 >= common)
    .reduce((least, { count, sum }) => Math.min(least, sum / count), Number.POSITIVE_INFINITY)
}

/** How running text is set: how wide its lines may be, and the distance of lines of one size in a paragraph. */
export type Setting = Sizes & {
  readonly width: number
  readonly pitchAt: (size: number) => number
  /** The distance of lines by the size of their letters. */
  readonly ratio: number
}

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
  return { ...sizes, width: Math.max(0, right - left), pitchAt, ratio: pitchAt(sizes.body) / sizes.body }
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
    const region = isBeside(line) ? regionAt(lines, at, setting.ratio) : undefined
    if (region === undefined) {
      texts.push(wholeLine(line))
      at += 1
      continue
    }
    // Heads over the table were taken for text before it was found.
    texts.splice(Math.max(0, texts.length - (at - region.start)))
    flush()
    blocks.push(plainTable(lines.slice(region.start, region.end), region.columns, page, setting.ratio, meter))
    at = region.end
  }
  flush()
  return blocks
}
