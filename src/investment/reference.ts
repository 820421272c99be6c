// References such as `net@2016 - advisers@sum`: what a claim of the text is held against.
import { type Book, rowOf } from './book.ts'
import type { InvestmentCase } from './case.ts'

/** One term of a reference: plus or minus a row in one year, in the last year, or summed over all years. */
export type Term = { readonly sign: 1 | -1; readonly id: string; readonly at: string }

/** The terms of a reference that the case's schema has passed. */
export const termsOf = (reference: string): readonly Term[] =>
  reference
    .split(/\s+(?=[+-]\s)/)
    .map(part => /^([+-])?\s*([a-z0-9-]+)@(\d+|sum|last)$/.exec(part.trim()))
    .flatMap(match => {
      const [, sign, id, at] = match ?? []
      return id === undefined || at === undefined ? [] : [{ sign: sign === '-' ? -1 : 1, id, at }]
    })

/** What is wrong with a reference in this case: an unknown row or a year the case does not have. */
export const faultOf = (of: InvestmentCase, reference: string): { readonly unknown: string } | undefined => {
  const ids = new Set(['net', 'cumulative', ...of.lines.map(line => line.id), ...of.totals.map(total => total.id)])
  for (const term of termsOf(reference)) {
    if (!ids.has(term.id)) return { unknown: term.id }
    if (/^\d+$/.test(term.at) && !of.years.includes(Number(term.at))) return { unknown: `${term.id}@${term.at}` }
  }
  return undefined
}

/** The reference's value in whole øre, cost-positive; undefined where it cannot be resolved. */
export const resolve = (book: Book, reference: string): number | undefined => {
  let sum = 0
  for (const term of termsOf(reference)) {
    const row = rowOf(book, term.id)
    if (row === undefined) return undefined
    const value =
      term.at === 'sum'
        ? row.reduce<number>((total, each) => total + (each ?? 0), 0)
        : row[term.at === 'last' ? row.length - 1 : book.of.years.indexOf(Number(term.at))]
    if (value === undefined) return undefined
    sum += term.sign * (value ?? 0)
  }
  return sum
}
