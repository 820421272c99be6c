// What the tables behind a form are made of: numbered rows, columns of words and of years.
import type { Plan } from './case-plan.ts'
import type { FormCell, FormColumn, FormRow, FormTable } from './form.ts'
import { words } from './form-words.ts'

/** A column of words, so many points wide on paper; nought shares what is left. */
export const wordColumn = (head: string, width: number): FormColumn => ({ head, kind: 'words', width })

/** A column for all years, and one for each. */
export const yearColumns = (heads: readonly string[]): readonly FormColumn[] => [
  { head: words.allYears, kind: 'numbers', width: 38 },
  ...heads.map(head => ({ head, kind: 'numbers' as const, width: 30 })),
]

/** A row known by its number. */
export const row = (key: string, cells: readonly FormCell[]): FormRow => ({ id: key, key, kind: 'line', cells })

/** A table of rows known by their number, which stands first. */
export const numbered = (
  of: Pick<FormTable, 'family' | 'sheet' | 'title' | 'columns' | 'rows'> & { readonly note?: string },
): FormTable => ({
  kind: 'table',
  note: '',
  ...of,
  columns: [{ head: words.number, kind: 'key', width: 26 }, ...of.columns],
})

/** The numbers of some rows, as a cell lists them. */
export const numbersOf = (plan: Plan, ids: readonly string[] | undefined): string =>
  (ids ?? []).map(id => plan.keys.get(id) ?? id).join(', ')
