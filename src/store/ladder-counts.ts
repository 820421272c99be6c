// How many children stand on each step of the ladder on a day: one question to the database, over what is known now.
import { sql } from 'kysely'
import type { Day } from '../language/day.ts'
import type { Inside } from './municipality.ts'

/** The children of a municipality by the step they stand on; `withoutStep` have a case and no help in force. */
export type LadderCounts = {
  readonly children: number
  readonly withoutStep: number
  readonly steps: ReadonlyMap<number, number>
}

/**
 * The children below 18 with a case on the day, born or expected: a responsible adviser, or help in force. A child's step is
 * the highest step of a measure or placement in force; the first day counts, the last does not.
 */
export const countOnLadder = async (inside: Inside, on: Day): Promise<LadderCounts> => {
  const { rows } = await sql<{
    step: number | null
    children: number
  }>`select step, children from forlaens.children_by_step(${on})`.execute(inside)
  const steps = new Map(rows.flatMap(({ step, children }) => (step === null ? [] : [[step, children] as const])))
  return {
    children: rows.reduce((sum, row) => sum + row.children, 0),
    withoutStep: rows.find(row => row.step === null)?.children ?? 0,
    steps,
  }
}
