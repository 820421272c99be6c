// Tests of the figures of many cases: the year they are of, what counts, and that closed cases do not.
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { CaseFacts, type CaseFactsGiven } from './facts.ts'
import { caseFigures } from './figures.ts'

const on = day('2026-06-15')
const figures = (...cases: readonly Partial<CaseFactsGiven>[]) =>
  caseFigures(
    cases.map((each, at) => CaseFacts.parse({ child: `barn ${at}`, ...each })),
    on,
  )
const place = (id: string, from: string, to: string | null, reason?: string) =>
  ({
    id,
    kind: 'placement',
    step: 6,
    service: 'x',
    place: id,
    type: 'general-foster',
    period: { from, to },
    ended: reason === undefined ? null : { reason, by: 'place', destination: 'home' },
  }) as CaseFactsGiven['help'] extends readonly (infer T)[] | undefined ? T : never

describe('the figures of a year', () => {
  test('are of the twelve months before the day', () => {
    expect(figures()).toMatchObject({ from: '2025-06-15', to: '2026-06-15', cases: 0 })
  })

  test('count moves, breakdowns by both definitions and returns home within the year only', () => {
    const moved = [
      place('hos Bente', '2025-01-01', '2025-07-01', 'carer-other'),
      place('hos Åse', '2025-07-01', '2026-02-01', 'allegation'),
      place('huset', '2026-02-01', '2026-05-01', 'return-home'),
    ]
    const before = [place('før', '2024-01-01', '2025-06-01', 'carer-other')]
    expect(figures({ help: moved }, { help: before })).toMatchObject({
      cases: 2,
      moves: 2,
      breakdowns: { national: 1, wide: 2 },
      returnsHome: 1,
    })
  })

  test('leave a closed case out', () => {
    const closed = {
      help: [place('a', '2025-08-01', '2026-02-01', 'carer-other')],
      closings: [{ id: 'l', period: { from: '2026-03-01', to: null }, outcome: 'hjemme' }],
    }
    expect(figures(closed)).toMatchObject({ cases: 0, moves: 0, breakdowns: { national: 0, wide: 0 } })
  })

  test('count fresh network maps, one adviser through the year, and school kept through help', () => {
    const adviser = { id: 'r', employee: 'rådgiver', period: { from: '2024-01-01', to: null }, why: 'first' } as const
    const kept = {
      advisers: [adviser],
      networkMaps: [{ id: 'k', drawnOn: '2026-05-01', people: [] }],
      help: [place('a', '2025-08-01', null)],
      schools: [
        { id: 's', kind: 'ordinary', place: 'Engskolen', period: { from: '2022-08-01', to: null } },
      ] as CaseFactsGiven['schools'],
    }
    expect(figures(kept, { help: [place('b', '2025-08-01', null)] })).toMatchObject({
      networkMaps: { covered: 1, of: 2 },
      oneAdviser: { one: 1, of: 1, leftOut: 1 },
      schools: { kept: 1, changed: 0, unknown: 1 },
    })
  })
})
