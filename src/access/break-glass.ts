// Break-glass: a person opens one child's file in an emergency, with a reason, for hours; and what such a grant opens.
import { bad, good, message, type Outcome } from '../language/message.ts'
import type { Actor, Now } from './actor.ts'
import type { Decision } from './decision.ts'
import type { Grant } from './facts.ts'
import type { Role } from './role.ts'
import type { OverridableRule } from './rule.ts'
import type { AccessSettings } from './settings.ts'

const hour = 60 * 60 * 1000

/** Roles that may break the glass: the professions that answer for children day and night. */
export const glassBreakers: readonly Role[] = ['adviser', 'team-leader', 'health-visitor', 'psychologist']

/** What is asked for: a grant of so many hours for a reason, once `decide` has allowed `break-glass` on the child. */
export type Opening = {
  readonly id: string
  readonly actor: Actor
  readonly decision: Decision
  readonly reason: string
  readonly hours: number
}

/** The grant, or what is wrong: it was not allowed, the reason is too short, or the hours are too many. */
export const grantFor = (opening: Opening, settings: AccessSettings, now: Now): Outcome<Grant> => {
  const { id, actor, decision, reason, hours } = opening
  if (!decision.allowed) return bad(decision.sentence)
  if (decision.action !== 'break-glass' || decision.subject.kind !== 'child' || decision.role === null)
    return bad(message('role-may-not'))
  if (reason.trim().length < settings.reasonAtLeast)
    return bad(message('break-glass-reason', { least: settings.reasonAtLeast }))
  if (!Number.isInteger(hours) || hours < 1 || hours > settings.breakGlassHours)
    return bad(message('break-glass-hours', { most: settings.breakGlassHours }))
  return good({
    id,
    person: actor.person,
    role: decision.role,
    child: decision.subject.id,
    reason: reason.trim(),
    from: now.at,
    until: now.at + hours * hour,
  })
}

/** True while the grant runs: hours are real hours, also over a change of summer time, and never more than allowed. */
const runs = ({ from, until }: Grant, { breakGlassHours }: AccessSettings, { at }: Now): boolean =>
  from <= at && at < Math.min(until, from + breakGlassHours * hour)

/**
 * The actor's own grant, in the role it was given to, that opens `rule` for the child just now. None for an action that cannot be opened, or where the
 * municipality has made the rule core. Core rules never come here: the type has no place for one.
 */
export const openedBy = (
  rule: OverridableRule,
  { actor, holding, policy, child, now }: Parameters<OverridableRule['ask']>[0],
): Grant | undefined => {
  const { facts, settings, grants } = child
  if (!policy.breakGlass || !glassBreakers.includes(holding.role) || rule.madeCoreBy?.(settings) === true)
    return undefined
  return grants.find(
    each =>
      each.person === actor.person &&
      each.role === holding.role &&
      each.child === facts.id &&
      runs(each, settings, now),
  )
}
