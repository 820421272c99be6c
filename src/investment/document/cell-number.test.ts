// What a cell of a table says, as Danes write numbers in tables.
import { describe, expect, it } from 'vitest'
import { readCell, unitIn } from './cell-number.ts'

const value = (text: string) => {
  const read = readCell({ text })
  return read.kind === 'number' ? read.value : read.kind
}

describe('a cell', () => {
  it.each([
    ['1.400', 1400],
    ['-1.400', -1400],
    ['− 1.400', -1400],
    ['(1.400)', -1400],
    ['1.400-', -1400],
    ['1 234 567', 1_234_567],
    ['1.900,5', 1900.5],
    ['0,5', 0.5],
    ['1.5', 1.5],
    ['3.600*', 3600],
    ['kr. 4.500', 4500],
    ['2,1 mio. kr.', 2.1],
    ['65 %', 65],
    ['0', 0],
    ['-0', 0],
  ])('%s is a number', (text, number) => {
    expect(value(text)).toBe(number)
  })

  it.each([['-'], ['–'], [''], ['  ']])('"%s" is blank', text => {
    expect(value(text)).toBe('blank')
  })

  it.each([['11 sagsbehandlere'], ['2016-2019'], ['1.2.3'], ['SO20']])('%s is words', text => {
    expect(value(text)).toBe('words')
  })

  it('keeps the number that a spreadsheet holds', () => {
    expect(readCell({ text: '0,3', value: 0.3333 })).toMatchObject({ value: 0.3333, decimals: 1 })
  })
})

describe('a unit in words', () => {
  it.each([
    ['1000 kr. 2016 p/1', '1000 kr.'],
    ['beløb i 1.000 kr.', '1000 kr.'],
    ['t.kr.', '1000 kr.'],
    ['mio. kr.', 'mio. kr.'],
    ['1,9 millioner kroner', 'mio. kr.'],
    ['hele kroner', 'kr.'],
    ['antal børn', null],
  ])('%s is %s', (words, unit) => {
    expect(unitIn(words)).toBe(unit)
  })
})
