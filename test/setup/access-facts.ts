// Invented actors and children for tests of access: one child in team north, and whoever asks about it on 15 June 2026.

import type { Action } from '../../src/access/action.ts'
import type { Actor, Area, Holding, Now } from '../../src/access/actor.ts'
import { ControlRule } from '../../src/access/control/rule.ts'
import type { ChildFacts, Facts, Grant, Involvement, Target } from '../../src/access/facts.ts'
import { policies } from '../../src/access/policies.ts'
import { purposeOf, type Role } from '../../src/access/role.ts'
import type { GuardedPolicy, Question } from '../../src/access/rule.ts'
import { AccessSettings } from '../../src/access/settings.ts'
import type { Part, Subject } from '../../src/access/subject.ts'
import { type Day, day } from '../../src/language/day.ts'
import type { Period } from '../../src/language/period.ts'
import { readRuleFile } from '../../src/store/rules.ts'

/** The shipped choices. */
export const settings: AccessSettings = readRuleFile('access/settings.yaml', AccessSettings)
export const controlRule: ControlRule = readRuleFile('access/control.yaml', ControlRule)

const instant = Date.parse('2026-06-15T10:00:00Z')

/** Noon, Danish summer time. */
export const now: Now = { day: day('2026-06-15'), at: instant }
export const onDay = (on: string): Now => ({ ...now, day: day(on) })
export const minutesLater = (minutes: number): Now => ({ ...now, at: instant + minutes * 60_000 })

export const since = (from: string, to: string | null = null): Period => ({
  from: day(from),
  to: to === null ? null : day(to),
})
export const yesterday: Day = day('2026-06-14')

export const municipality = 999
export const north = { district: 'north', team: 'team-north', period: since('2020-01-01') }
export const south = { district: 'south', team: 'team-south', period: since('2020-01-01') }

/** A child in team north that nobody has anything to do with. */
export const child = (more: Partial<ChildFacts> = {}): ChildFacts => ({
  id: 'child',
  districts: [north],
  involvements: [],
  measures: [],
  payments: [],
  sharings: [],
  relatives: [],
  protection: null,
  deceased: null,
  closed: null,
  ...more,
})

export const task = (kind: Involvement['kind'], role: Role = 'adviser', period = since('2026-01-01')): Involvement => ({
  person: 'me',
  role,
  kind,
  period,
})

export const protection = { kind: 'name-and-address', period: since('2026-01-01', '2027-01-01') } as const

export const grant = (role: Role = 'adviser', more: Partial<Grant> = {}): Grant => ({
  id: 'grant',
  person: 'me',
  role,
  child: 'child',
  reason: 'Faren truer med at hente barnet i nat.',
  from: instant - 3_600_000,
  until: instant + 3_600_000,
  ...more,
})

export const factsOf = (of: ChildFacts, grants: readonly Grant[] = [], with_: Partial<AccessSettings> = {}): Facts => ({
  of: 'child',
  municipality,
  child: of,
  settings: { ...settings, ...with_ },
  grants,
})

export const part = (of: Part = 'social', id = 'child'): Subject => ({ kind: 'child', id, part: of })

/** Where each role is usually held. */
export const usualArea = (role: Role): Area => {
  if (role === 'provider') return { kind: 'service', service: 'house' }
  const inTeams: readonly Role[] = ['adviser', 'team-leader', 'health-visitor', 'psychologist', 'adult-adviser']
  return inTeams.includes(role) ? { kind: 'team', team: 'team-north' } : { kind: 'municipality' }
}

export const held = (role: Role, more: Partial<Holding> = {}): Holding => ({
  role,
  area: usualArea(role),
  period: since('2020-01-01'),
  ...more,
})

export const actor = (role: Role = 'adviser', more: Partial<Actor> = {}): Actor => ({
  person: 'me',
  municipality,
  employed: since('2020-01-01'),
  purpose: purposeOf[role],
  holdings: [held(role)],
  ...more,
})

export const guarded = (action: Action): GuardedPolicy => {
  const policy = policies[action]
  if (policy.open) throw new Error(`${action} stands open`)
  return policy
}

/** The question a single rule is asked. */
export const question = (
  role: Role,
  of: ChildFacts,
  more: Partial<Omit<Question, 'target'>> & { readonly part?: Part; readonly with?: Partial<AccessSettings> } = {},
) => {
  const { part: asked = 'social', with: chosen = {}, ...rest } = more
  const about = { facts: of, part: asked, settings: { ...settings, ...chosen }, grants: [] }
  const target: Target = {
    kind: 'child',
    municipality,
    child: about,
    relatives: of.relatives,
    staff: null,
    about: null,
  }
  const action = rest.action ?? 'read-child'
  return {
    actor: actor(role),
    holding: held(role),
    policy: guarded(action),
    now,
    ...rest,
    action,
    target,
    child: about,
  }
}

/** A target that is no child. */
export const targetOf = (kind: Target['kind'], more: Partial<Target> = {}): Target => ({
  kind,
  municipality,
  child: null,
  relatives: [],
  staff: null,
  about: null,
  ...more,
})
