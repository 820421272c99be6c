// Who pays: committees always sum to the net, and a row several committees share is shared as the case's own tables do.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { anyCase } from '../../test/investment/random-case.ts'
import { inUnit, openBook } from './book.ts'
import { CaseShape, type InvestmentCase, type Line } from './case.ts'
import { gainedIn, paidIn } from './committee-sums.ts'
import { committeesOf } from './view-committees.ts'

const koebenhavn = (): InvestmentCase =>
  CaseShape.parse(parse(readFileSync(new URL('../../cases/koebenhavn-2016.yaml', import.meta.url), 'utf8')))

const children = 'Børne- og Ungdomsudvalget'
const social = 'Socialudvalget'

const shared = (of: InvestmentCase) => {
  const { committees, note } = committeesOf(openBook(of))
  return { by: new Map(committees.map(each => [each.name, each])), note }
}

describe('København', () => {
  it('shares the team as Tabel 3 does, less the establishing that Tabel 3 counts in', () => {
    const { by, note } = shared(koebenhavn())
    expect([...by.keys()].toSorted()).toEqual([children, social])
    expect(by.get(children)?.years).toEqual([1400, 0, ...Array(11).fill(-500)])
    expect(by.get(social)?.years).toEqual([2100, 1500, ...Array(4).fill(-900), ...Array(6).fill(-1800), -3600])
    expect([by.get(children)?.total, by.get(social)?.total]).toEqual([-4100, -14_400])
    expect(note).toBe(
      '"Tværfagligt team" er fordelt som i Tabel 3, hvor "Etablering af tværfagligt team" er talt med. Efter 2021 er rækken fordelt som i 2021 (antagelse).',
    )
  })

  it('leaves later years undistributed where the amount is no longer the one that was shared', () => {
    const of = koebenhavn()
    const lines = of.lines.map(line =>
      line.id === 'team' ? { ...line, amounts: line.amounts.with(5, 8000).with(12, 7000) } : line,
    )
    const { by } = shared({ ...of, lines })
    expect(by.get('Ikke fordelt')?.years).toEqual([0, 0, 0, 0, 0, 8000, 0, 0, 0, 0, 0, 0, 7000])
  })

  it('shares nothing where what the table counts in cannot be found, or the committee of a part is not known', () => {
    const of = koebenhavn()
    const dearer = of.lines.map(line =>
      line.id === 't3-children-cost' ? { ...line, amounts: line.amounts.with(0, 4600) } : line,
    )
    const nameless = of.lines.map(({ committee, ...line }) =>
      committee === undefined || line.id === 't3-social-cost' ? line : { ...line, committee },
    )
    for (const lines of [dearer, nameless]) {
      const { by, note } = shared({ ...of, lines })
      expect(by.get('Ikke fordelt')?.total).toBe(93_900)
      expect(note).toBeNull()
    }
  })

  it('shares nothing where a committee would gain by what is an expense', () => {
    const of = koebenhavn()
    const amounts: Readonly<Record<string, number>> = { 't3-children-cost': 9000, 't3-social-cost': -1500 }
    const lines = of.lines.map(line => {
      const amount = amounts[line.id]
      return amount === undefined ? line : { ...line, amounts: line.amounts.map(each => each && amount) }
    })
    expect(shared({ ...of, lines }).by.get('Ikke fordelt')?.total).toBe(93_900)
  })
})

describe('any case', () => {
  const names = [children, social, undefined]
  /** A row shared again by two committees, `part` thirds of it with the first; nothing is printed where `part` is 4. */
  const sharedAgain = (line: Line, parts: readonly number[]) => {
    const part = (year: number): number => parts[year % parts.length] ?? 0
    const first = line.amounts.map((each, year) =>
      each === null || part(year) === 4 ? null : Math.trunc((each * part(year)) / 3),
    )
    const rest = line.amounts.map((each, year) => {
      const share = first[year]
      return each === null || share == null ? null : each - share
    })
    const repeats = [line.id]
    return {
      lines: [
        { ...line, id: `${line.id}-a`, committee: children, amounts: first, repeats },
        { ...line, id: `${line.id}-b`, committee: social, amounts: rest, repeats },
      ],
      total: {
        id: `${line.id}-again`,
        label: line.label,
        sums: [`${line.id}-a`, `${line.id}-b`],
        stated: line.amounts.map(() => null),
        repeats,
      },
    }
  }

  /** The random case with committees strewn over its rows, and a table that shares the others again. */
  const anyShared = fc
    .tuple(
      anyCase,
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 7 }),
    )
    .map(([of, committees, parts]): InvestmentCase => {
      const lines = of.lines.map((line, at) => {
        const committee = committees[at % committees.length]
        return committee === undefined ? line : { ...line, committee }
      })
      const again = lines.filter(line => line.committee === undefined).map(line => sharedAgain(line, parts))
      return {
        ...of,
        lines: [...lines, ...again.flatMap(each => each.lines)],
        totals: [...of.totals, ...again.map(each => each.total)],
      }
    })

  it('has committees that sum to the net in every year, or none at all', () => {
    let splits = 0
    fc.assert(
      fc.property(anyShared, of => {
        const book = openBook(of)
        const { committees, note } = committeesOf(book)
        splits += note === null ? 0 : 1
        if (committees.length === 0) return
        for (const [year, net] of book.net.entries()) {
          const sum = committees.reduce((all, each) => all + (each.years[year] ?? Number.NaN), 0)
          expect(sum).toBeCloseTo(inUnit(net, of.unit), 6)
        }
        const total = committees.reduce((all, each) => all + each.total, 0)
        expect(total).toBeCloseTo(inUnit(book.cumulative.at(-1) ?? 0, of.unit), 6)
      }),
      { numRuns: 300 },
    )
    expect(splits).toBeGreaterThan(20)
  })
})

it('what a committee pays and gains are its years on either side of nought', () => {
  const years = [2100, -900, 0, -3600]
  expect([paidIn(years), gainedIn(years), paidIn([]), gainedIn([1])]).toEqual([2100, -4500, 0, 0])
})
