// The next follow-up and why then: what was decided about it, and the rule that asks for it.
import type { DueDate, DueItem } from '../casework/due/item.ts'
import type { Day } from '../language/day.ts'
import { factOf, type PaperCase, type PaperDue, type PaperFact } from './paper-content.ts'
import { longDay } from './paper-words.ts'

const ruleText = ({ asker, law, paragraph }: DueDate): string => {
  switch (asker) {
    case 'law':
      return [law, paragraph].filter(each => each !== null).join(' ')
    case 'programme':
      return 'Programmet, hjælpen følger'
    case 'local':
      return 'Kommunens egne frister'
    case 'agreement':
      return ''
  }
}

/** The follow-ups that are due, as a paper tells them. */
export const paperDue = (
  items: readonly Pick<DueItem, 'what' | 'about' | 'dates' | 'planned'>[],
): readonly PaperDue[] =>
  items
    .filter(each => each.what === 'follow-up')
    .flatMap(({ about: help, dates, planned }) =>
      dates.map(each => ({ help, date: each.date, planned, rule: ruleText(each) })),
    )

const earliest = (days: readonly (Day | null)[]): Day | undefined =>
  days.flatMap(each => (each === null ? [] : [each])).toSorted()[0]

/**
 * The next follow-up of the help: the day that was decided, else the first that is planned, else the first day a rule asks for;
 * nothing where there is none.
 */
export const nextFollowUp = (
  { due }: PaperCase,
  help: readonly string[],
  decided: { readonly on: Day; readonly reason: string } | null,
): readonly PaperFact[] => {
  const own = due.filter(each => help.includes(each.help))
  const day = decided?.on ?? earliest(own.map(each => each.planned))
  const latest = earliest(own.map(each => each.date))
  if (day === undefined && latest === undefined) return []
  const rules = [...new Set(own.map(each => each.rule))].filter(rule => rule !== '')
  return [
    ...factOf('Dag', day === undefined ? null : longDay(day)),
    ...factOf('Senest', day !== undefined || latest === undefined ? null : longDay(latest)),
    ...factOf('Hvorfor da', decided?.reason ?? null),
    ...factOf('Regel', rules.join(', ')),
  ]
}
