// The council's table on the page: columns, groups, marks in their own cells, and what is struck through.
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/contract/cases.ts'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { auditCase } from '../../src/investment/audit/audit.ts'
import { viewCase } from '../../src/investment/view.ts'
import { foundName, tableName } from '../../src/investment/view-names.ts'
import { type Marks, marksOf } from '../../src/web/cases/marks.ts'
import { tableModel } from '../../src/web/cases/table-model.ts'

const read = async (id: string): Promise<CaseView> => {
  const { case: of } = await readCaseFile(new URL(`../../cases/${id}.yaml`, import.meta.url).pathname)
  return JSON.parse(
    JSON.stringify({ ...viewCase(of, auditCase(of)), municipality: 'København', loadedAt: '2026-06-15' }),
  ) as CaseView
}

let view: CaseView
let marks: Marks
beforeAll(async () => {
  view = await read('koebenhavn-2016')
  marks = marksOf(view)
})

const model = (id: string) => {
  const table = view.tables.find(each => each.id === id)
  if (table === undefined) throw new Error(`no table ${id}`)
  return tableModel(table, view, marks)
}
const struckCells = (id: string) =>
  model(id).rows.flatMap(row =>
    row.kind === 'group'
      ? []
      : row.cells
          .filter(cell => cell.struck !== null)
          .map(cell => [view.years[cell.at], cell.struck, cell.shown, cell.marks.map(mark => mark.sign).join()]),
  )

describe('København', () => {
  it('prints section 1 right: nothing is struck there', () => {
    expect(struckCells('section-1')).toEqual([])
  })

  it('has the three wrong totals in their own tables, numbered as in the list', () => {
    expect(struckCells('1')).toEqual([
      [2019, -900, -1400, '1'],
      [2020, -900, -1400, '2'],
    ])
    expect(struckCells('3')).toEqual([[2021, 8900, -8900, '3']])
  })

  it('shows only the years a table speaks of', () => {
    expect(model('1').columns.map(column => column.label)).toEqual(['2017', '2018', '2019', '2020', '2021', '2022'])
    expect(model('section-1').columns).toHaveLength(13)
  })

  it('sinks the column of the payback year', () => {
    expect(
      model('section-1')
        .columns.filter(column => column.payback)
        .map(column => column.label),
    ).toEqual(['2022'])
  })

  it('groups what lasts and what happens once, and ends with net and running total', () => {
    const rows = model('section-1').rows
    expect(rows.filter(row => row.kind === 'group').map(row => row.label)).toEqual([
      'Varige ændringer',
      'Tidsbegrænsede beløb',
    ])
    expect(rows.slice(-2).map(row => row.kind)).toEqual(['net', 'cumulative'])
  })

  it('marks a key at the row, a note in its cell, an explained difference with a tick', () => {
    expect(marks.at('3', 't3-children-saving', null).map(mark => mark.sign)).toContain('4')
    expect(marks.notes.map(mark => mark.sign)).toEqual(['a', 'b'])
    expect(marks.explained.every(mark => mark.sign === '✓')).toBe(true)
  })

  it('never strikes a cell whose note speaks of something else than its amount', () => {
    const struck = model('section-1').rows.some(
      row => row.kind !== 'group' && row.cells.some(cell => cell.struck !== null),
    )
    expect(struck).toBe(false)
    expect(marks.notes.some(mark => mark.found.cell?.table === 'section-1')).toBe(true)
  })

  it('names its tabs as the council does', () => {
    expect(view.tables.map(table => tableName(table, view.tables))).toEqual([
      'Samlet',
      'Tabel 1',
      'Tabel 2',
      'Tabel 3',
      'Tabel 4',
    ])
  })

  it('names a finding by its kind, its table and its year', () => {
    expect(view.findings.map(found => foundName(found, view.tables))).toEqual(
      expect.arrayContaining([
        'Sum, Tabel 1, 2019',
        'Fortegn, Tabel 3, 2021',
        'Tekst mod tabel',
        'Tidspunkt, Samlet, 2017',
      ]),
    )
  })
})

it('a case of one table does not name it in its findings', async () => {
  const { findings, tables } = await read('ringsted-2020')
  expect(tables).toHaveLength(1)
  expect(findings.map(found => foundName(found, tables)).filter(name => name.includes(','))).toEqual([])
  expect(tableName({ title: 'En tabel med et meget langt navn', counts: false }, tables)).toBe(
    'En tabel med et meget …',
  )
})

it('a case without totals gets its net and running total from us', async () => {
  const frederiksberg = await read('frederiksberg-2017')
  const [table] = frederiksberg.tables
  if (table === undefined) throw new Error('no table')
  const { rows, columns } = tableModel(table, frederiksberg, marksOf(frederiksberg))
  expect(rows.slice(-2).map(row => row.label)).toEqual(['Netto, regnet af Forlæns', 'Akkumuleret'])
  expect(columns.some(column => column.payback)).toBe(false)
})
