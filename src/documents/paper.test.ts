// The PDF and the Word file of a paper: the same words, read by everyone, kept for good, and no name in what the file says of itself.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { docxWords, partsOf } from '../../test/setup/docx-words.ts'
import { paperCase, paperIds } from '../../test/setup/paper-case.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import type { FilableList } from '../casework/filing.ts'
import type { Paper } from './paper-content.ts'
import { paperDocx } from './paper-docx.ts'
import { paperOfFact } from './paper-of-fact.ts'
import { filePdf, paperPdf } from './paper-pdf.ts'
import { readXml } from './strict-xml.ts'

const papers: readonly (readonly [list: FilableList, id: string])[] = [
  ['plans', paperIds.plan],
  ['followUps', paperIds.followUp],
  ['followUps', paperIds.planned],
  ['networkMeetings', paperIds.meeting],
  ['networkMeetings', paperIds.nextMeeting],
  ['contacts', paperIds.contact],
  ['decisions', paperIds.decision],
  ['talks', paperIds.talk],
  ['assessments', paperIds.assessment],
]

const paper = (list: FilableList, id: string, of = paperCase): Paper => {
  const found = paperOfFact(of, list, id)
  if (found === undefined) throw new Error(`no ${list} ${id}`)
  return found
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words of the text: without what stands over and under the pages, and without the dots of a list. */
const pdfWords = (pdf: Uint8Array, { title }: Paper): string =>
  flat(
    wordsOf(pdf)
      .replaceAll('•', '')
      .replace(/Eksempelby Kommune\s+Side \d+ af \d+/g, '')
      .replace(new RegExp(`${title}\\s+15. juni 2026`, 'g'), ''),
  )

describe.each(papers)('%s %s', (list, id) => {
  const of = paper(list, id)
  const [pdf, file, docx] = [paperPdf(of), filePdf(of), paperDocx(of)]

  it('says the same words on paper, on the official file and in Word', () => {
    const words = flat(docxWords(docx))
    expect(words.length).toBeGreaterThan(80)
    expect(pdfWords(pdf, of)).toBe(words)
    expect(pdfWords(file, of)).toBe(words)
  })

  it('is a tagged PDF/UA-1 for the reader and declares PDF/A-2a for the official file', () => {
    expect(Buffer.from(pdf).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const raw = Buffer.from(file).toString('utf8')
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    for (const each of [Buffer.from(pdf).toString('utf8'), raw]) {
      expect(each).toMatch(/\/MarkInfo <<\s*\/Marked true/)
      expect(each).toContain('/Lang (da-DK)')
    }
  })

  it('tells in its metadata what it is, of which case, from whom and when, and names nobody', () => {
    const raw = Buffer.from(file).toString('utf8')
    expect(raw).toContain(`<rdf:li xml:lang="x-default">${of.what}, sag 2024-00212</rdf:li>`)
    expect(raw).toContain(
      `${of.what}. Sag 2024-00212. 15. juni 2026. Eksempelby Kommune.`.replaceAll(/\. juni /g, '.\u00a0juni\u00a0'),
    )
    expect(raw).toContain('<rdf:li>Eksempelby Kommune</rdf:li>')
    const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw)?.[0] ?? raw
    const said = [metadata, partsOf(docx).get('docProps/core.xml') ?? ''].join()
    expect(said).not.toMatch(/Thyra|Hvideng|Bøgesvang|Lindevej/)
  })

  it('is a Word file whose every part is read, with headings, table heads, language and title', () => {
    const parts = partsOf(docx)
    for (const text of parts.values()) expect(() => readXml(text)).not.toThrow()
    const text = parts.get('word/document.xml') ?? ''
    const count = (what: string): number => text.split(what).length - 1
    const tables = of.sections.flatMap(each => each.parts).filter(each => each.kind === 'table').length
    expect([count('"Heading1"'), count('"Heading2"'), count('<w:tblHeader/>')]).toEqual([1, of.sections.length, tables])
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="da-DK"')
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${of.title}</dc:title>`)
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>da-DK</dc:language>')
  })
})

test('the same paper is the same bytes', () => {
  const of = paper('plans', paperIds.plan)
  for (const write of [paperPdf, filePdf, paperDocx])
    expect(Buffer.from(write(of)).equals(Buffer.from(write(structuredClone(of))))).toBe(true)
})

test('whatever people write, the Word file is whole and read', () => {
  const of = paper('contacts', paperIds.contact)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      const parts = partsOf(paperDocx({ ...of, sections: [{ heading: 'Notat', parts: [{ kind: 'text', text }] }] }))
      readXml(parts.get('word/document.xml') ?? '')
    }),
    { numRuns: 60 },
  )
})

test('what people write is never markup, and letters no file can hold are left out', () => {
  const told = '#strong[x] *y* <w:t>&amp; "z" \u0000\u0007\ud800 $1$'
  const of = {
    ...paper('contacts', paperIds.contact),
    sections: [{ heading: 'Notat', parts: [{ kind: 'text', text: told }] }],
  } as const
  expect(flat(wordsOf(paperPdf(of)))).toContain('#strong[x] *y* <w:t>&amp; "z"')
  expect(flat(docxWords(paperDocx(of)))).toContain('#strong[x] *y* <w:t>&amp; "z"')
})
