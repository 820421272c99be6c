// Writing a spell down: a school or a consent takes a task, a district or a closing takes the responsibility.
import { expect, it } from 'vitest'
import { actor, child, factsOf, now, part, task } from '../../test/setup/access-facts.ts'
import type { Spell } from '../language/spell.ts'
import { decide } from './decide.ts'
import type { Involvement } from './facts.ts'
import type { Role } from './role.ts'
import { decideWriting } from './writing-spell.ts'

const writes = (kind: Spell['kind'], by: Involvement['kind'] | 'stranger', role: Role = 'adviser') => {
  const of = factsOf(child({ involvements: by === 'stranger' ? [] : [task(by, role)] }))
  return decideWriting(kind, (action, about) => decide(actor(role), action, part(about), of, now)).allowed
}

it.each(['consent', 'school-or-daycare', 'residence', 'legal-basis'] as const)(
  'a %s is written by whoever has a task in the social case',
  kind => {
    expect([writes(kind, 'responsible'), writes(kind, 'co-worker')]).toEqual([true, true])
    expect([writes(kind, 'meeting'), writes(kind, 'stranger')]).toEqual([false, false])
    expect(writes(kind, 'responsible', 'health-visitor')).toBe(false)
    expect(writes(kind, 'responsible', 'provider')).toBe(false)
  },
)

it.each(['district', 'closed'] as const)('a %s is written by the responsible one and the leader', kind => {
  expect([writes(kind, 'responsible'), writes(kind, 'stranger', 'team-leader')]).toEqual([true, true])
  expect([writes(kind, 'co-worker'), writes(kind, 'meeting'), writes(kind, 'stranger')]).toEqual([false, false, false])
})
