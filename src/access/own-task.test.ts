// Own work is a task of one's own, by the same reasons a decision gives.
import { expect, it } from 'vitest'
import { message } from '../language/message.ts'
import type { Decision } from './decision.ts'
import type { Ground } from './grounds.ts'
import { isOwnTask } from './own-task.ts'

const subject = { kind: 'child', id: 'a', part: 'identity' } as const
const allowed = (ground: Ground, grant: string | null = null): Decision => ({
  action: 'list-children',
  subject,
  allowed: true,
  rule: 'involvement',
  because: [message('access-because-role'), message('access-because-task', { ground })],
  role: 'adviser',
  grant,
})

it('is a task as responsible, as co-worker, in the help, or as the leader of the team', () => {
  for (const ground of ['responsible', 'co-worker', 'measure', 'leads-team'] as const)
    expect(isOwnTask(allowed(ground))).toBe(true)
})

it('is not a seat at a meeting, a payment, an emergency, or a refusal', () => {
  expect(isOwnTask(allowed('meeting'))).toBe(false)
  expect(isOwnTask(allowed('payment'))).toBe(false)
  expect(isOwnTask(allowed('responsible', 'grant'))).toBe(false)
  const reason = message('not-found-or-refused')
  expect(
    isOwnTask({ action: 'list-children', subject, allowed: false, rule: 'involvement', reason, sentence: reason }),
  ).toBe(false)
})
