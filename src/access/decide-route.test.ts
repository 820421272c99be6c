// What is decided at the door of a route, before any record is known, and why.
import { describe, expect, it } from 'vitest'
import { actor, child, factsOf, held, municipality, now, onDay, part, since } from '../../test/setup/access-facts.ts'
import { message } from '../language/message.ts'
import { signedInAs } from './actor.ts'
import { decide, decideAll, decideRoute, decisions, roleMay } from './decide.ts'

describe('at the door of a route', () => {
  it('a role that never does this is refused, and nothing is said of any child', () => {
    const asked = { action: 'read-cases', subject: { kind: 'none' } }
    expect(decideRoute(actor('adviser'), 'read-cases', now.day)).toEqual({
      ...asked,
      allowed: false,
      rule: 'role-and-purpose',
      reason: message('role-may-not'),
      sentence: message('role-may-not'),
    })
    expect(decideRoute(actor('economist'), 'read-cases', now.day)).toEqual({
      ...asked,
      allowed: true,
      rule: 'role-and-purpose',
      because: [message('access-because-role')],
      role: 'economist',
      grant: null,
    })
    expect(decideRoute(null, 'read-cases', now.day)).toMatchObject({
      rule: 'signed-in',
      sentence: message('not-signed-in'),
    })
    expect(decideRoute(null, 'open-door', now.day)).toMatchObject({
      allowed: true,
      rule: 'open-to-everyone',
      because: [message('access-because-open')],
    })
  })

  it('the role must be held that day, for the purpose, by somebody employed', () => {
    const of = actor('economist', { holdings: [held('economist', { period: since('2026-06-01', '2026-07-01') })] })
    const on = (date: string, who = of) => decideRoute(who, 'read-cases', onDay(date).day).allowed
    expect([on('2026-05-31'), on('2026-06-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([false, true, true, false])
    expect(on('2026-06-15', { ...of, purpose: 'payment' })).toBe(false)
    expect(decideRoute({ ...of, employed: since('2020-01-01', '2026-06-15') }, 'read-cases', now.day)).toMatchObject({
      rule: 'signed-in',
      sentence: message('access-not-employed'),
    })
  })

  it('a server is handed the questions that are asked here', () => {
    expect(decisions).toEqual({ decide, decideAll, decideRoute })
  })

  it('whoever is known by the role alone reaches no child, but what needs no child', () => {
    const known = signedInAs('me', 'team-leader', municipality)
    expect(known.holdings).toEqual([{ role: 'team-leader', area: { kind: 'none' }, period: since('0001-01-01') }])
    expect(decideRoute(known, 'read-child', now.day).allowed).toBe(true)
    expect(decide(known, 'read-child', part(), factsOf(child()), now)).toMatchObject({
      allowed: false,
      rule: 'district-team',
    })
    expect(decide(known, 'count', { kind: 'aggregate' }, { of: 'aggregate', municipality }, now).allowed).toBe(true)
    expect([roleMay('adviser', 'sign-in'), roleMay('adviser', 'count'), roleMay('administrator', 'count')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
