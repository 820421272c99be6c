// Choosing between services: the age on the day, and that what a service costs changes nothing about the list.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '../language/day.ts'
import { ageOn, choicesFor } from './choices.ts'

it('a child is a year older on its birthday, one of 29 February on the 28th in other years', () => {
  const age = (born: string, on: string) => ageOn(day(born), day(on))
  expect([age('2014-05-01', '2026-04-30'), age('2014-05-01', '2026-05-01')]).toEqual([11, 12])
  expect([age('2012-02-29', '2026-02-27'), age('2012-02-29', '2026-02-28')]).toEqual([13, 14])
  expect([age('2026-06-15', '2026-06-15'), age('2026-06-16', '2026-06-15'), ageOn(null, day('2026-06-15'))]).toEqual([
    0,
    null,
    null,
  ])
})

const services = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1 }),
    steps: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    use: fc.constantFrom('child' as const, 'unborn' as const, 'aftercare' as const, 'placement' as const),
    ageFrom: fc.integer({ min: 0, max: 10 }),
    ageTo: fc.integer({ min: 10, max: 22 }),
    ore: fc.integer({ min: 1 }),
  }),
  { selector: each => each.name },
)

it('is the same list in the same order whatever anything costs and however the range was written down', () => {
  fc.assert(
    fc.property(
      services,
      fc.integer({ min: 1, max: 7 }),
      fc.option(fc.integer({ min: 0, max: 22 })),
      fc.integer({ min: 1 }),
      (all, step, age, ore) => {
        const turned = all.toReversed().map(each => ({ ...each, ore }))
        const chosen = choicesFor(all, step, age)
        expect(
          choicesFor(turned, step, age)
            .map(each => each.name)
            .toSorted(),
        ).toEqual(chosen.map(each => each.name).toSorted())
        for (const { steps, use, ageFrom, ageTo } of chosen) {
          expect(steps).toContain(step)
          expect(use === 'unborn').toBe(age === null)
          if (age !== null) expect(ageFrom <= age && age <= ageTo).toBe(true)
        }
      },
    ),
  )
})
