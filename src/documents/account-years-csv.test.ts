// Accounts of whole years from a spreadsheet: what is read, what is refused, and on which line.
import { describe, expect, it } from 'vitest'
import { parseAccountYears } from './account-years-csv.ts'

const file = (...lines: readonly string[]): string => ['konto;år;beløb', ...lines, ''].join('\r\n')

describe('accounts of whole years', () => {
  it('are read in øre, also with the mark Excel begins a file with and with empty lines', () => {
    const text = `\uFEFF${file('5.28.23; 2024 ;9.000,50', '', ';;', 'Løn til team;2023;-1.400')}`
    expect(parseAccountYears(text, 2026)).toEqual({
      lines: [
        { account: '5.28.23', year: 2024, ore: 900_050 },
        { account: 'Løn til team', year: 2023, ore: -140_000 },
      ],
    })
  })

  it('name an account and a year once; the line told is the one of the file, empty lines counted', () => {
    expect(parseAccountYears(file('5.28.23;2024;1', '', '5.28.23;2023;1', '5.28.23;2024;2'), 2026)).toEqual({
      problem: { code: 'account-years-twice', values: { line: 2 } },
      line: 5,
    })
  })

  it('are refused as a whole where a quote is left open, the heading is another, or nothing follows', () => {
    expect(parseAccountYears(file('"5.28.23;2024;1'), 2026)).toMatchObject({
      problem: { code: 'account-years-not-csv' },
    })
    expect(parseAccountYears('konto;beløb\n', 2026)).toMatchObject({ problem: { code: 'account-years-heading' } })
    expect(parseAccountYears('', 2026)).toMatchObject({ problem: { code: 'account-years-heading' }, line: 1 })
    expect(parseAccountYears(file(), 2026)).toMatchObject({ problem: { code: 'account-years-empty' }, line: null })
  })

  it('may be ten thousand lines, and not one more', () => {
    const many = (count: number): string =>
      file(...Array.from({ length: count }, (_, at) => `Konto ${Math.floor(at / 100)};${1900 + (at % 100)};1`))
    expect(parseAccountYears(many(10_000), 2026)).toMatchObject({ lines: { length: 10_000 } })
    expect(parseAccountYears(many(10_001), 2026)).toMatchObject({ problem: { code: 'account-years-too-many' } })
  })
})
