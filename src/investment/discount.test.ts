// Interest on request: bands that fall with time, when in the year an amount falls, and payback with interest.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase } from '../../test/investment/random-case.ts'
import { day } from '../language/day.ts'
import { openBook } from './book.ts'
import { computeCase } from './compute.ts'
import { discountBook, discountFactor, discountOn } from './discount.ts'
import { emptyCase } from './plan/own-case.ts'

const since2021 = {
  bands: [
    { throughYear: 35, rate: 0.035 },
    { throughYear: 70, rate: 0.025 },
    { throughYear: null, rate: 0.015 },
  ],
}
const none = { bands: [{ throughYear: null, rate: 0 }] }

const caseOf = (cost: readonly number[], gain: readonly number[]) => {
  const empty = emptyCase({ id: 'a', title: 'A', municipality: '999' }, 2026)
  const [first, second] = empty.lines
  if (first === undefined || second === undefined) throw new Error('an empty case has two rows')
  return {
    ...empty,
    years: cost.map((_, at) => 2026 + at),
    lines: [
      { ...first, timing: 'once' as const, amounts: [...cost] },
      { ...second, amounts: [...gain] },
    ],
  }
}

describe('a factor', () => {
  test('is that of the closed form within the first band', () => {
    expect(discountFactor(since2021, 0)).toBe(1)
    expect(discountFactor(since2021, 10)).toBeCloseTo(Math.exp(-10 * Math.log(1.035)), 12)
  })
  test('counts each band for the years that lie in it, also for half a year', () => {
    expect(discountFactor(since2021, 80)).toBeCloseTo(1.035 ** -35 * 1.025 ** -35 * 1.015 ** -10, 12)
    expect(discountFactor(since2021, 35.5)).toBeCloseTo(1.035 ** -35 * 1.025 ** -0.5, 12)
  })
  test('never rises with time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (t, more) => {
          expect(discountFactor(since2021, t + more)).toBeLessThanOrEqual(discountFactor(since2021, t))
        },
      ),
    )
  })
})

describe('a case with interest', () => {
  test('is worth its annuity: 100 a year for three years at 3,5 %, at the start, in the middle and at the end of the year', () => {
    const book = openBook(caseOf([100, 100, 100], [0, 0, 0]))
    const annuity = (100 * (1 - 1.035 ** -3)) / 0.035
    expect(discountBook(book, since2021, 'end').total).toBeCloseTo(annuity, 9)
    expect(discountBook(book, since2021, 'start').total).toBeCloseTo(annuity * 1.035, 9)
    expect(discountBook(book, since2021, 'middle').total).toBeCloseTo(annuity * Math.sqrt(1.035), 9)
  })

  test('is paid home later than without, or never', () => {
    const of = caseOf([1000, 0, 0], [0, -100, -100])
    expect(computeCase(of).payback.total).toMatchObject({ year: 2036, index: 11, beyondTable: true })
    const { payback } = discountBook(openBook(of), since2021, 'end')
    // 1000 = 100 x annuity of n years at 3,5 %, which is reached in the 13th year of gains, the 14th of the case.
    expect(payback.payback).toMatchObject({ year: 2039, index: 14, beyondTable: true })
    const dear = { bands: [{ throughYear: null, rate: 0.12 }] }
    expect(discountBook(openBook(of), dear, 'end').payback.reason).toMatchObject({ code: 'payback-too-late' })
  })

  test('at a rate of nought is the case without, whatever the case', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const { net, cumulative, payback, paybackReason } = computeCase(of)
        const found = discountBook(openBook(of), none, 'start')
        expect(found.net).toEqual(net)
        expect(found.cumulative).toEqual(cumulative)
        expect(found.payback.payback === null).toBe(payback.total === null)
        if (payback.total !== null) expect(found.payback.payback).toMatchObject({ year: payback.total.year })
        if (payback.total === null) expect(found.payback.reason?.code).toBe(paybackReason.total?.code)
      }),
    )
  })
})

test('the rule of a day is the one that began last', () => {
  const rules = [
    { id: 'a', validFrom: day('1999-01-01'), validTo: day('2013-05-31') },
    { id: 'c', validFrom: day('2013-05-31'), validTo: null },
    { id: 'b', validFrom: day('2009-01-01'), validTo: day('2013-05-31') },
  ]
  const idOn = (of: string) => discountOn(rules, day(of))?.id
  expect(['1998-12-31', '2008-06-01', '2010-06-01', '2013-05-31'].map(idOn)).toEqual([undefined, 'a', 'b', 'c'])
})
