// Each kind of spell belongs to one profession's part of the file, and where a child is counts as who it is.
import { expect, it } from 'vitest'
import { partOfSpell, tellsWhere } from './part-of-spell.ts'

const kinds = Object.entries(partOfSpell)

it('registers say who a child is, a measure and a placement what is done, and all else is the social case', () => {
  const of = (part: string) => kinds.filter(each => each[1] === part).map(each => each[0])
  expect(of('identity')).toEqual(['district', 'residence', 'school-or-daycare'])
  expect(of('measures')).toEqual(['measure', 'placement'])
  expect(of('social')).toHaveLength(kinds.length - 5)
})

it('where a child lives, goes to school, belongs or is placed tells where it is', () => {
  expect([...tellsWhere].toSorted()).toEqual(['consent', 'district', 'placement', 'residence', 'school-or-daycare'])
})
