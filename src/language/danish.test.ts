// Numbers and days as Danes write and read them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, formatExact, formatMonth, formatNumber, parseNumber } from './danish.ts'
import { day } from './day.ts'

describe('a number', () => {
  it('has points between thousands, a decimal comma and a hyphen for minus', () => {
    expect(formatNumber(1234567.891)).toBe('1.234.567,89')
    expect(formatNumber(-1400)).toBe('-1.400')
    expect(formatNumber(0.5)).toBe('0,5')
    expect(formatNumber(7, 2)).toBe('7,00')
    expect(formatNumber(2.6923, 1)).toBe('2,7')
  })

  it('is never written as a negative zero', () => {
    expect(formatNumber(-0)).toBe('0')
    expect(formatNumber(-0.001)).toBe('0')
    expect(formatNumber(-0.001, 2)).toBe('0,00')
  })

  it('can keep all its decimals, so that two different amounts never look the same', () => {
    expect(formatExact(1.234)).toBe('1,234')
    expect(formatExact(-1300.5)).toBe('-1.300,5')
    expect(formatExact(1400)).toBe('1.400')
    expect(formatExact(0.1 + 0.2)).toBe('0,3')
    expect(formatExact(0.00000001)).toBe('0,00000001')
    expect(formatExact(-0)).toBe('0')
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), hundredths => {
        expect(parseNumber(formatNumber(hundredths / 100, 2))).toBe(hundredths === 0 ? 0 : hundredths / 100)
      }),
    )
  })

  it.each([
    ['1.234.567,89', 1234567.89],
    ['1234567,89', 1234567.89],
    ['-1.400', -1400],
    ['- 3.500', -3500],
    ['−1.400', -1400],
    ['–1.400', -1400],
    ['+5', 5],
    [' 12 ', 12],
  ])('%s is read', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['', '1.40', '1,400,000', '1.4000', '12.34,5', '1.400-', 'fem', '1 400', '--5', ',5', '5,', '1e3'])(
    '%j is none',
    text => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )
})

describe('a day', () => {
  it('is written with the day first', () => {
    expect(formatDay(day('2026-01-31'))).toBe('31-01-2026')
  })
})

it('a month is said by its name and year', () => {
  expect(['2026-01', '2026-12', '2026-05-31'].map(formatMonth)).toEqual(['januar 2026', 'december 2026', 'maj 2026'])
})
