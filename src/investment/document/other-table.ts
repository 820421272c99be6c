// A row that another table prints again, told as both tables print it, and not at all where the coarser one has only rounded.
import { message } from '../../language/message.ts'
import { oreIn } from '../case-words.ts'
import { type CellRef, cellWords, type DocumentFinding, exact, unitTimes } from './document-finding.ts'
import type { Understood, UnderstoodTable } from './understood.ts'
import { unitWord } from './unit-words.ts'

const nothing: readonly DocumentFinding[] = []

/** Øre in one of the last digit that a table prints. */
const digitOf = (table: UnderstoodTable): number => {
  const cells = table.rows.flatMap(row => (/^(?:line|total)$/u.test(row.role.value) ? row.cells : []))
  const decimals = Math.max(0, ...cells.flatMap(cell => (cell.value === null || cell.percent ? [] : [cell.decimals])))
  return oreIn[table.unit.value] / 10 ** decimals
}

/** What a cell prints. */
const printedAt = ({ tables }: Understood, { table, row, column }: CellRef): number | null =>
  column === null ? null : (tables[table]?.rows[row]?.cells[column]?.value ?? null)

/** The finding in the units of both tables; nothing where one table is the other one rounded to its own last digit. */
export const betweenTables = (of: Understood, found: DocumentFinding): readonly DocumentFinding[] => {
  const { cell } = found.where
  const { twin } = found
  const own = of.tables[cell?.table ?? -1]
  const other = of.tables[twin?.table ?? -1]
  if (
    found.code !== 'same-line' ||
    cell === undefined ||
    twin === undefined ||
    own === undefined ||
    other === undefined
  )
    return [found]
  const stated = printedAt(of, cell)
  const printed = printedAt(of, twin)
  if (stated === null || printed === null) return [found]
  const ore = { own: stated * oreIn[own.unit.value], other: printed * oreIn[other.unit.value] }
  const coarse = Math.max(digitOf(own), digitOf(other))
  if (digitOf(own) !== digitOf(other) && Math.abs(ore.own - ore.other) <= coarse / 2 + 1) return nothing
  const { table } = cell
  // The sum of the other's rows may be what it is held against; then the sentence of the case stands.
  const told = Math.abs(Number(found.computed) * oreIn[of.tables[of.main ?? table]?.unit.value ?? 'kr.'])
  if (Math.abs(told - Math.abs(ore.other)) > 1 || Math.sign(ore.own) !== Math.sign(ore.other)) return [found]
  const computed = exact(printed * unitTimes(of, twin.table, table))
  const words = { ...cellWords(of, cell, stated, printed), elsewhere: other.title, otherUnit: unitWord(other) }
  return [{ ...found, stated, computed, message: message('table-line-differs', words) }]
}
