// The list's address: what it says, what it leaves out, and what becomes of it when a head is pressed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceOf, onPage, pressed, readListSearch, withStep } from './list-search.ts'

const sorts = ['name', 'case-number', 'step', 'adviser', 'since'] as const

describe('the address of the list', () => {
  it('without a word is every child by name, upwards, from the first page', () => {
    expect(choiceOf(readListSearch({}))).toEqual({ sort: 'name', order: 'up', page: 1 })
  })

  it('says the order, the step and the page in Danish', () => {
    const read = readListSearch({ sorter: 'raadgiver', retning: 'ned', trin: '4', side: 2 })
    expect(read).toEqual({ sorter: 'raadgiver', retning: 'ned', trin: 4, side: 2 })
    expect(choiceOf(read)).toEqual({ sort: 'adviser', order: 'down', step: 4, page: 2 })
  })

  it.each([
    { sorter: 'cpr' },
    { retning: 'op' },
    { trin: 'fire' },
    { trin: 0 },
    { trin: 2.5 },
    { side: -1 },
    { side: '' },
    { navn: 'Alma' },
  ])('%j means nothing and is left out', given => {
    expect(readListSearch(given)).toEqual({})
  })

  it('is read again as what was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sorts),
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 7 })),
        fc.integer({ min: 1, max: 50 }),
        (sort, down, step, page) => {
          const once = pressed({}, sort)
          const turned = down && sort !== 'name' ? pressed(once, sort) : once
          const written = onPage(withStep(turned, step), page)
          expect(readListSearch(written)).toEqual(written)
        },
      ),
    )
  })
})

describe('a press on a head', () => {
  it('turns the same column round, and begins another upwards', () => {
    expect(pressed({}, 'name')).toEqual({ retning: 'ned' })
    expect(pressed({ retning: 'ned' }, 'name')).toEqual({})
    expect(pressed({ retning: 'ned' }, 'step')).toEqual({ sorter: 'trin' })
  })

  it('keeps the step and goes back to the first page, as another step does', () => {
    expect(pressed({ trin: 4, side: 3 }, 'since')).toEqual({ sorter: 'siden', trin: 4 })
    expect(withStep({ sorter: 'siden', side: 3 }, 6)).toEqual({ sorter: 'siden', trin: 6 })
    expect(withStep({ sorter: 'siden', trin: 6 }, null)).toEqual({ sorter: 'siden' })
  })
})
