// Two wrote on the same plan: what the other saved first is fetched, and both stand beside each other until somebody has chosen.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanVersion } from '../../casework/facts/plan.ts'
import { Refused } from '../call/call.ts'
import { lastWriter } from '../child/last-writer.ts'
import { caseQuery } from '../child/queries.ts'
import { type BothField, differing, type Pick } from '../form/both-texts.ts'
import { bothFields, firstPicks } from '../form/three-ways.ts'
import { shortMoment } from '../page/moments.ts'
import { da } from './da.ts'
import {
  chosenPlan,
  draftOn,
  goesWithGoal,
  mergeablePlan,
  type PlanDraft,
  type PlanText,
  planLabel,
  shownPlan,
  versionsOf,
} from './plan-form.ts'

/** What stands now, and what is chosen of it and of one's own. */
export type PlanConflict = {
  readonly sentence: string
  readonly theirs: PlanText
  /** Where the chosen is written: on their draft, or as the version after theirs. */
  readonly onto: PlanDraft
  readonly fields: readonly BothField[]
  readonly mergeable: readonly string[]
  readonly picked: Readonly<Record<string, Pick>>
}

const ours: readonly string[] = ['plan-superseded', 'plan-decided', 'plan-version-order', 'fact-is-withdrawn']

/** True where it was refused because somebody else was first with the plan. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Refused && (error.problem.conflict !== undefined || ours.includes(error.problem.code))

/** The two side by side, from the version somebody else saved. */
export const planConflict = (
  latest: PlanVersion,
  versions: readonly PlanVersion[],
  factVersion: number,
  yours: PlanDraft,
  sentence: string,
  helpName: (id: string) => string,
): PlanConflict => {
  const onto = draftOn(latest, versions, factVersion)
  const theirs = onto.text
  const shown = (of: PlanText) => shownPlan(of, helpName)
  const fields = bothFields(shown(theirs), shown(yours.text), planLabel([...yours.text.goals, ...theirs.goals])).filter(
    each => !goesWithGoal(theirs, yours.text, each.field),
  )
  const mergeable = mergeablePlan(theirs, yours.text)
  return { sentence, theirs, onto, fields, mergeable, picked: firstPicks(shown(yours.opened), fields, mergeable) }
}

/** What is sent when it was chosen: on theirs, with both counted in. */
export const resolved = ({ theirs, onto, picked }: PlanConflict, yours: PlanText): PlanDraft => ({
  ...onto,
  opened: theirs,
  text: chosenPlan(theirs, yours, field => picked[field] ?? 'yours'),
})

const fetched = async (
  client: QueryClient,
  child: string,
  yours: PlanDraft,
  helpName: (id: string) => string,
): Promise<PlanConflict | null> => {
  const { facts, versions } = await client.fetchQuery({ ...caseQuery(child, undefined), staleTime: 0 })
  const own = versionsOf(facts.plans, yours.plan)
  const latest = own.at(-1)
  if (latest === undefined) return null
  const who = await lastWriter(child, latest.id)
  const sentence = da.conflict.who(
    who?.by ?? da.conflict.somebody,
    latest.version,
    who === undefined ? '' : shortMoment(who.at),
    latest.decidedOn !== null,
  )
  return planConflict(latest, own, versions[latest.id] ?? 1, yours, sentence, helpName)
}

/** The conflict of a form, where there is one. */
export const usePlanConflict = (child: string, helpName: (id: string) => string) => {
  const client = useQueryClient()
  const [conflict, setConflict] = useState<PlanConflict | null>(null)
  return {
    conflict,
    /** Fetches what the other saved; answers whether there is something to choose between. */
    meet: async (yours: PlanDraft): Promise<boolean> => {
      const found = await fetched(client, child, yours, helpName)
      setConflict(found)
      return found !== null
    },
    pick: (field: string, pick: Pick) =>
      setConflict(now => (now === null ? null : { ...now, picked: { ...now.picked, [field]: pick } })),
    over: () => setConflict(null),
    nothingDiffers: conflict !== null && differing(conflict.fields).length === 0,
  }
}
