// What stands inside a line of plain text or Markdown as marks for a printer: bold, footnote numbers, check boxes.
import type { ReadCell } from '../../investment/document/read-document.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', minus: '−' }

type Marks = { readonly open: RegExp; readonly closeOf: (opened: string) => RegExp }

/** Two stars or strokes, close to the words they stand around. */
const starred: Marks = {
  open: /(?:\*\*|__)(?=\S)/gu,
  closeOf: opened => (opened === '**' ? /(?<=\S)\*\*/gu : /(?<=\S)__/gu),
}

const tagged: Marks = {
  open: /<(?:b|strong)\b[^<>]{0,200}>/giu,
  closeOf: opened => (/^<b\b/iu.test(opened) ? /<\/b>/giu : /<\/strong>/giu),
}

/** The next place of a pattern from a place on, for places that only grow: what was walked once is never walked again. */
const nextOf = (line: string, pattern: RegExp): ((from: number) => RegExpExecArray | null) => {
  let found: RegExpExecArray | null | undefined
  return from => {
    if (found === null || (found !== undefined && found.index >= from)) return found
    pattern.lastIndex = from
    found = pattern.exec(line)
    return found
  }
}

/** The line with `inside` of what stands between two marks in place of both. Takes time by its length, however many never close. */
const withoutMarks = (line: string, { open, closeOf }: Marks, inside: (words: string) => string): string => {
  const closes = new Map<string, (from: number) => RegExpExecArray | null>()
  let kept = ''
  let from = 0
  const opened = nextOf(line, new RegExp(open))
  for (let at = opened(0); at !== null; ) {
    const { index, 0: mark } = at
    const key = closeOf(mark).source
    const next = closes.get(key) ?? nextOf(line, closeOf(mark))
    closes.set(key, next)
    // Something stands between them.
    const close = next(index + mark.length + (open === starred.open ? 1 : 0))
    if (close !== null) {
      kept += line.slice(from, index) + inside(line.slice(index + mark.length, close.index))
      from = close.index + close[0].length
    }
    at = opened(close === null ? index + 1 : from)
  }
  return kept + line.slice(from)
}

const byLine = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n')

const keep = (words: string): string => words
const drop = (): string => ''

/** The words of a line without their marks. Superscript digits are footnote numbers and no part of what is said. */
export const plainWords = (marked: string): string =>
  byLine(withoutTags(marked), line => withoutMarks(line, starred, keep))
    .replace(/^\s*([*_])(?=\S)([^*_]{2,300})(?<=\S)\1\s*$/gu, '$2')
    .replace(/\\([*_`~|#[\](){}<>+.!\\-])/gu, '$1')
    .replace(/[\u00a0\u2007\u202f\u2009]/gu, ' ')
    .replace(/\u00ad|\u200b|\ufeff/gu, '')

const withoutTags = (marked: string): string =>
  marked
    .replace(/<sup>[^<>]{0,20}<\/sup>/giu, '')
    .replace(/<input\b[^<>]{0,200}\bchecked\b[^<>]{0,200}>/giu, '☒ ')
    .replace(/<input\b[^<>]{0,200}>/giu, '☐ ')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:b|strong|i|em|u|span|p|div|small|font|a)\b[^<>]{0,200}>/giu, '')
    .replace(/<(https?:[^<>\s]{1,500})>/gu, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|minus);/gu, (whole, name: string) => entities[name] ?? whole)

const boldMark = /<(?:b|strong)\b|\*\*|__/iu

/** True where everything that is said in a line is marked bold. */
export const isBold = (marked: string): boolean =>
  boldMark.test(marked) &&
  plainWords(byLine(marked, line => withoutMarks(withoutMarks(line, tagged, drop), starred, drop))).trim() === ''

/** Levels of indentation that spaces before a label stand for. */
const levelOf = (marked: string): number => Math.min(9, Math.floor((/^ */u.exec(marked)?.[0].length ?? 0) / 2))

/** A cell of marked text. Spaces before the words count as indentation where the table keeps them. */
export const cellOf = (marked: string): ReadCell => {
  const text = plainWords(marked)
    .split('\n')
    .map(line => line.replace(/[ \t]+/gu, ' ').trim())
    .join('\n')
  const indent = text === '' ? 0 : levelOf(marked)
  return {
    text: text.replace(/\n+$/u, ''),
    ...(isBold(marked) && text.trim() !== '' ? { bold: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  }
}
