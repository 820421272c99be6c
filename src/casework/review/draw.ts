// The draw of a management review: cases chosen by a seed, so that anybody can repeat it and see that nobody chose.
import { drawPlaces, type Random } from '../../access/control/sample.ts'

/** Seeds are whole numbers from 0 and below this. */
export const seeds = 2 ** 32

/** Numbers that follow from the seed alone (mulberry32, Ettinger 2017), each below its limit as likely: what would favour some is thrown away. */
const chanceFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return below => {
    const fair = seeds - (seeds % below)
    let drawn = next()
    while (drawn >= fair) drawn = next()
    return drawn % below
  }
}

/** The population in the one order a draw is made from, each once, however it was read. */
export const inDrawOrder = (population: readonly string[]): readonly string[] => [...new Set(population)].toSorted()

/** `count` of the population, or all of it where there are no more; the same seed draws the same of the same. */
export const drawCases = (population: readonly string[], count: number, seed: number): readonly string[] => {
  const ordered = inDrawOrder(population)
  return drawPlaces(ordered.length, count, chanceFrom(seed)).flatMap(at => ordered[at] ?? [])
}
