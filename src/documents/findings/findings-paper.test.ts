// The paper on a document's findings: the published texts, the same words in Word and PDF, and texts that mean no good.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docxWords, partsOf } from '../../../test/setup/docx-words.ts'
import { wordsOf } from '../../../test/setup/pdf-words.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { DocumentFinding } from '../../investment/document/document-finding.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { day } from '../../language/day.ts'
import { message } from '../../language/message.ts'
import { readText } from '../reading/text.ts'
import { readXml } from '../strict-xml.ts'
import { findingsDocx } from './findings-docx.ts'
import { type FindingsPaper, findingsPaper } from './findings-paper.ts'
import { findingsPdf } from './findings-pdf.ts'

const published = ['koebenhavn-2016', 'ringsted-2020', 'herning-2012', 'herning-2016', 'frederiksberg-2017']

const paperOf = (document: ReadDocument, name: string): FindingsPaper => {
  const understood = understand(document)
  return findingsPaper({ understood, checked: checkDocument(understood), name, corrected: 0, today: day('2026-11-22') })
}

const publishedPaper = (name: string): FindingsPaper => {
  const text = readFileSync(new URL(`../../../cases/sources/${name}.txt`, import.meta.url), 'utf8')
  return paperOf(readText(text), `${name}.txt`)
}

const tight = (text: string): string => text.replace(/[\s\u00ad•]/gu, '')
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

const wordsIn = ({ title, opening, facts, lists, tables }: FindingsPaper): readonly string[] => [
  title,
  opening,
  ...facts.flatMap(fact => [fact.name, fact.text]),
  ...lists.flatMap(list => [
    list.heading,
    ...list.items.flatMap(item => [item.name, item.place, ...item.facts.map(fact => fact.text), ...item.sentences]),
  ]),
  ...tables.rows.flat(),
]

describe.each(published)('%s', name => {
  it('says the same in Word and as a tagged PDF', () => {
    const paper = publishedPaper(name)
    const pdf = findingsPdf(paper)
    const docx = findingsDocx(paper)
    expect(Buffer.from(pdf).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const text of partsOf(docx).values()) expect(() => readXml(text)).not.toThrow()
    const [inPdf, inWord] = [tight(wordsOf(pdf)), tight(docxWords(docx))]
    for (const each of wordsIn(paper)) {
      expect(inPdf).toContain(tight(each).replaceAll('☐', '[]').replaceAll('☒', '[x]'))
      expect(inWord).toContain(tight(each))
    }
  })

  it('has none of the marks of a machine, and fits three pages', () => {
    const paper = publishedPaper(name)
    expect(wordsIn(paper).join('\n')).not.toMatch(/undefined|null|NaN|Infinity|kr\.\.|!/u)
    expect(wordsOf(findingsPdf(paper))).toMatch(/Side 1 af [123]/u)
  })
})

describe('København', () => {
  const paper = publishedPaper('koebenhavn-2016')
  const [errors, notes, explained] = paper.lists

  it('has five errors, of which the first stands in two cells, two notes and four explained differences', () => {
    expect(paper.lists.map(list => [list.heading, list.items.map(item => item.mark).join(' ')])).toEqual([
      ['Det stemmer ikke', '1 2 3 4 5'],
      ['Bemærkninger', 'a b'],
      ['Kan forklares, og er ikke fejl', '✓ ✓ ✓ ✓'],
    ])
    expect(errors?.items[0]).toMatchObject({ name: 'Sum', facts: [{ text: '−900 og −900' }, {}] })
    expect(plain(errors?.items[0]?.place)).toBe(
      'Tabel 1, »Varige ændringer totalt, service«, 2019 og 2020, linje 102 · sikkert',
    )
    expect(plain(errors?.items[0]?.facts[1]?.text)).toBe('−1.400 og −1.400 (1.000 kr.)')
    expect(errors?.items[0]?.sentences).toHaveLength(2)
  })

  it('quotes the text where the sentence does not', () => {
    const percent = errors?.items.at(-1)
    expect(percent?.name).toBe('Procent af beløb')
    expect(percent?.facts.map(fact => [fact.name, plain(fact.text)])).toEqual([
      ['Teksten', expect.stringContaining('på ca. 68 mio. kr.)«')],
      ['Står', '3.200'],
      ['Regnet', '3.400 (1.000 kr.)'],
    ])
    expect(percent?.place).toContain('sandsynligt')
  })

  it('tells what is explained without calling anything wrong', () => {
    expect(notes?.items.every(item => /sikkert|sandsynligt/u.test(item.place))).toBe(true)
    expect(explained?.items.every(item => item.facts.length === 0)).toBe(true)
  })

  it('says how the tables were read and how much was asked', () => {
    expect(paper.tables.rows.map(row => row.slice(0, 2).concat(plain(row[2]), row.slice(3)))).toContainEqual([
      'Tabel 1. Varige ændringer, service',
      '2017 til 2022',
      '1.000 kr.',
      '2016-priser',
      'udgifter',
    ])
    expect(paper.facts.map(fact => plain(fact.text))).toEqual([
      'koebenhavn-2016.txt (tekst)',
      '22. november 2026',
      '149 beløb i 5 tabeller, 54 summer og 7 oplysninger i teksten.',
      '5 fejl, 2 bemærkninger og 4 forskelle, der kan forklares.',
    ])
  })
})

const table =
  '\t2026\t2027\t2028\nTeam\t1.200\t1.200\t1.200\nFærre anbringelser\t0\t-900\t-2.000\nNetto\t1.200\t300\t-800\n'

describe('a document in which nothing is wrong', () => {
  it('is told so, with what was asked', () => {
    const paper = paperOf(readText(table), 'sag.txt')
    expect(paper.opening).toBe('Alt det, vi kunne efterprøve, stemmer.')
    expect(paper.lists).toEqual([])
    expect(plain(paper.facts[2]?.text)).toBe('9 beløb i 1 tabel og 3 summer.')
    expect(tight(wordsOf(findingsPdf(paper)))).toContain(tight(paper.opening))
  })

  it('because nothing could be asked is not told that it is right', () => {
    const paper = paperOf(readText('Vi vil gerne gøre mere for flere.'), 'sag.txt')
    expect(paper.opening).toContain('ingen tabeller med beløb og ingen tal i teksten')
    expect(paper.facts.map(fact => fact.name)).toEqual(['Dokument', 'Læst'])
  })
})

describe('a text that means no good', () => {
  const nasty = '"><w:p/>&#x0;</w:t> #eval("1") $x$ \\u{0} @a *b* _c_ `d` [e] \u0007\u200b\ud800\ufffe 𓀀'

  it('is words in both files', () => {
    const paper = paperOf(readText(table.replace('Netto', `Netto ${nasty}`).replace('-800', '-700')), `${nasty}.txt`)
    expect(paper.lists[0]?.items).toHaveLength(1)
    for (const text of partsOf(findingsDocx(paper)).values()) expect(() => readXml(text)).not.toThrow()
    expect(docxWords(findingsDocx(paper))).toContain('#eval(')
    expect(wordsOf(findingsPdf(paper))).toContain('#eval(')
  })

  it.each(['\u200b', ' ', '\ud800', '"'])('that is no name at all is not used as one: %j', name => {
    expect(paperOf(readText(table), name).title).toBe('Dokument uden navn')
  })

  it('and is long is told in part: a hundred of each, in sentences that fit a line or two', () => {
    const understood = understand(readText(table))
    const long = 'Enmegetlangrækkeudenmellemrum'.repeat(100)
    const found = (at: number): DocumentFinding => ({
      code: 'sum',
      severity: at % 2 === 0 ? 'error' : 'note',
      certainty: 'likely',
      where: { table: long, row: `${at} ${long}`, column: long, line: at },
      stated: 1e300,
      computed: -1e300,
      message: message('read-text', { text: long }),
    })
    const findings = Array.from({ length: 1000 }, (_, at) => found(at))
    const paper = findingsPaper({
      understood,
      checked: { findings, explained: findings, leftOut: [] },
      name: long,
      corrected: 2,
      today: day('2026-11-22'),
    })
    expect(paper.lists.map(list => [list.items.length, plain(list.more)])).toEqual([
      [100, 'Der er 400 flere, som ikke er vist her.'],
      [100, 'Der er 400 flere, som ikke er vist her.'],
      [100, 'Der er 900 flere, som ikke er vist her.'],
    ])
    expect(Math.max(...wordsIn(paper).map(each => each.length))).toBeLessThan(500)
    expect(findingsPdf(paper).length).toBeGreaterThan(1000)
    for (const text of partsOf(findingsDocx(paper)).values()) expect(() => readXml(text)).not.toThrow()
  })
})
