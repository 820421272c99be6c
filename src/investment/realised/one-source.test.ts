// One year is never told in two amounts: the ledger's whole years go before sums that were read in.
import { expect, it } from 'vitest'
import { say } from '../../language/message.ts'
import type { AccountYear } from './input.ts'
import { accountYearsOf, sourceOfYears } from './one-source.ts'

const readIn = (year: number, ore: number, account = '5.28.23'): AccountYear => ({
  account,
  year,
  ore,
  source: 'Regnskab',
})
const booked = (account: string, year: number, ore: number) => ({ account, year, ore })
const told = (of: readonly AccountYear[]) => of.map(each => [each.account, each.year, each.ore, each.source])

it('a year the ledger has whole is the sum of the lines on the account and below it, and a sum read in does not count', () => {
  const ledger = [
    booked('5.28.23.002', 2024, 70),
    booked('528230009', 2024, 5),
    booked('5.28.23', 2024, -1),
    booked('5.28.22.001', 2024, 900),
  ]
  expect(told(accountYearsOf(['5.28.23'], [readIn(2023, 60), readIn(2024, 66)], ledger))).toEqual([
    ['5.28.23', 2023, 60, 'Regnskab'],
    ['5.28.23', 2024, 74, null],
  ])
})

it('an account the ledger has no line on keeps the sum that was read in, and is not nought', () => {
  const sums = [readIn(2024, 12, '6.45.57')]
  expect(told(accountYearsOf(['6.45.57', '5.28.20'], sums, [booked('5.28.23', 2024, 70)]))).toEqual([
    ['6.45.57', 2024, 12, 'Regnskab'],
  ])
})

it('says which years are which, and nothing where none is known', () => {
  const of = accountYearsOf(
    ['5.28.23'],
    [readIn(2022, 1), readIn(2023, 2)],
    [2024, 2025].map(y => booked('5.28.23', y, 3)),
  )
  const said = (years: readonly number[]) => {
    const found = sourceOfYears('5.28.23', years, of)
    return found === null ? null : say(found).replaceAll('\u00a0', ' ')
  }
  expect(said([2022, 2023, 2024, 2025])).toBe(
    '2024-2025 er fra regnskabet. 2022-2023 er indlæst som årssum (Regnskab).',
  )
  expect(said([2025])).toBe('2025 er fra regnskabet.')
  expect(said([2022])).toBe('2022 er indlæst som årssum (Regnskab).')
  expect(said([2019])).toBeNull()
})
