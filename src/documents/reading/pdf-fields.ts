// What has been filled in on the fields of a PDF form, as text where the fields stand. Nothing behind a field is run.
import type { LeftPart } from '../../language/sentences/document-left-out.ts'
import { type Matrix, times } from './pdf-matrix.ts'
import type { PdfPiece } from './pdf-piece.ts'

type Found = Readonly<Record<string, unknown>>

const isRecord = (given: unknown): given is Found => typeof given === 'object' && given !== null

/** What a field shows: its text, its choices, or its box. */
const shownIn = (field: Found): string => {
  const { fieldValue: value, checkBox, radioButton, exportValue, buttonValue } = field
  if (checkBox === true) return value === exportValue && value !== 'Off' ? '☒' : '☐'
  if (radioButton === true) return value === buttonValue && value !== null ? '☒' : '☐'
  if (Array.isArray(value)) return value.filter(each => typeof each === 'string').join(', ')
  return typeof value === 'string' ? value : ''
}

/** The size of letters in a field whose own is not looked at, and how far apart its lines are. */
const size = 10
const pitch = 12

const piecesIn = (field: Found, rect: unknown, upright: Matrix): readonly PdfPiece[] => {
  const [left = Number.NaN, bottom = Number.NaN, right = Number.NaN, top = Number.NaN] = Array.isArray(rect)
    ? rect.map(Number)
    : []
  const corners = [times(upright, [1, 0, 0, 1, left, bottom]), times(upright, [1, 0, 0, 1, right, top])]
  const xs = corners.map(corner => corner[4])
  const ys = corners.map(corner => corner[5])
  const [x, from, to] = [Math.min(...xs), Math.min(...ys), Math.max(...ys)]
  if (![x, from, to].every(Number.isFinite)) return []
  const lines = shownIn(field).split(/\r\n?|\n/)
  // One line stands in the middle of its field, several from the top.
  const first = lines.length === 1 ? (from + to) / 2 - size * 0.35 : to - pitch
  return lines.flatMap((text, at) =>
    text.trim() === ''
      ? []
      : [{ text, x: x + 2, y: first - at * pitch, width: text.length * size * 0.5, size, bold: false, tag: undefined }],
  )
}

/** The pieces of text in the fields among a page's annotations; other annotations are told. */
export const fieldPieces = (
  annotations: readonly unknown[],
  upright: Matrix,
  left: (what: LeftPart) => void,
): readonly PdfPiece[] =>
  annotations.filter(isRecord).flatMap(each => {
    const { subtype, hidden, pushButton, rect, contentsObj } = each
    if (subtype === 'Widget') return hidden === true || pushButton === true ? [] : piecesIn(each, rect, upright)
    const { str } = isRecord(contentsObj) ? contentsObj : {}
    if (typeof str === 'string' && str.trim() !== '' && subtype !== 'Link') left('comments')
    return []
  })
