// Tasks with a child that follow from a role and its place, and that no other role has there.
import { expect, it } from 'vitest'
import { child, held, now, settings, since, task } from '../../test/setup/access-facts.ts'
import { covers, groundsOf } from './grounds.ts'
import type { Role } from './role.ts'

const of = child({ measures: [{ service: 'house', period: since('2026-01-01') }], payments: [since('2026-01-01')] })
const grounds = (role: Role, more: Parameters<typeof held>[1] = {}) =>
  groundsOf('me', held(role, more), { facts: of, part: 'measures', settings, grants: [] }, now)
const house = { area: { kind: 'service', service: 'house' } } as const

it('a measure is carried out by the provider in its place, and not by others who have their place there', () => {
  expect(grounds('provider', house)).toEqual(['measure'])
  expect(grounds('psychologist', house)).toEqual([])
  expect(grounds('provider', { area: { kind: 'municipality' } })).toEqual([])
})

it('payment is a task for those who pay, where they pay', () => {
  expect(grounds('grant-officer')).toEqual(['payment'])
  expect(grounds('economist', { area: { kind: 'municipality' } })).toEqual([])
  expect(grounds('grant-officer', { area: { kind: 'district', district: 'south' } })).toEqual([])
  expect(grounds('provider', house)).not.toContain('payment')
})

it('what is paid until the last day there is, is paid today; the end day itself is only looked up afterwards', () => {
  const pays = (to: string, months: number) => {
    const paid = child({ payments: [since('2026-01-01', to)] })
    const asked = { facts: paid, part: 'money', settings: { ...settings, paymentMonths: months }, grants: [] } as const
    return groundsOf('me', held('grant-officer'), asked, now).includes('payment')
  }
  expect(pays('9999-12-31', 12)).toBe(true)
  expect([pays('2026-06-16', 0), pays('2026-06-15', 0), pays('2026-06-15', 1)]).toEqual([true, false, true])
})

it('the team is led by its leader, and not by those who work in it', () => {
  expect(grounds('team-leader')).toEqual(['leads-team', 'leads-own-team'])
  expect(grounds('adviser')).toEqual([])
  expect(grounds('team-leader', { area: { kind: 'team', team: 'team-south' } })).toEqual([])
})

it('a role without a place covers no child and has no task with one, not even by name', () => {
  const nowhere = held('team-leader', { area: { kind: 'none' } })
  expect(covers(nowhere, of, now)).toBe(false)
  const named = child({ involvements: [task('responsible', 'team-leader')] })
  expect(groundsOf('me', nowhere, { facts: named, part: 'social', settings, grants: [] }, now)).toEqual([])
})
