// What a line comes from, in words a council can read.
import { expect, test } from 'vitest'
import type { InvestmentCase } from '../../../investment/case.ts'
import { emptyCase } from '../../../investment/plan/own-case.ts'
import { spreadWords } from '../assumption-words.ts'
import { driverWords } from './driver-words.ts'

const basis = { kind: 'estimate', says: 'Skøn' } as const
const of: InvestmentCase = {
  ...emptyCase({ id: 'egen-1', title: 'A', municipality: '999' }, 2026),
  assumptions: [
    { id: 'pris', label: 'Pris', value: 0.1, basis },
    { id: 'antal', label: 'Antal', value: 8, profile: [0, 0.5, 1, 1, 0], basis },
  ],
  efforts: [{ id: 'hus', title: 'Familiehus', targetGroup: null, participants: 18, duration: null, success: null }],
}

test('a product is its factors, with the years it is of', () => {
  const unit = 'foranstaltninger'
  expect(driverWords(of, { units: 8, unit, price: { assumption: 'pris' }, areas: 3 })).toBe(
    '8 foranstaltninger × 0,1 × 3 områder',
  )
  expect(driverWords(of, { units: { assumption: 'antal' }, unit, price: 100, months: 6 })).toBe(
    '4, 8 (2\u00a0år) foranstaltninger i 2027-2029 × 100 × 6/12 af året',
  )
  expect(driverWords(of, { units: [2, 2, 2, 2, 2], price: 1 })).toBe('2 × 1')
})

test('fewer children per adviser, an effort, a grant and a move are told as people tell them', () => {
  expect(driverWords(of, { by: 'caseload', cases: 900, present: 45, target: 20, price: 500 })).toBe(
    '45 børn pr. rådgiver nu, 20 som mål, 900 børn i alt, 500 pr. årsværk',
  )
  expect(
    driverWords(of, {
      by: 'effort',
      effort: 'hus',
      success: 0.5,
      effect: 1,
      price: 600,
      lagMonths: 6,
      lastsMonths: 24,
      startMonth: null,
    }),
  ).toBe('deltagere i Familiehus × 0,5 succes × 1 × 600, fra 6 måneder efter start, i 24 måneder')
  expect(driverWords(of, { by: 'grant', of: ['udgift'], share: 0.5, ceiling: 1000, toYear: 2027 })).toBe(
    '0,5 af Udgift, højst 1.000 i alt, til og med 2027',
  )
  expect(
    driverWords(of, {
      by: 'move',
      households: 2,
      before: [1200, 600],
      after: [500, 600],
      rule: 'refund-2025',
      bands: [{ above: 1, share: 0.25 }],
    }),
  ).toBe('2 husstande: fra 1.200 + 600 til 500 + 600, netto for refusion efter refund-2025')
})

test('a spread says its ends in words', () => {
  expect(spreadWords({ value: 8, spread: { shape: 'range', low: 5, high: 11 } })).toBe(
    'fra 5 til 11, mest sandsynligt 8',
  )
  expect(spreadWords({ value: 8, spread: { shape: 'count', areas: 3 } })).toBe(
    'antal: tilfældigt omkring 8 i hvert af 3 områder',
  )
  expect(spreadWords({ value: 8 })).toBe('ligger fast')
})
