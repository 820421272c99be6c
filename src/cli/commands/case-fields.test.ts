// Wrong fields in a case file as it is typed: each is one line that names the file, the line and the field.
import { afterAll, describe, expect, it } from 'vitest'
import { caseFolder, changedCase } from '../../../test/investment/typed-case.ts'

const files = caseFolder()
afterAll(files.away)

describe('a field that cannot be used is named with its line:', () => {
  it.each([
    [
      'an unknown unit',
      'unit: 1000 kr.',
      'unit: tkr.',
      'linje 5, feltet unit: "tkr." kan ikke bruges her. Der skal stå en af disse: kr., 1000 kr., mio. kr.',
    ],
    [
      'an unknown kind of line',
      'kind: saving',
      'kind: gain',
      'linje 18, feltet lines[1].kind: "gain" kan ikke bruges her. Der skal stå en af disse: cost, saving, grant, income.',
    ],
    [
      'an unknown kind of claim',
      'kind: amount',
      'kind: beløb',
      'linje 24, feltet claims[0].kind: "beløb" kan ikke bruges her. Der skal stå en af disse: amount, count, percentage, key, timing, funds, unit, payback, label, target, deadweight, uncosted.',
    ],
    [
      'another schema',
      'case/1',
      'case/2',
      'linje 1, feltet schema: "forlaens/case/2" kan ikke bruges her. Der skal stå forlaens/case/1.',
    ],
    [
      'a municipality without quotes',
      '"999"',
      '101',
      'linje 4, feltet municipality: "101" kan ikke bruges her. Der skal stå kommunens nummer med tre cifre i anførselstegn, fx "657".',
    ],
    [
      'a municipality of two digits',
      '"999"',
      '"99"',
      'linje 4, feltet municipality: "99" kan ikke bruges her. Der skal stå kommunens nummer med tre cifre i anførselstegn, fx "657".',
    ],
    [
      'an id with a capital',
      'id: advisers',
      'id: Rådgivere',
      'linje 10, feltet lines[0].id: "Rådgivere" kan ikke bruges her. Der skal stå små bogstaver, tal og bindestreg.',
    ],
    [
      'a table number without quotes',
      'timing: lasting\n    amounts',
      'timing: lasting\n    table: 1\n    amounts',
      'linje 20, feltet lines[1].table: "1" kan ikke bruges her. Der skal stå tekst (i anførselstegn, hvis den ligner et tal).',
    ],
    [
      'an empty title',
      'title: To socialrådgivere mere',
      'title: ""',
      'linje 3, feltet title: "" kan ikke bruges her. Der skal stå tekst.',
    ],
    [
      'a reference in words',
      'equals: net@2027',
      'equals: netto i 2027',
      'linje 24, feltet claims[0].equals: "netto i 2027" kan ikke bruges her. Der skal stå en henvisning som net@2016.',
    ],
    [
      'text where a number belongs',
      '[0, -2500]',
      '[0, mange]',
      'linje 20, feltet lines[1].amounts[1]: "mange" kan ikke bruges her. Der skal stå et tal.',
    ],
    [
      'a list where a number belongs',
      'value: -1300',
      'value: [1, 2]',
      'linje 24, feltet claims[0].value: "en liste" kan ikke bruges her. Der skal stå et tal.',
    ],
    [
      'fields where a list belongs',
      '[2026, 2027]',
      '{ from: 2026, to: 2027 }',
      'linje 8, feltet years: "felter" kan ikke bruges her. Der skal stå en liste.',
    ],
    [
      'a number where lines belong',
      'lines:\n',
      'lines: 7\nrows:\n',
      'linje 9, feltet lines: "7" kan ikke bruges her. Der skal stå en liste.',
    ],
    [
      'no lines',
      '  - id: advisers',
      '  []\nrows:\n  - id: advisers',
      'linje 9, feltet lines: "en liste" kan ikke bruges her. Der skal stå mindst ét led.',
    ],
    [
      'too many years',
      '[2026, 2027]',
      `[${Array.from({ length: 101 }, (_, at) => at + 1)}]`,
      'linje 8, feltet years: "en liste" kan ikke bruges her. Der skal stå højst 100 led.',
    ],
    [
      'half a year',
      '[2026, 2027]',
      '[2026, 2026.5]',
      'linje 8, feltet years[1]: "2026.5" kan ikke bruges her. Der skal stå et helt tal.',
    ],
    [
      'year nought',
      '[2026, 2027]',
      '[0, 1]',
      'linje 8, feltet years[0]: "0" kan ikke bruges her. Der skal stå mindst 1.',
    ],
    [
      'a price level before its time',
      'priceLevel: 2026',
      'priceLevel: 26',
      'linje 7, feltet priceLevel: "26" kan ikke bruges her. Der skal stå mindst 1900.',
    ],
    [
      'a price level after its time',
      'priceLevel: 2026',
      'priceLevel: 20260',
      'linje 7, feltet priceLevel: "20260" kan ikke bruges her. Der skal stå højst 2200.',
    ],
    [
      'no unit',
      'unit: 1000 kr.\n',
      '',
      'linje 1, feltet unit: feltet mangler. Der skal stå en af disse: kr., 1000 kr., mio. kr.',
    ],
    [
      'a line without its kind',
      '    kind: cost\n',
      '',
      'linje 10, feltet lines[0].kind: feltet mangler. Der skal stå en af disse: cost, saving, grant, income.',
    ],
    [
      'a price in words',
      'price: 600',
      'price: dyrt',
      'linje 14, feltet lines[0].drivers.price: "dyrt" kan ikke bruges her. Der skal stå et tal, en liste eller felter med navn og værdi.',
    ],
    [
      'drivers in words',
      '{ units: 2, unit: årsværk, price: 600 }',
      'to gange 600',
      'linje 14, feltet lines[0].drivers: "to gange 600" kan ikke bruges her. Der skal stå felter med navn og værdi eller en liste.',
    ],
    [
      'infinity',
      '[0, -2500]',
      '[0, .inf]',
      'linje 20, feltet lines[1].amounts[1]: "Infinity" kan ikke bruges her. Der skal stå et tal.',
    ],
    [
      'not a number',
      '[0, -2500]',
      '[.nan, 0]',
      'linje 20, feltet lines[1].amounts[0]: "NaN" kan ikke bruges her. Der skal stå et tal.',
    ],
    [
      'a long text',
      '[0, -2500]',
      `[0, ${'x'.repeat(60)}]`,
      `linje 20, feltet lines[1].amounts[1]: "${'x'.repeat(40)}..." kan ikke bruges her. Der skal stå et tal.`,
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(await files.refusal(files.write(changedCase(from, to)))).toBe(`forlaens: case.yaml, ${expected}`)
  })
})

describe('a number written the Danish way is told how to write:', () => {
  const yaml = 'er tekst i YAML. Skriv tallet som'
  it.each([
    [
      'a thousands point',
      '-2500',
      '-2.500',
      'linje 20, feltet lines[1].amounts[1]: -2.500 læses som et decimaltal. Skriv -2500 uden punktum, hvis det er tusinder, eller -2.5000, hvis det er decimaler.',
    ],
    [
      'two thousands points',
      '-2500',
      '-2.500.000',
      `linje 20, feltet lines[1].amounts[1]: "-2.500.000" ${yaml} -2500000: punktum før decimaler, og intet mellem tusinder.`,
    ],
    [
      'a true minus',
      '-2500',
      '−2500',
      `linje 20, feltet lines[1].amounts[1]: "−2500" ${yaml} -2500: punktum før decimaler, og intet mellem tusinder.`,
    ],
    [
      'a comma in quotes',
      '-1300, equals',
      '"-1,3", equals',
      `linje 24, feltet claims[0].value: "-1,3" ${yaml} -1.3: punktum før decimaler, og intet mellem tusinder.`,
    ],
    [
      'a price in quotes',
      'price: 600',
      'price: "600"',
      `linje 14, feltet lines[0].drivers.price: "600" ${yaml} 600: punktum før decimaler, og intet mellem tusinder.`,
    ],
    [
      'a comma in a list',
      '[0, -2500]',
      '[0,0, -2,5]',
      'linje 20, feltet lines[1].amounts: der står 4 beløb, men casen har 2 år. Skriv null, hvor kilden er tom.',
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(await files.refusal(files.write(changedCase(from, to)))).toBe(`forlaens: case.yaml, ${expected}`)
  })
})
