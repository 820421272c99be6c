// Text as a reader sees it: ordinary spaces, nothing invisible.

/** Letters that show nothing: control codes, joiners, marks of direction, soft hyphens. */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}]|[\ufff9-\uffff]/gu

/** The lines of a text with ordinary spaces, none of them twice or at an end. */
export const shownText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replaceAll('\uf0b7', '·')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trimEnd()
    .replace(/^ +/, '')

const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** The digits of a raised text as raised digits, so that the mark of a note is never read as part of a figure. */
export const raisedText = (text: string): string => text.replace(/\d/g, digit => raised[digit] ?? digit)
