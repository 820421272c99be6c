// Numbers what was found in a case, the same in the list as in the cell: errors 1, 2, 3, notes a, b, c, explained a tick.
import type { CaseView } from '../../contract/cases.ts'

type Found = CaseView['explained'][number]

/** A finding with its sign and the ids that tie list and cell together. */
export type Mark = {
  readonly kind: 'error' | 'note' | 'explained'
  readonly sign: string
  readonly id: string
  readonly cellId: string
  readonly found: Found
  readonly certain: boolean
}

export type Marks = {
  readonly errors: readonly Mark[]
  readonly notes: readonly Mark[]
  readonly explained: readonly Mark[]
  /** The marks of one cell, or of a row's name where `column` is null. */
  readonly at: (table: string, row: string, column: number | null) => readonly Mark[]
}

const letter = (at: number): string => String.fromCharCode(97 + (at % 26))

/** Every finding of a case, numbered. */
export const marksOf = (view: Pick<CaseView, 'findings' | 'explained'>): Marks => {
  const mark = (kind: Mark['kind'], sign: string, at: number, found: Found, certain: boolean): Mark => {
    const id = `${kind}-${at + 1}`
    return { kind, sign, id, cellId: `celle-${id}`, found, certain }
  }
  const of = (severity: 'error' | 'note') => view.findings.filter(finding => finding.severity === severity)
  const errors = of('error').map((found, at) => mark('error', String(at + 1), at, found, found.certainty === 'certain'))
  const notes = of('note').map((found, at) => mark('note', letter(at), at, found, found.certainty === 'certain'))
  const explained = view.explained.map((found, at) => mark('explained', '✓', at, found, true))
  const all = [...errors, ...notes, ...explained]
  return {
    errors,
    notes,
    explained,
    at: (table, row, column) =>
      all.filter(
        ({ found: { cell } }) => cell !== null && cell.table === table && cell.row === row && cell.column === column,
      ),
  }
}
