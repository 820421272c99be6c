// What the municipality itself decides about access: how long, how far, and whether a colleague's family can be opened.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'

/** The choices, from `rules/access/settings.yaml`. */
export const AccessSettings = RuleHead.extend({
  /** Hours a break-glass grant lasts at most. */
  breakGlassHours: z.int().min(1).max(72),
  /** Characters a break-glass reason must have. */
  reasonAtLeast: z.int().min(1).max(500),
  /** Days the ones with a task may finish the file of a child who has died. */
  deceasedOpenDays: z.int().min(0).max(3660),
  /** Days the ones with a task may finish a closed case. */
  closedOpenDays: z.int().min(0).max(3660),
  /** Months after the last paid day in which bills are still looked up. */
  paymentMonths: z.int().min(0).max(120),
  /** Whether break-glass may open the file of a child in a colleague's family. */
  colleagueFamily: z.enum(['core', 'overridable']),
})
export type AccessSettings = z.output<typeof AccessSettings>
