// How far the control of a month is: not drawn, signed in part, done; and whether that is later than it should be.
import { addDays, addMonths, type Day } from '../../language/day.ts'
import { bad, good, type Message, message, type Outcome } from '../../language/message.ts'
import { daysOf, isOver, type Month } from './month.ts'
import type { ControlRule } from './rule.ts'

/**
 * A drawn sample, as its state is told from: `on` the day it was drawn, `signed` how many are signed for good (one that waits
 * for an answer is not), `lastSigned` null while nobody has signed.
 */
export type Drawn = {
  readonly on: Day
  readonly items: number
  readonly signed: number
  readonly lastSigned: Day | null
}

/** `late`: the deadline has passed and it was not done; of one that is done, that it was done after it. */
export type ControlState =
  | { readonly is: 'running' }
  | { readonly is: 'not-drawn'; readonly late: boolean }
  | { readonly is: 'drawn'; readonly signed: number; readonly of: number; readonly late: boolean }
  | { readonly is: 'done'; readonly of: number; readonly on: Day; readonly late: boolean }

/** The last day the control of a month is in time: with one month to do it in, the last day of the next month. */
export const lastDayFor = (month: Month, { doneWithin }: Pick<ControlRule, 'doneWithin'>): Day =>
  addDays(addMonths(daysOf(month).to, doneWithin), -1)

/** A sample that holds nothing is done the day it was drawn: that there was nothing is what it says. */
export const stateOf = (
  month: Month,
  drawn: Drawn | null,
  rule: Pick<ControlRule, 'doneWithin'>,
  today: Day,
): ControlState => {
  if (!isOver(month, today)) return { is: 'running' }
  const last = lastDayFor(month, rule)
  if (drawn === null) return { is: 'not-drawn', late: today > last }
  const { items: of, signed } = drawn
  if (signed < of) return { is: 'drawn', signed, of, late: today > last }
  const on = drawn.lastSigned ?? drawn.on
  return { is: 'done', of, on, late: on > last }
}

/** Null where the month's sample may be drawn; else why not. `first`: the month of the first thing there is to control. */
export const notDrawable = (month: Month, first: Month | null, today: Day): Message | null => {
  if (!isOver(month, today)) return message('control-month-runs', { month, from: daysOf(month).to })
  return first === null || month < first ? message('control-month-before', { month }) : null
}

/** What a control of one look-up can come to. */
export const controlOutcomes = ['justified', 'unclear', 'unjustified'] as const
export type ControlOutcome = (typeof controlOutcomes)[number]

/** The note as it is kept, or what is wrong: whatever is not plainly justified must say why. */
export const noteFor = (outcome: ControlOutcome, note: string): Outcome<string> => {
  const kept = note.trim()
  return kept === '' && outcome !== 'justified' ? bad(message('control-note-needed')) : good(kept)
}

/** True where an item can be signed: nobody has, or the last one was waiting for an answer. What was signed stays. */
export const isOpen = (signed: readonly ControlOutcome[]): boolean => {
  const last = signed.at(-1)
  return last === undefined || last === 'unclear'
}
