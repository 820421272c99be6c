// A rule: something a law, a programme or a municipality says, with its dates and where it was read.
import { z } from 'zod'
import { type Day, parseDay } from './day.ts'

/** A day in a data file, as `yyyy-mm-dd`. */
export const DayText: z.ZodType<Day, string> = z.string().superRefine((text, context) => {
  if (parseDay(text) === undefined)
    context.addIssue({ code: 'custom', message: 'no-such-day', params: { given: text } })
}) as z.ZodType<string, string> as z.ZodType<Day, string> // what a text that is a day is

/**
 * What every rule file says about itself.
 * `confidence`: `read` in the named source; `older-copy` read in a secondary, undated or older copy; `derived` computed by
 * us from other rules; `our-reading` an interpretation; `unverified` known but not found in a source. Whatever is not
 * `read` is marked as such wherever the rule's answer is shown.
 */
export const RuleHead = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1),
  law: z.string().min(1),
  paragraph: z.string().nullable(),
  validFrom: DayText.nullable(),
  validTo: DayText.nullable(),
  source: z.string().min(1),
  confidence: z.enum(['read', 'older-copy', 'derived', 'our-reading', 'unverified']),
  note: z.string().optional(),
})
export type RuleHead = z.infer<typeof RuleHead>

/** True where the rule is in force on `on`: from `validFrom` (that day included) until the day before `validTo`. */
export const inForce = (rule: Pick<RuleHead, 'validFrom' | 'validTo'>, on: Day): boolean =>
  (rule.validFrom === null || rule.validFrom <= on) && (rule.validTo === null || on < rule.validTo)
