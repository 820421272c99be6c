// Reads a municipality's ledger or budget from one CSV file into lines; every bad row is told, and one is enough to refuse the file.
import { AccountNumber } from '../investment/commitments/account-plan.ts'
import { largestLedger } from '../investment/commitments/input.ts'
import { type Day, dayAt, parseDay } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { parseOre } from '../language/money.ts'
import { parseCpr } from '../language/person.ts'
import { type CsvRow, csvRows, csvText } from './csv-rows.ts'

/** One line of the ledger: whole øre, a cost positive. `caseNumber` null: no child is said. `line` counts from 1. */
export type LedgerFileLine = {
  readonly account: string
  readonly on: Day
  readonly ore: number
  readonly caseNumber: string | null
  readonly line: number
}

/** What is wrong with a row: its line, the heading of the column, and what to do. */
export type LedgerFault = { readonly line: number; readonly column: string | null; readonly problem: Message }

/**
 * What stands in a file. A budget's lines stand on 1 January of their year. `faults` not empty: nothing of it may be used.
 * `twins`: lines that are the same as an earlier one in every field; they count, for a ledger may well have two alike.
 */
export type LedgerFile = {
  readonly kind: 'ledger' | 'budget'
  readonly lines: readonly LedgerFileLine[]
  readonly faults: readonly LedgerFault[]
  readonly twins: number
}

/**
 * The most a file's lines may come to without their signs, in øre: a thousand times the dearest municipality. Files of every
 * month and year together then stay whole numbers.
 */
const mostOre = 10 ** 14

/** What each column may be called; the first name is the one messages and the guide use. Others are read over. */
const names = {
  account: ['konto', 'account'],
  date: ['dato', 'date'],
  amount: ['beløb', 'beloeb', 'amount'],
  child: ['sag', 'barn', 'sagsnummer', 'child', 'case'],
  year: ['år', 'aar', 'year'],
  budget: ['budget'],
} as const
type Column = keyof typeof names

type Head = { readonly at: ReadonlyMap<Column, number>; readonly cells: readonly string[] }

const refused = (problem: Message, line = 1, column: string | null = null): LedgerFile => ({
  kind: 'ledger',
  lines: [],
  faults: [{ line, column, problem }],
  twins: 0,
})

/**
 * The file: semicolons, UTF-8 with or without BOM, or windows-1252; columns in any order, further ones read over and never kept
 * (a posting's text may hold a name). Amounts and dates as Danes write them, also with the minus last, as some ledgers do.
 * No message repeats what stands in a field.
 */
export const parseLedger = (bytes: Uint8Array): LedgerFile => {
  if (bytes.length > largestLedger) return refused(message('ledger-too-large', { limit: largestLedger / 1_000_000 }))
  // Excel and UTF-16 files hold zero bytes, text in these two encodings never does.
  if (bytes.includes(0)) return refused(message('ledger-not-text'))
  const rows = csvRows(csvText(bytes))
  if ('brokenAt' in rows) return refused(message('ledger-quote'), rows.brokenAt)
  const [first, ...body] = rows
  if (first === undefined) return refused(message('ledger-empty'))
  const head = headOf(first.cells)
  if ('problem' in head) return refused(head.problem, first.line)
  const has = (...columns: readonly Column[]): boolean => columns.every(each => head.at.has(each))
  const kind = has('account', 'year', 'budget') ? 'budget' : has('account', 'date', 'amount') ? 'ledger' : undefined
  if (kind === undefined) return refused(message('ledger-heading'), first.line)
  if (body.length === 0) return { ...refused(message('ledger-no-rows'), first.line), kind }
  return read(kind, head, body)
}

const headOf = (cells: readonly string[]): Head | { readonly problem: Message } => {
  const at = new Map<Column, number>()
  for (const [place, cell] of cells.entries()) {
    const column = columns.find(each => names[each].some(name => name === cell.toLowerCase()))
    if (column === undefined) continue
    if (at.has(column)) return { problem: message('ledger-column-twice', { column: names[column][0] }) }
    at.set(column, place)
  }
  return { at, cells }
}
const columns = ['account', 'date', 'amount', 'child', 'year', 'budget'] as const satisfies readonly Column[]

const read = (kind: LedgerFile['kind'], head: Head, body: readonly CsvRow[]): LedgerFile => {
  const [lines, faults]: [LedgerFileLine[], LedgerFault[]] = [[], []]
  const seen = new Map<string, number>()
  let [twins, size] = [0, 0]
  for (const row of body) {
    const found = kind === 'ledger' ? ledgerLine(row, head) : budgetLine(row, head)
    if ('problem' in found) {
      faults.push(found)
      continue
    }
    const { line, ...fields } = found
    size += Math.abs(found.ore)
    if (size > mostOre) {
      faults.push(fault(line, kind === 'budget' ? 'budget' : 'amount', message('ledger-sum-too-large')))
      break
    }
    const key = JSON.stringify(kind === 'budget' ? [fields.account, fields.on] : fields)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      if (kind === 'budget') faults.push(fault(line, 'account', message('ledger-budget-twice', { line: earlier })))
      else twins += 1
    } else seen.set(key, line)
    lines.push(found)
  }
  return { kind, lines, faults, twins }
}

const fault = (line: number, column: Column | null, problem: Message): LedgerFault => ({
  line,
  column: column === null ? null : names[column][0],
  problem,
})

/** What both kinds of row begin with: as many fields as the heading, and an account. */
const cellsOf = (
  { cells, line }: CsvRow,
  { at, cells: head }: Head,
): LedgerFault | { readonly account: string; readonly cell: (of: Column) => string } => {
  // Spreadsheets end a line with empty cells; anything else beyond the heading is a semicolon too many.
  if (cells.length < head.length || cells.slice(head.length).some(cell => cell !== '')) {
    return fault(line, null, message('ledger-fields', { found: cells.length, wanted: head.length }))
  }
  const cell = (of: Column): string => cells[at.get(of) ?? -1] ?? ''
  const account = cell('account').replaceAll(' ', '')
  return AccountNumber.safeParse(account).success
    ? { account, cell }
    : fault(line, 'account', message('ledger-account'))
}

const amountOf = (text: string): number | undefined => {
  const found = parseOre(text.replace(/^(.*\d)\s*[-−–]$/, '-$1'), null)
  return found.ok ? found.value.ore : undefined
}

const dayOf = (text: string): Day | undefined => {
  const [, date, , month, year] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (date === undefined || month === undefined) return parseDay(text)
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

const isYear = (year: number): boolean => year >= 1990 && year <= 2100

const ledgerLine = (row: CsvRow, head: Head): LedgerFileLine | LedgerFault => {
  const start = cellsOf(row, head)
  if ('problem' in start) return start
  const { account, cell } = start
  const { line } = row
  const on = dayOf(cell('date'))
  if (on === undefined || !isYear(Number(on.slice(0, 4)))) return fault(line, 'date', message('ledger-date'))
  const ore = amountOf(cell('amount'))
  if (ore === undefined) return fault(line, 'amount', message('ledger-amount'))
  const child = cell('child')
  if (child === '') return { account, on, ore, caseNumber: null, line }
  const [, year, number] = /^(\d{4})-(\d{1,9})$/.exec(child) ?? []
  if (year !== undefined && number !== undefined) {
    return { account, on, ore, caseNumber: `${year}-${number.replace(/^0+(?=\d)/, '').padStart(5, '0')}`, line }
  }
  return fault(
    line,
    'child',
    message(parseCpr(child).ok || /^\d{6}-?\d{4}$/.test(child) ? 'ledger-cpr' : 'ledger-case-number'),
  )
}

const budgetLine = (row: CsvRow, head: Head): LedgerFileLine | LedgerFault => {
  const start = cellsOf(row, head)
  if ('problem' in start) return start
  const { account, cell } = start
  const { line } = row
  const year = /^\d{4}$/.test(cell('year')) ? Number(cell('year')) : 0
  if (!isYear(year)) return fault(line, 'year', message('ledger-year'))
  const ore = amountOf(cell('budget'))
  if (ore === undefined) return fault(line, 'budget', message('ledger-amount'))
  return { account, on: dayAt(year, 1, 1), ore, caseNumber: null, line }
}
