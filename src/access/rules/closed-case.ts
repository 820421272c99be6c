// Overridable: a closed social case is finished by those with a task, and then read by the leader only.
import { addDays } from '../../language/day.ts'
import { message } from '../../language/message.ts'
import { groundsOf } from '../grounds.ts'
import { purposeOf } from '../role.ts'
import { type OverridableRule, passes, refuses } from '../rule.ts'

/**
 * Closing is a decision about the social case. The health visitor, PPR and payment go on with their own parts. The number
 * of days is the municipality's (`rules/access/settings.yaml`); a case that is opened again is not closed.
 */
export const closedCase: OverridableRule = {
  name: 'closed-case',
  kind: 'overridable',
  ask: ({ actor, holding, policy, child, now }) => {
    const { facts, part, settings } = child
    const social = purposeOf[holding.role] === 'social-work' || part === 'social' || part === 'measures'
    if (!social || facts.closed === null || now.day < addDays(facts.closed, settings.closedOpenDays)) return passes
    const leads = groundsOf(actor.person, holding, child, now).includes('leads-team')
    return leads && !policy.changes ? passes : refuses(message('access-closed-case'))
  },
}
