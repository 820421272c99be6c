// Break-glass: a person opens one child's file in an emergency, with a reason, for hours; and what such a grant opens.
import { bad, good, type Message, message, type Outcome } from '../language/message.ts'
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

/** What is wrong with the words of an opening, by field: the reason is too short, the hours are too many. */
export type OpeningFaults = { readonly reason?: Message; readonly hours?: Message }

/**
 * What is wrong with reason and hours, whatever child is meant. Asked before the child is looked for: else a short reason
 * would tell whether a child is known here, and leave nobody told of it.
 */
export const openingFaults = (
  { reason, hours }: Pick<Opening, 'reason' | 'hours'>,
  { reasonAtLeast: least, breakGlassHours: most }: AccessSettings,
): OpeningFaults => ({
  ...(reason.trim().length < least ? { reason: message('break-glass-reason', { least }) } : {}),
  ...(!Number.isInteger(hours) || hours < 1 || hours > most ? { hours: message('break-glass-hours', { most }) } : {}),
})

/** The grant, or what is wrong: it was not allowed, the reason is too short, or the hours are too many. */
export const grantFor = (opening: Opening, settings: AccessSettings, now: Now): Outcome<Grant> => {
  const { id, actor, decision, reason, hours } = opening
  if (!decision.allowed) return bad(decision.sentence)
  if (decision.action !== 'break-glass' || decision.subject.kind !== 'child' || decision.role === null)
    return bad(message('role-may-not'))
  const faults = openingFaults(opening, settings)
  const fault = faults.reason ?? faults.hours
  if (fault !== undefined) return bad(fault)
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

/** Null where the actor may confirm having seen the emergency; nobody looks after their own. `decide` is asked besides. */
export const notConfirmable = (of: Pick<Grant, 'person'>, actor: Actor): Message | null =>
  of.person === actor.person ? message('emergency-own') : null

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
