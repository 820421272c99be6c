// Lateness: a colleague's late follow-ups are for the colleague and the own leader.
import { expect, it } from 'vitest'
import { child, held, onDay, question, since, targetOf } from '../../../test/setup/access-facts.ts'
import type { Area } from '../actor.ts'
import { lateness } from './lateness.ts'

const staff = { person: 'colleague', teams: [{ team: 'team-north', period: since('2026-01-01', '2026-07-01') }] }
const target = targetOf('staff', { staff, about: 'colleague' })
const leads = (area: Area, on = '2026-06-15', teams = staff.teams) =>
  lateness.ask({
    ...question('team-leader', child(), { action: 'read-team-lateness', now: onDay(on) }),
    holding: held('team-leader', { area }),
    target: { ...target, staff: { ...staff, teams } },
  })

it('is seen by the leader of the team, while the colleague works there', () => {
  const area: Area = { kind: 'team', team: 'team-north' }
  expect(leads(area)).toMatchObject({ passes: true, because: { code: 'access-because-own-leader' } })
  expect(leads(area, '2026-06-30').passes).toBe(true)
  const moved = { team: 'team-south', period: since('2020-01-01', '2026-01-01') }
  expect(leads(area, '2026-06-15', [moved, ...staff.teams]).passes).toBe(true)
  expect(leads(area, '2026-07-01')).toMatchObject({ passes: false, sentence: { code: 'access-lateness' } })
})

it('is not seen by another leader, nor by one on call for the whole municipality', () => {
  expect(leads({ kind: 'team', team: 'team-south' }).passes).toBe(false)
  expect(leads({ kind: 'municipality' }).passes).toBe(false)
  expect(
    lateness.ask({ ...question('team-leader', child(), { action: 'read-team-lateness' }), target: targetOf('staff') })
      .passes,
  ).toBe(false)
})

it('is seen by oneself under its own name only', () => {
  const asked = question('adviser', child(), { action: 'read-own-lateness' })
  const own = targetOf('staff', { staff: { ...staff, person: 'me' }, about: 'me' })
  expect(lateness.ask({ ...asked, target: own })).toMatchObject({
    passes: true,
    because: { code: 'access-because-own-lateness' },
  })
  expect(lateness.ask({ ...asked, target }).passes).toBe(false)
  const leader = { ...question('team-leader', child(), { action: 'read-own-lateness' }), target }
  expect(lateness.ask(leader).passes).toBe(false)
  expect(lateness.ask({ ...asked, action: 'read-team-lateness', target: own }).passes).toBe(false)
})

it('is no concern of other actions', () => {
  expect(lateness.ask(question('adviser', child())).passes).toBe(true)
})
