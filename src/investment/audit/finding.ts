// What an audit answers: what does not add up, and what looks wrong but can be explained.
import type { Message } from '../../language/message.ts'
import { type Book, inUnit } from '../book.ts'
import type { Pointer, SignConvention } from '../case-words.ts'

/** Every kind of finding there is. */
export type FindingCode =
  | 'sum'
  | 'cumulative'
  | 'sign'
  | 'unit'
  | 'same-line'
  | 'text-table'
  | 'count'
  | 'units-price'
  | 'key'
  | 'payback'
  | 'discount'
  | 'timing'
  | 'funds'
  | 'rounding'
  | 'small-effect'
  | 'alignment'
  | 'percentage'
  | 'label'
  | 'target'
  | 'deadweight'
  | 'uncosted'

/** The codes that are faults of arithmetic; an arithmetically clean case has no error of these. */
export const arithmetic: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sum',
  'cumulative',
  'sign',
  'unit',
  'same-line',
  'units-price',
  'percentage',
  'rounding',
])

/** Where in the case something stands; `path` leads to it in the case file. */
export type Where = {
  readonly table?: string | undefined
  readonly row?: string | undefined
  readonly column?: string | undefined
  readonly path: readonly (string | number)[]
}

/** A number in the case's unit, or words where what is stated is no number. */
type Stated = number | string | null

/** A difference that can be explained, and by what: never a defect. */
export type Explained = {
  readonly code: FindingCode
  readonly where: Where
  readonly stated: Stated
  readonly computed: Stated
  readonly message: Message
  readonly source?: Pointer | undefined
}

/**
 * Something to put right (`error`) or to know (`note`). `certain` where the figures leave no other reading; `likely`
 * where a person must judge.
 */
export type Finding = Explained & {
  readonly severity: 'error' | 'note'
  readonly certainty: 'certain' | 'likely'
}

/** What one check answers. */
export type Checked = { readonly findings: readonly Finding[]; readonly explained: readonly Explained[] }

/** One check: reads an open book, answers what it found. */
export type Check = (book: Book) => Checked

/** A check's answer where nothing needs explaining. */
export const onlyFindings = (findings: readonly Finding[]): Checked => ({ findings, explained: [] })

/** An amount of the book in the case's own unit. */
export const inCaseUnit = (book: Book, ore: number): number => inUnit(ore, book.of.unit)

/** An amount of the book as the source prints it: in the case's unit and in the sign of its row, else of the case. */
export const asPrinted = (book: Book, ore: number, sign: SignConvention | undefined): number =>
  (sign ?? book.of.sign) === 'cost-positive' || ore === 0 ? inCaseUnit(book, ore) : inCaseUnit(book, -ore)

/** The name of a column: its year. */
export const columnOf = (book: Book, at: number): string => String(book.of.years[at] ?? '')
