// Indicators that casework can tell: child-years at home and in placement, and the share in families.
import { expect, it } from 'vitest'
import { levelsOf } from './levels.ts'

const of = (childYears: readonly (number | null)[]) =>
  childYears.map((each, at) => ({ step: at + 1, year: 2025, childYears: each }))

it('add the steps, and share families among placements', () => {
  const levels = levelsOf(of([40, 80, 180, 100, 30, 30, 40]), 2025)
  expect([...levels].map(([id, { value, says }]) => [id, value, says])).toEqual([
    ['child-years-at-home', 400, 'Børneår på trin 1-4 i 2025, af sagsarbejdet.'],
    ['child-years-placed', 100, 'Børneår på trin 5-7 i 2025, af sagsarbejdet.'],
    ['foster-share', 60, 'Andel af børneår i anbringelse på trin 5-6 i 2025, af sagsarbejdet.'],
  ])
})

it('leave out what rests on a hidden count, on a year that is not there, or on nobody', () => {
  expect([...levelsOf(of([40, 80, 180, 100, null, 30, 40]), 2025).keys()]).toEqual(['child-years-at-home'])
  expect(levelsOf(of([1, 1, 1, 1, 1, 1, 1]), 2024).size).toBe(0)
  expect(levelsOf(of([9, 9, 9, 9, 0, 0, 0]), 2025).has('foster-share')).toBe(false)
})
