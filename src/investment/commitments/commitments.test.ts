import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  accountPlans as plans,
  priceChanges as prices,
  refundRules as refunds,
} from '../../../test/setup/commitment-rules.ts'
import { addDays, day } from '../../language/day.ts'
import { must, say } from '../../language/message.ts'
import { accountOf, bookingOf, type PricedService, priceIn } from './account-plan.ts'
import { accountFigures } from './accounts.ts'
import { costIn, promised, total } from './cost.ts'
import type { Home } from './households.ts'
import type { ChildOfYear, LedgerLine, PaidHelp } from './input.ts'
import { expectedRefund } from './refunds.ts'
import { splitExactly } from './split.ts'
import { type CommitmentInput, commitmentsOf } from './year.ts'

const [plan] = plans
if (plan === undefined) throw new Error('no account plan')

const service = (id: string, ore: number, per: PricedService['price']['per'], paragraph: string): PricedService => ({
  id,
  code: id,
  name: id,
  paragraph,
  price: { ore, per, priceLevel: 2026 },
})
const foster = service('pleje', 4_000_000, 'month', 'Barnets lov § 43')
const contact = service('kontakt', 780_000, 'month', 'Barnets lov § 32')
const course = service('kursus', 1_450_000, 'course', 'Barnets lov § 30')
const stay = service('ophold', 495_000, 'day', 'Barnets lov § 32')
const visits = service('besøg', 78_000, 'session', 'Sundhedsloven § 122')

const help = (more: Partial<PaidHelp>): PaidHelp => ({
  id: 'h',
  child: 'a',
  district: 'Nord',
  kind: 'measure',
  service: 'kontakt',
  step: 3,
  type: null,
  period: { from: day('2025-06-01'), to: null },
  plannedEnd: null,
  comesOfAge: null,
  ...more,
})
const placed = (more: Partial<PaidHelp>): PaidHelp =>
  help({ id: 'p', kind: 'placement', service: 'pleje', step: 6, type: 'general-foster', ...more })
const line = (account: string, on: string, ore: number, child: string | null): LedgerLine => ({
  account,
  on: day(on),
  ore,
  child,
})
const livedIn = (family: string): Home => ({
  families: [{ family, period: { from: day('2015-01-01'), to: null } }],
  stays: [],
})
const childrenIn = (of: Readonly<Record<string, Home>>): ReadonlyMap<string, ChildOfYear> =>
  new Map(Object.entries(of).map(([child, home]) => [child, { home, district: null }]))
/** The ledger has the first five months. */
const upToMay = [true, true, true, true, true, false, false, false, false, false, false, false]
const input = (more: Partial<CommitmentInput>): CommitmentInput => ({
  year: 2026,
  today: day('2026-06-15'),
  help: [],
  services: [foster, contact, course, stay, visits],
  ledger: { lines: [], read: upToMay },
  budget: [],
  children: new Map(),
  plans,
  prices,
  ...more,
})
const yearOf = (more: Partial<CommitmentInput>) => must(commitmentsOf(input(more)))

describe('what help costs', () => {
  const whole = { from: day('2026-01-01'), to: null }

  it('a monthly price is paid by the days of a month that is only partly covered', () => {
    const months = costIn(
      2026,
      { ore: 310_000, per: 'month' },
      { from: day('2026-01-11'), to: day('2026-03-01') },
      null,
      1,
    )
    expect(months).toEqual([210_000, 310_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('a day price is paid for every day, the last not counted', () => {
    expect(costIn(2026, { ore: 100, per: 'day' }, { from: day('2026-02-01'), to: day('2026-03-02') }, null, 1)).toEqual(
      [0, 2800, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    )
  })

  it('sessions are reckoned so many a month as the plan says', () => {
    expect(costIn(2026, { ore: 78_000, per: 'session' }, whole, null, 1.5)[0]).toBe(117_000)
  })

  it('a course is paid once, over its days to the planned end', () => {
    const months = costIn(
      2026,
      { ore: 900, per: 'course' },
      { from: day('2026-01-01'), to: null },
      day('2026-04-01'),
      1,
    )
    expect(months).toEqual([310, 280, 310, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('a course that is stopped early is paid to the end, in the month it stops', () => {
    const stopped = { from: day('2026-01-01'), to: day('2026-02-10') }
    expect(costIn(2026, { ore: 900, per: 'course' }, stopped, day('2026-04-01'), 1).slice(0, 3)).toEqual([310, 590, 0])
  })

  test('a course over two years adds up to its price, whatever its days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 500 }),
        fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
        fc.integer({ min: 1, max: 20_000_000 }),
        (start, length, stop, ore) => {
          const from = addDays(day('2025-01-01'), start)
          const period = { from, to: stop === null ? null : addDays(from, stop) }
          const end = addDays(from, length)
          const years = [2025, 2026, 2027].map(each => total(costIn(each, { ore, per: 'course' }, period, end, 1)))
          expect(years.reduce((sum, each) => sum + each, 0)).toBe(ore)
        },
      ),
    )
  })
})

describe('what is promised', () => {
  const today = day('2026-06-15')

  it('runs to the planned end where that is ahead, and to the birthday where that comes first', () => {
    expect(promised(help({ plannedEnd: day('2026-09-01') }), today)).toEqual({
      period: { from: day('2025-06-01'), to: day('2026-09-01') },
      until: 'planned',
    })
    const grown = help({ plannedEnd: day('2026-09-01'), comesOfAge: day('2026-07-02') })
    expect(promised(grown, today)).toEqual({
      period: { from: day('2025-06-01'), to: day('2026-07-02') },
      until: 'of-age',
    })
  })

  it('runs on where the planned end has passed and nobody has put it off', () => {
    expect(promised(help({ plannedEnd: day('2026-06-14') }), today)).toMatchObject({
      period: { to: null },
      until: 'overdue',
    })
  })
})

describe('next year', () => {
  it('has none of what is planned to end before it, and all of what should have ended before today', () => {
    const planned = help({ plannedEnd: day('2026-12-01') })
    const overdue = help({ id: 'o', child: 'b', plannedEnd: day('2026-06-01') })
    const read = new Array<boolean>(12).fill(false)
    const { rows } = yearOf({ year: 2027, help: [planned, overdue], ledger: { lines: [], read } })
    // 7.800 kr. a month, 3 % dearer from 1 January.
    expect(rows.map(each => [each.until, total(each.committed)])).toEqual([
      ['planned', 0],
      ['overdue', 12 * 803_400],
    ])
  })
})

describe('the account', () => {
  test('is found by the longest number a line goes on from, with dots and without', () => {
    expect(accountOf(plan, '5.28.22')?.title).toBe('Plejefamilier')
    expect(accountOf(plan, '5.28.22.002')?.number).toBe('5.28.22')
    expect(accountOf(plan, '528221003')?.number).toBe('5.28.22')
    expect(accountOf(plan, '5.28.2')).toBeUndefined()
    expect(accountOf(plan, '6.45.51')).toBeUndefined()
  })

  test('of help follows from the law it is under, its placement and its step', () => {
    const of = (each: Partial<Parameters<typeof bookingOf>[1]>) =>
      bookingOf(plan, { kind: 'placement', step: 7, type: null, paragraph: null, ...each })?.account
    expect(of({ kind: 'measure', step: 1, paragraph: 'Sundhedsloven § 122' })).toBe('4.62.89')
    expect(of({ kind: 'measure', step: 3 })).toBe('5.28.21')
    expect(of({ step: 5, type: 'network-foster' })).toBe('5.28.22')
    expect(of({ type: 'own-room' })).toBe('5.28.20')
    expect(of({ type: 'secure-institution' })).toBe('5.28.24')
    expect(of({ type: 'institution' })).toBe('5.28.23')
  })
})

describe('help no line of the plan has an account for', () => {
  it('is told as not counted, and does not vanish from the year', () => {
    const placementsOnly = { ...plan, lines: plan.lines.filter(each => each.kind === 'placement') }
    const two = [help({}), help({ id: 'h2', child: 'b' }), placed({})]
    const { rows, unpriced } = yearOf({ plans: [placementsOnly], help: two })
    expect(rows.map(each => each.service)).toEqual(['pleje'])
    expect(unpriced.map(({ service, help, reason }) => [service, help, say(reason)])).toEqual([
      [
        'kontakt',
        2,
        'ingen linje i kontoplanen "accounts-example" siger, hvor den bogføres. Skriv en linje, der passer.',
      ],
    ])
  })
})

describe('the price changes on 1 January', () => {
  it('by the rate of the year, and not within its own year', () => {
    expect(must(priceIn(2026, foster, prices)).ore).toBe(4_000_000)
    expect(must(priceIn(2027, foster, prices))).toEqual({ ore: 4_120_000, priceLevel: 2027 })
  })

  it("by the service's own new price where the municipality has agreed one", () => {
    const agreed = { ...prices, own: [{ service: 'pleje', year: 2027, ore: 4_050_000, source: 'Aftale' }] }
    expect(must(priceIn(2027, foster, agreed)).ore).toBe(4_050_000)
    expect(must(priceIn(2028, foster, agreed)).ore).toBe(4_171_500)
    expect(must(priceIn(2026, foster, agreed)).ore).toBe(4_000_000)
  })

  it('is not guessed where a year has no rate: the help is counted as without a price, with the reason', () => {
    const { rows, unpriced } = yearOf({ prices: { ...prices, rates: [] }, year: 2027, help: [placed({})] })
    expect(rows).toEqual([])
    expect(unpriced).toMatchObject([{ service: 'pleje', help: 1, reason: { code: 'price-rates-missing' } }])
  })
})

describe('a year', () => {
  it('is spent by the ledger to its last closed month, and committed from there', () => {
    const { rows, closedMonths } = yearOf({
      help: [placed({ plannedEnd: day('2026-09-01') })],
      ledger: {
        read: upToMay,
        lines: [1, 2, 3, 4, 5].map(month => line('5.28.22.002', `2026-0${month}-28`, 4_010_000, 'a')),
      },
    })
    expect(closedMonths).toBe(5)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      account: '5.28.22',
      due: 20_000_000,
      spent: [4_010_000, 4_010_000, 4_010_000, 4_010_000, 4_010_000, 0, 0, 0, 0, 0, 0, 0],
      committed: [0, 0, 0, 0, 0, 4_000_000, 4_000_000, 4_000_000, 0, 0, 0, 0],
      until: 'planned',
      ifExtended: 16_000_000,
    })
  })

  it('shows what stands only in the ledger, and help nothing is booked for', () => {
    const { rows } = yearOf({
      help: [help({ child: 'b' })],
      ledger: {
        read: upToMay,
        lines: [line('5.28.21', '2026-02-10', 500, null), line('6.45.51', '2026-02-10', 700, null)],
      },
    })
    expect(rows.map(each => [each.help, each.account, total(each.spent), each.due > 0])).toEqual([
      ['h', '5.28.21', 0, true],
      [null, '5.28.21', 500, false],
      [null, '6.45.51', 700, false],
    ])
  })

  it('lays a bill that comes after the help has ended on that help, for three months', () => {
    const ended = help({ period: { from: day('2025-06-01'), to: day('2026-02-01') } })
    const on = (date: string) =>
      yearOf({ help: [ended], ledger: { read: upToMay, lines: [line('5.28.21', date, 900, 'a')] } }).rows.map(each => [
        each.help,
        total(each.spent),
      ])
    expect(on('2026-04-20')).toEqual([['h', 900]])
    expect(on('2026-05-20')).toEqual([
      ['h', 0],
      [null, 900],
    ])
  })

  it('lays a line without a child on help that is booked together, and never on help that is booked by child', () => {
    const { rows } = yearOf({
      help: [
        help({ id: 'v1', service: 'besøg', step: 1 }),
        help({ id: 'v2', child: 'b', service: 'besøg', step: 2 }),
        help({ id: 'k', child: 'c' }),
      ],
      ledger: { read: upToMay, lines: [line('4.62.89', '2026-01-31', 101, null)] },
    })
    expect(rows.map(each => [each.help, total(each.spent)])).toEqual([
      ['v1', 51],
      ['v2', 50],
      ['k', 0],
    ])
  })

  it('has nothing left of a course that is paid all at once', () => {
    const ran = help({
      service: 'kursus',
      period: { from: day('2026-03-01'), to: null },
      plannedEnd: day('2026-09-01'),
    })
    const left = (ore: number) =>
      yearOf({ help: [ran], ledger: { read: upToMay, lines: [line('5.28.21', '2026-03-15', ore, 'a')] } }).rows.map(
        each => total(each.committed),
      )
    expect(left(1_450_000)).toEqual([0])
    expect(left(1_400_000)).toEqual([50_000])
    // June, July and August are 92 of 184 days.
    expect(left(0)).toEqual([725_000])
  })

  it('names months without a ledger before the last one that has it', () => {
    const read = [true, false, true, ...new Array<boolean>(9).fill(false)]
    expect(yearOf({ ledger: { read, lines: [] } })).toMatchObject({ closedMonths: 3, gaps: [2] })
  })

  it('has the budget of an account beside it, also where nothing is spent', () => {
    const { accounts } = yearOf({
      budget: [
        { account: '5.28.23', ore: 100 },
        { account: '5.28.23.001', ore: 50 },
      ],
    })
    expect(accounts.filter(each => each.kind === 'cost')).toEqual([
      {
        number: '5.28.23',
        title: 'Døgninstitutioner for børn og unge',
        kind: 'cost',
        refundable: true,
        known: true,
        budget: 150,
      },
    ])
  })
})

test('every øre of the ledger is in the year: what rows have spent, less what was claimed, is the ledger', () => {
  const anyHelp = fc.record({
    child: fc.constantFrom('a', 'b', 'c'),
    service: fc.constantFrom('pleje', 'kontakt', 'kursus', 'ophold', 'besøg'),
    step: fc.integer({ min: 1, max: 7 }),
    start: fc.integer({ min: -400, max: 360 }),
    length: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  })
  const anyLine = fc.record({
    account: fc.constantFrom('5.28.21', '5.28.22.002', '5.28.23', '4.62.89', '5.22.07', '6.45.51', '528201003'),
    day: fc.integer({ min: 0, max: 364 }),
    ore: fc.integer({ min: -50_000_000, max: 50_000_000 }),
    child: fc.constantFrom('a', 'b', 'c', 'z', null),
  })
  fc.assert(
    fc.property(fc.array(anyHelp, { maxLength: 12 }), fc.array(anyLine, { maxLength: 60 }), (some, lines) => {
      const from = (start: number) => addDays(day('2026-01-01'), start)
      const { rows, claimed, ledger } = yearOf({
        help: some.map(({ child, service: of, step, start, length }, at) =>
          help({
            id: String(at),
            child,
            service: of,
            step,
            kind: of === 'pleje' ? 'placement' : 'measure',
            period: { from: from(start), to: length === null ? null : addDays(from(start), length) },
          }),
        ),
        ledger: {
          read: upToMay,
          lines: lines.map(each => ({ ...each, on: from(each.day) })),
        },
      })
      const spent = rows.reduce((sum, each) => sum + total(each.spent), 0)
      expect(spent - total(claimed)).toBe(lines.reduce((sum, each) => sum + each.ore, 0))
      expect(ledger).toBe(spent - total(claimed))
      for (const each of rows)
        for (const ore of [...each.spent, ...each.committed]) expect(Number.isInteger(ore)).toBe(true)
    }),
  )
})

test('an amount is split to the øre by its weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }),
      (amount, weights) => {
        const parts = splitExactly(amount, weights)
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(amount)
        const all = weights.reduce((sum, each) => sum + each, 0)
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (weights[at] ?? 0)) / all)).toBeLessThanOrEqual(1.01)
        }
      },
    ),
  )
})

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
