// The three kinds of a form say the same, can be read by everyone, and look like the municipality's own.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { docxWords, partsOf } from '../../../test/setup/docx-words.ts'
import { wordsOf } from '../../../test/setup/pdf-words.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { day } from '../../language/day.ts'
import { readCaseFile } from '../case-file.ts'
import { readXml } from '../strict-xml.ts'
import { type Form, layoutNames, tablesOfForm } from './form.ts'
import { formDocx } from './form-docx.ts'
import { formPdf } from './form-pdf.ts'
import { sheetsOf } from './form-sheets.ts'
import { layoutHeadings } from './layout-headings.ts'
import { formOf } from './layouts.ts'
import { cellText, plainWords } from './written.ts'

const today = day('2026-11-22')
const publishedCase = async (name: string): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL(`../../../cases/${name}.yaml`, import.meta.url)))).case
const ways = layoutNames.flatMap(layout => ['koebenhavn-2016', 'ringsted-2020'].map(name => [layout, name] as const))

/** Words without white space: a long one may be broken on paper. */
const tight = (text: string): string => text.replace(/[\s\u00ad]/g, '')

/** The words of the text: without the foot of the pages, and without table heads that a new page says again. */
const pdfWords = (pdf: Uint8Array): string =>
  tight(wordsOf(pdf).replace(/Regnet af Forlæns[^\n]*(?:\n[^\n]*?)?Side \d+ af \d+/g, ''))

describe.each(ways)('%s of %s', (layout, name) => {
  it('says the same words in PDF and Word, and its cells in Excel', async () => {
    const form = formOf(layout, await publishedCase(name))
    const docx = formDocx(form, today)
    const heads = tight(docxWords(docx))
    const paper = pdfWords(formPdf(form, today))
    for (const words of textsOf(form)) {
      expect(heads).toContain(tight(words))
      expect(paper).toContain(tight(words))
    }
    const book = sheetsOf(form).flatMap(sheet => sheet.rows.flatMap(row => row.map(cell => cell?.text ?? '')))
    for (const words of textsOf(form).filter(text => !/^[−\d.,]+$/.test(text)))
      expect(book.map(plainWords)).toContain(words)
  })

  it('is a tagged PDF/UA-1 in Danish with the case in its title', async () => {
    const raw = Buffer.from(formPdf(formOf(layout, await publishedCase(name)), today)).toString('utf8')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/Lang (da-DK)')
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Marked true/)
  })

  it('is a Word file whose every part is read, with the headings of the form and heads that repeat', async () => {
    const form = formOf(layout, await publishedCase(name))
    const parts = partsOf(formDocx(form, today))
    for (const text of parts.values()) expect(() => readXml(text)).not.toThrow()
    const text = parts.get('word/document.xml') ?? ''
    for (const heading of Object.values(layoutHeadings[layout])) expect(text).toContain(`>${heading}<`)
    expect(text.split('<w:tblHeader/>').length - 1).toBeGreaterThanOrEqual(tablesOfForm(form).length)
    expect([...parts.keys()].filter(part => part.startsWith('customXml/item1'))).toHaveLength(1)
  })
})

/** Every word of a form: headings, heads, cells. */
const textsOf = (form: Form): readonly string[] => [
  ...form.sections.map(section => section.heading),
  ...tablesOfForm(form).flatMap(table =>
    table.rows
      .filter(row => row.kind !== 'helper')
      .flatMap(row => row.cells.map(cellText))
      .map(plainWords)
      .filter(text => text !== ''),
  ),
]

it('draws every row of a case of 40 years on paper, cut into parts', async () => {
  const of = await publishedCase('herning-2012')
  const longer = <T>(row: readonly T[]): T[] => Array.from({ length: 10 }, () => row).flat()
  const long: InvestmentCase = {
    ...of,
    years: Array.from({ length: 40 }, (_, at) => 2013 + at),
    lines: of.lines.map(({ drivers: _, ...line }) => ({ ...line, amounts: longer(line.amounts) })),
    totals: of.totals.map(total => ({ ...total, stated: longer(total.stated) })),
    claims: [],
  }
  for (const layout of layoutNames) {
    const words = wordsOf(formPdf(formOf(layout, long), today))
    expect(words).toContain('2052')
    expect(words).toContain('(fortsat)')
  }
})
