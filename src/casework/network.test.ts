// Tests of the network map: which holds, how fresh it is, and who nobody has asked.
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { NetworkMap } from './facts/people.ts'
import { CaseFacts } from './facts.ts'
import { coverage, isFresh, mapOn, nobodyAsked, privateShare } from './network.ts'

const person = (id: string, more: object = {}) => ({
  id,
  name: id,
  relation: id,
  side: 'private',
  strength: 'moderate',
  direction: 'to-child',
  ...more,
})
const map = (drawnOn: string, ...people: object[]): NetworkMap => NetworkMap.parse({ id: drawnOn, drawnOn, people })

describe('a network map', () => {
  test('holds until the next is drawn', () => {
    const maps = [map('2026-05-01'), map('2026-01-10')]
    expect(mapOn(maps, day('2026-01-09'))).toBeUndefined()
    expect(mapOn(maps, day('2026-04-30'))?.drawnOn).toBe('2026-01-10')
    expect(mapOn(maps, day('2026-05-01'))?.drawnOn).toBe('2026-05-01')
  })

  test('is fresh for six months', () => {
    expect(isFresh(map('2026-01-10'), day('2026-07-09'))).toBe(true)
    expect(isFresh(map('2026-01-10'), day('2026-07-10'))).toBe(false)
  })

  test('names those nobody has asked, the closest first', () => {
    const drawn = map(
      '2026-01-10',
      person('nabo', { strength: 'weak' }),
      person('moster', { strength: 'strong' }),
      person('træner', { side: 'civil-society' }),
      person('morfar', { asked: '2026-01-05' }),
      person('lærer', { side: 'professional' }),
      person('stedfar', { contact: 'not-allowed' }),
    )
    expect(nobodyAsked(drawn).map(each => each.name)).toEqual(['moster', 'træner', 'nabo'])
    expect(privateShare(drawn)).toEqual({ private: 5, of: 6 })
  })
})

test('coverage counts the children with a fresh map, of all', () => {
  const facts = (...maps: NetworkMap[]) => CaseFacts.parse({ child: 'barnet', networkMaps: maps })
  const cases = [facts(map('2026-05-01')), facts(map('2025-01-01')), facts(), facts(map('2026-07-01'))]
  expect(coverage(cases, day('2026-06-15'))).toEqual({ covered: 1, of: 4 })
  expect(coverage([], day('2026-06-15'))).toEqual({ covered: 0, of: 0 })
})
