// Who pays and who gains: parts sum to the net, transfers follow the running total, and keys are held against the amounts.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { anyCase } from '../../../test/investment/random-case.ts'
import { linesWith, sampleCase } from '../../../test/investment/sample-case.ts'
import { openBook } from '../book.ts'
import { CaseShape, type InvestmentCase } from '../case.ts'
import { netOfRefund } from '../plan/terms.ts'
import { partsOf } from './parts.ts'
import { outsideName, payersOf } from './payers.ts'
import { neutralKey, transfersOf } from './transfers.ts'

const published = (id: string): InvestmentCase =>
  CaseShape.parse(parse(readFileSync(new URL(`../../../cases/${id}.yaml`, import.meta.url), 'utf8')))

const rows = fc
  .array(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map(all => all.map((row, at) => ({ name: `u${at}`, row })))

describe('transfers between committees', () => {
  it('sum to zero every year, and what is open is the running total of the case', () => {
    fc.assert(
      fc.property(rows, payers => {
        let running = 0
        for (const { at, transfers, open, unpaid } of transfersOf(payers, 4)) {
          running += payers.reduce((sum, each) => sum + (each.row[at] ?? 0), 0)
          const moved = payers.map(({ name }) =>
            transfers.reduce(
              (sum, each) => sum + (each.to === name ? each.ore : each.from === name ? -each.ore : 0),
              0,
            ),
          )
          expect(moved.reduce((sum, each) => sum + each, 0)).toBe(0)
          expect(open.reduce((sum, each) => sum + each, 0)).toBe(running)
          expect(unpaid).toBe(Math.max(0, running))
        }
      }),
    )
  })

  it('leave nobody with an expense while another keeps a gain', () => {
    fc.assert(
      fc.property(rows, payers => {
        for (const { open } of transfersOf(payers, 4)) {
          expect(open.some(each => each > 0) && open.some(each => each < 0)).toBe(false)
        }
      }),
    )
  })

  it('follow Herning 2016: SO16 gives what it gains until SO20 has its money back, and then its yearly expense', () => {
    const { by, parties, transfers } = payersOf(published('herning-2016'))
    expect(by).toBe('account')
    expect(parties.map(each => [each.name, each.years])).toEqual([
      ['SO20', [4820, 4820, 4620, 4620]],
      ['SO16', [-1655, -5655, -10_855, -11_055]],
    ])
    // What is unpaid is the published running total: 3.165, 2.330, and then the case is paid home.
    expect(transfers).toEqual([
      { year: 2016, transfers: [{ from: 'SO16', to: 'SO20', amount: 1655 }], unpaid: 3165 },
      { year: 2017, transfers: [{ from: 'SO16', to: 'SO20', amount: 5655 }], unpaid: 2330 },
      { year: 2018, transfers: [{ from: 'SO16', to: 'SO20', amount: 6950 }], unpaid: 0 },
      { year: 2019, transfers: [{ from: 'SO16', to: 'SO20', amount: 4620 }], unpaid: 0 },
    ])
  })

  it('need none over the years together where the net is shared by the neutral key', () => {
    fc.assert(
      fc.property(rows, payers => {
        const key = neutralKey(payers)
        const net = [0, 1, 2, 3].map(at => payers.reduce((sum, each) => sum + (each.row[at] ?? 0), 0))
        const all = net.reduce((sum, each) => sum + each, 0)
        if (key === null) return
        expect(key.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 6)
        const shares = key.map(percent => (all * percent) / 100)
        expect(shares.some(each => each > 1e-6) && shares.some(each => each < -1e-6)).toBe(false)
      }),
    )

    expect(payersOf(published('herning-2016')).neutralKey).toEqual([0, 100])
    expect(payersOf(sampleCase()).neutralKey).toBeNull()
  })
})

describe('the parties', () => {
  it('sum to the net with what is undistributed, whoever the case is', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const book = openBook(of)
        const { parts } = partsOf(book)
        const sums = of.years.map((_, year) => parts.reduce((sum, part) => sum + (part.row[year] ?? 0), 0))
        expect(sums).toEqual(book.net)
      }),
      { numRuns: 60 },
    )
  })

  it('share a row by its own percents, people and money alike, to the øre', () => {
    const split = [
      { committee: 'Børneudvalget', percent: 33.3 },
      { committee: 'Socialudvalget', percent: 66.7 },
    ]
    const of = sampleCase({ unit: 'kr.', lines: linesWith('advisers', { split, staff: [2, 2, 3, 3] }) })
    const { parties, undistributed } = payersOf(of)
    const [children, social] = parties
    const whole = of.lines.find(line => line.id === 'advisers')?.amounts ?? []
    expect(whole.map((each, year) => (children?.years[year] ?? 0) + (social?.years[year] ?? 0) - (each ?? 0))).toEqual([
      0, 0, 0, 0,
    ])
    expect(children?.staff?.map(each => Math.round(each * 1000))).toEqual([666, 666, 999, 999])
    expect(undistributed).not.toBeNull()
  })

  it('each have both paybacks', () => {
    // Running by hand: Socialudvalget 2.100, 3.600, 2.700, 1.800, 900, 0; Børneudvalget 1.400, 1.400, 900, 400, -100.
    const { parties } = payersOf(published('koebenhavn-2016'))
    const home = parties.map(({ name, payback: { service, total } }) => [
      name,
      service.payback?.year,
      total.payback?.year,
    ])
    expect(home.toSorted()).toEqual([
      ['Børne- og Ungdomsudvalget', 2021, 2021],
      ['Socialudvalget', 2022, 2022],
    ])
  })
})

describe('those outside', () => {
  it('the state gains what is withheld of a saving as refund, to the øre what the municipality does not get', () => {
    const of = sampleCase({
      lines: linesWith('placements', {
        withheld: [
          { what: 'refund', share: 0.25 },
          { what: 'vat', share: 0.06 },
        ],
      }),
    })
    const { outside } = payersOf(of)
    expect(outside).toEqual([{ payer: 'state', years: [0, -250, -500, -625], total: -1375 }])
    expect(outsideName('state')).toBe('Staten')
  })

  it('the state gains the refund a move of a child takes off it: net and refund are the gross saving', () => {
    const bands = [
      { above: 860_000, share: 0.25 },
      { above: 1_680_000, share: 0.5 },
    ]
    const move = { by: 'move' as const, households: 1, before: [2000], after: [500], rule: '2022', bands }
    const of = sampleCase({
      lines: linesWith('placements', { computed: true, amounts: [], drivers: move }),
      totals: [],
    })
    const [state] = payersOf(of).outside
    const saved = (netOfRefund(2_000_000, bands) - netOfRefund(500_000, bands)) / 1000
    expect(openBook(of).rows.get('placements')).toEqual(Array(4).fill(-saved * 100_000))
    // 25 % of 820.000 and 50 % of 320.000.
    expect(state).toEqual({ payer: 'state', years: Array(4).fill(-365), total: -1460 })
    expect(saved + 365).toBe(1500)
  })

  it('stand beside the net, never in it', () => {
    const of = sampleCase({ lines: linesWith('placements', { payer: 'region' }), totals: [] })
    const { outside, undistributed } = payersOf(of)
    expect(outside).toEqual([{ payer: 'region', years: [0, -1000, -2000, -2500], total: -5500 }])
    expect(undistributed).toEqual(openBook(of).net.map(ore => ore / 100_000))
  })
})

describe('keys', () => {
  it('of København: savings 65/35 in no year, Tabel 4 28/72 over the years together, and cost 60/40', () => {
    const { keys } = payersOf(published('koebenhavn-2016'))
    const wrong = keys.filter(each => !each.holds).map(each => each.sentence)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain('2017: 83/17')
    expect(wrong[0]).toContain('2019: 56/44')
    expect(keys.filter(each => each.holds).map(each => each.sentence.slice(0, 15))).toEqual(
      expect.arrayContaining(['Nøglen 28/72 pa', 'Nøglen 60/40 pa']),
    )
  })
})
