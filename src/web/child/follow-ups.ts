// Follow-ups as the picture and the figures show them: what became of each, with the one the due list misses today.

import { followUpsKept, type KeptFollowUp } from '../../casework/kept.ts'
import type { FollowUpState } from '../../charts/life-way.ts'
import { addDays, type Day, day } from '../../language/day.ts'
import type { CasePicture } from './queries.ts'

/** A follow-up in the picture. `judged`: somebody had agreed on its day, so it can be said whether it was in time. */
export type FollowUpShown = { readonly on: Day; readonly state: FollowUpState; readonly judged: boolean }

type Missed = { readonly help: string; readonly on: Day }

/** The follow-ups the due list says are late, each on the day it should have been held. */
const missedOf = ({ due, on }: Pick<CasePicture, 'due' | 'on'>): readonly Missed[] =>
  due.items.flatMap(({ what, late, about }) =>
    what === 'follow-up' && late !== null ? [{ help: about, on: addDays(day(on), -late.days) }] : [],
  )

const isTheMissed = (of: KeptFollowUp, missed: readonly Missed[], lastHeld: Day | ''): boolean =>
  of.state === 'not-held' && of.on > lastHeld && missed.some(({ help }) => of.about.includes(help))

/** Every follow-up up to the day the picture is of, the oldest first. One that is late now stands where the due list counts from. */
export const followUpsShown = (picture: Pick<CasePicture, 'facts' | 'due' | 'on'>): readonly FollowUpShown[] => {
  const missed = missedOf(picture)
  const known = followUpsKept(picture.facts.followUps, day(picture.on))
  const held = known.filter(({ state }) => state === 'kept' || state === 'late')
  const lastHeld =
    held
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? ''
  const told = known.flatMap((each): readonly FollowUpShown[] =>
    each.state === 'moved' || isTheMissed(each, missed, lastHeld)
      ? []
      : [{ on: each.on, state: each.state, judged: each.agreed !== null && each.state !== 'planned' }],
  )
  const now = [...new Set(missed.map(({ on }) => on))].map(
    (on): FollowUpShown => ({ on, state: 'not-held', judged: true }),
  )
  return [...told, ...now].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** How many of those that can be judged were held in time. */
export const keptInTime = (of: readonly FollowUpShown[]): { readonly kept: number; readonly of: number } => {
  const judged = of.filter(each => each.judged)
  return { kept: judged.filter(({ state }) => state === 'kept').length, of: judged.length }
}
