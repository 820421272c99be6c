// The law watch over HTTP: rules that changed lately or will, and which of the asker's open cases each touches.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'
import { DayText, route } from './route.ts'

const TouchedCase = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    name: z.string(),
    /** What changes in its due list, a sentence for each line. */
    lines: z.array(z.string()),
  })
  .meta({ id: 'TouchedCase' })

const WatchedChange = z
  .object({
    rule: RuleHead.pick({ id: true, title: true, law: true, paragraph: true, source: true, confidence: true }),
    on: DayText,
    /** True where it holds from a day that has not come. */
    ahead: z.boolean(),
    says: z.array(z.string()),
    /** The first ones, the numbers in order; `touched` is how many there are. */
    cases: z.array(TouchedCase),
    touched: z.int().min(0),
  })
  .meta({ id: 'WatchedChange' })
export type WatchedChange = z.output<typeof WatchedChange>

export const lawWatch = {
  read: route({
    method: 'GET',
    path: '/api/law-watch',
    permission: 'watch-rules',
    journal: { action: 'list', purpose: 'casework' },
    summary:
      'Rules that changed in the last twelve months or will, and the asker\u2019s own open cases whose due list they change.',
    answer: z.object({
      since: DayText,
      /** Open cases that were looked through; 0 where no rule is changed. */
      cases: z.int().min(0),
      /** Kept rules in a shape that can no longer be read: what they say is not told here. */
      unreadable: z.int().min(0),
      changes: z.array(WatchedChange),
    }),
  }),
}
