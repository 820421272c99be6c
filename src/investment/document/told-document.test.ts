// What others are told of a document: its own words and places, no numbers that JSON cannot say, and how much could be asked.
import { describe, expect, it } from 'vitest'
import { checkDocument } from './check-document.ts'
import type { ReadDocument } from './read-document.ts'
import { toldDocument } from './told-document.ts'
import { understand } from './understand.ts'

const tableOf = (rows: readonly string[]): ReadDocument => ({
  format: 'csv',
  pages: null,
  blocks: [
    { kind: 'text', at: { block: 1 }, text: 'Tabel 1. Økonomi', level: 0 },
    { kind: 'table', at: { block: 2 }, rows: rows.map(row => row.split(';').map(text => ({ text }))) },
  ],
})

const told = (document: ReadDocument) => {
  const understood = understand(document)
  return toldDocument('sag.csv', understood, checkDocument(understood))
}

const wrong = tableOf([
  ';2026;2027;2028',
  'Team;1.200;1.200;1.200',
  'Færre anbringelser;0;-900;-2.000',
  'Netto;1.200;300;-300',
])

describe('what is told of a document', () => {
  it('names file, table, row and column, and no place among our own lists', () => {
    expect(told(wrong).findings).toEqual([
      {
        code: 'sum',
        severity: 'error',
        certainty: 'certain',
        where: { file: 'sag.csv', table: 'Tabel 1', row: 'Netto', column: '2028' },
        stated: -300,
        computed: -800,
        message: '"Netto" 2028 står som -300, men "Team" og "Færre anbringelser" tilsammen giver -800.',
      },
    ])
  })

  it('has the tables as they were read, by their titles', () => {
    const { title, tables } = told(wrong)
    expect(title).toBe('Tabel 1. Økonomi')
    expect(tables).toMatchObject([
      {
        id: 'Tabel 1',
        unit: '1000 kr.',
        sign: 'cost-positive',
        columns: ['2026', '2027', '2028'],
        rows: [{ role: 'line' }, { role: 'line' }, { label: 'Netto', role: 'total', values: [1200, 300, -300] }],
      },
    ])
  })

  it('says how much could be asked', () => {
    expect(told(wrong).extent).toEqual({ tables: 1, amounts: 9, sums: 3, claims: 0 })
    expect(told({ format: 'text', pages: null, blocks: [] }).extent).toEqual({
      tables: 0,
      amounts: 0,
      sums: 0,
      claims: 0,
    })
  })

  it('does not count a list of contents among the tables of amounts', () => {
    const contents = tableOf(['Indledning;3', 'Baggrund;4', 'Økonomi;9', 'Evaluering;17'])
    expect(told(contents).extent).toMatchObject({ tables: 0, amounts: 0 })
  })

  it('has nothing where a sum is larger than any number', () => {
    const rows = (values: readonly (string | number)[]) =>
      values.map(each => (typeof each === 'number' ? { text: String(each), value: each } : { text: each }))
    const { blocks } = wrong
    const huge: ReadDocument = {
      format: 'xlsx',
      pages: null,
      blocks: [
        ...blocks.slice(0, 1),
        {
          kind: 'table',
          at: { block: 2 },
          rows: [
            rows(['', '2026', '2027']),
            rows(['Team', 1.7e308, 1]),
            rows(['Lokaler', 1.7e308, 2]),
            rows(['I alt', 4, 3]),
          ],
        },
      ],
    }
    expect(JSON.parse(JSON.stringify(told(huge)))).toEqual(told(huge))
  })
})
