// Whether the child can come home: counted from each place of a stay, and a move does not put it off.

import type { CaseFacts } from '../facts.ts'
import { nextAfter } from './follow-up.ts'
import { heldDays, isNear, lastHeld, placementNow, plannedDay, stayUntil } from './happened.ts'
import type { Asked, DueDate, Now } from './item.ts'
import { type DueRules, datesFrom, programmeRules, promised } from './rules-asked.ts'

/**
 * The next reconsideration of the stay that runs. A date of a place the child has left stays due while it is away from
 * home: else a child that is moved every five months would never be reconsidered. What the last one decided counts too.
 */
export const reconsiderationAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => {
  const current = placementNow(facts, now)
  if (current === undefined) return []
  const stay = stayUntil(facts, current)
  const first = stay[0]?.period.from ?? current.period.from
  const own = facts.reconsiderations.filter(each => (each.heldOn ?? each.plannedFor ?? first) >= first)
  const last = lastHeld(own, now)
  const days = heldDays(own, now)
  const asked: readonly DueDate[] = stay.flatMap(place =>
    programmeRules(rules, 'reconsideration', place).flatMap(rule => {
      const { from } = place.period
      const since = days.filter(each => each >= from).at(-1)
      return nextAfter(datesFrom(rule, { day: from, time: null }, now.day), from, since)
    }),
  )
  const next = last?.next == null ? [] : [promised(last.next.on, last.next.reason)]
  const dates = [...asked, ...next]
  const planned = plannedDay(own, now)
  if (dates.length === 0 && planned === null) return []
  return [
    {
      what: 'reconsideration',
      about: current.id,
      triggers: [
        ...stay.map(each => ({ list: 'help', id: each.id, on: each.period.from })),
        ...(last?.heldOn == null ? [] : [{ list: 'reconsiderations', id: last.id, on: last.heldOn }]),
      ],
      dates: dates.length === 0 ? [promised(planned, null)] : dates,
      planned,
      missing: null,
      progress: null,
      text: null,
    },
  ]
}

/** How many months before a planned end it is worth a line. */
const endNotice = 2

/** Help whose planned end is near or past while it still runs: it ends, or somebody decides that it goes on. */
export const plannedEndsAsked = (facts: CaseFacts, now: Now): readonly Asked[] =>
  facts.help.flatMap(help => {
    const { from, to } = help.period
    const end = help.plannedEnd
    if (end === null || from > now.day || (to !== null && to <= now.day) || to !== null) return []
    if (!isNear(end, endNotice, now)) return []
    return [
      {
        what: 'planned-end' as const,
        about: help.id,
        triggers: [{ list: 'help', id: help.id, on: from }],
        dates: [promised(end, null)],
        planned: null,
        missing: null,
        progress: null,
        text: null,
      },
    ]
  })
