// A moment in Danish time, as a person says it.
import { expect, it } from 'vitest'
import { clockTime } from './clock-time.ts'

const said = (of: string) => clockTime(of).replaceAll('\u00a0', ' ')

it('is said by the clock in Copenhagen, summer and winter', () => {
  expect(said('2026-06-15T12:30:00.000Z')).toBe('15. juni 2026 kl. 14.30')
  expect(said('2026-01-31T23:05:00.000Z')).toBe('1. februar 2026 kl. 00.05')
})
