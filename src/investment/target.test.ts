// The political target: what was decided, what the case gives, what is missing each year, and whether service held.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sampleCase } from '../../test/investment/sample-case.ts'
import { CaseShape } from './case.ts'
import { targetOf } from './target.ts'

const ringsted = () =>
  CaseShape.parse(parse(readFileSync(new URL('../../cases/ringsted-2020.yaml', import.meta.url), 'utf8')))

const target = { yearly: 1000, fromYear: 2028, says: 'Byrådet vil spare 1 mio. kr. om året.' }
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

describe('Ringsted', () => {
  it('decided 5 mio. a year and the case gives 1 from year 4: 4 mio. are missing each year', () => {
    const answer = targetOf(ringsted())
    expect(plain(answer?.sentence)).toBe(
      'Der er besluttet 5,0 mio. kr. om året. Casen giver 1,0 mio. kr. om året fra år 4. 4,0 mio. kr. mangler hvert år.',
    )
    expect(answer?.years.map(each => [each.year, each.given, each.missing])).toEqual([
      [1, -3_143_000, 8_143_000],
      [2, -3_068_000, 8_068_000],
      [3, -2_068_000, 7_068_000],
      [4, 1_000_000, 4_000_000],
      [5, 1_000_000, 4_000_000],
    ])
  })

  it('promised no worse service, and the text does not say how that is measured', () => {
    expect(targetOf(ringsted())?.guards).toEqual([
      {
        label: 'Serviceniveauet for børn og unge',
        mustNot: 'fall',
        unit: null,
        before: null,
        now: null,
        kept: null,
        says: 'Kan ikke regnes: beslutningen siger ikke, hvad niveauet var, eller hvordan det måles.',
      },
    ])
  })
})

describe('a target', () => {
  it('is held from its own year and told when it is reached', () => {
    // The sample's net is 1500, 200, -800, -1300.
    const near = targetOf(sampleCase({ target: { ...target, yearly: 800 } }))
    expect(near?.years).toEqual([
      { year: 2028, given: 800, missing: 0 },
      { year: 2029, given: 1300, missing: 0 },
    ])
    expect(plain(near?.sentence)).toBe('Målet på 800.000 kr. om året nås fra 2028.')
  })

  it('that is missed in the last year says by how much', () => {
    expect(plain(targetOf(sampleCase({ target: { ...target, yearly: 1400 } }))?.sentence)).toBe(
      'Der er besluttet 1,4 mio. kr. om året. I 2029, som er tabellens sidste år, giver casen 1,3 mio. kr. 100.000 kr. mangler.',
    )
  })

  it('of a case that only costs is not reached at all', () => {
    const lines = sampleCase().lines.filter(line => line.kind === 'cost')
    expect(plain(targetOf(sampleCase({ lines, totals: [], target }))?.sentence)).toBe(
      'Der er besluttet 1,0 mio. kr. om året. Casen giver ikke noget i nogen af tabellens år.',
    )
  })

  it('has guards that are kept, broken, or not computable', () => {
    const guard = (indicator: string, mustNot: 'fall' | 'rise') => ({ indicator, label: indicator, mustNot, level: 10 })
    const guards = [guard('a', 'fall'), guard('b', 'rise'), guard('c', 'fall')]
    const levels = new Map(['a', 'b'].map(id => [id, { value: 12, says: 'i 2025' }] as const))
    const answer = targetOf(sampleCase({ target: { ...target, guards } }), levels)
    expect(answer?.guards.map(each => [each.now, each.kept, each.says])).toEqual([
      [12, true, 'i 2025'],
      [12, false, 'i 2025'],
      [null, null, 'Kan ikke regnes: sagsarbejdet i Forlæns har ikke tal for det.'],
    ])
  })

  it('is none where nothing was decided', () => {
    expect(targetOf(sampleCase())).toBeNull()
  })
})
