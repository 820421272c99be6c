// Tests of advisers over time: each change with its reason, and one adviser through the year.
import { describe, expect, test } from 'vitest'
import { calendarYear } from '../language/period.ts'
import { adviserChanges, continuity, oneAdviser } from './adviser.ts'
import { AdviserSpell } from './facts/people.ts'

const spell = (employee: string, from: string, to: string | null, why = 'planned-handover'): AdviserSpell =>
  AdviserSpell.parse({ id: `${employee} ${from}`, employee, period: { from, to }, why })

const year = calendarYear(2026)

describe('changes of adviser', () => {
  test('are each from one to the next, with the reason', () => {
    const spells = [spell('Mette', '2026-03-01', null, 'absence'), spell('Lone', '2025-01-01', '2026-03-01', 'first')]
    expect(adviserChanges(spells)).toEqual([{ on: '2026-03-01', from: 'Lone', to: 'Mette', why: 'absence' }])
  })

  test('do not count the first adviser, nor the same one back in a new spell', () => {
    expect(
      adviserChanges([spell('Lone', '2025-01-01', '2026-03-01', 'first'), spell('Lone', '2026-03-01', null)]),
    ).toEqual([])
  })
})

describe('one adviser through the year', () => {
  test.each<[string, AdviserSpell[], ReturnType<typeof oneAdviser>]>([
    ['one all through', [spell('Lone', '2025-05-01', null)], 'one'],
    ['one in two spells on end', [spell('Lone', '2025-05-01', '2026-06-01'), spell('Lone', '2026-06-01', null)], 'one'],
    ['two', [spell('Lone', '2025-05-01', '2026-06-01'), spell('Mette', '2026-06-01', null)], 'several'],
    ['a change at new year', [spell('Lone', '2025-05-01', '2026-01-01'), spell('Mette', '2026-01-01', null)], 'one'],
    ['a day without', [spell('Lone', '2025-05-01', '2026-06-01'), spell('Lone', '2026-06-02', null)], 'not-whole'],
    ['from February', [spell('Lone', '2026-02-01', null)], 'not-whole'],
    ['none', [], 'not-whole'],
  ])('%s', (_, spells, expected) => {
    expect(oneAdviser(spells, year)).toBe(expected)
  })

  test('as an outcome leaves out children whose case was not open all the year', () => {
    const children = [
      [spell('Lone', '2025-05-01', null)],
      [spell('Lone', '2025-05-01', '2026-06-01'), spell('Mette', '2026-06-01', null)],
      [spell('Lone', '2026-02-01', null)],
    ]
    expect(continuity(children, year)).toEqual({ one: 1, of: 2, leftOut: 1 })
  })
})
