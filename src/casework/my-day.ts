// The day across several cases: which lines are shown and in what order, and which meetings are today.
import { addDays, type Day } from '../language/day.ts'
import type { DueItem } from './due/item.ts'
import { inOrder } from './due/state.ts'
import type { FollowUp } from './facts/following.ts'
import type { CaseFacts } from './facts.ts'

/** How many days ahead of today a day looks. */
const ahead = 14

/** What is due in one case. */
type OfCase = { readonly child: string; readonly items: readonly DueItem[] }
/** A line with the child it is about. */
type LineOfDay = { readonly child: string; readonly item: DueItem }

/** The lines of a day; `later` are the children without one whose next date comes after `until`. */
export type LinesOfDay = {
  readonly until: Day
  readonly lines: readonly LineOfDay[]
  readonly later: readonly string[]
}

/** What is planned within the days is shown as well, however long the rule would wait: somebody is to prepare it. */
const isShown = ({ state, date, planned }: DueItem, until: Day): boolean =>
  state !== 'ahead' || [date, planned].some(each => each !== null && each <= until)

/**
 * What of several cases is due on a day and in the two weeks after, in the order of a due list: what is missing first, whosever
 * case it is in. A line ahead without a date has no place among days, and stands on the child's own page.
 */
export const linesOfDay = (cases: readonly OfCase[], today: Day): LinesOfDay => {
  const until = addDays(today, ahead)
  const lines = cases
    .flatMap(({ child, items }) => items.map(item => ({ child, item })))
    .filter(({ item }) => isShown(item, until))
    .toSorted((a, b) => inOrder(a.item, b.item) || (a.child < b.child ? -1 : 1))
  const seen = new Set(lines.map(each => each.child))
  const later = cases
    .filter(each => !seen.has(each.child) && each.items.some(({ date }) => date !== null && date > until))
    .map(each => each.child)
  return { until, lines, later }
}

type NetworkMeeting = CaseFacts['networkMeetings'][number]

/** A meeting that is planned for the day. */
export type MeetingOfDay =
  | { readonly kind: 'follow-up'; readonly of: FollowUp }
  | { readonly kind: 'network-meeting'; readonly of: NetworkMeeting }

/** The follow-ups and network meetings planned for the day that are neither held nor cancelled. */
export const meetingsOn = ({ followUps, networkMeetings }: CaseFacts, on: Day): readonly MeetingOfDay[] => {
  const isToday = ({ plannedFor, heldOn, cancelledOn }: FollowUp | NetworkMeeting): boolean =>
    plannedFor === on && heldOn === null && cancelledOn === null
  return [
    ...followUps.filter(isToday).map(of => ({ kind: 'follow-up' as const, of })),
    ...networkMeetings.filter(isToday).map(of => ({ kind: 'network-meeting' as const, of })),
  ]
}

/** The time of day a follow-up of the help is planned for on the day; null where nobody wrote one. */
export const plannedTime = ({ followUps }: CaseFacts, help: string, on: Day): string | null =>
  followUps
    .filter(each => each.plannedFor === on && each.heldOn === null && each.cancelledOn === null)
    .filter(each => each.about.includes(help))
    .flatMap(each => (each.plannedTime === null ? [] : [each.plannedTime]))
    .toSorted()[0] ?? null
