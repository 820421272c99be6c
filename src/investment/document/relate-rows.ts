// How the rows of a table hang together: totals, running totals, present values, and amounts that are units times price.
import { type Message, message } from '../../language/message.ts'
import type { ColumnMeaning } from './column-name.ts'
import { wordedKind } from './row-signs.ts'
import { findDiscount, findFactors, findRunning } from './running-search.ts'
import type { FoundSum } from './sum-judge.ts'
import { findSums } from './sum-search.ts'
import type { RowRelation, RowRole, Sureness } from './understood.ts'

/** Rows that a running total is tried over; the totals just above it come first. */
const mostCandidates = 60

type DraftRow = {
  readonly label: string
  readonly own: string
  readonly section: string | null
  readonly meta: string | null
  readonly bold: boolean
  readonly indent: number
  readonly role: RowRole
  readonly forced: boolean
  readonly values: readonly (number | null)[]
  readonly decimals: number
}

type Column = { readonly means: ColumnMeaning; readonly year: number | null }

type Related = {
  readonly role: RowRole
  readonly relation: RowRelation | null
  readonly sureness: Sureness
  readonly because: Message
}

/** A total stands between the heading of a row's section and the row itself. */
const isClosed = (rows: readonly DraftRow[], at: number): boolean =>
  rows.slice(0, at).some(row => row.role === 'total' && row.section === rows[at]?.section)

const isMoney = (role: RowRole): boolean => role === 'line' || role === 'total' || role === 'of-which'

/** The role and relation of every row. `rates` are percentages that the document discounts with. */
export const relate = (
  rows: readonly DraftRow[],
  columns: readonly Column[],
  rates: readonly number[],
): readonly Related[] => {
  const summed = columns.flatMap((column, at) => (column.means === 'key' || column.means === 'price' ? [] : [at]))
  const along = columns.flatMap((column, at) =>
    column.means === 'year' || column.means === 'step' || column.means === 'period' ? [at] : [],
  )
  const money = rows.flatMap((row, at) => (isMoney(row.role) ? [at] : []))
  const decimals = Math.max(0, ...money.map(at => rows[at]?.decimals ?? 0))
  const digit = 10 ** -decimals
  const take = (at: number, places: readonly number[]): readonly (number | null)[] =>
    places.map(column => rows[at]?.values[column] ?? null)
  const sums = findSums(
    money.map(at => {
      const row = rows[at]
      return {
        label: row?.label ?? '',
        own: row?.own ?? '',
        section: row?.section ?? null,
        meta: row?.meta ?? null,
        bold: row?.bold ?? false,
        indent: row?.indent ?? 0,
        kind:
          row === undefined
            ? undefined
            : wordedKind({ label: row.label, section: row.section, closed: isClosed(rows, at) }),
        isTotal: row?.role === 'total',
        isPart: row?.role === 'of-which',
        values: take(at, summed),
      }
    }),
    digit,
  )
  const bySum = new Map<number, FoundSum>(sums.map(sum => [money[sum.row] ?? -1, sum]))
  const inSums = new Set(sums.flatMap(sum => sum.parts.map(part => money[part.row] ?? -1)))
  const placed = (sum: FoundSum): RowRelation => ({
    kind: 'sum',
    parts: sum.parts.map(({ row, times }) => ({ row: money[row] ?? 0, times })),
  })
  const candidatesBefore = (at: number) => {
    const singles = money.filter(row => row < at && !(rows[row]?.role === 'of-which')).reverse()
    const totals = singles.filter(row => bySum.has(row))
    const lines = money.filter(row => row < at && rows[row]?.role === 'line' && !bySum.has(row))
    const all = along.map(column => lines.reduce((sum, row) => sum + (rows[row]?.values[column] ?? 0), 0))
    const others = singles.filter(row => !bySum.has(row))
    return [
      ...totals.map(row => ({ rows: [row], values: take(row, along) })),
      ...(lines.length === 0 ? [] : [{ rows: lines, values: all }]),
      ...others.map(row => ({ rows: [row], values: take(row, along) })),
      ...money.filter(row => row > at).map(row => ({ rows: [row], values: take(row, along) })),
    ].slice(0, mostCandidates)
  }
  const inTime = (row: DraftRow, at: number): Related => {
    const stated = take(at, along)
    const before = candidatesBefore(at)
    const others = rows.flatMap((each, place) => (each.role === 'discounted' && place !== at ? [place] : []))
    const discounted = others.map(place => ({ rows: [place], values: take(place, along) }))
    const relation =
      row.role === 'cumulative'
        ? findRunning(stated, before, digit)
        : (findRunningOf(row.label, stated, discounted, digit) ?? findDiscount(stated, before, rates, digit))
    return understoodOr(relation ?? null, row)
  }
  const alone = !rows.some(row => row.role === 'line')
  return rows.map((row, at): Related => {
    const found = bySum.get(at)
    if (found !== undefined) return ofItsParts(asTotal(row, found, placed(found)), row, rows)
    if (row.role === 'cumulative' || row.role === 'discounted') return inTime(row, at)
    if (row.role === 'discount-factor') {
      return understoodOr(findFactors(take(at, along), row.decimals, rates) ?? null, row)
    }
    const counted = row.role === 'line' || (row.role === 'total' && alone)
    const product = (counted ? productOf(rows, at, along.length > 0 ? along : summed) : undefined) ?? null
    if (row.role === 'total') return unsummedTotal(row, { alone, inSums: inSums.has(at), product })
    if (row.role === 'line' && product === null && againstOther.test(row.own)) return unsummed(false)
    const because = row.role === 'line' ? message('read-usual') : message('read-label', { label: row.label })
    return { role: row.role, relation: product, sureness: 'likely', because }
  })
}

const asTotal = (row: DraftRow, { matched, compared, shown }: FoundSum, relation: RowRelation): Related => ({
  role: row.forced ? row.role : 'total',
  relation,
  sureness: !shown ? 'guess' : matched === compared ? 'certain' : 'likely',
  because: shown ? message('read-sums', { matched, compared }) : message('read-label', { label: row.label }),
})

/** What only "heraf" rows make up is a line that says what it holds: its parts are left out of every other sum. */
const ofItsParts = (total: Related, row: DraftRow, rows: readonly DraftRow[]): Related => {
  const { relation } = total
  const whole = relation?.kind === 'sum' && relation.parts.every(part => rows[part.row]?.role === 'of-which')
  return whole && !row.forced ? { ...total, role: 'line' } : total
}

/** What a table is held against is no amount of its own: "Ændring i forhold til basis". */
const againstOther = /^(?:ændring|forskel|afvigelse|difference)\s+(?:i forhold til|til|fra|ift\.?|mod)(?!\p{L})/iu

/** A row called a total that no rows give: part of another sum it is a line like others, else it stands by itself. */
const unsummedTotal = (
  row: DraftRow,
  of: { readonly alone: boolean; readonly inSums: boolean; readonly product: RowRelation | null },
): Related =>
  of.inSums && !row.forced
    ? { role: 'line', relation: null, sureness: 'likely', because: message('read-usual') }
    : { ...unsummed(of.alone), relation: of.product }

/** A total that no rows give is left out of every sum; alone in its table it is what the table is about. */
const unsummed = (alone: boolean): Related =>
  alone
    ? { role: 'line', relation: null, sureness: 'likely', because: message('read-usual') }
    : { role: 'ignored', relation: null, sureness: 'guess', because: message('read-not-summed') }

/** "Akkumuleret nutidsværdi" runs over the present values above it, where there are any. */
const findRunningOf = (
  label: string,
  stated: readonly (number | null)[],
  discounted: readonly { rows: readonly number[]; values: readonly (number | null)[] }[],
  digit: number,
): RowRelation | undefined => (/akk|kumul|løbende/iu.test(label) ? findRunning(stated, discounted, digit) : undefined)

const understoodOr = (relation: RowRelation | null, row: DraftRow): Related =>
  relation === null
    ? { role: row.role, relation: null, sureness: 'guess', because: message('read-not-summed') }
    : { role: row.role, relation, sureness: 'certain', because: message('read-label', { label: row.label }) }

/** An amount of one krone may be printed in thousands or millions. */
const scales = [1, 1 / 1000, 1 / 1_000_000, 1000] as const

/** Does a row follow from counts times prices, in at least half of the columns that print something? */
const isProduct = (
  own: DraftRow,
  count: DraftRow,
  price: DraftRow,
  scale: number,
  along: readonly number[],
): boolean => {
  const printed = along.flatMap(column => {
    const value = own.values[column] ?? null
    const product = (price.values[column] ?? 0) * (count.values[column] ?? 0) * scale
    return value === null || (value === 0 && product === 0) ? [] : [Math.abs(Math.abs(value) - product)]
  })
  const matched = printed.filter(off => off <= 10 ** -own.decimals).length
  return matched > 0 && matched * 2 >= printed.length
}

/** A row that is a row of counts times a row of prices next to it. */
const productOf = (rows: readonly DraftRow[], at: number, along: readonly number[]): RowRelation | undefined => {
  const own = rows[at]
  const near = [at - 2, at - 1, at + 1, at + 2]
  const of = (roles: readonly RowRole[]) =>
    near.flatMap(place => {
      const row = rows[place]
      return row !== undefined && roles.includes(row.role) ? [{ place, row }] : []
    })
  const pairs = of(['price']).flatMap(price => of(['count', 'staff']).map(count => ({ price, count })))
  for (const { price, count } of own === undefined ? [] : pairs) {
    const scale = scales.find(each => own !== undefined && isProduct(own, count.row, price.row, each, along))
    if (scale !== undefined) return { kind: 'product', factors: [count.place, price.place], scale }
  }
  return undefined
}
