// Counts of people, visits and cases: equal to their parts, and the same wherever they are said.
import { describe, expect, it } from 'vitest'
import { findingsOf, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { counts } from './counts.ts'

const claim = <Fields extends { value: number; says?: string }>(fields: Fields) =>
  findingsOf(counts, sampleWithClaims([{ id: 'staff', kind: 'count', says: 'De 16 medarbejdere', ...fields }]))

describe('a count', () => {
  it('is its parts, also in half posts', () => {
    expect(claim({ value: 15, parts: [4, 4, 1, 3, 3] })).toEqual([])
    expect(claim({ value: 0.3, parts: [0.1, 0.2] })).toEqual([])
    expect(claim({ value: 16 })).toEqual([])
  })

  it('that is not its parts is an error', () => {
    expect(claim({ value: 16, parts: [4, 4, 1, 3, 3] })).toEqual([
      {
        code: 'count',
        severity: 'error',
        certainty: 'certain',
        row: 'De 16 medarbejdere',
        stated: 16,
        computed: 15,
        says: 'Teksten siger "De 16 medarbejdere", men 4 + 4 + 1 + 3 + 3 er 15.',
      },
    ])
    expect(claim({ says: '8 årsværk', value: 8, parts: [4, 3, 0.5] })[0]?.says).toBe(
      'Teksten siger "8 årsværk", men 4 + 3 + 0,5 er 7,5.',
    )
  })

  it('that is approximate may be five percent off its parts', () => {
    expect(claim({ value: 100, approximate: true, parts: [50, 45] })).toEqual([])
    expect(claim({ value: 100, approximate: true, parts: [50, 44] })).toHaveLength(1)
  })

  it('said otherwise elsewhere is a question, not an error', () => {
    const against = { says: 'en årgang på 360 fødsler', value: 360 }
    expect(claim({ says: 'Cirka 380 gravide', value: 380, against })).toEqual([
      {
        code: 'count',
        severity: 'note',
        certainty: 'likely',
        row: 'Cirka 380 gravide',
        stated: 380,
        computed: 360,
        says: 'Et sted står "Cirka 380 gravide", et andet "en årgang på 360 fødsler". Er det det samme?',
      },
    ])
    expect(claim({ value: 360, against })).toEqual([])
    expect(claim({ value: 360, against: { says: 'mange fødsler' } })).toEqual([])
  })

  it('at the edge of a range or outside it is another number; inside it is the same', () => {
    const against = { says: 'de 50-60 familier', range: [50, 60] as [number, number] }
    expect(claim({ value: 50, against })).toMatchObject([{ computed: '50-60' }])
    expect(claim({ value: 61, against })).toHaveLength(1)
    expect(claim({ value: 55, against })).toEqual([])
  })
})
