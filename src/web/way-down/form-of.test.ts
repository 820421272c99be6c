import { describe, expect, test } from 'vitest'
import { WayDown } from '../../casework/facts/following.ts'
import { chosen, factOf, missingIn, startOf } from './form-of.ts'

const way = WayDown.parse({
  id: 'vej',
  step: 4,
  what: 'Hjem med familiebehandling',
  plannedFor: '2027-02-01',
  conditions: [
    { id: 'a', text: 'Skolen er med', metOn: '2026-05-11' },
    { id: 'b', text: 'Weekenderne er rolige' },
  ],
})
const none = () => 'første'

describe('the form', () => {
  test('begins at the step below where nothing is named, with one empty line', () => {
    expect(startOf(undefined, 6, none)).toEqual({
      step: 5,
      what: '',
      plannedFor: '',
      things: [{ id: 'første', text: '', metOn: null }],
    })
    expect(startOf(undefined, null, none).step).toBeNull()
  })

  test('of a way that is named becomes the same fact again: what was ticked off stays ticked', () => {
    const { id: _, ...fact } = way
    expect(factOf(startOf(way, 6, none), way)).toEqual({ list: 'waysDown', fact })
  })

  test('leaves out empty lines, and says what is missing', () => {
    const form = startOf(undefined, null, none)
    expect(missingIn(form).map(([field]) => field)).toEqual(['step', 'what'])
    expect(factOf({ ...form, step: 4, what: ' Hjem ' }, undefined).fact).toMatchObject({ what: 'Hjem', conditions: [] })
  })
})

test('of two who wrote, what is chosen stands: their step, both texts, one’s own things', () => {
  const theirs = { ...startOf(way, 6, none), step: 3, what: 'Hjem til mor' }
  const yours = { ...startOf(way, 6, none), things: [{ id: 'c', text: 'Netværksmøde', metOn: null }] }
  const both = chosen(theirs, yours, { step: 'theirs', what: 'both', conditions: 'yours' })
  expect(both).toMatchObject({ step: 3, what: 'Hjem til mor\n\nHjem med familiebehandling' })
  expect(both.things.map(({ id }) => id)).toContain('c')
})
