// Units: a heading over amounts in another unit, and one amount printed with two units.
import { describe, expect, it } from 'vitest'
import { findingsOf, linesWith, sampleCase, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { units } from './units.ts'

const pool = (value: number, against?: { value?: number; unit?: 'kr.' | 'mio. kr.' }) =>
  sampleWithClaims([
    {
      id: 'pool',
      kind: 'unit',
      says: 'max. 1.900 millioner kroner',
      value,
      unit: 'mio. kr.',
      ...(against === undefined ? {} : { against: { says: '1,9 mio. kr.', ...against } }),
    },
  ])

describe('the heading of a table', () => {
  it('in the unit of the amounts, or none at all, is fine', () => {
    expect(findingsOf(units, sampleCase())).toEqual([])
    expect(findingsOf(units, sampleCase({ statedUnit: null, unit: 'kr.' }))).toEqual([])
  })

  it('in another unit is an error, likely where nothing in the table shows which is right', () => {
    expect(findingsOf(units, sampleCase({ unit: 'kr.' }))).toEqual([
      {
        code: 'unit',
        severity: 'error',
        certainty: 'likely',
        table: '1',
        stated: '1000 kr.',
        computed: 'kr.',
        says: 'Overskriften siger 1000 kr., men beløbene er i kr.',
      },
    ])
  })

  it('is certainly wrong where a row is a number times a price that cannot be in that unit', () => {
    const drivers = { units: [2, 2, 2, 2], unit: 'årsværk', price: 600_000 }
    const amounts = [1_200_000, 1_200_000, 1_200_000, 1_200_000]
    const of = (changes: object) =>
      findingsOf(units, sampleCase({ unit: 'kr.', lines: linesWith('advisers', { drivers, amounts, ...changes }) }))
    expect(of({})).toMatchObject([
      {
        certainty: 'certain',
        says: 'Overskriften siger 1000 kr., men beløbene er i kr.: "To socialrådgivere" er 2 x 600.000 = 1.200.000.',
      },
    ])
    expect(of({ drivers: { ...drivers, units: 2 } })[0]?.certainty).toBe('certain')
    expect(of({ amounts: [1_200_001, null, null, null] })[0]?.certainty).toBe('likely')
    expect(of({ drivers: { ...drivers, areas: 1 } })[0]?.certainty).toBe('likely')
    expect(of({ drivers: { ...drivers, months: 12 } })[0]?.certainty).toBe('likely')
    expect(of({ drivers: { ...drivers, price: amounts } })[0]?.certainty).toBe('likely')
    expect(of({ drivers: [drivers, drivers] })[0]?.certainty).toBe('likely')
  })
})

describe('one amount with two units', () => {
  it('is an error: the one is a thousand times the other', () => {
    expect(findingsOf(units, pool(1900, { value: 1.9 }))).toEqual([
      {
        code: 'unit',
        severity: 'error',
        certainty: 'certain',
        row: 'max. 1.900 millioner kroner',
        stated: 1_900_000,
        computed: 1900,
        says: '"max. 1.900 millioner kroner" og "1,9 mio. kr." er det samme beløb i hver sin enhed: det ene er 1.000 gange det andet.',
      },
    ])
  })

  it('that agree say nothing, also where their units differ', () => {
    expect(findingsOf(units, pool(1.9, { value: 1.9 }))).toEqual([])
    expect(findingsOf(units, pool(1.9, { value: 1_900_000, unit: 'kr.' }))).toEqual([])
    expect(findingsOf(units, pool(1900))).toEqual([])
    expect(findingsOf(units, pool(1900, {}))).toEqual([])
  })

  it('that differ otherwise are two amounts', () => {
    expect(findingsOf(units, pool(1.8, { value: 1.9 }))).toMatchObject([
      { code: 'text-table', says: '"max. 1.900 millioner kroner" passer ikke med "1,9 mio. kr.".' },
    ])
  })
})
