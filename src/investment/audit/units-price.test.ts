// Lines built from units and price: what follows, what is rounded, what is wrong, and what is in another unit.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, linesWith, sampleCase } from '../../../test/investment/sample-case.ts'
import { unitsPrice } from './units-price.ts'

type LineChange = Partial<CaseText['lines'][number]>
const line = (id: string, changes: LineChange, unit: CaseText['unit'] = '1000 kr.') =>
  findingsOf(unitsPrice, sampleCase({ unit, statedUnit: null, lines: linesWith(id, changes) }))
const drivers = (of: LineChange['drivers'], amounts = [1200, 1200, 1200, 1200] as (number | null)[]) =>
  line('advisers', { drivers: of, amounts })

describe('an amount that is units times price', () => {
  it('follows from them, also per year, over areas, over months and from several terms', () => {
    expect(findingsOf(unitsPrice, sampleCase())).toEqual([])
    expect(drivers({ units: [2, 2, 2, 2], price: [600, 600, 600, 600] })).toEqual([])
    expect(drivers({ units: 2, price: 200, areas: 3 })).toEqual([])
    expect(drivers({ units: 4, price: 600, months: 6 })).toEqual([])
    expect(
      drivers([
        { units: 1, price: 500 },
        { units: 1, price: 700 },
      ]),
    ).toEqual([])
    expect(drivers({ units: [2, null, 2, 2], price: 600 }, [1200, 77, null, 1200])).toEqual([])
    expect(line('placements', { drivers: { units: [0, 2, 4, 5], price: 500 } })).toEqual([])
  })

  it('and does not follow is an error in each such year', () => {
    expect(drivers({ units: [2, 3, 2, 2], price: 600 })).toEqual([
      {
        code: 'units-price',
        severity: 'error',
        certainty: 'certain',
        table: '1',
        row: 'To socialrådgivere',
        column: '2027',
        stated: 1200,
        computed: 1800,
        says: '"To socialrådgivere" 2027 står som 1.200, men antal gange pris giver 1.800 (1000 kr.).',
      },
    ])
    expect(drivers({ units: 3, price: 600 }).map(found => found.column)).toEqual(['2026', '2027', '2028', '2029'])
    expect(drivers({ units: 2, price: 600 }, [1200, 0, 1200, 1200]).map(found => found.stated)).toEqual([0])
  })

  it('of a saving is told with the minus it is printed with', () => {
    expect(line('placements', { drivers: { units: [0, 2, 4, 6], price: 500 } }).map(found => found.says)).toEqual([
      '"Færre anbringelser" 2029 står som -2.500, men antal gange pris giver -3.000 (1000 kr.).',
    ])
  })

  it('is an error where the round amount is far from it: 1.600 is not 2.000 rounded', () => {
    const found = line('advisers', { drivers: { units: 4, price: 400 }, amounts: [2000, 2000, 2000, 2000] })
    expect(found.map(each => each.code)).toEqual(['units-price', 'units-price', 'units-price', 'units-price'])
  })
})

describe('an amount that is units times price, rounded', () => {
  it('is a note, said once', () => {
    const of = line(
      'advisers',
      { drivers: { units: 7.5, price: 15_000 }, amounts: [113_000, 113_000, 113_000, 113_000] },
      'kr.',
    )
    expect(of).toEqual([
      {
        code: 'rounding',
        severity: 'note',
        certainty: 'certain',
        table: '1',
        row: 'To socialrådgivere',
        column: '2026',
        stated: 113_000,
        computed: 112_500,
        says: '"To socialrådgivere" 2026 står som 113.000; antal gange pris giver 112.500 (kr.). Beløbet er rundet af.',
      },
    ])
  })

  it('may be so by the last digit of the table, or by one percent', () => {
    expect(drivers({ units: 3, price: 400.1 }).map(found => found.code)).toEqual(['rounding'])
    expect(drivers({ units: 3, price: 397 }).map(found => found.code)).toEqual(['rounding'])
    expect(drivers({ units: 3, price: 395 }).map(found => found.code)).toHaveLength(4)
    const millions = { drivers: { units: 3, price: 0.55 }, amounts: [1.7, 1.7, 1.7, 1.7] }
    expect(line('advisers', millions, 'mio. kr.').map(found => found.code)).toEqual(['rounding'])
  })

  it('to thousands is one where the whole table is in thousands of kroner', () => {
    const table = (course: number) =>
      sampleCase({
        unit: 'kr.',
        lines: [
          {
            id: 'fee',
            label: 'Afgift',
            kind: 'cost',
            timing: 'once',
            drivers: { units: 4, price: 3100 },
            amounts: [12_000, null, null, null],
          },
          { id: 'course', label: 'Kursus', kind: 'cost', timing: 'once', amounts: [course, null, null, null] },
        ],
        totals: [],
        tables: [],
      })
    expect(findingsOf(unitsPrice, table(5000)).map(found => found.code)).toEqual(['rounding'])
    expect(findingsOf(unitsPrice, table(5500)).map(found => found.code)).toEqual(['units-price'])
  })
})

describe('a price in another unit than the amount', () => {
  it('is an error of units, said once, beside other errors of the row', () => {
    const found = drivers({ units: [2, 2, 2, 3], price: [600_000, 600_000, 600_000, 600] })
    expect(found).toMatchObject([
      {
        code: 'unit',
        severity: 'error',
        certainty: 'likely',
        column: '2026',
        stated: 1200,
        computed: 1_200_000,
        says: '"To socialrådgivere" 2026 står som 1.200, men antal gange pris giver 1.200.000 (1000 kr.). Pris og beløb står i hver sin enhed.',
      },
      { code: 'units-price', column: '2029' },
    ])
  })
})

describe('the number of units the text prints', () => {
  it('is a note where the amount follows from another number', () => {
    const found = line('placements', {
      drivers: { units: [0, 2, 4, 5], unit: 'anbringelser', price: 500, says: [0, 3, null, 5] },
    })
    expect(found).toEqual([
      {
        code: 'units-price',
        severity: 'note',
        certainty: 'certain',
        table: '1',
        row: 'Færre anbringelser',
        column: '2027',
        stated: 3,
        computed: 2,
        says: '"Færre anbringelser" 2027: teksten siger 3 anbringelser, men beløbet svarer til 2.',
      },
    ])
    const unnamed = { units: [0, 2, null, 5], price: 500, says: [0, 2, 9, 6] }
    expect(line('placements', { drivers: unnamed })[0]?.says).toContain('6 enheder')
  })
})
