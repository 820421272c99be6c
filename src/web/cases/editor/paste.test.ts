// What is pasted from a spreadsheet: Danish numbers, blanks stay blank, and a block is taken whole or not at all.
import { expect, test } from 'vitest'
import type { InvestmentCase } from '../../../investment/case.ts'
import { emptyCase } from '../../../investment/plan/own-case.ts'
import { isBlock, pastedAt } from './paste.ts'

const of = emptyCase({ id: 'egen-1', title: 'A', municipality: '999' }, 2026)
const amounts = (text: string, line = 'udgift', year = 0) => {
  const found = pastedAt(of, text, line, year)
  return 'fault' in found ? found.fault : found.cells.map(({ line, year, amount }) => [line, year, amount])
}

test('a row of Danish numbers with a blank in it stands in its years', () => {
  expect(amounts('1.234,5\t\t−300\r\n', 'udgift', 1)).toEqual([
    ['udgift', 1, 1234.5],
    ['udgift', 2, null],
    ['udgift', 3, -300],
  ])
})

test('a block goes down over the next lines', () => {
  expect(amounts('1\t2\n-3\t- 4\n')).toEqual([
    ['udgift', 0, 1],
    ['udgift', 1, 2],
    ['gevinst', 0, -3],
    ['gevinst', 1, -4],
  ])
})

test('one cell is no block', () => {
  expect([isBlock('1.400'), isBlock('1.400\n'), isBlock('1\t2'), isBlock('1\n2')]).toEqual([false, false, true, true])
})

test('is refused whole where a cell is no number, or where there is no room', () => {
  expect(amounts('1\t2\n3\tca. 4')).toEqual({ is: 'no-number', text: 'ca. 4', row: 2, column: 2 })
  expect(amounts('1.5\t2')).toEqual({ is: 'no-number', text: '1.5', row: 1, column: 1 })
  expect(amounts('1\t2\t3', 'udgift', 3)).toEqual({ is: 'too-wide', columns: 3, room: 2 })
  expect(amounts('1\n2\n3')).toEqual({ is: 'too-long', rows: 3, room: 2 })
})

test('is refused over a line that is worked out', () => {
  const lines = of.lines.map((line, at) =>
    at === 0 ? line : { ...line, computed: true, drivers: { units: 1, price: 2 } },
  )
  const worked: InvestmentCase = { ...of, lines }
  expect(pastedAt(worked, '1\n2', 'udgift', 0)).toEqual({ fault: { is: 'computed', label: 'Gevinst' } })
})
