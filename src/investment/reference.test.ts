// References from the text into the table: one row in one year, the last, or all of them.
import { describe, expect, it } from 'vitest'
import { sampleCase } from '../../test/investment/sample-case.ts'
import { openBook } from './book.ts'
import { Reference } from './case-words.ts'
import { faultOf, resolve, termsOf } from './reference.ts'

const book = openBook(sampleCase())
const thousands = (reference: string) => (resolve(book, reference) ?? Number.NaN) / 100_000

describe('a reference', () => {
  it('names a row in a year, in the last year, or over all years', () => {
    expect(thousands('net@2027')).toBe(200)
    expect(thousands('placements@last')).toBe(-2500)
    expect(thousands('placements@sum')).toBe(-5500)
    expect(thousands('cumulative@2028')).toBe(900)
    expect(thousands('course@2027')).toBe(0)
    expect(thousands('course@sum')).toBe(300)
  })

  it('adds and subtracts rows, whose own names may hold a hyphen', () => {
    expect(thousands('advisers@2026 + course@2026')).toBe(1500)
    expect(thousands('net@2029 - placements@2029 - course@sum')).toBe(900)
    expect(termsOf('gain-family@5 + gain-youth@5').map(term => term.id)).toEqual(['gain-family', 'gain-youth'])
  })

  it('to a row or year the case does not have is at fault', () => {
    expect(faultOf(sampleCase(), 'net@2026 + advisers@sum')).toBeUndefined()
    expect(faultOf(sampleCase(), 'nett@2026')).toEqual({ unknown: 'nett' })
    expect(faultOf(sampleCase(), 'net@2026 - net@2030')).toEqual({ unknown: 'net@2030' })
    expect(resolve(book, 'nett@2026')).toBeUndefined()
    expect(resolve(book, 'net@2030')).toBeUndefined()
  })

  it('is refused as text where it is written otherwise', () => {
    for (const text of ['net', 'net@', 'net@2016+advisers@2016', 'Net@2016', 'net@2016 * 2']) {
      expect(Reference.safeParse(text).success, text).toBe(false)
    }
    expect(Reference.safeParse('net@2016 - advisers@sum').success).toBe(true)
  })
})
