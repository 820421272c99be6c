// Tests of the small things around a transaction.
import { expect, it } from 'vitest'
import { theRow } from './transaction.ts'

it('the row is the first one, and there must be one', () => {
  expect(theRow(['a'])).toBe('a')
  expect(() => theRow([])).toThrow(new RangeError('a question without an answer'))
})
