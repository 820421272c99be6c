// Price levels: the chain of yearly rates both ways, what a missing year does, and the example index that is shipped.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { day } from './day.ts'
import { must, type Outcome, say } from './message.ts'
import { kroner } from './money.ts'
import { inPricesOf, PriceIndex, type YearlyRate } from './price-level.ts'

const rate = (year: number, value: number, publishedOn: string | null = null): YearlyRate => ({
  year,
  rate: value,
  publishedOn: publishedOn === null ? null : day(publishedOn),
  source: 'test',
})
const chain = [rate(2020, 0.02), rate(2021, 0.01), rate(2022, 0.03)]
const sentenceOf = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'no problem' : say(outcome.problem))

const exampleFile = new URL('../../rules/price-index/example.yaml', import.meta.url)
const example = PriceIndex.parse(parse(readFileSync(exampleFile, 'utf8')))
const ratesOf = (id: string): readonly YearlyRate[] => example.series.find(series => series.id === id)?.rates ?? []

describe('an amount in other prices', () => {
  it('rises by every year on the way forward', () => {
    const later = must(inPricesOf(2022, kroner(1000, 2019), chain))
    expect(later.priceLevel).toBe(2022)
    expect(later.kroner).toBeCloseTo(1000 * 1.02 * 1.01 * 1.03, 9)
  })

  it('falls by the same years on the way back', () => {
    expect(must(inPricesOf(2020, kroner(1000, 2022), chain)).kroner).toBeCloseTo(1000 / (1.01 * 1.03), 9)
  })

  it('is unchanged in its own prices, without any rate', () => {
    expect(must(inPricesOf(2019, kroner(1000, 2019), []))).toEqual(kroner(1000, 2019))
  })

  it('is the same after a trip there and back', () => {
    const year = fc.integer({ min: 2019, max: 2022 })
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), year, year, (hundredths, from, to) => {
        const amount = hundredths / 100
        const there = must(inPricesOf(to, kroner(amount, from), chain))
        const back = must(inPricesOf(from, there, chain))
        expect(Math.abs(back.kroner - amount)).toBeLessThanOrEqual(1e-12 * Math.abs(amount))
      }),
    )
  })

  it('cannot be found over a year without a rate: the years are named', () => {
    expect(sentenceOf(inPricesOf(2026, kroner(1000, 2019), [rate(2021, 0.01), rate(2026, 0.02)]))).toBe(
      'fra 2019-priser til 2026-priser mangler satsen for 2020, 2022-2025. Indlæs et prisindeks, der dækker alle årene.',
    )
    expect(sentenceOf(inPricesOf(2018, kroner(1000, 2022), chain))).toContain('mangler satsen for 2019.')
  })

  it('cannot be found where nobody said which prices it is in', () => {
    expect(sentenceOf(inPricesOf(2022, kroner(1000, null), chain))).toBe(
      'beløbet siger ikke, hvilket års priser det er i, og kan derfor ikke omregnes. Angiv prisniveauet.',
    )
  })
})

describe('an estimate revised every half-year', () => {
  const revised = [rate(2023, 0.041, '2023-06-01'), rate(2023, 0.026, '2022-09-01'), rate(2023, 0.02)]

  it('counts as it was last published', () => {
    expect(must(inPricesOf(2023, kroner(1000, 2022), revised)).kroner).toBeCloseTo(1041, 9)
  })

  it('can be asked for as it was known on a day', () => {
    expect(must(inPricesOf(2023, kroner(1000, 2022), revised, day('2022-12-31'))).kroner).toBeCloseTo(1026, 9)
    expect(must(inPricesOf(2023, kroner(1000, 2022), revised, day('2022-08-31'))).kroner).toBeCloseTo(1020, 9)
  })

  it('that was not yet published is missing', () => {
    const only = [rate(2023, 0.026, '2022-09-01')]
    expect(inPricesOf(2023, kroner(1000, 2022), only, day('2022-08-31')).ok).toBe(false)
    expect(inPricesOf(2023, kroner(1000, 2022), only, day('2022-09-01')).ok).toBe(true)
  })
})

describe('the price index that is shipped', () => {
  it('says that it is an example and where each rate was read', () => {
    expect(example.example).toBe(true)
    expect(example.title).toContain('eksempel')
    expect(ratesOf('municipal-services').map(each => [each.year, each.rate])).toEqual([
      [2015, 0.021],
      [2019, 0.02],
      [2023, 0.026],
    ])
  })

  it('holds no invented years between 2019 and 2023', () => {
    expect(sentenceOf(inPricesOf(2023, kroner(1000, 2019), ratesOf('municipal-services')))).toContain('2020-2022')
  })

  // KL's letters of 2018 and 1 September 2022: the base fee it regulates by its own estimate went from 141,59 to 154,31 kr.
  it('leaves 2020-2022 together at 6,2 %, if 2019-2023 rose 8,98 % and 2023 2,6 %', () => {
    expect(154.31 / 141.59 - 1).toBeCloseTo(0.0898, 4)
    const rest = must(inPricesOf(2022, kroner(154.31, 2023), ratesOf('municipal-services')))
    expect(rest.kroner / 141.59 - 1).toBeCloseTo(0.0622, 4)
  })

  it('may not give one year two rates published on the same day', () => {
    const series = [{ id: 'twice', title: 'Twice', rates: [rate(2023, 0.02), rate(2023, 0.03)] }]
    expect(PriceIndex.safeParse({ ...example, series }).success).toBe(false)
  })
})
