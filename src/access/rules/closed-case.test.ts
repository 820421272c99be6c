// Closed case: a month to finish, then the leader reads.
import { expect, it } from 'vitest'
import { child, onDay, question, task } from '../../../test/setup/access-facts.ts'
import { day } from '../../language/day.ts'
import { closedCase } from './closed-case.ts'

const of = child({ closed: day('2026-06-01'), involvements: [task('responsible')] })

it('the ones with a task have 30 days to finish', () => {
  const on = (date: string) => closedCase.ask(question('adviser', of, { now: onDay(date) })).passes
  expect([on('2026-05-31'), on('2026-06-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([true, true, true, false])
  expect(closedCase.ask(question('adviser', child())).passes).toBe(true)
})

it('the leader reads afterwards and changes nothing', () => {
  const later = { now: onDay('2027-01-01') }
  expect(closedCase.ask(question('team-leader', of, later)).passes).toBe(true)
  expect(closedCase.ask(question('team-leader', of, { ...later, action: 'change' }))).toMatchObject({
    passes: false,
    sentence: { code: 'access-closed-case' },
  })
})

it('the health visitor goes on with the health part, not with the social one', () => {
  const on = (part: 'health' | 'social' | 'measures') =>
    closedCase.ask(question('health-visitor', of, { part, now: onDay('2027-01-01') })).passes
  expect([on('health'), on('social'), on('measures')]).toEqual([true, false, false])
})
