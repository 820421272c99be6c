// A district is small: sums of few children's help would tell, beside the year's list of numbered children, who lives in it.
import type { CommitmentRow } from './year.ts'

/** Rows that may be shown, and on how many accounts nothing may be: too few children have help on them. */
export type Folded = { readonly rows: readonly CommitmentRow[]; readonly hidden: number }

const childrenIn = (rows: readonly CommitmentRow[]): number =>
  new Set(rows.flatMap(({ child }) => (child === null ? [] : [child]))).size

/** Too few to be shown, and not nobody: lines of the ledger without a child tell of none. */
const isSmall = (rows: readonly CommitmentRow[], least: number): boolean => {
  const children = childrenIn(rows)
  return children > 0 && children < least
}

/**
 * One district's rows with every sum of fewer than `least` children put together with others of its account, step and service
 * left out; where an account has too few altogether, it is left out. The smallest of the others goes along where what is put
 * together would still be too few, so that it can't be found by taking the others from the account's sum.
 * @param least the fewest children a sum may be about (the rule of small cells)
 */
export const foldSmall = (rows: readonly CommitmentRow[], least: number): Folded => {
  const accounts = [...Map.groupBy(rows, each => each.account).values()]
  const folded = accounts.map(own => foldAccount(own, least))
  return {
    rows: folded.flatMap(each => each ?? []),
    hidden: folded.filter(each => each === null).length,
  }
}

const foldAccount = (own: readonly CommitmentRow[], least: number): readonly CommitmentRow[] | null => {
  const groups = [...Map.groupBy(own, ({ step, service }) => JSON.stringify([step, service])).values()].toSorted(
    (a, b) => childrenIn(a) - childrenIn(b),
  )
  const small = groups.filter(each => isSmall(each, least))
  const rest = groups.filter(each => !isSmall(each, least))
  while (isSmall(small.flat(), least)) {
    const next = rest.shift()
    if (next === undefined) return null
    small.push(next)
  }
  return [...rest.flat(), ...small.flat().map(row => ({ ...row, step: null, service: null }))]
}
