// The rows of a drafted case by the words that name them, for sentences that speak of them.
import { type Book, linesBelow, type OreRow } from '../../book.ts'
import type { InvestmentCase } from '../../case.ts'
import { stemsOf } from '../label-words.ts'
import type { Text } from './found-claim.ts'

/** A row with the words that name it. `own` are those that few other rows have; a `generic` row has none. */
export type NamedRow = {
  readonly id: string
  readonly stems: ReadonlySet<string>
  readonly own: ReadonlySet<string>
  readonly ore: readonly (number | null)[]
  readonly isTotal: boolean
  readonly generic: boolean
  /** The total of costs and gains together that stands in no other total. */
  readonly isNet: boolean
}

/** Words that half of all rows have: alone they name no row. */
const common =
  /^(?:udgift|bespar|gevinst|netto|samle|total|resultat|effekt|omkostn|invester|budget|beloeb|drift|i|alt|mindreudgift|aendr|varig|ansaet|loen|indsats|projekt$|finansier)/u

const cleaned = (label: string): string =>
  label
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[àáa]f?\s+(?:ca\.?\s*)?\d[\d.,]*\s*(?:kr|mio|t\.?kr).*$/iu, ' ')
    .replace(/\d+/gu, ' ')

/** What a total prints; where only the sign is lost, what it should print: that is told in its own cell. */
const withoutLostMinus = ({ stated, computed }: Book['totals'][number]): OreRow =>
  stated.map((ore, at) => (ore !== null && computed[at] === -ore ? -ore : ore))

/** Does a total of the counting table sum costs and gains, and stand in no other total itself? */
const isNet = (of: InvestmentCase, id: string): boolean => {
  const own = of.totals.find(total => total.id === id)
  if (own === undefined || own.cumulative === true) return false
  if (of.tables.find(table => table.id === own.table)?.counts !== true) return false
  if (of.totals.some(total => total.cumulative !== true && total.sums.includes(id))) return false
  const below = linesBelow(of, [id])
  const kinds = new Set(of.lines.flatMap(line => (below.has(line.id) ? [line.kind === 'cost'] : [])))
  return kinds.size === 2
}

/** The rows of a case that a sentence may speak of; running totals are left out. */
export const rowsOf = ({ draft }: Text, book: Book): readonly NamedRow[] => {
  const row = (id: string, label: string, ore: readonly (number | null)[], isTotal: boolean): NamedRow => {
    const stems = stemsOf(cleaned(label))
    const own = new Set([...stems].filter(stem => !common.test(stem)))
    return { id, stems, own, ore, isTotal, generic: own.size === 0, isNet: isTotal && isNet(draft.of, id) }
  }
  return [
    ...draft.of.lines.map(line => row(line.id, line.label, book.rows.get(line.id) ?? [], false)),
    ...book.totals
      .filter(entry => entry.total.cumulative !== true)
      .map(entry => row(entry.total.id, entry.total.label, withoutLostMinus(entry), true)),
  ]
}
