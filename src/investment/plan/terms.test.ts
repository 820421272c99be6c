// What each kind of driver gives, by the rules and numbers of the field.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { driverIn, judged, planned, rowIn } from '../../../test/investment/planned-case.ts'
import { ore } from '../../language/money.ts'
import { fullYearRefund, RefundRule } from '../refund.ts'
import { netOfRefund, staffYears } from './terms.ts'

describe('units times price', () => {
  it('times areas is København’s saving: 8 measures a 0,1 mio. and 1 placement a 0,5 mio. in 3 areas are 3,9 mio.', () => {
    const of = planned([
      {
        id: 'measures',
        kind: 'saving',
        drivers: [
          { units: [null, 1, 1, 1], price: 500, areas: 3 },
          { units: [5, 8, 8, 8], price: 100, areas: 3 },
        ],
      },
    ])
    expect(rowIn(of, 'measures')).toEqual([-1500, -3900, -3900, -3900])
  })

  it('counts months of the year, and a share of the price', () => {
    expect(driverIn({ units: 2, price: 600, months: [3, 12, 12, 6] })).toEqual([300, 1200, 1200, 600])
    expect(driverIn({ units: 1, price: 1000, share: 0.6 })).toEqual([600, 600, 600, 600])
  })

  it('never rounds a child: a third of a placement is a third of the price', () => {
    expect(driverIn({ units: 1 / 3, price: 900 })).toEqual([300, 300, 300, 300])
  })

  it('takes a number from an assumption, with its profile over the years', () => {
    const assumptions = [judged('placements', 2, { profile: [0, 0.5, 1, 1] }), judged('price', 500)]
    const units = { assumption: 'placements' }
    expect(driverIn({ units, price: { assumption: 'price' } }, { assumptions })).toEqual([0, 500, 1000, 1000])
  })
})

describe('fewer children per adviser', () => {
  it('takes as many more staff-years as the cases need', () => {
    // 300 children: 15 advisers at 20 each, 6 at 50 each.
    expect(staffYears(300, 50, 20)).toBe(9)
    const drivers = { by: 'caseload' as const, cases: 300, present: 50, target: 20, price: 500 }
    expect(driverIn(drivers)).toEqual([4500, 4500, 4500, 4500])
    expect(driverIn({ ...drivers, months: [6, 12, 12, 12] })[0]).toBe(2250)
  })

  it('costs nothing where nothing changes, or there are no cases', () => {
    expect(staffYears(300, 20, 20)).toBe(0)
    expect(staffYears(0, 0, 0)).toBe(0)
  })
})

describe('what an effort gives', () => {
  const effort = {
    id: 'day-house',
    targetGroup: 'børn truet af anbringelse',
    participants: [10, 10, 0, 0],
    duration: null,
    success: null,
  }
  const drivers = { by: 'effort' as const, effort: 'day-house', success: 0.75, effect: 1, price: 800 }

  it('is participants x success x effect x price, month by month', () => {
    const row = driverIn({ ...drivers, startMonth: 1, lastsMonths: 24 }, { efforts: [effort] })
    expect(row).toEqual([6000, 12_000, 6000, 0])
  })

  it('comes a year later where the effect has a lag of a year', () => {
    const row = driverIn({ ...drivers, startMonth: 1, lagMonths: 12 }, { efforts: [effort] })
    expect(row).toEqual([0, 6000, 12_000, 12_000])
  })
})

describe('effects by age', () => {
  it('follow each year’s children up through the ages', () => {
    const row = driverIn({
      by: 'age',
      children: [10, 10, 0, 0],
      ageAtStart: 0,
      effects: [
        { fromAge: 1, toAge: 2, units: 0.1, price: 100 },
        { fromAge: 3, toAge: 18, units: 0.2, price: 500 },
      ],
    })
    // Year 1: all are 0. Year 2: ten are 1. Year 3: ten are 2 and ten are 1. Year 4: ten are 3 and ten are 2.
    expect(row).toEqual([0, 100, 200, 1000 + 100])
  })

  it('of ages before the start never come', () => {
    const effects = [{ fromAge: 0, toAge: 2, units: 1, price: 1 }]
    expect(driverIn({ by: 'age', children: 1, ageAtStart: 5, effects })).toEqual([0, 0, 0, 0])
  })
})

describe('a forecast', () => {
  it('is its expectation times the price', () => {
    const mean = [0, 1, 2, 3]
    const row = driverIn({ by: 'forecast', scenario: 'tidlig', mean, sd: [0, 0.5, 1, 1], price: 700 })
    expect(row).toEqual([0, 700, 1400, 2100])
  })
})

describe('outside money', () => {
  const staff = { id: 'staff', drivers: { units: 4, price: 500 } }

  it('pays its share until the grant ends, and then the cost stands alone: the cliff', () => {
    const drivers = { by: 'grant' as const, of: ['staff'], share: 0.5, toYear: 2027 }
    const of = planned([staff, { id: 'grant', kind: 'grant', drivers }])
    expect(rowIn(of, 'grant')).toEqual([-1000, -1000, 0, 0])
  })

  it('never pays more than its ceiling in all: Frederiksberg’s pool of 1,9 mio.', () => {
    const drivers = { by: 'grant' as const, of: ['staff'], share: 0.5, ceiling: 1900 }
    const of = planned([staff, { id: 'grant', kind: 'grant', drivers }])
    expect(rowIn(of, 'grant')).toEqual([-1000, -900, 0, 0])
  })

  it('stands before the lines it pays for as well as after', () => {
    const drivers = { by: 'grant' as const, of: ['staff'], share: 0.25, fromYear: 2027 }
    const of = planned([{ id: 'grant', kind: 'grant', drivers }, staff])
    expect(rowIn(of, 'grant')).toEqual([0, -500, -500, -500])
  })
})

describe('a move in a household', () => {
  const rule = RefundRule.parse(
    parse(readFileSync(new URL('../../../rules/refunds/2022.yaml', import.meta.url), 'utf8')),
  )
  const { bands } = rule

  it('saves what is left of the difference when the state’s part has gone down as well', () => {
    // A child from 1.200.000 to 500.000: 85.000 of the saving was the state's.
    const drivers = { by: 'move' as const, households: 1, before: [1200], after: [500], rule: rule.id, bands }
    expect(driverIn(drivers)[0]).toBe(700 - 85)
  })

  it('counts the household’s other children, for the bands are not additive', () => {
    const drivers = { by: 'move' as const, households: 2, before: [1200, 500], after: [500, 500], rule: rule.id, bands }
    // Together 1.700.000 before (refund 215.000), 1.000.000 after (35.000).
    expect(driverIn(drivers)[0]).toBe(2 * (1700 - 215 - (1000 - 35)))
  })

  it('nets the same as the refund itself, whatever the cost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000_000 }), gross => {
        const refund = fullYearRefund(ore(gross * 100, null), rule)
        expect(refund.ok && refund.value.net.ore / 100).toBeCloseTo(netOfRefund(gross, bands), 1)
      }),
    )
  })
})
