// A table of small cells: no hidden number can be worked out from what is shown. Checked by trying every table that fits.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressTable } from './small-cell-table.ts'
import type { ShownCount, SmallCellRule } from './small-cells.ts'

const rule = { largestHidden: 4 } as SmallCellRule
const text = (of: readonly ShownCount[]) => of.map(each => (each.shown ? String(each.value) : 'x')).join(' ')
const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0)

/** A sum that is printed: some numbers, by their place, are together another. */
type Sum = { readonly of: readonly number[]; readonly is: number }

/**
 * True where the number at `place` could be `value`: is there any table of whole numbers from 0 to `most` that keeps what is
 * shown and every sum? Knows nothing of how suppression works; it tries.
 */
const could = (
  shown: readonly ShownCount[],
  sums: readonly Sum[],
  place: number,
  value: number,
  most: number,
): boolean => {
  const fits = (known: readonly (number | undefined)[]): boolean =>
    sums.every(({ of, is }) => {
      const parts = of.map(at => known[at])
      const total = known[is]
      const least = sum(parts.map(each => each ?? 0))
      const greatest = sum(parts.map(each => each ?? most))
      return total === undefined ? least <= most : least <= total && total <= greatest
    })
  const fill = (known: readonly (number | undefined)[]): boolean => {
    if (!fits(known)) return false
    // A sum with one number missing is not tried but reckoned.
    for (const { of, is } of sums) {
      const open = [...of, is].filter(at => known[at] === undefined)
      const [only] = open
      if (only === undefined || open.length > 1) continue
      const others = sum(of.filter(at => at !== only).map(at => known[at] ?? 0))
      const must = only === is ? others : (known[is] ?? 0) - others
      return must >= 0 && must <= most && fill(known.map((each, at) => (at === only ? must : each)))
    }
    const next = known.indexOf(undefined)
    if (next < 0) return true
    return Array.from({ length: most + 1 }, (_, each) => each).some(each =>
      fill(known.map((old, at) => (at === next ? each : old))),
    )
  }
  return fill(shown.map((each, at) => (at === place ? value : each.shown ? each.value : undefined)))
}

/** No hidden number has one possible value, and no small one can be told to be small. */
const safe = (shown: readonly ShownCount[], sums: readonly Sum[], real: readonly number[], most: number): boolean =>
  shown.every((each, place) => {
    if (each.shown) return each.value === real[place] && (each.value === 0 || each.value > 4)
    const value = real[place] ?? 0
    const others = Array.from({ length: most + 1 }, (_, at) => at).filter(at => at !== value)
    const larger = value > 0 && value <= 4 ? others.filter(at => at > 4) : others
    return larger.some(at => could(shown, sums, place, at, most))
  })

const rowSums = (width: number): readonly Sum[] => [{ of: Array.from({ length: width }, (_, at) => at), is: width }]
const tableSums = (height: number, width: number): readonly Sum[] => {
  const rows = Array.from({ length: height }, (_, at) => at)
  const columns = Array.from({ length: width }, (_, at) => at)
  const [rowTotal, columnTotal, total] = [height * width, height * width + height, height * width + height + width]
  return [
    ...rows.map(y => ({ of: columns.map(x => y * width + x), is: rowTotal + y })),
    ...columns.map(x => ({ of: rows.map(y => y * width + x), is: columnTotal + x })),
    { of: rows.map(y => rowTotal + y), is: total },
    { of: columns.map(x => columnTotal + x), is: total },
  ]
}
const totalsOf = (counts: readonly (readonly number[])[]): readonly number[] => [
  ...counts.map(sum),
  ...(counts[0] ?? []).map((_, x) => sum(counts.map(each => each[x] ?? 0))),
  sum(counts.flat()),
]

const counts = (most: number) =>
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: most }))
const table = (height: number, width: number, most: number) =>
  fc.array(fc.array(counts(most), { minLength: width, maxLength: width }), { minLength: height, maxLength: height })

describe('a table with sums both ways', () => {
  it('hides the sums that are small, and the square that keeps one cell from being worked out', () => {
    const shown = suppressTable(
      [
        [2, 20, 30],
        [8, 11, 40],
        [50, 60, 9],
      ],
      rule,
    )
    expect(shown.cells.map(text)).toEqual(['x x 30', 'x x 40', '50 60 9'])
    expect([text(shown.rowTotals), text(shown.columnTotals), text([shown.total])]).toEqual([
      '52 59 119',
      '60 91 79',
      '230',
    ])
    const alone = suppressTable([[3, 0]], rule)
    expect([alone.cells.map(text), text(alone.rowTotals), text(alone.columnTotals), text([alone.total])]).toEqual([
      ['x 0'],
      'x',
      'x 0',
      'x',
    ])
    expect(alone.total).toEqual({ shown: false })
  })

  const hiddenIn = (given: readonly (readonly number[])[]): readonly string[] => {
    const { cells, rowTotals, columnTotals, total } = suppressTable(given, rule)
    expect([...rowTotals, ...columnTotals, total].every(each => each.shown)).toBe(true)
    return cells.map(text)
  }

  it('hides beside a small cell those that tell least: no nought, few, and the smallest', () => {
    expect(
      hiddenIn([
        [2, 10, 80],
        [10, 0, 60],
        [12, 60, 70],
      ]),
    ).toEqual(['x x 80', '10 0 60', 'x x 70'])
    expect(
      hiddenIn([
        [1, 6, 90],
        [6, 19, 6],
        [90, 6, 6],
      ]),
    ).toEqual(['x x 90', 'x x 6', '90 6 6'])
  })

  it('hides no more than a small cell needs to be one too large to be small', () => {
    expect(
      hiddenIn([
        [4, 5],
        [5, 30],
      ]),
    ).toEqual(['x x', 'x x'])
  })

  it('a cell that gives a little to each of several gives no more than it has', () => {
    expect(
      hiddenIn([
        [1, 30, 80],
        [2, 31, 80],
        [2, 32, 80],
      ]),
    ).toEqual(['x x 80', 'x x 80', 'x x 80'])
  })

  it.each([
    [2, 2],
    [2, 3],
    [3, 3],
  ])('no number of %i x %i can be worked out from all that is shown together', (height, width) => {
    fc.assert(
      fc.property(table(height, width, 9), given => {
        const { cells, rowTotals, columnTotals, total } = suppressTable(given, rule)
        const shown = [...cells.flat(), ...rowTotals, ...columnTotals, total]
        const real = [...given.flat(), ...totalsOf(given)]
        expect(safe(shown, tableSums(height, width), real, sum(given.flat()) + 6)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('where nothing is small, nothing is hidden; where all is nought, nothing is', () => {
    for (const given of [
      [
        [5, 6],
        [7, 8],
      ],
      [
        [0, 0],
        [0, 0],
      ],
      [],
    ]) {
      const { cells, rowTotals, columnTotals, total } = suppressTable(given, rule)
      expect([...cells.flat(), ...rowTotals, ...columnTotals, total].every(each => each.shown)).toBe(true)
    }
  })

  it('refuses rows of different length', () => {
    expect(() => suppressTable([[1, 2], [3]], rule)).toThrow(new RangeError('rows of different length'))
  })
})

it('the check can fail: hiding only the small cell gives it away', () => {
  const shown: ShownCount[] = [{ shown: false }, { shown: true, value: 20 }, { shown: true, value: 22 }]
  expect(safe(shown, rowSums(2), [2, 20, 22], 30)).toBe(false)
})
