// Role and purpose: one hat at a time, and only the parts of one's own profession.
import { expect, it } from 'vitest'
import { actor, child, guarded, held, question, targetOf } from '../../../test/setup/access-facts.ts'
import { roleAndPurpose } from './role-and-purpose.ts'

const passesFor = (...of: Parameters<typeof question>): boolean => roleAndPurpose.ask(question(...of)).passes

it('a health visitor reaches the health part, and the social part only to read it where it is shared', () => {
  expect(passesFor('health-visitor', child(), { part: 'health' })).toBe(true)
  expect(passesFor('health-visitor', child(), { part: 'social' })).toBe(true) // the consent rule decides
  expect(passesFor('health-visitor', child(), { part: 'money' })).toBe(false)
  expect(passesFor('health-visitor', child(), { part: 'social', action: 'export' })).toBe(false)
  expect(passesFor('health-visitor', child(), { part: 'social', action: 'change' })).toBe(false)
})

it('an adviser reads the money and does not write it', () => {
  expect(passesFor('adviser', child(), { part: 'money' })).toBe(true)
  expect(passesFor('adviser', child(), { part: 'money', action: 'change' })).toBe(false)
})

it('a spell is corrected in the social case or the measures, nowhere else', () => {
  expect(passesFor('adviser', child(), { part: 'measures', action: 'correct-spell' })).toBe(true)
  expect(passesFor('adviser', child(), { part: 'health', action: 'correct-spell' })).toBe(false)
})

it('an adviser who is also a health visitor wears one hat at a time', () => {
  const both = actor('adviser', { holdings: [held('adviser'), held('health-visitor')] })
  const asHealthVisitor = { actor: both, holding: held('health-visitor'), part: 'health' } as const
  expect(passesFor('health-visitor', child(), asHealthVisitor)).toBe(false)
  expect(
    passesFor('health-visitor', child(), { ...asHealthVisitor, actor: { ...both, purpose: 'health-visiting' } }),
  ).toBe(true)
})

it('a role the action does not name may not, also where no child is concerned', () => {
  const asked = { ...question('adviser', child()), policy: guarded('read-cases'), target: targetOf('case') }
  expect(roleAndPurpose.ask(asked)).toMatchObject({ passes: false, sentence: { code: 'role-may-not' } })
  const leader = { ...question('team-leader', child()), policy: guarded('read-cases'), target: targetOf('case') }
  expect(roleAndPurpose.ask(leader)).toMatchObject({ passes: true, because: { code: 'access-because-role' } })
})
