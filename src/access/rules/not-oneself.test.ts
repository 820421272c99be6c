// Not oneself: one who checks oneself is not checked.
import { expect, it } from 'vitest'
import { child, question, since, targetOf, task } from '../../../test/setup/access-facts.ts'
import { notOneself } from './not-oneself.ts'

it('refuses to control one’s own use and to give oneself access', () => {
  const asked = question('log-auditor', child())
  const on = (action: 'control-journal' | 'administer' | 'read-journal', about: string | null) =>
    notOneself.ask({ ...asked, action, target: targetOf('journal', { about }) })
  for (const action of ['control-journal', 'administer'] as const) {
    expect(on(action, 'me')).toMatchObject({ passes: false, sentence: { code: 'access-not-oneself' } })
    expect(on(action, 'colleague').passes).toBe(true)
    expect(on(action, null).passes).toBe(true)
  }
  expect(on('read-journal', 'me').passes).toBe(true)
})

it('refuses to review a case one works in that day, in whatever role, and no other', () => {
  const on = (...of: Parameters<typeof child>) =>
    notOneself.ask({ ...question('team-leader', child(...of)), action: 'review-case' })
  for (const kind of ['responsible', 'co-worker'] as const)
    for (const role of ['adviser', 'team-leader'] as const)
      expect(on({ involvements: [task(kind, role)] })).toMatchObject({
        passes: false,
        sentence: { code: 'review-own-case' },
      })
  expect(on().passes).toBe(true)
  expect(on({ involvements: [task('meeting')] }).passes).toBe(true)
  expect(on({ involvements: [{ ...task('responsible'), person: 'colleague' }] }).passes).toBe(true)
  expect(on({ involvements: [task('responsible', 'adviser', since('2026-01-01', '2026-06-15'))] }).passes).toBe(true)
})
