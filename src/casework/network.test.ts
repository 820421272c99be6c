// Tests of the network map: which holds, how fresh it is, and who nobody has asked.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { NetworkMap } from './facts/people.ts'
import { CaseFacts } from './facts.ts'
import { coverage, isFresh, mapOn, networkChange, nobodyAsked, privateShare } from './network.ts'

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

describe('between two maps', () => {
  const names = (of: readonly { name: string }[]) => of.map(each => each.name)

  test('some came, some went and some stand nearer or further away', () => {
    const earlier = map(
      '2026-01-10',
      person('moster', { strength: 'weak' }),
      person('nabo', { strength: 'strong' }),
      person('træner'),
      person('farmor'),
    )
    const later = map(
      '2026-06-10',
      person('moster', { strength: 'strong' }),
      person('nabo', { strength: 'moderate' }),
      person('farmor', { conflict: true }),
      person('lærer', { strength: 'weak' }),
      person('bror', { strength: 'strong' }),
    )
    const found = networkChange(earlier, later)
    expect(names(found.came)).toEqual(['bror', 'lærer'])
    expect(names(found.went)).toEqual(['træner'])
    expect(found.moved.map(({ person: { name }, ...rest }) => ({ name, ...rest }))).toEqual([
      { name: 'moster', from: 'weak', to: 'strong', nearer: true },
      { name: 'nabo', from: 'strong', to: 'moderate', nearer: false },
    ])
  })

  test('a person drawn anew under another id is the same by name and relation, and one of two is only one', () => {
    const anna = (id: string, more: object = {}) => person(id, { name: 'Anna', relation: 'moster', ...more })
    const found = networkChange(
      map('2026-01-10', anna('1'), person('2', { name: 'Bo' })),
      map(
        '2026-06-10',
        anna('7', { name: ' anna', strength: 'strong' }),
        anna('8'),
        person('9', { name: 'Bo', relation: 'far' }),
      ),
    )
    expect(found.moved.map(each => each.person.id)).toEqual(['7'])
    expect(found.came.map(each => each.id)).toEqual(['8', '9'])
    expect(found.went.map(each => each.id)).toEqual(['2'])
  })

  test('everyone is accounted for once, and the other way round who came has gone', () => {
    const someone = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      name: fc.constantFrom('Åse', 'Øjvind', 'Ægir'),
      strength: fc.constantFrom('strong', 'moderate', 'weak'),
    })
    const drawn = fc
      .uniqueArray(someone, { maxLength: 5, selector: each => each.id })
      .map(people => map('2026-01-10', ...people.map(each => person(each.id, { ...each, relation: 'ven' }))))
    fc.assert(
      fc.property(drawn, drawn, (earlier, later) => {
        const forth = networkChange(earlier, later)
        const back = networkChange(later, earlier)
        expect(later.people.length - forth.came.length).toBe(earlier.people.length - forth.went.length)
        expect(back.came.length).toBe(forth.went.length)
        expect(back.went.length).toBe(forth.came.length)
        expect(networkChange(earlier, earlier)).toEqual({ came: [], went: [], moved: [] })
      }),
    )
  })
})
