// What would make a printed total right: a turned sign, a row left out, a running total not said to be one.
import { type Book, type BookTotal, rowOf, runningTotal } from '../book.ts'

/** True where a line's amount in a year has the sign that its kind should not have. */
const wrongSide = (book: Book, id: string, year: number): boolean => {
  const line = book.of.lines.find(each => each.id === id)
  return line !== undefined && Math.sign(book.rows.get(id)?.[year] ?? 0) === (line.kind === 'cost' ? -1 : 1)
}

/**
 * The one line or part of a total whose opposite sign would make the sum right. Among several, the one line that stands on
 * the wrong side for its kind.
 */
export const turnedPart = (
  book: Book,
  { total, lines: below, computed, stated }: BookTotal,
  year: number,
): string | undefined => {
  if (total.cumulative === true) return undefined
  const difference = (stated[year] ?? 0) - (computed[year] ?? 0)
  const turned = (ids: Iterable<string>): string[] =>
    [...ids].filter(id => -2 * (rowOf(book, id)?.[year] ?? 0) === difference)
  const lines = turned(below)
  const [line, another] = lines.length > 1 ? lines.filter(id => wrongSide(book, id, year)) : lines
  if (line !== undefined) return another === undefined ? line : undefined
  const [part, second] = turned(total.sums)
  return second === undefined ? part : undefined
}

/**
 * A row of the same table that the total leaves out or counts though it should not: its amounts are the difference in
 * every year. Only where at least two years are wrong; in one year anything may happen to fit.
 */
export const misplacedRow = (
  book: Book,
  { total, lines, computed, stated }: BookTotal,
): { readonly row: string; readonly included: boolean } | undefined => {
  const difference = computed.map((ore, year) => {
    const printed = stated[year] ?? null
    return printed === null ? null : printed - ore
  })
  if (total.cumulative === true || difference.filter(each => each !== null && each !== 0).length < 2) return undefined
  for (const line of book.of.lines.filter(each => each.table === total.table)) {
    const included = lines.has(line.id)
    const turn = included ? -1 : 1
    const amounts = book.rows.get(line.id) ?? []
    if (difference.every((each, year) => each === null || each === turn * (amounts[year] ?? 0))) {
      return { row: line.label, included }
    }
  }
  return undefined
}

/** True where every printed number of a total has the opposite sign of its sum, and there are at least two. */
export const isTurned = ({ computed, stated }: BookTotal): boolean => {
  const printed = stated.flatMap((ore, year) => (ore === null || ore === 0 ? [] : [year]))
  return printed.length > 1 && printed.every(year => stated[year] === -(computed[year] ?? 0))
}

/** True where a total is printed the other way than the case says, in two years or more: running, or not running. */
export const isOtherKind = ({ total, computed, stated }: BookTotal): boolean => {
  const yearly = computed.map((ore, year) => ore - (computed[year - 1] ?? 0))
  const other = total.cumulative === true ? yearly : runningTotal(computed)
  const off = (row: readonly number[]): number => stated.filter((ore, year) => ore !== null && ore !== row[year]).length
  return off(computed) > 1 && off(other) === 0
}
