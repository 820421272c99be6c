// Core: nobody checks their own use of the journal or gives themselves access.
import { message } from '../../language/message.ts'
import type { Action } from '../action.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

const needsAnother: ReadonlySet<Action> = new Set<Action>(['control-journal', 'administer'])

/**
 * Datatilsynet asks for running checks of the log by samples (Kerteminde, 2023-423-0019). One who checks oneself is not
 * checked.
 */
export const notOneself: CoreRule = {
  name: 'not-oneself',
  kind: 'core',
  ask: ({ actor, action, target }) =>
    needsAnother.has(action) && target.about === actor.person ? refuses(message('access-not-oneself')) : passes,
}
