// Not oneself: one who checks oneself is not checked.
import { expect, it } from 'vitest'
import { child, question, targetOf } from '../../../test/setup/access-facts.ts'
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
