// Core: a child with name and address protection exists only for those who have a task with it, also after break-glass.
import { message } from '../../language/message.ts'
import { isProtected } from '../../language/person.ts'
import { groundsOf } from '../grounds.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

/**
 * CPR-loven § 28 protects against private parties and leaves authorities their access; that only those with a task see the
 * child at all is Forlæns' own, stricter rule, because a name found by search is enough to betray where a family lives.
 * Even they see it masked: showing name and address is an action of its own, `unmask`.
 */
export const protectedPerson: CoreRule = {
  name: 'protected-person',
  kind: 'core',
  ask: ({ actor, holding, target: { child }, now }) => {
    if (child === null || !isProtected(child.facts.protection, now.day)) return passes
    return groundsOf(actor.person, holding, child, now).length > 0 ? passes : refuses(message('access-protected'))
  },
}
