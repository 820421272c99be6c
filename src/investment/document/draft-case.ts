// The tables of a document as an investment case: lines, totals and keys along one row of years, and which cell each came from.
import type { InvestmentCase, Line, Total } from '../case.ts'
import { oreIn, type SignConvention, type UnitName } from '../case-words.ts'
import type { CellRef } from './document-finding.ts'
import { labelRole } from './label-words.ts'
import type { Understood, UnderstoodRow, UnderstoodTable } from './understood.ts'
import { wordDrivers } from './word-drivers.ts'

/** A row of the case with its table and row in the document. */
type DraftRow = { readonly id: string; readonly table: number; readonly row: number }

/** A case made from tables; `rows` leads from its rows back to the document, `axis` from its years to a table's columns. */
export type Draft = {
  readonly of: InvestmentCase
  readonly rows: readonly DraftRow[]
  readonly columnOf: (table: number, year: number) => number | null
}

/** A name as an id: lower case letters, digits and hyphens. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '')

const namer = () => {
  const used = new Set<string>()
  return (text: string): string => {
    const base = slug(text) || 'raekke'
    let id = base
    for (let at = 2; used.has(id); at += 1) id = `${base}-${at}`
    used.add(id)
    return id
  }
}

type Axis = { readonly kind: 'year' | 'step'; readonly years: readonly number[] }

const yearsOf = (table: UnderstoodTable, kind: 'year' | 'step'): readonly number[] =>
  table.columns.flatMap(column => (column.means.value === kind && column.year !== null ? [column.year] : []))

/** The kind of years of the main table, else of any table; every year from the first to the last. */
const axisOf = ({ tables, main }: Understood): Axis => {
  const first = main === null ? undefined : tables[main]
  const leading = [...(first === undefined ? [] : [first]), ...tables.filter(table => table.money)]
  const named = leading.find(table => yearsOf(table, 'year').length > 0 || yearsOf(table, 'step').length > 0)
  const kind = named !== undefined && yearsOf(named, 'step').length > yearsOf(named, 'year').length ? 'step' : 'year'
  const all = tables.filter(table => table.money).flatMap(table => yearsOf(table, kind))
  if (all.length === 0) return { kind, years: [1] }
  const from = Math.min(...all)
  const to = Math.min(Math.max(...all), from + 99)
  return { kind, years: Array.from({ length: to - from + 1 }, (_, at) => from + at) }
}

/** An amount in another unit; øre are kept, the dust of floating point is not. */
const inUnit = (value: number, from: UnitName, to: UnitName): number =>
  from === to ? value : Math.round((value * oreIn[from] * 1e6) / oreIn[to]) / 1e6

/** The steering area a row says it is of: beside its label, in it, or as the heading above it. */
const areaOf = (row: UnderstoodRow, underConstruction: boolean): Line['area'] => {
  const heading = (row.section ?? '').trim()
  for (const words of [row.meta ?? '', heading]) {
    if (/overførs/iu.test(words)) return 'transfers'
    if (/^anlæg|rådighedsbeløb/iu.test(words)) return 'construction'
    if (/service/iu.test(words)) return 'service'
  }
  if (underConstruction) return 'construction'
  if (/^overførs/iu.test(row.label)) return 'transfers'
  return /^anlæg(?:s|$|\s)/iu.test(row.label) ? 'construction' : 'service'
}

/** Is the row summed by a total of construction alone: "Anlæg netto", "Rådighedsbeløb i alt"? */
const isUnderConstruction = (rows: UnderstoodTable['rows'], place: number, depth = 0): boolean =>
  rows.some(
    ({ label, relation }, at) =>
      relation?.kind === 'sum' &&
      relation.parts.some(part => part.row === place) &&
      !/drift|service/iu.test(label) &&
      (/(?<!\p{L})(?:netto)?anlæg|rådighedsbeløb/iu.test(label) ||
        (depth < 5 && isUnderConstruction(rows, at, depth + 1))),
  )

/** The committee a row falls on, where its table has a key: its group, else its own label. */
const committeeOf = (row: UnderstoodRow, hasKey: boolean): string | undefined => {
  if (!hasKey && !/udvalg/iu.test(row.label)) return undefined
  const group =
    row.own !== row.label && row.label.toLowerCase().endsWith(row.own.toLowerCase())
      ? row.label.slice(0, -row.own.length).replace(/,\s*$/u, '')
      : row.label
  return group === '' ? undefined : group
}

/** Tables that count in the net, and rows that print other rows again. */
export type DraftChoices = {
  readonly counting?: readonly number[]
  readonly repeats?: ReadonlyMap<string, readonly string[]>
}

/** What is the same for every row of a draft. */
type Frame = {
  readonly unit: UnitName
  readonly sign: SignConvention
  readonly years: readonly number[]
  readonly columnOf: Draft['columnOf']
  readonly ids: ReadonlyMap<string, string>
  readonly repeats: ReadonlyMap<string, readonly string[]>
}

type Placed = {
  readonly table: UnderstoodTable
  readonly at: number
  readonly row: UnderstoodRow
  readonly place: number
}

/** A row's amounts along the years of the case, in its unit. */
const amountsOf = ({ years, columnOf, unit }: Frame, { table, at, row }: Placed): (number | null)[] =>
  years.map(year => {
    const column = columnOf(at, year)
    const value = column === null ? null : (row.cells[column]?.value ?? null)
    return value === null ? null : inUnit(value, table.unit.value, unit)
  })

const keyColumn = (table: UnderstoodTable): number => table.columns.findIndex(column => column.means.value === 'key')

/** What lines and totals have in common. */
const headOf = (frame: Frame, { table, row }: Placed, id: string) => {
  const repeats = frame.repeats.get(id)
  const committee = committeeOf(row, keyColumn(table) >= 0)
  return {
    id,
    label: row.label === '' ? id : row.label,
    table: table.name,
    ...(row.sign === frame.sign ? {} : { sign: row.sign }),
    ...(repeats === undefined ? {} : { repeats: [...repeats] }),
    ...(committee === undefined ? {} : { committee }),
  }
}

const lineOf = (frame: Frame, placed: Placed, id: string): Line => {
  const { table, row } = placed
  const amounts = amountsOf(frame, placed)
  // A row that is printed again is held against its units and price where it stands first.
  const drivers = frame.repeats.has(id) ? [] : wordDrivers(row.label, amounts, frame.unit)
  const printed = amounts.filter(amount => amount !== null)
  return {
    ...headOf(frame, placed, id),
    kind: row.kind.value,
    timing: row.timing,
    area: areaOf(row, isUnderConstruction(table.rows, placed.place)),
    amounts,
    ...(table.squeezed && printed.length < amounts.length ? { printed } : {}),
    ...(drivers.length === 0 ? {} : { drivers: [...drivers] }),
  }
}

/** The total, where any of its parts is a row of the case. */
const totalOf = (frame: Frame, placed: Placed, id: string): Total | undefined => {
  const { relation } = placed.row
  const parts = relation !== null && 'parts' in relation ? relation.parts : []
  const sums = [...new Set(parts.flatMap(part => frame.ids.get(`${placed.at}:${part.row}`) ?? []))]
  if (sums.length === 0) return undefined
  const cumulative = relation?.kind === 'running' ? { cumulative: true } : {}
  return { ...headOf(frame, placed, id), sums, stated: amountsOf(frame, placed), ...cumulative }
}

/** The share that a row's table says it carries. */
const keyOf = (of: Line, { table, row }: Placed): InvestmentCase['keys'] => {
  const percent = row.cells[keyColumn(table)]?.value ?? null
  const { committee, kind } = of
  return percent === null || committee === undefined ? [] : [{ committee, kind, table: table.name, stated: percent }]
}

/** Percentages beside amounts divide something only where they come to about a hundred; else they are rates. */
const sharesOfAWhole = (keys: InvestmentCase['keys']): InvestmentCase['keys'] =>
  keys.filter(({ table, kind }) => {
    const sum = keys.reduce((all, key) => (key.table === table && key.kind === kind ? all + key.stated : all), 0)
    return sum > 50 && sum < 200
  })

/** Drafts a case. Tables without years of the main table's kind are left out: they have no place along its years. */
export const draftCase = (understood: Understood, choices: DraftChoices = {}): Draft => {
  const { tables, main } = understood
  const mainTable = main === null ? undefined : tables[main]
  const unit = mainTable?.unit.value ?? '1000 kr.'
  const sign = mainTable?.sign.value ?? 'cost-positive'
  const { kind, years } = axisOf(understood)
  const columnOf = (table: number, year: number): number | null => {
    const at = (tables[table]?.columns ?? []).findIndex(column => column.means.value === kind && column.year === year)
    return at < 0 ? null : at
  }
  const taken = tables.flatMap((table, at) => (table.money && yearsOf(table, kind).length > 0 ? [{ table, at }] : []))
  const placed = taken.flatMap(({ table, at }) =>
    table.rows.flatMap((row, place): Placed[] =>
      (isLine(row.role.value) || isTotal(row.role.value)) && !isCounted(row) ? [{ table, at, row, place }] : [],
    ),
  )
  const name = namer()
  const ids = new Map(placed.map(({ at, place, row }) => [`${at}:${place}`, name(row.label)]))
  const frame: Frame = { unit, sign, years, columnOf, ids, repeats: choices.repeats ?? new Map() }
  const idOf = ({ at, place }: Placed): string => ids.get(`${at}:${place}`) ?? ''
  const lines = placed
    .filter(each => isLine(each.row.role.value))
    .map(each => ({ each, line: lineOf(frame, each, idOf(each)) }))
  const totals = placed.flatMap(each => (isTotal(each.row.role.value) ? (totalOf(frame, each, idOf(each)) ?? []) : []))
  const known = new Set([...lines.map(({ line }) => line.id), ...totals.map(total => total.id)])
  const counting = new Set(choices.counting ?? (main === null ? [] : [main]))
  const of: InvestmentCase = {
    schema: 'forlaens/case/1',
    id: slug(mainTable?.title ?? '') || 'dokument',
    title: mainTable?.title ?? 'Dokument',
    municipality: '000',
    unit,
    statedUnit: mainTable?.statedUnit ?? null,
    sign,
    priceLevel: mainTable?.priceLevel.value ?? null,
    years: [...years],
    tables: taken.map(({ table, at }) => ({
      id: table.name,
      title: table.title || table.name,
      counts: counting.has(at),
    })),
    lines: lines.map(({ line }) => line),
    keys: sharesOfAWhole(lines.flatMap(({ each, line }) => keyOf(line, each))),
    totals: totals
      .map(total => ({ ...total, sums: total.sums.filter(id => known.has(id)) }))
      .filter(total => total.sums.length > 0),
    efforts: [],
    assumptions: [],
    scenarios: [],
    claims: [],
  }
  const rows = placed
    .map(each => ({ id: idOf(each), table: each.at, row: each.place }))
    .filter(row => known.has(row.id))
  return { of, rows, columnOf }
}

/** A row under a heading of staff or counts holds no money. */
const isCounted = ({ section }: UnderstoodRow): boolean => /^(?:count|staff)$/u.test(labelRole(section ?? ''))

const isLine = (role: UnderstoodRow['role']['value']): boolean => role === 'line'
const isTotal = (role: UnderstoodRow['role']['value']): boolean => role === 'total' || role === 'cumulative'

/** The cell of the document a path of the case leads to; undefined for what stands in no cell. */
export const cellAt = (draft: Draft, path: readonly (string | number)[]): CellRef | undefined => {
  const [list, at, field, year] = path
  if ((list !== 'lines' && list !== 'totals') || typeof at !== 'number') return undefined
  const id = draft.of[list][at]?.id
  const row = draft.rows.find(each => each.id === id)
  if (row === undefined) return undefined
  const named =
    typeof year === 'number' && (field === 'amounts' || field === 'stated') ? draft.of.years[year] : undefined
  return { table: row.table, row: row.row, column: named === undefined ? null : draft.columnOf(row.table, named) }
}
