// A paper as plain text, to be pasted into a field of another system: the same words in the same order, without layout.
import type { Paper, PaperPart } from './paper-content.ts'
import { senderOf } from './paper-letter.ts'
import { longDay } from './paper-words.ts'

const partLines = (part: PaperPart): readonly string[] => {
  switch (part.kind) {
    case 'text':
      return [part.text]
    case 'quote':
      return part.lines
    case 'list':
      return part.items.map(item => `- ${item}`)
    case 'facts':
      return part.facts.map(({ name, text }) => `${name}: ${text}`)
    case 'table':
      return part.rows.map(row => `- ${rowText(part.columns, row)}`)
  }
}

/** A row whose cells carry the names of their columns; empty cells are left out. */
const rowText = (columns: readonly string[], row: readonly string[]): string =>
  columns.flatMap((column, at) => (row[at] ? [`${column}: ${row[at]}`] : [])).join('; ')

/** The text, its sections apart by an empty line; ends with a line break. */
export const fileText = ({ heading, subtitle, facts, sections, municipality, today }: Paper): string => {
  const blocks = [
    [heading, subtitle],
    facts.map(({ name, text }) => `${name}: ${text}`),
    ...sections.map(section => [section.heading, ...section.parts.flatMap(partLines)]),
    [`${senderOf(municipality)}, ${longDay(today)}`],
  ]
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}
