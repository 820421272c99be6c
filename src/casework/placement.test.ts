// Tests of placements over time: stays, moves within the same type, breakdowns by both definitions, and the way home.
import { describe, expect, test } from 'vitest'
import { Help, type Placement } from './facts/help.ts'
import { breakdownsOf, isBreakdown, movesOf, returnsHome, staysOf } from './placement.ts'

const place = (id: string, from: string, to: string | null, more: object = {}): Help =>
  Help.parse({
    id,
    kind: 'placement',
    step: 6,
    service: id,
    place: id,
    type: 'general-foster',
    period: { from, to },
    ...more,
  })

const ended = (reason: string, more: object = {}): Placement => {
  const help = place('a', '2025-01-10', '2025-06-01', { ended: { reason, by: 'other', ...more } })
  if (help.kind !== 'placement') throw new Error('a placement is a placement')
  return help
}

describe('a stay away from home', () => {
  test('goes on through moves, and ends with a day at home', () => {
    const help = [
      place('c', '2025-09-05', null),
      place('b', '2025-06-01', '2025-09-01'),
      place('a', '2025-01-10', '2025-06-01'),
    ]
    expect(staysOf(help).map(each => [each.from, each.to, each.places.map(({ id }) => id)])).toEqual([
      ['2025-01-10', '2025-09-01', ['a', 'b']],
      ['2025-09-05', null, ['c']],
    ])
  })

  test('counts every move, also between two foster families of the same type', () => {
    const help = [
      place('a', '2025-01-10', '2025-06-01'),
      place('b', '2025-06-01', '2025-09-01'),
      place('c', '2025-09-01', '2025-11-01', { step: 7, type: 'institution' }),
      place('d', '2025-11-01', null, { step: 5, type: 'network-foster' }),
    ]
    expect(movesOf(help).map(each => [each.on, each.sameType, each.ladder])).toEqual([
      ['2025-06-01', true, 'same'],
      ['2025-09-01', false, 'up'],
      ['2025-11-01', false, 'down'],
    ])
  })

  test('is not a measure beside it, and a child at home has none', () => {
    const measure = Help.parse({ id: 'm', kind: 'measure', step: 4, service: 'm', period: { from: '2025-01-10' } })
    expect(staysOf([measure])).toEqual([])
    expect(movesOf([measure])).toEqual([])
  })
})

describe('a breakdown', () => {
  test.each(['child-asks', 'carer-behaviour', 'carer-other'])('by the national definition: %s', reason => {
    expect(isBreakdown(ended(reason), 'national')).toBe(true)
    expect(isBreakdown(ended(reason), 'wide')).toBe(true)
  })

  test.each(['custody-holder-takes-home', 'allegation', 'standards', 'approval-removed', 'place-closed'])(
    'by the wide definition alone: %s',
    reason => {
      expect(isBreakdown(ended(reason), 'national')).toBe(false)
      expect(isBreakdown(ended(reason), 'wide')).toBe(true)
    },
  )

  test.each(['as-planned', 'return-home', 'came-of-age', 'authority-changes-plan'])('is not: %s', reason => {
    expect(isBreakdown(ended(reason), 'wide')).toBe(false)
  })

  test('is none while the placement runs', () => {
    expect(breakdownsOf([place('a', '2025-01-10', null)], 'wide')).toEqual([])
  })
})

test('a return home is the end of a stay, with the child at home', () => {
  expect(returnsHome([ended('return-home', { destination: 'home' })])).toEqual(['2025-06-01'])
  expect(returnsHome([ended('as-planned', { destination: 'other-place' })])).toEqual([])
  expect(
    returnsHome([ended('custody-holder-takes-home', { destination: 'home' }), place('b', '2025-06-01', null)]),
  ).toEqual([])
})
