// The shape of a case: its defaults, its drivers, and the names of its years.
import { describe, expect, it } from 'vitest'
import { sampleCase, sampleText, sampleWithClaims } from '../../test/investment/sample-case.ts'
import { CaseShape, calendarYear, columnYear, driversOf } from './case.ts'
import { claimsOf } from './claim.ts'

describe('a case file', () => {
  it('may leave out what has a default', () => {
    const { tables: _, totals: __, statedUnit: ___, ...bare } = sampleText()
    expect(CaseShape.parse(bare)).toMatchObject({
      statedUnit: null,
      tables: [],
      totals: [],
      keys: [],
      efforts: [],
      claims: [],
      lines: [{ area: 'service' }, { area: 'service' }, { area: 'service' }],
    })
  })

  it('holds no more years, rows or claims than a table can have', () => {
    const years = Array.from({ length: 101 }, (_, at) => 1900 + at)
    expect(CaseShape.safeParse(sampleText({ years })).success).toBe(false)
    expect(CaseShape.safeParse(sampleText({ years: years.slice(1) })).success).toBe(true)
    const [line] = sampleText().lines
    const lines = Array.from({ length: 501 }, (_, at) => ({ ...line, id: `l${at}` }))
    expect(CaseShape.safeParse({ ...sampleText(), lines }).success).toBe(false)
  })

  it.each([
    ['no lines', { lines: [] }],
    ['no years', { years: [] }],
    ['half a year', { years: [2016.5] }],
    ['another schema', { schema: 'forlaens/case/2' }],
    ['an unknown unit', { unit: 'tkr' }],
    ['a name with a space', { id: 'min case' }],
    ['a municipality of four digits', { municipality: '0101' }],
    ['a number that is none', { priceLevel: Number.POSITIVE_INFINITY }],
  ])('with %s is refused', (_, changes) => {
    expect(CaseShape.safeParse({ ...sampleText(), ...changes }).success).toBe(false)
  })
})

describe('the drivers of a line', () => {
  it('are a list, whether none, one or several are written', () => {
    const [advisers, course] = sampleCase().lines
    expect(advisers === undefined ? [] : driversOf(advisers)).toEqual([{ units: 2, unit: 'årsværk', price: 600 }])
    expect(course === undefined ? [1] : driversOf(course)).toEqual([])
    const two = [
      { units: 1, price: 2 },
      { units: 3, price: 4 },
    ]
    expect(advisers === undefined ? [] : driversOf({ ...advisers, drivers: two })).toEqual(two)
  })
})

describe('a year', () => {
  const calendar = sampleCase()
  const counted = sampleCase({ years: [1, 2, 3, 4], startYear: 2026 })
  const loose = sampleCase({ years: [1, 2, 3, 4] })

  it('has a calendar name where the case has one', () => {
    expect(calendarYear(calendar, 2028)).toBe(2028)
    expect(calendarYear(counted, 3)).toBe(2028)
    expect(calendarYear(loose, 3)).toBe(3)
    expect(calendarYear(sampleCase({ startYear: 2020 }), 2028)).toBe(2028)
  })

  it('is found in the table whether the text counts it or names it', () => {
    expect([columnYear(calendar, 2028), columnYear(calendar, 3)]).toEqual([2028, 2028])
    expect([columnYear(counted, 2028), columnYear(counted, 3)]).toEqual([3, 3])
    expect([columnYear(loose, 2028), columnYear(loose, 3)]).toEqual([2028, 3])
  })
})

describe('claims', () => {
  it('are found by their kind', () => {
    const of = sampleWithClaims([
      { id: 'a', kind: 'count', says: 'tre', value: 3 },
      { id: 'b', kind: 'amount', says: 'to', value: 2 },
    ])
    expect(claimsOf(of.claims, 'count').map(claim => claim.id)).toEqual(['a'])
    expect(claimsOf(of.claims, 'key')).toEqual([])
  })
})
