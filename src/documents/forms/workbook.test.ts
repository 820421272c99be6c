// The workbook: every sum, the net, the running total and the payback are formulas, and they give what stands in their cells.

import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { anyFormCase, tameWords } from '../../../test/documents/any-form-case.ts'
import { evaluate } from '../../../test/documents/sheet-formulas.ts'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import { partsOf } from '../../../test/setup/docx-words.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { computeCase } from '../../investment/compute.ts'
import { day } from '../../language/day.ts'
import { readCaseFile } from '../case-file.ts'
import { type Form, layoutNames, tablesOfForm } from './form.ts'
import { columnName, formAddresses, type Sheet, sheetsOf } from './form-sheets.ts'
import { formXlsx } from './form-xlsx.ts'
import { formOf } from './layouts.ts'

const today = day('2026-11-22')
const publishedCase = async (name: string): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL(`../../../cases/${name}.yaml`, import.meta.url)))).case

/** The cells of some sheets by address, with changes on the first. */
const cellsOf = (sheets: readonly Sheet[], changes: Readonly<Record<string, number>> = {}) => {
  const known: ReadonlyMap<string, Sheet['rows'][number][number]> = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.map((cell, column): [string, typeof cell] => [`${name}!${columnName(column)}${at + 1}`, cell]),
      ),
    ),
  )
  const first = sheets[0]?.name
  return (sheet: string, address: string) => {
    const changed = sheet === first ? changes[address] : undefined
    if (changed !== undefined) return { value: changed }
    const cell = known.get(`${sheet}!${address}`)
    return { formula: cell?.formula, value: cell?.number ?? cell?.text ?? null }
  }
}

/** Every formula of a form with the value beside it and the value it gives. */
const workedOut = (form: Form) => {
  const sheets = sheetsOf(form)
  const cells = cellsOf(sheets)
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        if (cell?.formula === undefined) return []
        const beside = cell.number ?? cell.text ?? ''
        return [{ address: `${columnName(column)}${at + 1}`, beside, gives: evaluate(cell.formula, name, cells) }]
      }),
    ),
  )
}

const same = (a: string | number | null, b: string | number | null): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b

describe.each(layoutNames)('%s', layout => {
  it('gives by its formulas what stands in its cells, whatever the case', () => {
    fc.assert(
      fc.property(anyFormCase(tameWords), of => {
        for (const { address, beside, gives } of workedOut(formOf(layout, of)))
          expect(same(beside, gives), `${address}: ${beside} beside ${gives}`).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('writes every sum, the net, the running total and the payback as a formula', async () => {
    const of = await publishedCase('koebenhavn-2016')
    const computed = tablesOfForm(formOf(layout, of)).flatMap(table =>
      table.rows.filter(row => ['total', 'net', 'computed', 'answer'].includes(row.kind)),
    )
    expect(computed.length).toBeGreaterThan(10)
    for (const row of computed) {
      const values = row.cells.filter(cell => cell.kind === 'number' && cell.value !== null)
      for (const cell of values) expect(cell.formula, row.id).toBeDefined()
    }
  })

  it('moves the net, the running total and the payback when an amount is typed over', async () => {
    const of = await publishedCase('koebenhavn-2016')
    const form = formOf(layout, of)
    const address = formAddresses(form)
    const dearer = of.lines.map(line => (line.id === 'team' ? { ...line, amounts: line.amounts.with(0, 9400) } : line))
    const { net, cumulative, payback } = computeCase({ ...of, lines: dearer })
    const sheets = sheetsOf(form)
    const cells = cellsOf(sheets, { [address('team', 0) ?? '']: 9400 })
    const worth = (row: string, column: number) => {
      const at = address(row, column) ?? ''
      const { formula, value } = cells('Skema', at)
      return formula === undefined ? value : evaluate(formula, 'Skema', cells)
    }
    expect(of.years.map((_, year) => worth('net', year))).toEqual(net)
    expect(of.years.map((_, year) => worth('=total:cumulative', year))).toEqual(cumulative)
    expect([worth('=total:payback', 0), worth('=service:payback', 0)]).toEqual([
      payback.total?.index,
      payback.service?.index,
    ])
    expect(payback.total?.index).toBe(8)
  })
})

describe('the payback of a workbook', () => {
  const answer = (amounts: readonly (number | null)[], lasting: boolean) => {
    const of = sampleCase({
      lines: [
        { id: 'a', label: 'A', kind: 'cost', timing: 'once', amounts: [1000, null, null, null] },
        { id: 'b', label: 'B', kind: 'saving', timing: lasting ? 'lasting' : 'once', amounts: [...amounts] },
      ],
      totals: [],
    })
    const found = workedOut(formOf('koebenhavn', of)).filter(each => !same(each.beside, each.gives))
    expect(found).toEqual([])
    const rows = tablesOfForm(formOf('koebenhavn', of)).flatMap(table => table.rows)
    const cell = rows.find(row => row.id === '=total:payback')?.cells[1]
    return cell?.kind === 'number' ? cell.value : cell?.text
  }
  it('is the year in the table, a year after it, or words', () => {
    expect(answer([0, -600, -600, 0], true)).toBe(3)
    expect(answer([0, 0, 0, -100], true)).toBe(13)
    expect(answer([0, 0, 0, -20], true)).toBe('Ikke inden for 40 år efter tabellen')
    expect(answer([0, 0, 0, -100], false)).toBe('Betaler sig ikke hjem')
    expect(answer([-2000, 0, 0, 0], false)).toBe(1)
    expect(answer([-1000, 0, 0, 0], false)).toBe('Hverken udgift eller gevinst')
  })
})

describe('the file', () => {
  it('is read by another reader: sheets, numbers as numbers, words that look like formulas as words', async () => {
    const of = sampleCase({ title: '=1+1' })
    const lines = of.lines.map((line, at) => (at === 0 ? { ...line, label: '=HYPERLINK("x")' } : line))
    const bytes = formXlsx(formOf('herning', { ...of, lines }), today)
    const sheets = await readXlsxFile(Readable.from([Buffer.from(bytes)]))
    expect(sheets.map(each => each.sheet)).toEqual([
      'Skema',
      'Om casen',
      'Enheder og priser',
      'Rækker',
      'Til indlæsning',
    ])
    const rows = sheets[0]?.data ?? []
    expect(rows[1]?.slice(2)).toEqual([2026, 2027, 2028, 2029])
    expect(rows.find(row => row[0] === '1')).toEqual(['1', '=HYPERLINK("x")', 1200, 1200, 1200, 1200])
    expect(rows.find(row => row[1] === 'Netto')?.slice(2)).toEqual([1500, 200, -800, -1300])
  })

  it('keeps its head in sight, prints lying with the head on every page, and runs nothing', () => {
    const parts = partsOf(formXlsx(formOf('koebenhavn', sampleCase()), today))
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<pane xSplit="2" ySplit="2"')
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('orientation="landscape"')
    expect(parts.get('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'Skema'!$2:$2`)
    expect([...parts.keys()].some(name => /vba|macro|external/i.test(name))).toBe(false)
    expect(parts.get('xl/styles.xml')).toContain('quotePrefix="1"')
  })

  it('is the same bytes for the same case and day', () => {
    const write = () => Buffer.from(formXlsx(formOf('ringsted', sampleCase()), today))
    expect(write().equals(write())).toBe(true)
  })
})
