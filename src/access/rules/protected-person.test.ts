// Protected person: without a task there is no such child.
import { expect, it } from 'vitest'
import { child, onDay, protection, question, targetOf, task } from '../../../test/setup/access-facts.ts'
import { protectedPerson } from './protected-person.ts'

it('is seen by whoever has a task, and by the leader of the team', () => {
  expect(protectedPerson.ask(question('adviser', child({ protection })))).toMatchObject({
    passes: false,
    sentence: { code: 'access-protected' },
  })
  const involvements = [task('meeting')]
  expect(protectedPerson.ask(question('adviser', child({ protection, involvements }))).passes).toBe(true)
  expect(protectedPerson.ask(question('team-leader', child({ protection }))).passes).toBe(true)
})

it('protection begins on its first day and is over on its end day', () => {
  const on = (day: string) =>
    protectedPerson.ask(question('adviser', child({ protection }), { now: onDay(day) })).passes
  expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([true, false, false, true])
})

it('is no concern where there is no child', () => {
  expect(protectedPerson.ask({ ...question('adviser', child()), target: targetOf('case') }).passes).toBe(true)
})
