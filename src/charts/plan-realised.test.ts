// Plan beside accounts and the strip of realised cases: sentence, table, and pictures at every width.
import { parseHTML } from 'linkedom'
import { describe, expect, it, test } from 'vitest'
import { sampleCase } from '../../test/investment/sample-case.ts'
import { realisedOf } from '../investment/realised/realised.ts'
import { classOf, type Ratio } from '../investment/reference-class.ts'
import { pictureFaults } from './picture-faults.ts'
import { planRealisedChart } from './plan-realised.ts'
import { ratioStripChart } from './ratio-strip.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const partAt = (before: number, missing?: number) => {
  const followUp = {
    accounts: [{ account: '5.28.23', lines: ['placements'] }],
    baseYears: [2023, 2024, 2025],
    trend: null,
  }
  const answer = realisedOf(sampleCase({ followUp }), {
    accounts: [2023, 2024, 2025, 2026, 2027, 2028]
      .filter(year => year < before && year !== missing)
      .map((year, at) => ({ account: '5.28.23', year, ore: (60 + at * 2 + (at % 2)) * 1e8, source: 'x' })),
    childYears: [],
    prices: {
      title: 'x',
      rates: [2024, 2025, 2026, 2027, 2028].map(year => ({ year, rate: 0, publishedOn: null, source: 'x' })),
    },
    before,
  })
  if (answer.state === 'none') throw new Error(answer.needs.join())
  return answer.all
}

describe('plan beside accounts', () => {
  it('has every year in its table, the base years first, and says what cannot be computed', () => {
    const { table, sentence, title } = planRealisedChart(partAt(2029, 2027), 2026)
    expect(table.rows.map(([name, , spent]) => [name, spent])).toEqual([
      ['2023 (basisår)', '60,0'],
      ['2024 (basisår)', '63,0'],
      ['2025 (basisår)', '64,0'],
      ['2026', '67,0'],
      ['2027', 'kan ikke regnes'],
      ['2028', '68,0'],
    ])
    expect(sentence).toContain('2026 og 2028 i alt')
    expect(title).toBe('Kontoen, mio. kr., 2026-priser')
  })

  it('shows the spread of what is expected as a band, and the plan dashed', () => {
    const svg = planRealisedChart(partAt(2029), 2026).draw(document, 640)
    expect(svg.querySelectorAll('path[fill="#dedad2"]')).toHaveLength(1)
    expect(svg.querySelectorAll('path[stroke-dasharray]')).toHaveLength(2)
  })

  test.each([280, 310, 358, 640])('nothing is small, cut off or on top of another at %i pixels', width => {
    expect(pictureFaults(planRealisedChart(partAt(2029), 2026).draw(document, width))).toEqual([])
    expect(pictureFaults(planRealisedChart(partAt(2027), 2026).draw(document, width))).toEqual([])
  })
})

describe('the strip of realised cases', () => {
  const of = (...ratios: readonly Ratio[]) => {
    const cases = ratios.map((ratio, at) => ({ title: `Case ${at}`, ratio, own: at === 0 }))
    return ratioStripChart(cases, classOf(cases.map(({ title, ratio }) => ({ id: title, ratio }))))
  }
  const ratios: readonly Ratio[] = [
    { value: 0.8, is: 'exact' },
    { value: 0.25, is: 'about' },
    { value: 2, is: 'at-least' },
    { value: 0.8, is: 'exact' },
    { value: -0.3, is: 'at-most' },
  ]

  it('has a dot for each and its sentence with the count', () => {
    const chart = of(...ratios)
    expect(chart.draw(document, 400).querySelectorAll('circle')).toHaveLength(5)
    expect(chart.sentence).toContain('4 af 5 cases gav mindre end ventet')
    expect(chart.table.rows[0]).toEqual(['Case 4', 'højst −30\u00a0%'])
  })

  test.each([280, 310, 358, 640])('nothing is small, cut off or on top of another at %i pixels', width => {
    for (const some of [ratios, ratios.slice(0, 1), [{ value: 9, is: 'exact' } as const]]) {
      expect(pictureFaults(of(...some).draw(document, width))).toEqual([])
    }
  })
})
