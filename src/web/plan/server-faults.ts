// What the server found wrong with a plan, by the inputs of the form.
import { Refused } from '../call/call.ts'
import type { GoalText } from './plan-form.ts'

const inputs = { text: '', target: '-til', measure: '-hjaelp' } as const

/** Sentences by the id of the input: `given.fact.goals.1.text` is the text of the second goal. */
export const serverFaults = (error: unknown, goals: readonly GoalText[]): Readonly<Record<string, string>> => {
  if (!(error instanceof Refused)) return {}
  return Object.fromEntries(
    Object.entries(error.problem.fields ?? {}).flatMap(([way, sentence]): [string, string][] => {
      if (way.includes('participation.words')) return [['ord', sentence]]
      if (way.includes('participation')) return [['hvordan', sentence]]
      const [, at, part] = /\bgoals\.(\d+)\.(text|target|measure)\b/.exec(way) ?? []
      const goal = goals[Number(at)]
      if (goal === undefined || (part !== 'text' && part !== 'target' && part !== 'measure')) return []
      return [[`maal-${goal.id}${inputs[part]}`, sentence]]
    }),
  )
}
