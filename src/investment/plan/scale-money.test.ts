// A case in another unit or in another year's prices: amounts and prices change, counts and shares do not.
import { describe, expect, test } from 'vitest'
import { CaseShape, type InvestmentCase } from '../case.ts'
import { computeCase } from '../compute.ts'
import { caseInPricesOf } from '../price-level-of-case.ts'
import { emptyCase } from './own-case.ts'
import { inOtherPrices, inOtherUnit } from './scale-money.ts'

const planned = (more: object = {}): InvestmentCase => {
  const empty = emptyCase({ id: 'a', title: 'A', municipality: '999' }, 2024)
  return CaseShape.parse({
    ...empty,
    years: [2024, 2025],
    priceLevel: 2024,
    assumptions: [
      {
        id: 'pris',
        label: 'Pris',
        value: 600,
        spread: { shape: 'range', low: 500, high: 700 },
        basis: { kind: 'estimate', says: 'Skøn' },
      },
      { id: 'antal', label: 'Antal', value: 3, spread: { shape: 'count' }, basis: { kind: 'estimate', says: 'Skøn' } },
    ],
    lines: [
      { id: 'udgift', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [1500, null] },
      {
        id: 'gevinst',
        label: 'Gevinst',
        kind: 'saving',
        timing: 'lasting',
        computed: true,
        drivers: { units: { assumption: 'antal' }, price: { assumption: 'pris' } },
      },
    ],
    scenarios: [{ id: 'dyr', title: 'Dyr', because: 'Priserne stiger', set: { pris: 650, antal: 2 } }],
    ...more,
  })
}
const assumptionIn = (of: InvestmentCase, id: string) => of.assumptions.find(each => each.id === id)
const rates = [{ year: 2025, rate: 0.03, publishedOn: null, source: 'prøve' }]

test('in millions the same kroner come out', () => {
  const found = inOtherUnit(planned(), 'mio. kr.')
  if (!found.ok) throw new Error('not converted')
  expect(found.value.lines[0]?.amounts).toEqual([1.5, null])
  expect(assumptionIn(found.value, 'pris')).toMatchObject({ value: 0.6, spread: { low: 0.5, high: 0.7 } })
  expect(assumptionIn(found.value, 'antal')).toMatchObject({ value: 3 })
  expect(found.value.scenarios[0]?.set).toEqual({ pris: 0.65, antal: 2 })
  expect(computeCase(found.value).net.map(each => Math.round(each * 1e6))).toEqual(
    computeCase(planned()).net.map(each => Math.round(each * 1e3)),
  )
})

describe('in other prices', () => {
  test('amounts and prices rise by the rate, the number of children does not', () => {
    const found = inOtherPrices(planned(), 2025, rates)
    if (!found.ok) throw new Error('not converted')
    expect(found.value).toMatchObject({ priceLevel: 2025, lines: [{ amounts: [1545, null] }, {}] })
    expect(assumptionIn(found.value, 'pris')).toMatchObject({ value: 618 })
    expect(assumptionIn(found.value, 'antal')).toMatchObject({ value: 3 })
  })

  test('what is only shown says the same as what is rewritten', () => {
    const [shown, rewritten] = [caseInPricesOf(planned(), 2025, rates), inOtherPrices(planned(), 2025, rates)]
    if (!shown.ok || !rewritten.ok) throw new Error('not converted')
    expect(computeCase(shown.value).net).toEqual(computeCase(rewritten.value).net)
  })

  test('is refused in words where a year has no rate, or nobody said which prices it is in', () => {
    expect(inOtherPrices(planned(), 2027, rates)).toMatchObject({
      ok: false,
      problem: { code: 'price-rates-missing', values: { years: '2026-2027' } },
    })
    expect(caseInPricesOf(planned({ priceLevel: null }), 2025, rates)).toMatchObject({
      problem: { code: 'price-level-not-stated' },
    })
  })
})

test('an assumption that is a price here and a number there is not converted', () => {
  const of = planned()
  const lines = of.lines.map(line => ({ ...line, times: { assumption: 'pris' } }))
  expect(inOtherUnit({ ...of, lines }, 'kr.')).toMatchObject({
    ok: false,
    problem: { code: 'assumption-money-and-not' },
  })
})
