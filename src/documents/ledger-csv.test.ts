import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { say } from '../language/message.ts'
import { parseLedger } from './ledger-csv.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))
const faultsOf = (text: string): readonly string[] =>
  parseLedger(utf8(text)).faults.map(({ line, column, problem }) =>
    say({ code: 'ledger-line-at', values: { line, column, problem: say(problem) } }),
  )

describe('a ledger', () => {
  it('is read with Danish amounts and dates, the child as a case number or blank', () => {
    const file = parseLedger(
      utf8(
        'konto;dato;beløb;sag;tekst\n5.28.22.002;31-01-2026;41.800,00;2026-17;Pleje, Prøve Person\n5.22.07;2026-03-31;-250.000,5;;\n528211007;1/2-2026;100;2025-00003;x',
      ),
    )
    expect(file.faults).toMatchObject([{ line: 4, column: 'dato' }])
    expect(file.lines).toEqual([
      { account: '5.28.22.002', on: '2026-01-31', ore: 4_180_000, caseNumber: '2026-00017', line: 2 },
      { account: '5.22.07', on: '2026-03-31', ore: -25_000_050, caseNumber: null, line: 3 },
    ])
  })

  it('has its columns in any order, in English too, and keeps no posting text', () => {
    const file = parseLedger(
      utf8('\uFEFFtext;amount;child;date;account\nPrøve Person;"1.234,50";;01.02.2026;5.28.21\n'),
    )
    expect(file).toEqual({
      kind: 'ledger',
      faults: [],
      twins: 0,
      lines: [{ account: '5.28.21', on: '2026-02-01', ore: 123_450, caseNumber: null, line: 2 }],
    })
  })

  it('whose amounts are numbers of something else is refused: their sum could not be kept exact', () => {
    const line = '5.28.21;01-02-2026;999.000.000.000,00;'
    expect(faultsOf(`konto;dato;beløb;sag\n5.28.21;01-02-2026;1;\n${line}\n${line}\n`)).toEqual([
      'Linje 4, kolonnen beløb: Hertil løber beløbene i filen op i over 1.000 mia. kr. Tjek, at kolonnen holder beløb og ikke numre.',
    ])
  })

  it('is read from windows-1252 as it is from UTF-8', () => {
    const text = 'konto;dato;beløb;sag\r\n5.28.21;01-02-2026;7,25;\r\n'
    expect(parseLedger(latin(text))).toEqual(parseLedger(utf8(text)))
    expect(parseLedger(latin(text)).lines).toHaveLength(1)
  })

  it('may have the minus last, as some ledgers print it', () => {
    expect(parseLedger(utf8('konto;dato;beløb\n5.28.21;01-02-2026;1.400,00-')).lines[0]?.ore).toBe(-140_000)
  })

  it('counts two lines that are alike, and says how many are', () => {
    const row = '5.28.21;01-02-2026;100;2026-00001'
    const file = parseLedger(utf8(`konto;dato;beløb;sag\n${row}\n${row}\n`))
    expect([file.lines.length, file.twins, file.faults]).toEqual([2, 1, []])
  })
})

test('a budget is account, year and amount', () => {
  expect(parseLedger(utf8('konto;år;budget\n5.28.22;2026;31.000.000\n'))).toMatchObject({
    kind: 'budget',
    faults: [],
    lines: [{ account: '5.28.22', on: '2026-01-01', ore: 3_100_000_000 }],
  })
  expect(faultsOf('konto;år;budget\n5.28.22;2026;1\n5.28.22;2026;2\n')).toEqual([
    'Linje 3, kolonnen konto: Kontoen har allerede et budget for året i linje 2. Læg beløbene sammen til én linje.',
  ])
})

describe('each bad row is told in one line', () => {
  const head = 'konto;dato;beløb;sag\n'
  it.each([
    [
      '5.28.x;01-02-2026;1;',
      'Linje 2, kolonnen konto: Kontoen kan ikke læses. Skriv tal med eller uden punktum, fx 5.28.22.',
    ],
    ['5.28.21;31-02-2026;1;', 'Linje 2, kolonnen dato: Datoen kan ikke læses. Skriv den som 31-01-2026.'],
    ['5.28.21;;1;', 'Linje 2, kolonnen dato: Datoen kan ikke læses. Skriv den som 31-01-2026.'],
    [
      '5.28.21;01-02-2026;12.34;',
      'Linje 2, kolonnen beløb: Beløbet kan ikke læses. Skriv kroner med komma før ørerne og højst to decimaler, fx 1.234,50 eller -1.234,50.',
    ],
    [
      '5.28.21;01-02-2026;1;Sofie',
      'Linje 2, kolonnen sag: Sagsnummeret kan ikke læses. Skriv det som 2026-00017, eller lad feltet være tomt.',
    ],
    [
      `5.28.21;01-02-2026;1;${['670315', '4001'].join('-')}`,
      'Linje 2, kolonnen sag: Her står et CPR-nummer. Skriv barnets sagsnummer i stedet, fx 2026-00017; filen er ikke gemt.',
    ],
    [
      '5.28.21;01-02-2026;1;;x',
      'Linje 2: Linjen har 5 felter, men overskriften har 4. Tjek, om der står et semikolon for meget eller for lidt.',
    ],
  ])('%s', (row, sentence) => {
    expect(faultsOf(`${head}${row}\n`)).toEqual([sentence])
  })

  it('all of them, the good rows beside them', () => {
    const file = parseLedger(utf8(`${head}5.28.21;01-02-2026;1;\nx;01-02-2026;1;\n5.28.21;x;1;\n`))
    expect([file.lines.length, file.faults.map(each => each.line)]).toEqual([1, [3, 4]])
  })
})

describe('a file that is no ledger', () => {
  it.each([
    ['', 'Filen er tom. Første linje skal være konto;dato;beløb;sag eller konto;år;budget.'],
    ['a;b\n1;2', 'Overskriften kan ikke læses. Første linje skal være konto;dato;beløb;sag eller konto;år;budget.'],
    ['konto;dato;beløb', 'Filen har en overskrift, men ingen rækker. Skriv én række pr. postering.'],
    ['konto;dato;beløb;beløb\n', 'Kolonnen »beløb« står to gange i overskriften. Behold kun den ene.'],
    ['konto;dato;beløb\n"5', 'Et anførselstegn er ikke lukket eller står midt i et felt. Ret linjen.'],
    ['PK\u0003\u0000', 'Filen er ikke en CSV-fil. Gem regnskabet som CSV med semikolon, og prøv igen.'],
  ])('%j', (text, sentence) => {
    expect(parseLedger(utf8(text)).faults.map(each => say(each.problem))).toEqual([sentence])
  })

  it('is not read above 5 MB', () => {
    expect(parseLedger(new Uint8Array(5_000_001)).faults[0]?.problem.code).toBe('ledger-too-large')
  })
})

test('whatever is written comes back to the øre, and any bytes end in lines or in a sentence', () => {
  const money = (ore: number): string =>
    `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)},${String(Math.abs(ore) % 100).padStart(2, '0')}`
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1, maxLength: 30 }), amounts => {
      const text = amounts.map(each => `5.28.21;28-02-2026;${money(each)}`).join('\n')
      expect(parseLedger(utf8(`konto;dato;beløb\n${text}`)).lines.map(each => each.ore)).toEqual(amounts)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      const { faults, lines } = parseLedger(bytes)
      expect(faults.length + lines.length).toBeGreaterThan(0)
      for (const each of faults) expect(say(each.problem)).toMatch(/\.$/)
    }),
  )
})
