// `forlaens case audit` as it is typed: its exit codes, its JSON and its Danish text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../main.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-audit-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const type = async (...typed: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await main(['case', 'audit', ...typed], { ...io, env: {}, now: () => new Date(0) })
  return { code, out: out.join('\n').replaceAll(`${folder}/`, ''), err: err.join('\n') }
}

const small = (net2028: number, more = '') => `schema: forlaens/case/1
id: sample
title: To socialrådgivere mere
municipality: "999"
unit: 1000 kr.
sign: cost-positive
priceLevel: 2026
years: [2026, 2027, 2028]
tables:
  - { id: "1", title: Tabel 1 }
lines:
  - id: advisers
    label: To socialrådgivere
    kind: cost
    timing: lasting
    table: "1"
    amounts: [1200, 1200, 1200]
  - { id: placements, label: Færre anbringelser, kind: saving, timing: lasting, table: "1", amounts: [0, -1500, -2500] }
totals:
  - id: net
    label: Netto
    table: "1"
    sums: [advisers, placements]
    stated: [1200, -299, ${net2028}]
    from: { file: kilde.pdf, page: 4, quote: Netto }
${more}`
const note = `claims:
  - { id: vive, kind: uncosted, says: Projektet evalueres af VIVE., what: evaluering, line: null }
`
const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the exit code', () => {
  it('is 0 where there is nothing, or only notes and what can be explained', async () => {
    expect((await type(write('a.yaml', small(-1300)))).code).toBe(0)
    expect((await type(write('a.yaml', small(-1300, note)))).code).toBe(0)
    expect((await type(write('a.yaml', small(-1300, note)), '--json')).code).toBe(0)
  })

  it('is 1 where there is an error in any of the files', async () => {
    const [clean, wrong] = [write('a.yaml', small(-1300)), write('b.yaml', small(-1200))]
    expect((await type(wrong)).code).toBe(1)
    expect((await type(clean, wrong)).code).toBe(1)
    expect((await type(clean, wrong, '--json')).code).toBe(1)
    expect((await type(clean, clean)).code).toBe(0)
  })

  it('is 2 where one of the files cannot be read, and then nothing is told of the others', async () => {
    const answer = await type(write('b.yaml', small(-1200)), join(folder, 'none.yaml'))
    expect([answer.code, answer.out]).toEqual([2, ''])
  })
})

describe('the text', () => {
  it('has errors, notes and what can be explained, each with its line', async () => {
    expect((await type(write('b.yaml', small(-1200, note)))).out).toBe(
      [
        'To socialrådgivere mere (b.yaml): 1 fejl, 1 bemærkning, 1 forklaret',
        '',
        'Fejl',
        '  linje 24  "Netto" 2028 står som -1.200, men rækkerne giver -1.300 (1000 kr.). [sum]',
        '',
        'Bemærkninger',
        '  linje 27  Tabellen har ingen række til evaluering, selv om teksten siger "Projektet evalueres af VIVE". [uncosted]',
        '',
        'Kan forklares',
        '  linje 24  "Netto" 2027 står som -299, og rækkerne giver -300 (1000 kr.): forskellen er ikke større end en afrunding. [rounding]',
      ].join('\n'),
    )
  })

  it('of a clean case is its heading; several files follow each other', async () => {
    const clean = write('a.yaml', small(-1300).replace('-299', '-300'))
    const heading = 'To socialrådgivere mere (a.yaml): 0 fejl, 0 bemærkninger, 0 forklaret'
    expect((await type(clean)).out).toBe(heading)
    expect((await type(clean, clean)).out).toBe(`${heading}\n\n${heading}`)
  })
})

describe('the JSON', () => {
  it('has findings with place and sentence, what is explained on its own list, and the tables', async () => {
    const answer: unknown = JSON.parse((await type(write('b.yaml', small(-1200, note)), '--json')).out)
    expect(answer).toEqual({
      findings: [
        {
          code: 'sum',
          severity: 'error',
          certainty: 'certain',
          where: { file: 'b.yaml', line: 24, table: '1', row: 'Netto', column: '2028' },
          stated: -1200,
          computed: -1300,
          message: '"Netto" 2028 står som -1.200, men rækkerne giver -1.300 (1000 kr.).',
          source: { file: 'kilde.pdf', page: 4, quote: 'Netto' },
        },
        {
          code: 'uncosted',
          severity: 'note',
          certainty: 'likely',
          where: { file: 'b.yaml', line: 27, row: 'Projektet evalueres af VIVE.' },
          stated: 'evaluering',
          computed: null,
          message: 'Tabellen har ingen række til evaluering, selv om teksten siger "Projektet evalueres af VIVE".',
        },
      ],
      explained: [
        {
          code: 'rounding',
          where: { file: 'b.yaml', line: 24, table: '1', row: 'Netto', column: '2027' },
          stated: -299,
          computed: -300,
          message: expect.stringContaining('afrunding'),
          source: { file: 'kilde.pdf', page: 4, quote: 'Netto' },
        },
      ],
      tables: [
        {
          file: 'b.yaml',
          id: '1',
          title: 'Tabel 1',
          columns: [2026, 2027, 2028],
          rows: [
            { id: 'advisers', label: 'To socialrådgivere', values: [1200, 1200, 1200] },
            { id: 'placements', label: 'Færre anbringelser', values: [0, -1500, -2500] },
            { id: 'net', label: 'Netto', values: [1200, -299, -1200] },
          ],
        },
      ],
    })
  })

  it('has rows outside the named tables under their own, or under the title of the case', async () => {
    const named = small(-1300).replace('tables:\n  - { id: "1", title: Tabel 1 }\n', '')
    const loose = named.replace('    table: "1"\n    amounts', '    amounts')
    const answer = JSON.parse((await type(write('c.yaml', loose), '--json')).out) as {
      tables: { rows: { id: string }[] }[]
    }
    expect(answer.tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map(row => row.id) }))).toEqual([
      {
        file: 'c.yaml',
        id: '1',
        title: 'To socialrådgivere mere',
        columns: [2026, 2027, 2028],
        rows: ['placements', 'net'],
      },
      { file: 'c.yaml', id: null, title: 'To socialrådgivere mere', columns: [2026, 2027, 2028], rows: ['advisers'] },
    ])
  })

  it('of several files is one object, each finding with its file', async () => {
    const files = [write('a.yaml', small(-1200)), write('b.yaml', small(-1100))]
    const answer = JSON.parse((await type(...files, '--json')).out) as {
      findings: { where: { file: string } }[]
      tables: object[]
    }
    expect(Object.keys(answer)).toEqual(['findings', 'explained', 'tables'])
    expect(answer.findings.map(found => found.where.file)).toEqual(['a.yaml', 'b.yaml'])
    expect(answer.tables).toHaveLength(2)
  })
})
