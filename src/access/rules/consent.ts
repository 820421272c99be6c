// Overridable: another profession's part is read where the family agrees, or in early preventive cooperation.
import { message } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import type { Now } from '../actor.ts'
import type { ChildFacts } from '../facts.ts'
import { reachOf } from '../reach.ts'
import { purposeOf, type Role } from '../role.ts'
import { type OverridableRule, passes, passesBecause, refuses } from '../rule.ts'
import type { Part } from '../subject.ts'

/** The three levels of sharing. The first is always there: professions may talk about a child without its name. */
type SharingLevel = 'without-name' | 'early-cooperation' | 'consent'

/** Social services, PPR and health visitors may exchange without consent early on; providers and adult services may not. */
const inEarlyCooperation: ReadonlySet<Role> = new Set<Role>([
  'adviser',
  'team-leader',
  'health-visitor',
  'psychologist',
])

/**
 * How far a part may be shared with somebody in a role that day. Exchange without consent in early preventive cooperation:
 * serviceloven § 49 a. Its number in barnets lov, and its limit to one meeting, were not found; so it counts only where it
 * is recorded for the child with its parts and dates.
 */
export const sharingLevel = (child: ChildFacts, part: Part, role: Role, now: Now): SharingLevel => {
  const levels = child.sharings
    .filter(each => each.to === purposeOf[role] && each.parts.includes(part) && contains(each.period, now.day))
    .map(each => each.level)
  if (levels.includes('consent')) return 'consent'
  return levels.includes('early-cooperation') && inEarlyCooperation.has(role) ? 'early-cooperation' : 'without-name'
}

/** One's own parts need no consent. Where there is acute danger, break-glass opens others' (the leader is told). */
export const consent: OverridableRule = {
  name: 'consent',
  kind: 'overridable',
  ask: ({ holding, child, now }) => {
    if (reachOf[holding.role].own.includes(child.part)) return passes
    const level = sharingLevel(child.facts, child.part, holding.role, now)
    return level === 'without-name'
      ? refuses(message('access-needs-consent'))
      : passesBecause(message('access-because-shared', { level }))
  },
}
