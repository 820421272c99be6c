// A form that goes out comes back: the same case, the one change somebody made, and what one sees where nothing else is left.
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFormCase, anyPlannedCase, tameWords } from '../../../test/documents/any-form-case.ts'
import { editedDocx, editedXlsx, spoiltForm, strippedForm } from '../../../test/documents/edited-form.ts'
import { judged, planned } from '../../../test/investment/planned-case.ts'
import { openBook } from '../../investment/book.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import { readCaseFile } from '../case-file.ts'
import { planOf } from './case-plan.ts'
import { shownTotal } from './economy-table.ts'
import { type Form, layoutNames, tablesOfForm } from './form.ts'
import { formDocx } from './form-docx.ts'
import { formAddresses, sheetsOf } from './form-sheets.ts'
import { formXlsx } from './form-xlsx.ts'
import { formOf } from './layouts.ts'
import { formKinds, readForm } from './read-form.ts'
import { exactNumber, plainWords } from './written.ts'

const today = day('2026-11-22')
const { FORLAENS_LONG_TESTS: inDepth } = process.env
/** `npm run test:long` asks ten times as many cases. */
const often = inDepth === undefined ? 1 : 10
const write = { xlsx: formXlsx, docx: formDocx } as const
const ways = layoutNames.flatMap(layout => formKinds.map(kind => [layout, kind] as const))
const published = ['koebenhavn-2016', 'ringsted-2020', 'herning-2012', 'herning-2016', 'frederiksberg-2017']
const publishedCase = async (name: string): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL(`../../../cases/${name}.yaml`, import.meta.url)))).case

describe.each(ways)('%s as %s', (layout, kind) => {
  const fileOf = (of: InvestmentCase): Uint8Array => write[kind](formOf(layout, of), today)

  it('comes back as the same case, whatever people write', () => {
    fc.assert(
      fc.property(anyFormCase(), of => {
        const read = readForm(fileOf(of), kind)
        expect([read.changes, read.notes].flat().map(say)).toEqual([])
        expect(read.case).toEqual(of)
        expect([read.carried, read.layout]).toEqual([true, layout])
      }),
      { numRuns: 10 * often },
    )
  })

  it('comes back as the same case where rows of it are worked out', () => {
    fc.assert(
      fc.property(anyPlannedCase(tameWords), of => {
        const read = readForm(fileOf(of), kind)
        expect([read.changes, read.notes].flat().map(say)).toEqual([])
        expect(read.case).toEqual(of)
      }),
      { numRuns: 5 * often },
    )
  })

  it.each(published)('brings %s back', async name => {
    const of = await publishedCase(name)
    const read = readForm(fileOf(of), kind)
    expect([read.changes, read.notes]).toEqual([[], []])
    expect(read.case).toEqual(of)
  })

  it('comes back with the one amount somebody changed, and no other', () => {
    fc.assert(
      fc.property(
        anyFormCase(tameWords),
        fc.nat(),
        fc.nat(),
        fc.option(fc.integer({ min: -9999, max: 9999 })),
        (of, row, column, value) => {
          const [at, year] = [row % of.lines.length, column % of.years.length]
          const before = of.lines[at]?.amounts[year]
          fc.pre(before !== undefined && before !== value)
          const read = readForm(edited(formOf(layout, of), kind, at, year, value), kind)
          const expected = changedCase(of, at, year, value, kind)
          expect(read.case).toEqual(expected)
          expect(read.changes).toHaveLength(1)
        },
      ),
      { numRuns: 5 * often },
    )
  })

  it('shows what one sees where the carried case is gone, and says what is lost', () => {
    fc.assert(
      fc.property(anyFormCase(tameWords), of => {
        const form = formOf(layout, of)
        const read = readForm(strippedForm(fileOf(of)), kind)
        expect(read.carried).toBe(false)
        expect(read.notes.map(note => note.code)).toContain('form-carried-missing')
        expect(seenOf(read.case)).toEqual(numbered(of, form))
      }),
      { numRuns: 5 * often },
    )
  })

  it('does not believe a carried case that was touched', async () => {
    const of = await publishedCase('koebenhavn-2016')
    const read = readForm(spoiltForm(fileOf(of)), kind)
    expect(read.carried).toBe(false)
    expect(read.notes.map(note => note.code)).toEqual(['form-carried-damaged'])
    expect(read.case.title).toBe(of.title)
    expect(seenOf(read.case)).toEqual(numbered(of, formOf(layout, of)))
  })
})

describe('a row that is worked out', () => {
  const of = planned([{ id: 'staff', label: 'Rådgivere', drivers: { units: { assumption: 'staff' }, price: 500 } }], {
    assumptions: [judged('staff', 2)],
  })
  const form = formOf('koebenhavn', of)

  it('shows its amounts, and follows its assumption when that is changed in the form', () => {
    const sheet = sheetsOf(form).findIndex(each => each.name === 'Enheder og priser')
    const [, cell = ''] = (formAddresses(form)('=units:0:staff', 0) ?? '').split('!')
    const read = readForm(editedXlsx(formXlsx(form, today), cell, 3, sheet + 1), 'xlsx')
    expect(read.case.assumptions[0]?.value).toBe(3)
    expect(openBook(read.case).net[0]).toBe(150_000_000)
    expect(read.changes.map(say)).toHaveLength(1)
  })

  it.each(formKinds)('keeps the amounts somebody wrote over it, and says so (%s)', kind => {
    const read = readForm(edited(form, kind, 0, 1, 900), kind)
    expect(openBook(read.case).net.slice(0, 3)).toEqual([100_000_000, 90_000_000, 100_000_000])
    expect(read.notes.map(say)).toContain(
      'rækken "Rådgivere" blev regnet ud af antagelser. Nu står den med de skrevne beløb og følger dem ikke længere.',
    )
  })
})

/** The number of a row in a form, and the head of a year. */
const keyOf = (form: Form, id: string): string =>
  tablesOfForm(form)
    .filter(table => table.family === 'economy')
    .flatMap(table => table.rows)
    .find(row => row.id === id)?.key ?? ''

const headOf = (form: Form, year: number): string => {
  const table = tablesOfForm(form).find(each => each.family === 'economy')
  return table?.columns.filter(column => column.kind === 'numbers')[year]?.head ?? ''
}

const edited = (form: Form, kind: 'xlsx' | 'docx', at: number, year: number, value: number | null): Uint8Array => {
  const id = form.case.lines[at]?.id ?? ''
  if (kind === 'docx')
    return editedDocx(
      formDocx(form, today),
      keyOf(form, id),
      headOf(form, year),
      value === null ? '' : exactNumber(value),
    )
  return editedXlsx(formXlsx(form, today), formAddresses(form)(id, year) ?? '', value)
}

/** The case with that amount; in a workbook the sums that agreed with their rows still do, because they are formulas. */
const changedCase = (of: InvestmentCase, at: number, year: number, value: number | null, kind: 'xlsx' | 'docx') => {
  const after = {
    ...of,
    lines: of.lines.map((line, place) => (place === at ? { ...line, amounts: line.amounts.with(year, value) } : line)),
  }
  if (kind === 'docx') return after
  const [old, now] = [of, after].map(each => planOf(openBook(each), () => ''))
  if (old === undefined || now === undefined) throw new Error('two plans')
  return {
    ...after,
    totals: of.totals.map(total => ({
      ...total,
      stated: total.stated.map((stated, column) => {
        const agreed = stated !== null && Math.abs(stated - (shownTotal(old, total, column) ?? 0)) < 1e-9
        const next = shownTotal(now, total, column) ?? 0
        return agreed && Math.abs(next - stated) > 1e-9 ? next : stated
      }),
    })),
  }
}

/** What one sees of a case, its rows by their number in the form. */
const numbered = (of: InvestmentCase, form: Form) => {
  const rows = tablesOfForm(form)
    .filter(table => table.family === 'economy')
    .flatMap(table => table.rows)
    .filter(row => row.key !== '')
  const name = (id: string): string => `r${keyOf(form, id)}`
  const plan = planOf(openBook(of), () => '')
  const lines = rows.flatMap(row => of.lines.filter(line => line.id === row.id))
  const totals = rows.flatMap(row => of.totals.filter(total => total.id === row.id))
  return seenOf({
    ...of,
    lines: lines.map(line => ({ ...line, id: name(line.id), repeats: line.repeats?.map(name) })),
    totals: totals.map(total => ({
      ...total,
      id: name(total.id),
      sums: total.sums.map(name),
      stated: total.stated.map((_, year) => shownTotal(plan, total, year)),
    })),
  })
}

const words = (text: string | undefined): string => plainWords(text ?? '')

const seenOf = (
  of: Omit<InvestmentCase, 'lines'> & { readonly lines: readonly Partial<InvestmentCase['lines'][number]>[] },
) => ({
  title: words(of.title),
  municipality: of.municipality,
  unit: of.unit,
  sign: of.sign,
  priceLevel: of.priceLevel,
  years: of.years,
  lines: of.lines.map(({ id, label, kind, timing, area, account, committee, sign, amounts, repeats }) => ({
    id,
    label: words(label),
    kind,
    timing,
    area,
    account: words(account),
    committee: words(committee),
    sign,
    amounts,
    repeats: repeats ?? [],
  })),
  totals: of.totals.map(({ id, label, committee, sums, cumulative, sign, stated }) => ({
    id,
    label: words(label),
    committee: words(committee),
    sums,
    cumulative: cumulative ?? false,
    sign,
    stated,
  })),
})
