// The monthly costs file: what is read, and how each fault is named without repeating what may be personal.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput } from '../language/message.ts'
import { ore } from '../language/money.ts'
import { largestFile, parseHouseholdMonths, readHouseholdMonths } from './household-months.ts'

const heading = 'household;child;month;cost'
const bytesOf = (...lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)
const read = (...lines: string[]) => parseHouseholdMonths(bytesOf(...lines), 'udgifter.csv')
const problemOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return 'no problem'
}
const row = (household: string, child: string, month: number, kroner: number, line: number) => ({
  household,
  child,
  year: 2022,
  month,
  cost: ore(kroner * 100, null),
  line,
})

describe('a file of monthly costs', () => {
  const rows = [row('A', '1', 1, 200_000, 2), row('A', '1', 2, 200_000, 3), row('A', '2', 1, 40_000, 4)]

  it('is read with Danish decimals and points between thousands', () => {
    expect(read(heading, 'A;1;2022-01;200000,00', 'A;1;2022-02;200.000', 'A;2;2022-01;40.000,00')).toEqual(rows)
  })

  it('may have its columns in another order, further columns, capitals, blanks and empty lines', () => {
    expect(
      read(
        'Month;COST;household;child;note',
        ' 2022-01 ;200000;A;1;x',
        '',
        '2022-02;200000;A;1;',
        '2022-01;40000;A;2;;',
      ).at(0),
    ).toEqual(rows[0])
  })

  it('counts lines as the file does, also past an empty one', () => {
    expect(read(heading, '', 'A;1;2022-01;1').at(0)?.line).toBe(3)
    expect(problemOf(() => read(heading, '', 'A;1;2022-01;x'))).toContain('linje 3')
  })

  it('is read with a byte order mark, with CRLF, and without a last line break', () => {
    const text = `\uFEFF${heading}\r\nA;1;2022-01;200000,00`
    expect(parseHouseholdMonths(Buffer.from(text), 'x.csv')).toEqual(rows.slice(0, 1))
  })

  it('is read in UTF-8 and in windows-1252', () => {
    const text = `${heading}\nÆblevej;Ø;2022-01;1`
    for (const encoding of ['utf8', 'latin1'] as const) {
      expect(parseHouseholdMonths(Buffer.from(text, encoding), 'x.csv').at(0)).toEqual(row('Æblevej', 'Ø', 1, 1, 2))
    }
  })

  it('may name the same child number in two households, and in two months', () => {
    expect(read(heading, 'A;1;2022-01;1', 'B;1;2022-01;1', 'A;1;2022-02;1')).toHaveLength(3)
  })
})

describe('a fault is named by file, line and field', () => {
  it('a missing column', () => {
    expect(problemOf(() => read('household;child;month', 'A;1;2022-01'))).toBe(
      'udgifter.csv, linje 1: kolonnen "cost" mangler. Første linje skal være household;child;month;cost med semikolon imellem.',
    )
    expect(problemOf(() => read(heading.replaceAll(';', ','), 'A,1,2022-01,1'))).toContain('"household" mangler')
  })

  it('a column that stands twice', () => {
    expect(problemOf(() => read(`${heading};Cost`, 'A;1;2022-01;1;2'))).toBe(
      'udgifter.csv, linje 1: kolonnen "cost" står to gange i overskriften. Behold kun den ene.',
    )
  })

  it.each(['2022-13', '2022-1', '2022', '01-2022', 'jan-22', '3022-01', '2022-01-01'])('the month %s', month => {
    expect(problemOf(() => read(heading, 'A;1;2022-01;1', `A;1;${month};1`))).toBe(
      'udgifter.csv, linje 3, feltet month: måneden kan ikke læses. Skriv den som 2026-01.',
    )
  })

  it.each(['200000.00', '12,345', 'to tusind', '1.000.000.000.001', '1e5'])('the amount %s', amount => {
    expect(problemOf(() => read(heading, `A;1;2022-01;${amount}`))).toBe(
      'udgifter.csv, linje 2, feltet cost: beløbet kan ikke læses. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234,50.',
    )
  })

  it('an amount below zero, with what to do', () => {
    expect(problemOf(() => read(heading, 'A;1;2022-01;-500,00'))).toBe(
      'udgifter.csv, linje 2, feltet cost: beløbet er negativt. Træk indtægter og anden refusion fra barnets udgift i måneden, og skriv det, der er tilbage.',
    )
  })

  it('the same child and month twice, with the other line', () => {
    expect(problemOf(() => read(heading, 'A;1;2022-01;1', 'A;2;2022-01;1', 'A; 1;2022-01;2'))).toBe(
      'udgifter.csv, linje 4, feltet month: samme barn og måned står også i linje 2. Læg beløbene sammen til én linje pr. barn og måned.',
    )
  })

  it('an empty field', () => {
    const problem = 'feltet er tomt. Alle fire felter skal være udfyldt.'
    expect(problemOf(() => read(heading, ';1;2022-01;1'))).toBe(`udgifter.csv, linje 2, feltet household: ${problem}`)
    expect(problemOf(() => read(heading, 'A;;2022-01;1'))).toBe(`udgifter.csv, linje 2, feltet child: ${problem}`)
    expect(problemOf(() => read(heading, 'A;1;2022-01;'))).toBe(`udgifter.csv, linje 2, feltet cost: ${problem}`)
  })

  it('a row with a field too many or too few', () => {
    expect(problemOf(() => read(heading, 'A;1;2022-01;200;000'))).toBe(
      'udgifter.csv, linje 2: linjen har 5 felter, men overskriften har 4. Tjek, om der står et semikolon for meget eller for lidt.',
    )
    expect(problemOf(() => read(heading, 'A;1;2022-01'))).toContain('linjen har 3 felter')
  })

  it('a quotation mark that is not closed', () => {
    expect(problemOf(() => read(heading, 'A;1;2022-01;1', 'A;"1;2022-02;1'))).toMatch(
      /^udgifter\.csv, linje \d: et anførselstegn er ikke lukket eller står midt i et felt\. Ret linjen, og prøv igen\.$/,
    )
  })

  it('an empty file, and one with nothing but its heading', () => {
    expect(problemOf(() => parseHouseholdMonths(new Uint8Array(), 'udgifter.csv'))).toBe(
      'udgifter.csv: filen er tom. Første linje skal være household;child;month;cost.',
    )
    expect(problemOf(() => read('', ''))).toContain('filen er tom')
    expect(problemOf(() => read(heading))).toBe(
      'udgifter.csv: filen har en overskrift, men ingen rækker. Skriv én linje pr. barn og måned.',
    )
  })

  it('a spreadsheet or UTF-16 file that only calls itself csv', () => {
    expect(problemOf(() => parseHouseholdMonths(Buffer.from(`PK\u0003\u0004\u0000`), 'x.csv'))).toContain('ikke tekst')
    expect(problemOf(() => parseHouseholdMonths(Buffer.from(heading, 'utf16le'), 'x.csv'))).toContain('ikke tekst')
  })

  it('a file above 20 MB, before anything is parsed', () => {
    expect(problemOf(() => parseHouseholdMonths(new Uint8Array(largestFile + 1), 'udgifter.csv'))).toBe(
      'udgifter.csv: filen fylder 20,1 MB; her læses højst 20 MB. Er det den rigtige fil?',
    )
  })

  it('never with what stands in the row: it may be a name', () => {
    const name = 'Asta Testesen'
    const lines = [
      `${name};${name};${name};1`,
      `${name};${name};2022-01;${name}`,
      `${name};${name};2022-01`,
      `${name};"${name};2022-01;1`,
      `${name};${name};2022-01;-1`,
      `${name};${name};2022-01;1\n${name};${name};2022-01;1`,
    ]
    for (const line of lines) {
      const problem = problemOf(() => read(heading, line))
      expect(problem).not.toBe('no problem')
      expect(problem).not.toContain('Asta')
    }
  })
})

describe('a file on disk', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forlaens-months-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is read', async () => {
    const path = join(folder, 'udgifter.csv')
    writeFileSync(path, `${heading}\nA;1;2022-01;1\n`)
    expect(await readHouseholdMonths(path)).toEqual([row('A', '1', 1, 1, 2)])
  })

  it('is refused by its size without being read', async () => {
    const path = join(folder, 'stor.csv')
    writeFileSync(path, '')
    truncateSync(path, 3_000_000_000)
    await expect(readHouseholdMonths(path)).rejects.toThrow('filen fylder 3.000,0 MB; her læses højst 20 MB.')
  })

  it('that is missing, or is a folder, is named', async () => {
    await expect(readHouseholdMonths(join(folder, 'findes-ikke.csv'))).rejects.toThrow(
      'findes ikke eller kan ikke læses',
    )
    await expect(readHouseholdMonths(folder)).rejects.toThrow('findes ikke eller kan ikke læses')
  })
})
