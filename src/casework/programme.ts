// A programme: which cadences a child's help follows beside the law, by the step it is on; data in rules/programmes.
import { z } from 'zod'
import { RuleHead } from '../language/rule.ts'

/** `names` are what help may carry as its programme besides the id. */
export const Programme = RuleHead.extend({
  names: z.array(z.string().min(1)),
  cadences: z.array(z.strictObject({ rule: z.string().min(1), steps: z.array(z.int().positive()).min(1) })).min(1),
}).strict()
export type Programme = z.output<typeof Programme>

/** The programme that help carries the id or a name of. */
export const programmeNamed = (programmes: readonly Programme[], name: string): Programme | undefined =>
  programmes.find(each => each.id === name || each.names.includes(name))
