import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import { auditCase } from '../investment/audit/audit.ts'
import type { InvestmentCase } from '../investment/case.ts'
import { computeCase } from '../investment/compute.ts'
import { day } from '../language/day.ts'
import { readCaseFile } from './case-file.ts'
import { type CasePaper, casePdf } from './case-pdf.ts'
import { typstPdf } from './typst.ts'

const caseOf = async (name: string): Promise<InvestmentCase> =>
  (await readCaseFile(fileURLToPath(new URL(`../../cases/${name}.yaml`, import.meta.url)))).case

const paperOf = (of: InvestmentCase): CasePaper => ({
  case: of,
  computed: computeCase(of),
  checked: auditCase(of),
  today: day('2026-11-19'),
})

describe('København on paper', () => {
  let pdf: Uint8Array
  let words: string
  beforeAll(async () => {
    pdf = await casePdf(paperOf(await caseOf('koebenhavn-2016')))
    words = wordsOf(pdf)
  })

  test('is a tagged PDF/UA-1 in Danish with the case as its title', () => {
    const raw = Buffer.from(pdf).toString('utf8')
    expect(raw.startsWith('%PDF-')).toBe(true)
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/Lang (da-DK)')
    expect(raw).toContain('Tidlig indsats for de 0-2-årige</rdf:li>')
  })

  test('the curve has its finding as words for those who do not see it', () => {
    const alt = /\/Alt <FEFF([0-9A-F]+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? ''
    expect(Buffer.from(alt, 'hex').swap16().toString('utf16le')).toContain('betalt hjem i 2022 (år 6)')
  })

  test('holds the four answers, all thirteen years, net and running total with a true minus', () => {
    for (const figure of [
      '2022, år 6',
      '5,0 mio. kr.',
      '−18,5 mio. kr.',
      '2029',
      'Samlet økonomisk påvirkning',
      '−4.100',
      '−18.500',
    ]) {
      expect(words).toContain(figure)
    }
    expect(words).not.toMatch(/-\d\.\d{3}/)
  })

  test('tells what was found, what can be explained, how it is counted, and where it is from', () => {
    expect(words).toMatch(/6 fejl, 2 bemærkninger, 4 forklarede forskelle/)
    expect(words).toContain('men rækkerne giver −1.400')
    expect(words).toContain('Kan forklares')
    expect(words).toContain('Sådan er tallene regnet')
    expect(words).toContain('Regnet af Forlæns 19. nov. 2026.')
    expect(words).toContain('Side 1 af 4')
  })

  test('names each finding by its place, shows the tables with errors, and who pays', () => {
    expect(words).toContain('Sum, Tabel 1, 2019.')
    expect(words).toContain('Tabel 1. Varige ændringer, service')
    expect(words).toContain('Tabel 3. Fordeling af varige ændringer mellem udvalg, service')
    expect(words).not.toContain('Tabel 2. Serviceinvesteringer')
    expect(words).toMatch(/−1\.400\n1\n−900/)
    expect(words).toMatch(/Børne- og Ungdomsudvalget\n1\.400\n−5\.500\n−4\.100\nI alt\n5\.000\n−23\.500\n−18\.500/)
    expect(words).toContain('Efter 2021 er')
  })

  test('is the same bytes for the same case', async () => {
    expect(Buffer.from(await casePdf(paperOf(await caseOf('koebenhavn-2016')))).equals(Buffer.from(pdf))).toBe(true)
  })
})

test.each(['herning-2012', 'herning-2016', 'ringsted-2020', 'frederiksberg-2017'])('%s becomes a PDF', async name => {
  const of = await caseOf(name)
  expect(wordsOf(await casePdf(paperOf(of)))).toContain(of.title)
})

test('a value that is wrong in the source stands struck under the one its rows give', async () => {
  const of = await caseOf('koebenhavn-2016')
  const totals = of.totals.map(total =>
    total.id === 'lasting-change' ? { ...total, stated: total.stated.with(2, -900) } : total,
  )
  const words = wordsOf(await casePdf(paperOf({ ...of, totals })))
  expect(words).toContain('Et overstreget tal er det, der står i kilden')
  expect(words).toMatch(/−1\.400\n1\n−900/)
})

test('more years than the paper is wide stand in parts, each with its years', async () => {
  const of = await caseOf('koebenhavn-2016')
  const longer = <T>(row: readonly T[]): T[] => [...row, ...row.slice(2)]
  const long: InvestmentCase = {
    ...of,
    years: Array.from({ length: 24 }, (_, at) => 2017 + at),
    unit: 'kr.',
    lines: of.lines.map(({ drivers: _, ...line }) => ({
      ...line,
      amounts: longer(line.amounts).map(each => each && each * 1000),
    })),
    totals: of.totals.map(total => ({ ...total, stated: longer(total.stated).map(each => each && each * 1000) })),
    claims: [],
    keys: [],
  }
  const words = wordsOf(await casePdf(paperOf(long)))
  expect(words.match(/konsekvenser \(fortsat\)/g)).toHaveLength(2)
  expect(words).toContain('2040')
})

test('text that looks like markup stays text, and letters no font has do not stop the paper', async () => {
  const of = await caseOf('herning-2012')
  const hostile = '#read("/etc/passwd") *x* [a] $y$ @b <c> `d` \\e _f_'
  const lines = of.lines.map((line, at) => (at === 0 ? { ...line, label: hostile } : line))
  const words = wordsOf(await casePdf(paperOf({ ...of, lines, title: `${hostile} 漢\u0000\u202e` })))
  expect(words).toContain(`${hostile} ?`)
  expect(words).not.toContain('root:')
})

test('the boxes of a form still say yes or no', async () => {
  expect(wordsOf(await casePdf(paperOf(await caseOf('ringsted-2020'))))).toMatch(/Ja \[ \]\s*Nej\s*\[x\]/)
})

test('a document that not everyone could read is refused aloud', () => {
  const picture =
    '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"><rect width=\\"5\\" height=\\"5\\"/></svg>"), format: "svg")'
  expect(() => typstPdf(`#set document(title: "x")\n${picture}`, {})).toThrow(/missing alt text/)
  expect(() => typstPdf('Hej', {})).toThrow(/title/)
  expect(() => typstPdf('#read("/etc/passwd")', {})).toThrow("the document can't be made")
})
