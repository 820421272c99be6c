// The list of cases in the order and cut the reader asks for.
import type { CaseSummary } from '../../contract/cases.ts'
import { inKroner } from '../page/typeset.ts'
import { da } from './da.ts'

export const columns = ['title', 'municipality', 'years', 'priceLevel', 'payback', 'total', 'findings'] as const
export type Column = (typeof columns)[number]
export type Order = { readonly by: Column; readonly ascending: boolean }

type Key = string | number | null

const keys: Readonly<Record<Column, (of: CaseSummary) => Key>> = {
  title: of => of.title,
  municipality: of => of.municipality,
  years: of => of.years[0] ?? null,
  priceLevel: of => of.priceLevel,
  payback: of => of.payback?.fractional ?? null,
  total: of => inKroner(of.total, of.unit),
  findings: of => of.errors * 1000 + of.notes,
}

const danish = new Intl.Collator('da', { numeric: true })

const compare = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : danish.compare(String(a), String(b))

/** Sorted by one column; what is unknown stands last whichever way, and equals keep the order of their titles. */
export const sorted = (of: readonly CaseSummary[], { by, ascending }: Order): readonly CaseSummary[] => {
  const key = keys[by]
  return of.toSorted((a, b) => {
    const [ka, kb] = [key(a), key(b)]
    if (ka === null || kb === null) return Number(ka === null) - Number(kb === null) || danish.compare(a.title, b.title)
    return (ascending ? 1 : -1) * compare(ka, kb) || danish.compare(a.title, b.title)
  })
}

/** The next order when a column's head is pressed: the same column turns round, another begins upwards. */
export const pressed = (now: Order, column: Column): Order =>
  now.by === column ? { by: column, ascending: !now.ascending } : { by: column, ascending: true }

/** Cases whose title or municipality has every word of `text` in it. */
export const matching = (of: readonly CaseSummary[], text: string): readonly CaseSummary[] => {
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  return of.filter(each => {
    const all = `${each.title} ${each.municipality}`.toLocaleLowerCase('da')
    return words.every(word => all.includes(word))
  })
}

/** What the order is, for those who don't see the arrow. */
export const orderWords = ({ by, ascending }: Order): string => da.list.sorted(da.list.columns[by], ascending)
