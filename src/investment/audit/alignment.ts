// Rows that lost their blanks: three values under four years are put back where the totals say (code `alignment`).
import { formatExact } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import { type Book, type BookTotal, sumRows } from '../book.ts'
import type { Line } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { type Check, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

/** A line's values put into columns; null elsewhere. */
type Placed = readonly (number | null)[]

/** How many placements are spelled out; of more, only the number is said. */
const shown = 3

/** How often a line stands in each total, through the totals it sums; running totals below it are not followed. */
const timesOf = (book: Book, line: string): ((entry: BookTotal) => number) => {
  const known = new Map<string, number>()
  const timesIn = ({ total }: BookTotal): number => {
    const before = known.get(total.id)
    if (before !== undefined) return before
    const times = total.sums.reduce((sum, id) => {
      if (id === line) return sum + 1
      const part = book.totals.find(each => each.total.id === id)
      return part === undefined || part.total.cumulative === true ? sum : sum + timesIn(part)
    }, 0)
    known.set(total.id, times)
    return times
  }
  return timesIn
}

/**
 * May `value` stand in `year` when `used` of the line's values are placed up to and including it? The values keep their
 * order, so the running total up to a year depends only on how many are placed.
 */
const mayStand = (book: Book, line: Line, values: readonly number[]) => {
  const turn = (line.sign ?? book.of.sign) === 'cost-positive' ? 1 : -1
  const size = (value: number): number => turn * Math.round(value * oreIn[book.of.unit])
  const now = book.rows.get(line.id) ?? []
  const upTo = (row: readonly (number | null)[], end: number): number =>
    sumRows([row.slice(0, end)], end).reduce((a, b) => a + b, 0)
  const timesIn = timesOf(book, line.id)
  const totals = book.totals.map(entry => ({ ...entry, times: timesIn(entry) })).filter(({ times }) => times > 0)
  return (year: number, value: number | null, used: number): boolean =>
    totals.every(({ total, stated, computed, times }) => {
      const printed = stated[year] ?? null
      if (printed === null) return true
      const placed = total.cumulative === true ? upTo(values.slice(0, used).map(size), used) : size(value ?? 0)
      const before = total.cumulative === true ? upTo(now, year + 1) : (now[year] ?? 0)
      return Math.abs((computed[year] ?? 0) + times * (placed - before) - printed) <= oreIn[book.of.unit]
    })
}

/** How many placements fit the totals, and the first few of them. */
const placementsOf = (book: Book, line: Line, values: readonly number[]) => {
  const years = book.of.years.length
  const fits = mayStand(book, line, values)
  const known = new Map<number, number>()
  /** The number of ways to fill the years from `year` on when `used` values are placed before it. */
  const ways = (year: number, used: number): number => {
    if (year === years) return used === values.length ? 1 : 0
    const key = year * (values.length + 1) + used
    const before = known.get(key)
    if (before !== undefined) return before
    const blank = fits(year, null, used) ? ways(year + 1, used) : 0
    const value = values[used]
    const taken = value !== undefined && fits(year, value, used + 1) ? ways(year + 1, used + 1) : 0
    known.set(key, blank + taken)
    return blank + taken
  }
  const first: Placed[] = []
  const spell = (year: number, used: number, placed: Placed): void => {
    if (first.length === shown) return
    if (year === years) {
      first.push(placed)
      return
    }
    const value = values[used]
    if (value !== undefined && fits(year, value, used + 1) && ways(year + 1, used + 1) > 0) {
      spell(year + 1, used + 1, [...placed, value])
    }
    if (fits(year, null, used) && ways(year + 1, used) > 0) spell(year + 1, used, [...placed, null])
  }
  const count = ways(0, 0)
  if (count > 0) spell(0, 0, [])
  return { count, first }
}

const show = (row: Placed): string => row.map(value => (value === null ? 'tom' : formatExact(value))).join(' / ')

/** Every row with fewer printed values than years. One placement that fits is a note; none or several are said. */
export const alignment: Check = book =>
  onlyFindings(
    book.of.lines.flatMap((line, at): Finding[] => {
      const { printed } = line
      if (printed === undefined || printed.length >= book.of.years.length) return []
      const { count, first } = placementsOf(book, line, printed)
      const [only] = first
      const values = { row: line.label, values: printed.length, years: book.of.years.length }
      const place = {
        code: 'alignment',
        where: { table: line.table, row: line.label, path: ['lines', at, 'printed'] },
        stated: show(printed),
        source: line.from,
      } as const
      if (only === undefined) {
        const said = message('alignment-none', values)
        return [{ ...place, severity: 'error', certainty: 'likely', computed: null, message: said }]
      }
      if (count > 1) {
        const said = message('alignment-several', { ...values, ways: count })
        const computed = count > first.length ? null : first.map(show).join('; ')
        return [{ ...place, severity: 'note', certainty: 'likely', computed, message: said }]
      }
      const used = (book.rows.get(line.id) ?? []).map(ore => inCaseUnit(book, Math.abs(ore ?? 0)))
      const same = only.every((value, year) => Math.abs(value ?? 0) === used[year])
      const said = message(same ? 'alignment-one' : 'alignment-other', { ...values, placed: show(only) })
      return [
        { ...place, severity: same ? 'note' : 'error', certainty: 'certain', computed: show(only), message: said },
      ]
    }),
  )
