// Moments on the pages: Danish time in summer and winter, and the day only where it is needed.
import { expect, it } from 'vitest'
import { hoursBetween, shortMoment, untilMoment } from './moments.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

it.each([
  ['2026-06-06T21:10:00.000Z', '6. juni 2026 kl. 23.10'],
  ['2026-12-31T23:05:00.000Z', '1. jan. 2027 kl. 0.05'],
  ['2026-03-29T01:00:00.000Z', '29. marts 2026 kl. 3.00'],
])('%s is %s', (moment, text) => expect(plain(shortMoment(moment))).toBe(text))

it('an end on the same day is its time alone, and on another its day too', () => {
  expect(plain(untilMoment('2026-06-06T19:10:00Z', '2026-06-06T21:10:00Z'))).toBe('kl. 23.10')
  expect(plain(untilMoment('2026-06-06T21:10:00Z', '2026-06-06T23:10:00Z'))).toBe('7. juni 2026 kl. 1.10')
})

it('hours are those that went by, also where the clock is changed meanwhile', () => {
  expect(hoursBetween('2026-03-28T22:00:00Z', '2026-03-29T04:00:00Z')).toBe(6)
})
