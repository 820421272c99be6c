// Reads what accounts cost in whole years from CSV text (konto;år;beløb) into rows.
import { type Message, message } from '../language/message.ts'
import { parseOre } from '../language/money.ts'
import { csvRows } from './csv-rows.ts'

/** A line of the file: an account, a year, and what it cost in whole øre. */
export type AccountYearLine = { readonly account: string; readonly year: number; readonly ore: number }

/** The most lines that are read: a hundred accounts over a hundred years. */
const mostLines = 10_000

/** What is wrong with a file, and on which line, counted from 1; null where it is the whole file. */
export type AccountYearsFault = { readonly problem: Message; readonly line: number | null }

/** A name or number of an account; what is written as a CPR number is none, and is kept nowhere. */
const account = /^(?!\d{6}-\d{4}$)[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå. -]{0,39}$/

/**
 * The lines of a CSV text with the heading `konto;år;beløb`, amounts in kroner as Danes write them; or the first fault. A year
 * must be over: an unfinished year held against a whole one would look like a gain.
 * @param thisYear the first year that is not over
 */
export const parseAccountYears = (
  text: string,
  thisYear: number,
): { readonly lines: readonly AccountYearLine[] } | AccountYearsFault => {
  const rows = csvRows(text.replace(/^\uFEFF/, ''))
  if ('brokenAt' in rows) return { problem: message('account-years-not-csv'), line: null }
  const [head, ...body] = rows
  const names = (head?.cells ?? []).map(each => each.toLowerCase())
  if (names.join(';') !== 'konto;år;beløb') return { problem: message('account-years-heading'), line: 1 }
  if (body.length === 0) return { problem: message('account-years-empty'), line: null }
  if (body.length > mostLines) return { problem: message('account-years-too-many', { most: mostLines }), line: null }
  const lines: AccountYearLine[] = []
  const seen = new Map<string, number>()
  for (const { cells, line } of body) {
    const found = lineOf(cells, thisYear)
    if ('code' in found) return { problem: found, line }
    const key = `${found.year} ${found.account}`
    const earlier = seen.get(key)
    if (earlier !== undefined) return { problem: message('account-years-twice', { line: earlier }), line }
    seen.set(key, line)
    lines.push(found)
  }
  return { lines }
}

const lineOf = (record: readonly string[], thisYear: number): AccountYearLine | Message => {
  const [name = '', year = '', amount = ''] = record
  if (record.length !== 3) return message('account-years-columns', { found: record.length })
  if (!account.test(name)) return message('account-years-account')
  if (!/^(?:19|20|21)\d\d$/.test(year)) return message('account-years-year')
  if (Number(year) >= thisYear) return message('account-years-unfinished', { year: Number(year) })
  const ore = parseOre(amount, Number(year))
  return ore.ok ? { account: name, year: Number(year), ore: ore.value.ore } : ore.problem
}
