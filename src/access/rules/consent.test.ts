// Consent: three levels of sharing between professions.
import { expect, it } from 'vitest'
import { child, now, onDay, question, since } from '../../../test/setup/access-facts.ts'
import { message } from '../../language/message.ts'
import type { Sharing } from '../facts.ts'
import { consent, sharingLevel } from './consent.ts'

const sharing = (level: Sharing['level'], more: Partial<Sharing> = {}): Sharing => ({
  level,
  to: 'health-visiting',
  parts: ['social'],
  period: since('2026-06-01', '2026-07-01'),
  ...more,
})
const asks = (sharings: readonly Sharing[], on = '2026-06-15', part: 'social' | 'ppr' | 'health' = 'social') =>
  consent.ask(question('health-visitor', child({ sharings }), { part, now: onDay(on) }))

it('one’s own parts need no consent', () => {
  expect(asks([], '2026-06-15', 'health')).toEqual({ passes: true, because: null })
})

it('without anything the professions may talk, without the name', () => {
  expect(asks([])).toMatchObject({ passes: false, sentence: { code: 'access-needs-consent' } })
  expect(sharingLevel(child(), 'social', 'health-visitor', now)).toBe('without-name')
})

it('consent holds for its purpose, its parts and its days, and ends when it is withdrawn', () => {
  const given = [sharing('consent')]
  expect(asks(given)).toEqual({ passes: true, because: message('access-because-shared', { level: 'consent' }) })
  expect([asks(given, '2026-06-01').passes, asks(given, '2026-06-30').passes]).toEqual([true, true])
  expect([asks(given, '2026-05-31').passes, asks(given, '2026-07-01').passes]).toEqual([false, false])
  expect(asks(given, '2026-06-15', 'ppr').passes).toBe(false)
  expect(asks([sharing('consent', { to: 'ppr' })]).passes).toBe(false)
})

it('early preventive cooperation is enough for the professions around the child, not for adult services', () => {
  expect(asks([sharing('early-cooperation')])).toMatchObject({
    passes: true,
    because: { values: { level: 'early-cooperation' } },
  })
  const forSocialWork = child({ sharings: [sharing('early-cooperation', { to: 'social-work' })] })
  expect(sharingLevel(forSocialWork, 'social', 'adult-adviser', now)).toBe('without-name')
  const agreed = child({ sharings: [sharing('consent', { to: 'social-work' })] })
  expect(sharingLevel(agreed, 'social', 'adult-adviser', now)).toBe('consent')
})

it('consent counts before early cooperation where there are both', () => {
  const both = child({ sharings: [sharing('early-cooperation'), sharing('consent')] })
  expect(sharingLevel(both, 'social', 'health-visitor', now)).toBe('consent')
})
