// Roles: what people call them, the one purpose of each, and what each may touch in the database at all.
import { expect, it } from 'vitest'
import { policies } from './policies.ts'
import { purposeOf, roles, roleTitles } from './role.ts'
import { scopeOf } from './scope.ts'

it('every role has a title of its own that people can read', () => {
  const titles = roles.map(role => roleTitles[role])
  expect(titles.filter(title => !/^\p{Lu}[\p{L} -]{6,}$/u.test(title))).toEqual([])
  expect(new Set(titles).size).toBe(roles.length)
})

it('each profession works for a purpose of its own; who counts, checks or runs the system works for none of them', () => {
  expect(Object.groupBy(roles, role => purposeOf[role])).toEqual({
    'social-work': ['adviser', 'team-leader', 'provider', 'adult-adviser'],
    'health-visiting': ['health-visitor'],
    ppr: ['psychologist'],
    payment: ['grant-officer'],
    statistics: ['economist', 'programme-leader', 'steering-group', 'committee-secretary', 'evaluator'],
    audit: ['log-auditor'],
    operation: ['administrator'],
  })
})

it('the second wall lets to children those who are ever asked about one, and nobody else', () => {
  const asked = Object.values(policies).flatMap(policy => (!policy.open && policy.on === 'child' ? policy.who : []))
  expect(roles.filter(role => scopeOf[role] === 'case')).toEqual(roles.filter(role => asked.includes(role)))
  expect(roles.filter(role => scopeOf[role] === 'figures')).toEqual(
    roles.filter(role => purposeOf[role] === 'statistics'),
  )
  expect(scopeOf).toMatchObject({ 'log-auditor': 'journal', administrator: 'none' })
})
