// An assumption: one number the answer rests on, with where it comes from and how far it may be off.
import { z } from 'zod'
import { Id, Pointer } from '../case-words.ts'

/**
 * Where a number comes from. `document`: it stands in the case's own text. `accounts`: the municipality's own books or
 * casework. `reference`: other municipalities' realised cases. `study`: published research. `estimate`: somebody's judgement.
 */
const Basis = z.object({
  kind: z.enum(['document', 'accounts', 'reference', 'study', 'estimate']),
  says: z.string().min(1),
  from: Pointer.optional(),
})

/**
 * How far a number may be off.
 * `range`: nothing below `low` or above `high`, most likely the value itself (triangular).
 * `even`: anything between `low` and `high`, all as likely.
 * `share`: a success rate seen as `successes` out of `of` (Beta with one of each added: a rate of 11 of 15 is not 73 % for sure).
 * `price`: a positive amount with standard deviation `sd` around the value (Gamma).
 * `effect`: a positive ratio, in 9 of 10 cases between `low` and `high` (lognormal).
 * `count`: children, placements: a whole number that comes out by chance around the value (Poisson); so small numbers spread
 * as small numbers do, and the value itself is never rounded. Where the value is that of each of `areas` areas, it is their
 * sum that comes out by chance: Poisson(value x areas) / areas.
 */
export const Spread = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('range'), low: z.number(), high: z.number() }),
  z.object({ shape: z.literal('even'), low: z.number(), high: z.number() }),
  z.object({ shape: z.literal('share'), successes: z.number().min(0), of: z.number().positive() }),
  z.object({ shape: z.literal('price'), sd: z.number().positive() }),
  z.object({ shape: z.literal('effect'), low: z.number().positive(), high: z.number().positive() }),
  z.object({ shape: z.literal('count'), areas: z.number().int().min(1).optional() }),
])
export type Spread = z.infer<typeof Spread>

/**
 * An assumption. Its number in a year is `value` times the year's `profile` (1 where there is none); the spread is that of
 * `value`. `spreadBasis` says where the spread comes from, which is seldom where the number does.
 */
export const Assumption = z.object({
  id: Id,
  label: z.string().min(1),
  value: z.number(),
  unit: z.string().optional(),
  profile: z.array(z.number()).optional(),
  spread: Spread.optional(),
  basis: Basis,
  spreadBasis: Basis.optional(),
})
export type Assumption = z.infer<typeof Assumption>

/** The number of an assumption: written out, one per year, or the one an assumption holds. */
export const Factor = z.union([z.number(), z.array(z.number().nullable()), z.object({ assumption: Id })])
export type Factor = z.infer<typeof Factor>

/** The assumption a factor names, or undefined where it is written out. */
export const assumptionOf = (factor: Factor | undefined): string | undefined =>
  typeof factor === 'object' && !Array.isArray(factor) ? factor.assumption : undefined
