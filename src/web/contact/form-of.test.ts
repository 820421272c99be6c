// A contact from three fields: what lacks is told, now is known, and nobody stands twice among those to choose.
import { expect, test } from 'vitest'
import { Contact } from '../../casework/facts/following.ts'
import { NetworkMap } from '../../casework/facts/people.ts'
import { factOf, missingIn, peopleOf, start } from './form-of.ts'

const now = { day: '2026-06-15', time: '09:52' }
const filled = { ...start, with: ['Mor'], planned: 'acute' as const, note: ' Ringede fra skolen. ' }

test('an empty form lacks its three fields and nothing else', () => {
  expect(missingIn(start).map(([field]) => field)).toEqual(['with', 'planned', 'note'])
  expect(missingIn(filled)).toEqual([])
  expect(missingIn({ ...filled, time: '08:00' })).toEqual([
    ['at', 'Skriv også dagen, når du har skrevet et klokkeslæt.'],
  ])
})

test('it was now, or on the day somebody says, with the time where they say that', () => {
  expect(factOf(filled, now).fact).toEqual({
    at: now,
    planned: false,
    kind: null,
    with: ['Mor'],
    note: 'Ringede fra skolen.',
  })
  expect(factOf({ ...filled, day: '2026-06-14' }, now).fact.at).toEqual({ day: '2026-06-14', time: null })
  expect(factOf({ ...filled, day: '2026-06-14', time: '20:00' }, now).fact.at).toEqual({
    day: '2026-06-14',
    time: '20:00',
  })
})

test('a person the family and the network both know stands once, with what they are to the child', () => {
  const person = { relation: 'mor', side: 'private', strength: 'strong', direction: 'to-child' }
  const map = (drawnOn: string, ...names: readonly string[]) =>
    NetworkMap.parse({ id: drawnOn, drawnOn, people: names.map(name => ({ ...person, id: name, name })) })
  const maps = [map('2025-01-01', 'Gammel Nabo'), map('2026-01-01', 'Tina Friis', 'Træner Bo')]
  const contacts = [Contact.parse({ id: 'a', at: now, planned: true, with: ['Tina Friis (mor)'], note: 'x' })]
  expect(peopleOf({ networkMaps: maps, contacts }, ['Tina Friis (mor)'], 'Aksel')).toEqual([
    'Aksel selv',
    'Tina Friis (mor)',
    'Træner Bo',
  ])
})

test('whoever may not be met is not among them; where nobody is known, those most children have are', () => {
  const people = [
    {
      id: 'a',
      name: 'Far',
      relation: 'far',
      side: 'private',
      strength: 'weak',
      direction: 'both',
      contact: 'not-allowed',
    },
  ]
  const maps = [NetworkMap.parse({ id: 'm', drawnOn: '2026-01-01', people })]
  expect(peopleOf({ networkMaps: maps, contacts: [] }, [], 'barnet')).toEqual([
    'barnet selv',
    'Mor',
    'Far',
    'Skolen',
    'Plejefamilien',
  ])
})
