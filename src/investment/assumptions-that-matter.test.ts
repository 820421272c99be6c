// Which rows a case hangs on: ten percent the wrong way, held against the published cases and against the book itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { koebenhavn } from '../../test/investment/published.ts'
import { anyCase } from '../../test/investment/random-case.ts'
import { assumptionsThatMatter } from './assumptions-that-matter.ts'
import { openBook } from './book.ts'

describe('the rows a case hangs on', () => {
  it('are in København the team first: ten percent dearer is 9,39 mio. kr. of its 93,9, and paid back in 2025', () => {
    const [team, daycare, ...rest] = assumptionsThatMatter(koebenhavn())
    expect(team).toMatchObject({ line: { id: 'team' }, units: true, worse: 939_000_000, payback: { year: 2025 } })
    expect(daycare).toMatchObject({ line: { id: 'savings-daycare' }, units: false, worse: 640_000_000 })
    expect(rest).toHaveLength(1)
  })

  it('cost a tenth of what they come to, to a half øre a year, and the dearest comes first', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const { rows, counted } = openBook(of)
        const found = assumptionsThatMatter(of, counted.length)
        for (const { line, worse } of found) {
          const sum = (rows.get(line.id) ?? []).reduce<number>((all, ore) => all + (ore ?? 0), 0)
          expect(Math.abs(worse - Math.abs(sum) / 10)).toBeLessThanOrEqual(of.years.length / 2 + 1)
        }
        expect(found.map(each => each.worse)).toEqual(found.map(each => each.worse).toSorted((a, b) => b - a))
      }),
    )
  })
})
