// What has been understood of a document: its tables with columns, rows, units and signs, each with how sure it is and why.
import type { Message } from '../../language/message.ts'
import type { SignConvention, UnitName } from '../case-words.ts'
import type { ColumnMeaning } from './column-name.ts'
import type { LineKind } from './label-words.ts'
import type { ReadDocument, ReadPlace } from './read-document.ts'

/** `certain` where the document says so itself or its sums leave no other reading; `guess` where a person should look. */
export type Sureness = 'certain' | 'likely' | 'guess'

/** Something read out of the document, how sure it is, and why. */
export type Reading<Value> = { readonly value: Value; readonly sureness: Sureness; readonly because: Message }

/** What a row can be. Every one after `discount-factor` is no part of any sum: prices, counts, staff, "heraf" rows and what is not understood. */
export const rowRoles = [
  'line',
  'total',
  'cumulative',
  'discounted',
  'discount-factor',
  'of-which',
  'payback',
  'staff',
  'count',
  'price',
  'percent',
  'ignored',
] as const
export type RowRole = (typeof rowRoles)[number]

/** How a row comes about from others: rows by their place in the table, each times 1 or -1. */
export type RowRelation =
  | { readonly kind: 'sum'; readonly parts: readonly Part[] }
  | { readonly kind: 'running'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'discounted'
      readonly parts: readonly Part[]
      /** Percent a year, and how many years the first column is discounted. */
      readonly rate: number
      readonly first: number
      /** True where the values are running totals of the discounted ones. */
      readonly running: boolean
    }
  | { readonly kind: 'factor'; readonly rate: number; readonly first: number }
  | { readonly kind: 'product'; readonly factors: readonly number[]; readonly scale: number }

export type Part = { readonly row: number; readonly times: 1 | -1 }

export type UnderstoodColumn = {
  readonly name: string
  readonly means: Reading<ColumnMeaning>
  readonly year: number | null
  /** Columns that a column of totals sums, by their place among the columns. */
  readonly sums: readonly number[]
  /** Columns it takes from them: "Afvigelse" is what is spent less the budget. */
  readonly less: readonly number[]
}

export type UnderstoodCell = {
  readonly value: number | null
  readonly decimals: number
  readonly percent: boolean
  /** Its place in the read table. */
  readonly row: number
  readonly column: number
}

export type UnderstoodRow = {
  readonly label: string
  readonly own: string
  readonly section: string | null
  readonly meta: string | null
  readonly bold: boolean
  readonly role: Reading<RowRole>
  readonly kind: Reading<LineKind>
  /** How the row is printed: as a cost or a gain when positive. */
  readonly sign: SignConvention
  readonly timing: 'once' | 'lasting'
  readonly relation: RowRelation | null
  readonly cells: readonly UnderstoodCell[]
  /** Numbers beside the values: a payback time. */
  readonly aside: readonly number[]
  readonly line: number | undefined
}

export type UnderstoodTable = {
  /** Which block of the document, from 0, and the name the document has for it. */
  readonly block: number
  readonly name: string
  readonly title: string
  readonly at: ReadPlace
  readonly transposed: boolean
  readonly squeezed: boolean
  readonly columns: readonly UnderstoodColumn[]
  readonly rows: readonly UnderstoodRow[]
  readonly unit: Reading<UnitName>
  /** The unit that the heading names, where it names one. */
  readonly statedUnit: UnitName | null
  readonly sign: Reading<SignConvention>
  readonly priceLevel: Reading<number | null>
  /** True where the rows are amounts of money. */
  readonly money: boolean
}

/** A document with its tables understood. `main` is the table whose rows make the net; null where there is none. */
export type Understood = {
  readonly document: ReadDocument
  readonly tables: readonly UnderstoodTable[]
  readonly main: number | null
}
