// The page for a council: one page for every published case, the same words on paper and in Word, and what moves the answer.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sampleCase } from '../../../test/investment/sample-case.ts'
import { docxWords, partsOf } from '../../../test/setup/docx-words.ts'
import { wordsOf } from '../../../test/setup/pdf-words.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { day } from '../../language/day.ts'
import { readCaseFile } from '../case-file.ts'
import { readXml } from '../strict-xml.ts'
import { councilSummary } from './summary.ts'
import { summaryDocx } from './summary-docx.ts'
import { summaryPdf } from './summary-pdf.ts'

const today = day('2026-11-22')
const published = ['koebenhavn-2016', 'ringsted-2020', 'herning-2012', 'herning-2016', 'frederiksberg-2017']
const publishedCase = async (name: string): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL(`../../../cases/${name}.yaml`, import.meta.url)))).case

const tight = (text: string): string => text.replace(/[\s\u00ad•]/g, '')

describe.each(published)('%s', name => {
  it('is one page, tagged, and says the same in Word', async () => {
    const of = councilSummary(await publishedCase(name))
    const pdf = summaryPdf(of, today)
    expect(wordsOf(pdf)).toContain('Side 1 af 1')
    expect(Buffer.from(pdf).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const parts = partsOf(summaryDocx(of, today))
    for (const text of parts.values()) expect(() => readXml(text)).not.toThrow()
    const [paper, word] = [tight(wordsOf(pdf)), tight(docxWords(summaryDocx(of, today)))]
    for (const part of [...of.above, ...of.below]) {
      for (const line of [part.heading, ...part.lines]) {
        expect(paper).toContain(tight(line))
        expect(word).toContain(tight(line))
      }
    }
  })

  it('has whole sentences, three assumptions at most, and none of the marks of a machine', async () => {
    const of = councilSummary(await publishedCase(name))
    const lines = [...of.above, ...of.below].flatMap(part => part.lines)
    for (const line of lines) expect(line).toMatch(/^.*[^.]\.$/)
    expect(lines.join(' ')).not.toMatch(/undefined|null|NaN|kr\.\.|!/)
    expect(of.below.find(part => part.listed)?.lines.length).toBeLessThanOrEqual(3)
  })
})

it('tells of København what it costs, when it is paid home, who pays, and what moves it most', async () => {
  const of = councilSummary(await publishedCase('koebenhavn-2016'))
  const said = (heading: string): readonly string[] =>
    [...of.above, ...of.below]
      .find(part => part.heading === heading)
      ?.lines.map(line => line.replaceAll('\u00a0', ' ')) ?? []
  expect(said('Det koster det, og så er det tjent hjem')).toEqual([
    'Kommunen lægger højst 5,0 mio. kr. ud, og det sker i 2018. Pengene er tjent hjem i 2022. Til og med 2029 er der i alt tjent 18,5 mio. kr. Derefter giver de varige rækker 4,1 mio. kr. om året.',
  ])
  expect(said('Hvem betaler, og hvem får gevinsten')).toEqual([
    'Socialudvalget lægger 3,6 mio. kr. ud og får 18,0 mio. kr. igen.',
    'Børne- og Ungdomsudvalget lægger 1,4 mio. kr. ud og får 5,5 mio. kr. igen.',
  ])
  expect(said('Tre antagelser, der betyder mest')).toEqual([
    'Del af besparelsen på normeringer og støttepædagoger, der kan hentes: ved 74 % ender casen på −2,0 mio. kr. og er betalt hjem i 2029, ved 103 % på −20,4 mio. kr. og er betalt hjem i 2022.',
    'Undgåede anbringelser i familiepleje pr. område, 2023-2028: ved 1 ender casen på −9,5 mio. kr. og er betalt hjem i 2022, ved 3 på −27,5 mio. kr. og er betalt hjem i 2022.',
    'Pris på en forebyggende foranstaltning, et år: ved 81.300 kr. ender casen på −14,0 mio. kr. og er betalt hjem i 2023, ved 119.600 kr. på −23,3 mio. kr. og er betalt hjem i 2021.',
  ])
  expect(said('Dokumenttjekket')[0]).toContain('6 fejl')
})

it('tells where nobody has said what a case rests on which of its rows move it most', () => {
  expect(councilSummary(sampleCase()).below.find(part => part.listed)?.lines[0]).toMatch(
    /Bliver det 10\u00a0% (?:dyrere|mindre), er casen/,
  )
})

it('takes the assumptions that somebody has named instead', async () => {
  const named = [{ label: 'Antal anbringelser', sentence: 'Det skal blive én færre.' }]
  const of = councilSummary(await publishedCase('herning-2012'), named)
  expect(of.below.find(part => part.listed)?.lines).toEqual(['Antal anbringelser: Det skal blive én færre.'])
})

it('stays one page where people have written much', async () => {
  const of = await publishedCase('ringsted-2020')
  const long = 'meget lange ord om indsatsen og dens målgruppe '.repeat(40)
  const wordy: InvestmentCase = {
    ...of,
    title: long.slice(0, 200),
    lines: of.lines.map((line, at) => ({ ...line, label: `${at} ${long}`, committee: `Udvalg ${at % 5} ${long}` })),
    efforts: of.efforts.map(effort => ({ ...effort, title: long, targetGroup: long })),
  }
  expect(wordsOf(summaryPdf(councilSummary(wordy), today))).toContain('Side 1 af 1')
})
