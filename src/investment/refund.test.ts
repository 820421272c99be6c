// The state's refund: the worked examples of the field, and what must hold for every household.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, type Outcome, say } from '../language/message.ts'
import { kroner, type Ore, ore, type PriceLevel, toOre } from '../language/money.ts'
import {
  type ChildCost,
  fullYearRefund,
  householdRefunds,
  type Refund,
  RefundRule,
  refundAtEvenRate,
  refundRuleOf,
  savingOfMove,
  totalOf,
} from './refund.ts'

const ruleText = {
  id: 'refund-2022',
  title: '2022',
  law: 'Serviceloven',
  paragraph: '§ 176',
  validFrom: '2022-01-01',
  validTo: '2023-01-01',
  source: 'SEL § 176 og BL § 198 (2022-niveau)',
  confidence: 'read',
  bands: [
    { above: 860_000, share: 0.25 },
    { above: 1_680_000, share: 0.5 },
    { above: 2_120_000, share: 0.75 },
  ],
}
const rule2022 = RefundRule.parse(ruleText)
const rule2023 = RefundRule.parse({ ...ruleText, id: 'refund-2023', validFrom: '2023-01-01', validTo: '2024-01-01' })
const rules = [rule2023, rule2022]

const inKroner = (amount: number, level: PriceLevel = null): Ore => toOre(kroner(amount, level))
const cost = (household: string, child: string, month: number | null, amount: number, year = 2022): ChildCost => ({
  household,
  child,
  year,
  month,
  cost: inKroner(amount),
})
const everyMonth = (household: string, child: string, amount: number, months = 12): ChildCost[] =>
  Array.from({ length: months }, (_, at) => cost(household, child, at + 1, amount))
const refundOf = (costs: readonly ChildCost[]): number =>
  must(totalOf(must(householdRefunds(costs, rules)))).refund.ore / 100
const annual = (amount: number): number => must(fullYearRefund(inKroner(amount), rule2022)).refund.ore / 100
const sentenceOf = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'no problem' : say(outcome.problem))

// Worked from BEK 2430/2021 §§ 3 and 5 with the 2022 limits of SEL § 176 and barnets lov § 198.
describe('the worked examples with the limits of 2022', () => {
  it('one child at 200.000 a month for six months: 317.500 by months, where the annual formula would say 85.000', () => {
    expect(refundOf(everyMonth('A', '1', 200_000, 6))).toBe(317_500)
    expect(annual(1_200_000)).toBe(85_000)
  })

  it('one child at 100.000 a month all year: 85.000 either way', () => {
    expect(refundOf(everyMonth('A', '1', 100_000))).toBe(85_000)
    expect(annual(12 * 100_000)).toBe(85_000)
  })

  it('siblings at 1.200.000 and 600.000: 85.000 apart, 265.000 in one household', () => {
    expect(refundOf([...everyMonth('A', '1', 100_000), ...everyMonth('B', '1', 50_000)])).toBe(85_000)
    expect(refundOf([...everyMonth('A', '1', 100_000), ...everyMonth('A', '2', 50_000)])).toBe(265_000)
  })

  it('a sibling at 500.000 raises 85.000 to 215.000 and so costs the municipality 370.000 net', () => {
    const alone = [cost('A', '1', null, 1_200_000)]
    const both = [...alone, cost('A', '2', null, 500_000)]
    expect(refundOf(alone)).toBe(85_000)
    expect(refundOf(both)).toBe(215_000)
    expect(must(savingOfMove(both, alone, rules)).saving).toEqual(inKroner(370_000))
  })

  it('each band: nothing at the limit, then 25, 50 and 75 øre of the next krone', () => {
    expect(annual(860_000)).toBe(0)
    expect(annual(860_001)).toBe(0.25)
    expect(annual(1_680_000)).toBe(205_000)
    expect(annual(1_680_001)).toBe(205_000.5)
    expect(annual(2_120_000)).toBe(425_000)
    expect(annual(2_120_001)).toBe(425_000.75)
  })

  it('the files example: 200.000 + 40.000 in January, 200.000 in February', () => {
    const costs = [cost('A', '1', 1, 200_000), cost('A', '1', 2, 200_000), cost('A', '2', 1, 40_000)]
    expect(refundOf(costs)).toBe(135_833.33)
  })

  it('is rounded once a year, not every month: a twelfth of an øre each month is one øre a year', () => {
    const limit = 860_000 / 12
    const justAbove = Math.ceil(limit * 100) / 100
    expect(refundOf(everyMonth('A', '1', justAbove))).toBe(0.01)
    expect(refundOf(everyMonth('A', '1', justAbove, 1))).toBe(0)
  })
})

describe('households and years', () => {
  it('are refunded one by one, ordered as people order them, each by its own year', () => {
    const costs = [cost('10', '1', 1, 100), cost('2', '1', 1, 300_000, 2023), cost('2', '1', 12, 300_000)]
    const answers = must(householdRefunds(costs, rules))
    expect(answers.map(each => [each.household, each.year, each.rule])).toEqual([
      ['2', 2022, 'refund-2022'],
      ['2', 2023, 'refund-2023'],
      ['10', 2022, 'refund-2022'],
    ])
  })

  it('with ids that only look alike stay apart', () => {
    expect(must(householdRefunds([cost('01', '1', 1, 1), cost('1', '1', 1, 1)], rules))).toHaveLength(2)
  })

  it('of a year without a rule are not refunded by another years limits', () => {
    expect(sentenceOf(householdRefunds([cost('A', '1', 1, 100, 2019)], rules))).toBe(
      'der er ingen refusionsregel for 2019. Der er regler for 2022 og 2023.',
    )
    expect(sentenceOf(refundRuleOf(2019, [rule2022]))).toContain('Der er regler for 2022.')
  })

  it('a month that is none is a fault of the program, not a cost that disappears', () => {
    expect(() => householdRefunds([cost('A', '1', 13, 100)], rules)).toThrow(RangeError)
  })

  it('of nobody cost nothing', () => {
    expect(must(totalOf([]))).toEqual({ gross: ore(0, null), refund: ore(0, null), net: ore(0, null) })
  })
})

describe('price levels', () => {
  it('a cost in another years prices is not held against the limits', () => {
    expect(sentenceOf(fullYearRefund(inKroner(1_000_000, 2020), rule2022))).toBe(
      'beløbet er i 2020-priser, men grænserne er for 2022. Omregn beløbet til 2022-priser først.',
    )
    const old = { ...cost('A', '1', 1, 0), cost: inKroner(1, 2020) }
    expect(sentenceOf(householdRefunds([old], rules))).toContain('2020-priser')
  })

  it('a household in two price levels is not added up', () => {
    const mixed = [cost('A', '1', 1, 1), { ...cost('A', '2', 1, 0), cost: inKroner(1, 2022) }]
    expect(sentenceOf(householdRefunds(mixed, rules))).toContain('kan ikke regnes sammen')
  })

  it('of a move stay, also when the child goes home and nothing is left to pay', () => {
    const before = [{ ...cost('A', '1', null, 0), cost: inKroner(1_200_000, 2022) }]
    expect(must(savingOfMove(before, [], rules)).saving).toEqual(inKroner(1_115_000, 2022))
    expect(must(savingOfMove([], before, rules)).saving).toEqual(inKroner(-1_115_000, 2022))
    expect(must(savingOfMove([], [], rules)).saving).toEqual(ore(0, null))
  })

  it('a move is refused where one side cannot be computed', () => {
    const good = [cost('A', '1', 1, 1)]
    const wrong = [cost('A', '1', 1, 1, 2019)]
    expect(savingOfMove(good, wrong, rules).ok).toBe(false)
    expect(savingOfMove(wrong, good, rules).ok).toBe(false)
  })
})

describe('a move down the ladder', () => {
  it('saves less than the prices say, because the refund moves with the cost', () => {
    const institution = [cost('A', '1', null, 1_160_000)]
    const foster = [cost('A', '1', null, 470_000)]
    const { before, after, saving } = must(savingOfMove(institution, foster, rules))
    expect(before.refund).toEqual(inKroner(75_000))
    expect(after.refund).toEqual(inKroner(0))
    expect(saving).toEqual(inKroner(1_160_000 - 470_000 - 75_000))
  })

  it('saves other amounts for siblings together than for each alone: the bands are not additive', () => {
    const sibling = cost('A', '2', null, 600_000)
    const alone = must(savingOfMove([cost('A', '1', null, 1_200_000)], [cost('A', '1', null, 470_000)], rules))
    const beside = must(
      savingOfMove([cost('A', '1', null, 1_200_000), sibling], [cost('A', '1', null, 470_000), sibling], rules),
    )
    expect(alone.saving).toEqual(inKroner(645_000))
    expect(beside.saving).toEqual(inKroner(517_500))
  })
})

describe('a refund rule', () => {
  it.each([
    ['bands that do not rise', { bands: [ruleText.bands[1], ruleText.bands[0]] }],
    ['the same limit twice', { bands: [ruleText.bands[0], { above: 860_000, share: 0.5 }] }],
    ['a falling share', { bands: [ruleText.bands[2], { above: 3_000_000, share: 0.5 }] }],
    ['more than everything refunded', { bands: [{ above: 1, share: 1.01 }] }],
    ['no bands', { bands: [] }],
    ['half a year', { validTo: '2022-07-01' }],
    ['two years', { validTo: '2024-01-01' }],
    ['no end', { validTo: null }],
  ])('with %s is refused', (_, change) => {
    expect(RefundRule.safeParse({ ...ruleText, ...change }).success).toBe(false)
  })
})

describe('for every household', () => {
  const amount = fc.integer({ min: 0, max: 600_000_00 }).map(value => ore(value, null))
  const row = fc.record({
    household: fc.constantFrom('A', 'B'),
    child: fc.constantFrom('1', '2', '3'),
    year: fc.constantFrom(2022, 2023),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    cost: amount,
  })
  const rows = fc.array(row, { maxLength: 40 })
  const total = (costs: readonly ChildCost[]): Refund => must(totalOf(must(householdRefunds(costs, rules))))

  it('the refund is never negative, never above the cost, and net is what is left', () => {
    fc.assert(
      fc.property(rows, costs => {
        for (const each of must(householdRefunds(costs, rules))) {
          expect(each.refund.ore).toBeGreaterThanOrEqual(0)
          expect(each.refund.ore).toBeLessThanOrEqual(each.gross.ore)
          expect(each.net.ore).toBe(each.gross.ore - each.refund.ore)
        }
      }),
    )
  })

  it('a further cost never lowers the refund and raises it by at most 75 % of itself', () => {
    fc.assert(
      fc.property(rows, row, (costs, more) => {
        const rise = total([...costs, more]).refund.ore - total(costs).refund.ore
        expect(rise).toBeGreaterThanOrEqual(0)
        expect(rise).toBeLessThanOrEqual(0.75 * more.cost.ore + 1)
      }),
    )
  })

  it('of an expected yearly cost the same holds without rounding', () => {
    const yearly = fc.double({ min: 0, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(yearly, yearly, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const refund = (of: number): number => must(refundAtEvenRate(kroner(of, 2022), rule2022)).kroner
        expect(refund(more) - refund(less)).toBeGreaterThanOrEqual(-1e-6)
        expect(refund(more) - refund(less)).toBeLessThanOrEqual(0.75 * (more - less) + 1e-6)
      }),
    )
  })

  it('twelve even months are a full year', () => {
    fc.assert(
      fc.property(amount, monthly => {
        const months = everyMonth('A', '1', 0).map(each => ({ ...each, cost: monthly }))
        expect(total(months)).toEqual(must(fullYearRefund(ore(12 * monthly.ore, null), rule2022)))
      }),
    )
  })

  it('uneven months are refunded at least as much as an even year', () => {
    fc.assert(
      fc.property(rows, costs => {
        const one = costs.map(each => ({ ...each, household: 'A', year: 2022 }))
        const months = total(one)
        expect(months.refund.ore).toBeGreaterThanOrEqual(must(fullYearRefund(months.gross, rule2022)).refund.ore)
      }),
    )
  })

  it('neither the order of rows nor that of months matters', () => {
    const shuffled = rows.chain(costs =>
      fc.tuple(
        fc.constant(costs),
        fc.shuffledSubarray(costs, { minLength: costs.length }),
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 12 }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([costs, mixed, months]) => {
        const moved = mixed.map(each => ({
          ...each,
          month: each.month === null ? null : (months[each.month - 1] ?? null),
        }))
        expect(householdRefunds(moved, rules)).toEqual(householdRefunds(costs, rules))
      }),
    )
  })

  it('splitting a household never raises the refund', () => {
    fc.assert(
      fc.property(rows, costs => {
        const together = costs.map(each => ({ ...each, household: 'A', year: 2022 }))
        const apart = together.map(each => ({ ...each, household: each.child }))
        // Each of the three households may gain half an øre by rounding.
        expect(total(apart).refund.ore).toBeLessThanOrEqual(total(together).refund.ore + 2)
      }),
    )
  })

  it('a one-off cost counts as twelve equal parts, one in each month', () => {
    fc.assert(
      fc.property(rows, amount, (costs, monthly) => {
        const spread: ChildCost = { ...cost('A', '1', null, 0), cost: ore(12 * monthly.ore, null) }
        const parts = everyMonth('A', '1', 0).map(each => ({ ...each, cost: monthly }))
        expect(total([...costs, spread])).toEqual(total([...costs, ...parts]))
      }),
    )
  })
})
