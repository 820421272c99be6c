// A document turned into a case: as printed or corrected, in a form that every other room can open.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../investment/book.ts'
import { CaseShape } from '../../investment/case.ts'
import { paybacksOf } from '../../investment/compute.ts'
import { toCase } from '../../investment/document/to-case.ts'
import { understand } from '../../investment/document/understand.ts'
import { say } from '../../language/message.ts'
import { readText } from './text.ts'

const source = (name: string): string =>
  readFileSync(new URL(`../../../cases/sources/${name}.txt`, import.meta.url), 'utf8')
const choices = { id: 'case', title: 'En case', municipality: '101', file: 'kilde.txt', corrected: false } as const
const made = (text: string, changes: Partial<typeof choices> | { corrected: boolean } = {}) => {
  const found = toCase(understand(readText(text)), { ...choices, ...changes })
  if (!found.ok) throw new RangeError(say(found.problem))
  return found.value
}

describe('a document as a case', () => {
  it.each([
    ['ringsted-2020', [3_143_000, 3_068_000, 2_068_000, -1_000_000, -1_000_000], 12],
    ['herning-2012', [1000, 0, -1000, -2500], 3],
    ['koebenhavn-2016', [3500, 1500, -1400, -1400, -1400, -1400, -2300, -2300, -2300, -2300, -2300, -2300, -4100], 6],
    ['herning-2016', [3165, -835, -6235, -6435], 3],
  ] as const)('%s: net and payback are those of domain/published-cases', (name, net, year) => {
    const of = made(source(name))
    const book = openBook(of)
    const scale = of.unit === 'kr.' ? 100 : 100_000
    expect(book.net.map(ore => ore / scale)).toEqual(net)
    expect(paybacksOf(book).service.payback?.index).toBe(year)
  })

  it('has the shape of a case file, with its claims pointing to the document', () => {
    const of = made(source('koebenhavn-2016'))
    expect(CaseShape.safeParse(of).success).toBe(true)
    expect(new Set(of.claims.map(claim => claim.from?.file))).toEqual(new Set(['kilde.txt']))
    expect(of).toMatchObject({ priceLevel: 2016, unit: '1000 kr.', sign: 'cost-positive' })
    expect(of.tables.filter(table => table.counts).map(table => table.title)).toEqual([
      '1. Forslagets samlede økonomiske konsekvenser',
    ])
  })

  it('keeps a total as printed, or as its rows give it', () => {
    const total = (corrected: boolean) =>
      made(source('koebenhavn-2016'), { corrected }).totals.find(
        each => each.label === 'Varige ændringer totalt, service',
      )?.stated
    expect(total(false)?.slice(0, 6)).toEqual([0, 0, -900, -900, -1400, -1400])
    expect(total(true)?.slice(0, 6)).toEqual([0, 0, -1400, -1400, -1400, -1400])
  })

  it('is refused where no table has amounts year by year', () => {
    const found = toCase(understand(readText(source('frederiksberg-2017'))), choices)
    expect(found.ok ? '' : say(found.problem)).toBe(
      'Dokumentet har ingen tabel med beløb år for år, så der er intet at gøre til en case.',
    )
  })
})
