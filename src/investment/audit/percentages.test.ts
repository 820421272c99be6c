// Percentages of the text that can be worked out, and shares that should be a whole.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { percentages } from './percentages.ts'

const claim = (fields: object, changes: Partial<CaseText> = {}) =>
  findingsOf(
    percentages,
    sampleWithClaims([{ id: 'share', kind: 'percentage', says: 'svarende til 5 % af budgettet', ...fields }], changes),
  )

describe('a percentage of an amount', () => {
  it('holds to half of the last printed digit', () => {
    expect(claim({ says: '5 %, ca. 1,8 mio. kr.', percent: 5, of: 35_200, value: 1800 })).toEqual([])
    expect(claim({ says: '5 %, 3,4 mio. kr.', percent: 5, of: 68_000, value: 3400 })).toEqual([])
    expect(claim({ says: '5 %, 3,4 mio. kr.', percent: 5, of: 68, value: 3.4, unit: 'mio. kr.' })).toEqual([])
  })

  it('that is another amount is an error; likely where the amount rounds to the percentage', () => {
    expect(claim({ says: '3,2 mio. kr. (5 %)', percent: 5, of: 68_000, value: 3200 })).toEqual([
      {
        code: 'percentage',
        severity: 'error',
        certainty: 'likely',
        row: '3,2 mio. kr. (5 %)',
        stated: 3200,
        computed: 3400,
        says: '5 % af 68.000 er 3.400, ikke 3.200 (1000 kr.); 3.200 er 4,7 %.',
      },
    ])
    expect(claim({ says: '2,2 mio. kr.', percent: 5, of: 68_000, value: 2200 })).toMatchObject([
      { certainty: 'certain' },
    ])
  })

  it('of children holds to half a child', () => {
    expect(claim({ percent: 75, of: 15, value: 11, unit: 'børn' })).toEqual([])
    expect(claim({ percent: 75, of: 15, value: 12, unit: 'børn' })).toMatchObject([
      { says: '75 % af 15 er 11,25, ikke 12 (børn); 12 er 80,0 %.' },
    ])
  })

  it('of which something is missing is not judged', () => {
    expect(claim({ percent: 44 })).toEqual([])
    expect(claim({ percent: 44, of: 100 })).toEqual([])
    expect(claim({ of: 100, value: 3 })).toEqual([])
    expect(claim({ percent: 44, of: 0, value: 3 })).toEqual([])
  })
})

describe('shares of a whole', () => {
  it('sum to 100, each rounded by half of its last digit at most', () => {
    expect(claim({ parts: [63, 37] })).toEqual([])
    expect(claim({ parts: [33, 33, 33] })).toEqual([])
    expect(claim({ parts: [65, 36] })).toEqual([])
    expect(claim({ parts: [33.3, 33.3, 33.3] })).toEqual([])
  })

  it('that do not are an error', () => {
    expect(claim({ says: 'fordelt med 60/30', parts: [60, 30] })).toEqual([
      {
        code: 'percentage',
        severity: 'error',
        certainty: 'certain',
        row: 'fordelt med 60/30',
        stated: 90,
        computed: 100,
        says: 'Andelene 60 + 30 giver 90 %, ikke 100 %.',
      },
    ])
    expect(claim({ parts: [63, 36] })).toHaveLength(1)
    expect(claim({ parts: [63, 39] })).toHaveLength(1)
    expect(claim({ parts: [33.5, 33.5, 34] })[0]?.says).toBe('Andelene 33,5 + 33,5 + 34 giver 101 %, ikke 100 %.')
  })

  it('whose order the source has lost are a note that presents no reading as fact', () => {
    expect(claim({ says: '25% 7% 68%', parts: [68, 25, 7], unordered: true })).toEqual([
      {
        code: 'alignment',
        severity: 'note',
        certainty: 'certain',
        row: '25% 7% 68%',
        stated: '68/25/7',
        computed: null,
        says: 'Andelene 68, 25, 7 giver 100 %, men kilden viser ikke længere, hvilken der hører til hvad. Læs dem i originalen.',
      },
    ])
    expect(claim({ parts: [68, 20, 7], unordered: true })).toMatchObject([{ code: 'percentage' }])
  })
})
