// Where help is booked, and what it costs in a later year.
import { describe, expect, it, test } from 'vitest'
import { foster, help, placed, plan, yearOf } from '../../../test/investment/year-of-help.ts'
import { priceChanges as prices } from '../../../test/setup/commitment-rules.ts'
import { must, say } from '../../language/message.ts'
import { accountOf, bookingOf, priceIn } from './account-plan.ts'

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
