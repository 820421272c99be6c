// Reading the number a child's file is asked for by.
import { describe, expect, it } from 'vitest'
import { parseChildNumber } from './child-number.ts'
import { say } from './message.ts'

const read = (text: string) => {
  const found = parseChildNumber(text)
  return found.ok ? found.value : say(found.problem)
}

describe('a case number', () => {
  it.each([
    ['2026-00017', '2026-00017'],
    [' 2026-17 ', '2026-00017'],
    ['2026-100017', '2026-100017'],
    ['2026-0000017', '2026-00017'],
  ])('"%s" is %s', (text, number) => expect(read(text)).toEqual({ kind: 'case', number }))
})

it('a CPR number is read with and without hyphen', () => {
  for (const text of ['670315-4001', '6703154001']) expect(read(text)).toEqual({ kind: 'cpr', cpr: '6703154001' })
})

it('anything else is neither, and the sentence does not repeat it', () => {
  for (const text of ['', '17', '2026', 'Karla', '2026-', '999999-9999', '26-17'])
    expect(read(text)).toBe('Skriv et sagsnummer som 2026-00017 eller et CPR-nummer på ti cifre.')
})
