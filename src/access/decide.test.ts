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
  part,
  settings,
  since,
  south,
  task,
} from '../../test/setup/access-facts.ts'
import { message, say } from '../language/message.ts'
import { type Action, actions } from './action.ts'
import { decide, decideAll, decideBy } from './decide.ts'
import type { ChildFacts, Facts } from './facts.ts'
import { policies } from './policies.ts'
import { type Role, roles } from './role.ts'

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
      const reason = message('not-found-or-refused')
      expect(decision).toMatchObject({ allowed: false, rule: 'known-subject', reason })
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
        { of: 'family', id: 'b', municipality, children: [child()], settings, grants: [] },
      ],
      [
        'read-family',
        { kind: 'family', id: 'a' },
        { of: 'family', id: 'a', municipality, children: [], settings, grants: [] },
      ],
      ['read-family', { kind: 'family', id: 'a' }, { of: 'none' }],
      ['read-family', { kind: 'family', id: 'a' }, { of: 'case', id: 'a', municipality }],
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
    expect(decide(auditor, 'read-journal', { ...about, child: null }, { of: 'none' }, now)).toMatchObject({
      rule: 'known-subject',
    })
  })

  it('an action about figures, or about nothing that can be looked for, tells its rule’s sentence', () => {
    expect(
      decide(actor('administrator'), 'count', { kind: 'aggregate' }, { of: 'aggregate', municipality }, now),
    ).toMatchObject({
      sentence: message('access-no-case-content'),
    })
    expect(decide(actor('economist'), 'consult-without-name', { kind: 'none' }, { of: 'none' }, now)).toMatchObject({
      sentence: message('role-may-not'),
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
        ).toMatchObject({ allowed: false, rule: 'known-action', reason: message('role-may-not') })
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

  it('of two refusals that come equally close the first is told', () => {
    const of = child({ involvements: [task('meeting', 'adviser', since('2026-01-01', '2026-06-01'))] })
    const reason = (...hats: readonly Role[]) =>
      decide(
        actor('adviser', { holdings: hats.map(hat => held(hat)) }),
        'read-child',
        part('measures'),
        factsOf(of),
        now,
      )
    expect(reason('adviser', 'adult-adviser')).toMatchObject({ reason: { code: 'access-task-ended' } })
    expect(reason('adult-adviser', 'adviser')).toMatchObject({ reason: { code: 'access-no-task' } })
  })

  it('none that day is a refusal by the role', () => {
    const past = actor('adviser', { holdings: [held('adviser', { period: since('2020-01-01', '2026-06-15') })] })
    expect(decide(past, 'read-child', part(), factsOf(child()), now)).toMatchObject({
      rule: 'role-and-purpose',
      reason: message('role-may-not'),
    })
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
