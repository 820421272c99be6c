// `forlaens case audit` of documents: what was read, a paper to send back, and what is refused with nothing half written.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxWords } from '../../../test/setup/docx-words.ts'
import { main } from '../main.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-documents-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const type = async (...typed: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await main(['case', 'audit', ...typed], { ...io, env: {}, now: () => new Date('2026-06-15T10:00:00Z') })
  const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll(`${folder}/`, '')
  return { code, out: plain(out), err: plain(err) }
}

const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const table = (net: string): string =>
  `Tabel 1. Økonomi\n\n1.000 kr.\t2026\t2027\nTeam\t1.200\t1.200\nFærre anbringelser\t0\t-900\nNetto\t1.200\t${net}\n`
const koebenhavn = fileURLToPath(new URL('../../../cases/sources/koebenhavn-2016.txt', import.meta.url))
const aCase = fileURLToPath(new URL('../../../cases/herning-2016.yaml', import.meta.url))

describe('a document', () => {
  it('is told with what was read, so that no error says something', async () => {
    expect(await type(write('ren.txt', table('300')))).toEqual({
      code: 0,
      err: '',
      out: [
        'Tabel 1. Økonomi (ren.txt): 0 fejl, 0 bemærkninger, 0 forklaret',
        'Læst: 1 tabel med 6 beløb. Efterprøvet: 2 summer og 0 oplysninger i teksten.',
      ].join('\n'),
    })
    expect((await type(write('forkert.txt', table('400')))).out).toContain('"Netto" 2027 står som 400')
  })

  it('in which nothing could be checked is not told to be right', async () => {
    expect(await type(write('prosa.txt', 'Vi vil gerne gøre mere for flere.'))).toEqual({
      code: 2,
      out: '',
      err: 'forlaens: prosa.txt: Dokumentet har ingen tabeller med beløb og ingen tal i teksten, der kan holdes op mod noget, så intet kunne efterprøves.',
    })
  })

  it.each(['# en note\n---\n', '\uFEFF', '%YAML 1.2\n---\n\n'])(
    'that begins as a case file after %j is one',
    async start => {
      const text = `${start}schema: forlaens/case/1\ntitle: x\n`
      expect((await type(write('sag.txt', text))).err).toBe(
        'forlaens: sag.txt: en fil af typen txt kan ikke læses endnu; her læses yaml, xlsx og docx.',
      )
    },
  )
})

describe('the paper', () => {
  it('is written as Word or PDF, beside what is told', async () => {
    const word = join(folder, 'fund.docx')
    const answer = await type(koebenhavn, '--paper', word)
    expect([answer.code, answer.out.split('\n').at(-1)]).toEqual([1, 'Skrevet: fund.docx'])
    expect(docxWords(readFileSync(word))).toMatch(/koebenhavn-2016\.txt[\s\S]*15\. juni 2026[\s\S]*Det stemmer ikke/u)
    const pdf = join(folder, 'fund.pdf')
    const json = JSON.parse((await type(koebenhavn, '--json', '--paper', pdf)).out)
    expect([json.written, json.findings.length]).toEqual(['fund.pdf', 8])
    expect(readFileSync(pdf).toString('latin1')).toMatch(/^%PDF-/u)
  })

  const ofOne =
    'forlaens: --paper skriver fundene i ét dokument (Word, Excel, PDF, CSV, HTML eller tekst), ikke i en case eller i flere filer. Nævn ét dokument.'

  it.each([
    ['of several files', [koebenhavn, koebenhavn], 'to.pdf', ofOne],
    ['of a case', [aCase], 'case.pdf', ofOne],
    [
      'as another kind',
      [koebenhavn],
      'fund.xlsx',
      'forlaens: "fund.xlsx" kan ikke skrives; filens navn skal ende på docx og pdf.',
    ],
    [
      'in no folder',
      [koebenhavn],
      'ingen/fund.pdf',
      'forlaens: der kan ikke skrives til "ingen/fund.pdf". Findes mappen, og må du skrive i den?',
    ],
  ])('%s is refused in one line', async (_, files, to, expected) => {
    expect(await type(...files, '--paper', join(folder, to))).toEqual({ code: 2, out: '', err: expected })
  })

  it('that cannot take its place leaves what stood there, and nothing beside it', async () => {
    const room = join(folder, 'rum')
    mkdirSync(join(room, 'fund.pdf'), { recursive: true })
    expect((await type(koebenhavn, '--paper', join(room, 'fund.pdf'))).code).toBe(2)
    expect(readdirSync(room)).toEqual(['fund.pdf'])
  })
})

it('a paper is never written over the document it is about', async () => {
  const own = join(folder, 'sagen.docx')
  writeFileSync(own, 'sagen selv')
  expect(await type(own, '--paper', own)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--paper ville skrive hen over det dokument, der læses. Giv papiret et andet navn.'),
  })
  expect(readFileSync(own, 'utf8')).toBe('sagen selv')
})
