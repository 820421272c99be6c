// The rows as they are read: newest first, by Danish day, repeats gathered, and nothing lost on the way.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractMonths } from './journal-extract-days.ts'
import type { JournalExtractRow } from './journal-extract-row.ts'
import { summarise } from './journal-extract-summary.ts'

const row = (at: string, more: Partial<JournalExtractRow> = {}): JournalExtractRow => ({
  at,
  action: 'read',
  role: 'adviser',
  purpose: 'casework',
  route: 'GET /api/children/:child',
  why: 'involvement',
  allowed: true,
  ...more,
})

const linesOf = (rows: readonly JournalExtractRow[]) =>
  extractMonths(rows).flatMap(month => month.days.flatMap(each => each.lines))
const whens = (rows: readonly JournalExtractRow[]) => linesOf(rows).map(each => each.when.replaceAll('\u00a0', ' '))

describe('rows that repeat', () => {
  const [first, second, third] = ['2026-06-12T07:02:00Z', '2026-06-12T07:20:00Z', '2026-06-12T07:40:00Z']

  it('stand on one line with how often and between when', () => {
    expect(whens([row(first)])).toEqual(['9.02'])
    expect(whens([row(second), row(third), row(first)])).toEqual(['3 gange mellem 9.02 og 9.40'])
    expect(whens([row(first), row('2026-06-12T07:02:40Z')])).toEqual(['2 gange kl. 9.02'])
  })

  it('are not gathered across another row, another role, another reason, another outcome or another day', () => {
    for (const other of [
      { role: 'team-leader' },
      { why: 'consent' },
      { ground: 'responsible' },
      { allowed: false },
      { purpose: 'control' },
      { route: 'GET /api/children' },
      { changed: [{ entity: 'spell', from: 1, to: 2 }] },
    ] as const) {
      expect(whens([row(first), row(second, other), row(third)])).toEqual(['9.40', '9.20', '9.02'])
    }
    expect(whens([row('2026-06-12T21:59:00Z'), row('2026-06-12T22:01:00Z')])).toEqual(['0.01', '23.59'])
  })
})

describe('days', () => {
  it('are Danish days under their month, the newest first', () => {
    const months = extractMonths([
      row('2026-05-31T22:30:00Z'),
      row('2026-05-31T10:00:00Z'),
      row('2025-12-24T10:00:00Z'),
      row('2026-05-04T10:00:00Z'),
    ])
    expect(months.map(each => each.name.replaceAll('\u00a0', ' '))).toEqual(['Juni 2026', 'Maj 2026', 'December 2025'])
    expect(months.map(each => each.days.map(({ day }) => day))).toEqual([
      ['2026-06-01'],
      ['2026-05-31', '2026-05-04'],
      ['2025-12-24'],
    ])
  })

  it('are there for nobody who looked', () => {
    expect(extractMonths([])).toEqual([])
  })
})

const anyRow: fc.Arbitrary<JournalExtractRow> = fc.record({
  at: fc
    .integer({ min: 0, max: 3_000_000 })
    .map(minutes => new Date(Date.UTC(2025, 0, 1) + minutes * 17_000).toISOString()),
  action: fc.constantFrom('read', 'list', 'search', 'change', 'break-glass', 'export'),
  role: fc.constantFrom('adviser', 'team-leader', 'health-visitor', null),
  purpose: fc.constantFrom('casework', 'control'),
  route: fc.constantFrom('GET /api/children', 'GET /api/children/:child', 'POST /api/co-workers'),
  why: fc.constantFrom('involvement', 'break-glass', 'own-family'),
  allowed: fc.boolean(),
})

describe('any rows', () => {
  it('are all there, each once, from the newest to the oldest', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), rows => {
        expect(linesOf(rows).reduce((sum, each) => sum + each.count, 0)).toBe(rows.length)
        const days = extractMonths(rows).flatMap(month => month.days.map(each => each.day))
        expect(days).toEqual([...new Set(days)].toSorted().toReversed())
      }),
    )
  })

  it('stand in the same order whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { selector: each => each.at, maxLength: 30 }), rows => {
        expect(extractMonths(rows.toReversed())).toEqual(extractMonths(rows))
      }),
    )
  })

  it('have every refusal and every emergency told as notable', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), rows => {
        const { all } = summarise(rows)
        const notable = linesOf(rows).filter(each => each.notable)
        expect(notable.reduce((sum, each) => sum + each.count, 0)).toBe(all.refused + all.opened + all.byEmergency)
      }),
    )
  })

  it('are counted by roles as they are in all', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), rows => {
        const { all, roles } = summarise(rows)
        for (const name of ['all', 'lists', 'changes', 'refused', 'opened', 'byEmergency'] as const)
          expect(roles.reduce((sum, each) => sum + each[name], 0)).toBe(all[name])
        expect(all.all).toBe(rows.length)
        expect(all.refused).toBe(rows.filter(each => !each.allowed).length)
      }),
    )
  })
})
