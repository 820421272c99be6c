// Overridable: whoever opens a file has a task in it that day, and one that is enough for what they want to do.
import type { Day } from '../../language/day.ts'
import { message } from '../../language/message.ts'
import { groundsOf } from '../grounds.ts'
import { type OverridableRule, passesBecause, refuses } from '../rule.ts'

/** The last task that has ended, so that the sentence can say when. */
const endedOn = ({ actor, holding, child, now }: Parameters<OverridableRule['ask']>[0]): Day | undefined =>
  child.facts.involvements
    .filter(each => each.person === actor.person && each.role === holding.role)
    .flatMap(({ period: { to } }) => (to !== null && to <= now.day ? [to] : []))
    .toSorted()
    .at(-1)

/** Need to know: a role and a district are not reason enough. The first day of a task counts, its end day does not. */
export const involvement: OverridableRule = {
  name: 'involvement',
  kind: 'overridable',
  ask: question => {
    const { actor, holding, policy, child, now } = question
    const has = groundsOf(actor.person, holding, child, now)
    const ground = has.find(each => policy.grounds.includes(each))
    if (ground !== undefined) return passesBecause(message('access-because-task', { ground }))
    if (has.length > 0) return refuses(message('access-task-too-small'))
    const ended = endedOn(question)
    return refuses(ended === undefined ? message('access-no-task') : message('access-task-ended', { ended }))
  },
}
