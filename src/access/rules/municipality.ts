// Core: nobody sees another municipality's children, cases or staff.
import { message } from '../../language/message.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

/** The same wall as the database's row-level security, asked here as well. */
export const municipality: CoreRule = {
  name: 'municipality',
  kind: 'core',
  ask: ({ actor, target }) =>
    target.municipality === null || target.municipality === actor.municipality
      ? passes
      : refuses(message('access-other-municipality')),
}
