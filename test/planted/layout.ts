// Lays a business case out: which words stand in which cell, what is merged, bold or indented, and how a minus looks.
import { formatNumber } from '../../src/language/danish.ts'
import { cellAmount } from './money.ts'
import { type Chance, chanceOf } from './random.ts'
import {
  type Block,
  type Cell,
  type Column,
  digitsOf,
  type Row,
  type Table,
  type Unit,
  unitOf,
  type World,
} from './world.ts'

/** A printed cell. `value` is the number where a spreadsheet keeps one; `percent` says that it is a share of 1. */
export type Printed = {
  readonly text: string
  readonly value?: number
  readonly percent?: boolean
  readonly decimals?: number
  readonly bold: boolean
  readonly indent: number
  readonly columns: number
  readonly rows: number
}

/** A grid: every place has a cell, or null where a merged one reaches over. */
export type Grid = {
  readonly kind: 'grid'
  readonly caption: string | null
  readonly rows: readonly (readonly (Printed | null)[])[]
  readonly heads: number
  readonly labels: number
  readonly notes: readonly string[]
}

export type Laid =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Grid

export type Format =
  | 'text-tabs'
  | 'text-columns'
  | 'markdown'
  | 'html'
  | 'csv-1252'
  | 'csv-utf8'
  | 'docx'
  | 'xlsx'
  | 'pdf'

export const formats: readonly Format[] = [
  'text-tabs',
  'text-columns',
  'markdown',
  'html',
  'csv-1252',
  'csv-utf8',
  'docx',
  'xlsx',
  'pdf',
]

/** How this document looks. */
export type Style = {
  readonly minus: '-' | '−' | '- ' | '('
  readonly point: boolean
  readonly zero: '0' | '-'
  readonly boldTotals: boolean
  readonly unitIn: 'corner' | 'caption' | 'head' | 'above'
  readonly nameIn: 'caption' | 'merged'
  readonly indents: boolean
  readonly mergeLabels: boolean
}

/** A look for the seed and the format: csv has no merged cells, Windows-1252 no true minus. */
const styleOf = (seed: number, format: Format): Style => {
  const chance = chanceOf(seed * 31 + 7)
  const drawn: Style = {
    minus: chance.pick(['-', '-', '-', '−', '- ', '(']),
    point: !chance.happens(format.startsWith('csv') ? 0.3 : 0.04),
    zero: chance.happens(0.07) ? '-' : '0',
    boldTotals: chance.happens(0.65),
    unitIn: chance.pick(['corner', 'corner', 'caption', 'head', 'above']),
    nameIn: chance.happens(0.2) ? 'merged' : 'caption',
    indents: chance.happens(0.5),
    mergeLabels: chance.happens(0.5),
  }
  const csv = format.startsWith('csv')
  const nameIn = format === 'markdown' || format === 'text-columns' ? 'caption' : drawn.nameIn
  return {
    ...drawn,
    nameIn,
    minus: csv && drawn.minus === '−' ? '-' : drawn.minus,
    zero: drawn.minus === '- ' ? '0' : drawn.zero,
  }
}

const signed = (text: string, style: Style): string => {
  const bare = style.point ? text : text.replaceAll('.', '')
  if (!bare.startsWith('-')) return bare
  const digits = bare.slice(1)
  return style.minus === '(' ? `(${digits})` : `${style.minus}${digits}`
}

const empty: Printed = { text: '', bold: false, indent: 0, columns: 1, rows: 1 }

const printed = (text: string, more: Partial<Printed> = {}): Printed => ({ ...empty, text, ...more })

const cellPrinted = (cell: Cell, unit: Unit, style: Style, bold: boolean): Printed => {
  if (cell === null) return empty
  switch (cell.kind) {
    case 'text':
      return printed(cell.text, { bold, ...(/^\d+$/.test(cell.text) ? { value: Number(cell.text) } : {}) })
    case 'percent':
      return printed(`${formatNumber(cell.value)} %`, { value: cell.value / 100, percent: true, bold })
    case 'count':
      return printed(formatNumber(cell.value, cell.decimals), { value: cell.value, decimals: cell.decimals, bold })
    case 'amount': {
      const { decimals } = unitOf[unit]
      const digits = digitsOf(cell.kr, unit)
      const text = digits === 0 && decimals === 0 ? style.zero : signed(cellAmount(cell.kr, unit), style)
      return printed(text, { value: digits / 10 ** decimals, decimals, bold })
    }
  }
}

const unitTexts: Readonly<Record<Unit, readonly string[]>> = {
  kr: ['kr.', 'Beløb i kr.', 'Hele kr.'],
  thousand: ['1.000 kr.', '1000 kr.', 'Beløb i 1.000 kr.', 'I 1.000 kr.', 't.kr.'],
  million: ['mio. kr.', 'Mio. kr.', 'Beløb i mio. kr.'],
}

/** The unit as the head says it, with the price level behind it now and then. Tables of people have none. */
const unitText = (chance: Chance, table: Table): string => {
  const counts = table.rows.every(row => row.cells.every(cell => cell?.kind !== 'amount'))
  if (counts) return ''
  const unit = chance.pick(unitTexts[table.says])
  return chance.pick([unit, `${unit} (${table.priceLevel})`, `${unit}, ${table.priceLevel}`])
}

const strong: readonly string[] = ['subtotal', 'net']

const bodyRow = (table: Table, row: Row, style: Style, first: boolean): readonly (Printed | null)[] => {
  const bold =
    style.boldTotals && (strong.includes(row.role) || (row.role === 'group' && !table.corner.includes('Udvalg')))
  // A note below the table is about the discounted row where there is one, else about the net.
  const marked =
    table.notes.length > 0 && row.id === (table.rows.some(each => each.id === 'present') ? 'present' : 'net')
  const labels = [printed(marked ? `${row.label}*` : row.label, { bold, indent: style.indents ? row.indent : 0 })]
  if (table.corner.length > 1) labels.push(printed(row.second ?? '', { bold }))
  const cells = row.cells.map(cell => cellPrinted(cell, table.unit, style, bold))
  return first ? [...labels, ...cells] : [empty, ...labels.slice(1), ...cells]
}

/** Committees stand once for their two rows, as a merged cell or with nothing below. */
const withCommittees = (table: Table, style: Style, merges: boolean): readonly (readonly (Printed | null)[])[] =>
  table.rows.map((row, at) => {
    const same = table.corner.length > 1 && table.rows[at - 1]?.label === row.label
    const next = table.corner.length > 1 && table.rows[at + 1]?.label === row.label
    const cells = bodyRow(table, row, style, !same)
    if (!style.mergeLabels || !merges || (!same && !next)) return cells
    return cells.map((cell, place) => (place > 0 || cell === null ? cell : same ? null : { ...cell, rows: 2 }))
  })

const spanned = (text: string, width: number, bold: boolean, merges: boolean): readonly (Printed | null)[] => [
  printed(text, { bold, columns: merges ? width : 1 }),
  ...Array.from({ length: width - 1 }, () => (merges ? null : empty)),
]

const headRows = (
  table: Table,
  style: Style,
  unit: string,
  name: string | null,
  merges: boolean,
): readonly (readonly (Printed | null)[])[] => {
  const width = table.corner.length + table.columns.length
  const head = (column: Column): Printed =>
    printed(column.header, {
      bold: style.boldTotals,
      ...(/^\d{4}$/.test(column.header) ? { value: Number(column.header) } : {}),
    })
  const corner = table.corner.map((text, at) =>
    printed(at === 0 && style.unitIn === 'corner' && unit !== '' ? unit : text, { bold: style.boldTotals }),
  )
  const rows: (readonly (Printed | null)[])[] = []
  if (name !== null && style.nameIn === 'merged') rows.push(spanned(name, width, style.boldTotals, merges))
  if (style.unitIn === 'head' && unit !== '') {
    const before =
      table.corner.length + table.columns.filter(column => column.kind === 'area' || column.kind === 'key').length
    rows.push([
      ...Array.from({ length: before }, () => empty),
      ...spanned(unit, width - before, style.boldTotals, merges),
    ])
  }
  return [...rows, [...corner, ...table.columns.map(head)]]
}

const gridOf = (chance: Chance, table: Table, style: Style, merges: boolean): Grid => {
  const unit = unitText(chance, table)
  const caption = style.nameIn === 'merged' ? null : table.name
  const inCaption =
    style.unitIn === 'caption' && unit !== '' ? (caption === null ? high(unit) : `${caption}, ${unit}`) : caption
  const heads = headRows(table, style, unit, table.name, merges)
  const above =
    style.unitIn === 'above' && unit !== ''
      ? inCaption === null
        ? high(unit)
        : `${inCaption} (${unit.replaceAll(/[()]/g, '')})`
      : inCaption
  return {
    kind: 'grid',
    caption: above,
    rows: [...heads, ...withCommittees(table, style, merges)],
    heads: heads.length,
    labels: table.corner.length,
    notes: table.notes,
  }
}

const high = (text: string): string => text.replace(/^./, letter => letter.toUpperCase())

const laid = (chance: Chance, block: Block, style: Style, merges: boolean): Laid => {
  switch (block.kind) {
    case 'heading':
      return block
    case 'paragraph':
      return { kind: 'paragraph', text: block.sentences.map(sentence => sentence.text).join(' ') }
    case 'list':
      return { kind: 'list', items: block.items.map(item => item.text) }
    case 'table':
      return gridOf(chance, block, style, merges)
  }
}

/** The document as it is printed in a format. The words and the numbers are the same in each. */
export const layOut = (
  world: World,
  format: Format,
): { readonly title: string; readonly blocks: readonly Laid[]; readonly style: Style } => {
  const style = styleOf(world.seed, format)
  const chance = chanceOf(world.seed * 17 + 3)
  const merges = ['html', 'docx', 'xlsx', 'pdf'].includes(format)
  return { title: world.title, blocks: world.blocks.map(block => laid(chance, block, style, merges)), style }
}
