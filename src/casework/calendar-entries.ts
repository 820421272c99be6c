// What of a case stands in a calendar: what is due with its day, and what is planned with its time. Tasks, and never who or where.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import type { DueItem } from './due/item.ts'
import type { DueList } from './due-list.ts'
import type { CaseFacts } from './facts.ts'

/**
 * One entry. `key` is the same for the same thing from one day to the next. `time` is Danish, `hh:mm`; null: the whole day. `state`
 * says that it is late or missing.
 */
export type CalendarEntry = {
  readonly key: string
  readonly kind: 'due' | 'planned'
  readonly title: Message
  readonly state: Message | null
  readonly day: Day
  readonly time: string | null
}

/** The entries of a case on a day: nothing planned in a case that is closed, or of a child that has died. */
export const calendarEntries = (facts: CaseFacts, due: DueList, today: Day): readonly CalendarEntry[] => {
  const over = facts.closings.some(each => contains(each.period, today)) || (facts.died !== null && facts.died <= today)
  return apart([...due.items.flatMap(dueEntry), ...(over ? [] : plannedEntries(facts))])
}

/** What is due with the day it counts by: of what is late, the day it should have been done. Nothing without a day. */
const dueEntry = (item: DueItem): readonly CalendarEntry[] => {
  const by = item.late?.by ?? item.dates.find(each => each.date === item.date)
  const day = item.late === null ? item.date : (by?.latest ?? by?.date ?? null)
  if (day === null) return []
  return [
    {
      key: `due ${item.what} ${item.about}`,
      kind: 'due',
      title: message('due-what', { what: item.what }),
      state: stateOf(item),
      day,
      time: by?.date === day ? by.time : null,
    },
  ]
}

const stateOf = ({ late, missing }: DueItem): Message | null => {
  if (late !== null) return message('due-late', { days: late.days, asker: late.by.asker })
  return missing === null ? null : message('calendar-missing')
}

type Planned = {
  readonly id: string
  readonly plannedFor: Day | null
  readonly plannedTime?: string | null
  readonly heldOn: Day | null
  readonly cancelledOn?: Day | null
}

const plannedEntries = (facts: CaseFacts): readonly CalendarEntry[] => {
  const of = (
    what: 'follow-up' | 'network-meeting' | 'talk' | 'supervision',
    all: readonly Planned[],
  ): readonly CalendarEntry[] =>
    all.flatMap(({ id, plannedFor, plannedTime = null, heldOn, cancelledOn = null }) =>
      plannedFor === null || heldOn !== null || cancelledOn !== null
        ? []
        : [
            {
              key: `planned ${what} ${id}`,
              kind: 'planned',
              title: message('calendar-planned', { what }),
              state: null,
              day: plannedFor,
              time: plannedTime,
            },
          ],
    )
  return [
    ...of('follow-up', facts.followUps),
    ...of('network-meeting', facts.networkMeetings),
    ...of(
      'talk',
      facts.talks.filter(each => each.exception === null),
    ),
    ...of('supervision', facts.supervisionVisits),
  ]
}

/** Two lines about the same thing stay two: the second has a number of its own. */
const apart = (entries: readonly CalendarEntry[]): readonly CalendarEntry[] => {
  const met = new Map<string, number>()
  return entries.map(each => {
    const before = met.get(each.key) ?? 0
    met.set(each.key, before + 1)
    return before === 0 ? each : { ...each, key: `${each.key} ${before + 1}` }
  })
}
