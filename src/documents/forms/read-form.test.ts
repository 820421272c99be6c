// What a person can do to a form before it comes back, and the files that are none: each is told in one line.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { editedDocx, editedForm, editedXlsx, spoiltForm } from '../../../test/documents/edited-form.ts'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { day } from '../../language/day.ts'
import { BadInput, say } from '../../language/message.ts'
import { readCaseFile } from '../case-file.ts'
import { zip } from '../zip.ts'
import { formDocx } from './form-docx.ts'
import { formAddresses, sheetsOf } from './form-sheets.ts'
import { formXlsx } from './form-xlsx.ts'
import { formOf } from './layouts.ts'
import { type FormKind, readForm } from './read-form.ts'

const today = day('2026-11-22')
const koebenhavn = async (): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL('../../../cases/koebenhavn-2016.yaml', import.meta.url)))).case

const said = ({ changes, notes }: ReturnType<typeof readForm>) => [...changes, ...notes].map(say)

describe('a cell that somebody changed', () => {
  it('is told with what stood there before; sums of a workbook follow, those of a Word file stand', async () => {
    const of = await koebenhavn()
    const form = formOf('koebenhavn', of)
    const book = readForm(editedXlsx(formXlsx(form, today), formAddresses(form)('team', 3) ?? '', 8000), 'xlsx')
    expect(said(book)).toEqual([
      'Tværfagligt team 2020: 8.000 i skemaet, 7.500 før.',
      '2 summer følger med det, der er ændret.',
    ])
    expect(book.case.totals.find(total => total.id === 'net')?.stated[3]).toBe(-900)
    const word = readForm(editedDocx(formDocx(form, today), '1', '2020', '8.000'), 'docx')
    expect(said(word)).toEqual(['Tværfagligt team 2020: 8.000 i skemaet, 7.500 før.'])
    expect(word.case.totals.find(total => total.id === 'net')?.stated[3]).toBe(-1400)
  })

  it('that is no number is told, and what stood there is kept', async () => {
    const of = await koebenhavn()
    const read = readForm(editedDocx(formDocx(formOf('herning', of), today), '1', '2019', 'ca. 7 mio.'), 'docx')
    expect(said(read)).toEqual(['Tværfagligt team 2019: "ca. 7 mio." kan ikke læses; 7.500 er beholdt.'])
    expect(read.case).toEqual(of)
  })

  it('may be the title, a kind, a price that amounts follow from, or a price level', async () => {
    const of = sampleCase()
    const form = formOf('koebenhavn', of)
    const changed = editedForm(formXlsx(form, today), [
      ['>To socialrådgivere mere<', '>Tre socialrådgivere<'],
      ['>Besparelse<', '>Indtægt<'],
      ['>2026</t>', '>2027</t>'],
    ])
    const read = readForm(changed, 'xlsx')
    expect(said(read)).toEqual([
      'Færre anbringelser, Art: Indtægt i skemaet, Besparelse før.',
      'Forslagets titel: Tre socialrådgivere i skemaet, To socialrådgivere mere før.',
      'Prisniveau (p/l): 2027 i skemaet, 2026 før.',
    ])
    expect([read.case.title, read.case.priceLevel, read.case.lines[2]?.kind]).toEqual([
      'Tre socialrådgivere',
      2027,
      'income',
    ])
  })

  it('that is a price moves the amounts whose formula it stands in, and the sums of those', () => {
    const of = sampleCase()
    const form = formOf('koebenhavn', of)
    const at = sheetsOf(form).findIndex(sheet => sheet.name === 'Enheder og priser')
    const price = sheetsOf(form)[at]?.rows.findIndex(row => row[2]?.text === 'Pris') ?? -1
    const read = readForm(editedXlsx(formXlsx(form, today), `E${price + 1}`, 650, at + 1), 'xlsx')
    expect(read.case.lines[0]?.drivers).toEqual({ units: 2, unit: 'årsværk', price: 650 })
    expect(read.case.lines[0]?.amounts).toEqual([1300, 1300, 1300, 1300])
    expect(read.case.totals[0]?.stated).toEqual([1600, 300, -700, -1200])
    expect(said(read)[0]).toBe('1. To socialrådgivere Alle år: 650 i skemaet, 600 før.')
  })

  it('that would not fit together is refused', () => {
    const form = formOf('koebenhavn', sampleCase())
    const address = formAddresses(form)('advisers', 0) ?? ''
    expect(() => readForm(editedXlsx(formXlsx(form, today), address, 0.0000001), 'xlsx')).toThrow(
      'er ikke et beløb i hele øre eller er for stort.',
    )
  })
})

it('is put together from what one sees where the case it carries was touched', () => {
  const of = sampleCase()
  const read = readForm(spoiltForm(formXlsx(formOf('herning', of), today)), 'xlsx')
  expect([read.carried, read.case.title, read.case.lines.map(line => line.id)]).toEqual([
    false,
    of.title,
    ['r1', 'r2', 'r3'],
  ])
  expect(said(read)[0]).toMatch(/^arket "Til indlæsning" er ændret og bruges ikke/)
})

describe('a row', () => {
  it('that somebody wrote below the others is read as a line, and told', () => {
    const of = sampleCase()
    const form = formOf('herning', of)
    const file = editedForm(formXlsx(form, today), [
      [
        '</row><row r="5">',
        '</row><row r="4"><c r="B4" t="inlineStr"><is><t>Kørsel</t></is></c><c r="C4"><v>20</v></c></row><row r="5">',
      ],
    ])
    const read = readForm(file, 'xlsx')
    expect(said(read)).toEqual([
      '"Kørsel" er ny og læst som en række; tjek dens art og varighed, og om den skal med i summerne.',
    ])
    expect(read.case.lines.at(-1)).toMatchObject({
      id: 'koersel',
      kind: 'cost',
      table: '1',
      amounts: [20, null, null, null],
    })
    expect(read.case.lines.slice(0, 3)).toEqual(of.lines)
  })

  it('that somebody took away is kept, and told', () => {
    const form = formOf('herning', sampleCase())
    const file = editedForm(formXlsx(form, today), [[/<row r="5">.*?<\/row>/s, '']])
    expect(said(readForm(file, 'xlsx'))).toEqual(['"Kursus" står ikke i skemaet mere; rækken er beholdt.'])
  })
})

describe('a file that is no form is refused in one line:', () => {
  const word = (body: string) =>
    zip([
      {
        name: 'word/document.xml',
        text: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      },
    ])
  const bomb = (): Uint8Array => zip([{ name: 'xl/worksheets/sheet1.xml', text: ' '.repeat(31_000_000) }])
  const cut = (): Uint8Array => formXlsx(formOf('herning', sampleCase()), today).slice(0, 3000)
  const lying = (): Uint8Array => {
    const bytes = Buffer.from(formXlsx(formOf('herning', sampleCase()), today))
    const at = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46
    bytes.writeUInt32LE(10, at + 24)
    return bytes
  }
  const locked = (): Uint8Array => {
    const bytes = Buffer.from(formXlsx(formOf('herning', sampleCase()), today))
    const at = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46
    bytes.writeUInt16LE(1, at + 8)
    return bytes
  }
  const sheet = (rows: string, shared = ''): Uint8Array =>
    zip([
      { name: 'xl/worksheets/sheet1.xml', text: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
      { name: 'xl/sharedStrings.xml', text: `<sst>${shared}</sst>` },
    ])
  const wide = () => sheet('<row><c r="XFD1"><v>1</v></c></row>'.repeat(30_000))
  const shared = () =>
    sheet('<row><c t="s"><v>0</v></c></row>'.repeat(19_000), `<si><t>${'Nr.'.repeat(300_000)}</t></si>`)
  const rows = () => sheet('<row><c t="inlineStr"><is><t>Nr.</t></is></c></row>'.repeat(21_000))
  const nested = () =>
    sheet(
      ['forlaens/case/1', 'herning', 'sum', '['.repeat(100_000), ']'.repeat(100_000)]
        .map(text => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`)
        .join(''),
    )
  const tables = () => word('<tbl><tr><tc><p><r><t>Nr.</t></r></p></tc></tr></tbl>'.repeat(21_000))
  it.each<readonly [string, FormKind, () => Uint8Array, string]>([
    [
      'one cell of every row at the far end of the sheet',
      'xlsx',
      wide,
      'filen er ikke et skema, Forlæns kan læse: der er ingen tabel med beløb, hvis første kolonne hedder "Nr.".',
    ],
    [
      'the same words in every cell',
      'xlsx',
      shared,
      'filen fylder for meget, når den pakkes ud. Er det den rigtige fil?',
    ],
    ['of far too many rows', 'xlsx', rows, 'filen fylder for meget, når den pakkes ud. Er det den rigtige fil?'],
    [
      'whose carried case is nested without end',
      'xlsx',
      nested,
      'filen er ikke et skema, Forlæns kan læse: der er ingen tabel med beløb, hvis første kolonne hedder "Nr.".',
    ],
    ['of far too many tables', 'docx', tables, 'filen fylder for meget, når den pakkes ud. Er det den rigtige fil?'],
    ['text', 'xlsx', () => Buffer.from('schema: forlaens/case/1'), 'filen er ikke en Excel- eller Word-fil.'],
    ['empty', 'docx', () => new Uint8Array(), 'filen er ikke en Excel- eller Word-fil.'],
    [
      'of before 2007 or with a password',
      'xlsx',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'filen er låst med adgangskode eller gemt i et gammelt format. Gem den som xlsx eller docx uden adgangskode, og prøv igen.',
    ],
    [
      'with a locked part',
      'xlsx',
      locked,
      'filen er låst med adgangskode eller gemt i et gammelt format. Gem den som xlsx eller docx uden adgangskode, og prøv igen.',
    ],
    ['cut short', 'xlsx', cut, 'filen er ikke en Excel- eller Word-fil.'],
    ['longer than it says', 'xlsx', lying, 'filen er beskadiget. Gem den igen i Excel eller Word, og prøv igen.'],
    ['that unpacks to far more', 'xlsx', bomb, 'filen fylder for meget, når den pakkes ud. Er det den rigtige fil?'],
    [
      'another document',
      'docx',
      () => word('<w:p><w:r><w:t>Hej</w:t></w:r></w:p>'),
      'filen er ikke et skema, Forlæns kan læse: der er ingen tabel med beløb, hvis første kolonne hedder "Nr.".',
    ],
    [
      'a workbook as a document',
      'docx',
      () => formXlsx(formOf('herning', sampleCase()), today),
      'filen er ikke et skema, Forlæns kan læse: der er ingen tabel med beløb, hvis første kolonne hedder "Nr.".',
    ],
    [
      'with entities',
      'docx',
      () => zip([{ name: 'word/document.xml', text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'filen er beskadiget. Gem den igen i Excel eller Word, og prøv igen.',
    ],
    [
      'not well-formed',
      'docx',
      () => zip([{ name: 'word/document.xml', text: '<a><b></a>' }]),
      'filen er beskadiget. Gem den igen i Excel eller Word, og prøv igen.',
    ],
  ])('%s', (_, kind, file, sentence) => {
    const read = () => readForm(file(), kind)
    expect(read).toThrow(BadInput)
    expect(read).toThrow(sentence)
  })
})

it('reads any bytes or refuses them, and never falls over', () => {
  const whole = formXlsx(formOf('ringsted', sampleCase()), today)
  for (let at = 0; at < whole.length; at += 97) {
    const spoilt = whole.slice()
    spoilt[at] = (spoilt[at] ?? 0) ^ 0x55
    try {
      readForm(spoilt, 'xlsx')
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput)
    }
  }
})
