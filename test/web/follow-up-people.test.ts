// Who the follow-up form ticks before anything is written.
import { expect, it } from 'vitest'
import { FollowUp } from '../../src/casework/facts/following.ts'
import { emptyCase } from '../../src/casework/writing.ts'
import { day } from '../../src/language/day.ts'
import { peopleOf, startOf } from '../../src/web/follow-up/form-of.ts'

const [followUp, help] = ['0198a5f0-0000-7000-8000-000000000001', '0198a5f0-0000-7000-8000-000000000002']

it('a child whom the last note calls "Barnet" is ticked once, by its name', () => {
  const present = ['Barnet', 'Klasselærer']
  const held = FollowUp.parse({ id: followUp, about: [help], heldOn: '2026-08-13', present })
  const facts = { ...emptyCase('child'), followUps: [held] }
  expect(peopleOf(facts, help, 'Maja')).toEqual(['Maja', 'Klasselærer'])
  const today = day('2026-11-22')
  expect(startOf(facts, help, today, 'Maja', '2027-02-22').present).toEqual(['Maja', 'Klasselærer'])
})
