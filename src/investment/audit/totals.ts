// Totals: does every printed total equal the sum of its rows (codes `sum`, `cumulative`, `sign`)?
import { formatExact } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import { type Book, type BookTotal, rowOf } from '../book.ts'
import { asPrinted, type Check, columnOf, type Explained, type Finding } from './finding.ts'
import { lastDigitOf, mostRounding } from './printed-precision.ts'
import { isOtherKind, isTurned, misplacedRow, turnedPart } from './total-explanations.ts'

/** The printed rows elsewhere of the same total that agree with the sum: "the table in section 1 prints it right". */
const printedRight = (book: Book, { total, computed }: BookTotal, year: number): string | undefined => {
  const same = book.totals.find(
    other =>
      other.total.id !== total.id &&
      (total.repeats?.includes(other.total.id) === true || other.total.repeats?.includes(total.id) === true) &&
      other.stated[year] === computed[year],
  )
  return same === undefined ? undefined : tableName(book, same.total.table)
}

const tableName = (book: Book, id: string | undefined): string =>
  book.of.tables.find(table => table.id === id)?.title ?? (id === undefined ? 'en anden tabel' : `tabel ${id}`)

const labelOf = (book: Book, id: string): string =>
  [...book.of.lines, ...book.of.totals].find(row => row.id === id)?.label ?? id

/**
 * How far a printed total may be from its sum. `usual`: one of the last digit its parts print, and half of its own where
 * the total is rounder. `possible`: half a digit of every row below it, which is more than one may count on.
 */
const slackOf = (book: Book, { total, lines, stated }: BookTotal): { usual: number; possible: number } => {
  const digitOf = (ids: Iterable<string>): number =>
    lastDigitOf(
      [...ids].map(id => rowOf(book, id) ?? []),
      book.of.unit,
    )
  const own = lastDigitOf([stated], book.of.unit)
  const parts = Math.min(digitOf(total.sums), mostRounding)
  const rows = [...lines].reduce((sum, id) => sum + digitOf([id]), 0)
  const years = total.cumulative === true ? book.of.years.length : 1
  return { usual: own > parts ? parts + own / 2 : parts, possible: (rows * years + own) / 2 }
}

/** The years in which a printed total differs from its parts by more than rounding. */
export const wrongYears = (book: Book, entry: BookTotal): readonly number[] => {
  const { usual } = slackOf(book, entry)
  return entry.stated.flatMap((printed, year) =>
    printed !== null && Math.abs(printed - (entry.computed[year] ?? 0)) > usual ? [year] : [],
  )
}

const cellOf = (book: Book, { total, at, computed, stated }: BookTotal, year: number) => {
  const column = columnOf(book, year)
  const values = {
    row: total.label,
    column,
    stated: asPrinted(book, stated[year] ?? 0, total.sign),
    computed: asPrinted(book, computed[year] ?? 0, total.sign),
    unit: book.of.unit,
  }
  const where = { table: total.table, row: total.label, column, path: ['totals', at, 'stated', year] }
  return { values, place: { where, stated: values.stated, computed: values.computed, source: total.from } }
}

/** What is wrong with each of a total's wrong cells. */
const judge = (book: Book, entry: BookTotal): Finding[] => {
  const { total, computed, stated } = entry
  const { possible } = slackOf(book, entry)
  const misplaced = misplacedRow(book, entry)
  const code = total.cumulative === true ? 'cumulative' : 'sum'
  return wrongYears(book, entry).map((year): Finding => {
    const { values, place } = cellOf(book, entry, year)
    const base = { ...place, severity: 'error', certainty: 'certain' } as const
    if (misplaced !== undefined) {
      const { row: other, included } = misplaced
      return { ...base, code, message: message(included ? 'sum-counts-row' : 'sum-misses-row', { ...values, other }) }
    }
    const printed = stated[year] ?? 0
    const found = computed[year] ?? 0
    if (printed === -found) return { ...base, code: 'sign', message: message('total-sign', values) }
    const turned = turnedPart(book, entry, year)
    if (turned !== undefined) {
      const said = message('part-sign', { ...values, part: labelOf(book, turned) })
      return { ...base, code: 'sign', certainty: 'likely', message: said }
    }
    if (Math.abs(printed - found) < possible) {
      return { ...base, code, certainty: 'likely', message: message('sum-perhaps-rounded', values) }
    }
    if (code === 'cumulative') return { ...base, code, message: message('cumulative-wrong', values) }
    const elsewhere = printedRight(book, entry, year)
    return elsewhere === undefined
      ? { ...base, code, message: message('sum-wrong', values) }
      : { ...base, code, message: message('sum-wrong-right-elsewhere', { ...values, elsewhere }) }
  })
}

/** A row that is written another way than the case says throughout is one thing to put right, not one per year. */
const wholeRow = (book: Book, entry: BookTotal): Finding[] => {
  const { total, at, computed, stated } = entry
  const turned = isTurned(entry)
  if (!turned && !isOtherKind(entry)) return []
  const printed = stated.flatMap((ore, year) => (ore === null ? [] : [year]))
  const list = (row: readonly (number | null)[]): string =>
    printed.map(year => formatExact(asPrinted(book, row[year] ?? 0, total.sign))).join(' / ')
  const base = {
    severity: 'error',
    certainty: 'likely',
    where: { table: total.table, row: total.label, path: ['totals', at, 'stated'] },
    stated: list(stated),
    computed: list(computed),
    source: total.from,
  } as const
  if (turned) {
    const sign = (total.sign ?? book.of.sign) === 'cost-positive' ? 'gain-positive' : 'cost-positive'
    return [{ ...base, code: 'sign', message: message('total-row-sign', { row: total.label, sign }) }]
  }
  const said = message(total.cumulative === true ? 'total-not-running' : 'total-running', { row: total.label })
  return [{ ...base, code: 'cumulative', message: said }]
}

/** Every printed total against its parts; a difference of one in the last printed digit is explained as rounding. */
export const totals: Check = book => {
  const findings = book.totals.flatMap(entry => {
    const whole = wholeRow(book, entry)
    return whole.length > 0 ? whole : judge(book, entry)
  })
  const explained = book.totals.flatMap(entry => {
    const wrong = new Set(wrongYears(book, entry))
    return entry.stated.flatMap((printed, year): Explained[] => {
      if (printed === null || printed === entry.computed[year] || wrong.has(year)) return []
      const { values, place } = cellOf(book, entry, year)
      return [{ ...place, code: 'rounding', message: message('sum-rounded', values) }]
    })
  })
  return { findings, explained }
}
