// Reads a PDF: by its structure where it has one, else by where its letters stand; tables that go on over a page are one.
import type { ReadCell, ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { documentOf } from './document-of.ts'
import { isHeadRow } from './figure-text.ts'
import { type PagedBlock, type PagedTable, placedBlock } from './paged-block.ts'
import { openPdf, type PdfPage } from './pdf-file.ts'
import { joinedLines, type PdfLine } from './pdf-lines.ts'
import { plainBlocks, plainLines, sizesOf } from './pdf-plain.ts'
import { ruledTables } from './pdf-ruled.ts'
import { taggedBlocks } from './pdf-tagged.ts'
import type { Meter } from './refuse.ts'

const lettersIn = (pages: readonly PdfPage[], of: (tag: string | undefined) => boolean): number =>
  pages.reduce((sum, page) => sum + page.pieces.reduce((all, { tag, text }) => all + (of(tag) ? text.length : 0), 0), 0)

/** Whether the structure holds most of what is written. */
const isTagged = (pages: readonly PdfPage[]): boolean =>
  pages.some(page => page.structure !== null) &&
  lettersIn(pages, tag => tag !== undefined && tag !== '') > 0.6 * lettersIn(pages, tag => tag !== '')

const textOf = (line: PdfLine | undefined): string =>
  (line?.segments ?? []).map(segment => segment.text.replace(/\d+/g, '#')).join(' ')

/** The lines of every page without what stands over or under all of them. */
const withoutEdges = (pages: readonly PdfPage[]): readonly (readonly PdfLine[])[] => {
  const all = pages.map(plainLines)
  const repeated = (edge: (lines: readonly PdfLine[]) => PdfLine | undefined): ReadonlySet<string> => {
    const counts = new Map<string, number>()
    for (const lines of all) {
      const text = textOf(edge(lines))
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    return new Set([...counts].flatMap(([text, count]) => (count > 1 && count * 2 > pages.length ? [text] : [])))
  }
  const [tops, ends] = [repeated(lines => lines[0]), repeated(lines => lines.at(-1))]
  return all.map((lines, at) => {
    const edge = (pages[at]?.height ?? 0) * 0.1
    const isEdge = (line: PdfLine | undefined, known: ReadonlySet<string>): boolean =>
      line !== undefined &&
      (line.y < edge || line.y > edge * 9) &&
      (known.has(textOf(line)) || /^(?:side )?#(?: (?:af|\/) #)?$/i.test(textOf(line)))
    const start = isEdge(lines[0], tops) ? 1 : 0
    const end = isEdge(lines.at(-1), ends) ? lines.length - 1 : lines.length
    return lines.slice(start, end)
  })
}

const texts = (row: readonly (ReadCell | null)[] | undefined): readonly string[] =>
  (row ?? []).map(cell => cell?.text ?? '')

/** The table with the rows of the next page, if they are more of it. */
const joined = (before: PagedTable, after: PagedTable): PagedTable | undefined => {
  const [head, next] = [texts(before.rows[0]), texts(after.rows[0])]
  if (head.length !== next.length || before.rowPages.at(-1) === after.page) return undefined
  const again = head.join('\t') === next.join('\t')
  if (!again && isHeadRow(next.slice(1))) return undefined
  const skip = again ? 1 : 0
  return {
    ...before,
    rows: [...before.rows, ...after.rows.slice(skip)],
    rowPages: [...before.rowPages, ...after.rowPages.slice(skip)],
  }
}

/** A paragraph with its rest on the next page, if that is what follows. */
const oneText = (before: PagedBlock | undefined, after: PagedBlock | undefined): PagedBlock | undefined => {
  if (before?.kind !== 'text' || after?.kind !== 'text' || before.page === after.page) return undefined
  if (before.level + after.level > 0 || before.note === true || after.note === true) return undefined
  // What goes on in the middle of a sentence begins small; a long paragraph that ends in nothing goes on whatever comes.
  const least = /^[\p{Ll}(]/u.test(after.text) ? 60 : 200
  const open = before.text.length > least && !/[.!?:;]$/.test(before.text)
  return open ? { ...before, text: joinedLines(before.text, after.text) } : undefined
}

/** The last block of a page and the first of the next as one, if they are. */
const oneOf = (before: PagedBlock | undefined, after: PagedBlock | undefined): PagedBlock | undefined =>
  before?.kind === 'table' && after?.kind === 'table' ? joined(before, after) : oneText(before, after)

/** Reads a PDF. @throws BadInput where it is damaged, locked, too large, or only pictures. */
export const readPdf = async (bytes: Uint8Array, meter: Meter): Promise<ReadDocument> => {
  const pages = await openPdf(bytes, meter)
  if (lettersIn(pages, () => true) === 0) throw new BadInput(message('document-only-pictures'))
  const tagged = isTagged(pages)
  const ruled = tagged ? [] : pages.map(page => ruledTables(page, meter))
  const lines = withoutEdges(ruled.map(({ rest }) => rest))
  const sizes = sizesOf(pages)
  const untagged = (at: number, page: number): readonly PagedBlock[] => {
    let left = lines[at] ?? []
    const above = (ruled[at]?.tables ?? []).flatMap(({ top, block }): readonly PagedBlock[] => {
      const before = left.filter(line => line.y > top)
      left = left.filter(line => line.y <= top)
      return [...plainBlocks(before, page, sizes, meter), block]
    })
    return [...above, ...plainBlocks(left, page, sizes, meter)]
  }
  const blocks: PagedBlock[] = []
  for (const [at, page] of pages.entries()) {
    const found = tagged ? taggedBlocks(page, meter) : untagged(at, page.number)
    const one = oneOf(blocks.at(-1), found[0])
    if (one !== undefined) blocks[blocks.length - 1] = one
    blocks.push(...found.slice(one === undefined ? 0 : 1))
  }
  return documentOf(
    { format: 'pdf', blocks: blocks.map(block => placedBlock(block, true)), pages: pages.length },
    meter,
  )
}
