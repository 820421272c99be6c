// Numbers as a Danish Excel shows them; the expected texts are what Excel writes in the cell.
import { expect, test } from 'vitest'
import { shownNumber } from './number-format.ts'

test.for([
  [1234567.891, 'General', '1234567,891'],
  [0.1 + 0.2, 'General', '0,3'],
  [-1400, '#,##0', '-1.400'],
  [1234.5, '#,##0.00', '1.234,50'],
  [0.655, '0.0%', '65,5%'],
  [0.65, '0 %', '65 %'],
  [-1400, '#,##0;(#,##0)', '(1.400)'],
  [-1400, '#,##0_);[Red](#,##0)', '(1.400)'],
  [0, '#,##0;-#,##0;"-"', '-'],
  [0, '#,###', ''],
  [-0.2, '0', '0'],
  [7.5, '0" årsværk"', '8 årsværk'],
  [1500, '[$kr.-406] #,##0', 'kr. 1.500'],
  [2500000, '[>=1000000]0.0,,"mio.";#,##0', '2,5mio.'],
  [2500, '[>=1000000]0.0,,"mio.";#,##0', '2.500'],
  [45000, 'dd-mm-yyyy', '15-03-2023'],
  [42736, 'mmm yyyy', 'jan 2017'],
  [1.5, 'hh:mm', '12:00'],
  // Excel shows 29 February, which 1900 never had.
  [60, 'd-m-yyyy', '28-2-1900'],
] as const)('%d as %s is %j', ([value, code, text]) => {
  expect(shownNumber(value, code).text).toBe(text)
})

test('a format that leaves out thousands gives the number in the unit it shows, and a day is no number', () => {
  expect(shownNumber(1234567, '#,##0,')).toEqual({ text: '1.235', value: 1234.567 })
  expect(shownNumber(-3_900_000, '#,##0.0,,')).toEqual({ text: '-3,9', value: -3.9 })
  expect(shownNumber(0.65, '0%')).toEqual({ text: '65%', value: 0.65 })
  expect(shownNumber(45000, 'yyyy')).toEqual({ text: '2023' })
  expect(shownNumber(0, 'dd-mm-yyyy', true)).toEqual({ text: '01-01-1904' })
})
