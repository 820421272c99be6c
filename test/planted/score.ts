// Holds a checker's findings against what was planted: how much of it was found, and how much of what was found was planted.
import type { Format } from './layout.ts'
import { type PlaceInTable, type PlantedCode, plantedCodes, type Truth } from './truth.ts'

/** A finding as `forlaens case audit FILE --json` prints it (what the score needs of it). */
export type Finding = {
  readonly code: string
  readonly severity: string
  readonly where: {
    readonly table?: string | undefined
    readonly row?: string | undefined
    readonly column?: string | undefined
  }
  readonly stated?: number | string | null | undefined
  readonly message?: string | undefined
  readonly quote?: string | undefined
}

/** A document that was audited. `findings` is null where the checker refused to read it. */
export type Audited = {
  readonly seed: number
  readonly format: Format
  readonly tables: readonly string[]
  readonly truths: readonly Truth[]
  readonly findings: readonly Finding[] | null
}

/** Lower case, ordinary spaces, one kind of minus; footnote marks, bold marks and a closing colon do not count. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[ \s]+/g, ' ')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[*¹²³"“”„]/g, '')
    .trim()
    .replace(/[:.]$/, '')

const words = (text: string): string =>
  plainWords(text).replaceAll(/[,;/]/g, ' ').replaceAll(/ +/g, ' ').replace(/^- ?/, '').trim()

/** The same row: the same label, or the label behind the heading or committee that it stands under. */
const sameRow = (planted: string, named: string): boolean =>
  words(planted) === words(named) || words(named).endsWith(` ${words(planted)}`)

const yearIn = (text: string): string | undefined => /\b(?:19|20)\d\d\b/.exec(text)?.[0]

const sameColumn = (planted: string, named: string): boolean => {
  const year = yearIn(planted)
  return words(planted) === words(named) || (year !== undefined && year === yearIn(named))
}

/** Which of the document's tables a finding's table is; undefined where that cannot be told. */
const tableNamed = (named: string, tables: readonly string[]): string | undefined => {
  const numbered = /(?:^|tabel )(\d+)\b/.exec(plainWords(named))?.[1]
  const hits = tables.filter(table => {
    const [one, two] = [plainWords(table), plainWords(named)]
    return (
      one === two ||
      two.includes(one) ||
      (two.length > 4 && one.includes(two)) ||
      (numbered !== undefined && new RegExp(`^tabel ${numbered}\\b`).test(one))
    )
  })
  return hits.length === 1 ? hits[0] : undefined
}

const inCell = (place: PlaceInTable, { where }: Finding, tables: readonly string[]): boolean => {
  const table = where.table === undefined ? undefined : tableNamed(where.table, tables)
  if (place.table !== null && table !== undefined && table !== place.table) return false
  if (place.row !== null && (where.row === undefined || !sameRow(place.row, where.row))) return false
  return place.column === null || (where.column !== undefined && sameColumn(place.column, where.column))
}

/** The same number whatever it is counted in: 3.900 thousand is 3,9 million. */
const sameNumber = (planted: number, stated: number): boolean =>
  [1, 1000, 1_000_000].some(unit => Math.abs(Math.abs(stated) * unit - Math.abs(planted)) <= Math.abs(planted) * 0.001)

const sameStated = (truth: Truth, { stated }: Finding): boolean => {
  if (stated === null || stated === undefined) return false
  if (typeof truth.stated === 'number' && typeof stated === 'number') return sameNumber(truth.stated, stated)
  const numbers = (value: number | string): readonly string[] => `${value}`.match(/\d+/g) ?? []
  const [planted, found] = [numbers(truth.stated), numbers(stated)]
  return (
    found.length > 0 &&
    (truth.code === 'key' ? found.slice(0, 2).every(each => planted.includes(each)) : planted.includes(found[0] ?? ''))
  )
}

/** The sentence, or a good part of it, quoted as the finding's place. */
const inSentence = (text: string, { where, quote }: Finding): boolean => {
  const sentence = plainWords(text)
  return [where.row, quote].some(each => {
    if (each === undefined) return false
    const said = plainWords(each)
    return said.length >= 12 && (sentence.includes(said) || said.includes(sentence))
  })
}

/** Whether a finding is the planted error: the same code in the same cell, or in the same sentence. */
export const hits = (truth: Truth, finding: Finding, tables: readonly string[]): boolean => {
  if (finding.code !== truth.code) return false
  if (truth.cells.some(place => inCell(place, finding, tables))) return true
  if (truth.code === 'key') return sameStated(truth, finding)
  return truth.text !== null && (inSentence(truth.text, finding) || sameStated(truth, finding))
}

/** Counts of one code, one format, or all. */
export type Tally = {
  readonly planted: number
  readonly hit: number
  readonly noted: number
  readonly findings: number
  readonly right: number
}

/** A planted error that was not found, or a finding of an error where none is. */
type Slip = {
  readonly kind: 'miss' | 'false'
  readonly seed: number
  readonly format: Format
  readonly code: string
  readonly what: string
}

export type Score = {
  readonly all: Tally
  readonly codes: ReadonlyMap<string, Tally>
  readonly formats: ReadonlyMap<string, Tally>
  readonly refused: number
  readonly clean: { readonly documents: number; readonly accused: number }
  readonly slips: readonly Slip[]
}

const none: Tally = { planted: 0, hit: 0, noted: 0, findings: 0, right: 0 }

const plus = (left: Tally, right: Partial<Tally>): Tally => ({
  planted: left.planted + (right.planted ?? 0),
  hit: left.hit + (right.hit ?? 0),
  noted: left.noted + (right.noted ?? 0),
  findings: left.findings + (right.findings ?? 0),
  right: left.right + (right.right ?? 0),
})

const said = ({ where, stated, message }: Finding): string =>
  message ??
  [where.table, where.row, where.column, stated].filter(each => each !== undefined && each !== null).join(' | ')

const planted = (truth: Truth): string => {
  const [cell] = truth.cells
  const place =
    truth.text ?? [cell?.table, cell?.row, cell?.column].filter(each => each !== null && each !== undefined).join(' | ')
  return `${place} (${truth.stated}, rigtigt ${truth.correct})`
}

/** The score of documents with planted errors and of clean ones; a document is clean where nothing was planted in it. */
export const scoreOf = (documents: readonly Audited[]): Score => {
  const codes = new Map<string, Tally>(plantedCodes.map(code => [code, none]))
  const formats = new Map<string, Tally>()
  const slips: Slip[] = []
  let all = none
  const count = (code: string, format: Format, of: Partial<Tally>): void => {
    all = plus(all, of)
    codes.set(code, plus(codes.get(code) ?? none, of))
    formats.set(format, plus(formats.get(format) ?? none, of))
  }
  let accused = 0
  for (const document of documents) {
    const { seed, format, tables, truths } = document
    const found = document.findings ?? []
    const errors = found.filter(finding => finding.severity === 'error')
    if (truths.length === 0 && errors.length > 0) accused += 1
    for (const truth of truths) {
      const isHit = (finding: Finding): boolean => hits(truth, finding, tables)
      const hit = errors.some(isHit)
      count(truth.code, format, { planted: 1, hit: Number(hit), noted: Number(!hit && found.some(isHit)) })
      if (!hit) slips.push({ kind: 'miss', seed, format, code: truth.code, what: planted(truth) })
    }
    for (const finding of errors) {
      const right = truths.some(truth => hits(truth, finding, tables))
      // Clean documents have a limit of their own; precision is of the documents with errors.
      if (truths.length > 0) count(finding.code, format, { findings: 1, right: Number(right) })
      if (!right) slips.push({ kind: 'false', seed, format, code: finding.code, what: said(finding) })
    }
  }
  const clean = documents.filter(document => document.truths.length === 0).length
  return {
    all,
    codes,
    formats,
    refused: documents.filter(document => document.findings === null).length,
    clean: { documents: clean, accused },
    slips,
  }
}

export const recallOf = (tally: Tally): number => (tally.planted === 0 ? 1 : tally.hit / tally.planted)

/** Of nothing found nothing is right: a checker that is silent where something was planted has no precision. */
export const precisionOf = (tally: Tally): number =>
  tally.findings === 0 ? (tally.planted === 0 ? 1 : 0) : tally.right / tally.findings

/** The issue's limits: above 95 % of what was planted found, above 95 % of what was found planted, under 2 % of clean ones accused. */
export const passes = (score: Score): boolean =>
  score.refused === 0 &&
  recallOf(score.all) > 0.95 &&
  precisionOf(score.all) > 0.95 &&
  (score.clean.documents === 0 || score.clean.accused / score.clean.documents < 0.02)

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`

const table = (title: string, tallies: ReadonlyMap<string, Tally> | readonly (readonly [string, Tally])[]): string => {
  const head = `${title.padEnd(14)}${['planted', 'found', 'as note', 'recall', 'errors', 'right', 'precision'].map(each => each.padStart(11)).join('')}`
  const lines = [...tallies].map(([name, tally]) => {
    const cells = [
      tally.planted,
      tally.hit,
      tally.noted,
      percent(recallOf(tally)),
      tally.findings,
      tally.right,
      percent(precisionOf(tally)),
    ]
    return `${name.padEnd(14)}${cells.map(each => `${each}`.padStart(11)).join('')}`
  })
  return [head, ...lines].join('\n')
}

/** The score as text: by code, by format, all, then up to `slips` misses and false alarms with their seeds. */
export const printScore = (score: Score, slips: number): string => {
  const { clean } = score
  const shown = score.slips
    .slice(0, slips)
    .map(slip => `${slip.kind.padEnd(6)} ${slip.code.padEnd(12)} seed ${slip.seed} ${slip.format}: ${slip.what}`)
  return [
    table('code', score.codes),
    table('format', score.formats),
    table('', [['all', score.all]]),
    `clean: ${clean.accused} of ${clean.documents} with any error (${percent(clean.documents === 0 ? 0 : clean.accused / clean.documents)}); refused: ${score.refused}`,
    ...(shown.length > 0 ? [shown.join('\n')] : []),
    ...(score.slips.length > slips ? [`... and ${score.slips.length - slips} more`] : []),
    passes(score) ? 'within the limits' : 'NOT within the limits (recall > 95 %, precision > 95 %, clean < 2 %)',
  ].join('\n\n')
}

/** The code of a truth, for callers that only know its name. */
export const isPlantedCode = (code: string): code is PlantedCode => plantedCodes.some(each => each === code)
