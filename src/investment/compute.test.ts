// A case computed: its own figures, in its own unit, the same however it is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCase, scaled, turned } from '../../test/investment/random-case.ts'
import { linesWith, sampleCase } from '../../test/investment/sample-case.ts'
import type { InvestmentCase } from './case.ts'
import { computeCase } from './compute.ts'

describe('the sample case', () => {
  it('has net, running total and payback', () => {
    expect(computeCase(sampleCase())).toEqual({
      id: 'sample',
      title: 'To socialrådgivere mere',
      unit: '1000 kr.',
      sign: 'cost-positive',
      priceLevel: 2026,
      years: [2026, 2027, 2028, 2029],
      net: [1500, 200, -800, -1300],
      cumulative: [1500, 1700, 900, -400],
      payback: {
        service: { year: 2029, index: 4, fractional: 3 + 900 / 1300, beyondTable: false },
        total: { year: 2029, index: 4, fractional: 3 + 900 / 1300, beyondTable: false },
      },
      paybackReason: { service: null, total: null },
      lines: [
        {
          id: 'advisers',
          label: 'To socialrådgivere',
          kind: 'cost',
          timing: 'lasting',
          area: 'service',
          amounts: [1200, 1200, 1200, 1200],
        },
        { id: 'course', label: 'Kursus', kind: 'cost', timing: 'once', area: 'service', amounts: [300, 0, 0, 0] },
        {
          id: 'placements',
          label: 'Færre anbringelser',
          kind: 'saving',
          timing: 'lasting',
          area: 'service',
          amounts: [0, -1000, -2000, -2500],
        },
      ],
    })
  })

  it('pays back later on the total economy than on service where the course is construction', () => {
    const of = sampleCase({ lines: linesWith('course', { area: 'construction', amounts: [3000, null, null, null] }) })
    const { payback } = computeCase(of)
    expect([payback.service?.index, payback.total?.index]).toEqual([4, 6])
  })

  it('whose gain is in transfers never pays back on service, and says why', () => {
    const { payback, paybackReason } = computeCase(
      sampleCase({ lines: linesWith('placements', { area: 'transfers' }) }),
    )
    expect([payback.service, payback.total?.index]).toEqual([null, 4])
    expect(paybackReason.service?.code).toBe('payback-no-lasting-gain')
    expect(paybackReason.total).toBeNull()
  })

  it('whose gain is only once does not go on after the table', () => {
    const gain = (timing: 'once' | 'lasting') =>
      computeCase(sampleCase({ lines: linesWith('placements', { amounts: [0, -1300, -1300, -1300], timing }) }))
    expect(gain('lasting').payback.total).toMatchObject({ index: 16, beyondTable: true })
    expect(gain('once').paybackReason.total?.code).toBe('payback-no-lasting-gain')
  })
})

const figures = (of: InvestmentCase) => {
  const { net, cumulative, payback, paybackReason } = computeCase(of)
  return { net, cumulative, payback, paybackReason }
}

describe('of any case', () => {
  it('the order of its lines makes no difference', () => {
    fc.assert(
      fc.property(
        anyCase.chain(of =>
          fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.lines], { minLength: of.lines.length })),
        ),
        ([of, lines]) => {
          expect(figures({ ...of, lines })).toEqual(figures(of))
        },
      ),
    )
  })

  it('the sign in which it is written makes no difference', () => {
    fc.assert(
      fc.property(anyCase, of => {
        expect(computeCase(turned(of))).toEqual(computeCase(of))
      }),
    )
  })

  it('kroner for thousands of kroner change nothing but the unit', () => {
    fc.assert(
      fc.property(
        anyCase.filter(of => of.unit === '1000 kr.'),
        of => {
          const [thousands, kroner] = [computeCase(of), computeCase(scaled(of))]
          expect(kroner.unit).toBe('kr.')
          expect(kroner.net.map(each => each / 1000)).toEqual(thousands.net)
          expect(kroner.cumulative.map(each => each / 1000)).toEqual(thousands.cumulative)
          expect(kroner.payback).toEqual(thousands.payback)
        },
      ),
    )
  })
})
