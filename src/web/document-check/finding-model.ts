// What the list shows of one thing found: its name, where, what stands and what is computed, how it came about, how sure it is.
import type { UnderstoodTable } from '../../investment/document/understood.ts'
import { say, valuesOf } from '../../language/message.ts'
import { printNumber, typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import { type Found, heldAgainst, type Mark } from './marks.ts'
import { placeOf } from './table-model.ts'

export type FindingModel = {
  readonly head: string
  /** The row, and its page, line or sheet; empty where the document has none. */
  readonly place: string
  readonly stated: string | null
  readonly computed: string | null
  /** Sentences: how the number comes about, where it stands rightly. */
  readonly lines: readonly string[]
  /** The document's own words, where it speaks of the running text. */
  readonly quote: string | null
}

/** Findings that hold a printed number against another. */
const compared: ReadonlySet<string> = new Set([
  'sum',
  'cumulative',
  'sign',
  'unit',
  'same-line',
  'text-table',
  'units-price',
  'key',
  'percentage',
  'discount',
  'count',
])

const shown = (of: Found['stated']): string =>
  typeof of === 'number' ? printNumber(of) : of === null ? '' : typeset(of)

/** "ÅR 3" is one word on a line. */
const unbroken = (text: string): string => text.replace(/(?<=(?:^|\s)år) (?=[\d+])/giu, '\u00a0')

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${da.and} ${parts.at(-1) ?? ''}`

/** The rows a total sums in the cell's column, as a calculation; nothing where there are many. */
const calculation = ({ where: { cell }, code, computed }: Found, tables: readonly UnderstoodTable[]): string | null => {
  if ((code !== 'sum' && code !== 'sign') || cell === undefined || cell.column === null || typeof computed !== 'number')
    return null
  const { column } = cell
  const rows = tables[cell.table]?.rows ?? []
  const relation = rows[cell.row]?.relation
  if (relation?.kind !== 'sum' || relation.parts.length > 5) return null
  const terms = relation.parts.flatMap(({ row, times }) => {
    const value = rows[row]?.cells[column]?.value ?? null
    return value === null || value === 0 ? [] : [value * times]
  })
  const sum = terms.reduce((all, each) => all + each, 0)
  if (terms.length < 2 || Math.abs(sum - computed) > 1e-6) return null
  const [first = 0, ...rest] = terms
  const signed = rest.map(each => `${each < 0 ? '−' : '+'} ${printNumber(Math.abs(each))}`)
  return `${[printNumber(first), ...signed].join(' ')} = ${printNumber(computed)}`
}

const headOf = ({ kind, found }: Mark): string => {
  const [first] = found
  const { code, where } = first
  const name = kind === 'error' ? da.finding.wrong[code] : da.finding.about[code]
  const columns = [...new Set(found.flatMap(each => (each.where.column === undefined ? [] : [each.where.column])))]
  const named = where.cell !== undefined && columns.length > 0 ? [unbroken(listed(columns))] : []
  return [name, ...(where.table === undefined ? [] : [tableWords(where.table)]), ...named].join(', ')
}

const tableWords = (name: string): string => {
  if (name.length <= 40) return name
  const cut = name.slice(0, 40)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`
}

/** "mod »Logopæd«, Tabel 2, 2028": what a sentence of the text was held against. */
const againstWords = (found: Found, tables: readonly UnderstoodTable[]): string => {
  const cell = heldAgainst(found)
  const table = tables[cell?.table ?? -1]
  const row = table?.rows[cell?.row ?? -1]
  if (cell === undefined || table === undefined || row === undefined) return ''
  const column = cell.column === null ? da.finding.allYears : table.columns[cell.column]?.name
  return [
    da.finding.against(tableWords(row.label)),
    tableWords(table.title),
    ...(column === undefined ? [] : [unbroken(column)]),
  ].join(', ')
}

const whereWords = (found: Found, tables: readonly UnderstoodTable[]): string =>
  [
    found.where.cell === undefined || found.where.row === undefined ? '' : `»${tableWords(found.where.row)}«`,
    placeOf(found.where),
    againstWords(found, tables),
  ]
    .filter(part => part !== '')
    .join(', ')

const elsewhereOf = ({ message }: Found): string | null => valuesOf('table-sum-elsewhere', message)?.elsewhere ?? null

/** The document's words, where a finding stands in the running text and its sentence doesn't say them already. */
const quoteOf = ({ where }: Found, sentence: string): string | null => {
  if (where.table !== undefined || where.row === undefined) return null
  const words = where.row.replace(/\s+/gu, ' ').trim()
  return sentence.includes(words.slice(0, 40).replace(/[.]$/u, '')) ? null : words
}

/** The sentence of every cell; a key's own shares stand above it already. */
const sentencesOf = (found: readonly Found[], beside: boolean): readonly string[] =>
  found.map(each => {
    const sentence = typeset(say(each.message))
    return each.code === 'key' && beside ? sentence.replace(/ \([^)]*\)/u, '') : sentence
  })

/** How one mark stands in the list. */
export const findingModel = (mark: Mark, tables: readonly UnderstoodTable[]): FindingModel => {
  const [first] = mark.found
  const sentence = say(first.message)
  const sums = [...new Set(mark.found.flatMap(each => calculation(each, tables) ?? []))]
  const elsewhere = elsewhereOf(first)
  // Two amounts of the text in different units are told in their own words.
  const inText = first.code === 'unit' && first.where.table === undefined
  const beside =
    mark.kind === 'error' && !inText && compared.has(first.code) && first.stated !== null && first.computed !== null
  const told =
    sums.length > 0
      ? [...sums, ...(elsewhere === null ? [] : [da.finding.elsewhere(elsewhere)])]
      : sentencesOf(mark.found, beside)
  return {
    head: headOf(mark),
    place: whereWords(first, tables),
    stated: beside ? listed(mark.found.map(each => shown(each.stated))) : null,
    computed: beside ? listed(mark.found.map(each => shown(each.computed))) : null,
    lines: told,
    quote: quoteOf(first, sentence),
  }
}
