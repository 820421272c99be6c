// Core: the role may do this, for the purpose the person works for just now, with this part of the file.
import { message } from '../../language/message.ts'
import { reachOf } from '../reach.ts'
import { purposeOf } from '../role.ts'
import { type CoreRule, passesBecause, type Question, refuses } from '../rule.ts'

/** Another profession's part can be read where the action allows it; whether it is shared, the consent rule says. */
const reaches = ({ holding, policy, target }: Question): boolean => {
  if (target.child === null) return true
  const { part } = target.child
  const { own, shared, writes } = reachOf[holding.role]
  if (!policy.parts.includes(part)) return false
  if (policy.changes) return writes.includes(part)
  return own.includes(part) || (policy.shared && shared.includes(part))
}

/**
 * Data collected for one purpose is not free for another (GDPR art. 5, 1 b), so a person with roles of two professions wears
 * one hat at a time.
 */
export const roleAndPurpose: CoreRule = {
  name: 'role-and-purpose',
  kind: 'core',
  ask: question => {
    const { actor, holding, policy } = question
    const may = policy.who.includes(holding.role) && purposeOf[holding.role] === actor.purpose
    return may && reaches(question) ? passesBecause(message('access-because-role')) : refuses(message('role-may-not'))
  },
}
