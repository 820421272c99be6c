// The small words a case file is made of: ids, units, signs, years and pointers into the source.
import { z } from 'zod'

/** A name inside one case: lower case letters, digits and hyphens. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** What the amounts are counted in. */
export const UnitName = z.enum(['kr.', '1000 kr.', 'mio. kr.'])
export type UnitName = z.infer<typeof UnitName>

/** Øre in one of each unit. */
export const oreIn: Readonly<Record<UnitName, number>> = { 'kr.': 100, '1000 kr.': 100_000, 'mio. kr.': 100_000_000 }

/** Whether a cost or a gain is printed as a positive number. Everything is computed cost-positive. */
export const SignConvention = z.enum(['cost-positive', 'gain-positive'])
export type SignConvention = z.infer<typeof SignConvention>

/** A calendar year. */
export const YearNumber = z.number().int().min(1900).max(2200)

/** A committee, as the source names it. */
export const Committee = z.string().min(1)

/** A month as `yyyy-mm`. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/**
 * Where in the source something stands: the file, its heading, and words that are found there letter for letter
 * (runs of white space count as one). `line` counts from 1 in sources that have lines.
 */
export const Pointer = z.object({
  file: z.string(),
  section: z.string().optional(),
  line: z.number().int().min(1).optional(),
  page: z.number().int().min(1).optional(),
  quote: z.string().optional(),
})
export type Pointer = z.infer<typeof Pointer>

/**
 * What a claim is held against: `line@2016`, `total@sum` (all years), `line@last`, joined by ` + ` and ` - `.
 * `net` and `cumulative` are always known; a total of the same name goes first.
 */
export const Reference = z.string().regex(/^[a-z0-9-]+@(?:\d+|sum|last)(?:\s+[+-]\s+[a-z0-9-]+@(?:\d+|sum|last))*$/)
