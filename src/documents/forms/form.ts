// A form: an investment case laid out as one of the municipalities' own forms, before it becomes paper, Word or Excel.
import type { InvestmentCase } from '../../investment/case.ts'

/** The layouts there are, by the municipality whose form it is. */
export const layoutNames = ['koebenhavn', 'ringsted', 'herning'] as const
export type LayoutName = (typeof layoutNames)[number]

/** How a value of the case is written in a cell: an optional one is left out where the cell is empty, a nullable one is null. */
export type Writing =
  | {
      readonly as:
        | 'text'
        | 'optional-text'
        | 'nullable-text'
        | 'amount'
        | 'number'
        | 'optional-number'
        | 'nullable-number'
        | 'yes-no'
    }
  | { readonly as: 'choice'; readonly words: Readonly<Record<string, string>>; readonly optional: boolean }

/** The value of the case that a cell shows, and that a changed cell changes. */
export type Place = { readonly path: readonly (string | number)[]; readonly writing: Writing }

/** The address of a cell of another row of the form, as a formula writes it; undefined where the row is not there. */
export type AddressOf = (row: string, column: number) => string | undefined

/**
 * A formula of a workbook, without its equals sign. `own` is the row it stands in and `column` the place among the
 * table's columns of numbers.
 */
export type Formula = (address: AddressOf, column: number) => string

/** A cell. `place` is missing where nothing of the case stands behind it; `formula` where the value is not computed. */
export type FormCell =
  | { readonly kind: 'text'; readonly text: string; readonly place?: Place; readonly formula?: Formula }
  | {
      readonly kind: 'number'
      readonly value: number | null
      readonly place?: Place
      readonly formula?: Formula
    }

/** What a column holds: numbers of one year (`numbers`), or words. Widths are in points on paper. */
export type FormColumn = {
  readonly head: string
  readonly kind: 'key' | 'words' | 'numbers'
  /** The same width on paper for every row; nought shares what is left. */
  readonly width: number
}

/**
 * A row. `key` is the number people see in the first column, and what a row is known by when the form is read again; a
 * heading and what is computed for the whole have none. `id` names the row for formulas.
 */
export type FormRow = {
  readonly id: string
  readonly key: string
  readonly kind: 'group' | 'line' | 'total' | 'net' | 'computed' | 'answer' | 'helper'
  readonly cells: readonly FormCell[]
}

/** The sheets of a workbook a table can stand on. */
export type SheetName = 'form' | 'about' | 'units' | 'rows'

/** What a table holds; rows are numbered within a family, so a family and a number are a row. */
export type Family = 'economy' | 'units' | 'rows' | 'tables' | 'keys' | 'efforts' | 'participants'

/** A table whose rows are known by their number. `helper` rows stand in the workbook only. */
export type FormTable = {
  readonly kind: 'table'
  readonly family: Family
  readonly sheet: SheetName
  readonly title: string
  readonly note: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

/** Names with their values, one under the other. */
export type FormFields = {
  readonly kind: 'fields'
  readonly fields: readonly { readonly label: string; readonly cell: FormCell }[]
}

export type FormPart = FormTable | FormFields | { readonly kind: 'text'; readonly text: string }

export type FormSection = { readonly heading: string; readonly parts: readonly FormPart[] }

/** The form. `name` is what kind of form it is, `title` the case's own. */
export type Form = {
  readonly layout: LayoutName
  readonly name: string
  readonly title: string
  readonly case: InvestmentCase
  readonly sections: readonly FormSection[]
}

/** Every table of a form, in order. */
export const tablesOfForm = (form: Form): readonly FormTable[] =>
  form.sections.flatMap(section => section.parts.filter(part => part.kind === 'table'))

/** Every named value of a form, in order. */
export const fieldsOfForm = (form: Form): FormFields['fields'] =>
  form.sections.flatMap(section => section.parts.flatMap(part => (part.kind === 'fields' ? part.fields : [])))
