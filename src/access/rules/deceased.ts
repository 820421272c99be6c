// Core: the file of a child who has died is finished by those with a task, and then read by the leader only.
import { addDays } from '../../language/day.ts'
import { message } from '../../language/message.ts'
import { groundsOf } from '../grounds.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

/**
 * Curiosity is greatest where a child has died, and there is nobody left to help at night: so break-glass opens nothing,
 * and without a task one sees nothing from the day of death. The number of days is the municipality's
 * (`rules/access/settings.yaml`). Data protection covers the dead for ten years (databeskyttelsesloven § 2 stk. 5; from
 * memory, not read here).
 */
export const deceased: CoreRule = {
  name: 'deceased',
  kind: 'core',
  ask: ({ actor, holding, policy, target: { child }, now }) => {
    if (child === null || child.facts.deceased === null || now.day < child.facts.deceased) return passes
    const grounds = groundsOf(actor.person, holding, child, now)
    const beingFinished = now.day < addDays(child.facts.deceased, child.settings.deceasedOpenDays)
    if (beingFinished && grounds.length > 0) return passes
    return grounds.includes('leads-team') && !policy.changes ? passes : refuses(message('access-deceased'))
  },
}
