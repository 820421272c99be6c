// Core: nobody sees the file of a child in their own family, nor what the journal says of it.
import { message } from '../../language/message.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

/** A public employee has no part in a case of their own family (forvaltningsloven § 3; from memory, not read here). */
export const ownFamily: CoreRule = {
  name: 'own-family',
  kind: 'core',
  ask: ({ actor, target }) =>
    target.relatives.includes(actor.person) ? refuses(message('access-own-family')) : passes,
}
