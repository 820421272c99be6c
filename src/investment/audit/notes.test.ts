// What a reader of the text should know: labels, targets, money spent twice, work nobody has paid for.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, linesWith, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import type { Check } from './finding.ts'
import { deadweight, labels, targets, uncosted } from './notes.ts'

type Claims = NonNullable<CaseText['claims']>
const claim = (check: Check, fields: object, changes: Partial<CaseText> = {}) =>
  findingsOf(check, sampleWithClaims([{ id: 'note', says: 'et barn mindre anbragt.', ...fields }] as Claims, changes))
const note = { severity: 'note', table: '1' }

describe('a row and what the text says it is about', () => {
  const label = (words: string[]) => claim(labels, { kind: 'label', line: 'placements', words })

  it('agree where the row has one of the words, in whatever letters', () => {
    expect(label(['anbring', 'anbragt'])).toEqual([])
    expect(label(['FÆRRE'])).toEqual([])
  })

  it('that has none of them is a note', () => {
    expect(label(['forebyggende', 'støtte'])).toEqual([
      {
        ...note,
        code: 'label',
        certainty: 'likely',
        row: 'Færre anbringelser',
        stated: 'Færre anbringelser',
        computed: 'forebyggende, støtte',
        says: 'Rækken hedder "Færre anbringelser", men beløbet er efter teksten noget andet: "et barn mindre anbragt".',
      },
    ])
  })
})

describe('a target', () => {
  const target = (fields: object, changes: Partial<CaseText> = {}) =>
    claim(targets, { kind: 'target', says: 'en besparelse på 5 mio. kr.', ...fields }, changes)

  it('that the case reaches says nothing', () => {
    expect(target({ value: -2500, reached: 'placements@2029' })).toEqual([])
    expect(target({ value: -2000, reached: 'placements@2029' })).toEqual([])
    expect(target({ says: '2,5 mio. kr.', value: -2540, reached: 'placements@2029' })).toHaveLength(1)
    expect(target({ says: '1,3 mio. kr.', value: -1.3, unit: 'mio. kr.', reached: 'net@2029' })).toEqual([])
    expect(target({ reached: 25 })).toEqual([])
  })

  it('may be rounded as its words print it', () => {
    const changes = { lines: linesWith('placements', { amounts: [0, -1000, -2000, -2460] }) }
    expect(target({ says: '2,5 mio. kr.', value: -2500, reached: 'placements@2029' }, changes)).toEqual([])
  })

  it('that it does not reach is a note', () => {
    expect(target({ value: -5000, unit: '1000 kr.', reached: 'placements@2029' })).toEqual([
      {
        code: 'target',
        severity: 'note',
        certainty: 'certain',
        row: 'en besparelse på 5 mio. kr.',
        stated: -5000,
        computed: -2500,
        says: 'Målet er -5.000 (1000 kr.): "en besparelse på 5 mio. kr.". Casen når -2.500.',
      },
    ])
    expect(target({ value: 20, unit: 'børn', reached: 12 })[0]?.says).toContain('Målet er 20 (børn)')
  })

  it('of a saving is not reached by a cost of the same size', () => {
    expect(target({ value: -1200, reached: 'advisers@2029' })).toMatchObject([{ stated: -1200, computed: 1200 }])
  })

  it('in a range is missed on either side of it', () => {
    const range = [15, 20.5]
    expect(target({ range, unit: 'sager', reached: 25 })).toMatchObject([
      {
        stated: '15-20,5',
        computed: 25,
        says: 'Målet er 15-20,5 (sager): "en besparelse på 5 mio. kr.". Casen når 25.',
      },
    ])
    expect(target({ range, reached: 14 })).toHaveLength(1)
    expect(target({ range, reached: 15 })).toEqual([])
  })

  it('is told in the sign of a case that prints gains as plus', () => {
    const changes = {
      sign: 'gain-positive',
      lines: linesWith('placements', { amounts: [0, 1000, 2000, 2500] }),
    } as const
    expect(target({ value: 5000, reached: 'placements@2029' }, changes)).toMatchObject([
      { stated: 5000, computed: 2500 },
    ])
  })
})

describe('a cost that another project pays', () => {
  const paid = (from: number, to: number, changes: Partial<CaseText> = {}) =>
    claim(deadweight, { kind: 'deadweight', line: 'advisers', by: 'projekt BIF', funded: { from, to } }, changes)

  it('in years of the case is a note on what may be counted twice', () => {
    expect(paid(2025, 2027)).toEqual([
      {
        ...note,
        code: 'deadweight',
        certainty: 'likely',
        row: 'To socialrådgivere',
        column: '2026',
        stated: 2400,
        computed: 0,
        says: '"To socialrådgivere" ser ud til allerede at være betalt af projekt BIF i 2026, 2027; 2.400 (1000 kr.) kan være regnet to gange.',
      },
    ])
  })

  it('is found by the calendar where the case counts its years', () => {
    const found = paid(2028, 2030, { years: [1, 2, 3, 4], startYear: 2026 })
    expect(found).toMatchObject([{ column: '3', says: expect.stringContaining('i 2028, 2029; 2.400') }])
  })

  it('before the case, or in years without the cost, is nothing', () => {
    expect(paid(2020, 2025)).toEqual([])
    expect(paid(2027, 2029, { lines: linesWith('advisers', { amounts: [1200, 0, null, 0] }) })).toEqual([])
  })
})

describe('something that will be done', () => {
  it('and has no row is a note', () => {
    const fields = { kind: 'uncosted', what: 'evaluering ved KORA', line: null, says: 'Projektet evalueres af KORA.' }
    expect(claim(uncosted, fields)).toEqual([
      {
        code: 'uncosted',
        severity: 'note',
        certainty: 'likely',
        row: 'Projektet evalueres af KORA.',
        stated: 'evaluering ved KORA',
        computed: null,
        says: 'Tabellen har ingen række til evaluering ved KORA, selv om teksten siger "Projektet evalueres af KORA".',
      },
    ])
    expect(claim(uncosted, { ...fields, line: 'course' })).toEqual([])
  })
})
