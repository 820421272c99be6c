// The checklist of the management review: what a leader asks of a drawn case, as data in rules/reviews, each question with who asks it.
import { z } from 'zod'
import type { Day } from '../../language/day.ts'
import { inForce, RuleHead } from '../../language/rule.ts'
import { Binding } from '../cadence.ts'

/** What of a case the system can look at for a question; `nothing`: only people can answer it. */
const LooksAt = z.enum([
  'talk',
  'goals-for-child',
  'goals-for-parents',
  'follow-up-by-law',
  'follow-up-by-programme',
  'consent',
  'lighter-help',
  'network-map',
  'way-down',
  'nothing',
])
export type LooksAt = z.output<typeof LooksAt>

const Item = RuleHead.omit({ title: true }).extend({
  /** Danish, for the leader. */
  question: z.string().min(1),
  binding: Binding,
  looksAt: LooksAt,
})
export type ChecklistItem = z.output<typeof Item>

/** The checklist and the sizes of a draw, from `rules/reviews/ledelsestilsyn.yaml`. */
export const Checklist = RuleHead.extend({
  /** Cases that are drawn where nobody says otherwise, and at most. */
  cases: z.int().min(1).max(100),
  mostCases: z.int().min(1).max(100),
  items: z.array(Item).min(1),
})
  .strict()
  .refine(of => new Set(of.items.map(each => each.id)).size === of.items.length, { path: ['items'] })
  .refine(of => of.cases <= of.mostCases, { path: ['cases'] })
  .refine(of => of.items.every(each => each.binding !== 'law' || each.paragraph !== null), { path: ['items'] })
export type Checklist = z.output<typeof Checklist>

/** The questions in force on the day, in the order of the list. */
export const itemsOn = ({ items }: Checklist, on: Day): readonly ChecklistItem[] =>
  items.filter(each => inForce(each, on))
