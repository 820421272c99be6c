// A case opened as a book of whole øre: every row cost-positive, every total computed again, net and cumulative.
import type { InvestmentCase, Line, Total } from './case.ts'
import { oreIn, type SignConvention } from './case-words.ts'
import { fillCase } from './plan/fill.ts'
import type { Scenario } from './plan/scenario.ts'

/** Øre along the case's years; null where the source prints nothing. */
export type OreRow = readonly (number | null)[]

/** A printed total beside what its parts give, both in whole øre, cost-positive; `lines` are all the lines below it. */
export type BookTotal = {
  readonly total: Total
  readonly at: number
  readonly lines: ReadonlySet<string>
  readonly computed: readonly number[]
  readonly stated: OreRow
}

/** A checked case, filled in, with its sums. `at` of lines and totals is their place in the file's own list. */
export type Book = {
  readonly of: InvestmentCase
  readonly rows: ReadonlyMap<string, OreRow>
  readonly totals: readonly BookTotal[]
  readonly counted: readonly Line[]
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
}

/** The value in whole øre, or undefined where it is finer than an øre or too large to be exact. */
export const oreOf = (value: number, unit: InvestmentCase['unit']): number | undefined => {
  const exact = value * oreIn[unit]
  const whole = Math.round(exact)
  // A product in floating point is off by a share of its own size: 131351,92 mio. kr. is exact.
  const slack = Math.max(1e-3, Math.abs(exact) * 2 ** -50)
  return Number.isSafeInteger(whole) && Math.abs(exact - whole) < slack ? whole : undefined
}

/** Øre back in the case's unit, as a plain number. */
export const inUnit = (ore: number, unit: InvestmentCase['unit']): number => ore / oreIn[unit]

const flip = (convention: SignConvention): 1 | -1 => (convention === 'cost-positive' ? 1 : -1)

const oreRow = (of: InvestmentCase, amounts: readonly (number | null)[], sign: SignConvention | undefined): OreRow =>
  amounts.map(amount => {
    if (amount === null) return null
    const ore = flip(sign ?? of.sign) * Math.round(amount * oreIn[of.unit])
    return ore === 0 ? 0 : ore
  })

/** True where the line falls on the municipality itself. */
const isOwn = (line: Line): boolean => line.payer === undefined || line.payer === 'municipality'

/** True where the line is told once, whoever pays it: not a repetition, and in a table that counts. */
export const countsOnce = (of: InvestmentCase, line: Line): boolean =>
  line.repeats === undefined && (of.tables.find(table => table.id === line.table)?.counts ?? true)

/** True where the line is part of the net: its own money, told once. */
const counts = (of: InvestmentCase, line: Line): boolean => isOwn(line) && countsOnce(of, line)

/** The sum of rows, year by year, with what is blank as nothing. */
export const sumRows = (rows: readonly OreRow[], years: number): readonly number[] =>
  Array.from({ length: years }, (_, year) => rows.reduce((sum, row) => sum + (row[year] ?? 0), 0))

/** The running total of a row from its first year. */
export const runningTotal = (row: readonly number[]): readonly number[] => {
  let sum = 0
  return row.map(each => {
    sum += each
    return sum
  })
}

/**
 * The book of a case that `checkCase` has passed, filled in first, under a scenario where one is given. Sums are exact: whole
 * øre, no rounding.
 * @throws RangeError where totals refer to each other in a ring, which `checkCase` refuses.
 */
export const openBook = (written: InvestmentCase, scenario?: Scenario): Book => {
  const of = fillCase(written, scenario)
  const years = of.years.length
  const rows = new Map<string, OreRow>(of.lines.map(line => [line.id, oreRow(of, line.amounts, line.sign)]))
  const computed = new Map<string, readonly number[]>()
  const open = new Set<string>()
  const compute = (total: Total): readonly number[] => {
    const known = computed.get(total.id)
    if (known !== undefined) return known
    if (open.has(total.id)) throw new RangeError(`total ${total.id} sums itself`)
    open.add(total.id)
    const parts = total.sums.map(id => {
      const part = of.totals.find(each => each.id === id)
      return part === undefined ? (rows.get(id) ?? []) : compute(part)
    })
    const sum = sumRows(parts, years)
    const row = total.cumulative === true ? runningTotal(sum) : sum
    computed.set(total.id, row)
    return row
  }
  const sums = sumsOf(of)
  const totals = of.totals.map((total, at) => ({
    total,
    at,
    lines: linesBelow(of, total.sums, sums),
    computed: compute(total),
    stated: oreRow(of, total.stated, total.sign),
  }))
  const counted = of.lines.filter(line => counts(of, line))
  const net = sumRows(
    counted.map(line => rows.get(line.id) ?? []),
    years,
  )
  return { of, rows, totals, counted, net, cumulative: runningTotal(net) }
}

/** What each total sums, by its id. */
const sumsOf = (of: InvestmentCase): ReadonlyMap<string, readonly string[]> =>
  new Map(of.totals.map(total => [total.id, total.sums]))

/** Every line below some rows, once, through the totals they sum. */
export const linesBelow = (of: InvestmentCase, ids: readonly string[], sums = sumsOf(of)): ReadonlySet<string> => {
  const seen = new Set<string>(ids)
  // A set that grows while it is walked visits what is added, and a total that is reached twice only once.
  for (const id of seen) for (const part of sums.get(id) ?? []) seen.add(part)
  return new Set([...seen].filter(id => !sums.has(id)))
}

/** The row of a line or the computed row of a total; undefined for an unknown id. `net` and `cumulative` always exist. */
export const rowOf = (book: Book, id: string): OreRow | undefined => {
  const total = book.totals.find(each => each.total.id === id)
  if (total !== undefined) return total.computed
  const row = book.rows.get(id)
  if (row !== undefined) return row
  return id === 'net' ? book.net : id === 'cumulative' ? book.cumulative : undefined
}
