// Markdown tables: cells between upright strokes, with or without the line of dashes under the heading.

import type { TableReader } from './found-table.ts'
import { cellOf } from './inline-marks.ts'

const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/u.test(line) || (line.match(/ \| /gu)?.length ?? 0) >= 2
const isRule = (line: string): boolean =>
  /^[\s|:-]*$/u.test(line) &&
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .every(cell => /^:?-{2,}:?$/u.test(cell.trim()))

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u)
    .map(cell => cell.replaceAll('\\|', '|').replace(/^ /u, ''))

/** The pipe table that begins on a line, if one does: two rows at least. */
export const pipeTableAt: TableReader = (lines, from, walked) => {
  let end = from
  while (end < lines.length && (isRow(lines[end] ?? '') || (end > from && isRule(lines[end] ?? '')))) end += 1
  const places = Array.from({ length: end - from }, (_, at) => from + at).filter(at => !isRule(lines[at] ?? ''))
  if (places.length < 2) {
    walked?.(end)
    return undefined
  }
  return { rows: places.map(at => cells(lines[at] ?? '').map(cellOf)), lines: places, end }
}
