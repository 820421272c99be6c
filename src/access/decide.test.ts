// Decisions: deny by default, core rules asked every time, unknown like refused, many like one.
import { describe, expect, it } from 'vitest'
import {
  actor,
  child,
  factsOf,
  grant,
  held,
  municipality,
  now,
  onDay,
  part,
  settings,
  since,
  south,
  task,
} from '../../test/setup/access-facts.ts'
import { message, say } from '../language/message.ts'
import { type Action, actions } from './action.ts'
import { signedInAs } from './actor.ts'
import { decide, decideAll, decideBy, decideRoute, roleMay } from './decide.ts'
import type { ChildFacts, Facts } from './facts.ts'
import { policies } from './policies.ts'
import { roles } from './role.ts'

const far = child({ districts: [south] })
const read = (of: ChildFacts, grants = [grant()], with_ = {}) =>
  decide(actor(), 'read-child', part(), factsOf(of, grants, with_), now)

describe('unknown is like refused (S3)', () => {
  const refused = read(far, [])
  const sentences = (decision: typeof refused) => (decision.allowed ? null : say(decision.sentence))

  it('a child nobody knows, facts of another child, and facts of something else', () => {
    const of = [null, factsOf({ ...far, id: 'another' }), { of: 'aggregate', municipality } as const]
    for (const facts of of) {
      const decision = decide(actor(), 'read-child', part(), facts, now)
      expect(decision).toMatchObject({ allowed: false, rule: 'known-subject' })
      expect(sentences(decision)).toBe(sentences(refused))
    }
    expect(sentences(refused)).toBe('Siden findes ikke, eller du har ikke adgang.')
  })

  it('the rule’s own sentence is kept apart, for the journal', () => {
    expect(refused).toMatchObject({ reason: message('access-other-district') })
    const own = read(child({ relatives: ['me'] }))
    expect([sentences(own), own]).toMatchObject([sentences(refused), { reason: message('access-own-family') }])
  })

  it('every kind of subject must have its own facts', () => {
    const leader = actor('team-leader')
    const tries: readonly [Action, Parameters<typeof decide>[2], Facts][] = [
      ['consult-without-name', { kind: 'none' }, { of: 'aggregate', municipality }],
      ['count', { kind: 'aggregate' }, { of: 'none' }],
      ['read-cases', { kind: 'case', id: 'a' }, { of: 'case', id: 'b', municipality }],
      ['read-cases', { kind: 'case', id: 'a' }, { of: 'service', id: 'a', municipality }],
      [
        'read-family',
        { kind: 'family', id: 'a' },
        { of: 'family', id: 'b', municipality, children: [], settings, grants: [] },
      ],
      [
        'read-family',
        { kind: 'family', id: 'a' },
        { of: 'family', id: 'a', municipality, children: [], settings, grants: [] },
      ],
      ['read-family', { kind: 'family', id: 'a' }, { of: 'none' }],
      [
        'read-team-lateness',
        { kind: 'staff', id: 'a' },
        { of: 'staff', municipality, staff: { person: 'b', teams: [] } },
      ],
      ['read-team-lateness', { kind: 'staff', id: 'a' }, { of: 'none' }],
      ['count', { kind: 'case', id: 'a' }, { of: 'case', id: 'a', municipality }],
    ]
    for (const [action, subject, facts] of tries)
      expect(decide(leader, action, subject, facts, now)).toMatchObject({ allowed: false, rule: 'known-subject' })
    const auditor = actor('log-auditor')
    const about = { kind: 'journal', child: 'child', person: null } as const
    for (const facts of [{ of: 'journal', municipality, child: null }, { of: 'none' }] as const)
      expect(decide(auditor, 'read-journal', about, facts, now)).toMatchObject({ rule: 'known-subject' })
  })

  it('an action about figures tells its rule’s sentence', () => {
    expect(
      decide(actor('administrator'), 'count', { kind: 'aggregate' }, { of: 'aggregate', municipality }, now),
    ).toMatchObject({
      sentence: message('access-no-case-content'),
    })
  })

  it('nobody signed in is asked to sign in, whatever is asked for', () => {
    const answer = { allowed: false, rule: 'signed-in', sentence: message('not-signed-in') }
    expect(decide(null, 'read-child', part(), factsOf(child()), now)).toMatchObject(answer)
    expect(decide(null, 'read-child', part(), null, now)).toMatchObject(answer)
  })
})

describe('without a policy (S9)', () => {
  it('an empty table refuses everything, to everyone', () => {
    const nobody = decideBy({})
    for (const role of roles)
      for (const action of actions)
        expect(
          nobody(actor(role), action, part(), factsOf(child({ involvements: [task('responsible', role)] })), now),
        ).toMatchObject({ allowed: false, rule: 'known-action' })
  })

  it('so does an action that nobody has heard of', () => {
    for (const action of ['read-everything', 'toString', '__proto__'])
      expect(decide(actor(), action as Action, { kind: 'none' }, { of: 'none' }, now)).toMatchObject({
        rule: 'known-action',
      })
  })

  it('a policy that asks rules about children of what is none is refused', () => {
    const { count } = policies
    if (count.open) throw new Error('count stands open')
    const odd = decideBy({ count: { ...count, asks: policies['read-child'].open ? [] : policies['read-child'].asks } })
    expect(odd(actor(), 'count', { kind: 'aggregate' }, { of: 'aggregate', municipality }, now)).toMatchObject({
      allowed: false,
      rule: 'known-subject',
    })
  })
})

describe('many at once (S10, S11)', () => {
  it('adding a co-worker from a list reaches only the children one could reach one by one', () => {
    const own = child({ id: 'own', involvements: [task('responsible')] })
    const of = [
      own,
      { ...far, id: 'far' },
      child({ id: 'kin', involvements: [task('responsible')], relatives: ['me'] }),
    ]
    const decisions = decideAll(
      actor(),
      'add-co-worker',
      of.map(each => ({ subject: part('social', each.id), facts: factsOf(each) })),
      now,
    )
    expect(decisions.map(each => [each.allowed, each.rule])).toEqual([
      [true, 'involvement'],
      [false, 'district-team'],
      [false, 'own-family'],
    ])
  })
})

describe('several hats', () => {
  const leads = held('team-leader', { area: { kind: 'team', team: 'team-south' } })

  it('are worn one at a time: the best one decides, and they are never put together', () => {
    const both = actor('adviser', { holdings: [held('adviser'), leads] })
    expect(decide(both, 'read-child', part(), factsOf(far), now)).toMatchObject({ allowed: true, role: 'team-leader' })
    expect(decide(both, 'read-child', part(), factsOf(child()), now)).toMatchObject({
      allowed: false,
      rule: 'involvement',
    })
  })

  it('the refusal that came closest is told, in whatever order the hats hang', () => {
    for (const holdings of [
      [held('adviser'), leads],
      [leads, held('adviser')],
    ])
      expect(decide(actor('adviser', { holdings }), 'read-child', part(), factsOf(child()), now).rule).toBe(
        'involvement',
      )
  })
})

describe('a family', () => {
  const family = (...children: ChildFacts[]): Facts => ({
    of: 'family',
    id: 'f',
    municipality,
    children,
    settings,
    grants: [],
  })
  const ask = (facts: Facts) => decide(actor(), 'read-family', { kind: 'family', id: 'f' }, facts, now)
  const own = child({ involvements: [task('responsible')] })

  it('is seen where every child in it may be seen', () => {
    expect(ask(family(own, { ...own, id: 'sister' }))).toMatchObject({ allowed: true, rule: 'involvement' })
    expect(ask(family(own, { ...own, id: 'sister' }, { ...far, id: 'half-brother' }))).toMatchObject({
      allowed: false,
      rule: 'district-team',
    })
    expect(ask(family(far, own))).toMatchObject({ allowed: false, rule: 'district-team' })
  })
})

it('why can I see this: every reason, in order', () => {
  const decision = read(child({ involvements: [task('responsible')] }), [])
  expect(decision.allowed ? decision.because.map(each => say(each)) : []).toEqual([
    'Det hører til din rolle.',
    'Barnet hører til dit distrikt eller team.',
    'Du har ansvaret for barnets sag.',
  ])
  const broken = read(far)
  expect(broken.allowed ? broken.because.map(each => say(each)).at(-1) : '').toBe(
    'Du har selv åbnet sagen med nødadgang. Den lukker igen, og lederen af barnets team får besked.',
  )
})

describe('at the door of a route', () => {
  it('a role that never does this is refused, and nothing is said of any child', () => {
    expect(decideRoute(actor('adviser'), 'read-cases', now.day)).toMatchObject({
      allowed: false,
      rule: 'role-and-purpose',
    })
    expect(decideRoute(actor('economist'), 'read-cases', now.day)).toMatchObject({ allowed: true, role: 'economist' })
    expect(decideRoute(null, 'read-cases', now.day)).toMatchObject({
      rule: 'signed-in',
      sentence: message('not-signed-in'),
    })
    expect(decideRoute(null, 'open-door', now.day)).toMatchObject({ allowed: true, rule: 'open-to-everyone' })
  })

  it('the role must be held that day, for the purpose, by somebody employed', () => {
    const of = actor('economist', { holdings: [held('economist', { period: since('2026-06-01', '2026-07-01') })] })
    const on = (date: string, who = of) => decideRoute(who, 'read-cases', onDay(date).day).allowed
    expect([on('2026-05-31'), on('2026-06-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([false, true, true, false])
    expect(on('2026-06-15', { ...of, purpose: 'payment' })).toBe(false)
    expect(decideRoute({ ...of, employed: since('2020-01-01', '2026-06-15') }, 'read-cases', now.day)).toMatchObject({
      rule: 'signed-in',
    })
  })

  it('whoever is known by the role alone reaches no child, but what needs no child', () => {
    const known = signedInAs('me', 'team-leader', municipality)
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
