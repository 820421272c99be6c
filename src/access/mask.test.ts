// Masking: what of a child's identity is sent to whom, and that what is hidden is not sent (S12).
import { describe, expect, it } from 'vitest'
import {
  actor,
  child,
  factsOf,
  municipality,
  now,
  onDay,
  part,
  protection,
  settings,
  task,
} from '../../test/setup/access-facts.ts'
import { day } from '../language/day.ts'
import { must } from '../language/message.ts'
import { parseCpr } from '../language/person.ts'
import type { Action } from './action.ts'
import { decide } from './decide.ts'
import type { ChildFacts } from './facts.ts'
import { type ChildIdentity, shownIdentity } from './mask.ts'
import type { Role } from './role.ts'

const identity: ChildIdentity = {
  child: 'child',
  caseNumber: '2026-00017',
  name: 'Ida Nordlys',
  identity: { kind: 'cpr', cpr: must(parseCpr('670315-4001')).cpr },
  protection: null,
  address: 'Skovvej 3',
  phone: '12 34 56 78',
  school: 'Søskolen',
  district: 'Nordbyen',
}
const secrets = ['Ida Nordlys', '670315', '4001', 'Skovvej 3', '12 34 56 78', 'Søskolen', 'Nordbyen']
const guarded = { ...identity, protection }

const decision = (action: Action, role: Role = 'adviser', more = {}, id = 'child') =>
  decide(
    actor(role),
    action,
    part('identity', id),
    factsOf(child({ id, involvements: [task('responsible', role)], ...more })),
    now,
  )

describe('in the answer to an access request', () => {
  it('the child is shown as on its own page, and with every field also by whoever pays', () => {
    const own = shownIdentity(identity, decision('read-child'), null, now.day)
    expect(shownIdentity(identity, decision('answer-access-request'), null, now.day)).toEqual(own)
    expect(shownIdentity(identity, decision('answer-access-request', 'psychologist'), null, now.day)).toEqual(own)
  })

  it('a protected child is hidden until it is unmasked', () => {
    const read = decision('answer-access-request', 'adviser', { protection })
    expect(shownIdentity(guarded, read, null, now.day)).toMatchObject({ name: 'ADRESSEBESKYTTET', address: null })
    const unmask = decision('unmask', 'adviser', { protection })
    expect(shownIdentity(guarded, read, unmask, now.day)).toMatchObject({ name: 'Ida Nordlys', address: 'Skovvej 3' })
  })
})

describe('a child that is not protected', () => {
  it('is shown whole on its own page to the professions', () => {
    expect(shownIdentity(identity, decision('read-child'), null, now.day)).toEqual({
      child: 'child',
      caseNumber: '2026-00017',
      protected: false,
      name: 'Ida Nordlys',
      number: '670315-4001',
      address: 'Skovvej 3',
      phone: '12 34 56 78',
      school: 'Søskolen',
      district: 'Nordbyen',
      hidden: [],
    })
  })

  it('has name, half a number and district on lists', () => {
    for (const action of ['list-children', 'search-children', 'export'] as const)
      expect(shownIdentity(identity, decision(action), null, now.day)).toMatchObject({
        name: 'Ida Nordlys',
        number: '670315-****',
        address: null,
        district: 'Nordbyen',
        hidden: ['address', 'phone', 'school'],
      })
  })

  it('shows the whole number to everyone who answers for the child', () => {
    for (const role of ['adviser', 'team-leader', 'health-visitor', 'psychologist'] as const)
      expect(shownIdentity(identity, decision('read-child', role), null, now.day)?.number).toBe('670315-4001')
  })

  it('shows a provider no whole number, and payment no school', () => {
    expect(shownIdentity(identity, decision('read-child', 'provider'), null, now.day)?.number).toBe('670315-****')
    expect(shownIdentity(identity, decision('read-child', 'grant-officer'), null, now.day)).toMatchObject({
      number: '670315-4001',
      address: 'Skovvej 3',
      hidden: ['phone', 'school'],
    })
  })

  it('of whom neither number nor due date is known has no number', () => {
    const unnumbered = { ...identity, identity: null }
    expect(shownIdentity(unnumbered, decision('read-child'), null, now.day)).toMatchObject({
      name: 'Ida Nordlys',
      number: null,
      hidden: [],
    })
  })

  it('that is not born yet is known by the due date', () => {
    const unborn = { ...identity, identity: { kind: 'unborn', due: day('2026-09-01'), mother: 'm' } } as const
    expect(shownIdentity(unborn, decision('read-child'), null, now.day)?.number).toBe('ufødt barn, termin 01-09-2026')
  })
})

describe('a protected child', () => {
  const reads = ['list-children', 'search-children', 'read-child', 'export'] as const

  it.each(reads)('%s sends nothing that is hidden, not even to the responsible adviser', action => {
    const sent = shownIdentity(guarded, decision(action, 'adviser', { protection }), null, now.day)
    expect(sent).toMatchObject({ name: 'ADRESSEBESKYTTET', protected: true, caseNumber: '2026-00017' })
    for (const secret of secrets) expect(JSON.stringify(sent)).not.toContain(secret)
  })

  it('is shown on its own page after unmasking, and on no list', () => {
    const unmask = decision('unmask', 'adviser', { protection })
    const on = (action: Action) => shownIdentity(guarded, decision(action, 'adviser', { protection }), unmask, now.day)
    expect(on('read-child')).toMatchObject({ name: 'Ida Nordlys', address: 'Skovvej 3', protected: true, hidden: [] })
    for (const action of ['list-children', 'search-children', 'export'] as const)
      for (const secret of secrets) expect(JSON.stringify(on(action))).not.toContain(secret)
  })

  it('is not unmasked by a refusal, by unmasking another, or by any other decision', () => {
    const read = decision('read-child', 'adviser', { protection })
    const refused = decide(actor(), 'unmask', part('identity'), factsOf(child({ protection })), now)
    for (const unmask of [refused, decision('unmask', 'adviser', {}, 'sister'), read])
      expect(shownIdentity(guarded, read, unmask, now.day)?.name).toBe('ADRESSEBESKYTTET')
  })

  it('is hidden from the first day of protection until its end day', () => {
    const name = (on: string) => shownIdentity(guarded, decision('read-child'), null, onDay(on).day)?.name
    expect([name('2025-12-31'), name('2026-01-01'), name('2026-12-31'), name('2027-01-01')]).toEqual([
      'Ida Nordlys',
      'ADRESSEBESKYTTET',
      'ADRESSEBESKYTTET',
      'Ida Nordlys',
    ])
  })
})

const familyRead = (of: ChildFacts) =>
  decide(
    actor(),
    'read-family',
    { kind: 'family', id: 'f' },
    { of: 'family', id: 'f', municipality, children: [of], settings, grants: [] },
    now,
  )

describe('nothing is shown', () => {
  it('after a refusal, a decision about another child, or one that shows nobody', () => {
    const refused = decide(actor(), 'read-child', part('identity'), factsOf(child()), now)
    expect(shownIdentity(identity, refused, null, now.day)).toBeNull()
    expect(shownIdentity(identity, decision('read-child', 'adviser', {}, 'sister'), null, now.day)).toBeNull()
    const count = decide(actor(), 'count', { kind: 'aggregate' }, { of: 'aggregate', municipality }, now)
    expect(shownIdentity(identity, count, null, now.day)).toBeNull()
    expect(shownIdentity(identity, decision('unmask'), null, now.day)).toBeNull()
    expect(shownIdentity(identity, familyRead(child()), null, now.day)).toBeNull()
    const ofCase = { ...decision('read-child'), subject: { kind: 'case', id: 'child' } } as const
    expect(shownIdentity(identity, ofCase, null, now.day)).toBeNull()
  })

  it('of a family more than a list shows', () => {
    const family = familyRead(child({ involvements: [task('responsible')] }))
    expect(shownIdentity(identity, family, null, now.day)).toMatchObject({ name: 'Ida Nordlys', address: null })
    expect(shownIdentity(guarded, family, null, now.day)?.name).toBe('ADRESSEBESKYTTET')
  })
})
