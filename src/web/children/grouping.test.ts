// A child's spells as the page says them: groups, order, periods in words, and what is closed.
import { describe, expect, it } from 'vitest'
import type { ShownSpell } from '../../contract/children.ts'
import { day } from '../../language/day.ts'
import { closedTogether, grouped, periodWords, whatOf } from './grouping.ts'

const today = day('2026-06-15')
const spell = (kind: string, from: string, to: string | null, more: Partial<ShownSpell> = {}): ShownSpell => ({
  id: `${kind}-${from}`,
  version: 1,
  kind,
  title: 'Indsats',
  text: 'Marte Meo, trin 3',
  step: null,
  from,
  to,
  mayCorrect: true,
  ...more,
})
const words = (from: string, to: string | null) => periodWords({ from, to }, today).replaceAll('\u00a0', ' ')

describe('a period in words', () => {
  it.each([
    ['2026-03-03', null, 'siden 3. marts 2026'],
    ['2026-06-15', null, 'siden 15. juni 2026'],
    ['2026-09-01', null, 'fra 1. sep. 2026'],
    ['2025-03-03', '2026-08-01', 'siden 3. marts 2025, slutter 1. aug. 2026'],
    ['2025-03-03', '2026-06-15', '3. marts 2025 til 15. juni 2026, i 15 mdr.'],
    ['2026-07-01', '2026-07-11', '1. juli 2026 til 11. juli 2026, i 10 dage'],
  ])('from %s to %s is "%s"', (from, to, expected) => expect(words(from, to)).toBe(expected))
})

describe('what a spell is about', () => {
  it('is said without the step that stands beside it, and only that is taken off', () => {
    expect(whatOf({ text: 'Marte Meo, trin 3', step: 3 })).toBe('Marte Meo')
    expect(whatOf({ text: 'Barnets lov § 32, trin 3', step: null })).toBe('Barnets lov § 32, trin 3')
    expect(whatOf({ text: 'Marte Meo', step: 4 })).toBe('Marte Meo')
    expect(whatOf({ text: null, step: 5 })).toBeNull()
  })
})

describe('the groups', () => {
  const adviser = spell('adviser', '2025-01-01', null)
  const before = spell('adviser', '2021-01-01', '2025-01-01')
  const school = spell('school-or-daycare', '2020-08-01', null)
  const help = spell('measure', '2024-01-01', null, { step: 3 })
  const over = spell('placement', '2025-06-01', '2026-06-15', { step: 6 })

  it('are help, case and everyday life; what is over comes last, however late it began', () => {
    const groups = grouped({ spells: [before, over, school, help, adviser], closedParts: [] }, today)
    expect(groups).toEqual([
      { group: 'measures', spells: [help, over] },
      { group: 'social', spells: [adviser, before] },
      { group: 'identity', spells: [school] },
    ])
  })

  it('one without spells is there and empty, one that is closed is not', () => {
    const closedParts = [{ part: 'den sociale sag', sentence: 'Din rolle giver ikke adgang til dette.' }]
    expect(grouped({ spells: [], closedParts }, today)).toEqual([
      { group: 'measures', spells: [] },
      { group: 'identity', spells: [] },
    ])
  })
})

it('parts that are closed for one reason are told together, once', () => {
  const closed = (part: string, sentence: string) => ({ part, sentence })
  expect(
    closedTogether([closed('indsatserne', 'A.'), closed('den sociale sag', 'A.'), closed('pengene', 'B.')]),
  ).toEqual([
    { parts: 'Indsatserne og den sociale sag', sentence: 'A.' },
    { parts: 'Pengene', sentence: 'B.' },
  ])
})
