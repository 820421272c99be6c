// Signed in: whoever is not employed that day sees nothing.
import { expect, it } from 'vitest'
import { actor, child, onDay, question, since } from '../../../test/setup/access-facts.ts'
import { signedIn } from './signed-in.ts'

it('the first day of employment counts, the end day does not', () => {
  const employed = actor('adviser', { employed: since('2026-06-01', '2026-07-01') })
  const on = (day: string) => signedIn.ask(question('adviser', child(), { actor: employed, now: onDay(day) }))
  expect(on('2026-05-31')).toMatchObject({ passes: false, sentence: { code: 'access-not-employed' } })
  expect(on('2026-06-01').passes).toBe(true)
  expect(on('2026-06-30').passes).toBe(true)
  expect(on('2026-07-01').passes).toBe(false)
})
