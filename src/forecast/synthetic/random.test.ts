// The generator's chance: the same every time, apart for every entity, and as different between seeds as theory says.
import { describe, expect, test } from 'vitest'
import { pickWeighted, streamsOf, wholeBetween } from './random.ts'

const children = 2000
const chance = 0.3

/** How many of the children get a number below the chance. */
const hits = (seed: number): number => {
  const streams = streamsOf(seed)
  let count = 0
  for (let id = 1; id <= children; id++) if (streams('life', id).unit() < chance) count += 1
  return count
}

describe('streams', () => {
  test('the count of a whole population varies between neighbouring seeds as binomial counts do', () => {
    const seeds = 600
    const counts = Array.from({ length: seeds }, (_, at) => hits(at + 1))
    const mean = counts.reduce((sum, each) => sum + each, 0) / seeds
    const variance = counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (seeds - 1)
    const binomial = children * chance * (1 - chance)
    // The ratio of 599 degrees of freedom has a standard deviation of 0.058; four of them on each side.
    expect(variance / binomial).toBeGreaterThan(0.77)
    expect(variance / binomial).toBeLessThan(1.23)
    expect(Math.abs(mean - children * chance)).toBeLessThan(4 * Math.sqrt(binomial / seeds))
  })

  test('the same question answers the same numbers, whatever was asked before', () => {
    const [one, other] = [streamsOf(7), streamsOf(7)]
    one('names', 3).unit()
    const numbers = (of: typeof one) => Array.from({ length: 5 }, () => of('life', 12).bits())
    expect(numbers(one)).toEqual(numbers(other))
  })

  test('seed, purpose, id and part each give another stream', () => {
    const first = (...of: Parameters<ReturnType<typeof streamsOf>>) => streamsOf(7)(...of).bits()
    const drawn = [
      first('life', 12),
      first('names', 12),
      first('life', 13),
      first('life', 12, 1),
      first('life', 12, -1),
      streamsOf(8)('life', 12).bits(),
    ]
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  test('numbers are even over ten cells', () => {
    const stream = streamsOf(1)('life', 1)
    const cells = new Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) {
      const cell = wholeBetween(stream, 0, 9)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    const chiSquare = cells.reduce((sum, each) => sum + (each - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(27.9) // 9 degrees of freedom, one in a thousand
  })

  test('what weighs nothing is never picked, and of nothing nothing can be', () => {
    const stream = streamsOf(1)('rows', 1)
    const picked = Array.from({ length: 200 }, () =>
      pickWeighted(stream, ['a', 'b', 'c'], each => (each === 'b' ? 0 : 1)),
    )
    expect(new Set(picked)).toEqual(new Set(['a', 'c']))
    expect(() => pickWeighted(stream, [], () => 1)).toThrow(RangeError)
  })
})
