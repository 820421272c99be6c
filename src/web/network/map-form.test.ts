// A network map in its form: begun from the family or from the last map, and those nobody has asked first.
import { describe, expect, test } from 'vitest'
import { NetworkMap } from '../../casework/facts/people.ts'
import type { Family } from '../child/queries.ts'
import { chosenRows } from '../form/three-ways.ts'
import { latestMap, mapBefore } from './latest-map.ts'
import {
  givenPeople,
  mapDraft,
  mapFaults,
  namedChange,
  newPerson,
  personRows,
  shownPeople,
  withAsked,
} from './map-form.ts'

const person = (id: string, more: object = {}) => ({
  id,
  name: id,
  relation: 'ven',
  side: 'private',
  strength: 'moderate',
  direction: 'to-child',
  ...more,
})
const map = (drawnOn: string, ...people: object[]): NetworkMap =>
  NetworkMap.parse({ id: `kort ${drawnOn}`, drawnOn, people })

const member = { custody: false, from: '2015-01-01', to: null, role: null, relation: null, version: null }
const persons: Family['persons'] = [
  { ...member, person: 'p1', name: 'Rikke', kind: 'mother' },
  { ...member, person: 'p2', name: 'Per', kind: 'step-parent', role: 'papfar' },
  { ...member, person: 'p3', name: 'Jan', kind: 'step-parent', to: '2020-01-01' },
]

describe('a map', () => {
  test('begins with the family as it is, by what each is to the child', () => {
    const { on, opened, people } = mapDraft(undefined, 1, { persons })
    expect([on, opened]).toEqual([null, []])
    expect(people.map(({ name, relation }) => [name, relation])).toEqual([
      ['Rikke', 'mor'],
      ['Per', 'papfar'],
    ])
  })

  test('drawn again begins with everybody of the last one, and sent as it is it says the same', () => {
    const last = map(
      '2026-01-10',
      person('moster', { asked: '2026-01-05', answer: 'Ja', conflict: true }),
      person('nabo'),
    )
    const draft = mapDraft(last, 3, undefined)
    expect(draft.on).toEqual({ fact: last.id, version: 3 })
    expect(NetworkMap.parse({ id: last.id, drawnOn: last.drawnOn, people: givenPeople(draft.people) })).toEqual(last)
  })

  test('is not sent with somebody who has no name or is nothing to the child', () => {
    expect(Object.keys(mapFaults([newPerson('a'), { ...newPerson('b'), name: 'Bo', relation: 'nabo' }]))).toEqual([
      'person-a',
      'person-a-til',
    ])
  })

  test('names first those nobody has asked, the closest of them before the others', () => {
    const drawn = map(
      '2026-01-10',
      person('lærer', { side: 'professional', strength: 'strong' }),
      person('morfar', { asked: '2026-01-05' }),
      person('nabo', { strength: 'weak' }),
      person('moster', { strength: 'strong' }),
    )
    expect(personRows(drawn).map(each => [each.person.name, each.notAsked])).toEqual([
      ['moster', true],
      ['nabo', true],
      ['lærer', false],
      ['morfar', false],
    ])
  })

  test('knows who was asked today and what they answered; without an answer the one before stands', () => {
    const drawn = map('2026-01-10', person('moster', { answer: 'Måske' }), person('nabo'))
    expect(withAsked(drawn, 'moster', '2026-06-15', ' ').map(each => [each.asked, each.answer])).toEqual([
      ['2026-06-15', 'Måske'],
      [null, null],
    ])
    expect(withAsked(drawn, 'nabo', '2026-06-15', 'Vil gerne ')[1]?.answer).toBe('Vil gerne')
  })

  test('says by name what changed since the one before, which was drawn on an earlier day', () => {
    const maps = [map('2026-01-10', person('far'), person('ven')), map('2026-06-01', person('far'), person('moster'))]
    expect(latestMap(maps)?.drawnOn).toBe('2026-06-01')
    expect(mapBefore(maps, map('2026-06-01'))?.drawnOn).toBe('2026-01-10')
    const change = { came: ['moster'], went: ['ven'], moved: [{ person: 'far', nearer: false }] }
    expect(namedChange(change, maps)).toEqual([
      { title: 'Nye', names: ['Moster'] },
      { title: 'Ikke med mere', names: ['Ven'] },
      { title: 'Længere væk', names: ['Far'] },
    ])
  })

  test('of two who drew at once has the people of both, and of one both changed the one that was chosen', () => {
    const theirs = mapDraft(
      map('2026-06-01', person('far', { strength: 'weak' }), person('hendes')),
      1,
      undefined,
    ).people
    const yours = mapDraft(map('2026-06-01', person('far', { strength: 'strong' }), person('min')), 1, undefined).people
    const chosen = chosenRows(theirs, yours, id => (id === 'far' || id === 'hendes' ? 'theirs' : 'yours'))
    expect(chosen.map(each => [each.id, each.strength])).toEqual([
      ['far', 'weak'],
      ['hendes', 'moderate'],
      ['min', 'moderate'],
    ])
    expect(shownPeople(chosen).get('far')).toBe('far, ven, familie og venner, svag forbindelse, støtten går til barnet')
  })
})
