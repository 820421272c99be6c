// Lines built from units and price: does the amount follow from them (codes `units-price`, `rounding`, `unit`)?
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import type { Line } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { type PlainFactor, type PlainProduct, productsOf } from '../plan/written.ts'
import { asPrinted, type Check, columnOf, type Finding, onlyFindings, type Where } from './finding.ts'
import { lastDigitOf, mostRounding, unitsApart } from './printed-precision.ts'

const factor = (of: PlainFactor | undefined, year: number): number | null =>
  of === undefined ? 1 : typeof of === 'number' ? of : (of[year] ?? null)

/** units x price x areas x share x months/12 of one year, in the case's unit; null where a factor is blank. */
export const termOf = (driver: PlainProduct, year: number): number | null => {
  const factors = [driver.units, driver.price, driver.areas, driver.share].map(each => factor(each, year))
  const months = driver.months === undefined ? 12 : factor(driver.months, year)
  if (months === null || factors.some(each => each === null)) return null
  return factors.reduce<number>((product, each) => product * (each ?? 0), months / 12)
}

/** What the drivers of a line give in one year, in whole øre without sign; null where nothing is said. */
const productOf = (book: Book, drivers: readonly PlainProduct[], year: number): number | null => {
  const terms = drivers.map(driver => termOf(driver, year)).filter(term => term !== null)
  if (terms.length === 0) return null
  return Math.round(Math.abs(terms.reduce((sum, term) => sum + term, 0)) * oreIn[book.of.unit])
}

/** The power of ten an amount is a whole number of: 113.000 is rounded to thousands. */
const grain = (ore: number): number => {
  let size = 1
  while (ore !== 0 && ore % (size * 10) === 0) size *= 10
  return size
}

/** True where `amount` is `product` rounded: to the last digit the table prints, or further by at most one percent. */
const rounds = (book: Book, line: Line, amount: number, product: number): boolean => {
  const off = Math.abs(amount - product)
  if (off <= grain(amount) / 2 && off <= product / 100) return true
  if (off > mostRounding / 2) return false
  const rows = book.of.lines.filter(each => each.table === line.table).map(each => book.rows.get(each.id) ?? [])
  const thousand = oreIn['1000 kr.']
  const inThousands = rows.every(row => row.every(ore => (ore ?? 0) % thousand === 0))
  return off <= Math.max(Math.min(lastDigitOf(rows, book.of.unit), mostRounding), inThousands ? thousand : 0) / 2
}

const judgeYear = (book: Book, line: Line, where: Where, ore: number, product: number): Finding => {
  const amount = Math.abs(ore)
  const turn = ore < 0 ? -1 : 1
  const stated = asPrinted(book, ore, line.sign)
  const computed = asPrinted(book, turn * product, line.sign)
  const values = { row: line.label, column: where.column ?? '', stated, computed, unit: book.of.unit }
  const base = { where, stated, computed, source: line.from }
  if (unitsApart(amount, product)) {
    return { ...base, code: 'unit', severity: 'error', certainty: 'likely', message: message('driver-unit', values) }
  }
  if (rounds(book, line, amount, product)) {
    const said = message('driver-rounded', values)
    return { ...base, code: 'rounding', severity: 'note', certainty: 'certain', message: said }
  }
  const said = message('driver-wrong', values)
  return { ...base, code: 'units-price', severity: 'error', certainty: 'certain', message: said }
}

const amountsOf = (book: Book, line: Line, at: number): Finding[] => {
  const drivers = productsOf(book.of, line)
  const found = (book.rows.get(line.id) ?? []).flatMap((ore, year): Finding[] => {
    const product = ore === null ? null : productOf(book, drivers, year)
    if (product === null || ore === null || Math.abs(ore) === product) return []
    const column = columnOf(book, year)
    const where = { table: line.table, row: line.label, column, path: ['lines', at, 'amounts', year] }
    return [judgeYear(book, line, where, ore, product)]
  })
  // The same rounding or unit in every year is one thing to know, not one per year.
  const first = (code: Finding['code']): Finding[] => found.filter(each => each.code === code).slice(0, 1)
  return [...first('unit'), ...first('rounding'), ...found.filter(each => each.code === 'units-price')]
}

const printedUnits = (book: Book, line: Line, at: number): Finding[] =>
  productsOf(book.of, line).flatMap(driver =>
    (driver.says ?? []).flatMap((says, year): Finding[] => {
      const units = factor(driver.units, year)
      if (says === null || units === null || says === units) return []
      const column = columnOf(book, year)
      const values = { row: line.label, column, says, units, unit: driver.unit ?? 'enheder' }
      return [
        {
          code: 'units-price',
          severity: 'note',
          certainty: 'certain',
          where: { table: line.table, row: line.label, column, path: ['lines', at, 'drivers'] },
          stated: says,
          computed: units,
          message: message('driver-says', values),
          source: line.from,
        },
      ]
    }),
  )

/** Every line that says how its amounts come about. */
export const unitsPrice: Check = book =>
  onlyFindings(book.of.lines.flatMap((line, at) => [...amountsOf(book, line, at), ...printedUnits(book, line, at)]))
