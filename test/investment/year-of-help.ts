// Help, homes and lines of a ledger as the tests of a year's commitments write them.

import type { PricedService } from '../../src/investment/commitments/account-plan.ts'
import type { Home } from '../../src/investment/commitments/households.ts'
import type { ChildOfYear, LedgerLine, PaidHelp } from '../../src/investment/commitments/input.ts'
import { type CommitmentInput, commitmentsOf } from '../../src/investment/commitments/year.ts'
import { day } from '../../src/language/day.ts'
import { must } from '../../src/language/message.ts'
import { accountPlans as plans, priceChanges as prices } from '../setup/commitment-rules.ts'

const [first] = plans
if (first === undefined) throw new Error('no account plan')
/** The example's account plan. */
export const plan = first

/** A service with a price in 2026. */
export const service = (
  id: string,
  ore: number,
  per: PricedService['price']['per'],
  paragraph: string,
): PricedService => ({
  id,
  code: id,
  name: id,
  paragraph,
  price: { ore, per, priceLevel: 2026 },
})
/** A foster family, 40.000 kr. a month. */
export const foster = service('pleje', 4_000_000, 'month', 'Barnets lov § 43')
const contact = service('kontakt', 780_000, 'month', 'Barnets lov § 32')
const course = service('kursus', 1_450_000, 'course', 'Barnets lov § 30')
const stay = service('ophold', 495_000, 'day', 'Barnets lov § 32')
const visits = service('besøg', 78_000, 'session', 'Sundhedsloven § 122')

/** Help child `a` has had since June 2025 at 7.800 kr. a month, but for what is said. */
export const help = (more: Partial<PaidHelp>): PaidHelp => ({
  id: 'h',
  child: 'a',
  district: 'Nord',
  kind: 'measure',
  service: 'kontakt',
  step: 3,
  type: null,
  period: { from: day('2025-06-01'), to: null },
  plannedEnd: null,
  comesOfAge: null,
  ...more,
})
/** A placement in a foster family at 40.000 kr. a month. */
export const placed = (more: Partial<PaidHelp>): PaidHelp =>
  help({ id: 'p', kind: 'placement', service: 'pleje', step: 6, type: 'general-foster', ...more })
/** A line of the ledger, in øre. */
export const line = (account: string, on: string, ore: number, child: string | null): LedgerLine => ({
  account,
  on: day(on),
  ore,
  child,
})
/** A home in one family all along. */
export const livedIn = (family: string): Home => ({
  families: [{ family, period: { from: day('2015-01-01'), to: null } }],
  stays: [],
})
/** Children with their homes. */
export const childrenIn = (of: Readonly<Record<string, Home>>): ReadonlyMap<string, ChildOfYear> =>
  new Map(Object.entries(of).map(([child, home]) => [child, { home, district: null }]))
/** The ledger has the first five months. */
export const upToMay = [true, true, true, true, true, false, false, false, false, false, false, false]
const input = (more: Partial<CommitmentInput>): CommitmentInput => ({
  year: 2026,
  today: day('2026-06-15'),
  help: [],
  services: [foster, contact, course, stay, visits],
  ledger: { lines: [], read: upToMay },
  budget: [],
  children: new Map(),
  plans,
  prices,
  ...more,
})
/** The year 2026 as seen in the middle of June, but for what is said. */
export const yearOf = (more: Partial<CommitmentInput>) => must(commitmentsOf(input(more)))
