// Tests of the one question: what each role may, what anyone may, and that everything else is refused.
import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { type Action, type Role, roles } from './role.ts'

const as = (role: Role) => ({ person: '00000000-0000-7000-8000-000000000001', role, municipality: 999 })

const may = (action: Action): readonly string[] => roles.filter(role => decide(as(role), action).allowed)

describe('who may', () => {
  it('read investment cases: those who plan and follow the money', () => {
    expect(may('read-cases')).toEqual([
      'team-leader',
      'economist',
      'programme-leader',
      'steering-group',
      'committee-secretary',
      'evaluator',
    ])
  })

  it.each<Action>(['read-services', 'count'])('%s: everyone but the log auditor and the administrator', action => {
    expect(may(action)).toEqual(roles.filter(role => role !== 'log-auditor' && role !== 'administrator'))
  })

  it('what stands open: everyone, signed in or not', () => {
    for (const action of ['open-door', 'sign-in', 'read-own-session', 'read-rules'] as const) {
      expect(decide(null, action)).toEqual({ allowed: true, rule: 'open-to-everyone' })
      expect(may(action)).toEqual(roles)
    }
  })
})

describe('refused', () => {
  it('is whoever is not signed in, for everything that is not open', () => {
    for (const action of ['read-cases', 'read-services', 'count'] as const)
      expect(decide(null, action)).toMatchObject({ allowed: false, rule: 'signed-in' })
  })

  it('is an action no rule is about, whatever it is called', () => {
    for (const name of ['read-child', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      for (const role of roles) expect(decide(as(role), name as Action).allowed).toBe(false)
      expect(decide(null, name as Action).allowed).toBe(false)
    }
  })

  it('is a role nobody has heard of', () => {
    const unknown = { ...as('adviser'), role: 'mayor' as Role }
    expect(decide(unknown, 'read-cases').allowed).toBe(false)
  })
})
