// The next day and why: what was decided about it, and the rule that asks for it.
import type { Day } from '../language/day.ts'
import { factOf, type PaperCase, type PaperFact } from './paper-content.ts'
import { longDay } from './paper-words.ts'

type Decided = { readonly on: Day; readonly reason: string } | null

/** Which rules ask for the next follow-up of this help. */
const rulesOf = ({ due }: PaperCase, help: readonly string[]): string =>
  [...new Set(due.filter(each => help.includes(each.help)).map(each => each.rule))].join(', ')

/** The next follow-up: the day it was decided for, else the first day a rule asks for; nothing where neither is there. */
export const nextFollowUp = (of: PaperCase, help: readonly string[], decided: Decided): readonly PaperFact[] => {
  const asked = of.due
    .filter(each => help.includes(each.help))
    .flatMap(each => (each.date === null ? [] : [each.date]))
    .toSorted()
  const on = decided?.on ?? asked[0]
  if (on === undefined) return []
  return [
    { name: decided === null ? 'Senest' : 'Dag', text: longDay(on) },
    ...factOf('Hvorfor da', decided?.reason ?? null),
    ...factOf('Regel', rulesOf(of, help)),
  ]
}
