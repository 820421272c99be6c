// Whether follow-ups were held on the day that was agreed for them: what became of each.
import type { Day } from '../language/day.ts'
import { earlier } from '../language/day.ts'
import type { FollowUp } from './facts/following.ts'

/** `moved`: cancelled for another day, so it answers for nothing. */
type KeptState = 'kept' | 'late' | 'not-held' | 'planned' | 'moved'

/**
 * A follow-up with what became of it by a day. `on` is the day it was held, or else the day it was to be held; `agreed` the day it is
 * judged by, null where nobody had agreed on one: it was held, and nobody can say whether in time.
 */
export type KeptFollowUp = {
  readonly id: string
  readonly about: readonly string[]
  readonly on: Day
  readonly agreed: Day | null
  readonly state: KeptState
}

/** What became of every follow-up by the day `today`; one without any day is left out. */
export const followUpsKept = (all: readonly FollowUp[], today: Day): readonly KeptFollowUp[] =>
  all.flatMap(each => {
    const held = each.heldOn !== null && each.heldOn <= today ? each.heldOn : null
    const agreed = agreedFor(each, all)
    const on = held ?? agreed
    if (on === null) return []
    return [{ id: each.id, about: each.about, on, agreed, state: stateOf(each, { held, on, agreed }, all, today) }]
  })

const stateOf = (
  each: FollowUp,
  { held, on, agreed }: { readonly held: Day | null; readonly on: Day; readonly agreed: Day | null },
  all: readonly FollowUp[],
  today: Day,
): KeptState => {
  if (held !== null) return agreed !== null && held > agreed ? 'late' : 'kept'
  if (each.cancelledOn !== null && each.cancelledOn <= today)
    return on > today || isReplaced(each, each.cancelledOn, on, all) ? 'moved' : 'not-held'
  return on < today ? 'not-held' : 'planned'
}

const isSameHelp = (a: FollowUp, b: FollowUp): boolean => a.id !== b.id && a.about.some(help => b.about.includes(help))

/** True where another about the same help came instead, no later than it was to be. */
const isReplaced = (each: FollowUp, cancelled: Day, on: Day, all: readonly FollowUp[]): boolean =>
  all.some(other => {
    const instead = other.heldOn ?? (other.cancelledOn === null ? other.plannedFor : null)
    return isSameHelp(each, other) && instead !== null && instead >= cancelled && instead <= on
  })

/** The day it was planned for, or the day the one before decided where that is earlier: a plan put off is no excuse. */
const agreedFor = (each: FollowUp, all: readonly FollowUp[]): Day | null => {
  const { plannedFor } = each
  const by = each.heldOn ?? plannedFor
  const before = all
    .filter(other => isSameHelp(each, other) && other.heldOn !== null && by !== null && other.heldOn < by)
    .toSorted((a, b) => ((a.heldOn ?? '') > (b.heldOn ?? '') ? -1 : 1))[0]
  const decided = before?.next?.on ?? null
  if (plannedFor === null || decided === null) return plannedFor ?? decided
  return earlier(plannedFor, decided)
}
