// What the document says of its own payback, where its rows say the same.
import { printYear } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Worked } from './understanding.ts'

/** A sentence where the main table prints the year its rows are paid back in; null where it prints none, or another. */
export const paybackThatHolds = ({ tables, main, previews: { printed } }: Worked): string | null => {
  if (main === null || 'problem' in printed || printed.payback === null) return null
  const { index, year } = printed.payback
  const rows = tables[main]?.rows ?? []
  const holds = rows.some(({ role, aside }) => role.value === 'payback' && aside.includes(index))
  return holds ? da.table.paid(String(index), printYear(year), index) : null
}
