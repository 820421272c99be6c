// The charts of how sure an answer is: movers and chances, and a second course beside the first.
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type Cumulative, cumulativeChart } from './cumulative.ts'
import { type MoverBars, moverBarsChart } from './mover-bars.ts'
import { paybackChanceChart, printChance } from './payback-chance.ts'
import { pictureFaults } from './picture-faults.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const widths = [326, 358, 640, 760, 1158] as const

const movers: MoverBars = {
  id: 'movers',
  unit: '1000 kr.',
  base: -18_500,
  movers: [
    {
      label: 'Del af besparelsen på normeringer og støttepædagoger, der kan hentes',
      low: { at: '74 %', total: -2010.2, payback: { year: 2029 } },
      high: { at: '103 %', total: -20_400, payback: { year: 2022 } },
    },
    {
      label: 'Undgåede anbringelser i familiepleje pr. område, 2023-2028',
      low: { at: '1', total: 4000, payback: null },
      high: { at: '3', total: -27_500, payback: { year: 2022 } },
    },
  ],
}

describe('what moves the answer most', () => {
  test('is said, and every end stands in the table with when the case is then paid back', () => {
    const { sentence, table } = moverBarsChart(movers)
    expect(sentence).toBe(
      'Som casen står, ender den på −18.500. Mest flytter "Del af besparelsen på normeringer og støttepædagoger, der kan hentes": fra −20.400 til −2.010 (tal i 1.000\u00a0kr.).',
    )
    expect(table.rows[1]).toEqual([
      'Undgåede anbringelser i familiepleje pr. område, 2023-2028',
      '1',
      '4.000',
      'aldrig',
      '3',
      '−27.500',
      '2022',
    ])
  })

  test('has a filled bar for what makes it dearer and an outlined one for what makes it cheaper', () => {
    const svg = moverBarsChart(movers).draw(document, 640)
    expect(svg.querySelectorAll('.bars__worse')).toHaveLength(2)
    expect(svg.querySelectorAll('.bars__better')).toHaveLength(2)
    expect(svg.textContent).toContain('som casen står: −18.500')
    expect(svg.textContent).toContain('hverken udgift eller gevinst: 0')
  })

  test('says so where there is nothing to move', () => {
    expect(moverBarsChart({ ...movers, movers: [] }).sentence).toBe(
      'Casen har ingen antagelser, så der er ikke noget at flytte.',
    )
  })

  test.each(widths)('has nothing small, cut off or on top of another at %i pixels', width => {
    expect(pictureFaults(moverBarsChart(movers).draw(document, width))).toEqual([])
  })
})

const chances = {
  id: 'chance',
  years: Array.from({ length: 13 }, (_, at) => 2017 + at),
  chances: [0, 0, 0.007, 0.09, 0.22, 0.33, 0.46, 0.57, 0.65, 0.7, 0.74, 0.77, 0.84].map(share => ({
    share,
    error: 0.004,
  })),
  never: 0.03,
}

describe('the chance of being paid back', () => {
  test('is said: when it is more likely than not, where it ends, and how often it never comes', () => {
    expect(paybackChanceChart(chances).sentence).toBe(
      'Det første år, hvor det er mere sandsynligt end ikke, er 2024 (57 %); ved udgangen af 2029 er chancen 84 %, og i 3 % af udfaldene betaler casen sig aldrig hjem.',
    )
    const low = { ...chances, chances: chances.chances.map(each => ({ ...each, share: each.share / 2 })) }
    expect(paybackChanceChart(low).sentence).toContain('kommer ikke over 50 % i tabellens år')
    expect(paybackChanceChart(chances).table.rows[7]).toEqual(['2024', '57', '0,8'])
  })

  test('is never printed as nothing or certain where it is not', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(printChance)).toEqual(['0', '<1', '50', '>99', '100'])
  })

  test('refuses years without a chance', () => {
    expect(() => paybackChanceChart({ ...chances, years: [2017] })).toThrow(RangeError)
  })

  test.each(widths)('has nothing small, cut off or on top of another at %i pixels', width => {
    expect(pictureFaults(paybackChanceChart(chances).draw(document, width))).toEqual([])
  })
})

describe('a second course beside the first', () => {
  const net = [3500, 1500, -1400, -1400, -1400, -1400, -2300, -2300, -2300, -2300, -2300, -2300, -4100]
  const running = (row: readonly number[]) =>
    row.map((_, at) => row.slice(0, at + 1).reduce((sum, each) => sum + each, 0))
  const of: Cumulative = {
    id: 'case',
    unit: '1000 kr.',
    priceLevel: 2016,
    years: chances.years,
    net,
    cumulative: running(net),
    payback: { year: 2022, index: 6, fractional: 5.571, beyondTable: false },
    after: -4100,
    beside: { cumulative: running(net.map(each => each + 1000)), says: 'Gevinsten kommer et år senere' },
  }

  test('is dashed, named and in the sentence and the table', () => {
    const chart = cumulativeChart(of)
    expect(chart.sentence).toContain('Den stiplede kurve er "Gevinsten kommer et år senere": −5.500 i 2029.')
    expect(chart.table.columns.at(-1)).toBe('Gevinsten kommer et år senere')
    expect(chart.table.rows.at(-1)?.at(-1)).toBe('−5.500')
    const svg = chart.draw(document, 760)
    expect(svg.textContent).toContain('Gevinsten kommer et år senere')
    expect(svg.querySelectorAll('.figure__beside path, path.figure__beside')).toHaveLength(1)
  })

  test.each(widths)('leaves every label readable at %i pixels', width => {
    expect(pictureFaults(cumulativeChart(of).draw(document, width))).toEqual([])
  })
})
