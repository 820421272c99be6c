// What a district's sums may be about: never so few children that one can be told from the others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noMonths, plus } from './cost.ts'
import { foldSmall } from './small-groups.ts'
import type { CommitmentRow } from './year.ts'

const row = (child: string | null, account: string, service: string | null, ore = 100): CommitmentRow => ({
  help: child,
  child,
  households: null,
  district: 'Nord',
  account,
  service,
  step: service === null ? null : 4,
  until: null,
  together: false,
  spent: noMonths.map((_, at) => (at === 0 ? ore : 0)),
  committed: noMonths,
  due: 0,
  ifExtended: 0,
  oneOff: false,
})
const children = (count: number, account: string, service: string): readonly CommitmentRow[] =>
  Array.from({ length: count }, (_, at) => row(`${service}${at}`, account, service))

/** Children behind every sum that is shown: of an account, and of its steps and services. */
const sums = (rows: readonly CommitmentRow[]) =>
  [
    (each: CommitmentRow) => each.account,
    (each: CommitmentRow) => JSON.stringify([each.account, each.service]),
  ].flatMap(by => [...Map.groupBy(rows, by).values()].map(of => new Set(of.flatMap(each => each.child ?? [])).size))

describe('a district', () => {
  it('shows a service of five children by itself, and those of few together', () => {
    const { rows, hidden } = foldSmall(
      [...children(5, '1', 'a'), ...children(3, '1', 'b'), ...children(2, '1', 'c')],
      5,
    )
    expect(hidden).toBe(0)
    expect([...Map.groupBy(rows, each => each.service)].map(([service, of]) => [service, of.length])).toEqual([
      ['a', 5],
      [null, 5],
    ])
  })

  it('lets the smallest of the others go along where few would stay few', () => {
    const { rows } = foldSmall([...children(9, '1', 'a'), ...children(6, '1', 'b'), ...children(1, '1', 'c')], 5)
    expect(rows.filter(each => each.service === null)).toHaveLength(7)
  })

  it('leaves an account of too few out, and says how many', () => {
    const { rows, hidden } = foldSmall([...children(4, '1', 'a'), ...children(5, '2', 'b')], 5)
    expect([rows.length, hidden]).toEqual([5, 1])
  })

  it('keeps lines of the ledger that tell of no child', () => {
    expect(foldSmall([row(null, '1', null)], 5)).toEqual({ rows: [row(null, '1', null)], hidden: 0 })
  })

  it('never shows a sum of one to four children, and loses no øre on the accounts it shows', () => {
    const some = fc.array(
      fc.tuple(fc.nat(12), fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(500)),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(some, drawn => {
        const all = drawn.map(([child, account, service, ore]) => row(`c${child}`, account, service, ore))
        const { rows } = foldSmall(all, 5)
        for (const count of sums(rows)) expect(count === 0 || count >= 5).toBe(true)
        for (const [account, own] of Map.groupBy(rows, each => each.account)) {
          const before = all.filter(each => each.account === account)
          const total = (of: readonly CommitmentRow[]) => of.reduce((sum, each) => plus(sum, each.spent), noMonths)
          expect(total(own)).toEqual(total(before))
        }
      }),
    )
  })
})
