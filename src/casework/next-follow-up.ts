// When the next follow-up is due after one that is being written: what the form proposes, by the rules the due list counts with.
import type { Day } from '../language/day.ts'
import type { DueDate } from './due/item.ts'
import { CaseFacts } from './facts.ts'
import { dueOf } from './picture.ts'
import type { CaseworkRules } from './rules.ts'

/** A date that is one. */
export type Proposed = DueDate & { readonly date: Day }

/**
 * The dates rules ask for after a follow-up of the help held on a day, the earliest first. None where no rule names a day:
 * then the people at the meeting decide it and say why (barnets lov § 95 stk. 3).
 */
export const nextFollowUps = (
  facts: CaseFacts,
  help: string,
  held: Day,
  rules: CaseworkRules,
  municipality: number,
): readonly Proposed[] => {
  const written = CaseFacts.shape.followUps.parse([{ id: 'being written', about: [help], heldOn: held }])
  const after = { ...facts, followUps: [...facts.followUps, ...written] }
  const line = dueOf(after, { day: held, time: null }, rules, municipality).items.find(
    each => each.what === 'follow-up' && each.about === help,
  )
  return (line?.dates ?? []).flatMap(each =>
    each.date !== null && each.date > held ? [{ ...each, date: each.date }] : [],
  )
}
