// Tests of the rules that come with the package: every file fits its schema and says what its source says.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CadenceRule } from '../casework/cadence.ts'
import { day } from '../language/day.ts'
import { Ladder, labelOn, translateStep } from '../language/ladder.ts'
import { findMunicipality, MunicipalityList, regionOn } from '../language/municipality.ts'
import { readRuleFile, readRules } from './rules.ts'

describe('the cadence rules', () => {
  const rules = readRules('cadences', CadenceRule)

  test('stand one in each file, under the file name', () => {
    const files = readdirSync(new URL('../../rules/cadences', import.meta.url)).map(name => name.replace('.yaml', ''))
    expect(rules.map(rule => rule.id)).toEqual(files.toSorted())
    expect(rules.length).toBeGreaterThanOrEqual(19)
  })

  test('under serviceloven end where barnets lov begins', () => {
    for (const rule of rules) {
      if (rule.law === 'Serviceloven') expect(rule).toMatchObject({ validFrom: null, validTo: '2024-01-01' })
      if (rule.law === 'Barnets lov') expect(rule).toMatchObject({ validFrom: '2024-01-01', validTo: null })
    }
  })

  test('whose number or paragraph nobody has checked are marked', () => {
    const marked = (id: string) => rules.find(rule => rule.id === id)?.confidence
    expect(marked('barnets-lov-138')).toBe('unverified')
    expect(marked('serviceloven-155b')).toBe('unverified')
    expect(marked('herning')).toBe('older-copy')
    expect(marked('boraas-foster')).toBe('read')
  })
})

describe('the ladders', () => {
  const ladders = readRules('ladders', Ladder)
  const ladder = (id: string): Ladder => {
    const found = ladders.find(each => each.id === id)
    if (found === undefined) throw new Error(`no ladder ${id}`)
    return found
  }

  test('are the partnership of seven steps and the national of six', () => {
    expect(ladders.map(each => [each.id, each.steps.length])).toEqual([
      ['partnerskab-7', 7],
      ['socialstyrelsen-6', 6],
    ])
  })

  test('translate seven steps to six: 1 and 2 to 1, the rest one down', () => {
    const seven = ladder('partnerskab-7')
    const translated = [1, 2, 3, 4, 5, 6, 7].map(step => translateStep(seven, step, 'socialstyrelsen-6'))
    expect(translated).toEqual([1, 1, 2, 3, 4, 5, 6])
    expect(seven.mapsTo[0]?.confidence).toBe('our-reading')
    expect(translateStep(ladder('socialstyrelsen-6'), 1, 'partnerskab-7')).toBeUndefined()
  })

  test('change the names of steps 3, 4 and 7 with barnets lov', () => {
    const names = (on: string) => [1, 2, 3, 4, 5, 6, 7].map(step => labelOn(ladder('partnerskab-7'), step, day(on)))
    expect(names('2023-12-31')).toEqual([
      'tidlige indsatser i almenområdet',
      'specialiserede indsatser i almenområdet',
      'forebyggende foranstaltninger',
      'hjemmebaserede foranstaltninger',
      'slægts- eller netværkspleje',
      'familiepleje',
      'døgninstitution',
    ])
    expect(names('2024-01-01')).toEqual([
      'tidlige indsatser i almenområdet',
      'specialiserede indsatser i almenområdet',
      'forebyggende indsatser',
      'hjemmebaserede støttende indsatser',
      'slægts- eller netværkspleje',
      'familiepleje',
      'børne- og ungehjem',
    ])
  })
})

describe('the municipalities', () => {
  const list = readRuleFile('municipalities.yaml', MunicipalityList)

  test('are 98 in five regions of 11, 19, 22, 29 and 17', () => {
    const counts = list.regions.map(region => list.municipalities.filter(each => each.region === region.code).length)
    expect(counts).toEqual([11, 19, 22, 29, 17])
    expect(list.municipalities).toHaveLength(98)
  })

  test('are found by code', () => {
    for (const [code, name] of [
      ['0101', 'København'],
      ['147', 'Frederiksberg'],
      ['329', 'Ringsted'],
      ['657', 'Herning'],
      ['779', 'Skive'],
      ['860', 'Hjørring'],
    ] as const) {
      expect(findMunicipality(list, code)?.name).toBe(name)
    }
    expect(findMunicipality(list, '411')).toBeUndefined()
  })

  test('lie in regions whose grouping was read only for the north and the middle', () => {
    const herning = findMunicipality(list, '657')
    const ringsted = findMunicipality(list, '329')
    expect(herning && regionOn(list, herning, day('2026-01-01'))).toMatchObject({
      name: 'Midtjylland',
      confidence: 'read',
    })
    expect(ringsted && regionOn(list, ringsted, day('2026-01-01'))).toMatchObject({
      name: 'Sjælland',
      confidence: 'unverified',
    })
  })

  test("do not include the demo's Eksempelby", () => {
    expect(list.demo).toEqual({ code: '999', name: 'Eksempelby' })
    expect(findMunicipality(list, '999')).toBeUndefined()
  })
})
