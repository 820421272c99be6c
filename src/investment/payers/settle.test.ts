// Settling: nothing is lost, nobody both gives and receives, and there are no more transfers than needed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, settle } from './settle.ts'
import { shareOut } from './share-out.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Claims that sum to zero: the last takes what the others leave. */
const evenClaims = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }).map(all => {
  const last = -all.reduce((sum, each) => sum + each, 0)
  return [...all, last].map((ore, at): Claim => ({ name: names[at] ?? '', ore: ore + 0 }))
})

/** As many groups as the claims can be parted into that each sum to zero, by trying every parting. */
const mostGroups = (ore: readonly number[]): number => {
  const [first, ...rest] = ore
  if (first === undefined) return 0
  let most = 0
  for (let some = 0; some < 1 << rest.length; some += 1) {
    const [within, without] = [rest.filter((_, at) => some & (1 << at)), rest.filter((_, at) => !(some & (1 << at)))]
    if (within.reduce((sum, each) => sum + each, first) === 0) most = Math.max(most, 1 + mostGroups(without))
  }
  return most
}

describe('settling', () => {
  it('gives each what is owed and takes from each what is owed', () => {
    fc.assert(
      fc.property(evenClaims, claims => {
        const transfers = settle(claims)
        for (const { name, ore } of claims) {
          const got = transfers.filter(each => each.to === name).reduce((sum, each) => sum + each.ore, 0)
          const gave = transfers.filter(each => each.from === name).reduce((sum, each) => sum + each.ore, 0)
          expect([Math.max(0, ore), Math.max(0, -ore)]).toEqual([got, gave])
        }
        expect(transfers.every(each => each.ore > 0)).toBe(true)
      }),
    )
  })

  it('needs as few transfers as there can be', () => {
    fc.assert(
      fc.property(evenClaims, claims => {
        const open = claims.map(each => each.ore).filter(ore => ore !== 0)
        expect(settle(claims)).toHaveLength(open.length - mostGroups(open))
      }),
    )
  })

  it('finds the two pairs that the largest-first way would miss', () => {
    const claims = [
      { name: 'a', ore: 5 },
      { name: 'b', ore: 4 },
      { name: 'c', ore: 3 },
      { name: 'd', ore: -3 },
      { name: 'e', ore: -4 },
      { name: 'f', ore: -5 },
    ]
    expect(settle(claims)).toHaveLength(3)
  })

  it('refuses what does not sum to zero, and answers nothing where nobody owes', () => {
    expect(() => settle([{ name: 'a', ore: 1 }])).toThrow('sum to zero')
    expect(settle([{ name: 'a', ore: 0 }])).toEqual([])
  })

  it('settles more than twelve without looking for the fewest', () => {
    const many = Array.from({ length: 14 }, (_, at) => ({ name: `n${at}`, ore: at % 2 === 0 ? 7 : -7 }))
    expect(settle(many)).toHaveLength(7)
  })
})

describe('sharing out', () => {
  it('loses no øre, and gives nobody more than they asked where there is enough to ask for', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 6 })
      .filter(all => all.some(each => each > 0))
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (asked, part) => {
        const amount = Math.floor(asked.reduce((sum, each) => sum + each, 0) * part)
        const shares = shareOut(amount, asked)
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(amount)
        expect(shares.every((each, at) => each >= 0 && each <= (asked[at] ?? 0))).toBe(true)
        expect(shareOut(-amount, asked)).toEqual(shares.map(each => (each === 0 ? 0 : -each)))
      }),
    )
  })

  it('gives a third of 100 øre to each of three, and the last øre to the first', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33])
  })
})
