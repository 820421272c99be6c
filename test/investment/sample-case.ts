// A small clean case for tests, and what one check of the audit says about a change to it.
import type { z } from 'zod'
import type { Check, Explained } from '../../src/investment/audit/finding.ts'
import { openBook } from '../../src/investment/book.ts'
import { CaseShape, type InvestmentCase } from '../../src/investment/case.ts'
import { say } from '../../src/language/message.ts'

/** A case as it is written, before defaults are filled in. */
export type CaseText = z.input<typeof CaseShape>
type LineText = CaseText['lines'][number]
type TotalText = NonNullable<CaseText['totals']>[number]
type ClaimText = NonNullable<CaseText['claims']>[number]

const lines: readonly LineText[] = [
  {
    id: 'advisers',
    label: 'To socialrådgivere',
    kind: 'cost',
    timing: 'lasting',
    table: '1',
    drivers: { units: 2, unit: 'årsværk', price: 600 },
    amounts: [1200, 1200, 1200, 1200],
  },
  { id: 'course', label: 'Kursus', kind: 'cost', timing: 'once', table: '1', amounts: [300, null, null, null] },
  {
    id: 'placements',
    label: 'Færre anbringelser',
    kind: 'saving',
    timing: 'lasting',
    table: '1',
    amounts: [0, -1000, -2000, -2500],
  },
]

const totals: readonly TotalText[] = [
  {
    id: 'net',
    label: 'Netto',
    table: '1',
    sums: ['advisers', 'course', 'placements'],
    stated: [1500, 200, -800, -1300],
  },
  {
    id: 'running',
    label: 'Akkumuleret',
    table: '1',
    sums: ['net'],
    cumulative: true,
    stated: [1500, 1700, 900, -400],
  },
]

/** The clean case: two advisers and a course against fewer placements, paid back in 2029. */
export const sampleText = (changes: Partial<CaseText> = {}): CaseText => ({
  schema: 'forlaens/case/1',
  id: 'sample',
  title: 'To socialrådgivere mere',
  municipality: '999',
  unit: '1000 kr.',
  statedUnit: '1000 kr.',
  sign: 'cost-positive',
  priceLevel: 2026,
  years: [2026, 2027, 2028, 2029],
  tables: [{ id: '1', title: 'Tabel 1' }],
  lines: [...lines],
  totals: [...totals],
  ...changes,
})

/** The clean case with some of its parts replaced. */
export const sampleCase = (changes: Partial<CaseText> = {}): InvestmentCase => CaseShape.parse(sampleText(changes))

/** The sample's lines with one of them changed. */
export const linesWith = (id: string, changes: Partial<LineText>): LineText[] =>
  lines.map(line => (line.id === id ? { ...line, ...changes } : line))

/** The sample's totals with one of them changed. */
export const totalsWith = (id: string, changes: Partial<TotalText>): TotalText[] =>
  totals.map(total => (total.id === id ? { ...total, ...changes } : total))

/** The sample with claims about it. */
export const sampleWithClaims = (claims: ClaimText[], changes: Partial<CaseText> = {}): InvestmentCase =>
  sampleCase({ ...changes, claims })

const told = <Found extends Explained>({ where, message, source: _, ...known }: Found) => {
  const { table, row, column } = where
  const place = { ...(table === undefined ? {} : { table }), ...(column === undefined ? {} : { column }) }
  return { ...known, ...(row === undefined ? {} : { row }), ...place, says: say(message) }
}

/** What a check finds in a case, each finding flat and with its sentence. */
export const findingsOf = (check: Check, of: InvestmentCase) => check(openBook(of)).findings.map(told)

/** What a check explains in a case. */
export const explainedBy = (check: Check, of: InvestmentCase) => check(openBook(of)).explained.map(told)
