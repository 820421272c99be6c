// What the heading of a column says it holds.
import { describe, expect, it } from 'vitest'
import { readColumnName } from './column-name.ts'

describe('a column called', () => {
  it.each([
    ['2017', 'year', 2017],
    ['Budget 2026', 'year', 2026],
    ['BO2028', 'year', 2028],
    ['2029 og frem', 'year', 2029],
    ['2026 (1.000 kr.)', 'year', 2026],
    ['ÅR 3', 'step', 3],
    ['1. år', 'step', 1],
    ['ÅR +', 'step', null],
    ['Januar', 'period', null],
    ['2. kvartal', 'period', null],
    ['1. halvår', 'period', null],
    ['Året', 'total', null],
    ['2026 antal', 'units', null],
    ['Gennemsnitsløn (t.kr.)', 'price', null],
    ['I alt', 'total', null],
    ['2026-29', 'total', null],
    ['2026 i alt', 'total', null],
    ['Fordelings- nøgle', 'key', null],
    ['Antal', 'units', null],
    ['Pris (kr.)', 'price', null],
    ['Beløb (kr.)', 'amount', null],
    ['Bemærkninger', 'other', null],
    ['0-1 år', 'other', null],
  ] as const)('%s is a %s', (heading, means, year) => {
    expect(readColumnName(heading)).toEqual({ means, year })
  })
})
