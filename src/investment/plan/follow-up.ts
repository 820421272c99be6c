// How a case is followed up: the accounts it should be seen on, the years it is held against, and what would have happened without it.
import { z } from 'zod'
import { Id, YearNumber } from '../case-words.ts'

/**
 * An account (or a sum of accounts) as the ledger names it, the lines of the case that should be seen on it, and the steps of
 * the ladder whose child-years it pays for, so that a change can be told apart as volume and price.
 */
const FollowedAccount = z.object({
  account: z.string().min(1).max(40),
  label: z.string().min(1).optional(),
  lines: z.array(Id).min(1).max(500),
  steps: z.array(z.int().min(1).max(20)).max(20).optional(),
})

/**
 * The follow-up of a case. `baseYears`: calendar years before the effort began, whose accounts say what it was held against.
 * `trend`: how much spending would have grown each year at fixed prices without the effort, with where that is known from;
 * null: it follows the base years themselves (a straight line through them; one base year alone is held unchanged).
 * `childYearsFrom`: the first year whose casework is whole; child-years before it are of too few cases and are not used.
 * `comparison` names districts or municipalities to be compared with, for when that can be computed.
 */
export const FollowUp = z.object({
  accounts: z.array(FollowedAccount).min(1).max(50),
  baseYears: z.array(YearNumber).min(1).max(20),
  trend: z.object({ rate: z.number().gt(-0.5).lt(1), source: z.string().min(1) }).nullable(),
  childYearsFrom: YearNumber.optional(),
  comparison: z.object({ says: z.string().min(1) }).optional(),
})
export type FollowUp = z.infer<typeof FollowUp>
