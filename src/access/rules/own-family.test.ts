// Own family: one's own family's file is closed, also to whoever has been given a task in it.
import { expect, it } from 'vitest'
import { child, question, targetOf, task } from '../../../test/setup/access-facts.ts'
import { ownFamily } from './own-family.ts'

it('is refused to the relative and to nobody else', () => {
  const involvements = [task('responsible')]
  expect(ownFamily.ask(question('adviser', child({ involvements, relatives: ['other', 'me'] })))).toMatchObject({
    passes: false,
    sentence: { code: 'access-own-family' },
  })
  expect(ownFamily.ask(question('adviser', child({ involvements, relatives: ['other'] }))).passes).toBe(true)
})

it('holds for what the journal says of the child too', () => {
  const asked = question('log-auditor', child())
  expect(ownFamily.ask({ ...asked, target: targetOf('journal', { relatives: ['me'] }) }).passes).toBe(false)
})
