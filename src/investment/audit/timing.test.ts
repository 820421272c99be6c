// Timing: gains before the text says they come, before they can exist, and stretches of time that do not fit.
import { describe, expect, it } from 'vitest'
import {
  type CaseText,
  findingsOf,
  linesWith,
  sampleText,
  sampleWithClaims,
} from '../../../test/investment/sample-case.ts'
import { timing } from './timing.ts'

type Claims = NonNullable<CaseText['claims']>
const claim = (fields: object, changes: Partial<CaseText> = {}) => {
  const claims = [{ id: 'when', kind: 'timing', says: 'Gevinsten kommer fra 2028.', ...fields }] as Claims
  return findingsOf(timing, sampleWithClaims(claims, changes))
}
const from = (statedFrom: number, changes: Partial<CaseText> = {}) =>
  claim({ lines: ['placements'], statedFrom }, changes)

describe('a gain against the year the text gives it', () => {
  it('that comes then or later is right', () => {
    expect(from(2027)).toEqual([])
    expect(from(2026)).toEqual([])
  })

  it('that is booked before is an error, with what following the text would give', () => {
    expect(from(2028)).toEqual([
      {
        code: 'timing',
        severity: 'error',
        certainty: 'certain',
        table: '1',
        row: 'Færre anbringelser',
        column: '2027',
        stated: 2028,
        computed: 2027,
        says: 'Teksten siger "Gevinsten kommer fra 2028", men tabellen har 1.000 allerede i 2027. Følges teksten, er nettet det år 1.200 (1000 kr.), og casen betaler sig hjem i år 5.',
      },
    ])
  })

  it('may then never come back', () => {
    const once = { lines: linesWith('placements', { timing: 'once' }) }
    expect(from(2028, once)[0]?.says).toMatch(/og casen betaler sig ikke hjem\.$/)
  })

  it('is understood whether text and table count years or name them', () => {
    expect(from(2)).toEqual([])
    expect(from(3)).toMatchObject([{ column: '2027', stated: 3 }])
    const counted = { years: [1, 2, 3, 4], startYear: 2026 }
    expect(from(2027, counted)).toEqual([])
    expect(from(2028, counted)).toMatchObject([{ column: '2' }])
    expect(from(3, counted)[0]?.says).toContain('allerede i år 2. Følges teksten')
  })

  it('of several lines that start together is one finding', () => {
    const lines = [
      ...linesWith('none', {}),
      { id: 'more', label: 'Mere', kind: 'saving', timing: 'lasting', amounts: [0, -500, -500, -500] },
    ] as CaseText['lines']
    const claims = ['placements', 'more'].map(id => ({
      id,
      kind: 'timing',
      says: `${id} fra 2028`,
      lines: [id],
      statedFrom: 2028,
    })) as Claims
    const found = findingsOf(timing, sampleWithClaims(claims, { lines }))
    expect(found.map(each => each.says)).toEqual([
      'Teksten siger "placements fra 2028", men tabellen har 1.500 allerede i 2027. Følges teksten, er nettet det år 1.200 (1000 kr.), og casen betaler sig hjem i år 4.',
    ])
  })

  it('is told in the sign of a case that prints gains as plus', () => {
    const turned = (row: readonly (number | null)[]) => row.map(each => (each === null ? null : -each))
    const lines = sampleText().lines.map(line => ({ ...line, amounts: turned(line.amounts ?? []) }))
    expect(from(2028, { sign: 'gain-positive', lines })[0]?.says).toContain('er nettet det år -1.200 (1000 kr.)')
  })

  it('without lines says nothing', () => {
    expect(claim({ statedFrom: 2029 })).toEqual([])
  })
})

describe('a gain against the year it can exist', () => {
  it('that is booked before is a note with the reason', () => {
    expect(claim({ lines: ['placements'], possibleFrom: 2028, because: 'børnene er 0-2 år' })).toEqual([
      {
        code: 'timing',
        severity: 'note',
        certainty: 'likely',
        table: '1',
        row: 'Færre anbringelser',
        column: '2027',
        stated: 2027,
        computed: 2028,
        says: 'Der er regnet med en gevinst på 1.000 (1000 kr.) i 2027, før virkningen kan være der: børnene er 0-2 år.',
      },
    ])
    expect(claim({ lines: ['placements'], possibleFrom: 2028 })[0]?.says).toMatch(/: Gevinsten kommer fra 2028\.$/)
  })

  it('that is booked then is right, and without lines nothing is judged', () => {
    expect(claim({ lines: ['placements'], possibleFrom: 2027 })).toEqual([])
    expect(claim({ possibleFrom: 2029 })).toEqual([])
  })
})

describe('a stretch of time', () => {
  it('whose end is within a quarter of its own words fits', () => {
    expect(claim({ start: '2013-06', months: 12, end: '2014-06' })).toEqual([])
    expect(claim({ start: '2013-06', months: 12, end: '2014-09' })).toEqual([])
    expect(claim({ start: '2013-06', months: 12 })).toEqual([])
  })

  it('that is longer or shorter is a note', () => {
    expect(claim({ says: 'Efter endnu et år.', start: '2014-06', months: 12, end: '2016-09' })).toEqual([
      {
        code: 'timing',
        severity: 'note',
        certainty: 'certain',
        row: 'Efter endnu et år.',
        stated: 12,
        computed: 27,
        says: '"Efter endnu et år" siger 12 måneder, men der er 27 mellem de to tidspunkter.',
      },
    ])
    expect(claim({ start: '2014-06', months: 12, end: '2015-01' })).toHaveLength(1)
  })
})

describe('money for some months', () => {
  const covers = (coverFrom: string, to: string) =>
    claim({ says: 'Projektleder', covers: { from: coverFrom, to }, needed: { from: '2018-05', to: '2019-12' } })

  it('that covers them all is enough', () => {
    expect(covers('2018-05', '2019-12')).toEqual([])
    expect(covers('2017-01', '2021-12')).toEqual([])
    expect(claim({ covers: { from: '2018-05', to: '2018-06' } })).toEqual([])
  })

  it('that ends too early is a note on the open months', () => {
    expect(covers('2018-05', '2019-04')).toEqual([
      {
        code: 'timing',
        severity: 'note',
        certainty: 'certain',
        row: 'Projektleder',
        stated: 12,
        computed: 20,
        says: '"Projektleder": pengene dækker ikke 8 af de 20 måneder.',
      },
    ])
  })

  it.each([
    ['begins too late', '2018-08', '2019-12', 3],
    ['is open at both ends', '2018-06', '2019-11', 2],
    ['lies wholly before', '2017-01', '2017-12', 20],
    ['lies wholly after', '2021-01', '2021-12', 20],
  ])('that %s', (_, begins, ends, open) => {
    expect(covers(begins, ends)[0]?.says).toBe(`"Projektleder": pengene dækker ikke ${open} af de 20 måneder.`)
  })
})
