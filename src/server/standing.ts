// Where cases stand on a list: the phase, what is due first, and how much is open; of those whose whole case is the asker's.
import type { dueStates } from '../casework/due/item.ts'
import { inOrder } from '../casework/due/state.ts'
import { dueWords } from '../casework/due/words.ts'
import type { DueList } from '../casework/due-list.ts'
import type { CaseFacts } from '../casework/facts.ts'
import { type Phase, phaseOn } from '../casework/phases.ts'
import { dueOf } from '../casework/picture.ts'
import type { CaseOnList } from '../contract/children.ts'
import { message, say } from '../language/message.ts'
import { readCases } from '../store/case-facts.ts'
import { seesCase } from './child-view.ts'
import { timeInDenmark } from './clock.ts'
import type { Candidate } from './deciding.ts'
import type { Asked } from './serve.ts'

/** The most cases that are read and computed for one answer. */
export const mostAtOnce = 400

type State = (typeof dueStates)[number]

/** Where a case stands; null where the case is not the asker's. */
export type Standing = { readonly phase: Phase; readonly due: DueList } | null

/** A child with where its case stands. */
export type Stood<Of extends Candidate> = { readonly child: Of; readonly standing: Standing }

/** The children with where their cases stand, in the same order. */
export const stood = async <Of extends Candidate>(
  asked: Asked,
  children: readonly Of[],
): Promise<readonly Stood<Of>[]> => {
  const facts = await readCases(
    asked.inside,
    children.map(each => each.id),
    'infinity',
  )
  return children.map(child => ({ child, standing: standingOf(asked, child, facts.get(child.id)?.facts) }))
}

const standingOf = ({ house, today }: Asked, child: Candidate, facts: CaseFacts | undefined): Standing => {
  if (!seesCase(child) || facts === undefined) return null
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  return { phase: phaseOn(facts, today).phase, due: dueOf(facts, now, house.rules.casework, house.municipality.code) }
}

/** The first line, or the first in one of the states. */
const firstOf = (standing: Standing, states: readonly State[] | undefined) =>
  standing?.due.items.find(each => states?.includes(each.state) ?? true)

/** What is missing before what is late; cases with nothing due last. For sorting. With `states` by those lines alone. */
export const byFirstDue = (a: Standing, b: Standing, states?: readonly State[]): number => {
  const [left, right] = [firstOf(a, states), firstOf(b, states)]
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return inOrder(left, right)
}

/** What a list says of it. With `states` the first line among those in one of them. */
export const standingWords = (
  standing: Standing,
  states?: readonly State[],
): Pick<CaseOnList, 'phase' | 'next' | 'open'> => {
  if (standing === null) return { phase: null, next: null, open: null }
  const { items } = standing.due
  const first = firstOf(standing, states)
  const words = first === undefined ? undefined : dueWords(first)
  const count = (state: State): number => items.filter(each => each.state === state).length
  return {
    phase: say(message('case-phase', { phase: standing.phase })),
    next:
      first === undefined || words === undefined
        ? null
        : { title: say(words.what), sentence: say(words.state), state: first.state, date: first.date },
    open: { missing: count('missing'), lateByLaw: count('late-by-law'), lateByProgramme: count('late-by-programme') },
  }
}
