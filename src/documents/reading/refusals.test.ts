// What is refused, and with which words: each file is made as such a file is.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { asDocx } from '../../../test/documents/as-docx.ts'
import { asXlsx } from '../../../test/documents/as-xlsx.ts'
import { smallDraft } from '../../../test/documents/good-files.ts'
import { withPart } from '../../../test/documents/with-part.ts'
import { partsOf } from '../../../test/setup/docx-words.ts'
import { BadInput } from '../../language/message.ts'
import { zip } from '../zip.ts'
import { limits } from './limits.ts'
import { readHere } from './read-document.ts'
import { walkXml } from './walk-xml.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const sentenceFor = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await readHere(bytes, name)
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return 'read'
}

const docx = asDocx(smallDraft)
const xlsx = await asXlsx(smallDraft)
/** A PDF of pages with nothing on them. */
const emptyPages = (count: number, trailer = ''): string => {
  const numbers = Array.from({ length: count }, (_, at) => at + 3)
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Count ${count}/Kids[${numbers.map(at => `${at} 0 R`).join(' ')}]>>endobj`,
    ...numbers.map(at => `${at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`),
    `trailer<</Root 1 0 R${trailer}>>`,
  ].join('\n')
}

const document = 'word/document.xml'
const sheet = 'xl/worksheets/sheet1.xml'

/** An old Office file, as far as it is looked at: how it begins, and the name of its stream. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  )

describe('a file that is no document', () => {
  test.for([
    ['', 'tom.xlsx', 'Filen er tom. Vælg en anden.'],
    ['   \n', 'tom.txt', 'Der står ikke noget i filen. Vælg en anden.'],
    [
      'title: Tidlig indsats',
      'case.yaml',
      'Filen er en case skrevet som data (YAML), ikke et dokument. Vælg casen som Word, Excel eller PDF.',
    ],
    [
      '\u0000\u0001\u0002',
      'ting.bin',
      'Filens indhold er af en slags, der ikke kan læses. Her læses Word (.docx), Excel (.xlsx), CSV, PDF, HTML, Markdown og tekst.',
    ],
    [
      '{\\rtf1 a}',
      'sag.rtf',
      'Filen er en RTF-fil og kan ikke læses her. Gem den som Word (.docx) eller PDF, og vælg den igen.',
    ],
  ] as const)('%j', async ([text, name, sentence]) => {
    expect(await sentenceFor(bytesOf(text), name)).toBe(sentence)
  })

  test.for([
    [
      'WordDocument',
      'Filen er en Word-fil i det gamle format (.doc) og kan ikke læses her. Gem den som Word (.docx) eller PDF, og vælg den igen.',
    ],
    [
      'Workbook',
      'Filen er en Excel-fil i det gamle format (.xls) og kan ikke læses her. Gem den som Excel (.xlsx), og vælg den igen.',
    ],
    ['EncryptedPackage', 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og vælg den.'],
  ] as const)('an old Office file with a stream called %s', async ([stream, sentence]) => {
    expect(await sentenceFor(compound(stream), 'sag.docx')).toBe(sentence)
  })

  test('a presentation, an OpenDocument text and an ordinary archive', async () => {
    const of = async (name: string, more: string): Promise<string> =>
      sentenceFor(
        zip([
          { name: 'mimetype', text: more },
          { name, text: '<a/>' },
        ]),
        'sag',
      )
    expect(await of('ppt/presentation.xml', '')).toBe(
      'Filen er en PowerPoint-fil og kan ikke læses her. Gem den som PDF, og vælg den igen.',
    )
    expect(await of('content.xml', 'application/vnd.oasis.opendocument.text')).toContain(
      'en OpenDocument-fil og kan ikke læses',
    )
    expect(await of('content.xml', 'application/vnd.oasis.opendocument.spreadsheet')).toContain(
      'en OpenDocument-fil (.ods)',
    )
    expect(await of('a.txt', '')).toContain('en pakket mappe (.zip)')
  })
})

describe('a file that is damaged', () => {
  test('a Word file that ends too early', async () => {
    expect(await sentenceFor(docx.subarray(0, docx.length - 40), 'sag.docx')).toBe(
      'Filen ligner en Word-fil, men den er beskadiget eller ikke hel. Åbn den i det program, den er lavet i, gem den igen, og vælg den.',
    )
  })

  test('a PDF without its pages', async () => {
    expect(await sentenceFor(bytesOf('%PDF-1.7\nintet\n%%EOF'), 'sag.pdf')).toContain(
      'Filen ligner en PDF, men den er beskadiget',
    )
  })

  test('a sheet whose formulas were never computed', async () => {
    const without = withPart(xlsx, sheet, text => text.replace(/(<c [^>]*>)<v>1200<\/v>/, '$1<f>SUM(A1:A2)</f>'))
    expect(await sentenceFor(without, 'sag.xlsx')).toBe(
      'Arket "Økonomi" har formler uden resultat (den første i B7). Åbn filen i Excel, gem den, og vælg den igen.',
    )
  })

  test('a PDF whose pages have no letters', async () => {
    expect(await sentenceFor(bytesOf(emptyPages(1)), 'skannet.pdf')).toBe(
      'Filen har ingen tekst, kun billeder af sider. Brug filen, den er skannet fra, eller gør teksten læsbar (OCR) først.',
    )
  })

  test('a locked PDF, and an archive with a locked part', async () => {
    const key = '0'.repeat(64)
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`
    const sentence = 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og vælg den.'
    expect(await sentenceFor(bytesOf(emptyPages(1, lock)), 'laast.pdf')).toBe(sentence)
    const locked = Buffer.from(docx)
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002', 0, 'latin1') + 8)
    expect(await sentenceFor(new Uint8Array(locked), 'laast.docx')).toBe(sentence)
  })
})

describe('a file made to do harm', () => {
  test('XML that declares entities is not read, neither those that expand nor those that fetch', async () => {
    const laughs = withPart(docx, document, text =>
      text
        .replace('<w:document', '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document')
        .replace('Tidlig', '&b;'),
    )
    const fetching = withPart(xlsx, sheet, text => `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${text}`)
    const sentence =
      'Filen indeholder en dokumenttype (DTD), som kan hente eller udvide andet indhold. Den er ikke læst.'
    expect(await sentenceFor(laughs, 'sag.docx')).toBe(sentence)
    expect(await sentenceFor(fetching, 'sag.xlsx')).toBe(sentence)
  })

  test('elements deeper in each other than a document needs', async () => {
    const deep = withPart(docx, document, text =>
      text.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`),
    )
    expect(await sentenceFor(deep, 'sag.docx')).toBe(
      'Filens indhold er lagt inde i hinanden i flere lag, end et dokument har brug for. Den er ikke læst.',
    )
    expect(await sentenceFor(bytesOf(`<body>${'<div>'.repeat(5000)}a`), 'sag.html')).toContain('flere lag')
  })

  test('more elements than a document needs', () => {
    expect(() => walkXml(bytesOf(`<a>${'<a/>'.repeat(20)}</a>`), 'docx', {}, 20)).toThrow(
      'Filen har flere dele, end et dokument har brug for. Del den op, og vælg en del ad gangen.',
    )
  })

  test('an archive that becomes too large, whether it says so or not', async () => {
    const large = zip(
      [...partsOf(docx)].map(([name, text]) => ({ name, text: name === document ? ' '.repeat(30_000_000) : text })),
    )
    const sentence =
      'Filen er pakket sådan, at den fylder for meget, når den pakkes ud (grænsen er 100 MB). Den er ikke læst.'
    expect(await sentenceFor(large, 'sag.docx')).toBe(sentence)
    const lying = Buffer.from(large)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(30_000_000)
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(5000, at)
    expect(await sentenceFor(new Uint8Array(lying), 'sag.docx')).toBe(sentence)
  })

  test('more parts than an office file has', async () => {
    const many = zip(Array.from({ length: limits.parts + 1 }, (_, at) => ({ name: `a${at}`, text: '' })))
    expect(await sentenceFor(many, 'sag.docx')).toBe(
      'Filen består af flere end 2.000 dele. Fjern billeder og indlejrede filer, og vælg den igen.',
    )
  })

  test.for(['../ude.xml', '/rod.xml', 'a\\b.xml', 'c:x.xml'])('a part called %s', async name => {
    expect(await sentenceFor(zip([{ name, text: 'a' }]), 'sag.docx')).toBe(
      'Filen er pakket på en måde, som Word og Excel ikke gør. Åbn den, gem den igen, og vælg den.',
    )
  })

  test('macros', async () => {
    const macros = withPart(xlsx, 'xl/vbaProject.bin', () => 'Sub Auto_Open()')
    expect(await sentenceFor(macros, 'sag.xlsm')).toBe(
      'Filen har makroer, og dem tager vi ikke imod. Gem den som Excel (.xlsx) uden makroer, og vælg den igen.',
    )
  })

  test('an archive within the archive, an outside link and an embedded object are left alone', async () => {
    const inner = zip([{ name: 'a.txt', text: 'x' }])
    const linked = withPart(
      withPart(docx, 'word/embeddings/indre.xlsx', () => Buffer.from(inner).toString('latin1')),
      'word/_rels/document.xml.rels',
      text =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rX" Type="x/styles" Target="http://127.0.0.1:9/a.xml" TargetMode="External"/></Relationships>',
        ),
    )
    expect(await sentenceFor(linked, 'sag.docx')).toBe('read')
  })

  test('a file above the limit', async () => {
    expect(await sentenceFor(new Uint8Array(limits.fileBytes + 1), 'stor.pdf')).toBe(
      'Filen fylder mere end 20 MB. Del den op, eller fjern billeder, og vælg den igen.',
    )
  })

  test('more text, more cells or more pages than are read', async () => {
    expect(await sentenceFor(bytesOf('a '.repeat(1_100_000)), 'lang.txt')).toBe(
      'Filen har mere end 2.000.000 tegn. Del den op, og vælg en del ad gangen.',
    )
    const cells = `${'1;2;3;4;5;6;7;8;9;10\n'.repeat(20_100)}`
    expect(await sentenceFor(bytesOf(cells), 'stor.csv')).toBe(
      'Filen har flere end 200.000 celler. Gem de ark eller tabeller, der skal ses på, i en fil for sig.',
    )
    expect(await sentenceFor(bytesOf(emptyPages(limits.pages + 1)), 'lang.pdf')).toBe(
      'Filen har mere end 500 sider. Gem de sider, der skal ses på, i en fil for sig.',
    )
  })

  test('a merged cell over a whole sheet reaches no further than the sheet is filled', async () => {
    const merged = withPart(xlsx, sheet, text =>
      text.replace(/<mergeCells[\s\S]*<\/mergeCells>/, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    )
    expect(await sentenceFor(merged, 'sag.xlsx')).toBe('read')
  })

  test('a part packed in a way no office program packs', async () => {
    const odd = Buffer.from(zip([{ name: '_rels/.rels', text: '<a/>' }]))
    // The method, in the list and before the part.
    odd.writeUInt16LE(99, 8)
    odd.writeUInt16LE(99, odd.indexOf('PK\u0001\u0002', 0, 'latin1') + 10)
    expect(deflateRawSync('<a/>').length).toBeGreaterThan(0)
    expect(await sentenceFor(new Uint8Array(odd), 'sag.docx')).toContain('på en måde, som Word og Excel ikke gør')
  })
})
