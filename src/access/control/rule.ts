// How look-ups are controlled: how many are drawn each month, and when the control must be done.
import { z } from 'zod'
import { RuleHead } from '../../language/rule.ts'

/** The sizes and the deadline, from `rules/access/control.yaml`. */
export const ControlRule = RuleHead.extend({
  /** Emergencies that are drawn at most; those of a colleague's family are drawn beside and have no limit. */
  emergencies: z.int().min(1).max(500),
  /** Other look-ups in children's files that are drawn. */
  lookups: z.int().min(1).max(200),
  /** Months after the month's own end in which its control is still in time. */
  doneWithin: z.int().min(1).max(12),
})
export type ControlRule = z.output<typeof ControlRule>
