import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothTexts, differing } from './both-texts.ts'

test('a field that says the same in both is nothing to choose', () => {
  const same = { field: 'because', label: 'Begrundelse', theirs: 'Hun er klar. ', yours: 'Hun er klar.' }
  const other = { ...same, field: 'happened', yours: 'Hun venter.' }
  expect(differing([same, other])).toEqual([other])
})

test('both texts hold every word of each, and what is in both stands once', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (theirs, yours) => {
      const both = bothTexts(theirs, yours)
      expect(both).toContain(theirs.trim())
      expect(both).toContain(yours.trim())
      expect(bothTexts(both, yours)).toBe(both)
    }),
  )
})
