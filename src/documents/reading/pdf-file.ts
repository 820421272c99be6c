// Opens a PDF with pdf.js and hands out its pages as pieces of text with their places. Nothing is drawn, no picture is unpacked, no
// script is run, and nothing is fetched: no fonts, no colour profiles, no files it refers to.
import { BadInput, message } from '../../language/message.ts'
import type { LeftPart } from '../../language/sentences/document-left-out.ts'
import { limits } from './limits.ts'
import { fieldPieces } from './pdf-fields.ts'
import { type Matrix, matrixOf, times, unmoved } from './pdf-matrix.ts'
import type { PdfPiece } from './pdf-piece.ts'
import { drawnOn, type Operations, type Rule } from './pdf-rules.ts'
import { directionOf, uprightOf } from './pdf-upright.ts'
import { broken, type Meter } from './refuse.ts'

/** The structure of a tagged page: elements by role, and what stands in them by tag. */
export type PdfNode = {
  readonly role: string
  readonly columns: number
  readonly rows: number
  readonly children: readonly (PdfNode | string)[]
}

export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly PdfPiece[]
  readonly structure: PdfNode | null
  readonly rules: readonly Rule[]
  /** Whether anything but letters is drawn on it. */
  readonly drawn: boolean
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Page = Awaited<ReturnType<Awaited<ReturnType<Library['getDocument']>['promise']>['getPage']>>
type Content = Awaited<ReturnType<Page['getTextContent']>>
type Structure = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>

/** Loads pdf.js. It says on the console that it has nothing to draw with, which it never does here. */
const library = async (): Promise<Library> => {
  const { log, warn } = console
  const silent = (): void => undefined
  Object.assign(console, { log: silent, warn: silent })
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    Object.assign(console, { log, warn })
  }
}

const nodeOf = (node: Structure | Structure['children'][number]): PdfNode | string | undefined => {
  if (!('role' in node)) return node.type === 'content' ? node.id : undefined
  const span = (name: 'colSpan' | 'rowSpan'): number => {
    const given: unknown = Object.entries(node).find(([key]) => key === name)?.[1]
    return typeof given === 'number' ? given : 1
  }
  return {
    role: node.role,
    columns: span('colSpan'),
    rows: span('rowSpan'),
    children: node.children.flatMap(child => nodeOf(child) ?? []),
  }
}

/** Whether a font is bold, by its name: the page knows no more. */
const isBold = (page: Page, font: string): boolean => {
  if (!page.commonObjs.has(font)) return false
  const loaded: unknown = page.commonObjs.get(font)
  const name = typeof loaded === 'object' && loaded !== null && 'name' in loaded ? String(loaded.name) : ''
  return /bold|black|heavy|demi|,b\b|-b\b/i.test(name)
}

type Item = Content['items'][number]

type Words = Exclude<Item, { readonly type: string }>

/** The piece of an item, where it stands on the page once that is turned to be read. */
const pieceOf = (item: Words, bold: boolean, tag: string | undefined, upright: Matrix): PdfPiece | undefined => {
  const placed = matrixOf(item.transform)
  if (item.str.trim() === '' || placed === undefined || !Number.isFinite(item.width)) return undefined
  const [a, b, , , x, y] = times(upright, placed)
  // A drawn soft hyphen is a hyphen: fonts give both the same shape.
  const text = item.str.replaceAll('\u00ad', '-')
  return { text, x, y, width: item.width, size: Math.max(Math.hypot(a, b), 0.1), bold, tag }
}

/** The tags that are open after an item that opens or closes one; '' is decoration, and so is all within it. */
const tagsAfter = (
  tags: readonly (string | undefined)[],
  item: Extract<Item, { readonly type: string }>,
): readonly (string | undefined)[] => {
  if (item.type === 'endMarkedContent') return tags.slice(0, -1)
  const decoration = tags.at(-1) === '' || ('tag' in item && item.tag === 'Artifact')
  return [...tags, decoration ? '' : (item.id ?? tags.at(-1))]
}

/** Tags within each other beyond this are the same to us. */
const deepest = 200

const piecesOf = (
  content: Content,
  bold: ReadonlyMap<string, boolean>,
  upright: Matrix,
  left: (what: LeftPart) => void,
): readonly PdfPiece[] => {
  const pieces: PdfPiece[] = []
  let tags: readonly (string | undefined)[] = []
  for (const item of content.items) {
    if ('type' in item) tags = tagsAfter(tags, item).slice(0, deepest)
    else {
      const piece = pieceOf(item, bold.get(item.fontName) ?? false, tags.at(-1), upright)
      // What stands across the rest is a watermark or a label along an edge.
      if (piece !== undefined && directionOf(times(upright, matrixOf(item.transform) ?? unmoved)) !== 0) left('turned')
      else if (piece !== undefined) pieces.push(piece)
      if (pieces.length > limits.pieces) throw new BadInput(message('document-too-many-nodes'))
    }
  }
  return pieces
}

/** The operations of pdf.js that borders are drawn with. */
const operationsOf = ({ OPS }: Library): Operations => ({
  ...OPS,
  strokes: new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]),
  fills: new Set([OPS.fill, OPS.eoFill]),
  pictures: new Set([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]),
  letters: new Set([OPS.showText, OPS.showSpacedText, OPS.shadingFill, OPS.paintSolidColorImageMask]),
})

/** A picture that takes up less of the page than this is a logo or an ornament. */
const ornament = 0.04

const pageOf = async (page: Page, number: number, operations: Operations, meter: Meter): Promise<PdfPage> => {
  // The fonts' names come with what would be drawn.
  const drawing = await page.getOperatorList()
  const content = await page.getTextContent({ includeMarkedContent: true })
  const words = content.items.flatMap(item => ('type' in item ? [] : [item]))
  meter.letters(words.reduce((sum, { str }) => sum + str.length, 0))
  const bold = new Map(Object.keys(content.styles).map(font => [font, isBold(page, font)]))
  const structure = await page.getStructTree()
  const root = structure === null ? undefined : nodeOf(structure)
  const { matrix, width, height } = uprightOf(page.view, words)
  const left = (what: LeftPart): void => meter.left(what, { page: number })
  const fields = fieldPieces(await page.getAnnotations(), matrix, left)
  meter.letters(fields.reduce((sum, { text }) => sum + text.length, 0))
  const pieces = [...piecesOf(content, bold, matrix, left), ...fields]
  page.cleanup()
  const { rules, picture, shapes } = drawnOn(drawing, operations, matrix)
  if (pieces.length > 0 && picture > ornament * width * height) left('pictures')
  const drawn = picture > 0 || shapes
  return { number, width, height, pieces, structure: typeof root === 'object' ? root : null, rules, drawn }
}

/**
 * The pages, in their order.
 * @throws BadInput where it is damaged, locked or too large.
 */
export const openPdf = async (bytes: Uint8Array, meter: Meter): Promise<readonly PdfPage[]> => {
  const pdfjs = await library()
  const { getDocument, VerbosityLevel } = pdfjs
  const opening = getDocument({
    // It takes the bytes over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  })
  try {
    const file = await opening.promise
    if (file.numPages > limits.pages) throw new BadInput(message('document-too-many-pages', { limit: limits.pages }))
    const pages: PdfPage[] = []
    for (let number = 1; number <= file.numPages; number += 1)
      pages.push(await pageOf(await file.getPage(number), number, operationsOf(pdfjs), meter))
    return pages
  } catch (error) {
    if (error instanceof BadInput) throw error
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new BadInput(message('document-encrypted'))
    // Its errors have no class of their own in common: whatever it stops at is something in the file.
    return broken('pdf')
  } finally {
    await opening.destroy()
  }
}
