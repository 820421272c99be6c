// Overridable: a child in the family of somebody who works here is seen by those with a task, and not found by search.
import { message } from '../../language/message.ts'
import { groundsOf } from '../grounds.ts'
import { type OverridableRule, passes, refuses } from '../rule.ts'

/**
 * Why overridable: one's own family is kept away because one has an interest of one's own, and then no emergency makes it
 * right. A colleague's family is kept away because of curiosity and talk; whoever is on call has no interest in the case,
 * and a child in danger at night must not be worse off for having an aunt at the town hall. The price is that a curious
 * colleague can open it, with a reason, for hours, told to the leader and drawn for control. A municipality that finds the
 * price too high sets `colleagueFamily: core`, and must then have somebody on call who leads the team.
 */
export const colleagueFamily: OverridableRule = {
  name: 'colleague-family',
  kind: 'overridable',
  madeCoreBy: settings => settings.colleagueFamily === 'core',
  ask: ({ actor, holding, child, now }) => {
    if (child.facts.relatives.length === 0) return passes
    return groundsOf(actor.person, holding, child, now).length > 0
      ? passes
      : refuses(message('access-colleague-family'))
  },
}
