// A scenario: the same case under other assumptions; and the political target the case stands beside.
import { z } from 'zod'
import { Committee, Id, Pointer } from '../case-words.ts'

/**
 * Another course of events: assumptions set to other values, lines multiplied, and gains that come some years later than
 * planned (what then falls after the table's last year is lost to it).
 */
export const Scenario = z.object({
  id: Id,
  title: z.string().min(1),
  because: z.string().min(1),
  set: z.record(Id, z.number()).default({}),
  lines: z.record(Id, z.number()).default({}),
  gainsLater: z.number().int().min(0).max(40).default(0),
})
export type Scenario = z.infer<typeof Scenario>

/** A scenario nobody wrote: only the changes a calculation asks about. */
export const asked = (changes: Partial<Pick<Scenario, 'set' | 'lines' | 'gainsLater'>>): Scenario => ({
  id: 'asked',
  title: 'asked',
  because: 'asked',
  set: {},
  lines: {},
  gainsLater: 0,
  ...changes,
})

/**
 * What a council has decided to save, in the case's unit a year from `fromYear` on, and the level of service that must not
 * fall meanwhile: each guard names an indicator, its level when it was decided, and which way it must not go.
 */
export const Target = z.object({
  yearly: z.number().positive(),
  fromYear: z.number().int(),
  says: z.string().min(1),
  decidedBy: Committee.optional(),
  decidedOn: z.string().optional(),
  from: Pointer.optional(),
  guards: z
    .array(
      z.object({
        indicator: Id,
        label: z.string().min(1),
        mustNot: z.enum(['fall', 'rise']),
        level: z.number().nullable(),
        unit: z.string().optional(),
        from: Pointer.optional(),
      }),
    )
    .default([]),
})
export type Target = z.infer<typeof Target>
