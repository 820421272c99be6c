// What help costs month by month, and how long it is promised.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { help } from '../../../test/investment/year-of-help.ts'
import { addDays, day } from '../../language/day.ts'
import { costIn, promised, total } from './cost.ts'

describe('what help costs', () => {
  const whole = { from: day('2026-01-01'), to: null }

  it('a monthly price is paid by the days of a month that is only partly covered', () => {
    const months = costIn(
      2026,
      { ore: 310_000, per: 'month' },
      { from: day('2026-01-11'), to: day('2026-03-01') },
      null,
      1,
    )
    expect(months).toEqual([210_000, 310_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('a day price is paid for every day, the last not counted', () => {
    expect(costIn(2026, { ore: 100, per: 'day' }, { from: day('2026-02-01'), to: day('2026-03-02') }, null, 1)).toEqual(
      [0, 2800, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    )
  })

  it('sessions are reckoned so many a month as the plan says', () => {
    expect(costIn(2026, { ore: 78_000, per: 'session' }, whole, null, 1.5)[0]).toBe(117_000)
  })

  it('a course is paid once, over its days to the planned end', () => {
    const months = costIn(
      2026,
      { ore: 900, per: 'course' },
      { from: day('2026-01-01'), to: null },
      day('2026-04-01'),
      1,
    )
    expect(months).toEqual([310, 280, 310, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('a course that is stopped early is paid to the end, in the month it stops', () => {
    const stopped = { from: day('2026-01-01'), to: day('2026-02-10') }
    expect(costIn(2026, { ore: 900, per: 'course' }, stopped, day('2026-04-01'), 1).slice(0, 3)).toEqual([310, 590, 0])
  })

  test('a course over two years adds up to its price, whatever its days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 500 }),
        fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
        fc.integer({ min: 1, max: 20_000_000 }),
        (start, length, stop, ore) => {
          const from = addDays(day('2025-01-01'), start)
          const period = { from, to: stop === null ? null : addDays(from, stop) }
          const end = addDays(from, length)
          const years = [2025, 2026, 2027].map(each => total(costIn(each, { ore, per: 'course' }, period, end, 1)))
          expect(years.reduce((sum, each) => sum + each, 0)).toBe(ore)
        },
      ),
    )
  })
})

describe('what is promised', () => {
  const today = day('2026-06-15')

  it('runs to the planned end where that is ahead, and to the birthday where that comes first', () => {
    expect(promised(help({ plannedEnd: day('2026-09-01') }), today)).toEqual({
      period: { from: day('2025-06-01'), to: day('2026-09-01') },
      until: 'planned',
    })
    const grown = help({ plannedEnd: day('2026-09-01'), comesOfAge: day('2026-07-02') })
    expect(promised(grown, today)).toEqual({
      period: { from: day('2025-06-01'), to: day('2026-07-02') },
      until: 'of-age',
    })
  })

  it('runs on where the planned end has passed and nobody has put it off', () => {
    expect(promised(help({ plannedEnd: day('2026-06-14') }), today)).toMatchObject({
      period: { to: null },
      until: 'overdue',
    })
  })
})
