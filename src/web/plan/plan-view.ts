// A child's plans as the page shows them: what holds, what is a draft, each goal with its scores, and two versions side by side.
import type { Goal, PlanVersion, Score } from '../../casework/facts/plan.ts'
import { scoresOf } from '../../casework/plan.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

/** One plan with its versions, the newest last. */
export type ShownPlan = {
  readonly plan: string
  readonly versions: readonly PlanVersion[]
  readonly holding: PlanVersion | null
  /** The newest version, where it is not decided. */
  readonly draft: PlanVersion | null
  readonly lacks: readonly string[]
  readonly directions: ReadonlyMap<string, string>
  readonly changes: CasePicture['plans'][number]['versions']
}

const order = { child: 0, youth: 1, whole: 2, parents: 3 } as const

/** The plans of a case: the child's first; those that have ended last. */
export const shownPlans = ({ plans, facts }: Pick<CasePicture, 'plans' | 'facts'>): readonly ShownPlan[] =>
  plans
    .map(({ plan, holds, lacks, goals, versions: changes }): ShownPlan => {
      const versions = facts.plans.filter(each => each.plan === plan).toSorted((a, b) => a.version - b.version)
      const latest = versions.at(-1)
      return {
        plan,
        versions,
        holding: versions.find(each => each.version === holds) ?? null,
        draft: latest?.decidedOn === null ? latest : null,
        lacks,
        directions: new Map(goals.map(({ goal, title }) => [goal, title])),
        changes,
      }
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))

const rankOf = ({ holding, draft, versions }: ShownPlan): number => {
  const kind = versions.at(-1)?.kind ?? 'child'
  return (holding === null && draft === null ? 10 : 0) + order[kind]
}

/** A goal with every score it was given, the first first. */
export type ShownGoal = { readonly goal: Goal; readonly scores: readonly Score[] }

/** The goals of a version: the child's, then the parents'; of each those that go on before those that have ended. */
export const shownGoals = (
  version: PlanVersion,
  followUps: CasePicture['facts']['followUps'],
): readonly { readonly whose: Goal['for']; readonly goals: readonly ShownGoal[] }[] =>
  (['child', 'parents'] as const).map(whose => ({
    whose,
    goals: version.goals
      .filter(each => each.for === whose)
      .toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
      .map(goal => ({ goal, scores: scoresOf(goal, followUps) })),
  }))

/** The last score in words; null where there is none. */
export const lastScore = (scores: readonly Score[]): string | null => {
  const last = scores.at(-1)
  return last === undefined ? null : da.goals.latest(last.score, shortDay(last.on), codeWord('scorer', last.by))
}

/** One goal in two versions: null where it is not in it, and what became of it in words. */
export type GoalPair = {
  readonly id: string
  readonly before: Goal | null
  readonly after: Goal | null
  readonly change: string | null
}

/** The goals of two versions side by side, those that changed first. */
export const goalPairs = (
  before: PlanVersion,
  after: PlanVersion,
  changes: CasePicture['plans'][number]['versions'][number]['changes'],
): readonly GoalPair[] => {
  const ids = [...new Set([...after.goals, ...before.goals].map(each => each.id))]
  return ids
    .map((id): GoalPair => {
      const found = changes.find(each => each.goal === id)
      return {
        id,
        before: before.goals.find(each => each.id === id) ?? null,
        after: after.goals.find(each => each.id === id) ?? null,
        change: found === undefined ? null : changeWords(found.change, found.fields),
      }
    })
    .toSorted((a, b) => Number(a.change === null) - Number(b.change === null))
}

const changeWords = (change: string, fields: readonly { readonly field: string }[]): string =>
  change === 'changed'
    ? da.versions.changed(fields.map(each => da.versions.field(each.field)))
    : da.versions.change_(change)
