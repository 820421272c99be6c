// The sizes of the control: the shipped ones, and how far a municipality may go.
import { expect, it } from 'vitest'
import { controlRule as shipped } from '../../../test/setup/access-facts.ts'
import { ControlRule } from './rule.ts'

const takes = (more: Partial<ControlRule>): boolean => ControlRule.safeParse({ ...shipped, ...more }).success

it('the shipped sizes are ours, and each is a number', () => {
  expect(shipped).toMatchObject({ confidence: 'our-reading', emergencies: 50, lookups: 20, doneWithin: 1 })
})

it('something is drawn each month and controlled within the year, and no more than a person can look at', () => {
  for (const [name, most] of [
    ['emergencies', 500],
    ['lookups', 200],
    ['doneWithin', 12],
  ] as const)
    expect([0, 1, most, most + 1, 1.5].map(size => [name, size, takes({ [name]: size })])).toEqual([
      [name, 0, false],
      [name, 1, true],
      [name, most, true],
      [name, most + 1, false],
      [name, 1.5, false],
    ])
})
