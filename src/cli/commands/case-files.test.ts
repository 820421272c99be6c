// Wrong case files as they are typed: each is one line that names the file, and the line and field where there is one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../main.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-case-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const type = async (...typed: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await main(['case', ...typed], { ...io, env: {}, now: () => new Date(0) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const write = (content: string | Uint8Array, name = 'case.yaml'): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The refusal of a file by both commands: one line, exit 2, nothing said besides; without the folder's name. */
const refusal = async (path: string): Promise<string> => {
  const answers = [await type('audit', path), await type('compute', path, '--json')]
  for (const { code, out, err } of answers) {
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toContain('\n')
    expect(err).toContain(path)
  }
  const [audit, compute] = answers
  expect(audit?.err).toBe(compute?.err)
  return (audit?.err ?? '').replaceAll(`${folder}/`, '')
}

const whole = `schema: forlaens/case/1
id: sample
title: To socialrådgivere mere
municipality: "999"
unit: 1000 kr.
sign: cost-positive
priceLevel: 2026
years: [2026, 2027]
lines:
  - id: advisers
    label: To socialrådgivere
    kind: cost
    timing: lasting
    drivers: { units: 2, unit: årsværk, price: 600 }
    amounts: [1200, 1200]
  - id: placements
    label: Færre anbringelser
    kind: saving
    timing: lasting
    amounts: [0, -2500]
totals:
  - { id: net, label: Netto, sums: [advisers, placements], stated: [1200, -1300] }
claims:
  - { id: net-2027, kind: amount, says: "1,3 mio. kr.", value: -1300, equals: net@2027 }
`

const changed = (from: string, to: string): string => {
  expect(whole).toContain(from)
  return whole.replace(from, to)
}

describe('the file they are changes of', () => {
  it('is right, also with Windows line ends, a byte order mark, fields of its own and the ending .YML', async () => {
    for (const [text, name] of [
      [whole, 'case.yaml'],
      [whole.replaceAll('\n', '\r\n'), 'case.yaml'],
      [`\uFEFF${whole}`, 'case.yaml'],
      [`${whole}tags: [a]\nnotes: set af LH\n`, 'case.yaml'],
      [whole, 'case.YML'],
    ] as const) {
      const { code, err } = await type('audit', write(text, name))
      expect([code, err]).toEqual([0, ''])
    }
  })
})

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
      'linje 14, feltet lines[0].drivers.price: "dyrt" kan ikke bruges her. Der skal stå et tal eller en liste.',
    ],
    [
      'drivers in words',
      '{ units: 2, unit: årsværk, price: 600 }',
      'to gange 600',
      'linje 14, feltet lines[0].drivers: "to gange 600" kan ikke bruges her. Der skal stå felter med navn og værdi.',
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
    const said = await refusal(write(changed(from, to)))
    expect(said.replace(/\.$/, '')).toBe(`forlaens: case.yaml, ${expected}`.replace(/\.$/, ''))
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
    expect(await refusal(write(changed(from, to)))).toBe(`forlaens: case.yaml, ${expected}`)
  })
})

describe('parts that do not fit together are named with their line:', () => {
  it.each([
    [
      'a line in other prices',
      'timing: lasting\n    amounts',
      'timing: lasting\n    priceLevel: 2025\n    amounts',
      'linje 20, feltet lines[1].priceLevel: linjen er i 2025-p/l, men casen er i 2026-p/l. Beløb i forskellige prisniveauer kan ikke lægges sammen; omregn dem først.',
    ],
    [
      'years out of order',
      '[2026, 2027]',
      '[2027, 2026]',
      'linje 8, feltet years[1]: årene skal følge efter hinanden, men 2026 står efter 2027.',
    ],
    [
      'an amount too few',
      '[0, -2500]',
      '[-2500]',
      'linje 20, feltet lines[1].amounts: der står 1 beløb, men casen har 2 år. Skriv null, hvor kilden er tom.',
    ],
    [
      'an unknown row in a sum',
      'sums: [advisers, placements]',
      'sums: [advisers, courses]',
      'linje 22, feltet totals[0].sums[1]: "courses" findes ikke i casen.',
    ],
    [
      'an unknown row in a reference',
      'equals: net@2027',
      'equals: netto@2027',
      'linje 24, feltet claims[0].equals: "netto" findes ikke i casen.',
    ],
    [
      'one name twice',
      'id: placements',
      'id: advisers',
      'linje 16, feltet lines[1].id: navnet "advisers" er brugt to gange. Giv hver sit eget.',
    ],
    [
      'a total that sums itself',
      'sums: [advisers, placements]',
      'sums: [advisers, net]',
      'linje 22, feltet totals[0].sums: summen "net" er lagt sammen med sig selv.',
    ],
    [
      'a line that repeats itself',
      'timing: lasting\n    amounts',
      'timing: lasting\n    repeats: [placements]\n    amounts',
      'linje 20, feltet lines[1].repeats: rækken "placements" gentager sig selv, så ingen af rækkerne tæller med. Fjern den ene henvisning.',
    ],
    [
      'a huge number',
      '-2500]',
      '-2500e30]',
      'linje 20, feltet lines[1].amounts[1]: -2.5e+33 (1000 kr.) er ikke et beløb i hele øre eller er for stort.',
    ],
    [
      'a fraction of an øre',
      '-2500]',
      '-0.000001]',
      'linje 20, feltet lines[1].amounts[1]: -0.000001 (1000 kr.) er ikke et beløb i hele øre eller er for stort.',
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(await refusal(write(changed(from, to)))).toBe(`forlaens: case.yaml, ${expected}`)
  })
})

describe('a field that is misspelt', () => {
  it.each([
    ['amouns', 'amounts', 15],
    ['labl', 'label', 11],
    ['Timing', 'timing', 13],
  ])('%s is asked about and not lost in silence', async (given, meant, line) => {
    const text = whole.replace(new RegExp(`${meant}:`), `${given}:`)
    expect(await refusal(write(text))).toBe(
      `forlaens: case.yaml, linje ${line}: "${given}" kendes ikke. Mente du "${meant}"?`,
    )
  })

  it('is not looked for among a thousand strangers', async () => {
    const strangers = Array.from({ length: 1000 }, (_, at) => `egetfelt${at}: 1`).join('\n')
    expect(await type('audit', write(`${strangers}\n${whole}amouns: 1\n`))).toMatchObject({ code: 0, err: '' })
  })
})

describe('a file that is no case', () => {
  const noCase =
    'forlaens: case.yaml: filen er ikke en investeringscase; den skal begynde med "schema: forlaens/case/1".'
  it.each([
    ['empty', ''],
    ['only a comment', '# schema\n'],
    ['a list', '- schema: forlaens/case/1\n'],
    ['a word', 'schema:x\n'],
    ['something else', 'navn: Ringsted\n'],
    ['900 kB of nonsense', 'sludder og vrøvl '.repeat(53_000)],
  ])('but %s', async (_, text) => {
    expect(await refusal(write(text))).toBe(noCase)
  })

  it('but 900 kB that begin like one', async () => {
    const text = `schema: forlaens/case/1\n${'- [{"x": !a &b *c\n'.repeat(52_000)}`
    expect(await refusal(write(text))).toContain('filen har over 20.000 linjer')
    const rows = Array.from({ length: 19_000 }, (_, at) => `f${at}: ${'"'.repeat(30)}`).join('\n')
    expect(await refusal(write(`schema: forlaens/case/1\n${rows}`))).toContain('linje 2: filen er ikke gyldig YAML')
  })

  it('but not UTF-8 text', async () => {
    const notText = 'forlaens: case.yaml: filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.'
    const utf16 = (mark: string) => Buffer.from(`${mark}${whole}`, 'utf16le')
    expect(await refusal(write(utf16('\uFEFF')))).toBe(notText)
    expect(await refusal(write(utf16('')))).toBe(notText)
    expect(await refusal(write(utf16('\uFEFF').swap16()))).toBe(notText)
    expect(await refusal(write(Buffer.from(whole, 'latin1')))).toBe(notText)
    expect(await refusal(write(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])))).toBe(notText)
  })

  it('but larger than a megabyte', async () => {
    expect(await refusal(write('sludder\n'.repeat(1_300_000)))).toBe(
      'forlaens: case.yaml: filen fylder 10,4 MB; her læses højst 1 MB. Er det den rigtige fil?',
    )
  })

  it('but a folder, or not there', async () => {
    const path = join(folder, 'mappe.yaml')
    mkdirSync(path)
    expect(await refusal(path)).toBe('forlaens: filen "mappe.yaml" findes ikke eller kan ikke læses.')
    expect(await refusal(join(folder, 'væk.yaml'))).toBe('forlaens: filen "væk.yaml" findes ikke eller kan ikke læses.')
  })

  it('but of a kind that is not read', async () => {
    expect(await refusal(write(whole, 'case.xlsx'))).toBe(
      'forlaens: case.xlsx: en fil af typen xlsx kan ikke læses endnu; her læses yaml.',
    )
    expect(await refusal(write(whole, 'case'))).toBe(
      'forlaens: case: en fil af typen uden endelse kan ikke læses endnu; her læses yaml.',
    )
  })
})

describe('a command line that lacks or has too much', () => {
  it.each([
    [['audit'], 'der mangler noget. Skriv: forlaens case audit FIL... [--json].'],
    [['compute'], 'der mangler noget. Skriv: forlaens case compute FIL [--json].'],
    [['audit', 'x.yaml', '--jsn'], '"--jsn" kendes ikke. Skriv: forlaens case audit FIL... [--json].'],
    [['compute', 'x.yaml', '--year=3'], '"--year" kendes ikke. Skriv: forlaens case compute FIL [--json].'],
    [['compute', 'x.yaml', 'y.yaml'], '"y.yaml" kendes ikke. Skriv: forlaens case compute FIL [--json].'],
  ])('%j', async (typed, expected) => {
    expect(await type(...typed)).toEqual({ code: 2, out: '', err: `forlaens: ${expected}` })
  })
})
