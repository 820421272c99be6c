// What stands inside a line of plain text or Markdown as marks for a printer: bold, footnote numbers, check boxes.
import type { ReadCell } from '../../investment/document/read-document.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', minus: '−' }

/** The words of a line without their marks. Superscript digits are footnote numbers and no part of what is said. */
export const plainWords = (marked: string): string =>
  marked
    .replace(/<sup>[^<>]{0,20}<\/sup>/giu, '')
    .replace(/<input\b[^<>]{0,200}\bchecked\b[^<>]{0,200}>/giu, '☒ ')
    .replace(/<input\b[^<>]{0,200}>/giu, '☐ ')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:b|strong|i|em|u|span|p|div|small|font|a)\b[^<>]{0,200}>/giu, '')
    .replace(/<(https?:[^<>\s]{1,500})>/gu, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|minus);/gu, (whole, name: string) => entities[name] ?? whole)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/^\s*([*_])(?=\S)([^*_]{2,300})(?<=\S)\1\s*$/gu, '$2')
    .replace(/\\([*_`~|#[\](){}<>+.!\\-])/gu, '$1')
    .replace(/[\u00a0\u2007\u202f\u2009]/gu, ' ')
    .replace(/\u00ad|\u200b|\ufeff/gu, '')

const boldMark = /<(?:b|strong)\b|\*\*|__/iu

/** True where everything that is said in a line is marked bold. */
export const isBold = (marked: string): boolean =>
  boldMark.test(marked) &&
  plainWords(
    marked.replace(/<(b|strong)\b[^<>]{0,200}>.*?<\/\1>/giu, '').replace(/(\*\*|__)(?=\S).+?(?<=\S)\1/gu, ''),
  ).trim() === ''

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
