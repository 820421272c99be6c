// What must move between committees each year, so that none is left with an expense while another keeps its gain.
import { type Claim, settle, type Transfer } from './settle.ts'
import { shareOut } from './share-out.ts'

/** One who pays and gains: cost-positive whole øre along the case's years. */
export type Payer = { readonly name: string; readonly row: readonly number[] }

/**
 * A year's transfers. `open`: what each has paid out (plus) or kept as gain (minus) up to and including the year, after all
 * transfers until then; `unpaid` is the sum of what is still paid out, which the municipality's cash must carry.
 */
export type YearTransfers = {
  readonly at: number
  readonly transfers: readonly Transfer[]
  readonly open: readonly number[]
  readonly unpaid: number
}

/**
 * Year by year: those who have gained more than they paid until now give to those who have paid more than they gained, in
 * proportion, as far as the gains reach. After a year's transfers there is either nobody left with an expense or nobody left
 * with a gain, and what is open sums to the running total of the case. Every year's transfers sum to zero.
 */
export const transfersOf = (payers: readonly Payer[], years: number): readonly YearTransfers[] => {
  let open = payers.map(() => 0)
  return Array.from({ length: years }, (_, at) => {
    const before = payers.map(({ row }, who) => (open[who] ?? 0) + (row[at] ?? 0))
    const owed = before.map(each => Math.max(0, each))
    const gained = before.map(each => Math.max(0, -each))
    const moved = Math.min(sum(owed), sum(gained))
    const receives = moved === 0 ? before.map(() => 0) : shareOut(moved, owed)
    const gives = moved === 0 ? before.map(() => 0) : shareOut(moved, gained)
    const claims: readonly Claim[] = payers.map(({ name }, who) => ({
      name,
      ore: (receives[who] ?? 0) - (gives[who] ?? 0),
    }))
    open = before.map((each, who) => each - (claims[who]?.ore ?? 0))
    return { at, transfers: settle(claims), open, unpaid: sum(open.map(each => Math.max(0, each))) }
  })
}

const sum = (row: readonly number[]): number => row.reduce((all, each) => all + each, 0)

/**
 * The key that needs no transfer over the years together: each carries the share of the expense that it has of the gain.
 * In percent, not rounded; null where nobody gains.
 */
export const neutralKey = (payers: readonly Payer[]): readonly number[] | null => {
  const gains = payers.map(({ row }) => sum(row.map(each => Math.max(0, -each))))
  const all = sum(gains)
  return all === 0 ? null : gains.map(each => (100 * each) / all)
}
