// Puts the pieces of a page together: to lines by their baseline, to segments by the gaps between them, to text by where lines break.

import type { PdfPiece } from './pdf-piece.ts'
import { raisedText, shownText } from './shown-text.ts'

/** Pieces without a wide gap among them. */
export type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
}

/** What stands on one baseline, from left to right. */
export type PdfLine = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] }

/** The largest text among pieces, which the others stand beside. */
const sizeOf = (pieces: readonly PdfPiece[]): number => pieces.reduce((most, piece) => Math.max(most, piece.size), 0)

/** A smaller number above the baseline is the sign of a note. */
const isRaised = (piece: PdfPiece, y: number, size: number): boolean =>
  piece.size < size * 0.8 && piece.y > y + size * 0.15 && /^[\d\s,]+$/.test(piece.text)

const segmentOf = (pieces: readonly PdfPiece[], y: number, size: number): Segment => {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const gap = piece.x - right
    const beside = text !== '' && (gap > size * 0.14 || /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(text))
    if (beside && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += isRaised(piece, y, size) ? raisedText(piece.text) : piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const left = pieces.reduce((least, piece) => Math.min(least, piece.x), Number.POSITIVE_INFINITY)
  return { text: shownText(text), left, right, y, size, bold: pieces.every(piece => piece.bold) }
}

/** The lines of pieces in the order they were written, each in one segment: for text whose structure is known. */
export const linesInOrder = (pieces: readonly PdfPiece[]): readonly Segment[] => {
  const rows: PdfPiece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const size = row === undefined ? piece.size : Math.max(sizeOf(row), piece.size)
    if (row?.[0] !== undefined && Math.abs(row[0].y - piece.y) < size * 0.45) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .map(row => {
      const size = sizeOf(row)
      return segmentOf(row, row.find(piece => piece.size === size)?.y ?? 0, size)
    })
    .filter(segment => segment.text !== '')
}

/** The lines of pieces, from the top. Segments end where a gap is wider than `gap` times the size of the text. */
export const linesOf = (pieces: readonly PdfPiece[], gap: number): readonly PdfLine[] => {
  const rows: { y: number; size: number; pieces: PdfPiece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const near = row === undefined ? 0 : Math.max(row.size, piece.size) * 0.45
    if (row !== undefined && row.y - piece.y < near) {
      row.pieces.push(piece)
      if (piece.size > row.size) row.y = piece.y
      row.size = Math.max(row.size, piece.size)
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows
    .map(({ y, size, pieces: of }) => ({ y, size, segments: segmentsOf(of, y, size, gap) }))
    .filter(line => line.segments.length > 0)
}

const segmentsOf = (pieces: readonly PdfPiece[], y: number, size: number, gap: number): readonly Segment[] => {
  const parts: PdfPiece[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    if (parts.length > 0 && piece.x - right <= size * gap) parts.at(-1)?.push(piece)
    else parts.push([piece])
    right = Math.max(right, piece.x + piece.width)
  }
  return parts.map(part => segmentOf(part, y, sizeOf(part))).filter(segment => segment.text !== '')
}

/** The words on either side of a line break, as they were before it: a hyphen there may be the word's own. */
export const joinedLines = (before: string, after: string): string => {
  if (/\p{L}\/$/u.test(before)) return before + after
  if (!/\p{L}-$/u.test(before)) return /[\d\p{L}]-$/u.test(before) ? before + after : `${before} ${after}`
  // "børne- og unge": the hyphen stands for what follows later.
  if (/^(?:og|eller|samt|til)\b/.test(after)) return `${before} ${after}`
  return /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : before + after
}

/** Whether a parenthesis is still open at the end of a text: the next line is the rest of it. */
export const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Whether a line is so full that the first word of the next would not have fit: then the break is nobody's choice. */
export const wasFull = (line: Segment, next: Segment, width: number): boolean => {
  const letters = Math.max(1, line.text.length)
  const [word = ''] = next.text.split(' ')
  const each = (line.right - line.left) / letters
  return line.right - line.left + each * (word.length + 1) > width - each * 0.5
}
