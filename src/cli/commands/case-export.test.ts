// `forlaens case export` and `case import` as they are typed: what is written, what is said, and what is refused in one line.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { caseFolder, typeCase, wholeCase } from '../../../test/investment/typed-case.ts'

const files = caseFolder()
afterAll(files.away)

const away = (text: string): string => text.replaceAll(`${files.folder}/`, '')
const type = async (...typed: string[]) => {
  const { code, out, err } = await typeCase(...typed)
  return { code, out: away(out), err: away(err) }
}
const out = (name: string): string => join(files.folder, name)

describe('case export', () => {
  it.each([
    ['koebenhavn', 'pdf', '%PDF-'],
    ['ringsted', 'docx', 'PK'],
    ['herning', 'xlsx', 'PK'],
    ['resume', 'pdf', '%PDF-'],
    ['resume', 'docx', 'PK'],
  ])('writes %s as %s', async (layout, format, begins) => {
    const path = out(`${layout}.${format}`)
    const answer = await type('export', files.write(wholeCase), '--layout', layout, '--out', path)
    expect(answer).toEqual({ code: 0, out: `Skrevet: ${layout}.${format}`, err: '' })
    expect(readFileSync(path, 'latin1').startsWith(begins)).toBe(true)
  })

  it('says with --json what was written', async () => {
    const { code, out: said } = await type(
      'export',
      files.write(wholeCase),
      '--layout=herning',
      '--out',
      out('a.xlsx'),
      '--json',
    )
    expect([code, JSON.parse(said)]).toEqual([0, { written: 'a.xlsx' }])
  })

  const usage =
    'Skriv: forlaens case export FIL --layout koebenhavn|ringsted|herning|resume --out X.pdf|.docx|.xlsx [--json].'
  it.each([
    [['case.yaml'], `der mangler noget. ${usage}`],
    [
      ['case.yaml', '--layout', 'aarhus', '--out', 'a.pdf'],
      'skemaet "aarhus" findes ikke. Skemaerne er: koebenhavn, ringsted, herning, resume.',
    ],
    [
      ['case.yaml', '--layout', 'herning', '--out', 'a.odt'],
      '"a.odt" kan ikke skrives; filens navn skal ende på pdf, docx og xlsx.',
    ],
    [
      ['case.yaml', '--layout', 'resume', '--out', 'a.xlsx'],
      '"a.xlsx" kan ikke skrives; filens navn skal ende på pdf og docx.',
    ],
    [
      ['case.yaml', '--layout', 'herning', '--out', 'væk/a.pdf'],
      'der kan ikke skrives til "væk/a.pdf". Findes mappen, og må du skrive i den?',
    ],
    [['case.yaml', 'b.yaml', '--layout', 'herning', '--out', 'a.pdf'], `"b.yaml" kendes ikke. ${usage}`],
  ])('%j is refused', async (typed, sentence) => {
    files.write(wholeCase)
    const paths = typed.map(each => (/^(?:case|b)\.yaml$|^a\.|^væk/.test(each) ? out(each) : each))
    expect(await type('export', ...paths)).toEqual({ code: 2, out: '', err: `forlaens: ${sentence}` })
    expect(existsSync(out('a.pdf'))).toBe(false)
  })
})

describe('case import', () => {
  it.each(['xlsx', 'docx'])('reads a form in %s back as the case it was', async format => {
    const [source, form, back] = [files.write(wholeCase), out(`form.${format}`), out('back.yaml')]
    await type('export', source, '--layout', 'koebenhavn', '--out', form)
    expect(await type('import', form, '--out', back)).toEqual({ code: 0, out: 'Skrevet: back.yaml', err: '' })
    for (const command of ['audit', 'compute']) {
      const [before, after, direct] = [
        await type(command, source),
        await type(command, back),
        await type(command, form),
      ]
      const named = (text: string): string =>
        text.replace(/\((?:case|back)\.yaml\)|\(form\.(?:xlsx|docx)\)/, '(FIL)').replace(/ {2}linje \d+ {2}/g, '  ')
      expect(named(after.out)).toBe(named(before.out))
      expect(named(direct.out)).toBe(named(before.out))
      expect(direct.code).toBe(before.code)
    }
  })

  it('keeps a number that looks like thousands', async () => {
    const text = wholeCase
      .replace('unit: 1000 kr.', 'unit: mio. kr.')
      .replace('[0, -2500]', '[0, -2.5000]')
      .replace('[1200, 1200]', '[1.2340, 1.2]')
    const [form, back] = [out('form.xlsx'), out('back.yaml')]
    await type('export', files.write(text), '--layout', 'herning', '--out', form)
    expect((await type('import', form, '--out', back)).code).toBe(0)
    expect(readFileSync(back, 'utf8')).toContain('amounts: [1.2340, 1.2]')
    expect((await type('compute', back)).code).toBe(0)
  })

  const usage = 'Skriv: forlaens case import FIL.xlsx|.docx --out CASE.yaml [--json].'
  it.each([
    [['form.xlsx'], `der mangler noget. ${usage}`],
    [['case.yaml', '--out', 'b.yaml'], 'case.yaml: et skema skal være xlsx eller docx, ikke yaml.'],
    [['case.xlsx', '--out', 'b.txt'], '"b.txt" kan ikke skrives; filens navn skal ende på yaml.'],
    [['case.xlsx', '--out', 'b.yaml'], 'case.xlsx: filen er ikke en Excel- eller Word-fil.'],
    [['none.docx', '--out', 'b.yaml'], 'filen "none.docx" findes ikke eller kan ikke læses.'],
  ])('%j is refused', async (typed, sentence) => {
    files.write(wholeCase)
    files.write(wholeCase, 'case.xlsx')
    const paths = typed.map(each => (each.includes('.') ? out(each) : each))
    expect(await type('import', ...paths)).toEqual({ code: 2, out: '', err: `forlaens: ${sentence}` })
  })
})
