// Involvement: a task that day, in that role, and enough for what is asked.
import { expect, it } from 'vitest'
import { child, onDay, question, since, task } from '../../../test/setup/access-facts.ts'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { involvement } from './involvement.ts'

const period = since('2026-06-01', '2026-07-01')

it('the first day of a task counts, its end day does not, and then the sentence says when it ended', () => {
  const on = (date: string) =>
    involvement.ask(
      question('adviser', child({ involvements: [task('co-worker', 'adviser', period)] }), { now: onDay(date) }),
    )
  expect(on('2026-05-31')).toMatchObject({ passes: false, sentence: { code: 'access-no-task' } })
  expect(on('2026-06-01')).toMatchObject({ passes: true, because: { values: { ground: 'co-worker' } } })
  expect(on('2026-06-30').passes).toBe(true)
  expect(on('2026-07-01')).toEqual({
    passes: false,
    sentence: message('access-task-ended', { ended: day('2026-07-01') }),
  })
  expect(say(message('access-task-ended', { ended: day('2026-07-01') }))).toContain('sluttede 30-06-2026.')
})

it('of one’s own tasks in that role that have ended, the last is told', () => {
  const ended = (from: string, to: string) => task('co-worker', 'adviser', since(from, to))
  const involvements = [
    ended('2025-01-01', '2026-03-01'),
    ended('2026-03-01', '2026-05-01'),
    ended('2024-01-01', '2025-01-01'),
    { ...ended('2026-01-01', '2026-06-01'), person: 'colleague' },
    task('co-worker', 'team-leader', since('2026-01-01', '2026-06-02')),
    task('co-worker', 'adviser', since('2026-07-01')),
  ]
  expect(involvement.ask(question('adviser', child({ involvements })))).toEqual({
    passes: false,
    sentence: message('access-task-ended', { ended: day('2026-05-01') }),
  })
})

it('another person’s task, or one in another role, is none', () => {
  const another = { ...task('responsible'), person: 'colleague' }
  for (const involvements of [[another], [task('responsible', 'health-visitor')]])
    expect(involvement.ask(question('adviser', child({ involvements }))).passes).toBe(false)
})

it('a meeting lets one read, not change', () => {
  const of = child({ involvements: [task('meeting')] })
  expect(involvement.ask(question('adviser', of)).passes).toBe(true)
  expect(involvement.ask(question('adviser', of, { action: 'change' }))).toMatchObject({
    passes: false,
    sentence: { code: 'access-task-too-small' },
  })
})

it('a co-worker does not add co-workers', () => {
  const of = child({ involvements: [task('co-worker')] })
  expect(involvement.ask(question('adviser', of, { action: 'add-co-worker' })).passes).toBe(false)
})

it('bills are looked up for a year after the last paid day', () => {
  const of = child({ payments: [since('2025-01-01', '2025-06-16')] })
  const on = (date: string) => involvement.ask(question('grant-officer', of, { now: onDay(date) })).passes
  expect([on('2024-12-31'), on('2025-01-01'), on('2026-06-15'), on('2026-06-16')]).toEqual([false, true, true, false])
  const running = child({ payments: [since('2025-01-01')] })
  expect(involvement.ask(question('grant-officer', running, { now: onDay('2030-01-01') })).passes).toBe(true)
})
