// Rows that lost their blanks: three values under four years are put back where the totals say (code `alignment`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import type { Line } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { type Check, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

/** Every way to put `values` in order into `years` columns; null elsewhere. */
const placements = (values: readonly number[], years: number): readonly (readonly (number | null)[])[] => {
  const [first, ...rest] = values
  if (first === undefined) return [Array.from({ length: years }, () => null)]
  if (values.length > years) return []
  const skipped = placements(values, years - 1).map(row => [null, ...row])
  const taken = placements(rest, years - 1).map(row => [first, ...row])
  return [...taken, ...skipped]
}

/** True where every total that the line is part of holds with the line's values placed like this. */
const fits = (book: Book, line: Line, placed: readonly (number | null)[]): boolean =>
  book.totals
    .filter(({ total }) => total.sums.includes(line.id))
    .every(({ computed, stated, total }) => {
      const turn = (line.sign ?? book.of.sign) === 'cost-positive' ? 1 : -1
      const shift = placed.map((value, year) => {
        const now = book.rows.get(line.id)?.[year] ?? 0
        return turn * Math.round((value ?? 0) * oreIn[book.of.unit]) - now
      })
      const running =
        total.cumulative === true ? shift.map((_, at) => shift.slice(0, at + 1).reduce((a, b) => a + b, 0)) : shift
      return stated.every(
        (ore, year) =>
          ore === null || Math.abs((computed[year] ?? 0) + (running[year] ?? 0) - ore) <= oreIn[book.of.unit],
      )
    })

const show = (row: readonly (number | null)[]): string => row.map(value => value ?? 'tom').join(' / ')

/** Every row with fewer printed values than years. One placement that fits is a note; none or several are said. */
export const alignment: Check = book =>
  onlyFindings(
    book.of.lines.flatMap((line, at): Finding[] => {
      const { printed } = line
      if (printed === undefined || printed.length >= book.of.years.length) return []
      const fitting = placements(printed, book.of.years.length).filter(placed => fits(book, line, placed))
      const [only] = fitting
      const values = { row: line.label, values: printed.length, years: book.of.years.length }
      const place = {
        code: 'alignment',
        where: { table: line.table, row: line.label, path: ['lines', at, 'printed'] },
        stated: printed.join(' / '),
        source: line.from,
      } as const
      if (only === undefined) {
        const said = message('alignment-none', values)
        return [{ ...place, severity: 'error', certainty: 'likely', computed: null, message: said }]
      }
      if (fitting.length > 1) {
        const said = message('alignment-several', { ...values, ways: fitting.length })
        return [
          { ...place, severity: 'note', certainty: 'likely', computed: fitting.map(show).join('; '), message: said },
        ]
      }
      const used = (book.rows.get(line.id) ?? []).map(ore => (ore === null ? null : inCaseUnit(book, Math.abs(ore))))
      const same = only.every((value, year) => Math.abs(value ?? 0) === (used[year] ?? 0))
      const said = message(same ? 'alignment-one' : 'alignment-other', { ...values, placed: show(only) })
      return [
        { ...place, severity: same ? 'note' : 'error', certainty: 'certain', computed: show(only), message: said },
      ]
    }),
  )
