// The invented accounts before the ledger: child-years at what one cost in its first whole year, in the prices of their own.
import { expect, it } from 'vitest'
import { type FirstYear, syntheticAccountYears } from './account-years.ts'

const rates = [2024, 2025].map(year => ({ year, rate: 0.25, publishedOn: null, source: 'x' }))
const accounts = {
  source: 'x',
  accounts: [{ account: '5.28.23', steps: [6, 7], before: [2023, 2024, 2025].map(year => ({ year, childYears: 10 })) }],
}
const first: FirstYear = {
  year: 2025,
  booked: [
    { account: '5.28.23.002', ore: 500_000_000 },
    { account: '5.28.23.004', ore: 300_000_000 },
    { account: '5.28.22.002', ore: 7 },
  ],
  counted: [
    { step: 6, childYears: 3 },
    { step: 7, childYears: 5 },
    { step: 5, childYears: 90 },
  ],
}

it('a year before the ledger costs its child-years at the price of the first, carried back by the index', () => {
  expect(syntheticAccountYears(accounts, first, rates)).toEqual([
    { account: '5.28.23', year: 2023, ore: 640_000_000 },
    { account: '5.28.23', year: 2024, ore: 800_000_000 },
  ])
})

it('an account the first year has nothing of has no years before', () => {
  expect(syntheticAccountYears(accounts, { ...first, booked: [] }, rates)).toEqual([])
  expect(syntheticAccountYears(accounts, { ...first, counted: [] }, rates)).toEqual([])
})
