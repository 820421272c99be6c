// The draw of a management review: repeated by its seed, whatever order the cases were read in, and no case more likely than another.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawCases, inDrawOrder, seeds } from './draw.ts'

const populations = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 })
const seed = fc.integer({ min: 0, max: seeds - 1 })

it('holds nothing twice, only what there is, and as many as were asked for or as there are', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 1, max: 80 }), seed, (of, count, by) => {
      const drawn = drawCases(of, count, by)
      expect(drawn).toHaveLength(Math.min(of.length, count))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every(each => of.includes(each))).toBe(true)
    }),
  )
})

it('is the same again by the same seed, however the cases were read', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 1, max: 20 }), seed, (of, count, by) => {
      const drawn = drawCases(of, count, by)
      expect(drawCases(of.toReversed(), count, by)).toEqual(drawn)
      expect(drawCases(inDrawOrder([...of, ...of]), count, by)).toEqual(drawn)
    }),
  )
})

it('draws every case about as often: 20.000 draws of 3 from 10 give each 6.000, within five standard deviations', () => {
  const of = Array.from({ length: 10 }, (_, at) => `sag ${at}`)
  const times = new Map<string, number>()
  const draws = 20_000
  for (let by = 0; by < draws; by += 1)
    for (const each of drawCases(of, 3, by * 104_729)) times.set(each, (times.get(each) ?? 0) + 1)
  const within = 5 * Math.sqrt(draws * 0.3 * 0.7)
  expect([...times.values()].filter(count => Math.abs(count - 0.3 * draws) > within)).toEqual([])
  expect(times.size).toBe(10)
})

it('of no cases is empty', () => {
  expect(drawCases([], 5, 1)).toEqual([])
})
