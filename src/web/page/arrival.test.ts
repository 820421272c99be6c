// Arriving at a page: once for each journey, at the top of a new page and where one left an old one.
import { expect, it } from 'vitest'
import { arrive, leave, moved } from './arrival.ts'

it('is told once for each journey, and remembers how far down the old page was read', () => {
  leave('start', 'list', 0)
  expect(arrive()).toBeUndefined()
  moved('new')
  leave('list', 'case', 640)
  expect(arrive()).toBe(0)
  expect(arrive()).toBeUndefined()
  moved('old')
  leave('case', 'list', 1200)
  expect(arrive()).toBe(640)
  moved('new')
  leave('list', 'ladder', 10)
  expect(arrive()).toBe(0)
})
