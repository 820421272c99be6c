// The published cases: every row and claim points into its source, and the counting rows give the figures of
// the recomputation in published-cases.md ("The five published cases, recomputed").
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CaseShape, type InvestmentCase, type Line } from '../../src/investment/case.ts'
import { oreIn } from '../../src/investment/case-words.ts'
import { claimsOf } from '../../src/investment/claim.ts'
import { productsOf } from '../../src/investment/plan/written.ts'

const folder = join(import.meta.dirname, '../../cases')
const published = ['ringsted-2020', 'herning-2012', 'koebenhavn-2016', 'frederiksberg-2017', 'herning-2016'] as const
type Published = (typeof published)[number]

const documentOf = (id: Published): unknown => parse(readFileSync(join(folder, `${id}.yaml`), 'utf8'))
const read = (id: Published): InvestmentCase => CaseShape.parse(documentOf(id))
const sourceOf = (file: string): string => readFileSync(join(folder, 'sources', file), 'utf8')

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const plain = (text: string): string => flat(text.replace(/<\/?b>/g, ''))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Place = { readonly file: string; readonly quote: string; readonly line: number | undefined }

/** Every object of the document that quotes a source, however deep. */
const placesIn = (value: unknown): readonly Place[] => {
  if (Array.isArray(value)) return value.flatMap(placesIn)
  if (!isRecord(value)) return []
  const { file, quote, line } = value
  const own =
    typeof file === 'string' && typeof quote === 'string'
      ? [{ file, quote, line: typeof line === 'number' ? line : undefined }]
      : []
  return [...own, ...Object.values(value).flatMap(placesIn)]
}

/** The words a claim repeats from the source: its own and those it is held against. */
const wordsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'says' && typeof each === 'string' ? [each] : wordsIn(each),
  )
}

const counting = (of: InvestmentCase): readonly Line[] => {
  const shownAgain = of.tables.filter(table => !table.counts).map(table => table.id)
  return of.lines.filter(line => line.repeats === undefined && !shownAgain.includes(line.table ?? ''))
}

/** Cost-positive sums of lines, year by year. */
const sumOf = (of: InvestmentCase, lines: readonly Line[]): readonly number[] =>
  of.years.map((_, year) =>
    lines.reduce((sum, line) => {
      const amount = line.amounts[year] ?? 0
      return (line.sign ?? of.sign) === 'gain-positive' ? sum - amount : sum + amount
    }, 0),
  )

const running = (row: readonly number[]): readonly number[] =>
  row.map((_, at) => row.slice(0, at + 1).reduce((sum, each) => sum + each, 0))

const idsOf = (of: InvestmentCase, ...ids: readonly string[]): readonly Line[] =>
  of.lines.filter(line => ids.includes(line.id))

/** Figures as a Danish text prints them, in order: `1.400` is 1400. */
const figuresIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.,])\d{1,3}(?:\.\d{3})+|\d+/g)].map(match => Number(match[0].replaceAll('.', '')))

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return isRecord(value) ? Object.values(value).flatMap(numbersIn) : []
}

/** The fractions the sources do print: half posts, 1,5 years, 18,3 procent, 1,9 mio. */
const fractionsOf: Readonly<Record<Published, readonly number[]>> = {
  'ringsted-2020': [0.5, 1.5, 7.5, 18.3],
  'herning-2012': [],
  'koebenhavn-2016': [],
  'frederiksberg-2017': [1.9],
  'herning-2016': [],
}

/** The amounts a Danish text prints, in kroner; a bare figure may be kroner or the table's own unit. */
const kronerIn = (text: string, tableUnit: number): readonly number[] =>
  [...text.matchAll(/(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\.?\s*(mio|t\. kr)?/g)].flatMap(([, figure = '', unit]) => {
    const value = Number(figure.replaceAll('.', '').replace(',', '.'))
    const factors = unit === 'mio' ? [1_000_000] : unit === 't. kr' ? [1000] : [1, tableUnit]
    return factors.map(factor => Math.round(value * factor))
  })

describe.each(published)('%s', id => {
  const of = read(id)

  it('is a case of its own name', () => {
    expect(of.id).toBe(id)
  })

  it('quotes its source letter for letter, on the line it names', () => {
    const places = placesIn(documentOf(id))
    expect(places.length).toBeGreaterThan(0)
    for (const { file, quote, line } of places) {
      expect(file).toBe(`${id}.txt`)
      expect(flat(sourceOf(file))).toContain(flat(quote))
      if (line !== undefined) expect(flat(sourceOf(file).split('\n')[line - 1] ?? '')).toContain(flat(quote))
    }
  })

  it('lets its claims speak in the words of the source', () => {
    const words = wordsIn(of.claims)
    expect(words.length).toBeGreaterThan(0)
    for (const says of words) expect(plain(sourceOf(`${id}.txt`))).toContain(flat(says))
  })

  it('points into the source from every table, line, total, key, effort and claim', () => {
    for (const entry of [of, ...of.tables, ...of.lines, ...of.totals, ...of.keys, ...of.efforts, ...of.claims]) {
      expect(entry.from?.quote, JSON.stringify(entry)).toBeTruthy()
    }
  })

  it('names a line number wherever the source has lines of its own', () => {
    if (id === 'frederiksberg-2017' || id === 'herning-2016') return
    for (const place of placesIn(documentOf(id))) expect(place.line, place.quote).toBeDefined()
  })

  it('has one amount per year', () => {
    const rows = [...of.lines.map(line => line.amounts), ...of.totals.map(total => total.stated)]
    for (const row of rows) expect(row).toHaveLength(of.years.length)
  })

  it('has no figure whose thousands point was read as a decimal point', () => {
    // How far a number may be off is ours; the source has no word of it.
    const printed = Object.entries(Object(documentOf(id))).filter(
      ([name]) => !['assumptions', 'scenarios'].includes(name),
    )
    const fractions = numbersIn(printed).filter(each => !Number.isInteger(each))
    expect([...new Set(fractions)].sort((a, b) => a - b)).toEqual(fractionsOf[id])
  })

  it('states in its amount claims a figure their words print', () => {
    for (const claim of claimsOf(of.claims, 'amount')) {
      const kroner = Math.round((Math.abs(claim.value) * oreIn[claim.unit ?? of.unit]) / 100)
      expect(kronerIn(claim.says, oreIn[of.unit] / 100), claim.says).toContain(kroner)
    }
  })

  it('gives every row, key, effort and claim an id or place of its own', () => {
    for (const list of [of.tables, of.efforts, of.claims, [...of.lines, ...of.totals]]) {
      expect(new Set(list.map(each => each.id)).size).toBe(list.length)
    }
  })
})

describe('the amounts are those the source prints', () => {
  it.each(['herning-2012', 'koebenhavn-2016', 'herning-2016'] as const)('%s: in the row each line quotes', id => {
    const of = read(id)
    for (const row of [...of.lines, ...of.totals]) {
      const amounts = 'amounts' in row ? row.amounts : row.stated
      const given = amounts.filter(amount => amount !== null).map(Math.abs)
      const printed = figuresIn(row.from?.quote ?? '')
      expect(printed.join(' '), row.id).toContain(given.join(' '))
    }
  })

  it('ringsted-2020: in the cells below each other', () => {
    const of = read('ringsted-2020')
    const lines = sourceOf('ringsted-2020.txt').split('\n')
    const cellAt = (line: number): number => figuresIn(lines[line - 1] ?? '')[0] ?? Number.NaN
    const costs = of.lines.filter(line => line.kind === 'cost')
    const offsets = [0, 1, 2, 3, 6, 7, 8, 9]
    expect(costs).toHaveLength(offsets.length)
    for (const [year, first] of [260, 271, 283].entries()) {
      expect(costs.map(line => line.amounts[year])).toEqual(offsets.map(offset => cellAt(first + offset)))
    }
    const gains = idsOf(of, 'gain-family', 'gain-youth')
    for (const [year, first] of [312, 316, 320, 325, 331].entries()) {
      expect(gains.map(line => line.amounts[year])).toEqual([cellAt(first), cellAt(first + 1)])
    }
    expect(of.totals.flatMap(total => total.stated).map(stated => Math.abs(stated ?? 0))).toEqual(
      [335, 336, 337, 338, 339].map(cellAt),
    )
  })
})

describe('the counting rows give the recomputed figures', () => {
  it('ringsted-2020', () => {
    const of = read('ringsted-2020')
    const costs = of.lines.filter(line => line.kind === 'cost')
    expect(sumOf(of, costs)).toEqual([4_143_000, 4_068_000, 4_068_000, 0, 0])
    expect(sumOf(of, idsOf(of, 'external-financing'))).toEqual([-1_000_000, -1_000_000, -1_000_000, 0, 0])
    expect(sumOf(of, idsOf(of, 'gain-family', 'gain-youth'))).toEqual([0, 0, -1_000_000, -1_000_000, -1_000_000])
    const net = sumOf(of, counting(of))
    expect(net).toEqual([3_143_000, 3_068_000, 2_068_000, -1_000_000, -1_000_000])
    expect(running(net)[2]).toBe(8_279_000)
  })

  it('herning-2012', () => {
    const of = read('herning-2012')
    const net = sumOf(of, counting(of))
    expect(net).toEqual([1000, 0, -1000, -2500])
    expect(running(net)).toEqual([1000, 1000, 0, -2500])
  })

  it('koebenhavn-2016', () => {
    const of = read('koebenhavn-2016')
    const after = [...Array(4).fill(-1400), ...Array(6).fill(-2300), -4100]
    expect(sumOf(of, idsOf(of, 'team', 'savings-measures', 'savings-daycare'))).toEqual([0, 0, ...after])
    expect(sumOf(of, idsOf(of, 'establish-team', 'competence-development', 'adbb')).slice(0, 3)).toEqual([
      3500, 1500, 0,
    ])
    expect(counting(of).map(line => line.table)).toEqual(Array(6).fill('section-1'))
    const net = sumOf(of, counting(of))
    expect(net).toEqual([3500, 1500, ...after])
    expect(running(net).slice(0, 6)).toEqual([3500, 5000, 3600, 2200, 800, -600])
  })

  it('frederiksberg-2017', () => {
    const of = read('frederiksberg-2017')
    const net = sumOf(of, counting(of))
    expect(net).toEqual([433, 216])
    expect(running(net)[1]).toBe(649)
  })

  it('herning-2016', () => {
    const of = read('herning-2016')
    expect(sumOf(of, idsOf(of, 'caseworkers', 'project-management'))).toEqual([4820, 4820, 4620, 4620])
    expect(sumOf(of, idsOf(of, 'psychologists', 'nurse', 'courses', 'placements'))).toEqual([
      -1655, -5655, -10855, -11055,
    ])
    const net = sumOf(of, counting(of))
    expect(net).toEqual([3165, -835, -6235, -6435])
    expect(running(net)).toEqual([3165, 2330, -3905, -10340])
  })
})

describe('the printed errors are kept', () => {
  it('koebenhavn-2016: the totals of Tabel 1 and the missing minus of Tabel 3', () => {
    const stated = new Map(read('koebenhavn-2016').totals.map(total => [total.id, total.stated]))
    expect(stated.get('t1-lasting-change')?.slice(0, 6)).toEqual([0, 0, -900, -900, -1400, -1400])
    expect(stated.get('t3-saving')?.slice(0, 5)).toEqual([-5400, -6000, -8900, -8900, 8900])
  })

  it('ringsted-2020: gains in year 3, whole kroner under another heading, 112.500 rounded', () => {
    const of = read('ringsted-2020')
    expect(idsOf(of, 'gain-family').flatMap(line => line.amounts)).toEqual([0, 0, 750_000, 750_000, 750_000])
    expect([of.unit, of.statedUnit]).toEqual(['kr.', '1000 kr.'])
    expect(idsOf(of, 'pc-fee').flatMap(line => line.amounts)[0]).toBe(113_000)
  })
})

describe('amounts that follow from units and prices', () => {
  const factorAt = (factor: number | readonly (number | null)[] | undefined, year: number): number | null =>
    factor === undefined ? 1 : typeof factor === 'number' ? factor : (factor[year] ?? null)

  it.each(published)('%s', id => {
    const of = read(id)
    for (const line of of.lines) {
      const terms = productsOf(of, line)
      if (terms.length === 0 || line.id === 'pc-fee') continue
      for (const [year, amount] of line.amounts.entries()) {
        const products = terms.map(term =>
          [term.units, term.price, term.areas]
            .map(factor => factorAt(factor, year))
            .reduce((product, each) => (product === null || each === null ? null : product * each)),
        )
        if (products.includes(null)) continue
        expect(
          products.reduce<number>((sum, each) => sum + (each ?? 0), 0),
          `${line.id} ${of.years[year]}`,
        ).toBe(Math.abs(amount ?? 0))
      }
    }
  })
})
