// Which rows a total sums, found from their places, names and numbers.
import { describe, expect, it } from 'vitest'
import type { SearchRow } from './sum-judge.ts'
import { findSums } from './sum-search.ts'

type Written = [label: string, values: (number | null)[], changes?: Partial<SearchRow>]

const rows = (written: readonly Written[]): readonly SearchRow[] =>
  written.map(([label, values, changes]) => ({
    label,
    own: label,
    section: null,
    bold: false,
    indent: 0,
    kind: undefined,
    isTotal: /i alt|netto/iu.test(label),
    isPart: /^heraf/iu.test(label),
    values,
    ...changes,
  }))

const found = (...written: Written[]) =>
  findSums(rows(written), 1).map(sum => [sum.row, sum.parts.map(part => part.times * (part.row + 1))])

describe('a total', () => {
  it('sums the rows above it', () => {
    expect(found(['Løn', [1, 2]], ['Drift', [3, 4]], ['I alt', [4, 6]])).toEqual([[2, [1, 2]]])
  })

  it('is a committee over its own rows, though no word and no indentation says so', () => {
    expect(
      found(
        ['Børneudvalget', [7, 9]],
        ['Psykologer', [4, 5]],
        ['Vejledere', [3, 4]],
        ['Socialudvalget', [2, 1]],
        ['Sundhedspleje', [2, 1]],
        ['I alt', [9, 10]],
      ),
    ).toEqual([
      [0, [2, 3]],
      [3, [5]],
      [5, [1, 4]],
    ])
  })

  it('is the difference of what is and what will be, where the row is called nothing else', () => {
    const rows: readonly Written[] = [
      ['Køb af pladser', [80, 80, 80]],
      ['Kørsel', [7, 7, 7]],
      ['I alt i dag', [87, 87, 87]],
      ['Personale', [40, 50, 55]],
      ['Husleje', [6, 6, 6]],
      ['I alt fremover', [46, 56, 61]],
    ]
    const last = (label: string) => found(...rows, [label, [-41, -31, -26]]).at(-1)
    expect(last('Besparelse')).toEqual([6, [-3, 6]])
    expect(last('Besparelse på kørsel')).toEqual([5, [4, 5]])
  })

  it('sums the rows that have its word beside them', () => {
    expect(
      found(
        ['Ombygning', [24, 6], { meta: 'Anlæg' }],
        ['Personale', [0, 28], { meta: 'Drift' }],
        ['Kost', [1, 4], { meta: 'Drift' }],
        ['Drift i alt', [1, 32]],
        ['Anlæg i alt', [24, 6]],
      ),
    ).toEqual([
      [3, [2, 3]],
      [4, [1]],
    ])
  })

  it('sums the totals above it, not their rows again', () => {
    expect(
      found(
        ['A', [10, 20]],
        ['B', [30, 40]],
        ['I alt 1', [40, 60]],
        ['C', [5, 6]],
        ['D', [7, 8]],
        ['I alt 2', [12, 14]],
        ['Netto', [52, 74]],
      ),
    ).toEqual([
      [2, [1, 2]],
      [5, [4, 5]],
      [6, [3, 6]],
    ])
  })

  it('leaves out what is only part of a row', () => {
    expect(found(['Løn', [10, 20]], ['Heraf rådgivere', [6, 12]], ['Drift', [3, 4]], ['I alt', [13, 24]])).toEqual([
      [3, [1, 3]],
    ])
  })

  it('may stand above its parts', () => {
    expect(found(['I alt', [40, 60]], ['A', [10, 20], { indent: 1 }], ['B', [30, 40], { indent: 1 }])).toEqual([
      [0, [2, 3]],
    ])
  })

  it('takes gains from costs where both are printed as positive numbers', () => {
    expect(
      found(['Udgift', [10, 10], { kind: 'cost' }], ['Gevinst', [3, 15], { kind: 'saving' }], ['Netto', [7, -5]]),
    ).toEqual([[2, [1, -2]]])
  })

  it('sums the rows that share its name', () => {
    const sub = (label: string, own: string, values: number[]): Written => [
      label,
      values,
      { own, isTotal: /^total/iu.test(label) },
    ]
    expect(
      found(
        sub('Nord, besparelse', 'Besparelse', [-1, -2]),
        sub('Nord, udgift', 'Udgift', [5, 5]),
        sub('Syd, besparelse', 'Besparelse', [-3, -4]),
        sub('Syd, udgift', 'Udgift', [6, 6]),
        sub('Total, besparelse', 'Besparelse', [-4, -6]),
        sub('Total, udgift', 'Udgift', [11, 11]),
      ),
    ).toEqual([
      [4, [1, 3]],
      [5, [2, 4]],
    ])
  })

  it('is found although one of its cells is wrong', () => {
    expect(found(['A', [10, 20, 30]], ['B', [1, 2, 3]], ['I alt', [11, 99, 33]])).toEqual([[2, [1, 2]]])
  })

  it('is found although one of its rows is in another unit', () => {
    expect(found(['A', [10_000, 20_000]], ['B', [1, 2]], ['C', [5, 6]], ['I alt', [16, 28]])).toEqual([[3, [1, 2, 3]]])
  })

  it('is not made up where nothing agrees', () => {
    expect(found(['A', [10, 20, 30]], ['B', [1, 2, 3]], ['Nettoudgift på landsplan', [900, 80, 7]])).toEqual([])
  })
})
