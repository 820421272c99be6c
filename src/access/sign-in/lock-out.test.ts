// Signing in is closed after so many failures within so many minutes, and opens again by itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockOut as shipped } from '../../../test/setup/sign-in.ts'
import { lockedFor, remembered } from './lock-out.ts'

const rule = { ...shipped, windowMinutes: 10, lockMinutes: 20 }
const minutes = (...of: readonly number[]): readonly number[] => of.map(each => each * 60_000)
const locked = (failures: readonly number[], now: number, limit = 3) =>
  lockedFor(minutes(...failures), rule, limit, now * 60_000)

describe('three failures within ten minutes', () => {
  it('close it for twenty', () => {
    expect([locked([0, 4], 5), locked([0, 4, 9], 9), locked([0, 4, 9], 28.5), locked([0, 4, 9], 29)]).toEqual([
      null,
      20,
      1,
      null,
    ])
  })

  it('close it at any time of the century', () => {
    const noon = Date.parse('2026-06-15T10:00:00Z') / 60_000
    expect(locked([noon, noon + 4, noon + 9], noon + 9)).toBe(20)
  })

  it('further apart do not', () => {
    expect(locked([0, 4, 10], 10)).toBeNull()
    expect(locked([0, 9, 11, 20], 20)).toBeNull()
  })

  it('count however they are ordered', () => {
    expect(locked([9, 0, 4], 9)).toBe(20)
  })

  it('of the future do not count', () => {
    expect(locked([0, 4, 9], 8)).toBeNull()
  })
})

it('one is enough where the limit is one', () => {
  expect(locked([0], 0, 1)).toBe(20)
})

it('opens after the lock’s minutes without a new failure, however many there were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (failures, limit) => {
      expect(locked(failures, Math.max(0, ...failures) + rule.lockMinutes, limit)).toBeNull()
    }),
  )
})

it('never closes with fewer failures than the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 5 }), fc.nat(200), (failures, now) => {
      expect(locked(failures, now, 6)).toBeNull()
    }),
  )
})

it('needs no failure older than what is remembered', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { maxLength: 20 }), fc.nat(200), (failures, now) => {
      const young = failures.filter(at => (now - at) * 60_000 < remembered(rule))
      expect(locked(young, now)).toBe(locked(failures, now))
    }),
  )
})

it('the shipped numbers are ours, and more failures are borne from an address than from a person', () => {
  expect(shipped.confidence).toBe('our-reading')
  expect(shipped.perAddress).toBeGreaterThan(shipped.perPerson)
})
