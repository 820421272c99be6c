// The list's address: what it says, what it leaves out, and what becomes of it when a head is pressed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  isCut,
  ofFilter,
  onPage,
  pressed,
  readListSearch,
  toKeep,
  uncut,
  withCut,
  withoutDue,
} from './list-search.ts'

const sorts = ['name', 'case-number', 'step', 'adviser', 'since', 'due'] as const
const someone = '018f0809-2ea4-766f-9657-14adfedffde5'

describe('the address of the list', () => {
  it('without a word is every child by name, upwards, from the first page', () => {
    expect(choiceOf(readListSearch({}))).toEqual({ sort: 'name', order: 'up', page: 1 })
  })

  it('says the order, the step and the page in Danish', () => {
    const read = readListSearch({ sorter: 'raadgiver', retning: 'ned', trin: '4', side: 2 })
    expect(read).toEqual({ sorter: 'raadgiver', retning: 'ned', trin: 4, side: 2 })
    expect(choiceOf(read)).toEqual({ sort: 'adviser', order: 'down', step: 4, page: 2 })
  })

  it('says what is chosen in Danish too', () => {
    const read = readListSearch({ sorter: 'frist', frist: 'for-sent', fase: 'opfoelgning', raadgiver: 'mig' })
    expect(read).toEqual({ sorter: 'frist', frist: 'for-sent', fase: 'opfoelgning', raadgiver: 'mig' })
    expect(choiceOf(read)).toEqual({
      sort: 'due',
      order: 'up',
      state: 'late',
      phase: 'follow-up',
      adviser: 'mine',
      page: 1,
    })
    expect(choiceOf(readListSearch({ raadgiver: someone }))).toMatchObject({ adviser: someone })
  })

  it.each([
    { sorter: 'cpr' },
    { frist: 'senere' },
    { fase: 'x' },
    { raadgiver: 'Nanna' },
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
        fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
        fc.option(fc.constantFrom('missing', 'late', 'today'), { nil: undefined }),
        fc.option(fc.constantFrom('none', 'follow-up', 'closed'), { nil: undefined }),
        fc.option(fc.constantFrom('mine', someone), { nil: undefined }),
        fc.integer({ min: 1, max: 50 }),
        (sort, down, step, state, phase, adviser, page) => {
          const once = pressed({}, sort)
          const turned = down && sort !== 'name' ? pressed(once, sort) : once
          const written = onPage(withCut(turned, { step, state, phase, adviser }), page)
          expect(readListSearch(written)).toEqual(written)
          expect(ofFilter({ choice: toKeep(written) })).toEqual(onPage(written, 1))
          expect([isCut(uncut(written)), uncut(written).sorter]).toEqual([false, written.sorter])
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
    expect(withCut({ sorter: 'siden', side: 3 }, { step: 6 })).toEqual({ sorter: 'siden', trin: 6 })
    expect(withCut({ sorter: 'siden', trin: 6 }, { step: undefined })).toEqual({ sorter: 'siden' })
  })

  it('is given up by name where what is due cannot be reckoned for so many', () => {
    expect(
      withoutDue({ sorter: 'frist', retning: 'ned', frist: 'mangler', fase: 'plan', raadgiver: 'mig', trin: 4 }),
    ).toEqual({
      raadgiver: 'mig',
      trin: 4,
    })
  })
})
