// Eksempelby's books held against its help: they fit the shipped account plan, tie to the øre, and have what real books have.
import { describe, expect, it } from 'vitest'
import { accountPlans, priceChanges, refundRules } from '../../test/setup/commitment-rules.ts'
import { generateMunicipality } from '../forecast/synthetic/generate.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { knownLast } from '../forecast/synthetic/standing.ts'
import { accountOf, bookingOf } from '../investment/commitments/account-plan.ts'
import { total } from '../investment/commitments/cost.ts'
import { pictureOf } from '../investment/commitments/view.ts'
import { commitmentsOf } from '../investment/commitments/year.ts'
import { day } from '../language/day.ts'
import { must } from '../language/message.ts'
import { readRuleFile } from './rules.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const today = day('2026-06-15')
const town = generateMunicipality({ seed: 1, anchor: today, parameters })
const [plan] = accountPlans
if (plan === undefined) throw new Error('no account plan')
const files = (kind: 'ledger' | 'budget', year: number) =>
  town.ledger.filter(each => each.kind === kind && each.from.startsWith(`${year}`)).flatMap(each => each.lines)

const year = must(
  commitmentsOf({
    year: 2026,
    today,
    help: knownLast(town).flatMap(({ spell }) =>
      spell.kind === 'measure' || spell.kind === 'placement'
        ? [
            {
              id: spell.id,
              child: spell.child,
              district: null,
              kind: spell.kind,
              service: spell.service ?? '',
              step: spell.step,
              type: spell.type ?? null,
              period: spell.period,
              plannedEnd: spell.plannedEnd ?? null,
              comesOfAge: null,
            },
          ]
        : [],
    ),
    services: town.services.map(({ id, code, name, paragraph, price, priceLevel }) => ({
      id,
      code,
      name,
      paragraph,
      price: { ore: price.kroner * 100, per: price.per, priceLevel },
    })),
    ledger: { lines: files('ledger', 2026), read: Array.from({ length: 12 }, (_, at) => at < 5) },
    budget: files('budget', 2026),
    children: new Map(),
    plans: accountPlans,
    prices: priceChanges,
  }),
)
const picture = pictureOf(year, refundRules)

describe("Eksempelby's books", () => {
  it('book each service where the account plan would', () => {
    for (const each of town.services) {
      for (const step of each.steps) {
        const booked = bookingOf(plan, {
          kind: each.use === 'placement' ? 'placement' : 'measure',
          step,
          type: each.type ?? null,
          paragraph: each.paragraph,
        })
        expect([each.code, accountOf(plan, each.account)?.number]).toEqual([each.code, booked?.account])
      }
    }
  })

  it('are this year’s closed months line by line, and a sum per account of each year before', () => {
    expect(year.closedMonths).toBe(5)
    expect(files('ledger', 2026).length).toBeGreaterThan(1500)
    expect(town.ledger.flatMap(each => each.lines).length).toBeLessThanOrEqual(6000)
    for (const before of [2022, 2023, 2024, 2025]) {
      expect(files('ledger', before).length).toBeLessThan(20)
      expect(files('ledger', before).every(each => each.child === null)).toBe(true)
      expect(files('budget', before).length).toBeGreaterThan(4)
    }
  })

  it('tie to the øre', () => {
    const spent = picture.rows.reduce((sum, each) => sum + total(each.spent), 0)
    expect(spent - total(year.claimed)).toBe(files('ledger', 2026).reduce((sum, each) => sum + each.ore, 0))
  })

  it('have lines without help, help without lines, and a year that comes close to its budget', () => {
    expect(picture.onlyInLedger.length).toBeGreaterThan(5)
    expect(picture.notBooked.length).toBeGreaterThan(3)
    const spent = picture.rows.reduce((sum, each) => sum + total(each.spent), 0)
    const only = picture.onlyInLedger.reduce((sum, each) => sum + total(each.spent), 0)
    expect(only / spent).toBeLessThan(0.03)
    const expected = spent + picture.rows.reduce((sum, each) => sum + total(each.committed), 0)
    const budget = year.accounts.reduce((sum, each) => sum + (each.kind === 'cost' ? (each.budget ?? 0) : 0), 0)
    expect(Math.abs(expected / budget - 1)).toBeLessThan(0.2)
  })

  it('are shown without anybody: no id of a child, a spell or a family is in the picture', () => {
    const { rows, onlyInLedger, notBooked } = picture
    const shown = JSON.stringify({ rows, onlyInLedger, notBooked })
    expect(town.children.some(each => shown.includes(each.id))).toBe(false)
  })
})
