// Overridable: the child belongs to the district or team the role is held in, or the person was given a task by name.
import { message } from '../../language/message.ts'
import { byName, covers, groundsOf } from '../grounds.ts'
import { type OverridableRule, passes, passesBecause, refuses } from '../rule.ts'

/** A task by name goes with the child when it moves, until it is handed over. */
export const districtTeam: OverridableRule = {
  name: 'district-team',
  kind: 'overridable',
  ask: ({ actor, holding, child, now }) => {
    if (covers(holding, child.facts, now)) return passesBecause(message('access-because-district'))
    const named = groundsOf(actor.person, holding, child, now).some(ground => byName.includes(ground))
    return named ? passes : refuses(message('access-other-district'))
  },
}
