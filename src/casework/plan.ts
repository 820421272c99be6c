// Plans: what changed from one version to the next, which way a goal moves, and that a decided version is never edited.
import type { Day } from '../language/day.ts'
import { bad, good, type Message, message, type Outcome } from '../language/message.ts'
import type { FollowUp } from './facts/following.ts'
import type { Goal, PlanVersion, Score } from './facts/plan.ts'

/** Which way a goal's scores go. A score is the family's and the adviser's own word on one goal, never one of the child. */
export type Direction = 'no-score' | 'one-score' | 'towards' | 'unchanged' | 'away' | 'reached'

type Following = Pick<FollowUp, 'heldOn' | 'scores'>

/** Every score of a goal by the day: those the plan was made with, and those said at the follow-ups that were held. */
export const scoresOf = (goal: Goal, followUps: readonly Following[]): readonly Score[] =>
  [
    ...goal.scores,
    ...followUps.flatMap(({ heldOn, scores }) =>
      heldOn === null
        ? []
        : scores.filter(each => each.goal === goal.id).map(({ score, by }) => ({ on: heldOn, score, by })),
    ),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** From the first score to the last by the day. 0 is as bad as it can be, 10 good enough to do without help. */
export const directionOf = (goal: Goal, followUps: readonly Following[] = []): Direction => {
  const scores = scoresOf(goal, followUps)
  const [first, last] = [scores[0], scores.at(-1)]
  if (first === undefined || last === undefined) return 'no-score'
  if (last.score >= goal.target) return 'reached'
  if (scores.length === 1) return 'one-score'
  return last.score > first.score ? 'towards' : last.score < first.score ? 'away' : 'unchanged'
}

/** The version that holds on a day: the highest that was decided by then, of a plan that has not ended. */
export const planOn = (versions: readonly PlanVersion[], plan: string, on: Day): PlanVersion | undefined =>
  versions
    .filter(each => each.plan === plan && each.decidedOn !== null && each.decidedOn <= on)
    .filter(each => each.endedOn === null || each.endedOn > on)
    .toSorted((a, b) => b.version - a.version)[0]

/** One goal in two versions; a field that changed has both its texts. */
export type GoalChange =
  | { readonly goal: string; readonly change: 'added' | 'ended' | 'taken-out'; readonly text: string }
  | { readonly goal: string; readonly change: 'changed'; readonly fields: readonly FieldChange[] }
type FieldChange = {
  readonly field: 'text' | 'target' | 'for' | 'measure'
  readonly before: string
  readonly after: string
}

/** What the later version did to each goal, in the order of the goals; what is the same is left out. */
export const changesBetween = (before: PlanVersion, after: PlanVersion): readonly GoalChange[] => {
  const ids = [...new Set([...before.goals, ...after.goals].map(each => each.id))]
  return ids.flatMap((id): readonly GoalChange[] => {
    const old = before.goals.find(each => each.id === id)
    const next = after.goals.find(each => each.id === id)
    if (next === undefined) return old === undefined ? [] : [{ goal: id, change: 'taken-out', text: old.text }]
    if (old === undefined) return [{ goal: id, change: 'added', text: next.text }]
    if (old.endedOn === null && next.endedOn !== null) return [{ goal: id, change: 'ended', text: next.text }]
    const fields = (['text', 'target', 'for', 'measure'] as const).flatMap(field => {
      const [was, is] = [String(old[field] ?? ''), String(next[field] ?? '')]
      return was === is ? [] : [{ field, before: was, after: is }]
    })
    return fields.length === 0 ? [] : [{ goal: id, change: 'changed', fields }]
  })
}

/**
 * What a plan may become. A draft is edited; a decided version is only followed by the next, and only by one who has seen
 * the latest. Goals don't vanish from a decided plan, they end. Refused otherwise.
 */
export const nextVersion = (
  versions: readonly PlanVersion[],
  next: PlanVersion,
  basedOn: number | null,
): Outcome<PlanVersion> => {
  const own = versions.filter(each => each.plan === next.plan).toSorted((a, b) => b.version - a.version)
  const latest = own[0]
  if (latest === undefined) return next.version === 1 ? good(next) : bad(message('plan-version-order', { expected: 1 }))
  if (basedOn !== latest.version) return bad(message('plan-superseded', { version: latest.version }))
  if (latest.decidedOn !== null && next.version === latest.version) return bad(message('plan-decided'))
  const expected = latest.decidedOn === null ? latest.version : latest.version + 1
  if (next.version !== expected) return bad(message('plan-version-order', { expected }))
  const gone = latest.goals.find(goal => goal.endedOn === null && !next.goals.some(each => each.id === goal.id))
  if (latest.decidedOn !== null && gone !== undefined) return bad(message('plan-goal-gone', { goal: gone.text }))
  return good(next)
}

/** What a plan lacks, for the one who decides it. Nothing here stops it. */
export const planLacks = (plan: PlanVersion): readonly Message[] => {
  const open = plan.goals.filter(each => each.endedOn === null)
  return [
    ...(open.some(each => each.for === 'child') ? [] : [message('plan-without-goals', { for: 'child' })]),
    ...(open.some(each => each.for === 'parents') ? [] : [message('plan-without-goals', { for: 'parents' })]),
    ...(plan.participation === null ? [message('plan-without-participation')] : []),
  ]
}
