// Budget forms as municipalities write them, names and numbers invented: exactly these errors, and the net of the case that follows.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditCase } from '../../investment/audit/audit.ts'
import { computeCase } from '../../investment/compute.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import { toCase } from '../../investment/document/to-case.ts'
import { understand } from '../../investment/document/understand.ts'
import { say } from '../../language/message.ts'
import { readCsv } from './csv.ts'
import { newMeter } from './refuse.ts'
import { readText } from './text.ts'

const fileOf = (name: string): string =>
  readFileSync(new URL(`../../../test/documents/cases/${name}`, import.meta.url), 'utf8')
const understood = (name: string) =>
  understand(name.endsWith('.csv') ? readCsv(fileOf(name), newMeter()) : readText(fileOf(name)))

/** What is told: the code, the cell or the sentence, what stands there and what should. */
const errorsIn = (name: string): readonly (readonly (string | number | null | undefined)[])[] =>
  checkDocument(understood(name))
    .findings.filter(found => found.severity === 'error')
    .map(({ code, where, stated, computed }) => [
      code,
      where.cell === undefined ? 'teksten' : where.row,
      where.cell === undefined ? '' : where.column,
      stated,
      computed,
    ])

type Expected = {
  readonly errors: ReturnType<typeof errorsIn>
  /** Net a year, a cost as +, of the case with what the document's own sums put right; undefined where it is no case. */
  readonly net?: readonly number[]
}

const forms: Readonly<Record<string, Expected>> = {
  'omstilling-service-og-anlaeg.md': { errors: [], net: [1800, 100, -1250, -1750] },
  'udvalg-over-egne-raekker.md': { errors: [], net: [2580, 1380, -1520, -2920] },
  'nutidsvaerdi.md': { errors: [], net: [2500, -100, -1400, -1600, -1600] },
  'efterstillet-minus.csv': { errors: [], net: [3400, -700, -2400, -2400, -2400] },
  'priser-i-loebende-tekst.md': { errors: [], net: [340_000, 980_000, 980_000, 980_000] },
  'to-enheder.md': { errors: [], net: [2800, 930, -820, -1320] },
  'drift-og-anlaeg.md': { errors: [], net: [3350, 2060, -1720, -1720] },
  'lange-navne.txt': { errors: [], net: [-1975, -4100, -6500, -7700] },
  'uens-oversigt.md': {
    errors: [['same-line', 'Besparelser i alt', '2029', -5.6, -5.1]],
    net: [3400, 800, -1100, -2100],
  },
  'foer-og-efter.md': {
    errors: [['sum', 'I alt fremtidig', '2028', 6690, 6960]],
    net: [-150, -1390, -1390, -1390],
  },
  'ramme-med-heraf.md': {
    errors: [['sum', 'Ramme i alt', 'BO 2029', 158_900, 159_800]],
    net: [161_550, 161_450, 160_600, 159_800, 159_800],
  },
  'fast-raekke.csv': {
    errors: [
      ['sum', 'Heraf administration', '2029', 900, 950],
      ['sum', 'I alt netto', '2030', -1310, -1410],
    ],
    net: [4270, 1490, -610, -1410],
  },
  'tekst-mod-tabel.md': {
    errors: [
      ['text-table', 'teksten', '', 450, 540],
      ['count', 'teksten', '', 74, 84],
      ['units-price', 'teksten', '', 2.17, 2.07],
    ],
    net: [2260, 1210, -190, -890],
  },
  'budgetopfoelgning.md': { errors: [['sum', 'Opholdssteder', 'Afvigelse', 3580, 3850]] },
  'halvaar.csv': { errors: [['sum', 'Døgninstitutioner', '1. halvår', 8890, 8980]] },
  'takst-gange-doegn.md': { errors: [['units-price', 'Skovhuset', 'Årlig indtægt (kr.)', 9_303_750, 9_033_750]] },
}

it('a line that only says what is counted in names no table: the heading does', () => {
  expect(['budgetopfoelgning.md', 'udvalg-over-egne-raekker.md'].map(name => understood(name).tables[0]?.name)).toEqual(
    ['Budgetopfølgning pr. 31. maj 2026', 'Budgetforslag 2027-2030: Sammenhængende indsats'],
  )
})

it('an amount of the text leads to the cell it was held against', () => {
  const found = checkDocument(understood('tekst-mod-tabel.md')).findings.find(({ code }) => code === 'text-table')
  expect(found?.twin).toEqual({ table: 0, row: 1, column: 1 })
})

describe.each(Object.entries(forms))('%s', (name, { errors, net }) => {
  it(`has ${errors.length === 0 ? 'no error' : 'its slips and nothing else'}`, () => {
    expect(errorsIn(name)).toEqual(errors)
  })

  it('becomes a case with the net it prints, or says why it cannot', () => {
    const made = toCase(understood(name), { id: name, title: name, municipality: '101', file: name, corrected: true })
    if (net === undefined)
      return expect(made.ok ? '' : say(made.problem)).toBe(
        'Dokumentet har ingen tabel med beløb år for år, så der er intet at gøre til en case.',
      )
    expect(made.ok && computeCase(made.value).net).toEqual(net)
    // What another table or the text says is no part of the rows, and stays to be told of the case.
    const told = new Set(errors.map(([code]) => code))
    const again = made.ok ? auditCase(made.value).findings.filter(found => found.severity === 'error') : []
    expect(again.map(found => found.code).filter(code => !told.has(code))).toEqual([])
  })
})

describe('what is told of a form', () => {
  const sentences = (name: string): readonly string[] =>
    checkDocument(understood(name)).findings.map(found => say(found.message))

  it('names the table and the unit of both where two tables differ', () => {
    expect(sentences('uens-oversigt.md')).toEqual([
      '"Besparelser i alt" 2029 står som -5,6 (mio. kr.), men i "Tabel 2: Udgifter og besparelser fordelt på poster (1.000 kr.)" står samme række som -5.100 (1000 kr.).',
    ])
  })

  it('names the rows that a total should be the sum of', () => {
    expect(sentences('foer-og-efter.md')).toEqual([
      '"I alt fremtidig" 2028 står som 6.690, men "Private leverandører" og "Egne medarbejdere" tilsammen giver 6.960 (1000 kr.).',
    ])
  })

  it('says that a row is the same in all other years', () => {
    expect(sentences('fast-raekke.csv')).toContain(
      '"Heraf administration" 2029 står som 900, men rækken har 950 i alle andre år, og med det passer summen (1000 kr.).',
    )
  })

  it('knows construction from running costs', () => {
    const made = toCase(understood('omstilling-service-og-anlaeg.md'), {
      id: 'a',
      title: 'A',
      municipality: '101',
      file: 'a.md',
      corrected: false,
    })
    expect(made.ok && made.value.lines.map(line => line.area)).toEqual([
      'service',
      'service',
      'service',
      'construction',
    ])
  })
})
