// What a person puts right in the reading goes before everything that was read.
import { describe, expect, it } from 'vitest'
import { say } from '../../language/message.ts'
import { checkDocument } from './check-document.ts'
import type { ReadDocument } from './read-document.ts'
import { reread, understand } from './understand.ts'

const table = (rows: readonly string[]): ReadDocument => ({
  format: 'csv',
  pages: null,
  blocks: [
    { kind: 'text', at: { block: 1 }, text: 'Tabel 1. Økonomi', level: 0 },
    { kind: 'table', at: { block: 2 }, rows: rows.map(row => row.split(';').map(text => ({ text }))) },
  ],
})

const plain = table([
  ';2026;2027;2028',
  'Team;1.200;1.200;1.200',
  'Færre anbringelser;0;-900;-2.000',
  'Netto;1.200;300;-800',
])
const first = (of: ReturnType<typeof understand>) => {
  const [found] = of.tables
  if (found === undefined) throw new RangeError('no table')
  return found
}

describe('a reading', () => {
  it('says how sure it is, and why', () => {
    const { unit, sign, rows } = first(understand(plain))
    expect([unit.value, unit.sureness, say(unit.because)]).toEqual([
      '1000 kr.',
      'guess',
      'Det er skønnet ud fra, hvor store tallene er.',
    ])
    expect([sign.value, sign.sureness]).toEqual(['cost-positive', 'certain'])
    expect(rows.map(row => [row.role.value, say(row.role.because)])).toEqual([
      ['line', 'Intet i tabellen siger det; sådan er det oftest.'],
      ['line', 'Intet i tabellen siger det; sådan er det oftest.'],
      ['total', 'Tallene passer med det i 3 af 3 kolonner.'],
    ])
  })

  it('takes a unit, a sign and a price level from a person', () => {
    const { unit, sign, priceLevel } = first(
      reread(understand(plain), { tables: { 1: { unit: 'kr.', sign: 'gain-positive', priceLevel: 2026 } } }),
    )
    expect([unit.value, say(unit.because)]).toEqual(['kr.', 'Det er rettet af dig.'])
    expect([sign.value, priceLevel.value]).toEqual(['gain-positive', 2026])
  })

  it('takes a cell from a person, and what was wrong is right', () => {
    const wrong = table([
      ';2026;2027;2028',
      'Team;1.200;1.200;1.200',
      'Færre anbringelser;0;-900;-2.000',
      'Netto;1.200;300;-300',
    ])
    const codes = (of: ReturnType<typeof understand>) => checkDocument(of).findings.map(found => found.code)
    expect(codes(understand(wrong))).toEqual(['sum'])
    expect(codes(reread(understand(wrong), { tables: { 1: { cells: { '2:2': -800 } } } }))).toEqual([])
  })

  it("takes a row's role and a column's meaning from a person", () => {
    const { rows, columns } = first(
      reread(understand(plain), { tables: { 1: { roles: { 0: 'ignored' }, columns: { 2: { means: 'other' } } } } }),
    )
    expect(rows[0]?.role.value).toBe('ignored')
    expect(columns[2]?.means.value).toBe('other')
    expect(rows[2]?.relation).toBeNull()
  })
})
