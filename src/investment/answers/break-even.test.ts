// Break-even: the published numbers, straight lines exactly, bends by search, and answers for what is never enough.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certain, koebenhavn, published } from '../../../test/investment/published.ts'
import { linesWith, sampleCase } from '../../../test/investment/sample-case.ts'
import { say } from '../../language/message.ts'
import type { InvestmentCase } from '../case.ts'
import {
  assumptionBreakEvens,
  byIndex,
  countedOf,
  groupBreakEvens,
  lineBreakEvens,
  paybackBy,
  paybackWithout,
  slackBy,
} from './break-even.ts'
import { cumulativeAt, standingOf } from './standing.ts'
import { switchingOf } from './switching.ts'
import { whatItTakes } from './what-it-takes.ts'

const saysOf = (of: InvestmentCase): readonly string[] => whatItTakes(of).points.flat().map(say)
const basis = { kind: 'estimate', says: 'skøn' } as const

describe('København', () => {
  const of = koebenhavn()
  const [then, end] = [byIndex(of, 6), byIndex(of, 13)]

  it('is paid back in 2022 with 600.000 kr. to give', () => {
    expect(paybackBy(of)).toEqual({ year: 2022, index: 6, beyondTable: false })
    expect(slackBy(of, then)).toBe(-600)
    expect(slackBy(of, byIndex(of, 5))).toBe(800)
  })

  it('needs 23 of 24 preventive measures a year to be paid back in 2022', () => {
    const found = assumptionBreakEvens(of, then).find(each => each.ids[0] === 'preventive-2019')
    // 600 over four years at 100 in three areas: 8 - 600 / (4 x 100 x 3).
    expect(found?.switching).toEqual({ need: 'at-least', value: 7.5, closed: true })
    const [assumption] = of.assumptions.filter(each => each.id === 'preventive-2019')
    if (assumption === undefined) throw new Error('an assumption')
    expect(countedOf(of, assumption)).toEqual({ noun: 'forebyggende foranstaltninger', areas: 3, from: 2019, to: 2022 })
    expect(saysOf(of)[0]).toBe(
      'Casen er betalt i 2022, hvis der spares mindst 23 af de ventede 24 forebyggende foranstaltninger om året i 2019-2022, og resten går som ventet.',
    )
  })

  it('needs 65,4 % of all it saves on measures to be paid back by 2029', () => {
    const found = lineBreakEvens(of, end).find(each => each.ids[0] === 'savings-measures')
    expect(found?.switching.value).toBeCloseTo((53_400 - 18_500) / 53_400, 12)
    expect(saysOf(of)).toContain(
      'Casen er betalt inden udgangen af 2029, hvis "Besparelser på foranstaltninger" bliver mindst 65,4 % af det ventede.',
    )
  })

  it('does not pay itself back without the placements', () => {
    const placements = ['foster-2019', 'foster-2023', 'foster-2029', 'institution-2029']
    expect(paybackWithout(of, placements)).toBeUndefined()
    expect(groupBreakEvens(of, end).find(each => each.label === 'anbringelser')?.switching.value).toBeCloseTo(
      1 - 18_500 / 29_100,
      12,
    )
    expect(saysOf(of)).toContain('Uden undgåede anbringelser betaler casen sig ikke hjem.')
    expect(saysOf(of)).toContain(
      'Casen regner med 3 anbringelser i familiepleje om året i 2019-2022, 6 om året i 2023-2028 og 3 i 2029, samt 3 anbringelser på døgninstitution i 2029.',
    )
  })

  it('says for every assumption what it must be by both years', () => {
    const { rows, by } = whatItTakes(of)
    expect(by.map(each => each.year)).toEqual([2022, 2029])
    const foster = rows.find(row => row.id === 'foster-price')
    expect([foster?.expected, ...(foster?.needs ?? []).map(say)]).toEqual([
      '500.000\u00a0kr.',
      'mindst 450.000\u00a0kr.',
      'mindst 137.300\u00a0kr.',
    ])
    expect(rows.every(row => row.closed)).toBe(true)
    expect(rows.find(row => row.id === 'institution-2029')?.needs.map(say)).toEqual([
      'betalt uanset',
      'betalt selv uden',
    ])
  })
})

it('every break-even of the published cases brings the running total to nought in the year it is for', () => {
  let found = 0
  for (const name of ['koebenhavn-2016', 'herning-2012', 'herning-2016', 'ringsted-2020']) {
    const of = published(name)
    const standing = standingOf(of)
    for (let index = 1; index <= of.years.length + 2; index += 1) {
      for (const { ids, switching } of assumptionBreakEvens(of, byIndex(of, index))) {
        if (switching.value === null) continue
        const values = standing.program.central.with(
          standing.program.inputs.findIndex(each => each.id === ids[0]),
          switching.value,
        )
        expect(Math.abs(cumulativeAt(standing, values, index))).toBeLessThan(1e-6 * 1e6)
        found += 1
      }
    }
  }
  expect(found).toBeGreaterThan(60)
})

describe('a value at which a result turns', () => {
  const line = (slope: number, at: number) => (x: number) => slope * x + at

  it('is where a straight line crosses nought', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: -0.1, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (slope, at, central) => {
          const found = switchingOf(line(slope, at), central)
          expect(found).toMatchObject({ need: 'at-least', closed: true })
          expect(found.value).toBeCloseTo(-at / slope, 6)
        },
      ),
    )
    expect(switchingOf(line(2, -10), 3)).toEqual({ need: 'at-most', value: 5, closed: true })
  })

  it('need not be there: even without, whatever it is, never', () => {
    expect(switchingOf(line(-1, -3), 3).need).toBe('even-without')
    expect(switchingOf(line(0, -3), 3).need).toBe('any')
    expect(switchingOf(line(0, 3), 3).need).toBe('never')
    expect(switchingOf(line(2, 1), 3).need).toBe('never')
    // More than all of them cannot succeed.
    expect(switchingOf(line(-1, 1.2), 0.7, { low: 0, high: 1 }).need).toBe('never')
  })

  it('is found where the line bends, is not straight or cannot be worked out at nought', () => {
    // Cases per adviser: 100 / x - 5 staff-years.
    expect(switchingOf(x => 100 / x - 5, 30)).toMatchObject({ need: 'at-least', closed: false })
    expect(switchingOf(x => 100 / x - 5, 30).value).toBeCloseTo(20, 9)
    expect(switchingOf(x => x ** 2 - 9, 2).value).toBeCloseTo(3, 9)
    // A ceiling: straight where it was asked, bent before the turn.
    const capped = (x: number) => 100 - 10 * Math.min(x, 9) - Math.max(0, x - 9)
    const found = switchingOf(capped, 4)
    expect(found.closed).toBe(false)
    expect(found.value).toBe(null)
    const later = switchingOf(x => 100 - 10 * Math.min(x, 9) - 5 * Math.max(0, x - 9), 4)
    expect(later.value).toBeCloseTo(11, 9)
  })
})

it('a case paid to the krone is not "never paid" for what floating point leaves: 3 x 0,1 against 0,3', () => {
  const drivers = (units: string, price: number) => ({ units: { assumption: units }, price })
  const of = sampleCase({
    totals: [],
    assumptions: [
      { id: 'three', label: 'Tre', value: 3, basis },
      { id: 'saved', label: 'Sparet', value: 0.3, basis },
      { id: 'free', label: 'Uden pris', value: 4, basis },
    ],
    lines: [
      { id: 'cost', label: 'Udgift', kind: 'cost', timing: 'lasting', computed: true, drivers: drivers('three', 0.1) },
      { id: 'free', label: 'Gratis', kind: 'cost', timing: 'lasting', computed: true, drivers: drivers('free', 0) },
      { id: 'gain', label: 'Gevinst', kind: 'saving', timing: 'lasting', computed: true, drivers: drivers('saved', 1) },
    ],
  })
  const needs = assumptionBreakEvens(of, byIndex(of, 4)).map(({ ids, switching }) => [ids[0], switching.need])
  expect(needs).toEqual([
    ['three', 'at-most'],
    ['saved', 'at-least'],
    ['free', 'any'],
  ])
})

it('a case that is certain has the same break-even: spreads play no part', () => {
  const of = koebenhavn()
  const values = (each: InvestmentCase) => assumptionBreakEvens(each, byIndex(of, 6)).map(found => found.switching)
  expect(values(certain(of))).toEqual(values(of))
})

it('a line that is not its own money is not asked about', () => {
  const of = sampleCase({ lines: linesWith('placements', { payer: 'region' }) })
  expect(lineBreakEvens(of, byIndex(of, 4))).toEqual([])
})
