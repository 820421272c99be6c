// Which rows a total may be the sum of: those its words name, those of its block, the last open ones.
import { stemsOf } from './label-words.ts'
import { difference, negated, plus, type Rows } from './sum-judge.ts'
import type { Part } from './understood.ts'

const totalWords = new Set([
  'alt',
  'ialt',
  'samled',
  'samlet',
  'saml',
  'total',
  'sum',
  'nett',
  'netto',
  'resultat',
  'subtotal',
  'delsum',
])

/** "Drift i alt" sums the rows that have "Drift" beside their labels. */
const byMeta = (rows: Rows, at: number): readonly number[] => {
  const words = stemsOf(rows[at]?.label ?? '')
  const own = [...words].filter(word => !totalWords.has(word))
  const found = rows.flatMap(({ meta, isTotal, isPart }, row) =>
    row < at && !isTotal && !isPart && meta != null && own.length === 1 && stemsOf(meta).has(own[0] ?? '') ? [row] : [],
  )
  return found.length < at ? found : []
}

/** Rows whose label has the words that are the total's own: "I alt SO20", "Total, besparelse". */
const byWords = (rows: Rows, at: number, open: readonly number[]): readonly number[] => {
  const total = rows[at]
  if (total === undefined) return []
  const same = open.filter(row => rows[row]?.own === total.own && rows[row]?.isTotal === false)
  if (total.own !== total.label && same.length > 1) return same
  const codes = total.label.match(/\b\p{Lu}{2,}\s?\d+\b|\b\p{Lu}{3,}\b/gu) ?? []
  const own = [...stemsOf(total.label)].filter(word => !totalWords.has(word))
  const has = (label: string): boolean =>
    codes.length > 0
      ? codes.every(code => label.replaceAll(' ', '').includes(code.replaceAll(' ', '')))
      : own.length > 0 && own.every(word => stemsOf(label).has(word))
  const found = open.filter(row => has(rows[row]?.label ?? ''))
  return found.length > 1 ? found : []
}

/** The last open rows that are no totals and stand in one section with the row before the total. */
export const blockOf = (rows: Rows, open: readonly number[]): readonly number[] => {
  const block: number[] = []
  const section = rows[open.at(-1) ?? -1]?.section
  for (const row of [...open].reverse()) {
    if (rows[row]?.isTotal === true || rows[row]?.section !== section) break
    block.unshift(row)
  }
  return block
}

export const structural = (rows: Rows, at: number, open: readonly number[]): readonly (readonly Part[])[] => {
  const block = blockOf(rows, open)
  const named = byWords(rows, at, open)
  const totals = open.filter(row => rows[row]?.isTotal === true)
  const beside = byMeta(rows, at).filter(row => open.includes(row))
  const sets = [named, beside, block, [...open], totals.length > 1 ? totals : []].filter(set => set.length > 0)
  const withSign = sets.flatMap(set => [plus(set), ...difference(rows, set), ...opposite(rows, at, set)])
  return withSign.filter(parts => parts.length > 1 || isSame(rows, at, parts))
}

/** A total may be printed the other way round than its rows; in one column alone that is a lost minus. */
const opposite = (rows: Rows, at: number, set: readonly number[]): readonly (readonly Part[])[] =>
  (rows[at]?.values.filter(value => value !== null && value !== 0).length ?? 0) > 1 ? [negated(plus(set))] : []

/** A total of one row prints that row again, in every column. */
export const isSame = (rows: Rows, at: number, [part]: readonly Part[]): boolean => {
  const own = rows[at]
  const other = rows[part?.row ?? -1]
  if (own === undefined || other === undefined || part === undefined || !own.isTotal) return false
  const told = own.values.filter(value => value !== null && value !== 0).length
  const same = own.values.filter(
    (value, column) => value !== null && value !== 0 && value === part.times * (other.values[column] ?? 0),
  ).length
  const whole = own.values.every((value, column) => (value ?? 0) === part.times * (other.values[column] ?? 0))
  // The only row under a heading of its own is what the total below it sums, also where one cell differs.
  const alone =
    own.section !== null && own.section === other.section && other.section !== rows[(part.row ?? 0) - 1]?.section
  return told > 0 && (whole || (alone && same * 2 >= told))
}

export const suffixes = (rows: Rows, at: number, open: readonly number[]): readonly (readonly Part[])[] =>
  open
    .map((_, from) => open.slice(from))
    .reverse()
    .flatMap(set => [plus(set), ...difference(rows, set), ...opposite(rows, at, set)])
