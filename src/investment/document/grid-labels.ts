// The words left of the values: a label, the group it belongs to, an area or account beside it, a number that stands aside.
import { type CellNumber, readCell } from './cell-number.ts'
import type { Matrix } from './matrix.ts'

export type RowLabel = {
  readonly label: string
  readonly own: string
  readonly indent: number
  readonly meta: string | null
  readonly aside: readonly CellNumber[]
}

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** `Besparelse` behind a group: "Socialudvalget, besparelse". Abbreviations and names keep their capitals. */
const small = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

type Column = readonly string[]

/** A column says the same of most rows, or nothing: it is no name of theirs. */
const isMeta = (column: Column, others: readonly Column[]): boolean => {
  const filled = column.filter(text => text !== '')
  const kinds = new Set(filled).size
  const named = others.some(other => new Set(other.filter(text => text !== '')).size > kinds)
  if (
    others.length > 0 &&
    filled.length > 0 &&
    filled.filter(text => /^[\d. -]+$/u.test(text)).length * 2 > filled.length
  )
    return true
  return (
    named &&
    (filled.length === 0 || (kinds <= 3 && filled.length > kinds) || filled.every(text => /^[\d. ]+$/u.test(text)))
  )
}

/** A group stands once and is blank in the rows after it. */
const isGroup = (column: Column, next: Column): boolean =>
  column.some((text, at) => text === '' && next[at] !== '') && column.some((text, at) => text !== '' && next[at] !== '')

/** The labels of the rows of a matrix whose values begin in column `first`. */
export const labelsOf = (rows: Matrix, first: number, values: readonly number[]): readonly RowLabel[] => {
  const places = Array.from({ length: first }, (_, at) => at)
  const text = (row: number, column: number): string => clean(rows[row]?.[column]?.text ?? '')
  const isNumber = (row: number, column: number): boolean => readCell(rows[row]?.[column]).kind === 'number'
  const columns: readonly Column[] = places.map(column =>
    rows.map((_, row) => (isNumber(row, column) && column > 0 ? '' : text(row, column))),
  )
  const filled = places.filter(column => columns[column]?.some(each => each !== '') === true)
  const meta = filled.filter(column => {
    const others = filled.filter(other => other !== column).map(other => columns[other] ?? [])
    const place = filled.indexOf(column)
    const next = columns[filled[place + 1] ?? -1]
    return (
      isMeta(columns[column] ?? [], others) &&
      !(next !== undefined && isGroup(columns[column] ?? [], next)) &&
      !repeats(columns[filled[place - 1] ?? -1], columns[column] ?? [])
    )
  })
  const naming = filled.filter(column => !meta.includes(column))
  const held = new Map<number, string>()
  return rows.map((cells, row): RowLabel => {
    const parts = naming.map((column, at) => {
      const own = columns[column]?.[row] ?? ''
      const isLast = at === naming.length - 1
      if (own !== '') {
        held.set(column, own)
        for (const later of naming.slice(at + 1)) held.delete(later)
        return own
      }
      const later = naming.slice(at + 1).some(next => (columns[next]?.[row] ?? '') !== '')
      return isLast || !later ? '' : (held.get(column) ?? '')
    })
    const said = parts.filter(part => part !== '')
    const [group, ...rest] = said
    const last = said.at(-1) ?? ''
    const aside = places.flatMap(column => {
      const content = column > 0 && !values.includes(column) ? readCell(cells[column]) : undefined
      return content?.kind === 'number' ? [content] : []
    })
    // Where the last words alone name every row, the group before them is no part of the name.
    const distinct = naming.length > 1 && alone(columns[naming.at(-1) ?? 0] ?? [])
    const metaText = meta.map(column => columns[column]?.[row] ?? '').find(each => each !== '') ?? null
    const named = distinct || group === undefined ? last : [group, ...rest.map(small)].join(', ')
    const label = named === '' ? (metaText ?? '') : named
    const indent = (cells[naming[0] ?? 0]?.indent ?? 0) + (/^[-–•·]\s/u.test(last) ? 1 : 0)
    return { label: label.replace(/^[-–•·]\s+/u, ''), own: last === '' ? label : last, indent, meta: metaText, aside }
  })
}

/** Every row has its own words here. */
const alone = (column: Column): boolean => column.every(text => text !== '') && new Set(column).size === column.length

/** The words of a column come again in each of several groups: "Besparelse, Omkostninger" under every committee. */
const repeats = (before: Column | undefined, own: Column): boolean => {
  if (before === undefined) return false
  const groups = before.filter(text => text !== '')
  return isGroup(before, own) && new Set(groups).size > 1
}
