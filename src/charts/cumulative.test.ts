import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { canonicalSvg } from './canonical.ts'
import { type Cumulative, cumulativeChart, cumulativeOf } from './cumulative.ts'
import { pictureFaults } from './picture-faults.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const running = (net: readonly number[]): readonly number[] =>
  net.map((_, at) => net.slice(0, at + 1).reduce((sum, each) => sum + each, 0))

const caseOf = (years: readonly number[], net: readonly number[], more: Partial<Cumulative>): Cumulative => ({
  id: 'case',
  unit: '1000 kr.',
  priceLevel: null,
  years,
  net,
  cumulative: running(net),
  payback: null,
  after: 0,
  ...more,
})

const calendar = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => first + at)

// The five published cases' nets.
const koebenhavn = caseOf(
  calendar(2017, 13),
  [3500, 1500, -1400, -1400, -1400, -1400, -2300, -2300, -2300, -2300, -2300, -2300, -4100],
  { priceLevel: 2016, payback: { year: 2022, index: 6, fractional: 5.571, beyondTable: false }, after: -4100 },
)
const ringsted = caseOf(calendar(1, 5), [3_143_000, 3_068_000, 2_068_000, -1_000_000, -1_000_000], {
  unit: 'kr.',
  payback: { year: 12, index: 12, fractional: 11.279, beyondTable: true },
  after: -1_000_000,
})
const frederiksberg = caseOf([2018, 2019], [433, 216], {})
const herning = caseOf(calendar(2013, 4), [1000, 0, -1000, -2500], {
  payback: { year: 2015, index: 3, fractional: 3, beyondTable: false },
  after: -2500,
})
const banded: Cumulative = {
  ...koebenhavn,
  band: {
    low: koebenhavn.cumulative.map((value, at) => value - 300 * at),
    high: koebenhavn.cumulative.map((value, at) => value + 1800 * at),
    says: '8 af 10 udfald',
  },
}

const textsOf = (svg: Element): readonly string[] =>
  [...svg.querySelectorAll('text')].map(text => text.textContent ?? '')
const draw = (of: Cumulative, width = 760): SVGSVGElement => cumulativeChart(of).draw(document, width)

describe('the sentence', () => {
  test('tells when a case is dearest, when it is paid back and where it ends', () => {
    expect(cumulativeChart(koebenhavn).sentence).toBe(
      'Casen er dyrest i 2018 med 5.000, er betalt hjem i 2022 (år 6) og har i 2029 en samlet gevinst på 18.500 (tal i 1.000\u00a0kr.).',
    )
  })

  test('says that a payback after the table rests on lasting lines', () => {
    expect(cumulativeChart(ringsted).sentence).toBe(
      'Casen er dyrest i år\u00a03 med 8.279.000, er betalt hjem i år\u00a012, hvis de varige linjer fortsætter efter tabellen, og har i år\u00a05 kostet 6.279.000 (tal i kr.).',
    )
  })

  test('says that a case is not paid back', () => {
    expect(cumulativeChart(frederiksberg).sentence).toContain('er ikke betalt hjem og har i 2019 kostet 649')
  })

  test('says what the band holds in the last year', () => {
    expect(cumulativeChart(banded).sentence).toContain('8 af 10 udfald ligger mellem −22.100 og 3.100')
  })

  test('says so where there is nothing to show', () => {
    const empty = caseOf([2026, 2027], [0, 0], {})
    expect(cumulativeChart(empty).sentence).toBe('Der er hverken udgifter eller gevinster i casen.')
    expect(pictureFaults(draw(empty))).toEqual([])
  })
})

describe('the table', () => {
  test('holds the data, written as Danes write it', () => {
    const { table } = cumulativeChart(koebenhavn)
    expect(table.columns).toEqual(['År', 'Netto', 'Akkumuleret'])
    expect(table.rows).toHaveLength(13)
    expect(table.rows[1]).toEqual(['2018', '1.500', '5.000'])
    expect(table.rows.at(-1)).toEqual(['2029', '−4.100', '−18.500'])
  })

  test('holds the years carried on too, and says which they are', () => {
    const { rows } = cumulativeChart(ringsted).table
    expect(rows).toHaveLength(12)
    expect(rows.at(-1)).toEqual(['år\u00a012 (efter tabellen)', '−1.000.000', '−721.000'])
  })

  test('refuses rows that are not as long as the years', () => {
    expect(() => cumulativeChart({ ...koebenhavn, net: [1] })).toThrow(RangeError)
    expect(() => cumulativeChart(caseOf([], [], {}))).toThrow(RangeError)
  })
})

describe('the picture', () => {
  const ringOf = (svg: Element): Element | null => svg.querySelector('.figure__ring circle')

  test('rings the payback year at its place and names it', () => {
    const svg = draw(koebenhavn)
    const dots = [...svg.querySelectorAll('.figure__dot circle')]
    expect(ringOf(svg)?.getAttribute('cx')).toBe(dots[5]?.getAttribute('cx'))
    expect(ringOf(svg)?.getAttribute('cy')).toBe(dots[5]?.getAttribute('cy'))
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Betalt hjem 2022, år 6', 'dyrest: 5.000 i 2018', '−18.500']))
  })

  test('carries lasting lines on with a dashed line to a payback beyond the table', () => {
    const svg = draw(ringsted)
    expect(svg.querySelectorAll('[stroke-dasharray="5 4"] path, path[stroke-dasharray="5 4"]')).toHaveLength(1)
    expect(svg.querySelectorAll('.figure__open circle')).toHaveLength(7)
    const text = textsOf(svg)
    expect(text).toEqual(
      expect.arrayContaining(['Betalt hjem år\u00a012', 'hvis de varige linjer fortsætter', 'år\u00a01', '12']),
    )
  })

  test('has no ring without a payback, and says so', () => {
    const svg = draw(frederiksberg)
    expect(ringOf(svg)).toBeNull()
    expect(textsOf(svg)).toContain('ikke betalt hjem i 2019')
  })

  test('shows the payback year among its ticks, however narrow it is', () => {
    for (const width of [280, 326, 358, 500, 760, 1158]) expect(textsOf(draw(koebenhavn, width))).toContain('2022')
  })

  test.each([
    ['København', koebenhavn],
    ['with a band', banded],
    ['Ringsted', ringsted],
    ['Herning', herning],
    ['Frederiksberg', frederiksberg],
    ['one year', caseOf([2026], [250], {})],
    [
      'a gain from the first year',
      caseOf([2026, 2027], [-5, -5], { payback: { year: 2026, index: 1, fractional: 0, beyondTable: false } }),
    ],
  ])('%s has no styles, no small letters and no label cut off or on another, at any width', (_, of) => {
    for (const width of [326, 358, 640, 760, 1158]) expect(pictureFaults(draw(of, width))).toEqual([])
  })

  test('is the same text each time it is drawn, and stands alone', () => {
    const first = canonicalSvg(draw(koebenhavn))
    expect(canonicalSvg(draw(koebenhavn))).toBe(first)
    expect(first).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" aria-label="Casen er dyrest/)
  })
})

test('a computed case becomes a chart on its total economy', () => {
  const of = cumulativeOf({
    id: 'x',
    title: 'X',
    unit: 'kr.',
    sign: 'cost-positive',
    priceLevel: 2026,
    years: [1, 2],
    net: [5, -2],
    cumulative: [5, 3],
    payback: { service: null, total: { year: 4, index: 4, fractional: 3.5, beyondTable: true } },
    paybackReason: { service: null, total: null },
    lines: [
      { id: 'a', label: 'A', kind: 'cost', timing: 'once', area: 'service', amounts: [5, 0] },
      { id: 'b', label: 'B', kind: 'saving', timing: 'lasting', area: 'transfers', amounts: [0, -2] },
    ],
  })
  expect(of).toMatchObject({ after: -2, payback: { year: 4 }, id: 'x-cumulative' })
  expect(cumulativeChart(of).title).toBe('Akkumuleret, kr., 2026-priser')
})
