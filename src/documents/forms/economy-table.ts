// The tables of amounts: the case's rows under the layout's headings, sums as formulas, and what is computed for the whole.
import { termOf } from '../../investment/audit/units-price.ts'
import { type BookTotal, inUnit, linesBelow, type OreRow, sumRows } from '../../investment/book.ts'
import { driversOf, type InvestmentCase, type Line, type Total } from '../../investment/case.ts'
import type { SignConvention } from '../../investment/case-words.ts'
import { isProduct } from '../../investment/plan/driver.ts'
import { productsOf } from '../../investment/plan/written.ts'
import { idOf, type Plan, type PlannedRow, type PlannedTable } from './case-plan.ts'
import type { FormCell, FormColumn, FormRow, FormTable, Formula } from './form.ts'
import { choices, words } from './form-words.ts'
import { type Product, productFormula, sumFormula } from './formulas.ts'
import { exactNumber, textCell } from './written.ts'

/** What a layout decides about its tables of amounts. */
export type EconomyStyle = {
  readonly heads: readonly string[]
  /** True where the steering area has a column of its own. */
  readonly areas: boolean
  /** True where a heading that stands alone is shown. */
  readonly headings: 'always' | 'several'
}

/** Decimals of an øre in each unit. */
export const decimalsOf = (of: InvestmentCase): number => ({ 'kr.': 2, '1000 kr.': 5, 'mio. kr.': 8 })[of.unit]

/** Øre, cost-positive, as a number in the case's unit and in `sign`. */
export const inSign = (of: InvestmentCase, ore: number, sign: SignConvention | undefined): number =>
  ore === 0 ? 0 : inUnit((sign ?? of.sign) === 'cost-positive' ? ore : -ore, of.unit)

/** The sheet row of one factor of a line's amount. */
export const factorRow = (line: string, term: number, factor: string): string => `=${factor}:${term}:${line}`

/**
 * The formula of an amount that follows from its units and prices to the øre; undefined where it does not, or where a
 * driver is of another kind than units x price.
 */
const amountFormula = (of: InvestmentCase, line: Line, year: number): Formula | undefined => {
  const amount = line.amounts[year] ?? null
  if (amount === null || !driversOf(line).every(isProduct)) return undefined
  const terms = productsOf(of, line).flatMap(
    (driver, term): readonly { readonly value: number; readonly product: Product }[] => {
      const value = termOf(driver, year)
      if (value === null) return []
      const factors = (['units', 'price', 'areas', 'share', 'months'] as const).flatMap(name => {
        const factor = driver[name]
        if (factor === undefined) return []
        return [[factorRow(line.id, term, name), Array.isArray(factor) ? year + 1 : 0] as const]
      })
      return [{ value, product: { factors, months: driver.months !== undefined } }]
    },
  )
  if (terms.length === 0) return undefined
  const sum = terms.reduce((all, each) => all + each.value, 0)
  const size = 10 ** decimalsOf(of)
  const same = (a: number, b: number): boolean => Math.round(a * size) === Math.round(b * size)
  const negative = amount === 0 ? line.amounts.some(each => (each ?? 0) < 0) : amount < 0 !== sum < 0
  if (!same(negative ? -sum : sum, amount)) return undefined
  return productFormula(
    terms.map(term => term.product),
    negative,
    decimalsOf(of),
  )
}

const lineCells = (of: InvestmentCase, line: Line, at: number): readonly FormCell[] =>
  line.amounts.map((value, year): FormCell => {
    const formula = amountFormula(of, line, year)
    return {
      kind: 'number',
      value: value === 0 ? 0 : value,
      // What is taken from another line is not written in the case: it follows from that line.
      ...(line.derived === undefined
        ? { place: { path: ['lines', at, 'amounts', year], writing: { as: 'amount' } as const } }
        : {}),
      ...(formula === undefined ? {} : { formula }),
    }
  })

const signOf = (of: InvestmentCase, id: string): SignConvention =>
  (of.lines.find(line => line.id === id) ?? of.totals.find(total => total.id === id))?.sign ?? of.sign

/** The rows a total sums, those of its own sign and the others. */
const partsOf = (of: InvestmentCase, total: Total) => {
  const own = total.sign ?? of.sign
  return {
    plus: total.sums.filter(id => signOf(of, id) === own),
    minus: total.sums.filter(id => signOf(of, id) !== own),
  }
}

const entryOf = (plan: Plan, id: string): BookTotal | undefined => plan.book.totals.find(each => each.total.id === id)

/** The total as its rows give it, in its own sign; null in the years in which none of them is printed. */
export const shownTotal = (plan: Plan, total: Total, year: number): number | null => {
  const entry = entryOf(plan, total.id)
  const printed = [...linesBelow(plan.of, total.sums)].some(id => plan.book.rows.get(id)?.[year] != null)
  if (entry === undefined || (!printed && !underRunning(plan.of, total))) return null
  return inSign(plan.of, entry.computed[year] ?? 0, total.sign)
}

/** True where the total is a running one, or sums one: it has a value also in years in which nothing is printed. */
const underRunning = (of: InvestmentCase, total: Total): boolean =>
  total.cumulative === true ||
  total.sums.some(id => {
    const part = of.totals.find(each => each.id === id)
    return part !== undefined && underRunning(of, part)
  })

const totalCells = (plan: Plan, total: Total, at: number): readonly FormCell[] => {
  const formula = sumFormula({
    ...partsOf(plan.of, total),
    decimals: decimalsOf(plan.of),
    running: total.cumulative === true,
    blank: !underRunning(plan.of, total),
  })
  return plan.of.years.map((_, year) => ({
    kind: 'number',
    value: shownTotal(plan, total, year),
    place: { path: ['totals', at, 'stated', year], writing: { as: 'amount' } },
    formula,
  }))
}

const areaCell = (row: PlannedRow): FormCell =>
  row.kind === 'line' ? textCell(choices.areas[row.line.area]) : textCell('')

/** True where the total sums every line of the net once, in the case's sign, and nothing else. */
const isNet = (plan: Plan, total: Total): boolean => {
  const entry = entryOf(plan, total.id)
  const { book, of } = plan
  if (entry === undefined || total.cumulative === true || (total.sign ?? of.sign) !== of.sign) return false
  const all = book.counted.every(line => entry.lines.has(line.id)) && entry.lines.size === book.counted.length
  return all && entry.computed.every((ore, year) => ore === book.net[year])
}

/** The printed row that is the case's net, if one of the tables that count has one. */
export const printedNet = (plan: Plan): Total | undefined => {
  const shown = plan.counting.flatMap(table => table.groups.flatMap(group => group.rows))
  return shown.flatMap(row => (row.kind === 'total' && isNet(plan, row.total) ? [row.total] : []))[0]
}

const rowOf = (plan: Plan, row: PlannedRow, style: EconomyStyle, net: Total | undefined): FormRow => {
  const { of } = plan
  const list = row.kind === 'line' ? 'lines' : 'totals'
  const label = row.kind === 'line' ? row.line.label : row.total.label
  return {
    id: idOf(row),
    key: plan.keys.get(idOf(row)) ?? '',
    kind: row.kind === 'line' ? 'line' : net !== undefined && idOf(row) === net.id ? 'net' : 'total',
    cells: [
      textCell(label, [list, row.at, 'label']),
      ...(style.areas ? [areaCell(row)] : []),
      ...(row.kind === 'line' ? lineCells(of, row.line, row.at) : totalCells(plan, row.total, row.at)),
    ],
  }
}

/** What the source prints beside what its rows give, and which rows are written the other way round. */
const noteOf = (plan: Plan, table: PlannedTable, heads: readonly string[]): string => {
  const { of } = plan
  const rows = table.groups.flatMap(group => group.rows)
  const turned = rows.filter(row => signOf(of, idOf(row)) !== of.sign).map(row => plan.keys.get(idOf(row)) ?? '')
  const differs = rows.flatMap(row => {
    if (row.kind !== 'total') return []
    return row.total.stated.flatMap((stated, year) => {
      const shown = shownTotal(plan, row.total, year)
      if (stated === null || stated === (shown ?? 0)) return []
      return [words.differs(row.total.label, heads[year] ?? '', exactNumber(stated), exactNumber(shown ?? 0))]
    })
  })
  return [...(turned.length === 0 ? [] : [words.turned(turned.join(', '))]), ...differs].join(' ')
}

/** The columns of a table of amounts. */
export const economyColumns = (of: InvestmentCase, style: EconomyStyle): readonly FormColumn[] => [
  { head: words.number, kind: 'key', width: 22 },
  { head: words.corner(of), kind: 'words', width: 0 },
  ...(style.areas ? [{ head: words.area, kind: 'words' as const, width: 62 }] : []),
  ...style.heads.map(head => ({ head, kind: 'numbers' as const, width: 38 })),
]

const group = (heading: string): FormRow => ({ id: '', key: '', kind: 'group', cells: [textCell(heading)] })

/** One table of the case, with rows of the whole (`more`) at its foot. */
export const economyTable = (
  plan: Plan,
  table: PlannedTable,
  style: EconomyStyle,
  more: readonly FormRow[] = [],
): FormTable => {
  const net = printedNet(plan)
  const shown = table.groups.filter(each => each.heading !== '').length
  const headed = shown > 1 || (style.headings === 'always' && shown > 0)
  return {
    kind: 'table',
    family: 'economy',
    sheet: 'form',
    title: table.title,
    note: noteOf(plan, table, style.heads),
    columns: economyColumns(plan.of, style),
    rows: [
      ...table.groups.flatMap(({ heading, rows }) => [
        ...(headed && heading !== '' ? [group(heading)] : []),
        ...rows.map(row => rowOf(plan, row, style, net)),
      ]),
      ...more,
    ],
  }
}

/** Sums of rows of the book, year by year, in the case's sign. */
export const sumsOf = (plan: Plan, lines: readonly Line[]): readonly number[] =>
  sumRows(
    lines.map((line): OreRow => plan.book.rows.get(line.id) ?? []),
    plan.of.years.length,
  )

/** The lines of a list written in the case's sign, and the others. */
export const sidesOf = (of: InvestmentCase, lines: readonly Line[]) => ({
  plus: lines.filter(line => (line.sign ?? of.sign) === of.sign).map(line => line.id),
  minus: lines.filter(line => (line.sign ?? of.sign) !== of.sign).map(line => line.id),
})
