import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { commitmentsChart } from './commitments.ts'

const million = 100_000_000
const months = (first: number, ore: number): number[] =>
  Array.from({ length: 12 }, (_, at) => (at >= first && at < 12 ? ore : 0))
const year = {
  year: 2026,
  spent: months(0, 0).map((_, at) => (at < 5 ? 10 * million : 0)),
  committed: months(5, 11 * million),
  closed: 5,
  budget: 120 * million,
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the chart of a year', () => {
  it('says what is spent, what it comes to, and how far that is from the budget', () => {
    expect(plain(commitmentsChart(year).sentence)).toBe(
      'Der er brugt 50,0 mio. kr. til og med maj. Med det, der er disponeret, bliver det 127,0 mio. kr. ved årets slut: 7,0 mio. kr. over budgettet på 120,0 mio. kr.',
    )
  })

  it('has a row for each month with the running total', () => {
    const { rows } = commitmentsChart(year).table
    expect(rows).toHaveLength(12)
    expect([rows[4], rows[11]]).toEqual([
      ['maj', '10.000', '0', '50.000'],
      ['december', '0', '11.000', '127.000'],
    ])
  })

  it.each([390, 1180])(
    'is drawn %i wide: spent solid, committed dashed from where the ledger ends, the budget across',
    width => {
      const { document } = parseHTML('<html><body></body></html>')
      const svg = commitmentsChart(year).draw(document, width)
      const paths = [...svg.querySelectorAll('path')]
      expect(
        paths.map(each => [each.getAttribute('stroke-dasharray'), each.getAttribute('d')?.split('L').length]),
      ).toEqual([
        ['5 4', 8],
        [null, 6],
      ])
      expect(svg.textContent).toContain('Budget 120,0 mio. kr.')
      expect(svg.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${width} `))
    },
  )

  it('of a year without a ledger is all dashed, without a budget has no line across', () => {
    const { document } = parseHTML('<html><body></body></html>')
    const chart = commitmentsChart({
      ...year,
      spent: months(12, 0),
      committed: months(0, million),
      closed: 0,
      budget: null,
    })
    expect(plain(chart.sentence)).toBe(
      'Regnskabet har ingen måneder endnu. Med det, der er disponeret, bliver det 12,0 mio. kr. ved årets slut.',
    )
    expect(chart.draw(document, 600).querySelectorAll('path')).toHaveLength(1)
  })
})
