// What is in a file and not read is told, each in one sentence; a file that was read whole tells nothing.
import { describe, expect, test } from 'vitest'
import { asDocx } from '../../../test/documents/as-docx.ts'
import { asXlsx } from '../../../test/documents/as-xlsx.ts'
import { smallDraft } from '../../../test/documents/good-files.ts'
import { handPdf, picture, words } from '../../../test/documents/hand-pdf.ts'
import { draftAs, formats } from '../../../test/documents/source-as.ts'
import { withPart } from '../../../test/documents/with-part.ts'
import { say } from '../../language/message.ts'
import { readHere } from './read-document.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const toldOf = async (bytes: Uint8Array, name: string): Promise<readonly string[]> =>
  ((await readHere(bytes, name)).leftOut ?? []).map(say)

const textsOf = async (bytes: Uint8Array, name: string): Promise<readonly string[]> =>
  (await readHere(bytes, name)).blocks.flatMap(block => (block.kind === 'text' ? [block.text] : []))

test.for(formats)('nothing is told of a %s that was read whole', async format => {
  const { bytes, name } = await draftAs(smallDraft, format, 'sag')
  expect(await toldOf(bytes, name)).toEqual([])
})

describe('text', () => {
  test('with more lines than are read says how far it was read', async () => {
    const text = Array.from({ length: 50_010 }, () => 'a').join('\n')
    expect(await toldOf(bytesOf(text), 'sag.txt')).toEqual([
      'Dokumentet er læst til og med linje 50.000 af 50.010. Resten er ikke læst.',
    ])
  })

  test('with pictures says so', async () => {
    expect(await toldOf(bytesOf('# Sag\n\n![Et diagram](diagram.png)\n'), 'sag.md')).toEqual(['Billeder er ikke læst.'])
  })
})

test('columns beyond those that are read are told, in whatever format', async () => {
  const wide = Array.from({ length: 1010 }, (_, at) => at).join(';')
  const sentence = 'En tabel har flere end 1.000 kolonner. Resten af dens kolonner er ikke læst.'
  expect(await toldOf(bytesOf(`${wide}\r\n${wide}\r\n`), 'sag.csv')).toEqual([sentence])
  const cells = wide.replace(/\d+;?/g, '<td>1</td>')
  expect(await toldOf(bytesOf(`<table><tr>${cells}</tr></table>`), 'sag.html')).toEqual([sentence])
  const far = await withPart(await asXlsx(smallDraft), 'xl/worksheets/sheet1.xml', xml =>
    xml.replace('</sheetData>', '<row r="99"><c r="AMZ99"><v>7</v></c></row></sheetData>'),
  )
  expect(await toldOf(far, 'sag.xlsx')).toEqual([sentence])
})

describe('a workbook', async () => {
  const book = await asXlsx(smallDraft)
  const sheet = 'xl/worksheets/sheet1.xml'
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const related = (what: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId77" Type="${type}/${what}" Target="${target}"/></Relationships>`

  test('names its hidden sheets', async () => {
    const hidden = withPart(book, 'xl/workbook.xml', xml =>
      xml.replace('</sheets>', '<sheet name="Grundlag" sheetId="9" r:id="rId1" state="hidden"/></sheets>'),
    )
    expect(await toldOf(hidden, 'sag.xlsx')).toEqual(['Det skjulte ark "Grundlag" er ikke læst.'])
  })

  test('names sheets that are a diagram', async () => {
    const more = withPart(book, 'xl/workbook.xml', xml =>
      xml.replace('</sheets>', '<sheet name="Figur" sheetId="9" r:id="rId77"/></sheets>'),
    )
    const chart = withPart(more, 'xl/_rels/workbook.xml.rels', xml =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId77" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
    )
    expect(await toldOf(chart, 'sag.xlsx')).toEqual([
      'Arkene i filen, der ikke består af celler (fx et diagram), er ikke læst: "Figur".',
    ])
  })

  test('tells of comments, pictures, diagrams and texts that lie on a sheet', async () => {
    const comments = withPart(book, rels, () => related('comments', '../comments1.xml'))
    expect(await toldOf(comments, 'sag.xlsx')).toEqual(['Kommentarer er ikke læst (ark "Økonomi").'])
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><xdr:pic/><c:chart/><xdr:sp><a:t>Husk moms</a:t></xdr:sp></xdr:wsDr>`
    const drawn = withPart(
      withPart(book, rels, () => related('drawing', '../drawings/drawing1.xml')),
      'xl/drawings/drawing1.xml',
      () => drawing,
    )
    expect(await toldOf(drawn, 'sag.xlsx')).toEqual([
      'Billeder er ikke læst (ark "Økonomi").',
      'Diagrammer er ikke læst (ark "Økonomi").',
      'Tekst i figurer er ikke læst (ark "Økonomi").',
    ])
  })

  test('tells of what stands over the printed page, if that is more than its number', async () => {
    const headed = (head: string): Uint8Array =>
      withPart(book, sheet, xml =>
        xml.replace('</worksheet>', `<headerFooter><oddHeader>${head}</oddHeader></headerFooter></worksheet>`),
      )
    expect(await toldOf(headed('&amp;CSide &amp;P af &amp;N'), 'sag.xlsx')).toEqual([])
    expect(await toldOf(headed('&amp;C1.000 kr. i 2026-priser'), 'sag.xlsx')).toEqual([
      'Sidehoved og sidefod er ikke læst (ark "Økonomi").',
    ])
  })
})

describe('a Word file', () => {
  const file = asDocx(smallDraft)
  const inBody = (xml: string): Uint8Array =>
    withPart(file, 'word/document.xml', text => text.replace('<w:body>', `<w:body>${xml}`))

  test.for([
    [
      '<w:p><w:del><w:r><w:delText>Gammelt</w:delText></w:r></w:del></w:p>',
      'Slettet tekst fra registrerede ændringer er ikke læst.',
    ],
    ['<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult</w:t></w:r></w:p>', 'Skjult tekst er ikke læst.'],
    ['<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>', 'Kommentarer er ikke læst.'],
    [
      '<w:p><w:r><w:drawing><p:pic xmlns:p="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r></w:p>',
      'Billeder er ikke læst.',
    ],
    [
      '<w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>',
      'Diagrammer er ikke læst.',
    ],
    [
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p>',
      'Indlejrede filer er ikke læst.',
    ],
    [
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/></w:p>',
      'Ligninger er ikke læst.',
    ],
  ] as const)('%s', async ([xml, sentence]) => {
    expect(await toldOf(inBody(xml), 'sag.docx')).toEqual([sentence])
  })

  test('tells of what stands over its pages, if that is more than a page number', async () => {
    const headed = (text: string): Uint8Array =>
      withPart(file, 'word/header1.xml', xml => xml.replace('<w:p/>', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`))
    expect(await toldOf(headed('Side 2 af 7'), 'sag.docx')).toEqual([])
    expect(await toldOf(headed('Beløb i 1.000 kr.'), 'sag.docx')).toEqual(['Sidehoved og sidefod er ikke læst.'])
  })
})

describe('HTML', () => {
  test.for([
    ['<p>a</p><img src="x.png">', 'Billeder er ikke læst.'],
    ['<p>a</p><p style="display:none">Skjult</p>', 'Skjult tekst er ikke læst.'],
    ['<p>a</p><iframe src="x.html"></iframe>', 'Indlejrede filer er ikke læst.'],
    ['<p>a</p><input value="540.000">', 'Det, der er skrevet i felter, er ikke læst.'],
    ['<p>a</p><textarea>540.000</textarea>', 'Det, der er skrevet i felter, er ikke læst.'],
  ] as const)('%s', async ([html, sentence]) => {
    expect(await toldOf(bytesOf(`<body>${html}</body>`), 'sag.html')).toEqual([sentence])
  })

  test('boxes say whether they are ticked, and words in a table outside its cells are read', async () => {
    const html =
      '<body><p><input type="checkbox" checked> Ja</p><p><input type="checkbox"> Nej</p><table>Løst<tr><td>a</td><td>1</td></tr></table></body>'
    expect(await textsOf(bytesOf(html), 'sag.html')).toEqual(['☒ Ja', '☐ Nej', 'Løst'])
    expect(await toldOf(bytesOf(html), 'sag.html')).toEqual([])
  })
})

describe('a PDF', () => {
  const page = words('Der afs\xe6ttes 540.000 kr.', 50, 700)

  test('names the pages that are pictures; an empty page is nothing', async () => {
    const scanned = picture(500, 700)
    expect(await toldOf(handPdf([page, scanned, '', scanned]), 'sag.pdf')).toEqual([
      'Side 2 og 4 har ingen tekst, der kan læses (fx en skannet side), og er ikke tjekket.',
    ])
  })

  test('tells of pictures on pages with text, not of a logo', async () => {
    expect(await toldOf(handPdf([`${page} ${picture(300, 300)}`]), 'sag.pdf')).toEqual([
      'Billeder er ikke læst (side 1).',
    ])
    expect(await toldOf(handPdf([`${page} ${picture(80, 40)}`]), 'sag.pdf')).toEqual([])
  })

  test('tells of comments and of text across the rest', async () => {
    const comment = '/Subtype/Text/Contents(Husk moms)/Rect[50 500 60 510]'
    expect(await toldOf(handPdf([page], [comment]), 'sag.pdf')).toEqual(['Kommentarer er ikke læst (side 1).'])
    expect(await toldOf(handPdf([`${page} ${words('Udkast', 20, 300, true)}`]), 'sag.pdf')).toEqual([
      'Tekst på højkant er ikke læst (side 1).',
    ])
  })

  test('a page that lies along its side is turned', async () => {
    const lines = [words('Der afs\xe6ttes 540.000 kr.', 100, 100, true), words('Det er nok.', 130, 100, true)]
    expect(await textsOf(handPdf(lines.slice(0, 1)), 'sag.pdf')).toEqual(['Der afsættes 540.000 kr.'])
    expect(await textsOf(handPdf([lines.join(' ')]), 'sag.pdf')).toEqual(['Der afsættes 540.000 kr.', 'Det er nok.'])
    expect(await toldOf(handPdf(lines), 'sag.pdf')).toEqual([])
  })

  test('what is filled in on its fields is read where they stand', async () => {
    const field = (more: string, at: number): string =>
      `/Subtype/Widget/T(f${at})/Rect[200 ${at} 400 ${at + 20}]/P 100 0 R${more}`
    const filled = handPdf(
      [`${words('S\xf8gt bel\xf8b', 50, 606)} ${words('Begrundelse', 50, 500)}`],
      [field('/FT/Tx/V(540.000 kr.)', 600), field('/FT/Tx/Ff 4096/V(Det er nok.\\nOg mere.)', 480)],
    )
    const { blocks, leftOut } = await readHere(filled, 'sag.pdf')
    const said = blocks.flatMap(block =>
      block.kind === 'text' ? [block.text] : block.rows.map(row => row.map(cell => cell?.text ?? '').join(' ')),
    )
    expect(said.join(' ')).toContain('Søgt beløb 540.000 kr.')
    expect(said.join(' ')).toContain('Og mere.')
    expect(leftOut).toBeUndefined()
  })
})
