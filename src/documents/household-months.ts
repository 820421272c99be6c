// Reads what each child of a household cost month by month from a CSV file (household;child;month;cost) into rows.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { formatNumber } from '../language/danish.ts'
import { BadInput, message } from '../language/message.ts'
import { type Ore, parseOre } from '../language/money.ts'
import { type CsvRow, csvRows, csvText } from './csv-rows.ts'

/** One line of the file: what one child cost in one month (1-12), in whole øre as booked. `line` counts from 1. */
export type HouseholdMonth = {
  readonly household: string
  readonly child: string
  readonly year: number
  readonly month: number
  readonly cost: Ore
  readonly line: number
}

/** The largest file that is read, in bytes (20 MB): several hundred thousand rows. */
export const largestFile = 20_000_000

const columns = ['household', 'child', 'month', 'cost'] as const
type Column = (typeof columns)[number]
const heading = columns.join(';')

const tooLarge = (bytes: number, file: string): BadInput => {
  // Rounded up, so that a size just above the limit never reads as the limit itself.
  const megabytes = formatNumber(Math.ceil(bytes / 100_000) / 10, 1)
  return new BadInput(message('file-too-large', { megabytes, limit: formatNumber(largestFile / 1_000_000) }), { file })
}

/**
 * The rows of the file at `path`. Nothing above 20 MB is read into memory.
 * @throws BadInput where the file cannot be read, is too large, or has a fault `parseHouseholdMonths` names.
 */
export const readHouseholdMonths = async (path: string): Promise<readonly HouseholdMonth[]> =>
  parseHouseholdMonths(await bytesOf(path), path)

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path)
    if (size > largestFile) throw tooLarge(size, path)
    // A pipe has no size beforehand: one byte above the limit is enough to refuse it.
    const chunks: Uint8Array[] = []
    for await (const chunk of createReadStream(path, { end: largestFile })) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput(message('no-such-file', { given: path }))
  }
}

/**
 * The rows of a file with the columns household, child, month (`yyyy-mm`) and cost (kroner with decimal comma), in any
 * order and with further columns ignored; UTF-8 with or without BOM, or windows-1252. `file` is its name in messages.
 * A message names line and field and never repeats what stands there: it may be a child's name.
 * @throws BadInput for a file that is too large, no text, empty or broken, and for the first row that cannot be read, has
 * a negative amount, or repeats a household's child and month.
 */
export const parseHouseholdMonths = (bytes: Uint8Array, file: string): readonly HouseholdMonth[] => {
  if (bytes.length > largestFile) throw tooLarge(bytes.length, file)
  const [head, ...body] = recordsOf(textOf(bytes, file), file)
  if (head === undefined) throw new BadInput(message('months-empty-file', { heading }), { file })
  const at = columnsOf(head, file)
  if (body.length === 0) throw new BadInput(message('months-no-rows'), { file })
  const seen = new Map<string, number>()
  return body.map(record => {
    const row = rowOf(record, head.cells.length, at, file)
    const key = JSON.stringify([row.household, row.child, row.year, row.month])
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      throw new BadInput(message('months-child-twice', { line: earlier }), { file, line: row.line, field: 'month' })
    }
    seen.set(key, row.line)
    return row
  })
}

const textOf = (bytes: Uint8Array, file: string): string => {
  // Excel and UTF-16 files hold zero bytes, text in these two encodings never does.
  if (bytes.includes(0)) throw new BadInput(message('not-text'), { file })
  return csvText(bytes)
}

const recordsOf = (text: string, file: string): readonly CsvRow[] => {
  const rows = csvRows(text)
  if ('brokenAt' in rows) throw new BadInput(message('months-not-csv'), { file, line: rows.brokenAt })
  return rows
}

const columnsOf = (head: CsvRow, file: string): Readonly<Record<Column, number>> => {
  const names = head.cells.map(cell => cell.toLowerCase())
  const at = (column: Column): number => {
    const found = names.indexOf(column)
    const place = { file, line: head.line }
    if (found === -1) throw new BadInput(message('months-no-column', { column, heading }), place)
    if (names.lastIndexOf(column) !== found) throw new BadInput(message('months-column-twice', { column }), place)
    return found
  }
  return { household: at('household'), child: at('child'), month: at('month'), cost: at('cost') }
}

const rowOf = (record: CsvRow, wanted: number, at: Readonly<Record<Column, number>>, file: string): HouseholdMonth => {
  const { cells, line } = record
  // Spreadsheets end a line with empty cells; anything else beyond the heading is a semicolon too many.
  if (cells.length < wanted || cells.slice(wanted).some(cell => cell !== '')) {
    throw new BadInput(message('months-fields', { found: cells.length, wanted }), { file, line })
  }
  const cellOf = (field: Column): string => {
    const cell = cells[at[field]] ?? ''
    if (cell === '') throw new BadInput(message('months-empty-field'), { file, line, field })
    return cell
  }
  const household = cellOf('household')
  const child = cellOf('child')
  const month = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/.exec(cellOf('month'))
  if (month === null) throw new BadInput(message('months-bad-month'), { file, line, field: 'month' })
  const cost = parseOre(cellOf('cost'), null)
  if (!cost.ok) throw new BadInput(message('months-bad-amount'), { file, line, field: 'cost' })
  if (cost.value.ore < 0) throw new BadInput(message('months-below-zero'), { file, line, field: 'cost' })
  return { household, child, year: Number(month[1]), month: Number(month[2]), cost: cost.value, line }
}
