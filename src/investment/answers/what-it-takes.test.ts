// What has to come true, in sentences: of small counts, of cases that lay out again, and of what comes after the table.
import { describe, expect, it } from 'vitest'
import { published } from '../../../test/investment/published.ts'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import { say } from '../../language/message.ts'
import type { InvestmentCase } from '../case.ts'
import { paybackBy } from './break-even.ts'
import { whatItTakes } from './what-it-takes.ts'

const saysOf = (of: InvestmentCase): readonly string[] => whatItTakes(of).points.flat().map(say)
const basis = { kind: 'estimate', says: 'skøn' } as const

describe('the sentences of other cases', () => {
  it('Ringsted is asked about the year after its table in which it is paid back', () => {
    const says = saysOf(published('ringsted-2020'))
    expect(says[0]).toBe('Casen er ikke betalt inden udgangen af år\u00a05, selv om alt går som ventet.')
    expect(says).toContain('Der er 721.000\u00a0kr. at give af i år\u00a012.')
  })

  it('Ringsted must go on avoiding placements after its table to be paid back after it', () => {
    expect(saysOf(published('ringsted-2020'))).toContain(
      'Casen er betalt i år\u00a012, hvis der spares mindst 1 af de ventede 1 anbringelser om året fra år\u00a03 og frem, og resten går som ventet.',
    )
  })

  it('outside money is called an income, so that the wages it pays for are not read as a cost to keep up', () => {
    expect(saysOf(published('ringsted-2020'))).toContain(
      'Casen er betalt i år\u00a012, hvis indtægten "Løn 2 socialrådgivere" bliver mindst 76 % af det ventede.',
    )
  })

  it('a case that is paid back and lays out again, as where a grant ends, is not told as never paid', () => {
    const of = sampleCase({
      totals: [],
      lines: [
        { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [100, 100, 100, 100] },
        { id: 'gain', label: 'Gevinst', kind: 'saving', timing: 'lasting', amounts: [0, -250, -60, -20] },
      ],
    })
    expect(paybackBy(of)?.year).toBe(2027)
    expect(saysOf(of)[0]).toBe(
      'Casen er betalt i 2027, men lægger ud igen og er ikke betalt ved udgangen af 2029, selv om alt går som ventet.',
    )
  })

  it('never asks for more whole children than are expected', () => {
    // 2,4 placements a year at 100 over four years against 800: 2 a year; of 900: 2,25, and 3 of 2,4 cannot be.
    const says = (cost: number, units: number) =>
      saysOf(
        sampleCase({
          totals: [],
          assumptions: [
            {
              id: 'placements',
              label: 'Anbringelser',
              value: units,
              unit: 'anbringelser',
              spread: { shape: 'count' },
              basis,
            },
          ],
          lines: [
            { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'once', amounts: [cost, 0, 0, 0] },
            {
              id: 'gain',
              label: 'Gevinst',
              kind: 'saving',
              timing: 'lasting',
              computed: true,
              drivers: { units: { assumption: 'placements' }, price: 100 },
            },
          ],
        }),
      )[0]
    expect(says(800, 2.4)).toContain('mindst 2 af de ventede 2,4 anbringelser')
    expect(says(900, 2.4)).toContain('mindst 2,25 af de ventede 2,4 anbringelser')
    expect(says(25, 0.1)).toContain('mindst 0,09 af de ventede 0,1 anbringelser')
  })

  it('a case that can never be paid back says so', () => {
    const says = saysOf(published('frederiksberg-2017'))
    expect(says).toContain(
      'Ingen enkelt antagelse eller besparelse kan alene gøre, at den er betalt inden udgangen af 2019.',
    )
    expect(says).toContain('Der mangler 649.000\u00a0kr., for at casen er betalt inden udgangen af 2019.')
  })

  it('a case with nothing to spare says that', () => {
    expect(saysOf(published('herning-2012'))[0]).toBe('Der er intet at give af i 2015.')
  })

  it('an effort says one in how many must succeed', () => {
    // 36 families; each success avoids a placement of 1.000 a year for all years after: 2 succeed as planned.
    const of = sampleCase({
      totals: [],
      efforts: [
        {
          id: 'mst',
          title: 'Familieterapi',
          targetGroup: null,
          participants: [36, 0, 0, 0],
          participantUnit: 'familier',
          duration: null,
          success: null,
          effect: { avoided: 1, unit: 'anbringelse', lines: ['placements'] },
        },
      ],
      assumptions: [{ id: 'success', label: 'Andel, der undgår anbringelse', value: 0.1, basis }],
      lines: [
        { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'once', amounts: [6000, 0, 0, 0] },
        {
          id: 'placements',
          label: 'Færre anbringelser',
          kind: 'saving',
          timing: 'lasting',
          computed: true,
          drivers: {
            by: 'effort',
            effort: 'mst',
            success: { assumption: 'success' },
            effect: 1,
            price: 1000,
            startMonth: 1,
            lagMonths: 12,
          },
        },
      ],
    })
    // 36 x share x 3 years x 1.000 = 6.000: share 1/18.
    expect(saysOf(of)).toContain('Casen er betalt inden udgangen af 2029, hvis 1 ud af 18 familier undgår anbringelse.')
  })
})
