// Drivers: how the amount of a line comes about, kept as a tree of factors. A line may have several; they are added.
import { z } from 'zod'
import { Id, Pointer } from '../case-words.ts'
import { Factor } from './assumption.ts'

/**
 * units x price x areas x months / 12 x share. `says` is the number of units the source itself prints, where it differs from
 * the one its amount follows from (savings identity: investment.md, formula 7).
 */
export const ProductDriver = z.object({
  by: z.literal('product').optional(),
  units: Factor,
  unit: z.string().optional(),
  price: Factor,
  areas: Factor.optional(),
  months: Factor.optional(),
  share: Factor.optional(),
  says: z.array(z.number().nullable()).optional(),
})
export type ProductDriver = z.infer<typeof ProductDriver>

/**
 * Fewer children per adviser: staff-years = cases / target - cases / present, times what a staff-year costs, times
 * months / 12 (investment.md, formula 9).
 */
export const CaseloadDriver = z.object({
  by: z.literal('caseload'),
  cases: Factor,
  present: Factor,
  target: Factor,
  price: Factor,
  months: Factor.optional(),
})
export type CaseloadDriver = z.infer<typeof CaseloadDriver>

/**
 * What an effort gives: of its participants a share succeeds, each success avoids `effect` units (placement-years a year),
 * from `lagMonths` after it began and for `lastsMonths` (null: as long as the case runs), at `price` a unit-year. Participants
 * of a year begin evenly over it, or all in `startMonth`. Months count, not heads (investment.md, formula 8).
 */
export const EffortDriver = z.object({
  by: z.literal('effort'),
  effort: Id,
  success: Factor,
  effect: Factor,
  price: Factor,
  lagMonths: z.number().int().min(0).max(1200).default(0),
  lastsMonths: z.number().int().min(1).max(1200).nullable().default(null),
  startMonth: z.number().int().min(1).max(12).nullable().default(null),
})
export type EffortDriver = z.infer<typeof EffortDriver>

/**
 * Effects that come with the child's age: children who enter in a year are `ageAtStart` then; from `fromAge` to the year they
 * are `toAge`, each of them avoids `units` at `price`. A cohort enters every year `children` says.
 */
export const AgeDriver = z.object({
  by: z.literal('age'),
  children: Factor,
  ageAtStart: z.number().int().min(0).max(22),
  effects: z
    .array(
      z.object({
        fromAge: z.number().int().min(0).max(22),
        toAge: z.number().int().min(0).max(22),
        units: Factor,
        price: Factor,
      }),
    )
    .min(1),
})
export type AgeDriver = z.infer<typeof AgeDriver>

/**
 * What a forecast expects: `mean` units a year with standard deviation `sd`, at `price`. `together` is how far the years miss
 * the same way (1: a forecast that is too low is too low in all years; 0: each year by itself).
 */
export const ForecastDriver = z.object({
  by: z.literal('forecast'),
  scenario: z.string().min(1),
  mean: z.array(z.number()).min(1),
  sd: z.array(z.number().min(0)).min(1),
  together: z.number().min(0).max(1).default(1),
  price: Factor,
  from: Pointer.optional(),
})
export type ForecastDriver = z.infer<typeof ForecastDriver>

/**
 * Outside money: `share` of what the lines in `of` cost, at most `ceiling` in all, in the years `fromYear` to `toYear` (the
 * case's own years, the last one included). After that it is gone while the costs go on: the cliff.
 */
export const GrantDriver = z.object({
  by: z.literal('grant'),
  of: z.array(Id).min(1),
  share: Factor,
  ceiling: z.number().positive().nullable().default(null),
  fromYear: z.number().int().optional(),
  toYear: z.number().int().optional(),
})
export type GrantDriver = z.infer<typeof GrantDriver>

/**
 * A move of one child in a household: what the household's children cost a year before and after, each child by itself, in
 * the case's unit. What is saved is net of the state's refund: net(before) - net(after), times the number of such `households`
 * (investment.md, formula 6). `bands` are those of `rule` (rules/refunds) in kroner a year, written into the case so that it
 * says itself what it was counted by.
 */
export const MoveDriver = z.object({
  by: z.literal('move'),
  households: Factor,
  before: z.array(Factor).min(1),
  after: z.array(Factor).min(1),
  rule: z.string().min(1),
  bands: z.array(z.object({ above: z.number().positive(), share: z.number().gt(0).max(1) })).min(1),
})
export type MoveDriver = z.infer<typeof MoveDriver>

export const Driver = z.discriminatedUnion('by', [
  CaseloadDriver,
  EffortDriver,
  AgeDriver,
  ForecastDriver,
  GrantDriver,
  MoveDriver,
  ProductDriver,
])
export type Driver = z.infer<typeof Driver>

/** True for units x price; the only kind a published table can be held against. */
export const isProduct = (driver: Driver): driver is ProductDriver => driver.by === undefined || driver.by === 'product'

/**
 * A part of a saving that the municipality does not keep, as a line of its own. `vat`: a private place is paid with VAT that
 * comes back, so its price is too high by it. `fixed`: an institution of one's own saves only what varies. `refund`: the
 * state's share of what an expensive case costs goes down with the cost, and the state gains it.
 */
export const Withheld = z.object({
  what: z.enum(['vat', 'fixed', 'refund']),
  share: Factor,
  basis: z.string().min(1).optional(),
})
export type Withheld = z.infer<typeof Withheld>
