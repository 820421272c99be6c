// The household of a placed child is the one it left (BEK 1485/2023 § 5).
import { describe, expect, it } from 'vitest'
import { day } from '../../language/day.ts'
import type { Period } from '../../language/period.ts'
import { type Home, householdsIn } from './households.ts'

const from = (start: string, end?: string): Period => ({ from: day(start), to: end === undefined ? null : day(end) })
const lived = (...families: readonly (readonly [string, Period])[]): Home['families'] =>
  families.map(([family, period]) => ({ family, period }))
const placed = (...periods: readonly Period[]): Home['stays'] => periods.map(period => ({ kind: 'placement', period }))
const aftercare = (period: Period): Home['stays'] => [{ kind: 'aftercare', period }]

/** The months of 2026 as letters, one for each family. */
const in2026 = (families: Home['families'], stays: Home['stays'] = []): string =>
  householdsIn(2026, '-', { families, stays }).join('')

describe('the household of a child', () => {
  it('is the same for siblings at home, and still the same when one of them is placed', () => {
    const home = lived(['A', from('2015-03-01')])
    expect(in2026(home)).toBe('AAAAAAAAAAAA')
    expect(in2026(home, placed(from('2026-05-10')))).toBe('AAAAAAAAAAAA')
  })

  it('of a split in mid-year is another from the month after, and the months before stand', () => {
    const together = lived(['A', from('2015-03-01')])
    const split = lived(['A', from('2015-03-01', '2026-06-12')], ['B', from('2026-06-12')])
    expect(in2026(split)).toBe('AAAAAABBBBBB')
    expect(in2026(split).slice(0, 6)).toBe(in2026(together).slice(0, 6))
  })

  it('that moves to a family the old one was never ended for is the one it came to last', () => {
    expect(in2026(lived(['A', from('2015-03-01')], ['B', from('2026-03-01')]))).toBe('AABBBBBBBBBB')
  })

  it('of a placed child does not move with the family, and does so once the child is home', () => {
    const moved = lived(['A', from('2015-03-01', '2025-09-01')], ['B', from('2025-09-01')])
    expect(in2026(moved, placed(from('2025-01-10')))).toBe('AAAAAAAAAAAA')
    expect(in2026(moved, placed(from('2025-01-10', '2026-04-15')))).toBe('AAAABBBBBBBB')
  })

  it('is the one of the day before: a move on the day of the placement comes too late', () => {
    const moved = lived(['A', from('2015-03-01')], ['B', from('2026-02-10')])
    expect(in2026(moved, placed(from('2026-02-10')))).toBe('AAAAAAAAAAAA')
    expect(in2026(moved, placed(from('2026-02-11')))).toBe('ABBBBBBBBBBB')
  })

  it('follows an unbroken stay back through every place, and a new one after days at home only to its own first day', () => {
    const moved = lived(['A', from('2015-03-01')], ['B', from('2025-09-01')])
    expect(in2026(moved, placed(from('2025-12-01'), from('2024-01-01', '2025-12-01')))).toBe('AAAAAAAAAAAA')
    expect(in2026(moved, placed(from('2024-01-01', '2025-11-30'), from('2025-12-01')))).toBe('BBBBBBBBBBBB')
  })

  it('of a young person in aftercare is the one before the placement, also after days without either', () => {
    const moved = lived(['A', from('2008-03-01', '2024-06-01')], ['B', from('2024-06-01')])
    const years = placed(from('2022-01-01', '2026-02-01'))
    expect(in2026(moved, [...years, ...aftercare(from('2026-02-01'))])).toBe('AAAAAAAAAAAA')
    expect(in2026(moved, [...years, ...aftercare(from('2026-04-01', '2026-10-01'))])).toBe('ABBAAAAAABBB')
    // In aftercare without a placement: where the young person lived the day before.
    expect(in2026(moved, aftercare(from('2024-05-15')))).toBe('AAAAAAAAAAAA')
  })

  it('is the first family it is known to have where none is written of the day, and the last where it has left', () => {
    expect(in2026(lived(['A', from('2026-05-20')]), placed(from('2026-01-05')))).toBe('AAAAAAAAAAAA')
    expect(in2026(lived(['A', from('2015-03-01', '2025-03-01')]))).toBe('AAAAAAAAAAAA')
  })

  it('is its own where it has no family', () => {
    expect(in2026([], placed(from('2025-01-01')))).toBe('------------')
  })

  it('does not depend on the order things are told in', () => {
    const moved = lived(['A', from('2015-03-01')], ['B', from('2015-03-01')])
    const away = placed(from('2024-01-01', '2025-01-01'), from('2025-01-01'))
    expect(in2026(moved.toReversed(), away.toReversed())).toBe(in2026(moved, away))
  })
})
