// What somebody typed to find a child: a CPR number, a case number, or words of a name or an address.
import { type Beginning, readingsOf } from '../language/name-words.ts'

/** What is looked for. `words` is empty where nothing typed can be one; a house number may also be a case number. */
export type ChildQuestion =
  | { readonly by: 'cpr'; readonly cpr: string }
  | {
      readonly by: 'text'
      readonly readings: readonly (readonly Beginning[])[]
      /** A case number, or its running number in any year; null where it can be neither. */
      readonly number: { readonly year: string | null; readonly running: string } | null
    }

/** Why nothing can be looked for. */
type Unusable = { readonly by: 'nothing'; readonly code: 'search-no-words' | 'search-too-short' | 'search-whole-cpr' }

const fewest = 2

/** Reads what was typed, or says why it cannot be used. */
export const readQuestion = (typed: string): ChildQuestion | Unusable => {
  const text = typed.trim()
  const cpr = /^(\d{6})\s*-?\s*(\d{4})$/.exec(text)
  if (cpr !== null) return { by: 'cpr', cpr: `${cpr[1]}${cpr[2]}` }
  if (/^\d{6}\s*-\s*\d{0,3}$/.test(text)) return { by: 'nothing', code: 'search-whole-cpr' }
  const readings = readingsOf(text)
  if (readings.length === 0) return { by: 'nothing', code: 'search-no-words' }
  if (text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < fewest) return { by: 'nothing', code: 'search-too-short' }
  return { by: 'text', readings, number: caseNumberIn(text) }
}

/** `2026-00017`, `2026-17` and `202600017` name a year; `00017` and `17` do not. */
const caseNumberIn = (text: string): Extract<ChildQuestion, { by: 'text' }>['number'] => {
  const plain = text.replace(/^sag(?:\s+nr\.?)?\s+/i, '')
  const whole = /^(\d{4})\s*-\s*(\d{1,7})$/.exec(plain) ?? /^(\d{4})(\d{5})$/.exec(plain)
  const [, year = null, running] = whole ?? ['', null, /^\d{1,7}$/.exec(plain)?.[0]]
  return running === undefined ? null : { year, running: running.replace(/^0+(?=\d)/, '').padStart(5, '0') }
}
