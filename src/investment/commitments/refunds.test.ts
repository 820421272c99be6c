// What the state refunds of a year: households together, before and after it has paid.
import { describe, expect, it } from 'vitest'
import {
  childrenIn,
  line,
  livedIn,
  placed,
  plan,
  service,
  upToMay,
  yearOf,
} from '../../../test/investment/year-of-help.ts'
import { refundRules as refunds } from '../../../test/setup/commitment-rules.ts'
import { day } from '../../language/day.ts'
import type { PricedService } from './account-plan.ts'
import { accountFigures } from './accounts.ts'
import { total } from './cost.ts'
import type { Home } from './households.ts'
import type { PaidHelp } from './input.ts'
import { expectedRefund } from './refunds.ts'

describe('the refund', () => {
  it('stands on its account before the state has paid anything, so that the accounts add up to the year', () => {
    const dear = service('dyr', 10_000_000, 'month', 'Barnets lov § 43')
    const year = yearOf({
      services: [dear],
      help: [placed({ service: 'dyr', step: 7, type: 'institution' })],
      ledger: { lines: [], read: upToMay.map(() => false) },
    })
    const found = expectedRefund(year, refunds)
    const figures = accountFigures(year.accounts, year.rows, year.claimed, found.ok ? found.months : null)
    // 1.200.000 kr., and 25 % of what is above the limit of 2026.
    const above = found.ok ? (found.rule.bands[0]?.above ?? 0) : 0
    expect(figures.map(each => [each.kind, each.expected])).toEqual([
      ['refund', -0.25 * (1_200_000 - above) * 100],
      ['cost', 120_000_000],
    ])
  })

  it('takes the children of a household together, what was spent and what is committed', () => {
    // 100.000 a month for each of two children of one household, the whole year: 2.400.000 against the limits of 2026.
    const dear = service('dyr', 10_000_000, 'month', 'Barnets lov § 43')
    const both = ['a', 'b'].map(child => placed({ id: child, child, service: 'dyr', step: 7, type: 'institution' }))
    const lines = ['a', 'b'].flatMap(child =>
      [1, 2, 3, 4, 5].map(month => line('5.28.23', `2026-0${month}-15`, 10_000_000, child)),
    )
    const children = childrenIn({ a: livedIn('A'), b: livedIn('A') })
    const asked = { services: [dear], help: both, ledger: { read: upToMay, lines } }
    const found = expectedRefund(yearOf({ ...asked, children }), refunds)
    // 25 % of 980.000 to 1.920.000, 50 % of 1.920.000 to 2.400.000.
    const expected = (0.25 * 940_000 + 0.5 * 480_000) * 100
    expect(found).toMatchObject({ ok: true, verified: false, households: [{ household: 'A' }] })
    expect(found.ok ? total(found.months) : null).toBe(expected)
    expect(found.ok ? found.months[0] : null).toBe(Math.round(expected / 12))
  })

  it('rises from 85.000 to 215.000 kr. when a sibling is counted in the household of a placed child', () => {
    // Limits of 2022: 1.200.000 alone is 25 % of what is above 860.000; 1.700.000 together is 205.000 and 50 % of 20.000.
    const in2022 = (id: string, ore: number, per: PricedService['price']['per']): PricedService => ({
      ...service(id, ore, per, 'Barnets lov § 43'),
      price: { ore, per, priceLevel: 2022 },
    })
    const one = placed({ service: 'dyr', period: { from: day('2021-02-10'), to: null } })
    const sibling = placed({
      id: 's',
      child: 'b',
      service: 'forløb',
      period: { from: day('2022-02-10'), to: null },
      plannedEnd: day('2022-06-01'),
    })
    const away: Home = {
      // The family moved while the child was away: it counts where it lived before.
      families: [...livedIn('A').families, { family: 'B', period: { from: day('2021-11-01'), to: null } }],
      stays: [{ kind: 'placement', period: one.period }],
    }
    const refundOf = (helped: readonly PaidHelp[]) => {
      const found = expectedRefund(
        yearOf({
          year: 2022,
          today: day('2022-01-01'),
          plans: [{ ...plan, validFrom: day('2022-01-01') }],
          services: [in2022('dyr', 10_000_000, 'month'), in2022('forløb', 50_000_000, 'course')],
          help: helped,
          children: childrenIn({ a: away, b: livedIn('A') }),
          ledger: { lines: [], read: upToMay.map(() => false) },
        }),
        refunds,
      )
      return found.ok ? [total(found.months), found.households.length] : [found.reason.code]
    }
    expect(refundOf([one])).toEqual([8_500_000, 1])
    expect(refundOf([one, sibling])).toEqual([21_500_000, 1])
  })

  it('of a course is that of a twelfth of it in each month, whenever it is paid', () => {
    const dear = service('forløb', 240_000_000, 'course', 'Barnets lov § 43')
    const ran = placed({
      service: 'forløb',
      period: { from: day('2026-02-01'), to: null },
      plannedEnd: day('2026-05-01'),
    })
    const lines = [line('5.28.22', '2026-03-15', 240_000_000, 'a')]
    const found = expectedRefund(yearOf({ services: [dear], help: [ran], ledger: { read: upToMay, lines } }), refunds)
    // The same as two children of 100.000 a month: 200.000 in each of twelve months.
    const expected = (0.25 * 940_000 + 0.5 * 480_000) * 100
    expect(found.ok ? [total(found.months), found.months[11]] : null).toEqual([expected, Math.round(expected / 12)])
  })

  it('of a year without a rule, and of a ledger without children, is not computable, with the reason', () => {
    expect(expectedRefund(yearOf({ year: 2027 }), refunds)).toMatchObject({ reason: { code: 'no-refund-rule' } })
    expect(expectedRefund(yearOf({}), refunds)).toMatchObject({ reason: { code: 'refund-no-children' } })
  })

  it('that was paid stands as claimed, and never as a cost', () => {
    const { rows, claimed, ledger } = yearOf({
      ledger: { read: upToMay, lines: [line('5.22.07', '2026-03-31', -250_000, null)] },
    })
    expect([rows, claimed[2], ledger]).toEqual([[], 250_000, -250_000])
  })
})
