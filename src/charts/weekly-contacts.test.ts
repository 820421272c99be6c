import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { ContactWeek } from '../casework/contact-figures.ts'
import { addWeeks, day } from '../language/day.ts'
import { pictureFaults } from './picture-faults.ts'
import { weeklyContactsChart } from './weekly-contacts.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const weeks = (counts: readonly (readonly [number, number])[]): readonly ContactWeek[] =>
  counts.map(([planned, acute], at) => ({ week: 40 + at, from: addWeeks(day('2026-09-28'), at), planned, acute }))
const some = weeks([
  [9, 7],
  [11, 8],
  [10, 6],
  [12, 5],
  [13, 6],
  [12, 4],
  [15, 0],
  [14, 4],
])

test('the sentence tells the first and the last week', () => {
  expect(weeklyContactsChart(some).sentence).toBe(
    'Kontakter pr. uge, uge 40 til 47: de planlagte gik fra 9 til 14, de akutte gik fra 7 til 4.',
  )
  const still = weeks([
    [3, 0],
    [3, 1],
  ])
  expect(weeklyContactsChart(still).sentence).toContain('de planlagte var 3 begge uger')
  expect(weeklyContactsChart(weeks([[0, 0]])).sentence).toBe('Der er ikke skrevet nogen kontakter ned i ugerne.')
  expect(weeklyContactsChart([]).sentence).toBe('Der er ikke skrevet nogen kontakter ned i ugerne.')
})

test('the table has a row per week', () => {
  const { columns, rows } = weeklyContactsChart(some).table
  expect([columns, rows[0], rows.length]).toEqual([['Uge', 'Planlagte', 'Akutte'], ['40', '9', '7'], 8])
})

test('a bar is as high as its count, and nought has none', () => {
  const svg = weeklyContactsChart(some).draw(document, 310)
  const heights = [...svg.querySelectorAll('rect')].map(each => Number(each.getAttribute('height')))
  expect(heights).toHaveLength(15)
  expect((heights[0] ?? 0) / Math.max(...heights)).toBeCloseTo(9 / 15, 2)
})

test.each([280, 310, 358, 640])('nothing is small, cut off or on top of another at %i pixels', width => {
  expect(pictureFaults(weeklyContactsChart(some).draw(document, width))).toEqual([])
})
