// Signs of lines: a saving printed without its minus, a cost with one, and a row written the other way round throughout.
import { describe, expect, it } from 'vitest'
import { findingsOf, linesWith, sampleCase } from '../../../test/investment/sample-case.ts'
import { lineSigns } from './line-signs.ts'

const savings = (...amounts: (number | null)[]) => sampleCase({ lines: linesWith('placements', { amounts }) })
const base = { code: 'sign', severity: 'error', certainty: 'likely', table: '1' }

describe('the sign of a line', () => {
  it('is right where costs are plus and gains minus, zero and blank being neither', () => {
    expect(findingsOf(lineSigns, sampleCase())).toEqual([])
    expect(findingsOf(lineSigns, savings(0, null, -5, 0))).toEqual([])
  })

  it('of a saving printed without its minus is a turned sign, named in every such year', () => {
    expect(findingsOf(lineSigns, savings(0, 1000, -2000, 2500))).toEqual([
      {
        ...base,
        row: 'Færre anbringelser',
        column: '2027',
        stated: 1000,
        computed: -1000,
        says: '"Færre anbringelser" er en gevinst, men står i 2027 som en udgift på 1.000 (1000 kr.).',
      },
      {
        ...base,
        row: 'Færre anbringelser',
        column: '2029',
        stated: 2500,
        computed: -2500,
        says: '"Færre anbringelser" er en gevinst, men står i 2029 som en udgift på 2.500 (1000 kr.).',
      },
    ])
  })

  it('of a cost with a minus is turned too', () => {
    const of = sampleCase({ years: [1, 2, 3, 4], lines: linesWith('advisers', { amounts: [1200, 1200, -1200, 1200] }) })
    expect(findingsOf(lineSigns, of).map(found => found.says)).toEqual([
      '"To socialrådgivere" er en udgift, men står i år 3 som en gevinst på 1.200 (1000 kr.).',
    ])
  })

  it('of outside money and income is that of a gain', () => {
    for (const kind of ['grant', 'income'] as const) {
      const of = sampleCase({ lines: linesWith('course', { kind, amounts: [300, null, null, null] }) })
      expect(findingsOf(lineSigns, of).map(found => found.says)).toEqual([
        '"Kursus" er en gevinst, men står i 2026 som en udgift på 300 (1000 kr.).',
      ])
    }
  })

  it('turned in a whole row is one thing: the row is written the other way round', () => {
    expect(findingsOf(lineSigns, savings(0, 1000, 2000, 2500))).toEqual([
      {
        ...base,
        row: 'Færre anbringelser',
        stated: '1.000 / 2.000 / 2.500',
        computed: '-1.000 / -2.000 / -2.500',
        says: '"Færre anbringelser" er en gevinst, men hele rækken står som en udgift. Står rækken sådan i kilden, så skriv "sign: gain-positive" på den; ellers er fortegn eller "kind" forkert.',
      },
    ])
    const of = sampleCase({
      lines: linesWith('advisers', { kind: 'cost', amounts: [-1, -2, -3, -4], sign: 'cost-positive' }),
    })
    expect(findingsOf(lineSigns, of).map(found => found.says)).toEqual([
      '"To socialrådgivere" er en udgift, men hele rækken står som en gevinst. Står rækken sådan i kilden, så skriv "sign: gain-positive" på den; ellers er fortegn eller "kind" forkert.',
    ])
  })

  it('goes by the row where the row has a sign of its own', () => {
    const of = (amounts: number[]) => sampleCase({ lines: linesWith('placements', { sign: 'gain-positive', amounts }) })
    expect(findingsOf(lineSigns, of([0, 1000, 2000, 2500]))).toEqual([])
    expect(findingsOf(lineSigns, of([0, 1000, -2000, 2500])).map(found => [found.stated, found.computed])).toEqual([
      [-2000, 2000],
    ])
    expect(findingsOf(lineSigns, of([0, -1000, -2000, -2500]))[0]?.says).toContain('"sign: cost-positive"')
  })

  it('is told in kroner and millions with their word behind the amount', () => {
    const amounts = [0, 1, -2, -2]
    const kroner = sampleCase({ unit: 'kr.', lines: linesWith('placements', { amounts }) })
    expect(findingsOf(lineSigns, kroner)[0]?.says).toMatch(/som en udgift på 1 kr\.$/)
    const millions = sampleCase({ unit: 'mio. kr.', lines: linesWith('placements', { amounts }) })
    expect(findingsOf(lineSigns, millions)[0]?.says).toMatch(/som en udgift på 1 mio\. kr\.$/)
  })
})
