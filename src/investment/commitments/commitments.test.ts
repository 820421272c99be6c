// A year: what is spent by the ledger, what is committed from there, and that nothing of the ledger is lost.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { help, line, placed, upToMay, yearOf } from '../../../test/investment/year-of-help.ts'
import { addDays, day } from '../../language/day.ts'
import { total } from './cost.ts'
import { splitExactly } from './split.ts'

describe('next year', () => {
  it('has none of what is planned to end before it, and all of what should have ended before today', () => {
    const planned = help({ plannedEnd: day('2026-12-01') })
    const overdue = help({ id: 'o', child: 'b', plannedEnd: day('2026-06-01') })
    const read = new Array<boolean>(12).fill(false)
    const { rows } = yearOf({ year: 2027, help: [planned, overdue], ledger: { lines: [], read } })
    // 7.800 kr. a month, 3 % dearer from 1 January.
    expect(rows.map(each => [each.until, total(each.committed)])).toEqual([
      ['planned', 0],
      ['overdue', 12 * 803_400],
    ])
  })
})

describe('a year', () => {
  it('is spent by the ledger to its last closed month, and committed from there', () => {
    const { rows, closedMonths } = yearOf({
      help: [placed({ plannedEnd: day('2026-09-01') })],
      ledger: {
        read: upToMay,
        lines: [1, 2, 3, 4, 5].map(month => line('5.28.22.002', `2026-0${month}-28`, 4_010_000, 'a')),
      },
    })
    expect(closedMonths).toBe(5)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      account: '5.28.22',
      due: 20_000_000,
      spent: [4_010_000, 4_010_000, 4_010_000, 4_010_000, 4_010_000, 0, 0, 0, 0, 0, 0, 0],
      committed: [0, 0, 0, 0, 0, 4_000_000, 4_000_000, 4_000_000, 0, 0, 0, 0],
      until: 'planned',
      ifExtended: 16_000_000,
    })
  })

  it('shows what stands only in the ledger, and help nothing is booked for', () => {
    const { rows } = yearOf({
      help: [help({ child: 'b' })],
      ledger: {
        read: upToMay,
        lines: [line('5.28.21', '2026-02-10', 500, null), line('6.45.51', '2026-02-10', 700, null)],
      },
    })
    expect(rows.map(each => [each.help, each.account, total(each.spent), each.due > 0])).toEqual([
      ['h', '5.28.21', 0, true],
      [null, '5.28.21', 500, false],
      [null, '6.45.51', 700, false],
    ])
  })

  it('lays a bill that comes after the help has ended on that help, for three months', () => {
    const ended = help({ period: { from: day('2025-06-01'), to: day('2026-02-01') } })
    const on = (date: string) =>
      yearOf({ help: [ended], ledger: { read: upToMay, lines: [line('5.28.21', date, 900, 'a')] } }).rows.map(each => [
        each.help,
        total(each.spent),
      ])
    expect(on('2026-04-20')).toEqual([['h', 900]])
    expect(on('2026-05-20')).toEqual([
      ['h', 0],
      [null, 900],
    ])
  })

  it('lays a line without a child on help that is booked together, and never on help that is booked by child', () => {
    const { rows } = yearOf({
      help: [
        help({ id: 'v1', service: 'besøg', step: 1 }),
        help({ id: 'v2', child: 'b', service: 'besøg', step: 2 }),
        help({ id: 'k', child: 'c' }),
      ],
      ledger: { read: upToMay, lines: [line('4.62.89', '2026-01-31', 101, null)] },
    })
    expect(rows.map(each => [each.help, total(each.spent)])).toEqual([
      ['v1', 51],
      ['v2', 50],
      ['k', 0],
    ])
  })

  it('has nothing left of a course that is paid all at once', () => {
    const ran = help({
      service: 'kursus',
      period: { from: day('2026-03-01'), to: null },
      plannedEnd: day('2026-09-01'),
    })
    const left = (ore: number) =>
      yearOf({ help: [ran], ledger: { read: upToMay, lines: [line('5.28.21', '2026-03-15', ore, 'a')] } }).rows.map(
        each => total(each.committed),
      )
    expect(left(1_450_000)).toEqual([0])
    expect(left(1_400_000)).toEqual([50_000])
    // June, July and August are 92 of 184 days.
    expect(left(0)).toEqual([725_000])
  })

  it('names months without a ledger before the last one that has it', () => {
    const read = [true, false, true, ...new Array<boolean>(9).fill(false)]
    expect(yearOf({ ledger: { read, lines: [] } })).toMatchObject({ closedMonths: 3, gaps: [2] })
  })

  it('has the budget of an account beside it, also where nothing is spent', () => {
    const { accounts } = yearOf({
      budget: [
        { account: '5.28.23', ore: 100 },
        { account: '5.28.23.001', ore: 50 },
      ],
    })
    expect(accounts.filter(each => each.kind === 'cost')).toEqual([
      {
        number: '5.28.23',
        title: 'Døgninstitutioner for børn og unge',
        kind: 'cost',
        refundable: true,
        known: true,
        budget: 150,
      },
    ])
  })
})

test('every øre of the ledger is in the year: what rows have spent, less what was claimed, is the ledger', () => {
  const anyHelp = fc.record({
    child: fc.constantFrom('a', 'b', 'c'),
    service: fc.constantFrom('pleje', 'kontakt', 'kursus', 'ophold', 'besøg'),
    step: fc.integer({ min: 1, max: 7 }),
    start: fc.integer({ min: -400, max: 360 }),
    length: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  })
  const anyLine = fc.record({
    account: fc.constantFrom('5.28.21', '5.28.22.002', '5.28.23', '4.62.89', '5.22.07', '6.45.51', '528201003'),
    day: fc.integer({ min: 0, max: 364 }),
    ore: fc.integer({ min: -50_000_000, max: 50_000_000 }),
    child: fc.constantFrom('a', 'b', 'c', 'z', null),
  })
  fc.assert(
    fc.property(fc.array(anyHelp, { maxLength: 12 }), fc.array(anyLine, { maxLength: 60 }), (some, lines) => {
      const from = (start: number) => addDays(day('2026-01-01'), start)
      const { rows, claimed, ledger } = yearOf({
        help: some.map(({ child, service: of, step, start, length }, at) =>
          help({
            id: String(at),
            child,
            service: of,
            step,
            kind: of === 'pleje' ? 'placement' : 'measure',
            period: { from: from(start), to: length === null ? null : addDays(from(start), length) },
          }),
        ),
        ledger: {
          read: upToMay,
          lines: lines.map(each => ({ ...each, on: from(each.day) })),
        },
      })
      const spent = rows.reduce((sum, each) => sum + total(each.spent), 0)
      expect(spent - total(claimed)).toBe(lines.reduce((sum, each) => sum + each.ore, 0))
      expect(ledger).toBe(spent - total(claimed))
      for (const each of rows)
        for (const ore of [...each.spent, ...each.committed]) expect(Number.isInteger(ore)).toBe(true)
    }),
  )
})

test('an amount is split to the øre by its weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }),
      (amount, weights) => {
        const parts = splitExactly(amount, weights)
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(amount)
        const all = weights.reduce((sum, each) => sum + each, 0)
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (weights[at] ?? 0)) / all)).toBeLessThanOrEqual(1.01)
        }
      },
    ),
  )
})
