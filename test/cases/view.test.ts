// Tests of a case as a page shows it: figures in words, rows in groups, committees, and findings in their cells.
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { auditCase } from '../../src/investment/audit/audit.ts'
import { openBook } from '../../src/investment/book.ts'
import type { InvestmentCase } from '../../src/investment/case.ts'
import { summariseCase, type View, viewCase } from '../../src/investment/view.ts'
import { cellOf } from '../../src/investment/view-cells.ts'
import { committeesOf } from '../../src/investment/view-committees.ts'
import { shortAmount } from '../../src/investment/view-figures.ts'

const read = async (id: string): Promise<InvestmentCase> =>
  (await readCaseFile(new URL(`../../cases/${id}.yaml`, import.meta.url).pathname)).case
const view = (of: InvestmentCase): View => viewCase(of, auditCase(of))
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ')

const figure = (of: View, id: string) => {
  const found = of.figures.find(each => each.id === id)
  return [plain(found?.label), plain(found?.text), plain(found?.note)]
}

describe("København's case", () => {
  let of: InvestmentCase
  let page: View
  beforeAll(async () => {
    of = await read('koebenhavn-2016')
    page = view(of)
  })

  it('is paid home in year 6, dearest in 2018, and gives 18,5 million until 2029', () => {
    expect(figure(page, 'payback')).toEqual([
      'Betalt hjem',
      '2022, år 6',
      'efter 5,6 år. Service og totaløkonomi er ens.',
    ])
    expect(figure(page, 'dearest').slice(0, 2)).toEqual(['Dyrest', '5,0 mio. kr.'])
    expect(figure(page, 'sum').slice(0, 2)).toEqual(['Samlet til og med 2029', '−18,5 mio. kr.'])
    expect(figure(page, 'after')).toEqual([
      'Hvert år derefter',
      '−4,1 mio. kr.',
      'når de varige linjer fortsætter som i 2029',
    ])
  })

  it('every figure says what it is and at which prices', () => {
    expect(page.figures.every(each => each.definition.length > 40)).toBe(true)
    expect(page.figures.filter(each => each.definition.includes('2016-priser'))).toHaveLength(3)
  })

  it("shows the council's table in its own order, with the net last", () => {
    const [first] = page.tables
    expect(first?.rows.map(row => `${row.group} ${row.kind} ${row.id}`)).toEqual([
      'lasting line team',
      'lasting line savings-measures',
      'lasting line savings-daycare',
      'lasting total lasting-change',
      'once line establish-team',
      'once line competence-development',
      'once line adbb',
      'once total implementation',
      'mixed net net',
    ])
    expect(first?.counts).toBe(true)
    expect(page.tables.slice(1).every(table => !table.counts)).toBe(true)
  })

  it('leaves out a table that holds no rows', () => {
    expect(of.tables.some(table => table.id === 'steps')).toBe(true)
    expect(page.tables.some(table => table.id === 'steps')).toBe(false)
  })

  it('the three wrong totals stand in the cells of their own tables', () => {
    const wrong = page.findings.filter(found => found.code === 'sum' || found.code === 'sign')
    expect(wrong.map(found => found.cell)).toEqual([
      { table: '1', row: 't1-lasting-change', column: 2 },
      { table: '1', row: 't1-lasting-change', column: 3 },
      { table: '3', row: 't3-saving', column: 4 },
    ])
    for (const { cell, stated, computed } of wrong) {
      const row = page.tables.find(table => table.id === cell?.table)?.rows.find(each => each.id === cell?.row)
      expect([row?.stated[cell?.column ?? -1], row?.computed?.[cell?.column ?? -1]]).toEqual([stated, computed])
    }
  })

  it('a key stands at the row of its committee, a sentence at the row it speaks of', () => {
    const cells = page.findings
      .filter(found => found.code === 'key' || found.code === 'text-table')
      .map(each => each.cell)
    expect(cells).toEqual([
      { table: '3', row: 't3-children-saving', column: null },
      { table: 'section-1', row: 'establish-team', column: null },
    ])
  })

  it('shares the net between committees, the team as Tabel 3 does, and says so', () => {
    expect(page.committees.map(each => [each.name, each.years[0], each.total])).toEqual([
      ['Socialudvalget', 2100, -14_400],
      ['Børne- og Ungdomsudvalget', 1400, -4100],
    ])
    expect(page.committeesNote).toContain('fordelt som i Tabel 3')
    expect(page.committees.reduce((sum, each) => sum + each.total, 0)).toBe(page.cumulative.at(-1))
  })
})

describe('a case of years 1, 2, 3', () => {
  it('is spoken of by year, is carried on beyond its table, and keeps the costs first as the source does', async () => {
    const page = view(await read('ringsted-2020'))
    expect(figure(page, 'payback')).toEqual([
      'Betalt hjem',
      'År 12',
      'efter 11,3 år, når de varige linjer fortsætter efter tabellen. Service og totaløkonomi er ens.',
    ])
    expect(figure(page, 'sum')[0]).toBe('Samlet til og med år 5')
    expect(page.tables[0]?.rows[0]?.id).toBe('social-workers')
    expect(page.committees).toEqual([])
  })
})

describe('a case that never pays itself back', () => {
  it('says so and why, and never a number', async () => {
    const page = view(await read('frederiksberg-2017'))
    expect(figure(page, 'payback')[1]).toBe('Ikke betalt hjem')
    expect(figure(page, 'payback')[2]).toBe(
      'udgiften er ikke tjent ind i tabellen, og de varige linjer giver ingen nettogevinst derefter.',
    )
    expect(figure(page, 'after').slice(1)).toEqual(['0 kr.', 'casen har ingen varige linjer'])
    expect(page.payback).toEqual({ service: null, total: null })
  })
})

describe('every published case', () => {
  const ids = readdirSync(new URL('../../cases', import.meta.url)).flatMap(name => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])

  test.each(ids)('%s: cells exist, amounts run along the years, and the net row is the net', async id => {
    const page = view(await read(id))
    for (const { cell } of [...page.findings, ...page.explained]) {
      if (cell === null) continue
      const row = page.tables.find(table => table.id === cell.table)?.rows.find(each => each.id === cell.row)
      expect(row).toBeDefined()
      if (cell.column !== null) expect(row?.stated[cell.column]).toBeDefined()
    }
    for (const table of page.tables) {
      for (const row of table.rows) {
        expect(row.stated).toHaveLength(page.years.length)
        if (row.kind === 'net') expect(row.computed).toEqual(page.net)
      }
    }
  })

  test.each(ids)('%s: the list says the same as the page', async id => {
    const of = await read(id)
    const checked = auditCase(of)
    const [line, page] = [summariseCase(of, checked), viewCase(of, checked)]
    expect(line.total).toBe(page.cumulative.at(-1))
    expect(line.payback).toEqual(page.payback.total)
    expect(line.errors + line.notes).toBe(page.findings.length)
    expect(line.explained).toBe(page.explained.length)
  })
})

describe('amounts in words', () => {
  it.each([
    [-1_850_000_000, '−18,5 mio. kr.'],
    [100_000_000, '1,0 mio. kr.'],
    [99_999_900, '999.999 kr.'],
    [-64_900_000, '−649.000 kr.'],
    [0, '0 kr.'],
  ])('%i øre is %s', (ore, text) => {
    expect(plain(shortAmount(ore))).toBe(text)
    expect(shortAmount(ore)).not.toMatch(/[ -]/)
  })
})

describe('where nothing points at a cell', () => {
  it('there is none', async () => {
    const of = await read('koebenhavn-2016')
    for (const path of [['statedUnit'], [], ['lines', 999, 'amounts', 0], ['keys', 99], ['claims', 0, 'value']]) {
      expect(cellOf(of, path)).toBeNull()
    }
  })

  it('and a case without committees is not divided', async () => {
    expect(committeesOf(openBook(await read('herning-2012')))).toEqual({ committees: [], note: null })
  })
})
