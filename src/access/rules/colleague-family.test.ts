// Colleague's family: found by search by nobody, seen by those with a task.
import { expect, it } from 'vitest'
import { child, question, settings, task } from '../../../test/setup/access-facts.ts'
import { colleagueFamily } from './colleague-family.ts'

const relatives = ['colleague']

it('is seen with a task and not without', () => {
  expect(colleagueFamily.ask(question('adviser', child())).passes).toBe(true)
  expect(colleagueFamily.ask(question('adviser', child({ relatives })))).toMatchObject({
    passes: false,
    sentence: { code: 'access-colleague-family' },
  })
  expect(colleagueFamily.ask(question('adviser', child({ relatives, involvements: [task('meeting')] }))).passes).toBe(
    true,
  )
  expect(colleagueFamily.ask(question('team-leader', child({ relatives }))).passes).toBe(true)
})

it('is core where the municipality says so', () => {
  expect(colleagueFamily.madeCoreBy?.(settings)).toBe(false)
  expect(colleagueFamily.madeCoreBy?.({ ...settings, colleagueFamily: 'core' })).toBe(true)
})
