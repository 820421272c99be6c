// The list of cases: order, cut, and what is unknown.
import { describe, expect, it } from 'vitest'
import type { CaseSummary } from '../../contract/cases.ts'
import { paybackWords } from './payback-words.ts'
import { matching, orderWords, pressed, sorted } from './sorting.ts'

const summary = (id: string, of: Partial<CaseSummary>): CaseSummary => ({
  id,
  title: id,
  municipality: 'Herning',
  unit: '1000 kr.',
  priceLevel: null,
  years: [2016],
  total: 0,
  payback: null,
  paybackReason: null,
  errors: 0,
  notes: 0,
  explained: 0,
  own: false,
  ...of,
})

const paid = (fractional: number) => ({ year: 2022, index: 6, fractional, beyondTable: false })
const all = [
  summary('ringsted', { unit: 'kr.', total: -1_000_000, payback: paid(11.3), errors: 3, notes: 8 }),
  summary('aalborg', { total: -18_500, payback: paid(5.6), errors: 6, notes: 2 }),
  summary('ødsted', { total: 649, errors: 3, notes: 3 }),
]
const ids = (of: readonly CaseSummary[]) => of.map(each => each.id)

describe('the order', () => {
  it('compares amounts in kroner, whatever unit the case is in', () => {
    expect(ids(sorted(all, { by: 'total', ascending: true }))).toEqual(['aalborg', 'ringsted', 'ødsted'])
  })

  it('has the case that is not paid home last both ways', () => {
    expect(ids(sorted(all, { by: 'payback', ascending: true }))).toEqual(['aalborg', 'ringsted', 'ødsted'])
    expect(ids(sorted(all, { by: 'payback', ascending: false }))).toEqual(['ringsted', 'aalborg', 'ødsted'])
  })

  it('counts errors before notes', () => {
    expect(ids(sorted(all, { by: 'findings', ascending: false }))).toEqual(['aalborg', 'ringsted', 'ødsted'])
  })

  it('is Danish: aa after ø', () => {
    expect(ids(sorted(all, { by: 'title', ascending: true }))).toEqual(['ringsted', 'ødsted', 'aalborg'])
  })

  it('turns round when the same column is pressed, and is told in words', () => {
    expect(pressed({ by: 'title', ascending: true }, 'title')).toEqual({ by: 'title', ascending: false })
    expect(pressed({ by: 'title', ascending: false }, 'total')).toEqual({ by: 'total', ascending: true })
    expect(orderWords({ by: 'title', ascending: false })).toBe('Sorteret efter Case, faldende.')
  })
})

describe('the cut', () => {
  it('takes every word, in any order and case', () => {
    expect(ids(matching(all, 'HERNING aal'))).toEqual(['aalborg'])
    expect(matching(all, '  ')).toHaveLength(3)
    expect(matching(all, 'odense')).toEqual([])
  })
})

describe('payback in words', () => {
  it('names year and number, and only the number where the case counts from 1', () => {
    expect(paybackWords({ payback: paid(5.571), paybackReason: null })).toEqual({
      when: '2022, år\u00a06',
      note: 'efter 5,6\u00a0år',
    })
    expect(
      paybackWords({ payback: { year: 12, index: 12, fractional: 11.279, beyondTable: true }, paybackReason: null }),
    ).toEqual({ when: 'år\u00a012', note: 'efter 11,3\u00a0år, efter tabellen' })
  })

  it('says when there is none, and why', () => {
    expect(paybackWords({ payback: null, paybackReason: 'Der er ingen varig gevinst.' })).toEqual({
      when: 'ikke betalt hjem',
      note: 'Der er ingen varig gevinst.',
    })
  })
})
