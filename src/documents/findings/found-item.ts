// One finding as the paper has it: its mark and name, where it stands, what stands there, what was computed, and its sentence.
import { printNumber, printSentence, printUnit } from '../../charts/print.ts'
import type { FindingCode } from '../../investment/audit/finding.ts'
import { type DocumentExplained, type DocumentFinding, whereOf } from '../../investment/document/document-finding.ts'
import type { Numbered } from '../../investment/document/numbered.ts'
import type { Understood } from '../../investment/document/understood.ts'
import { unitWord } from '../../investment/document/unit-words.ts'
import { say } from '../../language/message.ts'
import { findingNames } from '../../language/sentences/case-names.ts'
import type { PaperFact } from '../paper-content.ts'
import { capital } from '../paper-words.ts'
import { words } from './findings-words.ts'

export type FoundItem = {
  readonly mark: string
  readonly name: string
  readonly place: string
  readonly facts: readonly PaperFact[]
  readonly sentences: readonly string[]
}

type Found = DocumentFinding | DocumentExplained

/** Sentences of one slip that are told, and letters of a sentence or a label: far more than a person writes. */
const most = { sentences: 8, letters: 400, label: 100 } as const

/** Cut at `letters`, with three dots where something is missing. */
export const cut = (text: string, letters: number): string => {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return plain.length <= letters
    ? plain
    : `${plain
        .slice(0, letters - 1)
        .toWellFormed()
        .trimEnd()}…`
}

/** Findings whose two numbers are of one kind; of the others only the sentence says what is meant. */
const amounts: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sum',
  'cumulative',
  'sign',
  'rounding',
  'same-line',
  'text-table',
  'percentage',
  'discount',
])
const plain: ReadonlySet<FindingCode> = new Set<FindingCode>(['count', 'key', 'units-price', 'alignment'])

/** A sentence as print has it. */
export const sentence = (text: string): string => printSentence(cut(text, most.letters))

const printed = (value: number | string | null): string =>
  typeof value === 'number' ? printNumber(value) : sentence(value ?? '')

/** Several cells of a row, each once where they say the same. */
const together = (values: readonly (number | string | null)[]): string =>
  words.listed([...values.slice(0, most.sentences).map(printed)])

/** The unit of the table a cell stands in; of what the text says, that of the case. */
const unitOf = (understood: Understood, { where }: Found, unit: string): string => {
  const table = where.cell === undefined ? undefined : understood.tables[where.cell.table]
  return table === undefined ? unit : unitWord(table)
}

/** A sum can be larger than any number there is. */
const isTold = ({ stated, computed }: Found): boolean =>
  stated !== null && [stated, computed].every(each => typeof each !== 'number' || Number.isFinite(each))

const numbersOf = (understood: Understood, found: readonly Found[], unit: string): readonly PaperFact[] => {
  const [first] = found
  if (first === undefined || !(amounts.has(first.code) || plain.has(first.code))) return []
  // Two places that say different things: neither was worked out of the other.
  if (first.message.code === 'count-elsewhere' || !found.every(isTold)) return []
  const named = amounts.has(first.code) ? unitOf(understood, first, unit) : ''
  const behind = named === '' ? '' : ` (${printUnit(named)})`
  return [
    { name: words.stated, text: together(found.map(each => each.stated)) },
    ...(found.some(each => each.computed === null)
      ? []
      : [{ name: words.computed, text: `${together(found.map(each => each.computed))}${behind}` }]),
  ]
}

/** The words of the text that a finding is about, where its sentence does not repeat them. */
const quoteOf = ({ where, message }: Found): readonly PaperFact[] => {
  const { table, row } = where
  if (table !== undefined || row === undefined || say(message).includes(row.slice(0, 30))) return []
  return [{ name: words.says, text: `»${sentence(cut(row, most.letters / 2))}«` }]
}

const sureOf = (first: Found): readonly string[] =>
  'certainty' in first ? [first.certainty === 'certain' ? words.certain : words.likely] : []

/** Every column once, in order. */
const columnsOf = (found: readonly Found[]): string =>
  words.listed(
    [...new Set(found.flatMap(({ where }) => where.column ?? []))]
      .slice(0, most.sentences)
      .map(each => cut(each, most.label)),
  )

/** The row, table and column that a sentence of the text was held against. */
const againstOf = (understood: Understood, found: Found): readonly string[] => {
  if (found.code !== 'text-table' || found.where.cell !== undefined || !('twin' in found) || found.twin === undefined)
    return []
  const { table, row, column } = whereOf(understood, found.twin)
  if (table === undefined || row === undefined) return []
  const named = [`»${cut(row, most.label)}«`, cut(table, most.label), column ?? words.allYears]
  return [words.against(named.join(', '))]
}

/** The document's own words for the place, and how sure it is; a row that names no table is a sentence of the text. */
const placeOf = (understood: Understood, found: readonly Found[]): string => {
  const [first] = found
  if (first === undefined) return ''
  const { table, row, sheet, page, line } = first.where
  const named = table === undefined || row === undefined ? [] : [`»${cut(row, most.label)}«`]
  const parts = [
    ...(sheet === undefined ? [] : [words.sheet(cut(sheet, most.label))]),
    ...(table === undefined ? [] : [cut(table, most.label)]),
    ...named,
    columnsOf(found),
    ...(page === undefined ? [] : [words.page(page)]),
    ...(line === undefined ? [] : [words.line(line)]),
    ...againstOf(understood, first),
  ].filter(part => part !== '')
  return [...(parts.length === 0 ? [] : [capital(parts.join(', '))]), ...sureOf(first)].join(' · ')
}

/** A finding in the words of the paper. `unit` is what the text's amounts are counted in. */
export const foundItem = (understood: Understood, { kind, mark, found }: Numbered, unit: string): FoundItem => {
  const [first] = found
  const sentences = [...new Set(found.map(each => sentence(say(each.message))))]
  const shown = sentences.slice(0, most.sentences)
  return {
    mark,
    name: first === undefined ? '' : findingNames[first.code],
    place: placeOf(understood, found),
    facts: kind === 'explained' ? [] : [...found.slice(0, 1).flatMap(quoteOf), ...numbersOf(understood, found, unit)],
    sentences: [
      ...shown,
      ...(sentences.length > shown.length ? [words.moreCells(sentences.length - shown.length)] : []),
    ],
  }
}
