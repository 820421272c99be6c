// What is read out of a sign-in's answer: the names the rule points at, and nothing beside them.
import { expect, it, test } from 'vitest'
import { exampleRoles } from '../../../test/setup/sign-in.ts'
import { readClaims } from './told.ts'

const read = (claims: Record<string, unknown>) => readClaims(claims, exampleRoles.claims)

it('finds each thing under the first of its names that is there', () => {
  expect(
    read({
      name: 'Anne Prøve',
      'https://data.gov.dk/model/core/eid/fullName': 'En Anden',
      'https://data.gov.dk/model/core/eid/professional/cvr': '11111111',
      loa: 'High',
      groups: ['a', 'b'],
      'dk:gov:saml:attribute:Privileges_intermediate': 'PD94',
    }),
  ).toEqual({ name: 'Anne Prøve', cvr: '11111111', assurance: 'High', groups: ['a', 'b'], privileges: ['PD94'] })
})

it('finds nothing where nothing is', () => {
  expect(read({})).toEqual({ name: null, cvr: null, assurance: null, groups: [], privileges: [] })
})

it('looks at nothing the rule does not name: not at a person number, not at what every object has', () => {
  const claims = { cprNumber: '670315-4001', toString: 'x', name: 'Anne' }
  expect(JSON.stringify(read(claims))).not.toContain('4001')
  expect(readClaims({}, { ...exampleRoles.claims, name: ['constructor', '__proto__'] }).name).toBeNull()
})

test.each([
  ['a number', 7],
  ['an object', { value: 'Anne' }],
  ['nothing', null],
  ['only spaces', ' \n\t '],
])('takes %s for no name', (_, name) => {
  expect(read({ name }).name).toBeNull()
})

it('keeps a name on one line and to a length', () => {
  expect(read({ name: ' Anne\n\u0000 Prøve\u202e ' }).name).toBe('Anne Prøve')
  expect(read({ name: 'å'.repeat(500) }).name).toHaveLength(200)
})
