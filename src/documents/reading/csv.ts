// Reads a CSV file as Danish programs write it: semicolons, tabs or commas, in UTF-8, UTF-16 or Windows-1252. Figures stay text.
import { CsvError, parse } from 'csv-parse/sync'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { documentOf } from './document-of.ts'
import type { RawCell } from './grid.ts'
import { broken, type Meter } from './refuse.ts'
import { blocksOfSheet, type SheetRow } from './sheet-blocks.ts'
import { shownText } from './shown-text.ts'

const separators = [';', '\t', ','] as const
type Separator = (typeof separators)[number]

/** How often a separator stands outside quotation marks in each of the first lines; a comma between
 * digits is a decimal, one before a space is a comma. */
const countsOf = (text: string, separator: Separator): readonly number[] => {
  const counts = [0]
  let quoted = false
  for (let at = 0; at < text.length && counts.length <= 400; at += 1) {
    const letter = text[at]
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n') counts.push(0)
    else if (letter === separator) {
      const written = separator === ',' && /^\d,\d|^.,\s/.test(text.slice(at - 1, at + 2))
      if (!written) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    }
  }
  return counts
}

/** The same number in line after line is what a separator does and punctuation doesn't. */
const score = (counts: readonly number[]): number => {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  return Math.max(0, ...[...lines].map(([count, many]) => count * many))
}

/** What separates the fields of a text; undefined where nothing does. */
const separatorOf = (text: string): Separator | undefined => {
  const [, said] = /^sep=([;,\t])\r?\n/.exec(text) ?? []
  if (said !== undefined) return separators.find(each => each === said)
  const scored = separators.map(separator => ({ separator, score: score(countsOf(text, separator)) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best === undefined || best.score === 0 ? undefined : best.separator
}

const recordsOf = (text: string, separator: Separator): readonly (readonly string[])[] => {
  try {
    return parse(text, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (error) {
    if (error instanceof CsvError) return broken('csv')
    throw error
  }
}

/** Reads CSV. @throws BadInput where its quotation marks don't close or it is too large. */
export const readCsv = (text: string, meter: Meter): ReadDocument => {
  const whole = text.replace(/^sep=[;,\t]\r?\n/, '')
  meter.letters(whole.length)
  let line = 1 + (whole.length < text.length ? 1 : 0)
  const lines = new Map<number, number>()
  const rows = recordsOf(whole, separatorOf(text) ?? ';').map((fields, at): SheetRow => {
    const cells = new Map<number, RawCell>()
    meter.cells(fields.length)
    for (const [column, field] of fields.entries()) {
      const words = shownText(field)
      const from = Math.trunc((/^ */.exec(field)?.[0].length ?? 0) / 2)
      if (words !== '') cells.set(column, { text: words, from })
    }
    lines.set(at + 1, line)
    line += 1 + fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return { number: at + 1, cells }
  })
  const place = (row: SheetRow) => ({ line: lines.get(row.number) ?? row.number })
  return documentOf(
    { format: 'csv', blocks: blocksOfSheet({ rows, covered: new Set(), place }, meter), pages: null },
    meter,
  )
}
