// Core: late follow-ups of a named colleague are seen by the colleague and the colleague's own leader, and by nobody else.
import { message } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import { type CoreRule, passes, passesBecause, type Question, refuses } from '../rule.ts'

const leadsNow = ({ holding: { role, area }, target: { staff }, now }: Question): boolean =>
  role === 'team-leader' &&
  area.kind === 'team' &&
  staff?.teams.some(each => each.team === area.team && contains(each.period, now.day)) === true

/**
 * A screen of late follow-ups per named adviser is performance control, which the local works council (SektorMED) has a say
 * in. The own leader holds the team itself: an area of the whole municipality, as on call, does not make one.
 */
export const lateness: CoreRule = {
  name: 'lateness',
  kind: 'core',
  ask: question => {
    const { action, actor, target } = question
    if (action !== 'read-own-lateness' && action !== 'read-team-lateness') return passes
    if (action === 'read-own-lateness' && target.about === actor.person)
      return passesBecause(message('access-because-own-lateness'))
    if (action === 'read-team-lateness' && leadsNow(question))
      return passesBecause(message('access-because-own-leader'))
    return refuses(message('access-lateness'))
  },
}
