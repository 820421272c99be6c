// The five published texts as drafts: headings, paragraphs, notes and tables, told apart by what each transcription shows.
import { readFileSync } from 'node:fs'
import type { ReadCell } from '../../src/investment/document/read-document.ts'
import { type Draft, type DraftTable, type DraftText, heading, note, paragraph, table } from './draft.ts'

export const sourceNames = [
  'ringsted-2020',
  'herning-2012',
  'koebenhavn-2016',
  'frederiksberg-2017',
  'herning-2016',
] as const
export type SourceName = (typeof sourceNames)[number]

/** The text as it lies among the cases. */
const sourceText = (name: SourceName): string =>
  readFileSync(new URL(`../../cases/sources/${name}.txt`, import.meta.url), 'utf8')

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Marks of emphasis taken away; a raised number stays raised. */
const plain = (text: string): string =>
  text
    .replace(/<sup>(\d+)<\/sup>/g, (_, digits: string) =>
      [...digits].map(each => superscripts[Number(each)] ?? '').join(''),
    )
    .replace(/<\/?b>|\*\*|<input[^>]*>/g, '')
    .trim()

const markedCell = (text: string): ReadCell => ({ text: plain(text), ...(/^\s*<b>/.test(text) ? { bold: true } : {}) })

/** Rows whose words reach over the empty cells after them: a head over its years, measures over theirs. */
const isMerged = (row: readonly ReadCell[], at: number): boolean =>
  (at === 0 || row[0]?.text === 'Foranstaltninger sparet') && row.filter(cell => cell.text !== '').length > 1

const merged = (row: readonly ReadCell[]): (ReadCell | null)[] =>
  row.map((cell, at) => {
    if (at > 0 && cell.text === '')
      return row[0]?.text === '' && row.slice(0, at).every(each => each.text === '') ? cell : null
    const next = row.findIndex((each, later) => later > at && each.text !== '')
    const columns = cell.text === '' ? 1 : (next < 0 ? row.length : next) - at
    return columns > 1 ? { ...cell, columns } : cell
  })

/** Rows of tab-separated cells, all as long as the longest. */
const tabTable = (lines: readonly string[]): DraftTable => {
  const rows = lines.map(line => line.split('\t').map(markedCell))
  const width = Math.max(...rows.map(row => row.length))
  return table(
    rows.map((row, at) => {
      const whole = [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))]
      return isMerged(whole, at) ? merged(whole) : whole
    }),
  )
}

const textOf = (line: string): DraftText => {
  const [, marks = '', words = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? []
  if (marks !== '') return heading(marks.length, plain(words))
  return /^<sup>\d/.test(line) ? note(plain(line)) : paragraph(plain(line))
}

/** A line of a table. One tab before a page number is a table of contents; dashes are what is left of a ruled line. */
const isRow = (line: string): boolean => line.includes('\t') && !line.startsWith('--') && !/^[^\t]*\t\d+$/.test(line)

/** A line per block; lines with tabs that follow each other are a table, across one empty line where its columns go on. */
const lineByLine = (text: string): Draft => {
  const draft: (DraftTable | DraftText)[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) draft.push(tabTable(open))
    open = []
  }
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const columns = open.at(-1)?.split('\t').length
    if (isRow(line) && (columns !== undefined || !/^\t+[^\t]+$/.test(line))) open.push(line)
    else if (line === '' && columns !== undefined && lines[at + 1]?.split('\t').length === columns) continue
    else {
      close()
      if (plain(line) !== '' && !line.startsWith('--')) draft.push(textOf(line.replaceAll('\t', ' ')))
    }
  }
  close()
  return draft
}

/** Frederiksberg and Herning 2016: a page or slide is one line, and the table of the slide is among its words. */
const pageByPage = (text: string): Draft =>
  text.split('\n').flatMap(line => (line.trim() === '' ? [] : [paragraph(line.trim())]))

/** A cell begins with a tab; its lines may be empty. The last line break before the next cell is not its own. */
const cellsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .split(/(?:^|\n)[ ]?\t+/)
    .slice(1)
    .map(cell => cell.replace(/[^\S\n]+$/gm, '').replace(/\n+$/, ''))

const inColumns = (cells: readonly string[], columns: number): DraftTable => {
  const rows: ReadCell[][] = []
  for (let at = 0; at < cells.length; at += columns)
    rows.push(Array.from({ length: columns }, (_, column) => ({ text: cells[at + column] ?? '' })))
  return table(rows.filter(row => row.some(cell => cell.text !== '')))
}

/** The labels of Ringsted's form. */
const labels = [
  'Projekt navn',
  'Forslagsstiller (forening, afdeling eller lign.)',
  'Kontaktperson (navn, mail og telefon)',
  'Er der søgt midler fra andre fonde eller lign.?',
  'Hvis ja, hvilken fond, og hvor meget er der ansøgt om?',
  'Overordnet beskrivelse af projektet',
  'Indledning',
  'Beskrivelse af indsats',
  'Evidens',
  'Projektets rammer',
  'Lovgivning',
  'Risici',
  'Øvrige forhold, som ikke er afdækket',
  'Effekt af indsats',
  'Primære effektmål',
  'Succesrate',
  'Tidshorisont for effekt',
  'Ikke-økonomiske gevinster',
  'Effektevaluering',
  'Metode til evaluering af effekten',
]

/**
 * Ringsted's form: cells below each other, each beginning with a tab. Where its tables begin and how many columns they have was
 * read from the text itself, which keeps the cells but not the rows.
 */
const ringsted = (text: string): Draft => {
  const lines = text.split('\n')
  const find = (start: string): number => {
    const at = lines.findIndex(line => line.trim().startsWith(start))
    if (at < 0) throw new Error(`no line begins with ${start}`)
    return at
  }
  const between = (from: string, to: string): readonly string[] => lines.slice(find(from), find(to))
  const form = (from: string, to: string | undefined): Draft =>
    cellsOf(to === undefined ? lines.slice(find(from)) : between(from, to)).flatMap(cell =>
      cell
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .map((line, at) => (at === 0 && labels.includes(line) ? heading(2, line) : paragraph(line))),
    )
  const tables = (from: string, to: string, columns: number): DraftTable =>
    inColumns(cellsOf(between(from, to)), columns)
  return [
    ...lines.slice(0, find('Projekt navn')).flatMap(line => (line.trim() === '' ? [] : [paragraph(line.trim())])),
    ...form('Projekt navn', 'Projektets økonomi'),
    heading(2, 'Projektets økonomi'),
    tables('Økonomiske konsekvenser', '* Frivillig', 6),
    paragraph('* Frivillig for alle andre end kommunens enheder.'),
    heading(2, 'Tidsplan og antal deltagere'),
    tables('Startår', 'Antal deltagere', 3),
    tables('Antal deltagere', 'Varigheden af et forløb', 6),
    tables('Varigheden af et forløb', 'Effekt af indsats', 6),
    ...form('Effekt af indsats', undefined),
  ]
}

/** The text of `name` as headings, paragraphs, notes and tables, every figure as it was printed. */
export const sourceDraft = (name: SourceName): Draft => {
  const text = sourceText(name)
  if (name === 'ringsted-2020') return ringsted(text)
  return name === 'koebenhavn-2016' || name === 'herning-2012' ? lineByLine(text) : pageByPage(text)
}
