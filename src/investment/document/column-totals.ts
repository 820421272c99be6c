// Columns that sum others, "I alt" at the right of the years, or are the difference of two: judged by how many rows agree.
import type { UnderstoodColumn, UnderstoodRow } from './understood.ts'

type Named = Omit<UnderstoodColumn, 'sums' | 'less'>

const summable = new Set(['line', 'total', 'of-which', 'count', 'discounted'])

/** How many rows' totals are the sum of some columns, among those that print a total. */
const agreement = (
  rows: readonly UnderstoodRow[],
  total: number,
  parts: readonly number[],
  less: readonly number[] = [],
): { matched: number; compared: number } => {
  let matched = 0
  let compared = 0
  for (const row of rows) {
    const stated = row.cells[total]?.value ?? null
    if (stated === null || row.cells[total]?.percent === true || !summable.has(row.role.value)) continue
    const of = (places: readonly number[]): number =>
      places.reduce((all, column) => all + (row.cells[column]?.value ?? 0), 0)
    const sum = of(parts) - of(less)
    if (stated === 0 && sum === 0) continue
    const digit = 10 ** -Math.max(...row.cells.map(cell => cell.decimals))
    compared += 1
    if (Math.abs(stated - sum) <= digit * 1.001) matched += 1
  }
  return { matched, compared }
}

const changeName =
  /afvig|ændring|forskel|difference|merforbrug|mindreforbrug|mer-?\s?\/\s?mindre|korrigeret|stigning|vækst/iu

/** "Afvigelse" is one column less another, "Korrigeret budget" two together: the pair that most rows show. */
const pairOf = (
  columns: readonly Named[],
  rows: readonly UnderstoodRow[],
  at: number,
): Pick<UnderstoodColumn, 'sums' | 'less'> | undefined => {
  if (!changeName.test(columns[at]?.name ?? '')) return undefined
  const others = columns.flatMap(({ means }, place) =>
    place === at || !/^(?:year|amount|other|total)$/u.test(means.value) ? [] : [place],
  )
  const pairs = others.flatMap(a =>
    others.flatMap(b => [
      ...(a === b ? [] : [{ sums: [a], less: [b] }]),
      ...(a < b && b < at ? [{ sums: [a, b], less: [] }] : []),
    ]),
  )
  const [found] = pairs
    .map(pair => ({ pair, ...agreement(rows, at, pair.sums, pair.less) }))
    .filter(each => each.matched > 1 && each.matched * 3 >= each.compared * 2)
    .sort((a, b) => b.matched - a.matched)
  return found?.pair
}

/** A half or quarter of a year behind its own months sums them. */
const monthsBefore = (columns: readonly Named[], rows: readonly UnderstoodRow[], at: number): readonly number[] => {
  if (!/halvår|kvartal/iu.test(columns[at]?.name ?? '')) return []
  let from = at
  while (columns[from - 1]?.means.value === 'period' && !/halvår|kvartal/iu.test(columns[from - 1]?.name ?? ''))
    from -= 1
  const sums = Array.from({ length: at - from }, (_, place) => from + place)
  const { matched, compared } = agreement(rows, at, sums)
  return sums.length > 1 && matched > 0 && matched * 2 >= compared ? sums : []
}

/** The columns with what each column of totals sums; nothing where the rows do not show it. */
export const columnTotals = (
  columns: readonly Named[],
  rows: readonly UnderstoodRow[],
): readonly UnderstoodColumn[] => {
  const parts = columns.map((_, at) => monthsBefore(columns, rows, at))
  return columns.map((column, at): UnderstoodColumn => {
    const own = parts[at] ?? []
    if (own.length > 0) return { ...column, sums: own, less: [] }
    const found = sumOf(columns, rows, at, parts)
    const pair = found.length > 0 ? undefined : pairOf(columns, rows, at)
    return { ...column, sums: pair?.sums ?? found, less: pair?.less ?? [] }
  })
}

/** What a column of totals sums, where most rows show it. `inner` are columns that sum months already. */
const sumOf = (
  columns: readonly Named[],
  rows: readonly UnderstoodRow[],
  at: number,
  inner: readonly (readonly number[])[],
): readonly number[] => {
  const column = columns[at]
  if (column === undefined) return []
  const means = column.means.value
  const last = at === columns.length - 1
  if (means !== 'total' && !(means === 'amount' && last)) return []
  const parts = (from: number): readonly number[] =>
    columns.flatMap((other, place) => {
      const is = other.means.value
      const additive = is === 'year' || is === 'step' || is === 'period' || (is === 'amount' && place !== at)
      return additive && place >= from && place < at && (inner[place] ?? []).length === 0 ? [place] : []
    })
  const starts = [
    0,
    ...columns.flatMap((other, place) => (other.means.value === 'total' && place < at ? [place + 1] : [])),
  ]
  const found = starts
    .map(from => ({ sums: parts(from), ...agreement(rows, at, parts(from)) }))
    .filter(each => each.sums.length > 1)
    .sort((a, b) => b.matched - a.matched)[0]
  if (found === undefined || found.compared === 0) return []
  const shown = found.matched * 2 >= found.compared && found.matched > 0
  const named = means === 'total' && found.compared <= 2
  const enough = means === 'total' ? shown || named : found.matched === found.compared && found.compared > 1
  return enough ? found.sums : []
}
