// Deceased: those with a task finish; then only the leader reads.
import { expect, it } from 'vitest'
import { child, onDay, question, targetOf, task } from '../../../test/setup/access-facts.ts'
import { day } from '../../language/day.ts'
import { deceased } from './deceased.ts'

const of = child({ deceased: day('2026-06-10'), involvements: [task('responsible')] })
const on = (date: string, ...[role, facts, more]: Partial<Parameters<typeof question>>) =>
  deceased.ask(question(role ?? 'adviser', facts ?? of, { ...more, now: onDay(date) })).passes

it('the ones with a task have 90 days to finish', () => {
  expect([on('2026-06-09'), on('2026-06-10'), on('2026-09-07'), on('2026-09-08')]).toEqual([true, true, true, false])
})

it('without a task nothing is seen from the day of death on', () => {
  const strange = child({ deceased: day('2026-06-10') })
  expect(on('2026-06-09', 'adviser', strange)).toBe(true)
  expect(deceased.ask(question('adviser', strange))).toMatchObject({
    passes: false,
    sentence: { code: 'access-deceased' },
  })
})

it('the leader reads afterwards and changes nothing', () => {
  expect(on('2027-01-01', 'team-leader', of)).toBe(true)
  expect(on('2027-01-01', 'team-leader', of, { action: 'change' })).toBe(false)
})

it('is no concern where there is no child, or the child lives', () => {
  expect(deceased.ask({ ...question('adviser', child()), target: targetOf('case') }).passes).toBe(true)
  expect(deceased.ask(question('adviser', child())).passes).toBe(true)
})
