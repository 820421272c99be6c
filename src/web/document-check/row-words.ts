// How a row was understood, in plain words: what a total sums, what a row that is no amount is.
import type { RowRelation, UnderstoodRow, UnderstoodTable } from '../../investment/document/understood.ts'
import { printNumber } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.row
const isSummed = (row: UnderstoodRow | undefined): boolean => row?.role.value === 'line'

type Parts = Extract<RowRelation, { readonly kind: 'sum' }>['parts']

/** True where the parts are the rows just above, each added: then their names need not be said. */
const areJustAbove = (rows: readonly UnderstoodRow[], at: number, parts: Parts): boolean => {
  const lines = rows.slice(0, at).flatMap((row, place) => (isSummed(row) ? [place] : []))
  const last = lines.slice(-parts.length)
  return parts.length > 1 && parts.every((part, place) => part.times === 1 && part.row === last[place])
}

/** A label short enough to stand in another row's name. */
const short = (label: string): string => {
  if (label.length <= 34) return label
  const cut = label.slice(0, 34)
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 16))
    .replace(/[,;(]+$/u, '')
    .trim()} …`
}

const terms = (rows: readonly UnderstoodRow[], parts: Parts): string =>
  parts
    .map(({ row, times }, place) => {
      const name = `»${short(rows[row]?.own ?? '')}«`
      if (place === 0) return times === 1 ? name : `− ${name}`
      return times === 1 ? `+ ${name}` : `− ${name}`
    })
    .join(' ')

const sumWords = (rows: readonly UnderstoodRow[], at: number, parts: Parts): string => {
  const lines = rows.filter(isSummed).length
  if (areJustAbove(rows, at, parts)) return words.sumAbove(parts.length)
  const [first] = parts
  const own = first === undefined ? '' : (rows[first.row]?.own ?? '')
  if (parts.length > 1 && parts.every(({ row, times }) => times === 1 && rows[row]?.own === own)) {
    return words.sumNamed(parts.length, short(own))
  }
  if (parts.length <= 2) return words.readAs(terms(rows, parts))
  const less = parts.filter(part => part.times === -1).length
  if (parts.length === lines && parts.every(part => isSummed(rows[part.row]))) return words.sumAll(lines - less, less)
  return parts.length === 3 ? words.readAs(terms(rows, parts)) : words.sumOf(parts.length - less, less)
}

/** What stands behind a row's name; null for a row that is simply an amount. */
export const rowWords = ({ rows }: Pick<UnderstoodTable, 'rows'>, at: number): string | null => {
  const row = rows[at]
  if (row === undefined) return null
  const { relation, role } = row
  if (relation !== null) {
    switch (relation.kind) {
      case 'sum':
        return sumWords(rows, at, relation.parts)
      case 'running':
        return words.running(terms(rows, relation.parts.slice(0, 2)))
      case 'discounted':
        return words.discounted(printNumber(relation.rate), relation.running)
      case 'factor':
        return words.factor(printNumber(relation.rate))
      case 'product':
        return words.product
    }
  }
  if (role.value === 'line') return role.sureness === 'guess' ? words.guessedLine : null
  const beside = row.aside.map(each => printNumber(each)).join(' · ')
  return beside === '' ? words.roles[role.value] : `${words.roles[role.value]}: ${beside}`
}
