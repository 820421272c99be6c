// Core: whoever asks is signed in and employed that day.
import { message } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

/** Employment's last day is the day before its end. Somebody not signed in never comes as far as a question. */
export const signedIn: CoreRule = {
  name: 'signed-in',
  kind: 'core',
  ask: ({ actor, now }) => (contains(actor.employed, now.day) ? passes : refuses(message('access-not-employed'))),
}
