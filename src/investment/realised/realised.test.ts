// Plan versus realised: a flat total that hides an avoided rise, price levels that are never mixed, and honest blanks.
import { describe, expect, it } from 'vitest'
import { type CaseText, linesWith, sampleCase } from '../../../test/investment/sample-case.ts'
import type { Figure } from '../../language/figure.ts'
import { misfitOf } from '../check-case.ts'
import type { RealisedAnswer } from './answer.ts'
import type { RealisedInput } from './input.ts'
import { realisedOf } from './realised.ts'

const followUp = {
  accounts: [{ account: '5.28.23', lines: ['placements'], steps: [7] }],
  baseYears: [2022, 2023, 2024, 2025],
  trend: null,
}
const of = (changes: Partial<CaseText> = {}) => sampleCase({ followUp, ...changes })

const flat = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map(year => ({
  year,
  rate: 0,
  publishedOn: null,
  source: 'prøve',
}))
const account = (year: number, million: number) => ({
  account: '5.28.23',
  year,
  ore: million * 1e8,
  source: 'Regnskab',
})
const input = (changes: Partial<RealisedInput> = {}): RealisedInput => ({
  accounts: [
    account(2022, 56),
    account(2023, 60.2),
    account(2024, 63.8),
    account(2025, 68),
    account(2026, 68),
    account(2027, 68),
  ],
  childYears: [],
  prices: { title: 'Prøveindeks', rates: flat },
  before: 2028,
  ...changes,
})

const known = (answer: RealisedAnswer) => {
  if (answer.state === 'none') throw new Error(answer.needs.join(' '))
  return answer
}
const million = (figure: Figure | undefined): number | string =>
  figure === undefined ? 'none' : 'notComputable' in figure ? figure.notComputable : Math.round(figure.value / 1e5) / 10
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

describe('a flat total', () => {
  it('hides an avoided rise, told with its spread', () => {
    const { all } = known(realisedOf(of(), input()))
    const [first, second] = all.years
    // Least squares through 56, 60,2, 63,8, 68: mean 62, slope 3,96 a year.
    expect(
      all.years.map(each => [each.year, million(each.realised), million(each.without), million(each.avoided)]),
    ).toEqual([
      [2026, 68, 71.9, 3.9],
      [2027, 68, 75.9, 7.9],
    ])
    expect(plain(second?.sentence)).toContain('I 2027 blev der brugt 68,0 mio. kr. Uden indsatsen ventes 75,9 mio. kr.')
    expect(first?.avoided).toMatchObject({
      unit: 'kr.',
      priceLevel: 2026,
      interval: [expect.any(Number), expect.any(Number)],
    })
  })

  it('beside the plan: the planned gain is taken off what is expected without the effort', () => {
    const { all } = known(realisedOf(of(), input()))
    // The plan: nothing in 2026, 1,0 mio. in 2027.
    expect(all.years.map(each => [million(each.plannedAvoided), million(each.planned)])).toEqual([
      [0, 71.9],
      [1, 74.9],
    ])
    expect([million(all.total?.avoided), million(all.total?.plannedAvoided)]).toEqual([11.8, 1])
    expect(all.total?.ratio).toBeCloseTo(11.78, 1)
  })

  it('says so in words where spending is as in the base years', () => {
    const level = { ...followUp, trend: { rate: 0.05, source: 'Budgetoplæg 2026' } }
    const accounts = [2022, 2023, 2024, 2025, 2026, 2027].map(year => account(year, 68))
    const { all } = known(realisedOf(of({ followUp: level }), input({ accounts })))
    expect(plain(all.years[1]?.sentence)).toContain(
      'Udgiften er næsten som i basisårene (68,0 mio. kr.), men uden indsatsen ville den være steget.',
    )
    expect(plain(all.how)).toContain('stigende 5 % om året i faste priser (Budgetoplæg 2026)')
  })
})

it('a difference within the spread may be chance, and more spent than expected is said as that', () => {
  const accounts = [2022, 2023, 2024, 2025].map((year, at) => account(year, at % 2 === 0 ? 60 : 70))
  const { all } = known(realisedOf(of(), input({ accounts: [...accounts, account(2026, 72)], before: 2027 })))
  expect(plain(all.years[0]?.sentence)).toMatch(/er brugt mere; i planen stod 0 kr\. .*plejer at svinge/)
  expect(all.total?.ratio).toBeNull()
})

describe('price levels', () => {
  it('are never mixed: a year the index cannot carry is not computable and says which rate is missing', () => {
    const rates = flat.filter(each => each.year !== 2024)
    const { all } = known(realisedOf(of(), input({ prices: { title: 'Hul', rates } })))
    expect(all.total).toBeNull()
    expect(million(all.years[0]?.avoided)).toBe(
      'Fra 2022-priser til 2026-priser mangler satsen for 2024. Indlæs et prisindeks, der dækker alle årene.',
    )
  })

  it('carry each year from its own prices', () => {
    const rates = flat.map(each => ({ ...each, rate: each.year === 2026 ? 0.1 : 0 }))
    const { all } = known(realisedOf(of(), input({ prices: { title: 'Ti procent', rates } })))
    expect(all.base.map(each => Math.round(each.kroner / 1e4) / 100)).toEqual([61.6, 66.22, 70.18, 74.8])
    expect(million(all.years[0]?.realised)).toBe(68)
  })

  it('not stated: the plan cannot be held against anything', () => {
    expect(realisedOf(of({ priceLevel: null }), input())).toEqual({
      state: 'none',
      needs: [
        'Casen siger ikke, hvilket års priser beløbene er i, så de kan ikke holdes op mod regnskabet. Skriv prisniveauet.',
      ],
    })
  })
})

describe('what is not there', () => {
  it('is asked for: the follow-up, the accounts, or time', () => {
    const needs = (answer: RealisedAnswer) => (answer.state === 'none' ? answer.needs : [])
    expect(needs(realisedOf(sampleCase(), input()))).toHaveLength(2)
    expect(needs(realisedOf(of(), input({ accounts: [] })))).toEqual(['Regnskabet for 2022-2027 på konto 5.28.23.'])
    expect(needs(realisedOf(of(), input({ before: 2026 })))).toEqual([
      'Casen begynder i 2026. Planen kan holdes op mod regnskabet, når det første år er slut.',
    ])
  })

  it('is never nought: a missing year of accounts is a reason', () => {
    const accounts = input().accounts.filter(each => each.year !== 2027)
    const { all } = known(realisedOf(of(), input({ accounts })))
    expect(million(all.years[1]?.realised)).toBe(
      'Regnskabet for 2027 mangler på konto 5.28.23. Læg årets regnskab ind.',
    )
    expect(all.total?.years).toEqual([2026])
    const withoutBase = input().accounts.filter(each => each.year !== 2023)
    const { all: none } = known(realisedOf(of(), input({ accounts: withoutBase })))
    expect([none.total, none.method, million(none.years[0]?.realised)]).toEqual([null, null, 68])
  })
})

describe('child-years', () => {
  const childYears = [
    { step: 7, year: 2025, childYears: 68 },
    { step: 7, year: 2026, childYears: 60 },
    { step: 7, year: 2027, childYears: null },
  ]

  it('tell volume and price apart against the base years that casework knows', () => {
    const [part] = known(realisedOf(of(), input({ childYears }))).accounts
    const [first, second] = part?.volume ?? []
    // 68 child-years at 1,0 mio. became 60 at 1,133: 8 fewer at 1,067, and 0,133 dearer for 64.
    expect(Math.round((first?.parts?.volume ?? 0) / 1e4) / 100).toBe(-8.53)
    expect(Math.round((first?.parts?.price ?? 0) / 1e4) / 100).toBe(8.53)
    expect(plain(first?.sentence)).toBe(
      'Fra 2025 til 2026 ændrede udgiften sig 0 kr.: −8,5 mio. kr. af børneår (68,0 til 60,0) og 8,5 mio. kr. af pris.',
    )
    expect(second?.sentence).toBe(
      '2027 kan ikke deles i børneår og pris: der var så få børn på trin 7 i 2027, at tallet ikke vises.',
    )
  })

  it('that casework does not know are said', () => {
    const [part] = known(realisedOf(of(), input())).accounts
    expect(part?.volume[0]?.sentence).toBe(
      '2026 kan ikke deles i børneår og pris: sagsarbejdet har ikke børneår for 2022.',
    )
  })
})

describe('a follow-up that does not fit its case', () => {
  const problem = (changes: Partial<CaseText>) => misfitOf(of(changes))?.problem.code

  it('is refused with its place', () => {
    expect(problem({})).toBeUndefined()
    expect(problem({ followUp: { ...followUp, baseYears: [2026] } })).toBe('base-year-in-case')
    expect(problem({ followUp: { ...followUp, baseYears: [2024, 2024] } })).toBe('base-year-twice')
    expect(problem({ followUp: { ...followUp, accounts: [{ account: 'a', lines: ['no-such'] }] } })).toBe('unknown-id')
    const twice = [
      { account: 'a', lines: ['placements'] },
      { account: 'b', lines: ['placements'] },
    ]
    expect(problem({ followUp: { ...followUp, accounts: twice } })).toBe('line-followed-twice')
    expect(problem({ years: [1, 2, 3, 4] })).toBe('follow-up-without-calendar')
    const same = [
      { account: 'a', lines: ['placements'] },
      { account: 'a', lines: ['advisers'] },
    ]
    expect(problem({ followUp: { ...followUp, accounts: same }, lines: linesWith('course', {}) })).toBe('id-twice')
  })
})
