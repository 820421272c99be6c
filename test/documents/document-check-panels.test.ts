// What the panels and the list show of the published texts, read as plain text without a template.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/documents/reading/text.ts'
import { type Correction, corrected, uncorrected } from '../../src/web/document-check/corrections.ts'
import { findingModel } from '../../src/web/document-check/finding-model.ts'
import { marksOf } from '../../src/web/document-check/marks.ts'
import { paybackThatHolds } from '../../src/web/document-check/payback-that-holds.ts'
import { type TableModel, tableModel } from '../../src/web/document-check/table-model.ts'
import { titleOf } from '../../src/web/document-check/title-of.ts'
import { workedOut } from '../../src/web/document-check/understanding.ts'

const source = (name: string): string =>
  readFileSync(new URL(`../../cases/sources/${name}.txt`, import.meta.url), 'utf8')

const shown = (text: string, ...by: readonly Correction[]) => {
  const document = readText(text)
  const corrections = by.reduce((of, each) => corrected(of, each), uncorrected)
  const worked = workedOut(document, corrections)
  const marks = marksOf(worked.checked, worked.tables)
  const tables = worked.tables.map((table, at) =>
    tableModel(table, {
      document,
      marks,
      at,
      amounts: worked.ofAmounts[at] ?? false,
      correctedCells: new Set(Object.keys(corrections.tables[table.block]?.cells ?? {})),
    }),
  )
  const list = (of: 'errors' | 'notes' | 'explained') => marks[of].map(mark => findingModel(mark, worked.tables))
  return { document, worked, marks, tables, list }
}

const named = (tables: readonly TableModel[], name: string): TableModel => {
  const found = tables.find(table => table.name === name)
  if (found === undefined) throw new RangeError(name)
  return found
}

/** A table as text: what stands, what should, and the marks. */
const asText = ({ rows }: TableModel): readonly string[] =>
  rows.map(row =>
    row.kind === 'group'
      ? `[${row.label}]`
      : [
          `${row.label}${row.words === null ? '' : ` (${row.words})`}${row.marks.map(({ sign }) => ` ${sign}`).join('')}`,
          ...row.cells.map(
            ({ shown: stands, instead, marks }) =>
              `${stands}${instead === null ? '' : ` -> ${instead}`}${marks.map(({ sign }) => ` ${sign}`).join('')}`,
          ),
        ].join(' | '),
  )

const koebenhavn = shown(source('koebenhavn-2016'))

describe("København's text", () => {
  it('has Tabel 1 with the two wrong totals under one number, as the document prints them', () => {
    const table = named(koebenhavn.tables, 'Tabel 1')
    expect(asText(table)).toEqual([
      'Tværfagligt BUF-SOF team | 5.400 | 6.000 | 7.500 | 7.500 | 7.500 | 7.500',
      'Besparelser på foranstaltninger | −900 | −1.500 | −3.900 | −3.900 | −3.900 | −3.900',
      'Besparelser på sociale normeringer og støttepædagogpuljen (socio-emotionelle) | −4.500 | −4.500 | −5.000 | −5.000 | −5.000 | −5.000',
      'Varige ændringer totalt, service (læst som sum af de tre) | 0 | 0 | −900 -> −1.400 1 | −900 -> −1.400 1 | −1.400 | −1.400',
    ])
    expect(table.facts.map(({ of, value, sure }) => [of, value, sure])).toEqual([
      ['unit', '1.000\u00a0kr.', 'certain'],
      ['prices', '2016\u00a0p/l', 'certain'],
      ['sign', 'udgift +, besparelse −', 'certain'],
      ['years', '2017-2022', 'certain'],
    ])
    expect([table.title, table.place, table.state]).toEqual([
      'Tabel 1. Varige ændringer, service',
      'linje\u00a097',
      'wrong',
    ])
  })

  it('has the lost minus and the key of Tabel 3 in its cells, and what holds with a tick', () => {
    expect(asText(named(koebenhavn.tables, 'Tabel 3'))).toEqual([
      'Børne- og Ungdomsudvalget, besparelse | 65\u00a0% 3 | −4.500 | −4.500 | −5.000 | −5.000 | −5.000',
      'Børne- og Ungdomsudvalget, omkostninger | 60\u00a0% ✓ | 4.500 | 4.500 | 4.500 | 4.500 | 4.500',
      'Socialudvalget, besparelse | 35\u00a0% 3 | −900 | −1.500 | −3.900 | −3.900 | −3.900',
      'Socialudvalget, omkostninger | 40\u00a0% ✓ | 3.000 | 3.000 | 3.000 | 3.000 | 3.000',
      'Total, besparelse (læst som sum af de to »Besparelse«) | 100\u00a0% | −5.400 | −6.000 | −8.900 | −8.900 | 8.900 -> −8.900 2',
      'Total, omkostninger (læst som sum af de to »Omkostninger«) | 100\u00a0% | 7.500 ✓ | 7.500 | 7.500 | 7.500 | 7.500',
    ])
  })

  it('adds up in section 1, Tabel 2 and Tabel 4, and its payback is right', () => {
    expect(koebenhavn.tables.filter(({ state }) => state === 'sums').map(({ name }) => name)).toEqual([
      '1. Forslagets samlede økonomiske konsekvenser',
      'Tabel 2',
      'Tabel 4',
    ])
    expect(paybackThatHolds(koebenhavn.worked)).toBe('Tilbagebetalingstiden »6« passer: 2022 er år\u00a06.')
  })

  it('is told in five errors, with the calculation of what is summed and the words of what stands in the text', () => {
    const errors = koebenhavn.list('errors')
    expect(errors.map(({ head, stated, computed }) => [head, stated, computed])).toEqual([
      ['Sum stemmer ikke, Tabel 1, 2019 og 2020', '−900 og −900', '−1.400 og −1.400'],
      ['Fortegnet er vendt, Tabel 3, 2021', '8.900', '−8.900'],
      [
        'Fordelingsnøgle passer ikke, Tabel 3',
        '65/35',
        '2017: 83/17, 2018: 75/25, 2019: 56/44, 2020: 56/44, 2021: 56/44; i alt: 63/37',
      ],
      ['Tekst mod tabel', '3.900', '3.600'],
      ['Procent af beløb stemmer ikke', '3.200', '3.400'],
    ])
    expect(errors[0]?.lines).toEqual([
      '7.500 − 3.900 − 5.000 = −1.400',
      'I »1. Forslagets samlede økonomiske konsekvenser« står det rigtigt.',
    ])
    expect(errors[1]?.lines).toEqual(['−5.000 − 3.900 = −8.900'])
    expect(errors[4]?.quote).toMatch(/^ca\. 3,2 mio\. kr\. i budgettet .* 68 mio\. kr\.\)$/)
    expect(errors[4]?.place).toBe('linje\u00a093')
  })

  it('becomes a case that is paid back in year 6, the same with its totals put right', () => {
    const { corrected: right, printed } = koebenhavn.worked.previews
    expect(right).toEqual(printed)
    expect(right).toMatchObject({ unit: '1000 kr.', priceLevel: 2016, payback: { year: 2022, index: 6 } })
    expect('net' in right ? right.net.slice(0, 3) : []).toEqual([3500, 1500, -1400])
  })

  it('is called what it calls itself', () => {
    expect(titleOf(koebenhavn.document, 'fil.docx')).toBe('Tidlig indsats for de 0-2-årige')
    expect(titleOf(readText(source('ringsted-2020')), 'fil.docx')).toBe('Projekt Ringstedmodellen')
    expect(titleOf({ blocks: [] }, 'Forslag 2026.docx')).toBe('Forslag 2026')
  })
})

describe('a correction', () => {
  const tabel1 = named(koebenhavn.tables, 'Tabel 1').block

  it('of a number that was read wrongly puts the sum right, and the number says that it is put right', () => {
    const now = shown(
      source('koebenhavn-2016'),
      { do: 'cell', block: tabel1, row: 3, column: 2, value: -1400 },
      { do: 'cell', block: tabel1, row: 3, column: 3, value: -1400 },
    )
    expect(now.list('errors')[0]?.head).toBe('Fortegnet er vendt, Tabel 3, 2021')
    const row = named(now.tables, 'Tabel 1').rows[3]
    expect(row?.kind === 'row' ? row.cells.map(each => each.corrected) : []).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('of a unit, a sign, prices and a column is shown as put right by a person', () => {
    const table = named(
      shown(
        source('koebenhavn-2016'),
        { do: 'unit', block: tabel1, unit: 'mio. kr.' },
        { do: 'prices', block: tabel1, level: null },
        { do: 'sign', block: tabel1, sign: 'gain-positive' },
        { do: 'column', block: tabel1, column: 5, means: 'other', year: null },
      ).tables,
      'Tabel 1',
    )
    expect(table.facts.map(({ value, sure }) => [value, sure])).toEqual([
      ['mio.\u00a0kr.', 'corrected'],
      ['ikke oplyst', 'corrected'],
      ['besparelse +, udgift −', 'corrected'],
      ['2017-2021', 'certain'],
    ])
    expect(table.columns[5]).toMatchObject({ name: '2022', words: 'bruges ikke', sure: 'corrected' })
  })
})

describe('the other published texts', () => {
  it('Ringsted: the heading is marked with the wrong unit, a gain before its year and money not sought in their cells', () => {
    const { tables, list } = shown(source('ringsted-2020'))
    const table = named(tables, 'Projektets økonomi')
    expect(table.marks.map(({ sign }) => sign)).toEqual(['1'])
    expect(table.facts.find(({ of }) => of === 'years')?.value).toBe('år\u00a01-5')
    const text = asText(table)
    expect(text).toContain('Løn 2 socialrådgivere | 1.000.000 3 | 1.000.000 | 1.000.000 |  | ')
    expect(text.at(-2)).toBe(
      'Nettoeffekt (læst som otte rækker minus tre) | 3.143.000 | 3.068.000 | 2.068.000 | −1.000.000 | −1.000.000',
    )
    expect(list('errors').map(({ head }) => head)).toEqual([
      'Enheden passer ikke, Projektets økonomi',
      'Tidspunktet passer ikke, Projektets økonomi, ÅR\u00a03',
      'Finansiering, Projektets økonomi, ÅR\u00a01',
    ])
  })

  it.each(['herning-2012', 'herning-2016'])('%s: no number is struck through', name => {
    const { tables } = shown(source(name))
    const cells = tables.flatMap(({ rows }) => rows.flatMap(row => (row.kind === 'row' ? row.cells : [])))
    expect(cells.filter(({ instead }) => instead !== null)).toEqual([])
    expect(tables.map(({ state }) => state)).not.toContain('wrong')
  })

  it('Frederiksberg: the text is quoted where it has no table, and there is no case to make of it', () => {
    const { tables, list, worked } = shown(source('frederiksberg-2017'))
    expect(tables).toEqual([])
    expect(list('errors').map(({ head, place }) => [head, place])).toEqual(
      Array(3).fill(['Enheden passer ikke', expect.stringMatching(/^side.1[34], linje.\d+$/)]),
    )
    expect('problem' in worked.previews.corrected).toBe(true)
  })
})

it('a guess is said to be one, with what to look at', () => {
  const { tables } = shown(
    'Tabel 1. Økonomi\n\n\t2026\t2027\nTeam\t1.200\t1.200\nGevinst\t0\t-900\nNetto\t1.200\t300\n',
  )
  const [table] = tables
  expect(table?.facts.find(({ of }) => of === 'unit')).toMatchObject({ value: '1.000\u00a0kr.', sure: 'guess' })
  expect(table?.look).toEqual(['Enheden er et skøn. Det er skønnet ud fra, hvor store tallene er.'])
})
