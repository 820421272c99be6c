// The day and the clock of a row are those of Denmark, summer and winter.
import { expect, it } from 'vitest'
import { momentWords } from './moment.ts'

it.each([
  ['2026-05-04T07:02:00.123456Z', 'Mandag den 4. maj 2026', '9.02'],
  ['2026-01-31T23:30:00.000000Z', 'Søndag den 1. februar 2026', '0.30'],
  ['2026-12-24T15:00:00Z', 'Torsdag den 24. december 2026', '16.00'],
])('%s', (at, day, clock) => {
  expect(momentWords(at)).toEqual({ day, clock })
})
