// Wrong case files as they are typed: each is one line that names the file, and the line and field where there is one.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { caseFolder, changedCase, typeCase, wholeCase } from '../../../test/investment/typed-case.ts'

const files = caseFolder()
afterAll(files.away)

describe('the file they are changes of', () => {
  it('is right, also with Windows line ends, a byte order mark, fields of its own and the ending .YML', async () => {
    for (const [text, name] of [
      [wholeCase, 'case.yaml'],
      [wholeCase.replaceAll('\n', '\r\n'), 'case.yaml'],
      [`\uFEFF${wholeCase}`, 'case.yaml'],
      [`${wholeCase}tags: [a]\nnotes: set af LH\n`, 'case.yaml'],
      [wholeCase, 'case.YML'],
    ] as const) {
      const { code, err } = await typeCase('audit', files.write(text, name))
      expect([code, err]).toEqual([0, ''])
    }
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
    expect(await files.refusal(files.write(changedCase(from, to)))).toBe(`forlaens: case.yaml, ${expected}`)
  })
})

describe('a field that is misspelt', () => {
  it.each([
    ['amouns', 'amounts', 15],
    ['labl', 'label', 11],
    ['Timing', 'timing', 13],
  ])('%s is asked about and not lost in silence', async (given, meant, line) => {
    const text = wholeCase.replace(new RegExp(`${meant}:`), `${given}:`)
    expect(await files.refusal(files.write(text))).toBe(
      `forlaens: case.yaml, linje ${line}: "${given}" kendes ikke. Mente du "${meant}"?`,
    )
  })

  it('is not looked for among a thousand strangers', async () => {
    const strangers = Array.from({ length: 1000 }, (_, at) => `egetfelt${at}: 1`).join('\n')
    expect(await typeCase('audit', files.write(`${strangers}\n${wholeCase}amouns: 1\n`))).toMatchObject({
      code: 0,
      err: '',
    })
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
    ['280 kB of nonsense', 'sludder og vrøvl '.repeat(16_000)],
  ])('but %s', async (_, text) => {
    expect(await files.refusal(files.write(text))).toBe(noCase)
  })

  it('but another kind of file of ours, which is named for what it is', async () => {
    expect(await files.refusal(files.write('schema: forlaens/forecast/1\nstates: [a]\n'))).toBe(
      'forlaens: case.yaml, linje 1, feltet schema: filen er af slagsen "forlaens/forecast/1", ikke en investeringscase (forlaens/case/1).',
    )
  })

  it('but 300 kB that begin like one', async () => {
    const text = `schema: forlaens/case/1\n${'- {"x": !a &b *c\n'.repeat(12_000)}`
    expect(await files.refusal(files.write(text))).toContain(
      'linje 102: filen er ikke gyldig YAML (for mange niveauer inde i hinanden)',
    )
    expect(await files.refusal(files.write(`schema: forlaens/case/1\n${'- en linje\n'.repeat(21_000)}`))).toContain(
      'filen har over 20.000 linjer',
    )
    const rows = Array.from({ length: 7000 }, (_, at) => `f${at}: ${'"'.repeat(30)}`).join('\n')
    expect(await files.refusal(files.write(`schema: forlaens/case/1\n${rows}`))).toContain(
      'linje 2: filen er ikke gyldig YAML',
    )
  })

  it('but not UTF-8 text', async () => {
    const notText = 'forlaens: case.yaml: filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.'
    const utf16 = (mark: string) => Buffer.from(`${mark}${wholeCase}`, 'utf16le')
    expect(await files.refusal(files.write(utf16('\uFEFF')))).toBe(notText)
    expect(await files.refusal(files.write(utf16('')))).toBe(notText)
    expect(await files.refusal(files.write(utf16('\uFEFF').swap16()))).toBe(notText)
    expect(await files.refusal(files.write(Buffer.from('schema: forlaens/case/1\n', 'utf16le')))).toBe(notText)
    expect(await files.refusal(files.write(Buffer.from(wholeCase, 'latin1')))).toBe(notText)
    expect(await files.refusal(files.write(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])))).toBe(notText)
  })

  it('but larger than 300 kB', async () => {
    expect(await files.refusal(files.write('sludder og vrøvl '.repeat(53_000)))).toBe(
      'forlaens: case.yaml: filen fylder 1,0 MB; her læses højst 0,3 MB. Er det den rigtige fil?',
    )
    expect(await files.refusal(files.write('sludder\n'.repeat(1_300_000)))).toBe(
      'forlaens: case.yaml: filen fylder 10,4 MB; her læses højst 0,3 MB. Er det den rigtige fil?',
    )
  })

  it('but a folder, or not there', async () => {
    const path = join(files.folder, 'mappe.yaml')
    mkdirSync(path)
    expect(await files.refusal(path)).toBe('forlaens: filen "mappe.yaml" findes ikke eller kan ikke læses.')
    expect(await files.refusal(join(files.folder, 'væk.yaml'))).toBe(
      'forlaens: filen "væk.yaml" findes ikke eller kan ikke læses.',
    )
  })

  it('but of a kind that is not read', async () => {
    expect(await files.refusal(files.write(wholeCase, 'case.pdf'))).toBe(
      'forlaens: case.pdf: en fil af typen pdf kan ikke læses endnu; her læses yaml, xlsx og docx.',
    )
    expect(await files.refusal(files.write(wholeCase, 'case.xlsx'))).toBe(
      'forlaens: case.xlsx: filen er ikke en Excel- eller Word-fil.',
    )
    expect(await files.refusal(files.write(wholeCase, 'case'))).toBe(
      'forlaens: case: en fil af typen uden endelse kan ikke læses endnu; her læses yaml, xlsx og docx.',
    )
  })
})

describe('a command line that lacks or has too much', () => {
  it.each([
    [['audit'], 'der mangler noget. Skriv: forlaens case audit FIL... [--json] [--paper X.docx|.pdf].'],
    [['compute'], 'der mangler noget. Skriv: forlaens case compute FIL [--json].'],
    [
      ['audit', 'x.yaml', '--jsn'],
      '"--jsn" kendes ikke. Skriv: forlaens case audit FIL... [--json] [--paper X.docx|.pdf].',
    ],
    [['compute', 'x.yaml', '--year=3'], '"--year" kendes ikke. Skriv: forlaens case compute FIL [--json].'],
    [['compute', 'x.yaml', 'y.yaml'], '"y.yaml" kendes ikke. Skriv: forlaens case compute FIL [--json].'],
  ])('%j', async (typed, expected) => {
    expect(await typeCase(...typed)).toEqual({ code: 2, out: '', err: `forlaens: ${expected}` })
  })
})
