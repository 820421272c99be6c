// Case numbers as people type them.
import { expect, it } from 'vitest'
import { caseNumberOf } from './case-number.ts'

it.each([
  ['2026-00017', '2026-00017'],
  [' 2026-17 ', '2026-00017'],
  ['2026/17', '2026-00017'],
  ['2026-123456', '2026-123456'],
  ['2026-000017', '2026-00017'],
  ['2026-0', '2026-00000'],
])('%s is %s', (written, number) => {
  expect(caseNumberOf(written)).toBe(number)
})

it.each(['', '17', '2026', '2026-', '610514-4001', 'Ellinor', '2026-17-1'])('%s is none', written => {
  expect(caseNumberOf(written)).toBeUndefined()
})
