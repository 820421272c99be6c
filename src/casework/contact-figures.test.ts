// Contacts per week: every contact of the weeks is counted once, in its own week, whatever order they were written down in.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addWeeks, day, weekdayOf } from '../language/day.ts'
import { contactsPerWeek } from './contact-figures.ts'
import { Contact } from './facts/following.ts'

const contact = (on: string, planned: boolean, id = on): Contact =>
  Contact.parse({ id, at: { day: on }, planned, with: ['Mor'], note: 'Talt om skolen.' })

const today = day('2026-11-19')

it('counts planned and acute in the week they were in, Monday to Sunday', () => {
  const contacts = [
    contact('2026-11-16', true), // Monday
    contact('2026-11-19', false),
    contact('2026-11-15', false), // Sunday before
    contact('2026-11-20', true), // tomorrow
  ]
  expect(contactsPerWeek(contacts, today, 2)).toEqual([
    { week: 46, from: '2026-11-09', planned: 0, acute: 1 },
    { week: 47, from: '2026-11-16', planned: 1, acute: 1 },
  ])
})

it('knows week 53, and that a year can begin in the last week of the one before', () => {
  const weeks = contactsPerWeek([], day('2027-01-03'), 2).map(each => [each.week, each.from])
  expect(weeks).toEqual([
    [52, '2026-12-21'],
    [53, '2026-12-28'],
  ])
})

const random = fc.record({
  on: fc.integer({ min: -100, max: 40 }),
  planned: fc.boolean(),
})

it('counts each contact of the weeks once and no other, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(random, { maxLength: 60 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 12 }),
      (of, shift, weeks) => {
        const now = addDays(today, shift)
        const contacts = of.map(({ on, planned }, at) => contact(addDays(now, on), planned, String(at)))
        const counted = contactsPerWeek(contacts, now, weeks)
        const first = addWeeks(addDays(now, 1 - weekdayOf(now)), 1 - weeks)
        const inside = contacts.filter(({ at }) => at.day >= first && at.day <= now)
        expect(counted).toHaveLength(weeks)
        expect(counted.reduce((sum, each) => sum + each.planned, 0)).toBe(inside.filter(each => each.planned).length)
        expect(counted.reduce((sum, each) => sum + each.planned + each.acute, 0)).toBe(inside.length)
        expect(contactsPerWeek(contacts.toReversed(), now, weeks)).toEqual(counted)
        expect(counted.map(each => each.from)).toEqual(counted.map((_, at) => addWeeks(first, at)))
      },
    ),
  )
})
