// Tests of when help is followed up: by the law of the day, beside the programme, and what is missing.
import { describe, expect, test } from 'vitest'
import type { CaseFacts, CaseFactsGiven } from '../../src/casework/facts.ts'
import { caseOf, dueOn, line, shipped } from './shipped.ts'

type Given = NonNullable<CaseFactsGiven['help']>[number]

const treatment = (from: string, more: Partial<Given> = {}): Given =>
  ({
    id: 'familiebehandling',
    kind: 'measure',
    step: 4,
    service: 'familiebehandling',
    basis: from < '2024' ? 'Serviceloven § 52 stk. 3 nr. 3' : 'Barnets lov § 32 stk. 1 nr. 5',
    period: { from },
    ...more,
  }) as Given

const foster = (from: string, programme: string | null = null, step = 6): Given =>
  ({
    id: 'plejefamilie',
    kind: 'placement',
    step,
    service: 'almen-plejefamilie',
    place: 'Familien Holm',
    type: 'general-foster',
    basis: 'Barnets lov § 46',
    period: { from },
    programme,
  }) as Given

const followUp = (id: string, plannedFor: string | null, heldOn: string | null = null, next: string | null = null) => ({
  id,
  about: ['familiebehandling', 'plejefamilie'],
  plannedFor,
  heldOn,
  next: next === null ? null : { on: next, reason: 'Det går fremad' },
})

const of = (facts: CaseFacts, on: string) => dueOn(facts, on).filter(each => each.what === 'follow-up')

test('of two follow-ups on one day the earlier next day counts, whichever was written down first', () => {
  for (const [first, second] of [
    ['2026-06-01', '2026-08-01'],
    ['2026-08-01', '2026-06-01'],
  ] as const) {
    const followUps = [followUp('1', null, '2026-04-20', first), followUp('2', null, '2026-04-20', second)]
    expect(of(caseOf({ help: [treatment('2026-01-31')], followUps }), '2026-04-21').map(line)).toEqual([
      'follow-up familiebehandling: ahead 2026-06-01',
    ])
  }
})

describe('help that nobody follows up', () => {
  const facts = caseOf({ help: [treatment('2026-01-31')] })

  test('is missing from its first day, with the day the law asks for', () => {
    expect(of(facts, '2026-01-31').map(line)).toEqual(['follow-up familiebehandling: missing 2026-04-30'])
    expect(of(facts, '2026-01-31')[0]?.missing).toBe('nothing-planned')
  })

  test('is still missing, not only late, when the day has passed', () => {
    expect(of(facts, '2026-07-01').map(each => [each.state, each.late?.days])).toEqual([['missing', 62]])
  })

  test('is the first on the list, before what is late by law', () => {
    const more = caseOf({
      help: [treatment('2026-01-31')],
      assessments: [{ id: 'undersøgelse', awareOn: '2025-09-01' }],
    })
    expect(dueOn(more, '2026-03-01').map(each => each.state)).toEqual(['missing', 'late-by-law'])
  })

  test('is not missing once somebody has planned it, and missing again when that is cancelled', () => {
    const planned = caseOf({ help: [treatment('2026-01-31')], followUps: [followUp('a', '2026-04-20')] })
    expect(of(planned, '2026-02-10').map(each => [each.state, each.planned])).toEqual([['ahead', '2026-04-20']])
    const cancelled = { ...followUp('a', '2026-04-20'), cancelledOn: '2026-04-01' }
    const facts = caseOf({ help: [treatment('2026-01-31')], followUps: [cancelled] })
    expect(of(facts, '2026-03-31')[0]?.state).toBe('ahead')
    expect(of(facts, '2026-04-01')[0]?.state).toBe('missing')
  })
})

describe('by law', () => {
  test('a measure is late the day after three months', () => {
    const facts = caseOf({ help: [treatment('2026-01-31')], followUps: [followUp('a', '2026-05-10')] })
    expect(of(facts, '2026-04-29')[0]?.state).toBe('ahead')
    expect(of(facts, '2026-04-30')[0]?.state).toBe('today')
    expect(of(facts, '2026-05-01')[0]).toMatchObject({
      state: 'late-by-law',
      late: { days: 1, by: { rule: 'barnets-lov-95', paragraph: '§ 95 stk. 2' } },
    })
  })

  test('an assessment that is finished beside it brings the first forward', () => {
    const facts = caseOf({
      help: [treatment('2026-01-31')],
      assessments: [{ id: 'u', awareOn: '2025-12-01', finishedOn: '2026-03-10' }],
      followUps: [followUp('a', '2026-03-20')],
    })
    expect(of(facts, '2026-03-15')[0]).toMatchObject({ date: '2026-03-10', state: 'late-by-law' })
    expect(of(facts, '2026-03-09')[0]).toMatchObject({ date: '2026-04-30', state: 'ahead' })
  })

  test('after the first the next is what was decided and reasoned for the child', () => {
    const held = caseOf({
      help: [treatment('2026-01-31')],
      followUps: [followUp('a', '2026-04-20', '2026-04-20', '2026-10-20')],
    })
    expect(of(held, '2026-10-20')[0]).toMatchObject({ date: '2026-10-20', state: 'today' })
    expect(of(held, '2026-10-21')[0]).toMatchObject({
      state: 'late-by-law',
      late: { by: { paragraph: '§ 95 stk. 3' } },
    })
  })

  test('without such a decision the next is missing, also where a meeting stands in the calendar', () => {
    const held = caseOf({
      help: [treatment('2026-01-31')],
      followUps: [followUp('a', '2026-04-20', '2026-04-20'), followUp('b', '2026-08-01')],
    })
    expect(of(held, '2026-04-21')[0]).toMatchObject({
      state: 'missing',
      missing: 'interval-not-decided',
      date: null,
      planned: '2026-08-01',
    })
  })

  test('early help that needs no decision is not followed up by law', () => {
    const early = caseOf({ help: [treatment('2026-01-31', { step: 3, basis: 'Barnets lov § 30' })] })
    expect(of(early, '2026-06-01')).toEqual([])
    const unknown = caseOf({ help: [treatment('2026-01-31', { step: 3, basis: null })] })
    expect(of(unknown, '2026-06-01')[0]?.state).toBe('missing')
    const universal = caseOf({ help: [treatment('2026-01-31', { step: 2, basis: null })] })
    expect(of(universal, '2026-06-01')).toEqual([])
  })

  test('an early follow-up somebody planned stands as what it is: a promise', () => {
    const early = caseOf({
      help: [treatment('2026-01-31', { step: 3, basis: 'Barnets lov § 30' })],
      followUps: [followUp('a', '2026-04-20')],
    })
    expect(of(early, '2026-04-22')[0]).toMatchObject({
      state: 'late-by-programme',
      late: { by: { asker: 'agreement' } },
    })
  })

  test('help that has ended asks for nothing', () => {
    const facts = caseOf({ help: [treatment('2026-01-31', { period: { from: '2026-01-31', to: '2026-03-01' } })] })
    expect(of(facts, '2026-02-28')).toHaveLength(1)
    expect(of(facts, '2026-03-01')).toEqual([])
  })
})

describe('the law of the day', () => {
  const followed = (from: string, held: string, next: string | null = null) =>
    caseOf({ help: [treatment(from)], followUps: [followUp('a', held, held, next)] })

  test('is the one in force when the help began', () => {
    const before = caseOf({ help: [treatment('2023-12-31')] })
    const after = caseOf({ help: [treatment('2024-01-01')] })
    expect(of(before, '2024-01-15')[0]?.dates.map(each => [each.rule, each.date])).toEqual([
      ['serviceloven-70', '2024-03-31'],
    ])
    expect(of(after, '2024-01-15')[0]?.dates.map(each => [each.rule, each.date])).toEqual([
      ['barnets-lov-95', '2024-04-01'],
    ])
  })

  test('for the next is the one in force when the last was held', () => {
    expect(of(followed('2023-08-01', '2023-12-31'), '2024-01-15')[0]).toMatchObject({
      date: '2024-06-30',
      dates: [{ rule: 'serviceloven-70' }],
    })
    expect(of(followed('2023-08-01', '2024-01-01'), '2024-01-15')[0]).toMatchObject({
      date: null,
      missing: 'interval-not-decided',
      dates: [{ rule: 'barnets-lov-95' }],
    })
  })

  test('under serviceloven is at most six months after the one before, not after the start', () => {
    expect(of(followed('2022-01-31', '2022-06-15'), '2022-07-01')[0]?.date).toBe('2022-12-15')
    expect(of(followed('2022-01-31', '2022-03-31'), '2022-07-01')[0]?.date).toBe('2022-09-30')
  })
})

describe('by the programme', () => {
  test('a missed date never looks like a breach of law', () => {
    const facts = caseOf({
      help: [foster('2026-01-31', 'boraas')],
      followUps: [followUp('a', '2026-03-20')],
    })
    const [item] = of(facts, '2026-03-01')
    expect(item).toMatchObject({
      state: 'late-by-programme',
      date: '2026-02-14',
      late: { days: 15, by: { asker: 'programme', rule: 'boraas-foster' } },
    })
    expect(item?.dates.map(each => [each.asker, each.rule, each.date])).toEqual([
      ['programme', 'boraas-foster', '2026-02-14'],
      ['law', 'barnets-lov-95', '2026-04-30'],
    ])
  })

  test('what is late by both is late by law', () => {
    const facts = caseOf({ help: [foster('2026-01-31', 'boraas')], followUps: [followUp('a', '2026-06-01')] })
    expect(of(facts, '2026-05-01')[0]).toMatchObject({
      state: 'late-by-law',
      date: '2026-02-14',
      late: { days: 1, by: { rule: 'barnets-lov-95' } },
    })
  })

  test('a follow-up answers the dates up to it, and the next one where it lies nearer to that', () => {
    const nextIfHeld = (held: string) =>
      of(
        caseOf({
          help: [foster('2026-01-31', 'boraas')],
          followUps: [followUp('a', held, held, '2027-12-01')],
        }),
        held,
      )[0]?.date
    // Asked for: 02-14, 02-28, 03-31, 04-30.
    expect(nextIfHeld('2026-02-06')).toBe('2026-02-14')
    expect(nextIfHeld('2026-02-10')).toBe('2026-02-28')
    expect(nextIfHeld('2026-02-14')).toBe('2026-02-28')
    expect(nextIfHeld('2026-03-10')).toBe('2026-03-31')
    expect(nextIfHeld('2026-03-20')).toBe('2026-04-30')
    expect(nextIfHeld('2026-04-02')).toBe('2026-04-30')
  })

  test('a child on another step follows another cadence, and one whose programme nobody knows gets a word about it', () => {
    const institution = caseOf({ help: [foster('2026-01-31', 'boraas', 7)] })
    expect(of(institution, '2026-02-01')[0]?.dates[0]?.rule).toBe('boraas-institution')
    const unknown = caseOf({ help: [foster('2026-01-31', 'Ukendt model')] })
    expect(of(unknown, '2026-02-01')[0]?.dates.map(each => each.rule)).toEqual(['barnets-lov-95'])
    expect(shipped.programmes.map(each => each.id)).toContain('boraas')
  })
})
