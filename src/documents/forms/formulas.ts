// The formulas of a form's workbook: sums over the rows one sees, amounts from units and prices, and when it is paid home.
import type { AddressOf, Formula } from './form.ts'
import { words } from './form-words.ts'

type Span = { readonly column: string; readonly from: number; readonly to: number }

/** `D5`, `D6` and `D7` as `D5:D7`: a sum of five hundred rows stays short enough for a cell. */
const joined = (addresses: readonly string[]): readonly string[] => {
  const spans: Span[] = []
  for (const address of addresses) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const last = spans.at(-1)
    if (last !== undefined && last.column === column && last.to + 1 === Number(row)) {
      spans[spans.length - 1] = { ...last, to: Number(row) }
    } else spans.push({ column, from: Number(row), to: Number(row) })
  }
  return spans.map(({ column, from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
}

/** A function takes at most 255 arguments; more are given to several, inside one more. */
const most = 200

const called = (name: string, parts: readonly string[]): string => {
  if (parts.length <= most) return `${name}(${parts.join(',')})`
  const chunks = Array.from({ length: Math.ceil(parts.length / most) }, (_, at) =>
    parts.slice(at * most, (at + 1) * most),
  )
  return chunks.map(chunk => `${name}(${chunk.join(',')})`).join('+')
}

/** Every address of some rows in one column, or from the first column to it. */
const places = (address: AddressOf, rows: readonly string[], column: number, running: boolean): readonly string[] => {
  const found = rows.flatMap(row => address(row, column) ?? [])
  if (!running || column === 0) return joined(found)
  return rows.flatMap(row => {
    const [first, last] = [address(row, 0), address(row, column)]
    return first === undefined || last === undefined ? [] : [`${first}:${last}`]
  })
}

type Sum = {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly decimals: number
  /** True where every column until this one is counted in. */
  readonly running?: boolean
  /** True where the sum of nothing is nothing, and not nought. */
  readonly blank?: boolean
}

/** The sum of some rows less others, to the øre. */
export const sumFormula =
  ({ plus, minus, decimals, running = false, blank = false }: Sum): Formula =>
  (address, column) => {
    const [added, taken] = [plus, minus].map(rows => places(address, rows, column, running))
    const sum = [
      ...(added === undefined || added.length === 0 ? [] : [called('SUM', added)]),
      ...(taken === undefined || taken.length === 0 ? [] : [`-(${called('SUM', taken)})`]),
    ].join('')
    const rounded = `ROUND(${sum === '' ? '0' : sum},${decimals})`
    return blank ? `IF(${called('COUNT', [...(added ?? []), ...(taken ?? [])])}=0,"",${rounded})` : rounded
  }

/** The running total of a row. */
export const runningFormula =
  (row: string, decimals: number): Formula =>
  (address, column) =>
    `ROUND(SUM(${address(row, 0) ?? '0'}:${address(row, column) ?? '0'}),${decimals})`

/** One term of an amount: the rows of its factors, each with its column; `months` are divided by twelve. */
export type Product = {
  readonly factors: readonly (readonly [row: string, column: number])[]
  readonly months: boolean
}

/** Units x price, term by term, with the sign the amount is written with. */
export const productFormula =
  (terms: readonly Product[], negative: boolean, decimals: number): Formula =>
  address => {
    const written = terms.map(({ factors, months }) => {
      const product = factors.map(([row, column]) => address(row, column) ?? '0').join('*')
      return months ? `${product}/12` : product
    })
    return `ROUND(${negative ? '-' : ''}(${written.join('+')}),${decimals})`
  }

/** What the payback of a row is asked of. `turned` where the rows are written gain-positive. */
type PaybackRows = {
  readonly net: string
  readonly cumulative: string
  readonly flag: string
  readonly after: string
  readonly years: number
  readonly turned: boolean
}

/**
 * 1 in every year in which the money is back: the running total has been above nought and no longer is; where it never is above
 * nought, in every year with a gain.
 * @see paybackOf
 */
export const flagFormula =
  ({ net, cumulative, years, turned }: Omit<PaybackRows, 'flag' | 'after'>): Formula =>
  (address, column) => {
    const [first, here, last] = [0, column, years - 1].map(at => address(cumulative, at) ?? '0')
    const own = address(net, column) ?? '0'
    const [highest, above, back, gain] = turned ? ['MIN', '<0', '>=0', '>0'] : ['MAX', '>0', '<=0', '<0']
    const never = turned ? '>=0' : '<=0'
    return `IF(OR(AND(${highest}(${first}:${here})${above},${here}${back}),AND(${highest}(${first}:${last})${never},${own}${gain})),1,0)`
  }

/** The number of the year in which the money is back, or in words why there is none. */
export const paybackFormula =
  ({ net, cumulative, flag, after, years, turned }: PaybackRows): Formula =>
  address => {
    const row = (of: string): string => `${address(of, 0) ?? '0'}:${address(of, years - 1) ?? '0'}`
    const [owed, each] = [address(cumulative, years - 1) ?? '0', address(after, 0) ?? '0']
    const more = `ROUNDUP(${owed}/-${each},0)`
    const carried = `IF(${each}${turned ? '<=' : '>='}0,"${words.never}",IF(${more}>40,"${words.late}",${years}+${more}))`
    return `IF(SUMPRODUCT(--(${row(net)}<>0))=0,"${words.nothing}",IFERROR(MATCH(1,${row(flag)},0),${carried}))`
  }
