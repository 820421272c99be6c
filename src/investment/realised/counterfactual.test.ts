// Without the effort: the level, line or rate of the base years, with the spread a statistician would give.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../language/message.ts'
import { counterfactualOf } from './counterfactual.ts'
import { eightOfTen } from './student.ts'
import { volumeAndPrice } from './volume.ts'

const of = (...kroner: number[]) => kroner.map((each, at) => ({ year: 2020 + at, kroner: each }))

describe('a stated rate', () => {
  it('grows 68 mio. by 5 % to 71,4 and 78,7 three years on', () => {
    const held = must(counterfactualOf(of(68e6), { rate: 0.05 }))
    expect([held.meanOf(2021), held.meanOf(2023)].map(each => Math.round(each / 1e5) / 10)).toEqual([71.4, 78.7])
    expect(held.noSpread?.code).toBe('realised-one-base-year')
    expect(held.halfWidth([2021])).toBeNull()
  })

  it('has the spread of the base years about their level: t(n-1) x s x the root of 1 + 1/n', () => {
    const held = must(counterfactualOf(of(90, 100, 110), { rate: 0 }))
    // s = 10, n = 3, t(2; 90 %) = 1,886.
    expect(held.halfWidth([2023])).toBeCloseTo(1.886 * 10 * Math.sqrt(1 + 1 / 3), 9)
    // Two years: twice their own chance, and the level's uncertainty counts in both.
    expect(held.halfWidth([2023, 2024])).toBeCloseTo(1.886 * 10 * Math.sqrt(2 + 4 / 3), 9)
  })
})

describe('a line through the base years', () => {
  it('agrees with least squares worked by hand', () => {
    // x 2020-2023, y 10 12 11 15: slope 1,4; mean 12; residuals 0,1 0,7 -1,7 0,9; SSE 4,2.
    const held = must(counterfactualOf(of(10, 12, 11, 15), null))
    expect(held.method).toBe('line')
    expect(held.meanOf(2024)).toBeCloseTo(15.5, 9)
    const s = Math.sqrt(4.2 / 2)
    expect(held.halfWidth([2024])).toBeCloseTo(1.886 * s * Math.sqrt(1 + 1 / 4 + 2.5 ** 2 / 5), 9)
  })

  it('has no spread through two years, and one year is held unchanged without any', () => {
    const two = must(counterfactualOf(of(10, 12), null))
    expect([two.meanOf(2022), two.halfWidth([2022]), two.noSpread?.code]).toEqual([14, null, 'realised-two-base-years'])
    const one = must(counterfactualOf(of(10), null))
    expect([one.method, one.meanOf(2030), one.noSpread?.code]).toEqual(['base-year', 10, 'realised-one-base-year'])
  })

  it('needs a base year', () => {
    expect(counterfactualOf([], null).ok).toBe(false)
  })
})

it('the interval holds a new year in 8 of 10 cases, also where there are only four base years', () => {
  // A generator of its own: the same draws every time, normal by Box and Muller.
  let seed = 12345
  const even = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed + 1) / 2147483649
  }
  const normal = () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even())
  let [inside, sums] = [0, 0]
  const runs = 4000
  for (let run = 0; run < runs; run += 1) {
    const truth = (year: number) => 100 + 3 * (year - 2020) + normal()
    const held = must(
      counterfactualOf(
        [2020, 2021, 2022, 2023].map(year => ({ year, kroner: truth(year) })),
        null,
      ),
    )
    if (Math.abs(truth(2025) - held.meanOf(2025)) <= (held.halfWidth([2025]) ?? 0)) inside += 1
    const missed = [2024, 2025, 2026].reduce((sum, year) => sum + truth(year) - held.meanOf(year), 0)
    if (Math.abs(missed) <= (held.halfWidth([2024, 2025, 2026]) ?? 0)) sums += 1
  }
  expect(inside / runs).toBeCloseTo(0.8, 1)
  expect(sums / runs).toBeCloseTo(0.8, 1)
})

it('few years are counted as few: the interval of one degree of freedom is more than twice that of many', () => {
  expect([eightOfTen(1), eightOfTen(30), eightOfTen(1000)]).toEqual([3.078, 1.31, 1.282])
  expect(() => eightOfTen(0)).toThrow('degrees of freedom')
})

describe('volume and price', () => {
  const volume = fc.record({
    childYears: fc.double({ min: 0.1, max: 500, noNaN: true }),
    kroner: fc.double({ min: 0, max: 1e9, noNaN: true }),
  })

  it('sum to the whole change, and turn over with it', () => {
    fc.assert(
      fc.property(volume, volume, (before, after) => {
        const [forth, back] = [must(volumeAndPrice(before, after)), must(volumeAndPrice(after, before))]
        const change = after.kroner - before.kroner
        const close =
          1e-6 *
          (1 + before.kroner + after.kroner) *
          (1 + after.childYears / before.childYears + before.childYears / after.childYears)
        expect(Math.abs(forth.volume + forth.price - change)).toBeLessThan(close)
        expect(Math.abs(forth.volume + back.volume)).toBeLessThan(close)
      }),
    )
  })

  it('tells fewer placements at a higher price apart', () => {
    // 50 child-years at 1,0 mio. became 40 at 1,3: 10 fewer at 1,15 is -11,5; 0,3 dearer for 45 is 13,5.
    const parts = must(volumeAndPrice({ childYears: 50, kroner: 50e6 }, { childYears: 40, kroner: 52e6 }))
    expect([parts.volume, parts.price].map(each => Math.round(each / 1e5) / 10)).toEqual([-11.5, 13.5])
  })

  it('are not told apart where a year has no child-years', () => {
    expect(volumeAndPrice({ childYears: 0, kroner: 0 }, { childYears: 1, kroner: 1 }).ok).toBe(false)
  })
})
