// Amounts in the text against the table they speak of, against their own parts, and against their own words.
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, sampleText, sampleWithClaims } from '../../../test/investment/sample-case.ts'
import { textAmounts } from './text-amounts.ts'

type Fields = {
  value: number
  says: string
  equals?: string
  parts?: number[]
  approximate?: boolean
  unit?: CaseText['unit']
}
const claim = (fields: Fields, changes: Partial<CaseText> = {}) =>
  findingsOf(textAmounts, sampleWithClaims([{ id: 'amount', kind: 'amount', ...fields }], changes))

const base = { severity: 'error', certainty: 'certain' }

describe('an amount in the text', () => {
  it('that is in the table says nothing, in whatever unit it is written', () => {
    expect(claim({ says: 'netto 1,3 mio. kr. i 2029', value: -1300, equals: 'net@2029' })).toEqual([])
    expect(claim({ says: '1.300.000 kr.', value: -1_300_000, unit: 'kr.', equals: 'net@2029' })).toEqual([])
    expect(claim({ says: 'i alt 5,5 mio. kr.', value: -5500, equals: 'placements@sum' })).toEqual([])
    expect(claim({ says: '2,5 mio. kr.', value: -2500, equals: 'placements@last' })).toEqual([])
    expect(claim({ says: 'et tal om noget andet: 44,1 mio. kr.', value: 44_100 })).toEqual([])
  })

  it('may be rounded to its last printed digit', () => {
    expect(
      claim({ says: '1,3 mio. kr.', value: 1300, equals: 'advisers@2027 + net@2027 - course@sum + course@sum' }),
    ).toHaveLength(1)
    expect(claim({ says: 'ca. 1.250.000 kr.', value: -1250, equals: 'net@2029' })).toEqual([])
    expect(claim({ says: '1.250.000 kr.', value: -1250, equals: 'net@2029', approximate: true })).toEqual([])
  })

  it('that is another than the table is an error with both numbers', () => {
    expect(claim({ says: 'Netto er 1,2 mio. kr. i 2029.', value: -1200, equals: 'net@2029' })).toEqual([
      {
        ...base,
        code: 'text-table',
        row: 'Netto er 1,2 mio. kr. i 2029.',
        stated: -1200,
        computed: -1300,
        says: 'Teksten siger "Netto er 1,2 mio. kr. i 2029", altså -1.200, men tabellen giver -1.300 (1000 kr.).',
      },
    ])
  })

  it('that may only be rounded further than usual is likely an error', () => {
    expect(claim({ says: '1 mio. kr.', value: -1000, equals: 'net@2029' })).toMatchObject([{ certainty: 'likely' }])
    expect(claim({ says: '3 mio. kr.', value: -3000, equals: 'net@2029' })).toMatchObject([{ certainty: 'certain' }])
  })

  it('in another unit than the table is an error of units', () => {
    expect(claim({ says: '1.300 mio. kr.', value: -1_300_000, equals: 'net@2029' })).toEqual([
      {
        ...base,
        code: 'unit',
        row: '1.300 mio. kr.',
        stated: -1_300_000,
        computed: -1300,
        says: 'Teksten siger "1.300 mio. kr.", altså -1.300.000, men tabellen giver -1.300 (1000 kr.): de står i hver sin enhed.',
      },
    ])
  })

  it('with the opposite sign of the table is a turned sign, also where it is rounded', () => {
    expect(claim({ says: '1,3 mio. kr.', value: 1300, equals: 'net@2029' })).toEqual([
      {
        ...base,
        certainty: 'likely',
        code: 'sign',
        row: '1,3 mio. kr.',
        stated: 1300,
        computed: -1300,
        says: 'Teksten siger "1,3 mio. kr.", altså 1.300, men tabellen giver -1.300 (1000 kr.): fortegnet er vendt.',
      },
    ])
    expect(claim({ says: 'ca. 1,25 mio. kr.', value: 1250, equals: 'net@2029' })).toMatchObject([{ code: 'sign' }])
    expect(claim({ says: '0 kr.', value: 0, equals: 'net@2029' })).toMatchObject([{ code: 'text-table' }])
  })

  it('is told in the sign of a case that prints gains as plus', () => {
    const turned = (row: readonly (number | null)[]) => row.map(each => (each === null ? null : -each))
    const { lines, totals = [] } = sampleText()
    const changes: Partial<CaseText> = {
      sign: 'gain-positive',
      lines: lines.map(line => ({ ...line, amounts: turned(line.amounts ?? []) })),
      totals: totals.map(total => ({ ...total, stated: turned(total.stated) })),
    }
    expect(claim({ says: '1,3 mio. kr.', value: 1300, equals: 'net@2029' }, changes)).toEqual([])
    expect(claim({ says: '1,2 mio. kr.', value: 1200, equals: 'net@2029' }, changes)[0]?.says).toBe(
      'Teksten siger "1,2 mio. kr.", altså 1.200, men tabellen giver 1.300 (1000 kr.).',
    )
  })
})

describe('an amount that the text divides', () => {
  it('is the sum of its parts', () => {
    expect(claim({ says: '5 mio. kr.', value: -5000, parts: [-1800, -3200] })).toEqual([])
    expect(claim({ says: '649.000 kr.', value: 649, parts: [433, 216] })).toEqual([])
  })

  it('and is not their sum is an error', () => {
    expect(claim({ says: '660.000 kr.', value: 660, parts: [433, 216] })).toEqual([
      {
        ...base,
        code: 'sum',
        row: '660.000 kr.',
        stated: 660,
        computed: 649,
        says: '"660.000 kr.": delene giver 649, ikke 660 (1000 kr.).',
      },
    ])
    expect(claim({ says: '650.000 kr.', value: 650, parts: [433, 216] })).toMatchObject([{ certainty: 'likely' }])
    expect(claim({ says: '0,66 mio. kr.', value: 0.66, unit: 'mio. kr.', parts: [0.433, 0.216] })[0]?.says).toBe(
      '"0,66 mio. kr.": delene giver 0,649, ikke 0,66 (mio. kr.).',
    )
  })
})

describe('the words of an amount', () => {
  it('that print it a thousand times as large ask whether the unit of the case is right', () => {
    expect(claim({ says: 'netto 1,3 mio. kr.', value: -1300, equals: 'net@2029' }, { unit: 'mio. kr.' })).toEqual([
      {
        ...base,
        certainty: 'likely',
        code: 'unit',
        row: 'netto 1,3 mio. kr.',
        stated: -1300,
        computed: -1.3,
        says: 'Teksten siger "netto 1,3 mio. kr.", men casen læser det som -1.300 mio. kr.; er enheden rigtig?',
      },
    ])
    expect(claim({ says: 'netto 1,3 mio. kr.', value: -1300, equals: 'net@2029' }, { unit: 'kr.' })[0]?.says).toContain(
      'læser det som -1.300 kr.; er enheden rigtig?',
    )
  })

  it('are not asked about where the table already shows the unit to be wrong', () => {
    const found = claim({ says: '1,3 mio. kr.', value: -1_300_000, equals: 'net@2029' })
    expect(found.map(each => each.says)).toEqual([
      'Teksten siger "1,3 mio. kr.", altså -1.300.000, men tabellen giver -1.300 (1000 kr.): de står i hver sin enhed.',
    ])
  })
})
