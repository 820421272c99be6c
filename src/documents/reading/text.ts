// Reads plain text and Markdown: headings, paragraphs, and tables with tabs, pipes, aligned columns, cells below each other,
// or squeezed into one line.
import type { ReadDocument, ReadTable, ReadText } from '../../investment/document/read-document.ts'
import { alignedTableAt } from './aligned-table.ts'
import { documentOf, type OpenBlock } from './document-of.ts'
import type { FoundTable, TableReader } from './found-table.ts'
import { isBold, plainWords } from './inline-marks.ts'
import { pipeTableAt } from './pipe-table.ts'
import { type Meter, newMeter } from './refuse.ts'
import { withShortGaps } from './short-gaps.ts'
import { stackedTableAt } from './stacked-table.ts'
import { tabTableAt } from './tab-table.ts'

/** Ways to read a table that begins on a line, the surest first. */
const tables: readonly TableReader[] = [pipeTableAt, tabTableAt, stackedTableAt, alignedTableAt]

/** How often a table is looked for in vain in the same lines where they are many: each look walks all of them. */
const most = { vain: 8, lines: 200 } as const

/** Looks for a table line after line, in a time that goes by the number of lines. */
const tableFinder = (): ((lines: readonly string[], at: number) => FoundTable | undefined) => {
  const looks = tables.map(read => ({ read, until: 0, vain: 0 }))
  return (lines, at) => {
    for (const look of looks) {
      if (at >= look.until) look.vain = 0
      if (look.vain >= most.vain) continue
      const found = look.read(lines, at, end => {
        if (end - at < most.lines) return
        look.vain += 1
        look.until = Math.max(look.until, end)
      })
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Lines of a text that are read at most: far more than any case, and few enough to be read in a second. */
const mostLines = 50_000

/** A block before it knows its place; a table knows the lines of its rows, from 0. */
type Draft = (Pick<ReadTable, 'kind' | 'rows'> & { readonly lines: readonly number[] }) | Omit<ReadText, 'at'>

/** Reads a text. Whatever it is, it becomes blocks; lines count from 1. @throws BadInput where its tables are too large. */
export const readText = (text: string, meter: Meter = newMeter()): ReadDocument => {
  const all = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n|\f/u)
  const lines = all.slice(0, mostLines).map(withShortGaps)
  if (lines.length < all.length)
    meter.remark({ code: 'document-left-lines', values: { line: lines.length, of: all.length } })
  if (/!\[[^\]\n]{0,200}\]\(|<img\b/iu.test(text)) meter.left('pictures')
  const blocks: OpenBlock[] = []
  let page = 1
  let pages: number | null = null
  let markdown = false
  const add = (draft: Draft, line: number): void => {
    const at = { line: line + 1, ...(pages === null ? {} : { page }) }
    if (draft.kind === 'table') {
      const { kind, rows } = draft
      meter.cells(rows.reduce((sum, row) => sum + row.length, 0))
      blocks.push({ kind, rows, at, rowPlaces: draft.lines.map(each => ({ line: each + 1 })) })
    } else blocks.push({ ...draft, at })
  }
  pages = pagesOf(lines)
  const tableAt = tableFinder()
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/u.test(line)) {
      at += 1
      continue
    }
    const table = tableAt(lines, at)
    if (table !== undefined) {
      add({ kind: 'table', rows: table.rows, lines: table.lines }, at)
      at = table.end
      continue
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.*)$/u.exec(line)
    if (heading !== null) {
      markdown = true
      add({ kind: 'text', text: wordsOf(withoutEnd(heading[2] ?? '')), level: heading[1]?.length ?? 1 }, at)
      at += 1
      continue
    }
    const end = paragraphEnd(lines, at, tableAt)
    const marked = lines.slice(at, end).join(' ')
    add({ kind: 'text', text: wordsOf(marked), level: 0, ...(isBold(marked) ? { bold: true } : {}) }, at)
    const side = /\bSide (\d+) af \d+\s*$/u.exec(marked)
    if (side !== null && pages !== null) page = Number(side[1]) + 1
    at = end
  }
  return documentOf({ format: markdown ? 'markdown' : 'text', blocks, pages }, meter)
}

/** A heading without the marks some end it with. */
const withoutEnd = (heading: string): string => {
  const trimmed = heading.trimEnd()
  let end = trimmed.length
  while (end > 0 && trimmed[end - 1] === '#') end -= 1
  return trimmed.slice(0, end)
}

const wordsOf = (marked: string): string => plainWords(marked).replace(/\s+/gu, ' ').trim()

/** "Side 3 af 14" at the end of a line: the number of pages, where the text still says so. */
const pagesOf = (lines: readonly string[]): number | null => {
  const last = lines.map(line => /\bSide \d+ af (\d+)\s*$/u.exec(line)?.[1]).filter(found => found !== undefined)
  return last.length === 0 ? null : Number(last.at(-1))
}

/** The first line after a paragraph: a wrapped line is joined with the next, which goes on in the middle of a sentence. */
const paragraphEnd = (lines: readonly string[], from: number, tableAt: ReturnType<typeof tableFinder>): number => {
  let end = from + 1
  while (end < lines.length) {
    const before = lines[end - 1] ?? ''
    const next = lines[end] ?? ''
    const wrapped =
      before.length >= 40 && !/[.:;!?|\t]\s*$/u.test(before.slice(-100)) && /^ {0,3}[\p{Ll}\d(]/u.test(next)
    if (!wrapped || /\t/u.test(next) || /^\s*(?:\d+[.)]|[-*·•])\s/u.test(next)) return end
    // "1.000 kr.   2027   2028" under a caption goes on with nothing.
    if (/\S {2,}\S/u.test(next) && tableAt(lines, end) !== undefined) return end
    end += 1
  }
  return end
}
