// All cases together: parts sum to the whole, levels are never mixed, and what is left out is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseText, linesWith, sampleCase } from '../../test/investment/sample-case.ts'
import { portfolioOf, usualLevel } from './portfolio.ts'

const rates = Array.from({ length: 12 }, (_, at) => ({
  year: 2020 + at,
  rate: at === 7 ? 0.1 : 0,
  publishedOn: null,
  source: 'prøve',
}))
const prices = { title: 'Prøveindeks', rates }
const named = (id: string, changes: Partial<CaseText> = {}) => sampleCase({ id, title: id, ...changes })
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

describe('the portfolio', () => {
  it('is the sum of its cases, and of its committees, year by year', () => {
    const one = fc.record({
      start: fc.integer({ min: 2022, max: 2030 }),
      amounts: fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 4, maxLength: 4 }),
      committee: fc.constantFrom('Børneudvalget', 'Socialudvalget', undefined),
      level: fc.constantFrom(2024, 2026, 2028),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), all => {
        const cases = all.map(({ start, amounts, committee, level }, at) =>
          named(`c${at}`, {
            years: [start, start + 1, start + 2, start + 3],
            priceLevel: level,
            totals: [],
            lines: linesWith('placements', { amounts, ...(committee === undefined ? {} : { committee }) }),
          }),
        )
        const answer = portfolioOf(cases, 2026, prices, 2026)
        const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.01)
        answer.years.forEach((_, at) => {
          close(
            answer.net[at] ?? 0,
            answer.cases.reduce((sum, each) => sum + (each.net[at] ?? 0), 0),
          )
          close(
            answer.net[at] ?? 0,
            answer.committees.reduce((sum, each) => sum + (each.years[at] ?? 0), 0),
          )
        })
        close(
          answer.cumulative.at(-1) ?? 0,
          answer.byStart.reduce((sum, each) => sum + each.total, 0),
        )
        expect(answer.dearest?.amount ?? 0).toBe(Math.max(0, ...answer.cumulative))
      }),
    )
  })

  it('carries a case to the level by the index before it is added', () => {
    // The sample's net is 1500, 200, -800, -1300 thousand. 2026-prices are a tenth dearer in 2027.
    const answer = portfolioOf([named('a'), named('b', { priceLevel: 2027 })], 2027, prices, 2029)
    expect(answer.net.map(each => Math.round(each))).toEqual([3_150_000, 420_000, -1_680_000, -2_730_000])
    expect(answer.dearest).toEqual({ amount: expect.closeTo(3_570_000, 0), year: 2027 })
    expect(answer.paidHome).toEqual({ by: 2029, cases: 2, of: 2 })
  })

  it('leaves out what has no price level, no calendar, or no index to carry it, and says so', () => {
    const cases = [
      named('a'),
      named('b', { priceLevel: null }),
      named('c', { priceLevel: null }),
      named('d', { priceLevel: 2010 }),
      named('e', { years: [1, 2, 3, 4] }),
    ]
    const answer = portfolioOf(cases, 2026, prices, 2026)
    expect(answer.net).toEqual([1_500_000, 200_000, -800_000, -1_300_000])
    expect(answer.notes).toEqual([
      '2 cases uden prisniveau er ikke lagt med.',
      '2 cases, der ikke kan omregnes, er ikke lagt med.',
    ])
    expect(answer.cases.map(each => plain(each.leftOut ?? 'med'))).toEqual([
      'med',
      'Casen siger ikke, hvilket års priser den er i, og er ikke lagt med.',
      'Casen siger ikke, hvilket års priser den er i, og er ikke lagt med.',
      expect.stringMatching(/^Casen er ikke lagt med: fra 2010-priser til 2026-priser mangler satsen for 2011-2019/),
      'Casen siger ikke, hvilket kalenderår dens år 1 er, og er ikke lagt med.',
    ])
  })

  it('of nothing is nothing', () => {
    const answer = portfolioOf([], usualLevel([]), prices, 2026)
    expect([answer.years, answer.net, answer.dearest, answer.notes]).toEqual([[], [], null, []])
    expect(usualLevel([named('a'), named('b', { priceLevel: 2028 })])).toBe(2028)
  })
})

describe('targets', () => {
  it('are added beside what the cases give', () => {
    const target = { yearly: 1000, fromYear: 2028, says: 'Byrådet' }
    const answer = portfolioOf([named('a', { target }), named('b', { target })], 2026, prices, 2026)
    expect(answer.targets).toEqual([
      { year: 2028, decided: 2_000_000, given: 1_600_000 },
      { year: 2029, decided: 2_000_000, given: 2_600_000 },
    ])
  })
})

describe('two cases that save on the same account', () => {
  const on = (id: string, account: string, changes: Partial<CaseText> = {}) =>
    named(id, { lines: linesWith('placements', { account }), ...changes })

  it('are told, with the years in which both do', () => {
    const { overlaps } = portfolioOf([on('a', '5.28.23'), on('b', '5.28.23'), on('c', '5.28.22')], 2026, prices, 2026)
    expect(overlaps.map(each => each.sentence)).toEqual([
      '"a" og "b" sparer på den samme konto 5.28.23 i 2027-2029. Se efter, om det er de samme penge, så de ikke tælles to gange.',
    ])
  })

  it('in different years or municipalities do not overlap', () => {
    const later = on('b', '5.28.23', { years: [2030, 2031, 2032, 2033] })
    const elsewhere = on('c', '5.28.23', { municipality: '657' })
    expect(portfolioOf([on('a', '5.28.23'), later, elsewhere], 2026, prices, 2026).overlaps).toEqual([])
  })
})
