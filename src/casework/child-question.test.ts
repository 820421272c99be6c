// Tests of reading what somebody typed to find a child.
import { describe, expect, it } from 'vitest'
import { readQuestion } from './child-question.ts'

describe('a question', () => {
  it.each(['6703154001', '670315-4001', ' 670315 4001 ', '670315 - 4001'])('%s is a CPR number', typed => {
    expect(readQuestion(typed)).toEqual({ by: 'cpr', cpr: '6703154001' })
  })

  it.each([
    ['2026-00017', '2026', '00017'],
    ['2026-17', '2026', '00017'],
    ['sag 2026-00017', '2026', '00017'],
    ['202600017', '2026', '00017'],
    ['00017', null, '00017'],
    ['17', null, '00017'],
    ['100017', null, '100017'],
  ])('%s can be a case number', (typed, year, running) => {
    expect(readQuestion(typed)).toMatchObject({ by: 'text', number: { year, running } })
  })

  it.each(['Søren', 'Nørregade 12', '2026-', '12345678'])('%s is words and no case number', typed => {
    expect(readQuestion(typed)).toMatchObject({ by: 'text', number: null })
  })

  it.each([
    ['%', 'search-no-words'],
    ['_ -', 'search-no-words'],
    ['a', 'search-too-short'],
    ['7', 'search-too-short'],
    ['a.', 'search-too-short'],
    ['670315-40', 'search-whole-cpr'],
    ['670315-', 'search-whole-cpr'],
  ])('%s cannot be used, and is told why', (typed, code) => {
    expect(readQuestion(typed)).toEqual({ by: 'nothing', code })
  })
})
