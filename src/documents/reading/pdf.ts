// Reads a PDF: by its structure where it has one, else by where its letters stand; tables that go on over a page are one.
import type { ReadCell, ReadDocument } from '../../investment/document/read-document.ts'
import { BadInput, message } from '../../language/message.ts'
import { documentOf } from './document-of.ts'
import { isHeadRow } from './figure-text.ts'
import { type PagedBlock, type PagedTable, placedBlock } from './paged-block.ts'
import { openPdf, type PdfPage } from './pdf-file.ts'
import { joinedLines, linesInOrder, type PdfLine } from './pdf-lines.ts'
import { plainBlocks, plainLines, settingOf, sizesOf } from './pdf-plain.ts'
import { ruledTables } from './pdf-ruled.ts'
import { lettersOf, taggedBlocks } from './pdf-tagged.ts'
import type { Meter } from './refuse.ts'
import { isPageNumber } from './running-heads.ts'

const lettersIn = (pages: readonly PdfPage[], of: (tag: string | undefined) => boolean): number =>
  pages.reduce((sum, page) => sum + lettersOf(page.pieces.filter(({ tag }) => of(tag))), 0)

/** Whether the structure holds most of what is written. */
const isTagged = (pages: readonly PdfPage[]): boolean =>
  pages.some(page => page.structure !== null) &&
  lettersIn(pages, tag => tag !== undefined && tag !== '') > 0.6 * lettersIn(pages, tag => tag !== '')

const textOf = (line: PdfLine | undefined): string =>
  (line?.segments ?? []).map(segment => segment.text.replace(/\d+/g, '#')).join(' ')

/** The lines of every page without what stands over or under all of them. */
const withoutEdges = (pages: readonly PdfPage[], meter: Meter): readonly (readonly PdfLine[])[] => {
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
    const taken = [...lines.slice(0, start), ...lines.slice(end)].flatMap(line => line.segments)
    if (taken.some(segment => !isPageNumber(segment.text))) meter.left('running-heads')
    return lines.slice(start, end)
  })
}

const texts = (row: readonly (ReadCell | null)[] | undefined): readonly string[] =>
  (row ?? []).map(cell => cell?.text ?? '')

/** The rows of the next page, those that a label of the page before reaches over moved behind it. */
const goingOn = (rows: PagedTable['rows'], hanging: number): PagedTable['rows'] =>
  rows.map((row, at) => (at < hanging && row.at(-1)?.text === '' ? [{ text: '' }, ...row.slice(0, -1)] : row))

/** The table with the rows of the next page, if they are more of it. */
const joined = (before: PagedTable, after: PagedTable): PagedTable | undefined => {
  const [head, next] = [texts(before.rows[0]), texts(after.rows[0])]
  if (head.length !== next.length || before.rowPages.at(-1) === after.page) return undefined
  const again = head.join('\t') === next.join('\t')
  if (!again && isHeadRow(next.slice(1))) return undefined
  const skip = again ? 1 : 0
  const { hanging: _, ...rest } = before
  return {
    ...rest,
    ...(after.hanging === undefined ? {} : { hanging: after.hanging }),
    rows: [...before.rows, ...goingOn(after.rows.slice(skip), before.hanging ?? 0)],
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

/** What of a page's letters its structure must hold for the page to be read by it. */
const most = 0.6

const isDecoration = ({ tag }: { readonly tag: string | undefined }): boolean => tag === ''

/** The blocks of a page by its structure; nothing where that holds too little of the page. */
const byStructure = (page: PdfPage, meter: Meter): readonly PagedBlock[] | undefined => {
  const own = lettersOf(page.pieces.filter(piece => !isDecoration(piece)))
  const { blocks, letters } = taggedBlocks(page, meter)
  if (letters <= most * own) return own === 0 ? [] : undefined
  if (letters < own) meter.left('untagged', { page: page.number })
  return blocks
}

/** Reads pages by where their letters stand. */
const byPlace = (pages: readonly PdfPage[], meter: Meter): ((at: number) => readonly PagedBlock[]) => {
  const ruled = pages.map(page => ruledTables(page, meter))
  const lines = withoutEdges(
    ruled.map(({ rest }) => rest),
    meter,
  )
  const sizes = sizesOf(pages)
  const settings = new Map(
    [...new Set(pages.map(page => page.width))].map(width => [
      width,
      settingOf(
        lines.filter((_, at) => pages[at]?.width === width),
        sizes,
      ),
    ]),
  )
  return at => {
    const setting = settings.get(pages[at]?.width ?? 0) ?? settingOf([], sizes)
    const page = pages[at]?.number ?? 0
    let left = lines[at] ?? []
    const above = (ruled[at]?.tables ?? []).flatMap(({ top, block }): readonly PagedBlock[] => {
      const before = left.filter(line => line.y > top)
      left = left.filter(line => line.y <= top)
      return [...plainBlocks(before, page, setting, meter), block]
    })
    return [...above, ...plainBlocks(left, page, setting, meter)]
  }
}

/** Tells of pages that are pictures, and of what stands over and under the pages. */
const tellOf = (pages: readonly PdfPage[], meter: Meter): void => {
  const scanned = pages.filter(page => page.pieces.length === 0 && page.drawn).map(page => page.number)
  if (scanned.length > 0) meter.remark({ code: 'document-left-pages', values: { pages: scanned } })
  // The head of a table that goes on over the page is printed again as decoration.
  const said = new Set(pages.flatMap(page => page.pieces.flatMap(piece => (isDecoration(piece) ? [] : [piece.text]))))
  const heads = pages.flatMap(page =>
    linesInOrder(page.pieces.filter(piece => isDecoration(piece) && !said.has(piece.text))),
  )
  if (heads.some(line => !isPageNumber(line.text))) meter.left('running-heads')
}

/** Reads a PDF. @throws BadInput where it is damaged, locked, too large, or only pictures. */
export const readPdf = async (bytes: Uint8Array, meter: Meter): Promise<ReadDocument> => {
  const pages = await openPdf(bytes, meter)
  if (lettersIn(pages, () => true) === 0) throw new BadInput(message('document-only-pictures'))
  const structured = isTagged(pages) ? pages.map(page => byStructure(page, meter)) : pages.map(() => undefined)
  const placed = structured.includes(undefined) ? byPlace(pages, meter) : () => []
  tellOf(pages, meter)
  const blocks: PagedBlock[] = []
  for (const at of pages.keys()) {
    const found = structured[at] ?? placed(at)
    const one = oneOf(blocks.at(-1), found[0])
    if (one !== undefined) blocks[blocks.length - 1] = one
    blocks.push(...found.slice(one === undefined ? 0 : 1))
  }
  return documentOf(
    { format: 'pdf', blocks: blocks.map(block => placedBlock(block, true)), pages: pages.length },
    meter,
  )
}
