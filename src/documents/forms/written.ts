// Values of a case as they stand in a cell, and back: exact numbers in Danish, words that are chosen.
import { formatExact, parseNumber } from '../../language/danish.ts'
import type { FormCell, Place, Writing } from './form.ts'
import { choices } from './form-words.ts'

/** A number with every decimal it has, and a true minus. */
export const exactNumber = (value: number): string => formatExact(value).replace('-', '−')

/** The words of a cell on paper. */
export const cellText = (cell: FormCell): string =>
  cell.kind === 'text' ? cell.text : cell.value === null ? '' : exactNumber(cell.value)

/** Words as they are compared: without letters no file can hold, and with any white space as one space. */
export const plainWords = (text: string): string =>
  [...text.toWellFormed()]
    .filter(letter => letter === '\t' || letter === '\n' || !unwritten.test(letter))
    .join('')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()

/** Letters XML 1.0 has no room for. */
const unwritten = /^(?:[\p{Cc}--[\u{7f}-\u{9f}]]|\u{fffe}|\u{ffff})$/v

/** A text with its place in the case. */
export const textCell = (text: string | undefined, path?: Place['path']): FormCell => ({
  kind: 'text',
  text: text ?? '',
  ...(path === undefined ? {} : { place: { path, writing: { as: 'text' } } }),
})

/** A text that may be missing, or be null. */
export const maybeText = (
  text: string | null | undefined,
  path: Place['path'],
  as: 'optional-text' | 'nullable-text' = 'optional-text',
): FormCell => ({ kind: 'text', text: text ?? '', place: { path, writing: { as } } })

/** A value that is chosen among words. */
export const choiceCell = (
  value: string | undefined,
  choice: Readonly<Record<string, string>>,
  path: Place['path'],
  optional = false,
): FormCell => ({
  kind: 'text',
  text: value === undefined ? '' : (choice[value] ?? value),
  place: { path, writing: { as: 'choice', words: choice, optional } },
})

/** Two numbers that a workbook may have written the one for the other. */
export const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b))

/** What stands in a cell that was read: its words, and its number where it is one. */
export type SeenValue = { readonly text: string; readonly number?: number | undefined }

/** What a changed cell says: a value, nothing (`undefined`), or that it can't be read (`ok` is false). */
type ReadValue = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

const read = (value: unknown): ReadValue => ({ ok: true, value })
const unread: ReadValue = { ok: false }

const chosen = (words: Readonly<Record<string, string>>, text: string): string | undefined =>
  Object.entries(words).find(([, word]) => plainWords(word).toLowerCase() === text.toLowerCase())?.[0]

const readNumber = (seen: SeenValue, empty: ReadValue): ReadValue => {
  const text = plainWords(seen.text)
  if (text === '' && seen.number === undefined) return empty
  const value = seen.number ?? parseNumber(text)
  if (value === undefined || !Number.isFinite(value)) return unread
  return read(value === 0 ? 0 : value)
}

/** The value a cell that was read says, as the case writes it. */
export const readWriting = (writing: Writing, seen: SeenValue): ReadValue => {
  const text = plainWords(seen.text)
  switch (writing.as) {
    case 'text':
      return text === '' ? unread : read(seen.text)
    case 'optional-text':
      return read(text === '' ? undefined : seen.text)
    case 'nullable-text':
      return read(text === '' ? null : seen.text)
    case 'amount':
    case 'nullable-number':
      return readNumber(seen, read(null))
    case 'optional-number':
      return readNumber(seen, read(undefined))
    case 'number':
      return readNumber(seen, unread)
    case 'yes-no': {
      const word = chosen(choices.counts, text)
      return word === undefined ? unread : read(word === 'true')
    }
    case 'choice': {
      if (text === '' && writing.optional) return read(undefined)
      const word = chosen(writing.words, text)
      return word === undefined ? unread : read(word)
    }
  }
}
