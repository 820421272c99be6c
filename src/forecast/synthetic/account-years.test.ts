// The invented accounts: child-years times a price, in the prices of their own year.
import { expect, it } from 'vitest'
import { syntheticAccountYears } from './account-years.ts'

it('a year costs its child-years at the price, carried back by the index, and years before the cases as written', () => {
  const rates = [2025, 2026].map(year => ({ year, rate: 0.25, publishedOn: null, source: 'x' }))
  const account = {
    account: '5.28.23',
    steps: [6, 7],
    kronerPerChildYear: 1_000_000,
    dearerEachYear: 0,
    before: [{ year: 2024, childYears: 10 }],
  }
  const counted = [
    { step: 6, year: 2025, childYears: 3 },
    { step: 7, year: 2025, childYears: 5 },
    { step: 5, year: 2025, childYears: 90 },
    { step: 7, year: 2026, childYears: 9 },
  ]
  const of = { firstYearOfCases: 2025, source: 'x', priceLevel: 2026, accounts: [account] }
  expect(syntheticAccountYears(of, counted, rates, 2026)).toEqual([
    { account: '5.28.23', year: 2024, ore: 640_000_000 },
    { account: '5.28.23', year: 2025, ore: 640_000_000 },
  ])
})
