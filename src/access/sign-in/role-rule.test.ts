// The rule a municipality writes about its sign-in: what can stand in it, and what cannot.
import { describe, expect, it } from 'vitest'
import { exampleRoles, ourCvr } from '../../../test/setup/sign-in.ts'
import { SignInRoles } from './role-rule.ts'

const takes = (more: object): boolean => SignInRoles.safeParse({ ...exampleRoles, ...more }).success
const [grant] = exampleRoles.roles

describe('the municipality', () => {
  it('has three digits, and CVR numbers of eight', () => {
    expect(['101', '0101', '099', '1017'].map(municipality => takes({ municipality }))).toEqual([
      true,
      false,
      false,
      false,
    ])
    for (const cvr of ['1111111', '111111111', `DK${ourCvr}`, `${ourCvr} `])
      expect([takes({ cvr: [cvr] }), takes({ employers: [cvr] })]).toEqual([false, false])
  })

  it('may have several of them, and has one at least', () => {
    for (const name of ['cvr', 'employers']) {
      expect(takes({ [name]: [ourCvr, '22222222'] })).toBe(true)
      expect(takes({ [name]: [] })).toBe(false)
    }
  })

  it('gives one role at least', () => {
    expect(takes({ roles: [] })).toBe(false)
  })
})

describe('a role', () => {
  it('is held in the whole municipality, nowhere, by constraint, or in a place with a name', () => {
    const held = (where: unknown) => takes({ roles: [{ ...grant, held: where }] })
    for (const where of ['municipality', 'nowhere', 'by-constraint', { kind: 'team', name: 'Team Nord' }])
      expect([where, held(where)]).toEqual([where, true])
    for (const where of ['', 'everywhere', { kind: 'team', name: '' }, { kind: 'street', name: 'Skovvej' }])
      expect([where, held(where)]).toEqual([where, false])
  })
})

describe('a constraint', () => {
  it('that must cover something says what', () => {
    const covers = (needs: readonly string[]) => takes({ constraints: [{ name: 'kle', use: 'cover', needs }] })
    expect([covers(['27.*', '32.*']), covers(['27.*']), covers([]), covers([''])]).toEqual([true, true, false, false])
  })
})
