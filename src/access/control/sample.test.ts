// The sample: nothing twice, everything where there is room for it, a colleague's family always, and every choice as likely.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawable, drawPlaces, drawSample, type Random } from './sample.ts'

/** Chance that follows a list of numbers, so that a failing draw can be seen again. */
const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })).map(
  (stream): Random =>
    below =>
      Math.floor((stream.next().value ?? 0) * below),
)
const emergencies = fc
  .uniqueArray(fc.nat(1000), { maxLength: 40 })
  .chain(ids => fc.tuple(...ids.map(id => fc.boolean().map((always): Drawable => ({ id: String(id), always })))))
const rule = fc.record({ emergencies: fc.integer({ min: 1, max: 30 }), lookups: fc.integer({ min: 1, max: 50 }) })

describe('places drawn by chance', () => {
  it('are all different, all among those there are, and as many as were asked for or as there are', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(60), chance, (of, count, random) => {
        const places = drawPlaces(of, count, random)
        expect(places).toHaveLength(Math.min(of, count))
        expect(new Set(places).size).toBe(places.length)
        expect(places.every(place => Number.isInteger(place) && place >= 0 && place < of)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('come to every ordered choice exactly once, when chance runs through everything it can say', () => {
    // 5 x 4 x 3 sequences of chance and 60 ordered choices of 3 from 5: each must come once.
    const drawn = [0, 1, 2, 3, 4].flatMap(a =>
      [0, 1, 2, 3].flatMap(b =>
        [0, 1, 2].map(c => {
          const said = [a, b, c]
          return drawPlaces(5, 3, () => said.shift() ?? 0).join(' ')
        }),
      ),
    )
    expect(new Set(drawn).size).toBe(60)
  })

  it('ask chance for no more than there is left', () => {
    const asked: number[] = []
    drawPlaces(5, 9, below => {
      asked.push(below)
      return below - 1
    })
    expect(asked).toEqual([5, 4, 3, 2, 1])
  })

  it('hardly any of millions cost no more than those that are drawn', () => {
    expect(drawPlaces(50_000_000, 3, () => 0)).toEqual([0, 1, 2])
  })
})

describe('the sample of a month', () => {
  it('holds every emergency of a colleague’s family, also where the limit is passed', () => {
    fc.assert(
      fc.property(emergencies, fc.nat(100), rule, chance, (all, lookups, sizes, random) => {
        const { emergencies: drawn } = drawSample(all, lookups, sizes, random)
        const always = all.filter(each => each.always).map(each => each.id)
        expect(always.filter(id => !drawn.includes(id))).toEqual([])
        expect(drawn).toHaveLength(Math.max(always.length, Math.min(all.length, sizes.emergencies)))
      }),
      { numRuns: 2000 },
    )
  })

  it('holds nothing twice and nothing that is not there', () => {
    fc.assert(
      fc.property(emergencies, fc.nat(100), rule, chance, (all, lookups, sizes, random) => {
        const sample = drawSample(all, lookups, sizes, random)
        expect(new Set(sample.emergencies).size).toBe(sample.emergencies.length)
        expect(sample.emergencies.filter(id => !all.some(each => each.id === id))).toEqual([])
        expect(new Set(sample.lookups).size).toBe(Math.min(lookups, sizes.lookups))
      }),
      { numRuns: 2000 },
    )
  })

  it('tells emergencies in the order they happened, however they were drawn', () => {
    const all = ['a', 'b', 'c', 'd'].map(id => ({ id, always: id === 'c' }))
    expect(drawSample(all, 0, { emergencies: 3, lookups: 1 }, below => below - 1)).toEqual({
      emergencies: ['a', 'c', 'd'],
      lookups: [],
    })
  })
})
