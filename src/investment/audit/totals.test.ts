// Totals held against their rows: what is a sum error, what a turned sign, what a rounding, and what would make it right.
import { describe, expect, it } from 'vitest'
import { explainedBy, findingsOf, linesWith, sampleCase, totalsWith } from '../../../test/investment/sample-case.ts'
import { totals } from './totals.ts'

const net = (...stated: (number | null)[]) => sampleCase({ totals: totalsWith('net', { stated }) })
const running = (...stated: (number | null)[]) => sampleCase({ totals: totalsWith('running', { stated }) })
const cell = { table: '1', severity: 'error', certainty: 'certain' }

describe('a printed total', () => {
  it('that is the sum of its rows is neither found nor explained', () => {
    expect(findingsOf(totals, sampleCase())).toEqual([])
    expect(explainedBy(totals, sampleCase())).toEqual([])
  })

  it('that is not the sum is an error in its own cell and in no other', () => {
    expect(findingsOf(totals, net(1500, 250, -800, -1300))).toEqual([
      {
        ...cell,
        code: 'sum',
        row: 'Netto',
        column: '2027',
        stated: 250,
        computed: 200,
        says: '"Netto" 2027 står som 250, men rækkerne giver 200 (1000 kr.).',
      },
    ])
  })

  it('that is blank claims nothing', () => {
    expect(findingsOf(totals, net(1500, null, null, -1300))).toEqual([])
  })

  it('in a running total is an error of its own kind', () => {
    expect(findingsOf(totals, running(1500, 1700, 940, -400))).toEqual([
      {
        ...cell,
        code: 'cumulative',
        row: 'Akkumuleret',
        column: '2028',
        stated: 940,
        computed: 900,
        says: '"Akkumuleret" 2028 står som 940, men løbende sammenlagt giver det 900 (1000 kr.).',
      },
    ])
  })

  it('names the year of a case that counts its years as "år 3"', () => {
    const of = sampleCase({ years: [1, 2, 3, 4], totals: totalsWith('net', { stated: [1500, 200, -850, -1300] }) })
    expect(findingsOf(totals, of).map(found => found.says)).toEqual([
      '"Netto" år 3 står som -850, men rækkerne giver -800 (1000 kr.).',
    ])
  })

  it('is told where the same total stands right elsewhere', () => {
    const again = { id: 'again', label: 'Netto igen', table: '2', sums: ['net'], repeats: ['net'] }
    const of = sampleCase({
      tables: [
        { id: '1', title: 'Tabel 1' },
        { id: '2', title: 'Tabel 2' },
      ],
      totals: [...totalsWith('net', {}), { ...again, stated: [1500, 250, -800, -1300] }],
    })
    expect(findingsOf(totals, of).map(found => found.says)).toEqual([
      '"Netto igen" 2027 står som 250, men rækkerne giver 200 (1000 kr.). I "Tabel 1" står det rigtigt.',
    ])
    const loose = sampleCase({
      tables: [],
      totals: [...totalsWith('net', {}), { ...again, stated: [1500, 250, -800, -1300] }],
    })
    expect(findingsOf(totals, loose)[0]?.says).toContain('I "tabel 1" står det rigtigt.')
    const unnamed = totalsWith('net', {}).map(({ table: _, ...total }) => total)
    const nowhere = sampleCase({ totals: [...unnamed, { ...again, table: '1', stated: [1500, 250, -800, -1300] }] })
    expect(findingsOf(totals, nowhere)[0]?.says).toContain('I "en anden tabel" står det rigtigt.')
  })
})

describe('rounding', () => {
  it('of one whole unit is explained and no error', () => {
    expect(findingsOf(totals, net(1501, 200, -800, -1300))).toEqual([])
    expect(explainedBy(totals, net(1501, 200, -800, -1300))).toEqual([
      {
        code: 'rounding',
        table: '1',
        row: 'Netto',
        column: '2026',
        stated: 1501,
        computed: 1500,
        says: '"Netto" 2026 står som 1.501, og rækkerne giver 1.500 (1000 kr.): forskellen er ikke større end en afrunding.',
      },
    ])
  })

  it('of two units is an error, but where many rows are added a person is told that it may be rounding', () => {
    expect(findingsOf(totals, net(1502, 200, -800, -1300)).map(found => found.certainty)).toEqual(['certain'])
    const rows = Array.from({ length: 6 }, (_, at) => ({
      id: `row-${at}`,
      label: `Række ${at}`,
      kind: 'cost' as const,
      timing: 'once' as const,
      table: '1',
      amounts: [101, 203, 307, 401],
    }))
    const sum = {
      id: 'sum',
      label: 'I alt',
      table: '1',
      sums: rows.map(row => row.id),
      stated: [608, 1218, 1842, 2406],
    }
    expect(findingsOf(totals, sampleCase({ lines: rows, totals: [sum] }))).toEqual([
      {
        ...cell,
        certainty: 'likely',
        code: 'sum',
        row: 'I alt',
        column: '2026',
        stated: 608,
        computed: 606,
        says: '"I alt" 2026 står som 608, men rækkerne giver 606 (1000 kr.). Det kan være afrunding, hvis kilden har lagt uafrundede tal sammen.',
      },
    ])
  })

  it('in a table of millions goes by its decimals: half a million is not a rounding', () => {
    const millions = (stated: number[]) =>
      sampleCase({
        unit: 'mio. kr.',
        statedUnit: null,
        lines: [
          { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [1.2, 1.2, 1.2, 1.2] },
          { id: 'gain', label: 'Gevinst', kind: 'saving', timing: 'lasting', amounts: [0, -1, -2, -2.5] },
        ],
        totals: [{ id: 'net', label: 'Netto', sums: ['cost', 'gain'], stated }],
      })
    expect(findingsOf(totals, millions([1.2, 0.2, -0.3, -1.3])).map(found => [found.column, found.stated])).toEqual([
      ['2028', -0.3],
    ])
    expect(findingsOf(totals, millions([1.2, 0.2, -0.7, -1.3]))).toEqual([])
    expect(explainedBy(totals, millions([1.2, 0.2, -0.7, -1.3]))).toHaveLength(1)
  })

  it('of a total printed rounder than its rows is half of its own last digit', () => {
    const of = (stated: number[]) =>
      sampleCase({
        unit: 'mio. kr.',
        statedUnit: null,
        lines: [{ id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', amounts: [1.25, 1.25, 1.25, 2.75] }],
        totals: [{ id: 'net', label: 'Netto', sums: ['cost'], stated }],
      })
    expect(findingsOf(totals, of([1.2, 1.3, 1.2, 2.8]))).toEqual([])
    expect(findingsOf(totals, of([1.2, 1.3, 1.2, 3])).map(found => found.column)).toEqual(['2029'])
    expect(findingsOf(totals, of([1, 1, 1, 3]))).toEqual([])
    expect(findingsOf(totals, of([1, 1, 1, 2])).map(found => found.column)).toEqual(['2029'])
  })

  it('in a table of whole millions is never a million', () => {
    const of = sampleCase({
      unit: 'mio. kr.',
      statedUnit: null,
      lines: linesWith('advisers', { drivers: undefined, amounts: [1000, 1000, 1000, 1000] }),
      totals: totalsWith('net', { stated: [1300, 1, -1000, -1500] }).slice(0, 1),
    })
    expect(findingsOf(totals, of).map(found => [found.column, found.certainty])).toEqual([['2027', 'likely']])
  })
})
