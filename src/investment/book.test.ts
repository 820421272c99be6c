// The book of a case: whole øre, cost-positive, and what counts in the net.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCase } from '../../test/investment/random-case.ts'
import { linesWith, sampleCase, totalsWith } from '../../test/investment/sample-case.ts'
import { inUnit, openBook, oreOf, rowOf, runningTotal, sumRows } from './book.ts'

describe('an amount', () => {
  it('is whole øre in its unit, or none where it is finer or too large', () => {
    expect(oreOf(1.9, 'mio. kr.')).toBe(190_000_000)
    expect(oreOf(-112.5, '1000 kr.')).toBe(-11_250_000)
    expect(oreOf(0.005, 'kr.')).toBeUndefined()
    expect(oreOf(1e300, 'kr.')).toBeUndefined()
    expect(oreOf(0.1 + 0.2, '1000 kr.')).toBe(30_000)
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), hundredths => {
        for (const unit of ['kr.', '1000 kr.', 'mio. kr.'] as const) {
          expect(inUnit(oreOf(hundredths / 100, unit) ?? Number.NaN, unit)).toBe(
            hundredths === 0 ? 0 : hundredths / 100,
          )
        }
      }),
    )
  })
})

describe('a book', () => {
  it('turns every row to cost-positive, by the row or by the case', () => {
    const of = sampleCase({
      sign: 'gain-positive',
      lines: linesWith('placements', { amounts: [0, 1000, 2000, 2500] }).map(line =>
        line.kind === 'cost' ? { ...line, sign: 'cost-positive' as const } : line,
      ),
    })
    expect(openBook(of).net).toEqual([150_000_000, 20_000_000, -80_000_000, -130_000_000])
  })

  it('has no negative zero, which would print as -0', () => {
    const of = sampleCase({ sign: 'gain-positive', lines: linesWith('advisers', { amounts: [0, 0, 0, 0] }) })
    expect(openBook(of).rows.get('advisers')).toEqual([0, 0, 0, 0])
  })

  it('counts neither repetitions nor tables that show other tables again', () => {
    const of = sampleCase({
      tables: [
        { id: '1', title: '1' },
        { id: '2', title: '2', counts: false },
      ],
      lines: [
        ...linesWith('course', { repeats: ['advisers'] }),
        { id: 'shown', label: 'Igen', kind: 'cost', timing: 'once', table: '2', amounts: [9, 9, 9, 9] },
        { id: 'loose', label: 'Løs', kind: 'cost', timing: 'once', amounts: [1, null, null, null] },
      ],
    })
    expect(openBook(of).counted.map(line => line.id)).toEqual(['advisers', 'placements', 'loose'])
  })

  it('computes totals of totals whatever their order, and running totals', () => {
    const of = sampleCase({ totals: [...totalsWith('none', {})].reverse() })
    expect(openBook(of).totals.map(each => [each.total.id, each.at, each.computed.at(-1)])).toEqual([
      ['running', 0, -40_000_000],
      ['net', 1, -130_000_000],
    ])
  })

  it('refuses totals that lead back to themselves', () => {
    const of = sampleCase({ totals: totalsWith('net', { sums: ['running'] }) })
    expect(() => openBook(of)).toThrow(RangeError)
  })

  it('knows its rows by name, with net and cumulative always there', () => {
    const bare = openBook(sampleCase({ totals: [] }))
    expect(rowOf(bare, 'net')).toEqual(bare.net)
    expect(rowOf(bare, 'cumulative')).toEqual(bare.cumulative)
    expect(rowOf(bare, 'course')).toEqual([30_000_000, null, null, null])
    expect(rowOf(bare, 'nothing')).toBeUndefined()
    const own = openBook(sampleCase({ totals: totalsWith('net', { sums: ['course'] }).slice(0, 1) }))
    expect(rowOf(own, 'net')).toEqual([30_000_000, 0, 0, 0])
  })
})

describe('of any case', () => {
  it('the net is the sum of the counted lines, and the running total ends at the sum of the nets', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const book = openBook(of)
        const rows = book.counted.map(line => book.rows.get(line.id) ?? [])
        expect(book.net).toEqual(sumRows(rows, of.years.length))
        expect(book.cumulative.at(-1)).toBe(book.net.reduce((sum, each) => sum + each, 0))
        expect(book.cumulative).toEqual(runningTotal(book.net))
      }),
    )
  })
})
