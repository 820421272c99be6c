// Rows printed twice: the same line in two tables must agree, or differ by another line.
import { describe, expect, it } from 'vitest'
import {
  type CaseText,
  explainedBy,
  findingsOf,
  linesWith,
  sampleCase,
  totalsWith,
} from '../../../test/investment/sample-case.ts'
import { repeatedRows } from './repeated-rows.ts'

const tables = [
  { id: '1', title: 'Tabel 1' },
  { id: '2', title: 'Tabel 2', counts: false },
]
type Amounts = (number | null)[]
const again = (amounts: Amounts, repeats: string[], changes: Partial<CaseText['lines'][number]> = {}) =>
  sampleCase({
    tables,
    lines: [
      ...linesWith('none', {}),
      { id: 'again', label: 'Igen', kind: 'cost', timing: 'lasting', table: '2', amounts, repeats, ...changes },
    ],
  })
const totalAgain = (stated: Amounts, repeats: string[]) =>
  sampleCase({
    tables,
    totals: [...totalsWith('net', {}), { id: 'again', label: 'Igen', table: '2', sums: ['net'], stated, repeats }],
  })

describe('a row printed twice', () => {
  it('agrees with the row it repeats, in the years it is printed', () => {
    expect(repeated(again([1200, 1200, null, null], ['advisers']))).toEqual([[], []])
    expect(repeated(again([1500, 1200, 1200, 1200], ['advisers', 'course']))).toEqual([[], []])
    expect(repeated(sampleCase())).toEqual([[], []])
  })

  it('that differs in a year is an error there', () => {
    expect(findingsOf(repeatedRows, again([1200, 1250, 1200, 1200], ['advisers']))).toEqual([
      {
        code: 'same-line',
        severity: 'error',
        certainty: 'certain',
        table: '2',
        row: 'Igen',
        column: '2027',
        stated: 1250,
        computed: 1200,
        says: '"Igen" 2027 står som 1.250, men "To socialrådgivere" giver 1.200 (1000 kr.).',
      },
    ])
  })

  it('that also holds another line is explained by it', () => {
    expect(findingsOf(repeatedRows, again([1500, 1200, 1200, 1200], ['advisers']))).toEqual([])
    expect(explainedBy(repeatedRows, again([1500, 1200, 1200, 1200], ['advisers']))).toEqual([
      {
        code: 'same-line',
        table: '2',
        row: 'Igen',
        column: '2026',
        stated: 1500,
        computed: 1200,
        says: '"Igen" 2026 står som 1.500 og "To socialrådgivere" som 1.200; forskellen på 300 er "Kursus".',
      },
    ])
  })

  it('may hold two or three other lines', () => {
    const [, explained] = repeated(again([1500, 200, -800, -1300], ['advisers'], { kind: 'saving' }))
    expect(explained).toEqual([
      '"Igen" 2026 står som 1.500 og "To socialrådgivere" som 1.200; forskellen på 300 er "Kursus" + "Færre anbringelser".',
    ])
    const other = { label: 'Andet', kind: 'cost', timing: 'once', table: '1' } as const
    const lines = [
      ...linesWith('none', {}),
      { ...other, id: 'other-1', amounts: [7, null, null, null] },
      { ...other, id: 'other-2', amounts: [null, 9, null, null] },
      { ...other, id: 'again', table: '2', amounts: [1507, 1209, 1200, 1200], repeats: ['advisers'] },
    ]
    const [findings, three] = repeated(sampleCase({ tables, lines }))
    expect(findings).toEqual([])
    expect(three?.[0]).toContain('"Kursus" + "Andet" + "Andet"')
  })

  it('of a sum may be one unit off, of a single line not', () => {
    expect(repeated(again([1501, 1200, 1200, 1200], ['advisers', 'course']))).toEqual([[], []])
    expect(findingsOf(repeatedRows, again([1201, 1200, 1200, 1200], ['advisers']))).toHaveLength(1)
    expect(findingsOf(repeatedRows, again([1502, 1200, 1200, 1200], ['advisers', 'course']))).toHaveLength(1)
  })

  it('is compared in the sign of its own row', () => {
    const of = again([0, 1000, 2000, 2600], ['placements'], { kind: 'saving', sign: 'gain-positive' })
    expect(findingsOf(repeatedRows, of).map(found => found.says)).toEqual([
      '"Igen" 2029 står som 2.600, men "Færre anbringelser" giver 2.500 (1000 kr.).',
    ])
  })
})

describe('a total printed twice', () => {
  it('agrees with the sum, not with what the other total prints', () => {
    expect(repeated(totalAgain([1500, 200, null, null], ['net']))).toEqual([[], []])
  })

  it('is not told again where it is no sum of its own rows either', () => {
    expect(repeated(totalAgain([1500, 250, -800, -1300], ['net']))).toEqual([[], []])
  })

  it('that repeats other rows than it sums is an error', () => {
    expect(
      findingsOf(repeatedRows, totalAgain([1500, 200, -800, -1300], ['placements'])).map(found => found.column),
    ).toEqual([])
    expect(explainedBy(repeatedRows, totalAgain([1500, 200, -800, -1300], ['placements']))).toHaveLength(1)
    expect(
      findingsOf(repeatedRows, totalAgain([1500, 200, -800, -1300], ['course'])).map(found => found.column),
    ).toEqual([])
    const wrong = totalAgain([1500, 200, -800, -1300], ['running'])
    expect(findingsOf(repeatedRows, wrong).map(found => [found.column, found.stated, found.computed])).toEqual([
      ['2027', 200, 1700],
      ['2028', -800, 900],
      ['2029', -1300, -400],
    ])
  })
})

const repeated = (of: ReturnType<typeof sampleCase>) => [
  findingsOf(repeatedRows, of).map(found => found.says),
  explainedBy(repeatedRows, of).map(found => found.says),
]
