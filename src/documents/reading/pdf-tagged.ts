// Reads a page whose PDF says what is what: headings, paragraphs, notes, tables with their rows and cells.
import { gridOf, type RawCell } from './grid.ts'
import type { PagedBlock } from './paged-block.ts'
import { type CellLines, cellTexts, roomsOf } from './pdf-cells.ts'
import type { PdfNode, PdfPage } from './pdf-file.ts'
import { joinedLines, linesInOrder } from './pdf-lines.ts'
import type { PdfPiece } from './pdf-piece.ts'
import type { Meter } from './refuse.ts'

/** What stands on its own within other elements. Everything else is part of the text around it. */
const isBlock = ({ role }: PdfNode): boolean =>
  /^(?:Table|H[1-6]?|Title|P|LI?|TOCI?|Caption|Note|FENote|Document|Part|Art|Sect|Div|Root|BlockQuote|Aside|NonStruct|Figure)$/.test(
    role,
  )

/** One paragraph, whatever is in it. */
const isText = ({ role }: PdfNode): boolean => /^(?:H[1-6]?|Title|P|LI|TOCI|Caption|Note|FENote)$/.test(role)

/** What follows a paragraph or table that it is written into. */
const isApart = ({ role }: PdfNode): boolean => /^(?:Table|L|Note|FENote)$/.test(role)

const levelOf = ({ role }: PdfNode): number =>
  role === 'Title' || role === 'H' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)

/** How far in two labels must begin to be on two levels, in points. */
const apart = 3

type Cell = { readonly cell: PdfNode; readonly lines: CellLines }

/** The pieces of an element without those of what stands apart in it, which is left for later. */
type Inside = (node: PdfNode, later: PdfNode[]) => readonly PdfPiece[]

export const lettersOf = (pieces: readonly PdfPiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0)

const piecesByTag = (page: PdfPage): ReadonlyMap<string, readonly PdfPiece[]> => {
  const byTag = new Map<string, PdfPiece[]>()
  for (const piece of page.pieces) {
    if (piece.tag === undefined) continue
    const pieces = byTag.get(piece.tag)
    if (pieces === undefined) byTag.set(piece.tag, [piece])
    else pieces.push(piece)
  }
  return byTag
}

const textBlock = (pieces: readonly PdfPiece[], node: PdfNode, page: number): readonly PagedBlock[] => {
  const lines = linesInOrder(pieces)
  const [first] = lines
  if (first === undefined) return []
  const text = lines.slice(1).reduce((before, line) => joinedLines(before, line.text), first.text)
  const level = levelOf(node)
  const bold = level === 0 && lines.every(line => line.bold)
  const note = node.role === 'Note' || node.role === 'FENote'
  return [{ kind: 'text', text, level, page, ...(bold ? { bold } : {}), ...(note ? { note } : {}) }]
}

/** The cells of a row with the texts their lines make. */
const rawCells = (row: readonly Cell[], rooms: ReturnType<typeof roomsOf>): readonly RawCell[] => {
  const texts = cellTexts(
    row.map(({ lines }) => lines),
    row.map(({ cell }, at) => (cell.columns === 1 ? rooms[at] : undefined)),
  )
  return row.map(({ cell, lines }, at) => ({
    text: texts[at] ?? '',
    bold: lines.length > 0 && lines.every(line => line.bold),
    from: at === 0 ? (lines[0]?.left ?? 0) : 0,
    columns: cell.columns,
    rows: cell.rows,
  }))
}

/** How far the last label of a table reaches down below its last row: a merged one may go on over the page. */
const hangingFrom = (rows: readonly (readonly RawCell[])[]): number => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const last = rows.findLastIndex(row => row.length === width)
  return last < 0 ? 0 : last + (rows[last]?.[0]?.rows ?? 1) - rows.length
}

const tableBlocks = (
  node: PdfNode,
  inside: Inside,
  later: PdfNode[],
  page: number,
  meter: Meter,
): readonly PagedBlock[] => {
  const rows = rowsOf(node)
    .map(row => cellsOf(row).map((cell): Cell => ({ cell, lines: linesInOrder(inside(cell, later)) })))
    .filter(row => row.some(({ lines }) => lines.length > 0))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const rooms = roomsOf(
    Array.from({ length: width }, (_, at) => rows.flatMap(row => (row[at]?.cell.columns === 1 ? row[at].lines : []))),
  )
  const raw = rows.map(row => ({ before: 0, cells: rawCells(row, rooms) }))
  if (width > 1) {
    const hanging = hangingFrom(raw.map(row => row.cells))
    const table = { kind: 'table' as const, rows: gridOf(raw, meter, apart), rowPages: raw.map(() => page), page }
    return [hanging > 0 ? { ...table, hanging } : table]
  }
  return raw
    .flatMap(({ cells }) => cells)
    .flatMap(({ text }) => (text === '' ? [] : [{ kind: 'text' as const, text, level: 0, page }]))
}

/** The blocks of a page, in the order of its structure, and how many letters they hold. @throws BadInput where its tables are too large. */
export const taggedBlocks = (
  page: PdfPage,
  meter: Meter,
): { readonly blocks: readonly PagedBlock[]; readonly letters: number } => {
  const byTag = piecesByTag(page)
  let letters = 0
  const piecesOf = (tag: string): readonly PdfPiece[] => {
    const pieces = byTag.get(tag) ?? []
    letters += lettersOf(pieces)
    return pieces
  }
  const blocks: PagedBlock[] = []

  const inside: Inside = (node, later) =>
    node.children.flatMap(child => {
      if (typeof child === 'string') return piecesOf(child)
      if (child.role === 'Artifact') return []
      if (!isApart(child)) return inside(child, later)
      later.push(child)
      return []
    })

  /** What holds other blocks: text that stands directly in it is a paragraph. */
  const group = (node: PdfNode): void => {
    const later: PdfNode[] = []
    let open: PdfPiece[] = []
    const flush = (): void => {
      blocks.push(...textBlock(open, node, page.number))
      open = []
      for (const each of later.splice(0)) walk(each)
    }
    for (const child of node.children) {
      if (typeof child === 'string') open.push(...piecesOf(child))
      else if (isBlock(child)) {
        flush()
        walk(child)
      } else open.push(...inside(child, later))
    }
    flush()
  }

  const walk = (node: PdfNode): void => {
    const later: PdfNode[] = []
    if (node.role === 'Table') {
      for (const child of node.children) if (typeof child !== 'string' && child.role === 'Caption') walk(child)
      blocks.push(...tableBlocks(node, inside, later, page.number, meter))
    } else if (isText(node)) blocks.push(...textBlock(inside(node, later), node, page.number))
    else if (node.role !== 'Artifact') group(node)
    for (const each of later) walk(each)
  }
  if (page.structure !== null) walk(page.structure)
  return { blocks, letters }
}

/** The rows of a table, not those of tables within it. */
const rowsOf = (node: PdfNode): readonly PdfNode[] =>
  node.children.flatMap(child => {
    if (typeof child === 'string' || child.role === 'Table') return []
    return child.role === 'TR' ? [child] : rowsOf(child)
  })

const cellsOf = (row: PdfNode): readonly PdfNode[] =>
  row.children.flatMap(child => {
    if (typeof child === 'string') return []
    return child.role === 'TH' || child.role === 'TD' ? [child] : cellsOf(child)
  })
