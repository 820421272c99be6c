// Who is let in by what the municipality's sign-in told, with which roles, and what is refused.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { constraint, exampleRoles, otherCvr, ourCvr, privilege, told, unit } from '../../../test/setup/sign-in.ts'
import { day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import { admit } from './admit.ts'
import type { SignInRoles } from './role-rule.ts'
import type { Constraint, Told } from './told.ts'

const today = day('2026-06-15')

const group = (given: string, constraints: Readonly<Record<string, string>> = {}, cvr: string | null = ourCvr) => ({
  cvr,
  privileges: [given],
  constraints: Object.entries(constraints).map(([name, value]): Constraint => ({ name, value })),
})

const asked = (more: Partial<Told>, rule: Partial<SignInRoles> = {}, on = today) =>
  admit(told(more), { ...exampleRoles, ...rule }, on)
const roles = (...of: Parameters<typeof asked>) => {
  const outcome = asked(...of)
  return outcome.ok ? outcome.value.roles.map(({ role, where }) => [role, where]) : outcome.problem.code
}

describe('a role', () => {
  it('comes from a privilege for the municipality, held where the constraint says', () => {
    expect(roles({ privileges: [group(privilege.adviser, { [constraint.unit]: unit.district })] })).toEqual([
      ['adviser', { kind: 'district', name: 'Midtbyen' }],
    ])
  })

  it('is held in each of several places', () => {
    const units = `${unit.team}, ${unit.service}`
    expect(roles({ privileges: [group(privilege.leader, { [constraint.unit]: units })] })).toEqual([
      ['team-leader', { kind: 'team', name: 'Team Nord' }],
      ['team-leader', { kind: 'service', name: 'familiehuset' }],
    ])
  })

  it('that needs a place is not held without one, and not in a place the rule does not know', () => {
    expect(roles({ privileges: [group(privilege.adviser)] })).toBe('sign-in-no-role')
    expect(roles({ privileges: [group(privilege.adviser, { [constraint.unit]: 'elsewhere' })] })).toBe(
      'sign-in-no-role',
    )
  })

  it('is held in the whole municipality or in one place where the rule says so and nothing narrows it', () => {
    const place = { kind: 'service', name: 'familiehuset' } as const
    const at = (held: 'municipality' | typeof place) =>
      roles({ privileges: [group(privilege.leader)] }, { roles: exampleRoles.roles.map(each => ({ ...each, held })) })
    expect(at('municipality')).toEqual([['team-leader', { kind: 'municipality' }]])
    expect(at(place)).toEqual([['team-leader', place]])
  })

  it('that is held nowhere stays so where a place is named, and is gone where that place is not known', () => {
    const at = (value: string) => roles({ privileges: [group(privilege.economist, { [constraint.unit]: value })] })
    expect(at(unit.district)).toEqual([['economist', { kind: 'none' }]])
    expect(at('elsewhere')).toBe('sign-in-no-role')
  })

  it('can come from a group of the municipality’s own sign-in', () => {
    expect(roles({ groups: ['others', 'forlaens-administrator'] })).toEqual([['administrator', { kind: 'none' }]])
  })

  it('is not given by a group that is called like a privilege, nor the other way', () => {
    expect(roles({ groups: [privilege.economist] })).toBe('sign-in-no-role')
    expect(roles({ privileges: [group('forlaens-administrator')] })).toBe('sign-in-no-role')
  })

  it('is given once however often it was told, and the first of the rule is the one somebody is known by', () => {
    const adviser = group(privilege.adviser, { [constraint.unit]: unit.district })
    const leader = group(privilege.leader, { [constraint.unit]: unit.team })
    expect(roles({ privileges: [adviser, group(privilege.economist), adviser, leader] })).toEqual([
      ['team-leader', { kind: 'team', name: 'Team Nord' }],
      ['adviser', { kind: 'district', name: 'Midtbyen' }],
      ['economist', { kind: 'none' }],
    ])
  })

  it('is given from its first day until the day before its last', () => {
    const economist = exampleRoles.roles.filter(each => each.is === privilege.economist)
    const dated = economist.map(each => ({ ...each, validFrom: day('2026-06-01'), validTo: day('2026-06-15') }))
    const on = (date: string) => roles({ privileges: [group(privilege.economist)] }, { roles: dated }, day(date))
    expect(['2026-05-31', '2026-06-01', '2026-06-14', '2026-06-15'].map(date => typeof on(date))).toEqual([
      'string',
      'object',
      'object',
      'string',
    ])
    const outcome = asked({ privileges: [group(privilege.economist)] }, { roles: dated }, day('2026-06-14'))
    expect(outcome.ok && outcome.value.roles[0].to).toBe('2026-06-15')
  })
})

describe('a constraint', () => {
  const economist = (constraints: Readonly<Record<string, string>>) =>
    roles({ privileges: [group(privilege.economist, constraints)] })
  const given = [['economist', { kind: 'none' }]]

  test.each([
    ['27.*', given],
    ['2*', given],
    ['*', given],
    ['27', 'sign-in-no-role'],
    ['25.*, 27.*', given],
    ['25.*', 'sign-in-no-role'],
    ['27.24.*', 'sign-in-no-role'],
    ['', 'sign-in-no-role'],
  ])('on the KLE numbers "%s" must cover the field', (value, expected) => {
    expect(economist({ [constraint.kle]: value })).toEqual(expected)
  })

  it('must cover every field the rule names, each by itself or by a star', () => {
    const needs = ['27.24.06', '32.*']
    const rule = { constraints: [{ name: 'kle', use: 'cover', needs }] } satisfies Partial<SignInRoles>
    const covering = (kle: string) => roles({ privileges: [group(privilege.economist, { kle })] }, rule)
    for (const kle of ['27.24.06, 32.*', '27.*,32.*']) expect(covering(kle)).toEqual(given)
    for (const kle of ['27.24.06', '32.*', '27.24.06, 32.18.*']) expect(covering(kle)).toBe('sign-in-no-role')
  })

  it('beside another that names places leaves the places both name', () => {
    const places = [
      { value: 'a', kind: 'district', name: 'Midtbyen' },
      { value: 'b', kind: 'team', name: 'Midtbyen' },
      { value: 'c', kind: 'district', name: 'Nordbyen' },
    ] as const
    const rule: Partial<SignInRoles> = {
      constraints: ['one', 'other'].map(name => ({ name, use: 'place', places: [...places] })),
    }
    const at = (one: string, other: string) => roles({ privileges: [group(privilege.adviser, { one, other })] }, rule)
    expect(at('a, b, c', 'c, a')).toEqual([
      ['adviser', { kind: 'district', name: 'Midtbyen' }],
      ['adviser', { kind: 'district', name: 'Nordbyen' }],
    ])
    for (const other of ['b', 'c', '']) expect(at('a', other)).toBe('sign-in-no-role')
  })

  it('that says nothing about what Forlæns does changes nothing', () => {
    expect(economist({ [constraint.sensitivity]: '1' })).toEqual(given)
  })

  it('that no rule knows takes the role with it', () => {
    expect(economist({ 'urn:dk:kombit:noget-nyt': '1' })).toBe('sign-in-no-role')
    expect(economist({ [constraint.kle]: '27.*', 'urn:dk:kombit:noget-nyt': '1' })).toBe('sign-in-no-role')
  })

  it('narrows a role that is held in one place, and never moves it', () => {
    const held = { kind: 'team', name: 'Team Nord' } as const
    const fixed = exampleRoles.roles.map(each => ({ ...each, held }))
    const at = (units: string) =>
      roles({ privileges: [group(privilege.adviser, { [constraint.unit]: units })] }, { roles: fixed })
    expect(at(`${unit.team},${unit.district}`)).toEqual([['adviser', held]])
    expect(at(unit.district)).toBe('sign-in-no-role')
  })
})

describe('somebody is refused', () => {
  const economist = { privileges: [group(privilege.economist)] }
  test.each<[string, Partial<Told>, string]>([
    ['who has no privilege at all', {}, 'sign-in-no-role'],
    ['whose privilege nobody wrote down', { privileges: [group(privilege.unknown)] }, 'sign-in-no-role'],
    ['who works for somebody else', { ...economist, cvr: otherCvr }, 'sign-in-other-municipality'],
    ['of whom it is not said whom they work for', { ...economist, cvr: null }, 'sign-in-other-municipality'],
    ['whose number is written in another way', { ...economist, cvr: `DK${ourCvr}` }, 'sign-in-other-municipality'],
    [
      'whose privileges are all for somebody else',
      { privileges: [group(privilege.economist, {}, otherCvr)] },
      'sign-in-other-municipality',
    ],
    [
      'who has one of them for somebody else, and one that gives nothing',
      { privileges: [group(privilege.economist, {}, otherCvr), group(privilege.unknown)] },
      'sign-in-no-role',
    ],
    [
      'whose groups give nothing either',
      { groups: ['others'], privileges: [group(privilege.economist, {}, otherCvr)] },
      'sign-in-no-role',
    ],
    ['whose privilege is for a person', { privileges: [group(privilege.economist, {}, null)] }, 'sign-in-no-role'],
    ['who is not known surely enough', { ...economist, assurance: 'Low' }, 'sign-in-low-assurance'],
    ['of whom no level is told', { ...economist, assurance: null }, 'sign-in-low-assurance'],
    ['whose level is not one', { ...economist, assurance: '3' }, 'sign-in-low-assurance'],
    ['who has no name', { ...economist, name: null }, 'sign-in-incomplete'],
    ['who is nobody', { ...economist, subject: '' }, 'sign-in-incomplete'],
  ])('%s', (_, more, code) => {
    expect(roles(more)).toBe(code)
  })

  it('in a sentence that says what to do', () => {
    const outcome = asked({})
    expect(outcome.ok ? '' : say(outcome.problem)).toBe(
      'Du har ingen rolle i Forlæns. Bed din leder om at få den tildelt i kommunens rettigheder, og log så ind igen.',
    )
  })
})

describe('somebody is let in', () => {
  const economist = { privileges: [group(privilege.economist)] }
  test.each<[string, Partial<Told>, Partial<SignInRoles>]>([
    ['known more surely than needed', { assurance: 'High' }, {}],
    ['whose level is written as a URI', { assurance: 'https://data.gov.dk/concept/core/nsis/loa/substantial' }, {}],
    ['where the municipality answers for the level itself', { assurance: null }, { leastAssurance: null }],
    ['whose employer need not be told', { cvr: null }, { employerNeeded: false }],
    ['who works for a supplier of the municipality', { cvr: otherCvr }, { employers: [ourCvr, otherCvr] }],
  ])('%s', (_, more, rule) => {
    expect(roles({ ...economist, ...more }, rule)).toEqual([['economist', { kind: 'none' }]])
  })
})

describe('whatever is told', () => {
  const text = fc.constantFrom<string>(...Object.values(privilege), ...Object.values(unit), '27.*', 'x')
  const anyGroup = fc.record({
    cvr: fc.constantFrom(ourCvr, otherCvr, null),
    privileges: fc.array(text, { maxLength: 3 }),
    constraints: fc.array(fc.record({ name: fc.constantFrom(...Object.values(constraint), 'x'), value: text }), {
      maxLength: 3,
    }),
  })

  it('gives no role that nobody of the municipality was given the privilege for', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 4 }), privileges => {
        const outcome = asked({ privileges })
        if (!outcome.ok) return
        const ours = privileges.filter(each => each.cvr === ourCvr).flatMap(each => each.privileges)
        for (const { role } of outcome.value.roles)
          expect(exampleRoles.roles.some(each => each.role === role && ours.includes(each.is))).toBe(true)
      }),
    )
  })

  it('gives no more with one more constraint on every group', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 4 }), text, (privileges, value) => {
        const more = privileges.map(each => ({
          ...each,
          constraints: [...each.constraints, { name: constraint.kle, value }],
        }))
        const [narrow, wide] = [roles({ privileges: more }), roles({ privileges })]
        if (typeof narrow === 'string') return
        expect(wide).toEqual(expect.arrayContaining(narrow))
      }),
    )
  })
})
