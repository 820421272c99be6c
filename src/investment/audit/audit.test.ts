// The audit as a whole: what it promises of every case, clean or changed in one cell.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCase, scaled, turned } from '../../../test/investment/random-case.ts'
import { linesWith, sampleCase, sampleWithClaims, totalsWith } from '../../../test/investment/sample-case.ts'
import { openBook } from '../book.ts'
import type { InvestmentCase } from '../case.ts'
import { auditCase } from './audit.ts'
import { arithmetic, type Finding } from './finding.ts'

const places = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, certainty, where }) => ({ code, severity, certainty, where }))

/** Rows in kroner cannot be scaled to another unit without more decimals than an øre has. */
const inThousands = anyCase.filter(of => of.unit === '1000 kr.')

describe('an audit', () => {
  it('of the clean case finds nothing and explains nothing', () => {
    expect(auditCase(sampleCase())).toEqual({ findings: [], explained: [] })
  })

  it('tells errors before notes, whatever check found them', () => {
    const of = sampleWithClaims(
      [
        { id: 'course', kind: 'uncosted', says: 'Alle uddannes.', what: 'uddannelse', line: null },
        { id: 'staff', kind: 'count', says: 'De 3', value: 3, parts: [1, 1] },
      ],
      { totals: totalsWith('net', { stated: [1500, 200, -800, -1400] }) },
    )
    expect(auditCase(of).findings.map(found => [found.severity, found.code])).toEqual([
      ['error', 'sum'],
      ['error', 'count'],
      ['note', 'uncosted'],
    ])
  })

  it('tells where in the source a finding comes from', () => {
    const from = { file: 'kilde.txt', line: 7, quote: 'Netto' }
    const of = sampleCase({ totals: totalsWith('net', { stated: [1500, 200, -800, -1400], from }) })
    expect(auditCase(of).findings.map(found => found.source)).toEqual([from])
  })

  it('leaves what can be explained out of the findings', () => {
    const of = sampleCase({ totals: totalsWith('net', { stated: [1501, 200, -800, -1300] }) })
    const { findings, explained } = auditCase(of)
    expect(findings).toEqual([])
    expect(explained.map(each => each.code)).toEqual(['rounding'])
  })

  it('tells one turned saving in its own cell and in the totals it stands in', () => {
    const of = sampleCase({ lines: linesWith('placements', { amounts: [0, 1000, -2000, -2500] }) })
    expect(auditCase(of).findings.map(found => [found.code, found.where.row, found.where.column])).toEqual([
      ['sign', 'Netto', '2027'],
      ['cumulative', 'Akkumuleret', '2027'],
      ['cumulative', 'Akkumuleret', '2028'],
      ['cumulative', 'Akkumuleret', '2029'],
      ['sign', 'Færre anbringelser', '2027'],
    ])
  })
})

describe('of any case whose totals are the sums of its lines', () => {
  it('no error of arithmetic is told', () => {
    fc.assert(
      fc.property(anyCase, of => {
        const { findings } = auditCase(of)
        expect(findings.filter(found => found.severity === 'error' && arithmetic.has(found.code))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('the sign in which it is written makes no difference to what is found', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 999 }), (of, row, year, by) => {
        const changed = withCell(of, 'stated', row, year, by)
        expect(places(auditCase(turned(changed)).findings)).toEqual(places(auditCase(changed).findings))
      }),
    )
  })

  it('kroner or thousands of kroner make no difference to what is found', () => {
    fc.assert(
      fc.property(inThousands, fc.nat(), fc.nat(), fc.integer({ min: 50, max: 999 }), (of, row, year, by) => {
        const changed = withCell(of, 'stated', row, year, by)
        expect(places(auditCase(scaled(changed)).findings)).toEqual(places(auditCase(changed).findings))
      }),
    )
  })

  it('one changed total is found in exactly its cell, as a sum, a running total or a sign', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 2, max: 999 }),
        fc.boolean(),
        (of, row, year, by, down) => {
          const at = row % of.totals.length
          const column = year % of.years.length
          const { findings } = auditCase(withCell(of, 'stated', row, year, down ? -by : by))
          expect(findings.map(found => found.where.path)).toEqual([['totals', at, 'stated', column]])
          expect(['sum', 'cumulative', 'sign']).toContain(findings[0]?.code)
          expect(findings[0]?.severity).toBe('error')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('one changed amount is found in its column where a total covers it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 999 }), (of, row, year, by) => {
        const column = String(of.years[year % of.years.length])
        const { findings } = auditCase(withCell(of, 'amounts', row, year, by))
        const net = findings.filter(found => found.where.row === 'Netto' && found.severity === 'error')
        expect(net.map(found => found.where.column)).toEqual([column])
      }),
      { numRuns: 300 },
    )
  })
})

/** The case with one cell of a line or total changed by some units, counted around the rows and years there are. */
const withCell = (
  of: InvestmentCase,
  field: 'amounts' | 'stated',
  row: number,
  year: number,
  by: number,
): InvestmentCase => {
  const column = year % of.years.length
  const change = (cells: readonly (number | null)[]): (number | null)[] =>
    cells.map((cell, at) => (at === column ? Math.round(((cell ?? 0) + by) * 100) / 100 : cell))
  const changed =
    field === 'amounts'
      ? {
          ...of,
          lines: of.lines.map((line, at) =>
            at === row % of.lines.length ? { ...line, amounts: change(line.amounts) } : line,
          ),
        }
      : {
          ...of,
          totals: of.totals.map((total, at) =>
            at === row % of.totals.length ? { ...total, stated: change(total.stated) } : total,
          ),
        }
  // The change must leave a book that can be opened, or the property would prove nothing.
  expect(openBook(changed).net).toHaveLength(of.years.length)
  return changed
}
