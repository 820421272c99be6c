// What suppression reckons with: a sum printed elsewhere is never hidden, and where that leaves no way out it says so.
import { describe, expect, it } from 'vitest'
import { type Edge, hideSmall } from './network.ts'

/** A row of two cells with its sum: the cells run from the first point to the second, the sum back again. */
const row = (first: number, second: number, priceOfSum: number): readonly Edge[] => [
  { from: 0, to: 1, value: first, price: 1, hidden: false },
  { from: 0, to: 1, value: second, price: 2, hidden: false },
  { from: 1, to: 0, value: first + second, price: priceOfSum, hidden: false },
]
const hidden = (edges: readonly Edge[]): readonly boolean[] => edges.map(each => each.hidden)

const printedElsewhere = Number.POSITIVE_INFINITY

describe('a small cell', () => {
  it('hides behind the cell beside it', () => {
    const edges = row(3, 20, 100)
    expect(hideSmall(edges, 4)).toBe(true)
    expect(hidden(edges)).toEqual([true, true, false])
  })

  it('hides behind the sum where the cell beside it is too small to give what it needs', () => {
    const edges = row(1, 3, 100)
    expect(hideSmall(edges, 4)).toBe(true)
    expect(hidden(edges)).toEqual([true, true, true])
  })

  it('cannot be hidden where the sum is printed elsewhere and the cell beside it is nought', () => {
    const edges = row(3, 0, printedElsewhere)
    expect(hideSmall(edges, 4)).toBe(false)
    expect(hidden(edges)).toEqual([true, false, false])
  })

  it('that cannot be hidden is told though another can', () => {
    const apart = row(3, 20, 100).map(each => ({ ...each, from: each.from + 2, to: each.to + 2 }))
    const edges = [...row(3, 0, printedElsewhere), ...apart]
    expect(hideSmall(edges, 4)).toBe(false)
    expect(hidden(edges)).toEqual([true, false, false, true, true, false])
  })

  it('that is printed elsewhere itself is not hidden, and asks nothing of the others', () => {
    const edges = row(0, 3, printedElsewhere).map(each =>
      each.value === 3 ? { ...each, price: printedElsewhere } : each,
    )
    expect(hideSmall(edges, 4)).toBe(true)
    expect(hidden(edges)).toEqual([false, false, false])
  })
})

it('where nothing is small there is nothing to hide', () => {
  const edges = row(0, 5, 100)
  expect(hideSmall(edges, 4)).toBe(true)
  expect(hidden(edges)).toEqual([false, false, false])
})
