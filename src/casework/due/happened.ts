// What has happened by a moment, and what only is planned: a list never knows more than its own day.
import { addMonths, type Day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import type { Help, Placement } from '../facts/help.ts'
import type { CaseFacts } from '../facts.ts'
import type { Now } from './item.ts'

/** True where the day has come. */
export const hasCome = (on: Day | null, now: Now): on is Day => on !== null && on <= now.day

type Meeting = { readonly plannedFor: Day | null; readonly heldOn: Day | null; readonly cancelledOn?: Day | null }

/** The days on which they were held, in order. */
export const heldDays = (meetings: readonly Pick<Meeting, 'heldOn'>[], now: Now): readonly Day[] =>
  meetings.flatMap(each => (hasCome(each.heldOn, now) ? [each.heldOn] : [])).toSorted()

type Held = {
  readonly id: string
  readonly heldOn: Day | null
  readonly next: { readonly on: Day; readonly reason: string } | null
}

/**
 * The last one held. Of several on one day it is the one that decided the earliest next day, whichever was written down
 * first: ids follow the order of writing, and the due list does not.
 */
export const lastHeld = <T extends Held>(of: readonly T[], now: Now): T | undefined => {
  const last = heldDays(of, now).at(-1)
  return of
    .filter(each => last !== undefined && each.heldOn === last)
    .toSorted((a, b) => (byNext(a) < byNext(b) ? -1 : 1))[0]
}

const byNext = ({ next, id }: Held): string => JSON.stringify([next?.on ?? '9999', next?.reason ?? '', id])

/** The first day one is planned for that is neither held nor cancelled; also a day that has passed. */
export const plannedDay = (meetings: readonly Meeting[], now: Now): Day | null =>
  meetings
    .flatMap(each => {
      if (each.plannedFor === null || hasCome(each.heldOn, now) || hasCome(each.cancelledOn ?? null, now)) return []
      return [each.plannedFor]
    })
    .toSorted()[0] ?? null

/** The help that runs on the day. */
export const running = (facts: CaseFacts, now: Now): readonly Help[] =>
  facts.help.filter(each => contains(each.period, now.day))

/** The placement that runs on the day. */
export const placementNow = (facts: CaseFacts, now: Now): Placement | undefined =>
  facts.help.find((each): each is Placement => each.kind === 'placement' && contains(each.period, now.day))

/** The placements that follow on each other without a day between, up to the one that runs; the first first. */
export const stayUntil = (facts: CaseFacts, last: Placement): readonly Placement[] => {
  const placements = facts.help.filter((each): each is Placement => each.kind === 'placement')
  const before = placements.find(each => each.id !== last.id && each.period.to === last.period.from)
  return before === undefined ? [last] : [...stayUntil(facts, before), last]
}

/** True where the date is at most so many months ahead: before that it is not worth a line. */
export const isNear = (date: Day, months: number, now: Now): boolean => date <= addMonths(now.day, months)
