// What the commitments of a year are made from: help, services with prices, the ledger and the budget.
import type { Day } from '../../language/day.ts'
import type { PaidDays } from './cost.ts'
import type { Home } from './households.ts'

/** The largest file a ledger is read from, in bytes: some hundred thousand lines. */
export const largestLedger = 5_000_000

/** One measure or placement. `child` is whatever tells children apart: never a name. */
export type PaidHelp = PaidDays & {
  readonly id: string
  readonly child: string
  readonly district: string | null
  readonly kind: 'measure' | 'placement'
  readonly service: string
  readonly step: number
  readonly type: string | null
}

/** One line of the ledger, in whole øre: a cost is positive. `child` null: the line says none. */
export type LedgerLine = {
  readonly account: string
  readonly on: Day
  readonly ore: number
  readonly child: string | null
}

/** A child with help or a ledger line in the year: what its household is reckoned from, for the refund, and its district. */
export type ChildOfYear = { readonly home: Home; readonly district: string | null }

/** What was budgeted on an account for the year, in whole øre. */
export type BudgetLine = { readonly account: string; readonly ore: number }

/** The ledger of a year: its lines, and which of the twelve months a file was read for. */
export type Ledger = { readonly lines: readonly LedgerLine[]; readonly read: readonly boolean[] }
