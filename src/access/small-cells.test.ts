// Tests of small cells: what is hidden, and that nobody who knows the rule and the total can work out what was.
import { describe, expect, it } from 'vitest'
import { SmallCellRule, suppress, suppressTotal } from './small-cells.ts'

const rule = SmallCellRule.parse({
  id: 'small-cells',
  title: 'Små tal vises ikke',
  law: 'databeskyttelse',
  paragraph: null,
  validFrom: null,
  validTo: null,
  source: 'som den, der følger med',
  confidence: 'our-reading',
  largestHidden: 4,
})

/** The counts as they are shown, · for one that isn't. */
const shown = (...counts: number[]): string =>
  suppress(counts, rule)
    .map(each => (each.shown ? each.value : '·'))
    .join(' ')

describe('a row of counts', () => {
  it.each<[string, readonly number[], string]>([
    ['shows 0 and what is large', [0, 5, 12], '0 5 12'],
    ['hides a small cell and the smallest beside it', [3, 9, 25, 0], '· · 25 0'],
    ['hides two small cells that hide each other', [3, 2, 9], '· · 9'],
    ['hides a third where two are small together', [1, 2, 9, 25], '· · · 25'],
    ['hides a third where two together are just as many as is small', [2, 2, 9, 25], '· · · 25'],
    ['hides a third where both must be 4', [4, 4, 9, 25], '· · · 25'],
    ['hides another where all must be 1', [1, 1, 1, 1, 1, 30], '· · · · · ·'],
    ['hides a 0 where nothing else is there', [3, 0, 0], '· · ·'],
    ['of one cell is hidden where it is small', [3], '·'],
    ['of nothing is nothing', [], ''],
  ])('%s', (_, counts, text) => {
    expect(shown(...counts)).toBe(text)
  })

  it('never says why a cell is hidden', () => {
    expect(suppress([3, 9], rule)).toEqual([{ shown: false }, { shown: false }])
  })
})

/** Every row of `cells` counts with at most `most` children in all. */
const rowsOf = (cells: number, most: number): readonly (readonly number[])[] =>
  cells === 0
    ? [[]]
    : Array.from({ length: most + 1 }, (_, first) =>
        rowsOf(cells - 1, most - first).map(rest => [first, ...rest]),
      ).flat()

/** What is published of a row. */
const published = (row: readonly number[]): string => JSON.stringify([suppress(row, rule), suppressTotal(row, rule)])

it.each([
  [2, 40],
  [3, 30],
  [4, 22],
  [5, 16],
])('with %i cells and at most %i children, every hidden small cell could be another number', (cells, most) => {
  const told: string[] = []
  for (const [text, rows] of Map.groupBy(rowsOf(cells, most), published)) {
    for (let at = 0; at < cells; at++) {
      const values = new Set(rows.map(row => row[at] ?? 0))
      if (values.size === 1 && [...values].some(value => value >= 1 && value <= 4)) told.push(`${text} cell ${at}`)
    }
  }
  expect(told).toEqual([])
})

it('a total is hidden where it is small, and where every cell beside it is all it could be', () => {
  const totals = [[3], [1, 2, 0], [1, 1, 1, 1, 1], [4, 4], [5], [3, 9], []].map(row => suppressTotal(row, rule))
  expect(totals.map(each => (each.shown ? each.value : null))).toEqual([null, null, null, null, 5, 12, 0])
  expect(totals[0]).toEqual({ shown: false })
})

it('how small is too small is for the rule to say', () => {
  expect(suppress([9, 20], { ...rule, largestHidden: 9 }).every(each => !each.shown)).toBe(true)
  expect(suppress([9, 20], rule).every(each => each.shown)).toBe(true)
})
