// The payback a case says it has, against the one its lines give.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, linesWith, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { statedPayback } from './stated-payback.ts'

const claim = (value: number | null, changes: Partial<CaseText> = {}, measure: 'service' | 'total' = 'total') =>
  findingsOf(
    statedPayback,
    sampleWithClaims([{ id: 'payback', kind: 'payback', says: 'Tjent hjem.', value, measure }], changes),
  )
const never = { lines: linesWith('placements', { amounts: [0, -1, -1, -1] }) }

describe('a stated payback', () => {
  it('is right as a number of years, a calendar year, or years with decimals', () => {
    expect(claim(4)).toEqual([])
    expect(claim(2029)).toEqual([])
    expect(claim(3.7)).toEqual([])
    expect(claim(3.69)).toEqual([])
    expect(claim(null, never)).toEqual([])
  })

  it('that is another is an error with the answer of the table', () => {
    expect(claim(2)).toEqual([
      {
        code: 'payback',
        severity: 'error',
        certainty: 'certain',
        row: 'Tjent hjem.',
        stated: 2,
        computed: 4,
        says: 'Teksten siger "Tjent hjem", men efter tabellen er svaret: år 4.',
      },
    ])
    expect(claim(2028)).toMatchObject([
      { computed: 2029, says: 'Teksten siger "Tjent hjem", men efter tabellen er svaret: 2029.' },
    ])
    expect(claim(3.5)).toMatchObject([
      { certainty: 'likely', says: 'Teksten siger "Tjent hjem", men efter tabellen er svaret: år 3,69.' },
    ])
    expect(claim(null)).toMatchObject([{ certainty: 'certain', computed: 4 }])
  })

  it('of a case that never pays itself back is answered with the reason', () => {
    expect(claim(3, never)).toMatchObject([
      {
        stated: 3,
        computed: null,
        says: 'Teksten siger "Tjent hjem", men efter tabellen er svaret: betaler sig ikke hjem: udgiften er ikke tjent ind i tabellen, og de varige linjer giver ingen nettogevinst derefter.',
      },
    ])
  })

  it('by the calendar is understood where the case counts its years', () => {
    expect(claim(2029, { years: [1, 2, 3, 4], startYear: 2026 })).toEqual([])
    expect(claim(2030, { years: [1, 2, 3, 4], startYear: 2026 })).toMatchObject([{ computed: 2029 }])
  })

  it('is that of service or of the total economy, as it says', () => {
    const changes = { lines: linesWith('course', { area: 'construction', amounts: [3000, null, null, null] }) }
    expect(claim(4, changes, 'service')).toEqual([])
    expect(claim(4, changes, 'total')).toMatchObject([{ computed: 6 }])
  })
})
