// One table understood: columns, roles of rows, what totals sum, unit, sign and price level, each with how sure it is.
import { message } from '../../language/message.ts'
import type { SignConvention, UnitName } from '../case-words.ts'
import { unitIn } from './cell-number.ts'
import type { ColumnMeaning } from './column-name.ts'
import { columnTotals } from './column-totals.ts'
import type { Grid, GridRow } from './grid.ts'
import { labelRole } from './label-words.ts'
import type { ReadTable } from './read-document.ts'
import { relate } from './relate-rows.ts'
import { readSigns } from './row-signs.ts'
import type {
  Reading,
  RowRole,
  UnderstoodCell,
  UnderstoodColumn,
  UnderstoodRow,
  UnderstoodTable,
} from './understood.ts'
import { priceLevelIn, readUnit, statedUnitIn } from './unit-reading.ts'

/** What stands around a table. `before` is the text just above it, `rates` the percentages the document discounts with. */
export type Around = {
  readonly block: number
  readonly name: string
  readonly title: string
  readonly before: string
  readonly rates: readonly number[]
}

/** What a person says about a table; it goes before everything that was read. Rows and columns by their place. */
export type TableCorrection = {
  readonly unit?: UnitName
  readonly sign?: SignConvention
  readonly priceLevel?: number | null
  readonly columns?: Readonly<Record<number, { readonly means: ColumnMeaning; readonly year?: number | null }>>
  readonly roles?: Readonly<Record<number, RowRole>>
  /** Numbers of cells by `row:column` among the understood rows and columns. */
  readonly cells?: Readonly<Record<string, number | null>>
}

const corrected = <Value>(value: Value): Reading<Value> => ({
  value,
  sureness: 'certain',
  because: message('read-corrected'),
})

const cellsOf = (row: GridRow, at: number, by: TableCorrection): readonly UnderstoodCell[] =>
  row.cells.map(({ content, row: line, column }, place): UnderstoodCell => {
    const own = content.kind === 'number' ? content : undefined
    const forced = by.cells?.[`${at}:${place}`]
    const value = forced === undefined ? (own?.value ?? null) : forced
    return { value, decimals: own?.decimals ?? 0, percent: own?.percent ?? false, row: line, column }
  })

const decimalsOf = (row: GridRow): number =>
  Math.max(0, ...row.cells.map(({ content }) => (content.kind === 'number' ? content.decimals : 0)))

/** Whole numbers of pupils or children, two different at least, in a table that prints its amounts with decimals. */
const isOfPeople = ({ label, cells }: GridRow): boolean => {
  const values = cells.flatMap(({ content }) => (content.kind === 'number' ? [content.value] : []))
  return (
    /^(?:elever|børn|unge|anbragte|familier|borgere|pladser|forløb|sager)(?![\p{L}-])/iu.test(label) &&
    new Set(values).size > 1 &&
    values.every(value => value >= 0 && Number.isInteger(value))
  )
}

/** A caption that says all of a table is gains: "Tabel 2. Besparelser (1.000 kr.)". */
const ofGains =
  /^(?:tabel\s*\d+[a-z]?\s*[.:–-]?\s*)?(?:(?:samlede|forventede|årlige)\s+)?(?:mindreudgift|besparelse|gevinst|effektiviseringsgevinst)(?:er|erne|r|rne)?\s*(?:$|[,(:]|i\s+(?:1|mio|kr))/iu

/** Words of people where no word is of money. */
const peopleWord = /ansatte|antal|personale|medarbejdere|børn|unge|elever|sager|underretninger|familier/iu
const moneyWord =
  /udgift|budget|løn|bespar|(?<!\p{L})kr|mio|pris|økonomi|netto|takst|indtægt|beløb|forbrug|omkostning/iu

/** Whole numbers below 100.000 under words of people and none of money: what is counted are heads. */
const isOfHeads = (words: string, rows: readonly UnderstoodRow[]): boolean => {
  const all = `${words} ${rows.map(row => row.label).join(' ')}`
  const values = rows.flatMap(row => row.cells.flatMap(cell => (cell.value === null ? [] : [cell])))
  return (
    peopleWord.test(words) &&
    !moneyWord.test(all) &&
    values.every(cell => Math.abs(cell.value ?? 0) < 100_000 && cell.decimals < 2)
  )
}

/** A table of which most rows say that they count something is a table of counts, and its rows can be summed. */
const rolesOf = (rows: readonly GridRow[], by: TableCorrection): readonly Reading<RowRole>[] => {
  const said = rows.map(row => {
    const role = labelRole(row.label)
    const numbers = row.cells.flatMap(({ content }) => (content.kind === 'number' ? [content] : []))
    const percent = numbers.length > 0 && numbers.every(each => each.percent)
    const group = row.label !== row.own && labelRole(row.label.slice(0, -row.own.length)) === 'total'
    return percent ? 'percent' : role === 'line' && group ? 'total' : role
  })
  const lined = rows.filter((_, at) => said[at] === 'line')
  const fine = lined.filter(row => decimalsOf(row) > 0).length * 2 >= lined.length
  for (const [at, row] of rows.entries()) {
    if (fine && said[at] === 'line' && decimalsOf(row) === 0 && isOfPeople(row)) said[at] = 'count'
  }
  const counted = said.filter(role => role === 'count' || role === 'staff').length
  const lines = said.filter(role => role === 'line').length
  const allCounts = counted > 1 && lines === 0
  return rows.map((row, at): Reading<RowRole> => {
    const forced = by.roles?.[at]
    if (forced !== undefined) return corrected(forced)
    const role = said[at] ?? 'line'
    const value: RowRole = allCounts && (role === 'count' || role === 'staff') ? 'line' : role
    return value === 'line'
      ? { value, sureness: 'likely', because: message('read-usual') }
      : { value, sureness: 'likely', because: message('read-label', { label: row.label }) }
  })
}

const columnsOf = (grid: Grid, by: TableCorrection): readonly Omit<UnderstoodColumn, 'sums' | 'less'>[] =>
  grid.columns.map(({ name, means, year }, at) => {
    const forced = by.columns?.[at]
    if (forced !== undefined) return { name, means: corrected(forced.means), year: forced.year ?? null }
    const sureness = means === 'year' || means === 'step' ? 'certain' : means === 'amount' ? 'guess' : 'likely'
    const because = name === '' ? message('read-usual') : message('read-heading', { text: name })
    return { name, means: { value: means, sureness, because }, year }
  })

/** Understands one grid. Nothing is stored and nothing refused: what cannot be understood stays a row by itself. */
export const understandTable = (
  table: ReadTable,
  grid: Grid,
  around: Around,
  by: TableCorrection = {},
): UnderstoodTable => {
  const columns = columnsOf(grid, by)
  const cells = grid.rows.map((row, at) => cellsOf(row, at, by))
  const roles = rolesOf(grid.rows, by)
  const draft = grid.rows.map((row, at) => ({
    ...row,
    role: roles[at]?.value ?? 'line',
    forced: by.roles?.[at] !== undefined,
    values: (cells[at] ?? []).map(cell => cell.value),
    decimals: Math.max(0, ...(cells[at] ?? []).map(cell => cell.decimals)),
  }))
  const rates = [...new Set([...ratesIn(grid.heading), ...draft.flatMap(row => ratesIn(row.label)), ...around.rates])]
  const related = relate(
    draft,
    columns.map(column => ({ means: column.means.value, year: column.year })),
    rates,
  )
  const gains = ofGains.test(around.title) ? around.title : null
  const signs = readSigns(
    draft.map((row, at) => ({
      label: row.label,
      section: row.section ?? gains,
      closed: related
        .slice(0, at)
        .some((each, above) => each.role === 'total' && draft[above]?.section === row.section),
      isLine: related[at]?.role === 'line' || related[at]?.role === 'of-which',
      values: row.values.filter((_, column) => columns[column]?.means.value !== 'key'),
      relation: related[at]?.relation ?? null,
    })),
    by.sign,
  )
  const rows = draft.map((row, at): UnderstoodRow => {
    const found = related[at]
    const role = found?.role ?? row.role
    const own = roles[at] ?? { value: role, sureness: 'guess', because: message('read-usual') }
    const words = `${row.section ?? ''} ${row.label}`
    return {
      label: row.label.replace(/(?<=\S)\*+$/u, ''),
      own: row.own,
      section: row.section,
      meta: row.meta,
      bold: row.bold,
      role: row.forced
        ? own
        : { value: role, sureness: found?.sureness ?? own.sureness, because: found?.because ?? own.because },
      kind: signs.rows[at]?.kind ?? { value: 'cost', sureness: 'guess', because: message('read-usual') },
      sign: signs.rows[at]?.sign ?? 'cost-positive',
      timing: timing(words, row.values, columns),
      relation: found?.relation ?? null,
      cells: cells[at] ?? [],
      aside: row.aside.map(each => each.value),
      line: table.rowPlaces?.[cells[at]?.[0]?.row ?? 0]?.line ?? table.at.line,
    }
  })
  const money = rows.filter(row => row.role.value === 'line' || row.role.value === 'total')
  const labels = money.every(row => unitIn(row.label) === unitIn(money[0]?.label ?? '')) ? (money[0]?.label ?? '') : ''
  const stated =
    statedUnitIn(grid.heading, around.title, around.before) ??
    statedUnitIn(/\([^)]*kr[^)]*\)/iu.exec(labels)?.[0] ?? '', '', '')
  const amounts = money.map(row => ({
    label: row.label,
    values: row.cells.filter((_, at) => isAmount(columns[at]?.means.value)).map(cell => cell.value),
  }))
  const unit = readUnit(amounts, stated)
  const level = priceLevelIn(`${grid.heading} ${around.title} ${around.before}`)
  const said = grid.rows.map(row => labelRole(row.label))
  // Totals by themselves are what another table adds up; with a count among them they count.
  const counting =
    namesCounts(grid.heading, around.title) ||
    (said.every(role => /^(?:count|staff|payback|percent|total)$/u.test(role)) &&
      (stated === null || said.some(role => role !== 'total'))) ||
    columns.every(column => /^(?:key|units)$/u.test(column.means.value)) ||
    (stated === null && isOfHeads(`${grid.heading} ${around.title}`, rows))
  return {
    block: around.block,
    name: around.name,
    title: around.title,
    at: table.at,
    transposed: grid.transposed,
    squeezed: grid.squeezed,
    columns: columnTotals(columns, rows),
    rows,
    unit: by.unit === undefined ? unit : corrected(by.unit),
    statedUnit: stated?.unit ?? null,
    sign: signs.sign,
    priceLevel:
      by.priceLevel !== undefined
        ? corrected(by.priceLevel)
        : level === null
          ? { value: null, sureness: 'likely', because: message('read-usual') }
          : { value: level, sureness: 'certain', because: message('read-heading', { text: String(level) }) },
    money: money.length > 0 && !counting,
  }
}

/** The head of a table says that it counts people or posts, and neither it nor its title speaks of money. */
const namesCounts = (heading: string, title: string): boolean =>
  /(?:^|[|,:(.]\s*)(?:årsværk|normering|stillinger|antal (?!år(?!\p{L}))\p{L}+)/iu.test(`${title} | ${heading}`) &&
  !/(?<!\p{L})(?:kr|mio|kroner|beløb|økonomi)|udgift|omkostning|besparels|gevinst|netto|løn/iu.test(
    `${title} ${heading}`,
  )

const isAmount = (means: ColumnMeaning | undefined): boolean =>
  means !== undefined && means !== 'key' && means !== 'units'

const timing = (
  words: string,
  values: readonly (number | null)[],
  columns: readonly { readonly means: Reading<ColumnMeaning> }[],
): 'once' | 'lasting' => {
  const yearly = values.filter((_, at) => columns[at]?.means.value === 'year' || columns[at]?.means.value === 'step')
  if ((yearly.at(-1) ?? 0) === 0) return 'once'
  return yearly.length === 0 && /engang|etablering/iu.test(words) ? 'once' : 'lasting'
}

/** Percentages a label names: "Nutidsværdi (4 %)". */
const ratesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d{1,2}(?:,\d{1,2})?)\s*(?:%|pct)/giu)].map(found => Number((found[1] ?? '0').replace(',', '.')))
