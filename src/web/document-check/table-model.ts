// What the panel of one table shows: how it was read and how surely, its rows as printed, and the marks of what was found.
import type { ReadDocument } from '../../investment/document/read-document.ts'
import type {
  Reading,
  Sureness,
  UnderstoodCell,
  UnderstoodColumn,
  UnderstoodRow,
  UnderstoodTable,
} from '../../investment/document/understood.ts'
import { type Message, say } from '../../language/message.ts'
import { printNumber, printUnit, printYear, typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import { heldAgainst, type Mark, type Marks } from './marks.ts'
import { rowWords } from './row-words.ts'

const space = '\u00a0'

/** How surely something was read, or that a person said it. */
export type Sure = Sureness | 'corrected'

/** Something read of a table as a whole. */
export type Fact = {
  readonly of: 'unit' | 'prices' | 'sign' | 'years'
  readonly value: string
  readonly sure: Sure
  readonly because: string
}

export type CellModel = {
  readonly column: number
  readonly shown: string
  /** The number that should stand there; what is shown is then struck through. */
  readonly instead: string | null
  readonly marks: readonly Mark[]
  readonly corrected: boolean
}

export type RowModel =
  | { readonly kind: 'group'; readonly key: string; readonly label: string }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly at: number
      readonly label: string
      readonly sum: boolean
      /** How it was understood, in words; null where there is nothing to say. */
      readonly words: string | null
      readonly sure: Sure
      readonly because: string
      readonly marks: readonly Mark[]
      readonly cells: readonly CellModel[]
    }

export type ColumnModel = {
  readonly at: number
  readonly name: string
  /** What it was read as, where its name doesn't say it. */
  readonly words: string | null
  readonly sure: Sure
}

export type TableModel = {
  readonly at: number
  readonly block: number
  readonly name: string
  readonly title: string
  readonly place: string
  readonly facts: readonly Fact[]
  readonly columns: readonly ColumnModel[]
  readonly rows: readonly RowModel[]
  readonly marks: readonly Mark[]
  /** Everything that was guessed, each with what to look at. */
  readonly look: readonly string[]
  /** `wrong` where a cell or the whole table has an error, `sums` where its sums hold, `plain` where it has none. */
  readonly state: 'wrong' | 'sums' | 'plain'
  /** True where it holds amounts, and could be the one that counts. */
  readonly amounts: boolean
  readonly rowsRead: number
  readonly columnsRead: number
  /** True where every column is a year. */
  readonly yearly: boolean
}

const isCorrected = (because: Message): boolean => because.code === 'read-corrected'

const sureOf = ({ sureness, because }: Omit<Reading<unknown>, 'value'>): Sure =>
  isCorrected(because) ? 'corrected' : sureness

/** Where the table stands, as its reader would look for it. */
export const placeOf = ({ page, line, sheet }: Partial<UnderstoodTable['at']>): string =>
  [
    sheet === undefined ? null : da.place.sheet(sheet),
    page === undefined ? null : da.place.page(page),
    line === undefined ? null : sheet === undefined ? da.place.line(line) : da.place.row(line),
  ]
    .filter(part => part !== null)
    .join(', ')

const isYear = ({ means }: Pick<UnderstoodColumn, 'means'>): boolean => means.value === 'year' || means.value === 'step'

const order: readonly Sure[] = ['guess', 'likely', 'corrected', 'certain']
const least = (all: readonly Sure[]): Sure => order.find(sure => all.includes(sure)) ?? 'certain'

const yearsOf = (columns: readonly UnderstoodColumn[]): Fact => {
  const named = columns.filter(isYear)
  const years = named.flatMap(({ year }) => (year === null ? [] : [year]))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const [reading] = named.map(({ means }) => means)
  const sure = least(named.map(({ means }) => sureOf(means)))
  const because = reading === undefined ? '' : typeset(say(reading.because))
  if (years.length === 0) return { of: 'years', value: da.fact.noYears, sure: 'certain', because: da.fact.noYearsWhy }
  return { of: 'years', value: first === last ? printYear(first) : `${printYear(first)}-${last}`, sure, because }
}

const factOf = <Value>(of: Fact['of'], reading: Reading<Value>, value: string): Fact => ({
  of,
  value,
  sure: sureOf(reading),
  because: typeset(say(reading.because)),
})

/** Where nothing is said there is nothing to be more or less sure of. */
const pricesOf = (reading: Reading<number | null>): Fact => {
  const { value } = reading
  if (value !== null) return factOf('prices', reading, da.fact.level(value))
  const fact = factOf('prices', reading, da.fact.noPrices)
  return fact.sure === 'corrected' ? fact : { ...fact, sure: 'certain' }
}

const factsOf = (table: UnderstoodTable): readonly Fact[] => [
  factOf('unit', table.unit, printUnit(table.unit.value)),
  pricesOf(table.priceLevel),
  factOf('sign', table.sign, da.fact.signs[table.sign.value]),
  yearsOf(table.columns),
]

/** A cell as the document prints it, in Danish figures; words and dashes as they stand. */
const shownCell = ({ value, decimals, percent, row, column }: UnderstoodCell, text: string | undefined): string => {
  if (value !== null) return `${printNumber(value, decimals)}${percent ? `${space}%` : ''}`
  const words = (text ?? '').trim()
  // A cell of several lines, or one whose number was moved to another column, would say more than stands here.
  return words.length > 20 || words.includes('\n') || /\d/u.test(words) || row < 0 || column < 0 ? '' : words
}

const printed: ReadonlySet<string> = new Set([
  'sum',
  'cumulative',
  'sign',
  'unit',
  'same-line',
  'units-price',
  'discount',
])

/** What should stand instead, where an error says so of the very number that stands there. */
const insteadOf = ({ value, decimals, percent }: UnderstoodCell, marks: readonly Mark[]): string | null => {
  for (const { kind, found } of marks) {
    const [{ code, stated, computed }] = found
    if (kind !== 'error' || !printed.has(code) || typeof computed !== 'number') continue
    if (stated === value)
      return `${printNumber(computed, decimals > 0 ? decimals : undefined)}${percent ? `${space}%` : ''}`
  }
  return null
}

type Around = { readonly document: ReadDocument; readonly marks: Marks; readonly at: number }

const isTotal = ({ role }: UnderstoodRow): boolean => role.value === 'total' || role.value === 'cumulative'

const cellsOf = (table: UnderstoodTable, row: number, { document, marks, at }: Around): readonly CellModel[] => {
  const block = document.blocks[table.block]
  const by = table.rows[row]?.cells ?? []
  return by.map((cell, column): CellModel => {
    const read = block?.kind === 'table' ? block.rows[cell.row]?.[cell.column]?.text : undefined
    const found = marks.at({ table: at, row, column })
    return {
      column,
      shown: shownCell(cell, read),
      instead: insteadOf(cell, found),
      marks: found,
      corrected: false,
    }
  })
}

const rowsOf = (table: UnderstoodTable, around: Around): readonly RowModel[] => {
  let section: string | null = null
  return table.rows.flatMap((row, at): readonly RowModel[] => {
    const begins = row.section !== null && row.section !== section
    section = row.section
    const model: RowModel = {
      kind: 'row',
      key: `r${at}`,
      at,
      label: row.label === '' ? da.row.nameless : row.label,
      sum: isTotal(row),
      words: rowWords(table, at),
      sure: sureOf(row.role),
      because: typeset(say(row.role.because)),
      marks: around.marks.at({ table: around.at, row: at, column: null }),
      cells: cellsOf(table, at, around),
    }
    return begins ? [{ kind: 'group', key: `g${at}`, label: row.section ?? '' }, model] : [model]
  })
}

/** Columns whose names say what they are. */
const sayItself: ReadonlySet<string> = new Set(['key', 'total'])

const columnModel = ({ name, means }: UnderstoodColumn, at: number): ColumnModel => {
  const sure = sureOf(means)
  const plain = isYear({ means }) && sure !== 'corrected'
  const said = sure === 'certain' || sure === 'likely' ? sayItself.has(means.value) : plain
  return {
    at,
    name: name === '' ? da.column.nameless : name.replace(/(\p{Ll})- (?!og|eller|samt)(?=\p{Ll})/gu, '$1'),
    words: plain || said ? null : da.column.means[means.value],
    sure,
  }
}

/** Errors of the table itself: where the text says something else than the table, the text is what is wrong. */
const hasErrors = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind, found: [first] }) => kind === 'error' && heldAgainst(first) === undefined)

/** What to look at: readings that are guesses, of a table whose amounts count. */
const lookAt = (table: UnderstoodTable, facts: readonly Fact[]): readonly string[] => {
  const guessed = facts
    .filter(({ of, sure }) => sure === 'guess' && of !== 'sign')
    .map(({ of, because }) => da.look[of](because))
  const signs = table.rows.some(({ cells }) => cells.some(({ value }) => (value ?? 0) < 0))
  const sign = facts
    .filter(({ of, sure }) => of === 'sign' && sure === 'guess' && signs)
    .map(({ because }) => da.look.sign(because))
  const columns = table.columns.filter(({ means }) => sureOf(means) === 'guess' && means.value !== 'amount')
  return [
    ...guessed,
    ...sign,
    ...(columns.length === 0 ? [] : [da.look.columns(columns.map(({ name }) => name).join(', '))]),
  ]
}

/** The panel of the table at a place. */
export const tableModel = (
  table: UnderstoodTable,
  around: Around & { readonly correctedCells: ReadonlySet<string>; readonly amounts: boolean },
): TableModel => {
  const rows = rowsOf(table, around).map(row =>
    row.kind === 'group'
      ? row
      : {
          ...row,
          cells: row.cells.map(cell => ({
            ...cell,
            corrected: around.correctedCells.has(`${row.at}:${cell.column}`),
          })),
        },
  )
  const marks = around.marks.ofTable(around.at)
  const facts = factsOf(table)
  const wrong =
    hasErrors(marks) ||
    rows.some(row => row.kind === 'row' && (hasErrors(row.marks) || row.cells.some(cell => hasErrors(cell.marks))))
  const summed = table.rows.some(({ relation }) => relation !== null)
  return {
    at: around.at,
    block: table.block,
    name: table.name,
    title: table.title,
    place: placeOf(table.at),
    facts,
    columns: table.columns.map(columnModel),
    rows,
    marks,
    look: around.amounts ? lookAt(table, facts) : [],
    state: wrong ? 'wrong' : summed ? 'sums' : 'plain',
    amounts: around.amounts,
    rowsRead: table.rows.length,
    columnsRead: table.columns.length,
    yearly: table.columns.every(isYear),
  }
}
