// Each list of a case belongs to one part of the file, and only its relations belong to who the child is.
import { expect, it } from 'vitest'
import { partOfList } from './part-of-list.ts'

it('its relations say who a child is, and all else is the social case', () => {
  const of = (part: string) => Object.entries(partOfList).flatMap(([list, own]) => (own === part ? [list] : []))
  expect(of('identity')).toEqual(['relations'])
  expect(of('social')).toHaveLength(Object.keys(partOfList).length - 1)
})
