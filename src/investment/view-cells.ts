// Where a finding stands on the page: the path into the case file turned into a table, a row and a column.
import type { InvestmentCase, Line } from './case.ts'
import type { Claim } from './claim.ts'
import { termsOf } from './reference.ts'

/** A cell of a table, or a whole row where `column` is null. `column` counts from 0 along the case's years. */
export type Cell = { readonly table: string; readonly row: string; readonly column: number | null }

/** The table of rows that name none. */
export const unnamedTable = 'table'

/** The table a row is shown in. */
export const tableOf = (row: { readonly table?: string | undefined }): string => row.table ?? unnamedTable

type Part = string | number | undefined

const rowCell = (
  row: { readonly id: string; readonly table?: string | undefined } | undefined,
  column: Part,
): Cell | null =>
  row === undefined ? null : { table: tableOf(row), row: row.id, column: typeof column === 'number' ? column : null }

const rowCalled = (of: InvestmentCase, id: string | null | undefined) =>
  of.lines.find(line => line.id === id) ?? of.totals.find(total => total.id === id)

/** The row of a committee's share: the first line of that committee and kind in the table. */
const shareRow = (of: InvestmentCase, table: string, committee: string, kind: Line['kind']): Cell | null =>
  rowCell(
    of.lines.find(line => line.table === table && line.committee === committee && line.kind === kind),
    undefined,
  )

/** The one row a sentence of the text is held against; null where it speaks of several, or of none. */
const claimCell = (of: InvestmentCase, claim: Claim | undefined): Cell | null => {
  switch (claim?.kind) {
    case 'amount': {
      const [term, ...more] = claim.equals === undefined ? [] : termsOf(claim.equals)
      if (term === undefined || more.length > 0) return null
      const at = of.years.indexOf(Number(term.at))
      return rowCell(rowCalled(of, term.id), at < 0 ? undefined : at)
    }
    case 'key':
      return shareRow(of, claim.table, claim.committee, claim.lineKind)
    case 'label':
    case 'deadweight':
    case 'uncosted':
      return rowCell(rowCalled(of, claim.line), undefined)
    case 'timing':
      return rowCell(rowCalled(of, claim.lines?.[0]), undefined)
    default:
      return null
  }
}

/** The cell or row that the path of a finding leads to; null where it concerns the case or its text as a whole. */
export const cellOf = (of: InvestmentCase, path: readonly (string | number)[]): Cell | null => {
  const [list, at, field, column] = path
  if (typeof at !== 'number') return null
  switch (list) {
    case 'lines':
      return rowCell(of.lines[at], field === 'amounts' ? column : undefined)
    case 'totals':
      return rowCell(of.totals[at], field === 'stated' ? column : undefined)
    case 'keys': {
      const key = of.keys[at]
      return key === undefined ? null : shareRow(of, key.table, key.committee, key.kind)
    }
    case 'efforts':
      return rowCell(rowCalled(of, of.efforts[at]?.effect?.lines[0]), undefined)
    case 'claims':
      return claimCell(of, of.claims[at])
    default:
      return null
  }
}
