// Tests of spells: what may overlap for a child and which step the child stands on.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import type { Period } from './period.ts'
import { conflicts, type Spell, stepOn } from './spell.ts'

const from = (first: string, end: string | null = null): Period => ({
  from: day(first),
  to: end === null ? null : day(end),
})

const measure = (id: string, step: number, period: Period, service = id, child = 'Ida'): Spell => ({
  id,
  child,
  period,
  kind: 'measure',
  step,
  service,
})

const placement = (id: string, step: number, period: Period, child = 'Ida'): Spell => ({
  id,
  child,
  period,
  kind: 'placement',
  step,
  place: id,
})

const idsOf = (spells: readonly Spell[]): string[] => conflicts(spells).map(pair => pair.map(each => each.id).join('+'))

describe('spells that may not stand together', () => {
  test('two placements of a child at once', () => {
    expect(idsOf([placement('b', 7, from('2026-03-01')), placement('a', 6, from('2026-01-01', '2026-03-02'))])).toEqual(
      ['a+b'],
    )
  })

  test('a placement that begins the day the one before ends is a move, not a conflict', () => {
    expect(idsOf([placement('a', 6, from('2026-01-01', '2026-03-01')), placement('b', 7, from('2026-03-01'))])).toEqual(
      [],
    )
  })

  test('placements of two children never meet', () => {
    expect(idsOf([placement('a', 6, from('2026-01-01')), placement('b', 7, from('2026-01-01'), 'Bo')])).toEqual([])
  })

  test('two responsible advisers, but as many co-workers and legal bases as needed', () => {
    const period = from('2026-01-01')
    const adviser = (id: string, kind: 'adviser' | 'co-worker'): Spell => ({
      id,
      child: 'Ida',
      period,
      kind,
      employee: id,
    })
    const basis = (id: string): Spell => ({ id, child: 'Ida', period, kind: 'legal-basis', value: id })
    expect(idsOf([adviser('a', 'adviser'), adviser('b', 'adviser')])).toEqual(['a+b'])
    expect(idsOf([adviser('a', 'co-worker'), adviser('b', 'co-worker'), basis('§ 32'), basis('§ 46')])).toEqual([])
  })

  test('two residences, two districts or two schools, but a district beside a school', () => {
    const period = from('2026-01-01')
    const place = (id: string, kind: 'residence' | 'district' | 'school-or-daycare'): Spell => ({
      id,
      child: 'Ida',
      period,
      kind,
      value: id,
    })
    expect(idsOf([place('a', 'residence'), place('b', 'residence')])).toEqual(['a+b'])
    expect(idsOf([place('a', 'district'), place('b', 'school-or-daycare')])).toEqual([])
  })

  test('the same service twice, while different services run side by side', () => {
    const period = from('2026-01-01')
    expect(idsOf([measure('a', 4, period, 'MST'), measure('b', 4, period, 'MST')])).toEqual(['a+b'])
    expect(idsOf([measure('a', 4, period, 'MST'), measure('b', 3, period, 'kontaktperson')])).toEqual([])
  })

  test('plans of one kind for one person, and consents of one giver to one purpose', () => {
    const period = from('2026-01-01')
    const plan = (id: string, person: string): Spell => ({
      id,
      child: 'Ida',
      period,
      kind: 'plan',
      planKind: 'plan',
      person,
    })
    const consent = (id: string, giver: string): Spell => ({
      id,
      child: 'Ida',
      period,
      kind: 'consent',
      giver,
      purpose: 'samarbejde med skolen',
    })
    expect(idsOf([plan('a', 'Ida'), plan('b', 'mor')])).toEqual([])
    expect(idsOf([plan('a', 'Ida'), plan('b', 'Ida')])).toEqual(['a+b'])
    expect(idsOf([consent('a', 'mor'), consent('b', 'far')])).toEqual([])
    expect(idsOf([consent('a', 'mor'), consent('b', 'mor')])).toEqual(['a+b'])
  })

  test('are found for every pair of overlapping placements, whatever their order', () => {
    const anchor = day('2026-01-01')
    const stay = fc.record({ start: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 1, max: 60 }) })
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), stays => {
        const spells = stays.map(({ start, length }, at) =>
          placement(String(at), 6, { from: addDays(anchor, start), to: addDays(anchor, start + length) }),
        )
        const days = stays.map(({ start, length }) => new Set(Array.from({ length }, (_, at) => start + at)))
        const expected = days.flatMap((a, at) => days.slice(at + 1).filter(b => [...a].some(on => b.has(on)))).length
        expect(conflicts(spells)).toHaveLength(expected)
        expect(conflicts(spells.toReversed())).toHaveLength(expected)
      }),
    )
  })
})

describe('the step a child stands on', () => {
  const life = [
    measure('familiebehandling', 4, from('2026-01-01')),
    measure('kontaktperson', 3, from('2025-01-01', '2026-06-01')),
    placement('plejefamilie', 6, from('2026-02-01', '2026-05-01')),
  ]

  test('is the highest of what is in force on the day', () => {
    expect(stepOn(life, day('2025-06-01'))).toBe(3)
    expect(stepOn(life, day('2026-01-15'))).toBe(4)
    expect(stepOn(life, day('2026-02-01'))).toBe(6)
    expect(stepOn(life, day('2026-05-01'))).toBe(4)
  })

  test('is none before anything begins: an answer, not a gap', () => {
    expect(stepOn(life, day('2024-12-31'))).toBe('none')
    expect(stepOn([], day('2026-01-01'))).toBe('none')
  })

  test('does not come from an adviser or a plan', () => {
    const adviser: Spell = { id: 'a', child: 'Ida', period: from('2026-01-01'), kind: 'adviser', employee: 'Aase' }
    expect(stepOn([adviser], day('2026-01-01'))).toBe('none')
  })
})
