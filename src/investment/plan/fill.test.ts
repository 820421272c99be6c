// A case that is worked out: rows under an assumption, under a scenario, and with what the municipality does not keep.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged, planned, rowIn } from '../../../test/investment/planned-case.ts'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import { openBook } from '../book.ts'
import { computeCase } from '../compute.ts'
import { drawCase } from '../uncertainty/draws.ts'
import { fillCase } from './fill.ts'
import { Scenario } from './scenario.ts'

const scenario = (changes: object) => Scenario.parse({ id: 's', title: 'Andet', because: 'for at se det', ...changes })

describe('a printed case', () => {
  it('is its own filled case, blanks and all', () => {
    const of = sampleCase()
    expect(fillCase(of)).toBe(of)
  })
})

describe('a row under an assumption', () => {
  const of = planned(
    [{ id: 'norms', kind: 'saving', amounts: [null, -5000, -5000, 0], times: { assumption: 'comes-true' } }],
    { assumptions: [judged('comes-true', 0.5)] },
  )

  it('comes true in that share, and a blank stays a blank', () => {
    expect(rowIn(of, 'norms')).toEqual([null, -2500, -2500, 0])
  })

  it('of 1 is as printed', () => {
    const whole = { ...of, assumptions: [judged('comes-true', 1)] }
    expect(rowIn(whole, 'norms')).toEqual([null, -5000, -5000, 0])
  })
})

describe('outside money that ends with the table', () => {
  const grant = (more: object) =>
    planned([
      { id: 'staff', drivers: { units: 1, price: 100 } },
      { id: 'gain', kind: 'saving', amounts: [0, 0, -20, -15] },
      { id: 'pool', kind: 'grant', drivers: { by: 'grant' as const, of: ['staff'], share: 0.9, ...more } },
    ])

  it.each([{ toYear: 2029 }, { ceiling: 360 }])(
    'does not go on after it, though the line is written as lasting: %o',
    more => {
      const of = grant(more)
      // 10 + 10 - 10 - 5 = 5 is owed, and after 2029 the staff cost 100 against gains of 15.
      expect(computeCase(of).cumulative.at(-1)).toBe(5)
      expect(computeCase(of).payback.total).toBeNull()
      expect(drawCase(of, { draws: 1 }).payback[0]).toBe(0)
      expect(drawCase(of, { draws: 1 }).after[0]).toBe(85)
    },
  )

  it('goes on where it has no end', () => {
    expect(computeCase(grant({})).payback.total?.year).toBe(2030)
  })
})

describe('what the municipality does not keep of a saving', () => {
  const of = planned(
    [
      { id: 'staff', drivers: { units: 2, price: 500 } },
      {
        id: 'places',
        label: 'Døgnpladser i egne tilbud',
        kind: 'saving',
        drivers: { units: [0, 1, 2, 2], price: 1200 },
        withheld: [
          { what: 'fixed', share: 0.6 },
          { what: 'vat', share: 0.05 },
        ],
      },
    ],
    { totals: [{ id: 'net', label: 'Netto', table: '1', sums: ['staff', 'places'], stated: [1000, 0, 0, 0] }] },
  )

  it('stands as lines of their own, named for what it is and for the line it is taken from', () => {
    const book = openBook(of)
    expect(book.of.lines.map(line => line.label)).toEqual([
      'staff',
      'Døgnpladser i egne tilbud',
      'Faste omkostninger i egne tilbud, som bliver (Døgnpladser i egne tilbud)',
      'Moms, som kommunen alligevel får igen (Døgnpladser i egne tilbud)',
    ])
    expect(rowIn(of, 'places-fixed')).toEqual([0, 720, 1440, 1440])
    expect(rowIn(of, 'places-vat')).toEqual([0, 60, 120, 120])
  })

  it('counts in the net, and in every total its line counts in', () => {
    const book = openBook(of)
    expect(computeCase(of).net).toEqual([1000, 1000 - 0.35 * 1200, 1000 - 0.7 * 1200, 1000 - 0.7 * 1200])
    expect(book.totals[0]?.computed).toEqual(book.net)
  })
})

describe('who pays', () => {
  it('keeps what falls on the region or the state out of the municipality’s net', () => {
    const of = planned([
      { id: 'ours', amounts: [100, 100, 100, 100] },
      { id: 'theirs', amounts: [900, 900, 900, 900], payer: 'region' },
    ])
    expect(computeCase(of).net).toEqual([100, 100, 100, 100])
  })
})

describe('a scenario', () => {
  const of = planned(
    [
      { id: 'staff', drivers: { units: 2, price: 500 } },
      { id: 'places', kind: 'saving', drivers: { units: { assumption: 'avoided' }, price: 1200 } },
    ],
    { assumptions: [judged('avoided', 1)] },
  )

  it('sets assumptions', () => {
    expect(rowIn(of, 'places', scenario({ set: { avoided: 2 } }))).toEqual([-2400, -2400, -2400, -2400])
    expect(computeCase(of, scenario({ set: { avoided: 0 } })).payback.total).toBeNull()
  })

  it('multiplies lines, and lets gains come later than planned', () => {
    expect(rowIn(of, 'staff', scenario({ lines: { staff: 1.5 } }))).toEqual([1500, 1500, 1500, 1500])
    expect(rowIn(of, 'places', scenario({ gainsLater: 2 }))).toEqual([0, 0, -1200, -1200])
    expect(rowIn(of, 'staff', scenario({ gainsLater: 2 }))).toEqual([1000, 1000, 1000, 1000])
  })

  it('that changes nothing changes nothing', () => {
    expect(computeCase(of, scenario({}))).toEqual(computeCase(of))
  })
})

describe('a filled case', () => {
  it('is its own filled case, also under a scenario', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        (avoided, share, later) => {
          const of = planned(
            [
              { id: 'staff', drivers: { units: 2, price: 500 } },
              {
                id: 'places',
                kind: 'saving',
                drivers: { units: { assumption: 'avoided' }, price: 1200 },
                withheld: [{ what: 'refund', share }],
              },
            ],
            { assumptions: [judged('avoided', avoided)] },
          )
          for (const each of [undefined, scenario({ gainsLater: later, lines: { staff: share } })]) {
            const filled = fillCase(of, each)
            expect(fillCase(filled)).toEqual(filled)
            expect(openBook(filled).net).toEqual(openBook(of, each).net)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})
