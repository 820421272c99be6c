// Outside money that was not sought, and own money that is not shown.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, linesWith, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { funds } from './funds.ts'

const claim = (fields: object, changes: Partial<CaseText> = {}) =>
  findingsOf(
    funds,
    sampleWithClaims([{ id: 'funds', kind: 'funds', says: 'Er der søgt midler? Nej', ...fields }], changes),
  )
const withGrant = (kind: 'grant' | 'income', amounts: (number | null)[]) => ({
  lines: linesWith('course', { label: 'Løn til to', kind, amounts }),
})

describe('outside money', () => {
  it('booked although none was sought is an error', () => {
    expect(claim({ applied: false }, withGrant('income', [null, -1000, -1000, null]))).toEqual([
      {
        code: 'funds',
        severity: 'error',
        certainty: 'certain',
        table: '1',
        row: 'Løn til to',
        stated: 0,
        computed: 2000,
        says: 'Der står "Er der søgt midler? Nej" ved andre midler, men "Løn til to" er regnet med som indtægt, i alt 2.000 (1000 kr.).',
      },
    ])
    expect(claim({ applied: false }, { ...withGrant('grant', [-1, 0, 0, 0]), unit: 'kr.' })[0]?.says).toMatch(
      /i alt 1 kr\.$/,
    )
  })

  it('that was sought, or that is not booked, is fine', () => {
    expect(claim({ applied: true }, withGrant('grant', [-1000, 0, 0, 0]))).toEqual([])
    expect(claim({ applied: false })).toEqual([])
    expect(claim({ applied: false }, withGrant('grant', [0, null, 0, 0]))).toEqual([])
  })
})

describe('own money', () => {
  it('that is not shown is a note on what is missing', () => {
    expect(claim({ says: '50 % egne midler', required: 1900, documented: [433, 216] })).toEqual([
      {
        code: 'funds',
        severity: 'note',
        certainty: 'certain',
        row: '50 % egne midler',
        stated: 1900,
        computed: 649,
        says: 'Kommunen skal selv lægge 1.900 (1000 kr.); der er vist 649, så 1.251 mangler.',
      },
    ])
    expect(claim({ required: 1.9, documented: [0.649], unit: 'mio. kr.' })).toMatchObject([
      {
        stated: 1900,
        computed: 649,
        says: 'Kommunen skal selv lægge 1,9 (mio. kr.); der er vist 0,649, så 1,251 mangler.',
      },
    ])
  })

  it('that is shown, or of which one side is unknown, is fine', () => {
    expect(claim({ required: 600, documented: [433, 216] })).toEqual([])
    expect(claim({ required: 649, documented: [433, 216] })).toEqual([])
    expect(claim({ required: 600 })).toEqual([])
    expect(claim({ documented: [5] })).toEqual([])
  })
})
