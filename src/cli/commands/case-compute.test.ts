// `forlaens case compute` as it is typed: its JSON and its Danish table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../main.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forlaens-compute-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const type = async (text: string, ...options: string[]) => {
  const path = join(folder, 'case.yaml')
  writeFileSync(path, text)
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await main(['case', 'compute', path, ...options], { ...io, env: {}, now: () => new Date(0) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const small = (years = '[2026, 2027, 2028]', gain = '[0, -1500, -2500]') => `schema: forlaens/case/1
id: sample
title: To socialrådgivere mere
municipality: "999"
unit: 1000 kr.
sign: cost-positive
priceLevel: 2026
years: ${years}
lines:
  - { id: advisers, label: To socialrådgivere, kind: cost, timing: lasting, amounts: [1200, 1200, 1200] }
  - { id: placements, label: Færre anbringelser, kind: saving, timing: lasting, area: transfers, amounts: ${gain} }
`

describe('the text', () => {
  it('is a table in Danish numbers, with payback on service and on the total economy', async () => {
    const { code, out, err } = await type(small())
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      [
        'To socialrådgivere mere (1000 kr., 2026-p/l; udgift +, gevinst -)',
        '',
        '1000 kr.                    2026    2027    2028',
        '-------------------------  -----  ------  ------',
        'To socialrådgivere         1.200   1.200   1.200',
        'Færre anbringelser             0  -1.500  -2.500',
        'Netto                      1.200    -300  -1.300',
        'Netto, løbende sammenlagt  1.200     900    -400',
        '',
        'Tilbagebetaling på service: betaler sig ikke hjem: udgiften er ikke tjent ind i tabellen, og de varige linjer giver ingen nettogevinst derefter.',
        'Tilbagebetaling på totaløkonomi: år 3 (2028), regnet i brøkdele 2,69',
      ].join('\n'),
    )
  })

  it('says where lasting lines had to go on after the table, and where the source has no price level', async () => {
    const slow = small('[1, 2, 3]', '[0, -1300, -1300]').replace('priceLevel: 2026', 'priceLevel: null')
    const { out } = await type(slow)
    expect(out).toContain('(1000 kr., prisniveau ikke oplyst; udgift +, gevinst -)')
    expect(out).toContain('år 13, regnet i brøkdele 13,00, når de varige linjer fortsætter efter tabellen')
  })

  it('shows every decimal an amount has, so that the columns add up', async () => {
    const { out } = await type(
      small('[2026, 2027, 2028]', '[0, -1500.125, -2500.1250]').replace('-1500.125', '-1500.1250'),
    )
    expect(out).toContain('-1.500,125')
    expect(out).toContain('-300,125')
  })
})

describe('the JSON', () => {
  it('has plain numbers in the unit of the case, and a reason where there is no payback', async () => {
    const { code, out } = await type(small(), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      id: 'sample',
      title: 'To socialrådgivere mere',
      unit: '1000 kr.',
      sign: 'cost-positive',
      priceLevel: 2026,
      years: [2026, 2027, 2028],
      net: [1200, -300, -1300],
      cumulative: [1200, 900, -400],
      payback: {
        service: null,
        total: { year: 2028, index: 3, fractional: expect.closeTo(2.6923, 4), beyondTable: false },
      },
      paybackReason: { service: expect.stringMatching(/^betaler sig ikke hjem/), total: null },
      lines: [
        {
          id: 'advisers',
          label: 'To socialrådgivere',
          kind: 'cost',
          timing: 'lasting',
          area: 'service',
          amounts: [1200, 1200, 1200],
        },
        {
          id: 'placements',
          label: 'Færre anbringelser',
          kind: 'saving',
          timing: 'lasting',
          area: 'transfers',
          amounts: [0, -1500, -2500],
        },
      ],
    })
  })
})
