// A table of small cells: no hidden number can be worked out, even by somebody who knows how it was hidden. Every table is tried.
import { describe, expect, it } from 'vitest'
import { type ShownTable, suppressTable } from './small-cell-table.ts'
import type { ShownCount, SmallCellRule } from './small-cells.ts'

const rule = { largestHidden: 2 } as SmallCellRule
const isSmall = (value: number): boolean => value > 0 && value <= rule.largestHidden
const text = (of: readonly ShownCount[]) => of.map(each => (each.shown ? String(each.value) : 'x')).join(' ')
const picture = ({ cells, rowTotals, columnTotals, total }: ShownTable): string =>
  [...cells.map(text), text(rowTotals), text(columnTotals), text([total])].join(' | ')

/** Every table of a height and width with counts up to `most`, as one list of counts. */
function* tables(places: number, most: number): Generator<readonly number[]> {
  if (places === 0) {
    yield []
    return
  }
  for (const rest of tables(places - 1, most)) for (let value = 0; value <= most; value++) yield [...rest, value]
}

const inRows = (flat: readonly number[], width: number): readonly (readonly number[])[] =>
  Array.from({ length: flat.length / width }, (_, y) => flat.slice(y * width, (y + 1) * width))

const sumsOf = (of: readonly (readonly number[])[]): readonly number[] => {
  const sum = (each: readonly number[]) => each.reduce((all, value) => all + value, 0)
  const columns = (of[0] ?? []).map((_, x) => sum(of.map(each => each[x] ?? 0)))
  return [...of.map(sum), ...columns, sum(of.flat())]
}

describe('a table with sums both ways', () => {
  it.each([
    [2, 2, 5],
    [1, 3, 6],
    [3, 1, 6],
    [2, 3, 3],
  ])(
    'of %i x %i: whoever sees it and knows the rule still cannot tell any small number in it',
    (height, width, most) => {
      const seen = new Map<string, (readonly number[])[]>()
      for (const flat of tables(height * width, most)) {
        const of = inRows(flat, width)
        const key = picture(suppressTable(of, rule))
        const all = [...flat, ...sumsOf(of)]
        seen.set(key, [...(seen.get(key) ?? []), all])
      }
      // Tables that look the same: of each place that is small in one of them, another must say another number. Tables with
      // the largest counts that were tried lack the company of larger ones, so they are not asked.
      const told: string[] = []
      for (const [key, alike] of seen)
        for (const [place, value] of (alike[0] ?? []).entries())
          if (isSmall(value) && Math.max(...(alike[0] ?? []).slice(0, height * width)) < most)
            if (alike.every(each => each[place] === value)) told.push(`${key}: place ${place} is ${value}`)
      expect(told).toEqual([])
      expect(seen.size).toBeGreaterThan(20)
    },
  )

  it('beside a small cell hides every other and the sums of the columns, and keeps those of the rows', () => {
    const of = { largestHidden: 4 } as SmallCellRule
    const shown = suppressTable(
      [
        [2, 20, 30],
        [8, 11, 40],
        [50, 60, 9],
      ],
      of,
    )
    expect(picture(shown)).toBe('x x x | x x x | x x x | 52 59 119 | x x x | 230')
    expect(shown.cells[0]).toEqual([{ shown: false }, { shown: false }, { shown: false }])
  })

  it('where nothing is small, nothing is hidden; where all is nought, nothing is', () => {
    const whole = [
      [5, 6],
      [7, 8],
    ]
    const nought = [
      [0, 0],
      [0, 0],
    ]
    expect(picture(suppressTable(whole, rule))).toBe('5 6 | 7 8 | 11 15 | 12 14 | 26')
    expect(picture(suppressTable(nought, rule))).toBe('0 0 | 0 0 | 0 0 | 0 0 | 0')
    expect(picture(suppressTable([], rule))).toBe(' |  | 0')
  })

  it('refuses rows of different length', () => {
    expect(() => suppressTable([[1, 2], [3]], rule)).toThrow(new RangeError('rows of different length'))
  })
})
