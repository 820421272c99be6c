// District and team: one's own children, and those one was given by name wherever they live.
import { expect, it } from 'vitest'
import { child, held, north, onDay, question, since, south, task } from '../../../test/setup/access-facts.ts'
import type { Area } from '../actor.ts'
import { districtTeam } from './district-team.ts'

const within = (area: Area, facts = child(), on = '2026-06-15') =>
  districtTeam.ask(question('adviser', facts, { holding: held('adviser', { area }), now: onDay(on) }))

it('a role is held in a team, a district, the whole municipality or nowhere', () => {
  expect(within({ kind: 'team', team: 'team-north' })).toMatchObject({
    passes: true,
    because: { code: 'access-because-district' },
  })
  expect(within({ kind: 'district', district: 'north' }).passes).toBe(true)
  expect(within({ kind: 'municipality' }).passes).toBe(true)
  expect(within({ kind: 'none' })).toMatchObject({ passes: false, sentence: { code: 'access-other-district' } })
  expect(within({ kind: 'team', team: 'team-south' }).passes).toBe(false)
  expect(within({ kind: 'district', district: 'south' }).passes).toBe(false)
})

it('a child that moves belongs to the new district from that day', () => {
  const moves = child({
    districts: [
      { ...north, period: since('2020-01-01', '2026-06-15') },
      { ...south, period: since('2026-06-15') },
    ],
  })
  const area: Area = { kind: 'district', district: 'north' }
  expect([within(area, moves, '2026-06-14').passes, within(area, moves).passes]).toEqual([true, false])
})

it('a task by name goes with the child; a provider’s place is where the measure runs', () => {
  const moved = { districts: [south] }
  expect(
    within({ kind: 'team', team: 'team-north' }, child({ ...moved, involvements: [task('meeting')] })).passes,
  ).toBe(true)
  const measures = [{ service: 'house', period: since('2026-01-01') }]
  expect(within({ kind: 'service', service: 'house' }, child({ ...moved, measures })).passes).toBe(true)
  expect(within({ kind: 'service', service: 'other' }, child({ ...moved, measures })).passes).toBe(false)
})
