// One slip, one finding: what follows from a cell that is already told is not told again.
import { message } from '../../language/message.ts'
import {
  type CellRef,
  cellWords,
  type DocumentFinding,
  type DocumentWhere,
  exact,
  unitTimes,
  whereOf,
} from './document-finding.ts'
import type { Understood } from './understood.ts'

/** A finding before it has a sentence. */
type Bare = Omit<DocumentFinding, 'message'>

const keyOf = ({ cell, table, row, column }: DocumentWhere): string =>
  cell === undefined ? `${table ?? ''}|${row ?? ''}|${column ?? ''}` : `${cell.table}:${cell.row}:${cell.column ?? ''}`

/** Codes that say the number in a cell is wrong; others say something of when, whose or how much of it. */
const ofNumber = new Set<DocumentFinding['code']>([
  'sum',
  'sign',
  'unit',
  'cumulative',
  'discount',
  'same-line',
  'units-price',
  'percentage',
  'text-table',
  'rounding',
])

/** Does a row's difference between two tables come from a cell that is wrong by its own sums? */
const told = (findings: readonly DocumentFinding[], found: DocumentFinding): boolean => {
  const { cell } = found.where
  if (cell === undefined) return false
  // Of one cell, the closest name is told; a difference that is only wrong in the other table is told there.
  const twin = found.twin
  const there = findings.some(
    other =>
      other !== found &&
      twin !== undefined &&
      ofNumber.has(other.code) &&
      other.certainty === 'certain' &&
      other.where.cell?.table === twin.table &&
      other.where.cell.row === twin.row &&
      (other.where.cell.column === twin.column || other.where.cell.column === null),
  )
  if (there) return true
  return findings.some(
    other =>
      other !== found &&
      other.code !== 'sum' &&
      ofNumber.has(other.code) &&
      other.certainty === 'certain' &&
      other.where.cell?.table === cell.table &&
      other.where.cell.row === cell.row &&
      (other.where.cell.column === cell.column || other.where.cell.column === null),
  )
}

/** A finding of two unequal rows, told where the wrong one stands: in the table whose own sums fail by just that difference. */
const settled = (understood: Understood, findings: readonly DocumentFinding[]): readonly DocumentFinding[] =>
  findings.map(found => {
    const { twin, stated, computed } = found
    const table = understood.tables[twin?.table ?? -1]
    if (
      found.code !== 'same-line' ||
      twin === undefined ||
      table === undefined ||
      typeof stated !== 'number' ||
      typeof computed !== 'number'
    )
      return found
    const times = unitTimes(understood, found.where.cell?.table ?? -1, twin.table)
    const there = { stated: exact(computed * times), computed: exact(stated * times) }
    const other: DocumentFinding = { ...found, where: whereOf(understood, twin), ...there }
    const own = findings.some(each => each !== found && sameCell(each, other) && each.computed === there.computed)
    if (!own && !findings.some(each => puts(understood, other, each))) return found
    const label = understood.tables[found.where.cell?.table ?? -1]?.title ?? ''
    return {
      ...other,
      message: message('table-line-elsewhere', {
        ...cellWords(understood, twin, there.stated, there.computed),
        elsewhere: label,
      }),
    }
  })

const sameCell = (a: Bare, b: Bare): boolean => a.where.cell !== undefined && keyOf(a.where) === keyOf(b.where)

/** What names a slip most closely goes first: units and price, the same row elsewhere, then sums; the surer before the less sure. */
const rank = ({ code, certainty }: DocumentFinding): number =>
  (code === 'units-price' ? 0 : code === 'same-line' ? 1 : 2) + (certainty === 'certain' ? 0 : 10)

/**
 * The findings without those that another explains. A line that differs from the same line elsewhere is the cause of its own total's
 * difference where the other table's number, or units times price, puts the total right.
 */
export const oneCause = (understood: Understood, all: readonly DocumentFinding[]): readonly DocumentFinding[] => {
  const findings = settled(understood, all)
  const causes = findings.filter(found => isCause(found) && findings.some(other => puts(understood, found, other)))
  const kept = findings.filter(found => {
    if (fromFactor(understood, findings, found)) return false
    if (saidTwice(findings, found)) return false
    if (found.code === 'text-table' && sidesWithText(understood, findings, found)) return false
    if (causes.some(cause => cause !== found && puts(understood, cause, found))) return false
    return found.code !== 'same-line' || causes.includes(found) || !told(findings, found)
  })
  const seen = new Set<string>()
  return [...kept]
    .sort((a, b) => rank(a) - rank(b))
    .filter(found => {
      const key = `${keyOf(found.where)}|${found.where.cell === undefined ? `${found.code} ${found.stated}` : ofNumber.has(found.code) ? '' : found.code}|${found.severity}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => kept.indexOf(a) - kept.indexOf(b))
}

/** The text names the number with which the row's own total comes right: then the row is wrong, and that is told already. */
const sidesWithText = (
  understood: Understood,
  findings: readonly DocumentFinding[],
  { twin, stated }: DocumentFinding,
): boolean => {
  const printed =
    twin?.column == null ? null : (understood.tables[twin.table]?.rows[twin.row]?.cells[twin.column]?.value ?? null)
  if (twin === undefined || printed === null || typeof stated !== 'number') return false
  const computed = Math.sign(printed) * Math.abs(stated)
  const line: Bare = {
    code: 'same-line',
    severity: 'error',
    certainty: 'certain',
    where: whereOf(understood, twin),
    stated: printed,
    computed,
  }
  // A rounded amount of the text sides with what the cell should hold where it is nearer to that than to what is printed.
  const nearer = (should: DocumentFinding['computed']): boolean =>
    typeof should === 'number' && Math.abs(should - computed) < Math.abs(printed - computed)
  return findings.some(other => puts(understood, line, other) || (sameCell(other, line) && nearer(other.computed)))
}

/** A present value worked out with a printed factor that is wrong itself: the factor is told. */
const fromFactor = (
  { tables }: Understood,
  findings: readonly DocumentFinding[],
  { code, where, stated }: DocumentFinding,
): boolean => {
  const { cell } = where
  const table = tables[cell?.table ?? -1]
  const row = table?.rows[cell?.row ?? -1]
  if (code !== 'discount' || cell?.column == null || row?.relation?.kind !== 'discounted') return false
  const { column } = cell
  const amount = row.relation.parts.reduce(
    (sum, part) => sum + part.times * (table?.rows[part.row]?.cells[column]?.value ?? 0),
    0,
  )
  const slack = 10 ** -(row.cells[column]?.decimals ?? 0)
  return findings.some(
    other =>
      other.code === 'discount' &&
      other.where.cell?.table === cell.table &&
      other.where.cell.column === column &&
      table?.rows[other.where.cell.row]?.role.value === 'discount-factor' &&
      Math.abs(amount * Number(other.stated) - Number(stated)) <= slack,
  )
}

/** A product in the text that is wrong by itself is not told once more against the table. */
const saidTwice = (findings: readonly DocumentFinding[], { code, where, stated }: DocumentFinding): boolean =>
  code === 'text-table' &&
  findings.some(
    other =>
      other.code === 'units-price' &&
      other.where.cell === undefined &&
      other.where.line === where.line &&
      other.where.page === where.page &&
      (where.row ?? '').includes(other.where.row ?? ' ') &&
      [1, 1000, 1_000_000].some(
        times =>
          Math.abs(Math.abs(Number(stated)) - Math.abs(Number(other.stated)) * times) < 1e-6 ||
          Math.abs(Math.abs(Number(stated)) * times - Math.abs(Number(other.stated))) < 1e-6,
      ),
  )

/** A line that another table, or its own units and price, shows to be wrong. */
const isCause = (found: Bare): boolean => found.code === 'same-line' || found.code === 'units-price'

/** True where the difference of a line is just the difference of a total that sums it. */
const puts = (understood: Understood, cause: Bare, found: DocumentFinding): boolean => {
  const from = cause.where.cell
  const to = found.where.cell
  if (from === undefined || to === undefined || from.table !== to.table || found === cause) return false
  if (!isCause(cause) || !/^(?:sum|sign|unit|same-line)$/u.test(found.code)) return false
  const times = timesIn(understood, from, to)
  const numbers = [cause.stated, cause.computed, found.stated, found.computed]
  if (times === 0 || numbers.some(each => typeof each !== 'number')) return false
  const [was = 0, is = 0, stated = 0, computed = 0] = numbers.map(Number)
  // A total that is the same elsewhere too carries the slip on; any other total prints what the line should have given.
  const off = found.code === 'same-line' ? computed - stated : stated - computed
  return Math.abs(times * (is - was) - off) < 1e-6
}

/** How often a cell goes into a total of its column, or of its row; 0 where it does not. */
const timesIn = ({ tables }: Understood, from: CellRef, to: CellRef): number => {
  const table = tables[to.table]
  if (from.column === to.column) {
    const relation = table?.rows[to.row]?.relation
    if (relation === null || relation === undefined || !('parts' in relation)) return 0
    return relation.parts.find(each => each.row === from.row)?.times ?? 0
  }
  const column = to.column === null ? undefined : table?.columns[to.column]
  if (column === undefined || from.row !== to.row || from.column === null) return 0
  if (column.less.includes(from.column)) return -1
  return column.sums.includes(from.column) ? 1 : 0
}
