// What one cell of a table says: nothing, a dash, a number with its unit, or words.
import type { UnitName } from '../case-words.ts'
import type { ReadCell } from './read-document.ts'

/** A number as a cell prints it. `decimals` are those printed; `unit` only where the cell itself names one. */
export type CellNumber = {
  readonly kind: 'number'
  readonly value: number
  readonly decimals: number
  readonly percent: boolean
  readonly unit: UnitName | null
}

export type CellContent = CellNumber | { readonly kind: 'blank' } | { readonly kind: 'words'; readonly text: string }

/** The unit that words name, as `1000 kr.`, `t.kr.`, `mio. kr.`; null where they name none. */
export const unitIn = (words: string): UnitName | null => {
  const text = words.toLowerCase()
  if (/\bmi(?:o|ll)\b\.?\s*(?:kr|dkk)?|\bmillion(?:er)?\b|\bmkr\b/u.test(text)) return 'mio. kr.'
  if (
    /1\.?000\s*(?:-?\s*kr|dkk)|\bt\.?\s?kr\b|\btkr\b|\btdkk\b|tusind(?:e)?\s*kr|\(1\.?000\)|\bkr\.?\s*1\.?000\b(?![.,]?\d)/u.test(
      text,
    )
  )
    return '1000 kr.'
  return /\bkr\b|\bkroner\b|\bdkk\b/u.test(text) ? 'kr.' : null
}

const dash = /^[-−–—]+$/u

const figure = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/u

/** The number of a cell's figures: Danish, with points or spaces between thousands; one point and no comma may be a decimal. */
const figureOf = (text: string): { value: number; decimals: number } | undefined => {
  const found = figure.exec(text)
  if (found !== null) {
    const [, whole = '', decimals = ''] = found
    return {
      value: Number(`${whole.replace(/[. ]/gu, '')}.${decimals === '' ? '0' : decimals}`),
      decimals: decimals.length,
    }
  }
  const english = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/u.exec(text)
  if (english === null) return undefined
  const [, whole = '', decimals = ''] = english
  return { value: Number(`${whole.replaceAll(',', '')}.${decimals}`), decimals: decimals.length }
}

/** Reads a cell. A minus may stand before, behind, or be brackets; a mark of a footnote behind the number is no part of it. */
export const readCell = (cell: ReadCell | null | undefined): CellContent => {
  const shown = (cell?.text ?? '')
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (shown === '' && cell?.value === undefined) return { kind: 'blank' }
  if (dash.test(shown) && cell?.value === undefined) return { kind: 'blank' }
  const percent = /(?:%|\bpct\.?|\bprocent)$/iu.test(shown)
  const bare = shown
    .replace(/\s*(?:\*+|\(note \d+\)|[¹²³⁴⁵⁶⁷⁸⁹]+|\s\d\))$/iu, '')
    .replace(/(?:%|\bpct\.?|\bprocent)$/iu, '')
    .replace(/^kr\.?\s*/iu, '')
    .replace(/\s*(?:(?:mio|mia|t|1\.?000|tusind)\.?\s*)?(?:kr|dkk)\.?$/iu, '')
    .replace(/\s*(?:mio|mill)\.?$/iu, '')
    .replace(/,-$/u, '')
    .trim()
  const negative = /^[-−–]\s*(?=[\d(])/u.test(bare) || /^\(.*\)$/u.test(bare) || /\d\s*[-−–]$/u.test(bare)
  const digits = bare
    .replace(/^[-−–+]\s*/u, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/\s*[-−–]$/u, '')
    .replace(/^[-−–]\s*/u, '')
  const read = figureOf(digits.trim())
  if (cell?.value !== undefined && Number.isFinite(cell.value) && !percent) {
    return { kind: 'number', value: cell.value, decimals: read?.decimals ?? 0, percent: false, unit: unitIn(shown) }
  }
  if (read === undefined) return { kind: 'words', text: shown }
  const value = negative && read.value !== 0 ? -read.value : read.value
  return { kind: 'number', value, decimals: read.decimals, percent, unit: unitIn(shown) }
}
