// Tests that a case can be read as it was known at a moment.
import { expect, test } from 'vitest'
import { factsKnown, type KnownVersion } from './known.ts'

const child = { child: 'barnet', born: null, died: null, disability: false }

const notification = (notifier: string) => ({ id: 'u', receivedAt: { day: '2026-01-10' }, notifier })
const version = (notifier: string, knownFrom: string, knownTo: string | null, withdrawn = false): KnownVersion => ({
  list: 'notifications',
  fact: notification(notifier),
  knownFrom,
  knownTo,
  withdrawn,
})

test('of a fact the version known then, and none that was taken back', () => {
  const versions = [
    version('school', '2026-01-11T08:00:00Z', '2026-01-20T08:00:00Z'),
    version('daycare', '2026-01-20T08:00:00Z', '2026-02-01T08:00:00Z'),
    version('daycare', '2026-02-01T08:00:00Z', null, true),
  ]
  const notifier = (moment: string) => factsKnown(child, versions, moment).notifications.map(each => each.notifier)
  expect(notifier('2026-01-11T07:59:59Z')).toEqual([])
  expect(notifier('2026-01-11T08:00:00Z')).toEqual(['school'])
  expect(notifier('2026-01-20T08:00:00Z')).toEqual(['daycare'])
  expect(notifier('2026-02-01T08:00:00Z')).toEqual([])
})

test('a stored fact that is not what it should be is a fault of the store', () => {
  const wrong: KnownVersion = { ...version('school', '2026-01-11T08:00:00Z', null), fact: { id: 'u' } }
  expect(() => factsKnown(child, [wrong], '2026-02-01T08:00:00Z')).toThrow()
})
