// Columns that sum or take from others, shown by the rows.
import { describe, expect, it } from 'vitest'
import { gridOf } from './grid.ts'
import type { ReadTable } from './read-document.ts'
import { understandTable } from './understand-table.ts'

const columns = (...written: readonly string[][]) => {
  const table: ReadTable = {
    kind: 'table',
    at: { block: 1 },
    rows: written.map(row => row.map(text => ({ text }))),
  }
  const grid = gridOf(table)
  if (grid === undefined) throw new RangeError('no grid')
  const around = { block: 0, name: '1', title: '', before: '', rates: [] }
  return understandTable(table, grid, around).columns.map(({ sums, less }) => [sums, less])
}

describe('a column', () => {
  it('is one less another where most rows show it', () => {
    expect(
      columns(
        ['Område', 'Budget', 'Forventet', 'Afvigelse'],
        ['Plejefamilier', '44.550', '45.900', '1.350'],
        ['Opholdssteder', '31.300', '35.150', '3.580'],
        ['Forebyggelse', '27.550', '26.700', '-850'],
      ),
    ).toEqual([
      [[], []],
      [[], []],
      [[1], [0]],
    ])
  })

  it('of half a year sums its months, and the year sums the months alone', () => {
    const found = columns(
      ['', 'Januar', 'Februar', '1. halvår', 'Juli', 'August', '2. halvår', 'Året'],
      ['Løn', '10', '20', '30', '40', '50', '90', '120'],
      ['Drift', '1', '2', '3', '4', '5', '9', '12'],
    )
    expect(found.map(([sums]) => sums)).toEqual([[], [], [0, 1], [], [], [3, 4], [0, 1, 3, 4]])
  })
})
