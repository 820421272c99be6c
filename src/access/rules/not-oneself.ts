// Core: nobody checks their own use of the journal, gives themselves access or reviews a case they work in.
import { message } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import type { Action } from '../action.ts'
import { type CoreRule, passes, type Question, refuses } from '../rule.ts'

const needsAnother: ReadonlySet<Action> = new Set<Action>(['control-journal', 'administer'])

/** True where the case is worked by the asker, in whatever role: a review of one's own work is none. */
const reviewsOwnWork = ({ actor, action, target: { child }, now }: Question): boolean =>
  action === 'review-case' &&
  child?.facts.involvements.some(
    each => each.person === actor.person && each.kind !== 'meeting' && contains(each.period, now.day),
  ) === true

/**
 * Datatilsynet asks for running checks of the log by samples (Kerteminde, 2023-423-0019). One who checks oneself is not
 * checked.
 */
export const notOneself: CoreRule = {
  name: 'not-oneself',
  kind: 'core',
  ask: question => {
    const { actor, action, target } = question
    if (needsAnother.has(action) && target.about === actor.person) return refuses(message('access-not-oneself'))
    return reviewsOwnWork(question) ? refuses(message('review-own-case')) : passes
  },
}
