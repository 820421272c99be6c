// A year's commitments as they are shown: sums by account, step and service, what does not fit, and every child as a number.

import type { RefundRule } from '../refund.ts'
import { type Months, noMonths, plus, total, type Until } from './cost.ts'
import { type ExpectedRefund, expectedRefund } from './refunds.ts'
import { foldSmall } from './small-groups.ts'
import type { CommitmentRow, CommitmentYear, Unpriced } from './year.ts'

/** Help of one account, step and service together; `service` null: lines of the ledger that belong to no help. */
type SummedRow = {
  readonly account: string
  readonly step: number | null
  readonly service: string | null
  readonly help: number
  readonly spent: Months
  readonly committed: Months
}

/** Lines that stand only in the ledger, by account and child; `child` is the running number, null where none is said. */
type OnlyInLedger = { readonly account: string; readonly child: number | null; readonly spent: Months }

/** Help the ledger should have by now, and has nothing of: what its price says to the last closed month. */
type NotBooked = {
  readonly child: number
  readonly account: string
  readonly step: number
  readonly service: string
  readonly due: number
}

/** One measure of one child, by the running number. */
export type ChildRow = {
  readonly child: number
  readonly account: string
  readonly step: number | null
  readonly service: string | null
  readonly until: Until | null
  readonly spent: number
  readonly committed: number
}

/** A year as it is shown; amounts in whole øre. */
export type CommitmentPicture = {
  readonly year: CommitmentYear
  readonly rows: readonly SummedRow[]
  readonly onlyInLedger: readonly OnlyInLedger[]
  readonly notBooked: readonly NotBooked[]
  readonly refund: ExpectedRefund
  readonly ifExtended: number
  /** Accounts of a district that are left out, because too few children have help on them. */
  readonly hidden: number
  readonly unpriced: readonly Unpriced[]
}

/**
 * Running numbers for children, from 1, in an order that follows nothing about them: the same child has the same number in
 * everything that is made of the same year.
 */
export const numbersOf = ({ rows, postings }: CommitmentYear): ReadonlyMap<string, number> => {
  const children = [...rows, ...postings].flatMap(({ child }) => (child === null ? [] : [child]))
  return new Map([...new Set(children)].toSorted().map((child, at) => [child, at + 1]))
}

const keyOf = ({ account, step, service }: CommitmentRow): string => JSON.stringify([account, step, service])

/**
 * The picture of a year, or of one district's rows. Of a district there are sums only, and none of fewer children than `least`: a list, or the
 * sum of one child's help, would tell which district a
 * numbered child lives in.
 */
export const pictureOf = (
  year: CommitmentYear,
  refunds: readonly RefundRule[],
  of: { readonly district: string; readonly least: number } | null = null,
): CommitmentPicture => {
  const numbers = numbersOf(year)
  const { rows, hidden } =
    of === null
      ? { rows: year.rows, hidden: 0 }
      : foldSmall(
          year.rows.filter(each => each.district === of.district),
          of.least,
        )
  return {
    year,
    rows: [...Map.groupBy(rows, keyOf).values()].flatMap(summed).toSorted(inOrder),
    onlyInLedger: of === null ? onlyInLedger(rows, numbers) : [],
    notBooked: of === null ? notBooked(year, numbers) : [],
    refund: expectedRefund(year, refunds),
    hidden,
    ifExtended: rows.reduce((sum, each) => sum + each.ifExtended, 0),
    unpriced: year.unpriced,
  }
}

const summed = (group: readonly CommitmentRow[]): readonly SummedRow[] => {
  const [one] = group
  if (one === undefined) return []
  const add = (of: 'spent' | 'committed'): Months => group.reduce<Months>((sum, each) => plus(sum, each[of]), noMonths)
  const { account, step, service } = one
  const help = group.filter(each => each.help !== null && (each.due > 0 || total(each.committed) > 0)).length
  return [{ account, step, service, help, spent: add('spent'), committed: add('committed') }]
}

/** By account and step; what stands only in the ledger last. */
const inOrder = (a: SummedRow, b: SummedRow): number =>
  a.account === b.account
    ? (a.step ?? 99) - (b.step ?? 99) || ((a.service ?? '') < (b.service ?? '') ? -1 : 1)
    : a.account < b.account
      ? -1
      : 1

const onlyInLedger = (rows: readonly CommitmentRow[], numbers: ReadonlyMap<string, number>): readonly OnlyInLedger[] =>
  rows
    .filter(each => each.help === null)
    .map(({ account, child, spent }) => ({
      account,
      spent,
      child: child === null ? null : (numbers.get(child) ?? null),
    }))
    .toSorted((a, b) => Math.abs(total(b.spent)) - Math.abs(total(a.spent)))

const notBooked = ({ byChild, rows }: CommitmentYear, numbers: ReadonlyMap<string, number>): readonly NotBooked[] =>
  byChild
    ? rows
        .flatMap(({ help, child, account, step, service, due, together, spent }) => {
          const number = child === null ? undefined : numbers.get(child)
          const missing = help !== null && !together && due > 0 && spent.every(each => each === 0)
          return missing && number !== undefined && step !== null && service !== null
            ? [{ child: number, account, step, service, due }]
            : []
        })
        .toSorted((a, b) => b.due - a.due)
    : []

/** Measure by measure, each child as its number; what is booked together is no child's. */
export const childRows = (year: CommitmentYear): readonly ChildRow[] => {
  const numbers = numbersOf(year)
  return year.rows
    .flatMap(({ child, account, step, service, until, together, spent, committed }) => {
      const number = child === null ? undefined : numbers.get(child)
      if (number === undefined || together) return []
      return [{ child: number, account, step, service, until, spent: total(spent), committed: total(committed) }]
    })
    .toSorted((a, b) => a.child - b.child || (a.account < b.account ? -1 : 1))
}
