// Tests of when a return home is reconsidered, and what becomes of a planned end.
import { describe, expect, test } from 'vitest'
import type { CaseFactsGiven } from '../../src/casework/facts.ts'
import { caseOf, dueOn, line } from './shipped.ts'

type Given = NonNullable<CaseFactsGiven['help']>[number]

const stay = (id: string, from: string, to: string | null, more: object = {}): Given => ({
  id,
  kind: 'placement',
  step: 6,
  service: 's',
  place: id,
  type: 'general-foster',
  period: { from, to },
  programme: 'boraas',
  ...more,
})

const reconsidered = (facts: ReturnType<typeof caseOf>, on: string) =>
  dueOn(facts, on).filter(each => each.what === 'reconsideration')

describe('the reconsideration of a return home', () => {
  test('is six months after the child came', () => {
    const facts = caseOf({ help: [stay('a', '2026-08-31', null)] })
    expect(reconsidered(facts, '2026-09-01').map(line)).toEqual(['reconsideration a: ahead 2027-02-28'])
    expect(reconsidered(facts, '2027-03-01')[0]).toMatchObject({ state: 'late-by-programme', late: { days: 1 } })
  })

  test('is not put off by a move', () => {
    const facts = caseOf({ help: [stay('a', '2026-01-31', '2026-06-15'), stay('b', '2026-06-15', null)] })
    expect(reconsidered(facts, '2026-07-01')[0]?.dates.map(each => each.date)).toEqual(['2026-07-31', '2026-12-15'])
    expect(reconsidered(facts, '2026-08-01')[0]).toMatchObject({ about: 'b', state: 'late-by-programme' })
  })

  test('of two on one day the earlier next day counts, whichever was written down first', () => {
    const held = (id: string, next: string | null) => ({
      id,
      heldOn: '2026-07-01',
      next: next === null ? null : { on: next, reason: 'Aftalt' },
    })
    const next = ([first, second]: [string | null, string | null]) => {
      const reconsiderations = [held('1', first), held('2', second)]
      return reconsidered(caseOf({ help: [stay('a', '2026-01-31', null)], reconsiderations }), '2026-07-02').map(line)
    }
    for (const of of [
      ['2026-10-01', '2026-12-01'],
      ['2026-12-01', '2026-10-01'],
      ['2026-10-01', null],
      [null, '2026-10-01'],
    ] satisfies [string | null, string | null][])
      expect(next(of)).toEqual(['reconsideration a: ahead 2026-10-01'])
  })

  test('begins anew for a child that has been home', () => {
    const facts = caseOf({ help: [stay('a', '2026-01-31', '2026-06-15'), stay('b', '2026-06-20', null)] })
    expect(reconsidered(facts, '2026-08-01').map(line)).toEqual(['reconsideration b: ahead 2026-12-20'])
  })

  test('comes again on the day the last one settled on, and only then', () => {
    const held = (next: { on: string; reason: string } | null) =>
      caseOf({
        help: [stay('a', '2026-01-31', null)],
        reconsiderations: [{ id: 'g', heldOn: '2026-07-20', outcome: 'stays', next }],
      })
    expect(reconsidered(held(null), '2026-08-01')).toEqual([])
    expect(reconsidered(held({ on: '2026-11-01', reason: 'Mor er i behandling' }), '2026-08-01')[0]).toMatchObject({
      date: '2026-11-01',
      dates: [{ asker: 'agreement', reason: 'Mor er i behandling' }],
    })
  })

  test('is not asked for by any law', () => {
    expect(reconsidered(caseOf({ help: [stay('a', '2026-01-31', null, { programme: null })] }), '2027-01-01')).toEqual(
      [],
    )
  })
})

describe('a planned end', () => {
  const facts = caseOf({ help: [stay('a', '2026-01-31', null, { plannedEnd: '2026-10-31', programme: null })] })
  const ends = (on: string) => dueOn(facts, on).filter(each => each.what === 'planned-end')

  test('is on the list two months before, and stays there while the help goes on', () => {
    expect(ends('2026-08-30')).toEqual([])
    expect(ends('2026-08-31').map(line)).toEqual(['planned-end a: ahead 2026-10-31'])
    expect(ends('2026-11-02')[0]).toMatchObject({
      state: 'late-by-programme',
      late: { days: 2, by: { asker: 'agreement' } },
    })
  })
})
