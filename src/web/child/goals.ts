// The goals of a child's plans with every score they were given, as the page lists them.
import type { Goal, PlanVersion } from '../../casework/facts/plan.ts'
import { planOn, scoresOf } from '../../casework/plan.ts'
import { day } from '../../language/day.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { CasePicture } from './queries.ts'

/** One goal: whose it is, its scores in order, and what is said of the last. */
type GoalRow = {
  readonly id: string
  readonly text: string
  readonly who: string
  readonly target: number
  readonly scores: readonly number[]
  readonly direction: string
  readonly last: string | null
}

/** The goals; `draft` where a plan of them is not decided yet. */
export type Goals = { readonly rows: readonly GoalRow[]; readonly draft: boolean; readonly lacks: readonly string[] }

const words = da.goals

/** The version whose goals are shown: the one that holds, or else the latest draft. */
const shownVersion = (versions: readonly PlanVersion[], plan: string, on: string): PlanVersion | undefined =>
  planOn(versions, plan, day(on)) ??
  versions
    .filter(each => each.plan === plan && each.decidedOn === null && each.endedOn === null)
    .toSorted((a, b) => b.version - a.version)[0]

const lastOf = (scores: ReturnType<typeof scoresOf>): string | null => {
  const [first, last] = [scores[0], scores.at(-1)]
  if (first === undefined || last === undefined) return null
  const now = `${words.now(last.score, shortDay(last.on))}, ${words.by[last.by]}`
  return scores.length === 1 ? now : `${now}; ${words.moved(first.score, shortDay(first.on))}`
}

/** The open goals of every plan that holds or is being written; the child's before the parents'. */
export const goalsOf = ({ facts, plans, on }: CasePicture, name: string): Goals => {
  const versions = plans.flatMap(({ plan }) => {
    const found = shownVersion(facts.plans, plan, on)
    return found === undefined ? [] : [found]
  })
  const titles = new Map(plans.flatMap(({ goals }) => goals.map(each => [each.goal, each.title] as const)))
  const followUps = facts.followUps.map(({ heldOn, scores }) => ({
    heldOn: heldOn !== null && heldOn <= on ? heldOn : null,
    scores,
  }))
  const row = (goal: Goal): GoalRow => {
    const scores = scoresOf(goal, followUps).filter(each => each.on <= on)
    return {
      id: goal.id,
      text: goal.text,
      who: goal.for === 'child' ? name : words.parents,
      target: goal.target,
      scores: scores.map(({ score }) => score),
      direction: titles.get(goal.id) ?? '',
      last: lastOf(scores),
    }
  }
  const open = versions.flatMap(({ goals }) => goals).filter(({ endedOn }) => endedOn === null || endedOn > on)
  return {
    rows: [...open.filter(goal => goal.for === 'child'), ...open.filter(goal => goal.for === 'parents')].map(row),
    draft: versions.some(({ decidedOn }) => decidedOn === null),
    lacks: [...new Set(plans.filter(({ holds }) => holds !== null).flatMap(({ lacks }) => lacks))],
  }
}
