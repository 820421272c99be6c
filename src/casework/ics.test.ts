// Tests of ICS: ten dimensions on three sides, and every dimension of the older form has a place in them.
import { expect, test } from 'vitest'
import { IcsDimension, icsSides, icsToday, OldIcsDimension } from './ics.ts'

test('the form has ten dimensions on three sides: four, three and three', () => {
  expect(Object.values(icsSides).map(each => each.length)).toEqual([4, 3, 3])
  expect(new Set(IcsDimension.options).size).toBe(10)
})

test('every dimension of the older form has its place on the same side', () => {
  const sideOf = (dimension: IcsDimension) =>
    Object.values(icsSides).findIndex(side => (side as readonly string[]).includes(dimension))
  const old = OldIcsDimension.options.map(each => sideOf(icsToday(each)))
  expect(old).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
})
