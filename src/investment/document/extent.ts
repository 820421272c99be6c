// How much of a document could be checked at all: nothing found is worth little where nothing could be asked.
import { draftWithClaims } from './check-document.ts'
import { equationsOf } from './equations.ts'
import type { Understood, UnderstoodTable } from './understood.ts'

/** `sums` are what must hold between the cells of a table; `claims` what the text says that can be held against something. */
export type Extent = {
  readonly tables: number
  readonly amounts: number
  readonly sums: number
  readonly claims: number
}

/** A list of contents has numbers too: what counts says its unit, has columns of time or totals, or has sums. */
export const isOfAmounts = (table: UnderstoodTable): boolean =>
  table.money &&
  (table.unit.sureness !== 'guess' ||
    table.columns.some(({ means }) => /^(?:year|step|period|total)$/u.test(means.value)) ||
    equationsOf(table).length > 0)

/** Tables of money, the amounts in them, their sums, and what the text claims. */
export const extentOf = (understood: Understood): Extent => {
  const money = understood.tables.filter(isOfAmounts)
  const printed = money.flatMap(table => table.rows.flatMap(row => row.cells.filter(cell => cell.value !== null)))
  return {
    tables: money.length,
    amounts: printed.length,
    sums: money.reduce((sum, table) => sum + equationsOf(table).length, 0),
    claims: draftWithClaims(understood).draft.of.claims.length,
  }
}
