// Tests of whether follow-ups were held on the day that was agreed: kept, late, not held, moved, planned.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../language/day.ts'
import { FollowUp } from './facts/following.ts'
import { followUpsKept } from './kept.ts'

const today = day('2026-11-19')
const followUp = (id: string, more: object): FollowUp => FollowUp.parse({ id, about: ['hjælp'], ...more })
const stateOf = (...all: FollowUp[]) => followUpsKept(all, today).map(({ state, on }) => [state, on])

test('one held by its day is kept, one held the day after is late', () => {
  expect(stateOf(followUp('a', { plannedFor: '2026-05-04', heldOn: '2026-05-04' }))).toEqual([['kept', '2026-05-04']])
  expect(stateOf(followUp('a', { plannedFor: '2026-05-04', heldOn: '2026-05-02' }))).toEqual([['kept', '2026-05-02']])
  expect(stateOf(followUp('a', { plannedFor: '2026-05-04', heldOn: '2026-05-05' }))).toEqual([['late', '2026-05-05']])
})

test('one nobody held is not held the day after its day; on the day itself it is planned', () => {
  expect(stateOf(followUp('a', { plannedFor: '2026-11-18' }))).toEqual([['not-held', '2026-11-18']])
  expect(stateOf(followUp('a', { plannedFor: '2026-11-19' }))).toEqual([['planned', '2026-11-19']])
})

test('one without any day has no place, and one held without an agreed day can be held late by nobody', () => {
  expect(stateOf(followUp('a', {}))).toEqual([])
  expect(followUpsKept([followUp('a', { heldOn: '2026-05-04' })], today)).toMatchObject([
    { state: 'kept', agreed: null },
  ])
})

test('a plan put off does not excuse: the day the one before decided counts where it is earlier', () => {
  const before = followUp('a', {
    plannedFor: '2026-02-02',
    heldOn: '2026-02-02',
    next: { on: '2026-05-04', reason: 'Efter tre måneder' },
  })
  const after = followUp('b', { plannedFor: '2026-06-01', heldOn: '2026-06-01' })
  expect(stateOf(before, after)).toEqual([
    ['kept', '2026-02-02'],
    ['late', '2026-06-01'],
  ])
  const other = followUp('c', { about: ['noget andet'], plannedFor: '2026-06-01', heldOn: '2026-06-01' })
  expect(stateOf(before, other).at(-1)).toEqual(['kept', '2026-06-01'])
})

test('a cancelled one is not held, unless another came instead by its day, or its day has not come', () => {
  const cancelled = { plannedFor: '2026-05-04', cancelledOn: '2026-04-28' }
  expect(stateOf(followUp('a', cancelled))).toEqual([['not-held', '2026-05-04']])
  const instead = followUp('b', { plannedFor: '2026-05-01', heldOn: '2026-05-01' })
  expect(stateOf(followUp('a', cancelled), instead).map(([state]) => state)).toEqual(['moved', 'kept'])
  const after = followUp('b', { plannedFor: '2026-05-20', heldOn: '2026-05-20' })
  expect(stateOf(followUp('a', cancelled), after).map(([state]) => state)).toEqual(['not-held', 'kept'])
  expect(stateOf(followUp('a', { plannedFor: '2026-12-04', cancelledOn: '2026-11-01' }))).toEqual([
    ['moved', '2026-12-04'],
  ])
})

test('what was held after the day one looks at was not held yet', () => {
  const all = [followUp('a', { plannedFor: '2026-05-04', heldOn: '2026-05-10' })]
  expect(followUpsKept(all, day('2026-05-06'))).toMatchObject([{ state: 'not-held', on: '2026-05-04' }])
})

test('whatever is written down, a late one was held after the day it was agreed for, and none is of the future but the planned', () => {
  const anyDay = fc.integer({ min: -900, max: 400 }).map(days => addDays(today, days))
  const maybe = fc.option(anyDay)
  const any = fc.record({ plannedFor: maybe, heldOn: maybe, cancelledOn: maybe, next: maybe })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), given => {
      const all = given.map(({ next, ...each }, at) =>
        followUp(String(at), { ...each, next: next === null ? null : { on: next, reason: 'x' } }),
      )
      for (const { on, agreed, state } of followUpsKept(all, today)) {
        if (state === 'late') expect(agreed !== null && on > agreed).toBe(true)
        if (state === 'kept') expect(agreed === null || on <= agreed).toBe(true)
        if (state === 'kept' || state === 'late') expect(on <= today).toBe(true)
        if (state === 'not-held') expect(on <= today).toBe(true)
        if (state === 'planned') expect(on >= today).toBe(true)
      }
    }),
    { seed: 20261119, numRuns: 500 },
  )
})
