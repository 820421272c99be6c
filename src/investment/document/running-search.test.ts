// Running totals and present values: what runs over what, at which rate, from when.
import { describe, expect, it } from 'vitest'
import { factorAt, findDiscount, findFactors, findRunning } from './running-search.ts'

const net = { rows: [3], values: [1000, -200, -400, -600] }

describe('a running total', () => {
  it('is found with its row, also where one cell is wrong', () => {
    const relation = { kind: 'running', parts: [{ row: 3, times: 1 }] }
    expect(findRunning([1000, 800, 400, -200], [net], 1)).toEqual(relation)
    expect(findRunning([1000, 900, 400, -200], [net], 1)).toEqual(relation)
  })

  it('may be printed the other way round', () => {
    expect(findRunning([-1000, -800, -400, 200], [net], 1)).toEqual({ kind: 'running', parts: [{ row: 3, times: -1 }] })
  })

  it('is not found where nothing runs so', () => {
    expect(findRunning([5, 6, 7, 8], [net], 1)).toBeUndefined()
  })
})

describe('present values', () => {
  const worth = (rate: number, first: number) =>
    net.values.map((value, at) => Math.round(value * factorAt(rate, first, at)))

  it.each([
    [4, 0],
    [3.5, 1],
    [5, 0.5],
  ])('of %s %% from year %s are recognised', (rate, first) => {
    expect(findDiscount(worth(rate, first), [net], [], 1)).toMatchObject({ rate, first })
  })

  it('a year is worth 1 / 1,04 of the one before', () => {
    expect(factorAt(4, 0, 0)).toBe(1)
    expect(factorAt(4, 0, 1)).toBeCloseTo(1 / 1.04, 12)
  })

  it('a row of factors shows its rate', () => {
    expect(findFactors([1, 0.966, 0.934, 0.902], 3, [])).toEqual({ kind: 'factor', rate: 3.5, first: 0 })
  })
})
