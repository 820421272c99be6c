// Totals: does every printed total equal the sum of its rows (codes `sum`, `cumulative`, `sign`)?
import { message } from '../../language/message.ts'
import { type Book, type BookTotal, rowOf } from '../book.ts'
import { oreIn } from '../case-words.ts'
import { type Check, columnOf, type Explained, type Finding, inCaseUnit, type Where } from './finding.ts'

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

/** A part of the total whose opposite sign would make the sum right, if there is exactly one. */
const turnedPart = (book: Book, { total, computed, stated }: BookTotal, year: number): string | undefined => {
  const difference = (stated[year] ?? 0) - (computed[year] ?? 0)
  const turned = total.sums.filter(id => -2 * (rowOf(book, id)?.[year] ?? 0) === difference)
  return turned.length === 1 && total.cumulative !== true ? turned[0] : undefined
}

const judge = (book: Book, entry: BookTotal, year: number): Finding => {
  const { total, at, computed, stated } = entry
  const found = computed[year] ?? 0
  const printed = stated[year] ?? 0
  const column = columnOf(book, year)
  const where: Where = { table: total.table, row: total.label, column, path: ['totals', at, 'stated', year] }
  const values = {
    row: total.label,
    column,
    stated: inCaseUnit(book, printed),
    computed: inCaseUnit(book, found),
    unit: book.of.unit,
  }
  const base = {
    severity: 'error',
    where,
    stated: values.stated,
    computed: values.computed,
    source: total.from,
  } as const
  if (printed === -found) {
    return { ...base, code: 'sign', certainty: 'certain', message: message('total-sign', values) }
  }
  const turned = turnedPart(book, entry, year)
  if (turned !== undefined) {
    const part = labelOf(book, turned)
    return { ...base, code: 'sign', certainty: 'likely', message: message('part-sign', { ...values, part }) }
  }
  const code = total.cumulative === true ? 'cumulative' : 'sum'
  const elsewhere = printedRight(book, entry, year)
  return {
    ...base,
    code,
    certainty: 'certain',
    message:
      code === 'cumulative'
        ? message('cumulative-wrong', values)
        : elsewhere === undefined
          ? message('sum-wrong', values)
          : message('sum-wrong-right-elsewhere', { ...values, elsewhere }),
  }
}

const labelOf = (book: Book, id: string): string =>
  book.of.lines.find(line => line.id === id)?.label ?? book.of.totals.find(total => total.id === id)?.label ?? id

/** The years in which a printed total differs from its parts by more than one unit. */
export const wrongYears = (book: Book, entry: BookTotal): readonly number[] =>
  entry.stated.flatMap((printed, year) =>
    printed !== null && Math.abs(printed - (entry.computed[year] ?? 0)) > oreIn[book.of.unit] ? [year] : [],
  )

/** Every printed total against its parts; a difference of one unit is explained as rounding. */
export const totals: Check = book => {
  const findings = book.totals.flatMap(entry => wrongYears(book, entry).map(year => judge(book, entry, year)))
  const explained = book.totals.flatMap(({ total, at, computed, stated }) =>
    stated.flatMap((printed, year): Explained[] => {
      const difference = printed === null ? 0 : printed - (computed[year] ?? 0)
      if (printed === null || difference === 0 || Math.abs(difference) > oreIn[book.of.unit]) return []
      const column = columnOf(book, year)
      return [
        {
          code: 'rounding',
          where: { table: total.table, row: total.label, column, path: ['totals', at, 'stated', year] },
          stated: inCaseUnit(book, printed),
          computed: inCaseUnit(book, computed[year] ?? 0),
          message: message('sum-rounded', { row: total.label, column }),
          source: total.from,
        },
      ]
    }),
  )
  return { findings, explained }
}
