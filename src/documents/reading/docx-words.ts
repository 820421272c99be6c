// The words of a paragraph in a Word file while it is read: runs put together as they are shown.
import { raisedText, shownText } from './shown-text.ts'

/** A paragraph being read: its letters, and how many of them are bold. */
export type Paragraph = {
  text: string
  boldLetters: number
  letters: number
  style: string
  level: number | undefined
  from: number | undefined
}

export const newParagraph = (): Paragraph => ({
  text: '',
  boldLetters: 0,
  letters: 0,
  style: '',
  level: undefined,
  from: undefined,
})

/** A run being read: what its own properties say. */
export type Run = { bold: boolean | undefined; hidden: boolean | undefined; raised: boolean; style: string }

export const newRun = (): Run => ({ bold: undefined, hidden: undefined, raised: false, style: '' })

/** Adds what a run says to its paragraph. */
export const addWords = (
  to: Paragraph,
  words: string,
  run: { readonly bold: boolean; readonly raised: boolean },
): void => {
  // The number of a note, or the 2 of m2, is no digit of what stands before it.
  to.text += run.raised && to.text !== '' ? raisedText(words) : words
  const letters = words.replace(/\s/g, '').length
  to.letters += letters
  if (run.bold) to.boldLetters += letters
}

/** Signs of the fonts that hold boxes and bullets, as letters everyone has. */
const signs: Readonly<Record<string, string>> = {
  f0a8: '☐',
  f06f: '☐',
  f0a3: '☐',
  f0fe: '☒',
  f0fd: '☒',
  f078: '☒',
  f052: '☑',
  f0b7: '·',
  f02d: '\u2212',
  f0d8: '·',
  f0e0: '→',
}

/** The letter behind a sign of such a font; nothing where it is a mere ornament. */
export const signOf = (code: string): string => signs[code.toLowerCase()] ?? ''

/** A space is some 60 twips wide. */
const space = 60

/** What a reader sees of a paragraph, and how far in it begins, in twips. */
export const wordsOf = (
  paragraph: Paragraph,
): { readonly text: string; readonly bold: boolean; readonly from: number } => {
  const spaces = /^[ \u00a0]{2,}/.exec(paragraph.text)?.[0].length ?? 0
  return {
    text: shownText(paragraph.text),
    bold: paragraph.letters > 0 && paragraph.boldLetters === paragraph.letters,
    from: (paragraph.from ?? 0) + space * spaces,
  }
}
