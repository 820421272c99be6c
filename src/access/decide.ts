// The one question before every answer: may this person do this? Deny by default; the rule that decides gives its name.
import { type Message, message } from '../language/message.ts'
import type { Action, Actor, Role } from './role.ts'

/** The answer: allowed or refused, by which rule, and for a refusal the sentence the person is shown. */
export type Decision =
  | { readonly allowed: true; readonly rule: string }
  | { readonly allowed: false; readonly rule: string; readonly sentence: Message }

/** What anyone may do before signing in. */
const open: ReadonlySet<Action> = new Set<Action>(['open-door', 'sign-in', 'read-own-session', 'read-rules'])

/** Roles that plan and follow the money, and the leaders who answer for it. */
const planners: ReadonlySet<Role> = new Set<Role>([
  'economist',
  'team-leader',
  'programme-leader',
  'steering-group',
  'committee-secretary',
  'evaluator',
])

/** The service range is no secret to anyone who works here, the log auditor and the administrator excepted. */
const outsideCasework: ReadonlySet<Role> = new Set<Role>(['log-auditor', 'administrator'])

const rules: Readonly<
  Record<Exclude<Action, 'open-door' | 'sign-in' | 'read-own-session' | 'read-rules'>, (role: Role) => boolean>
> = {
  'read-cases': role => planners.has(role),
  'read-services': role => !outsideCasework.has(role),
  count: role => !outsideCasework.has(role),
}

/** May `actor` do `action`? Without an actor only what stands open to everyone is allowed. */
export const decide = (actor: Actor | null, action: Action): Decision => {
  if (open.has(action)) return { allowed: true, rule: 'open-to-everyone' }
  if (actor === null) return { allowed: false, rule: 'signed-in', sentence: message('not-signed-in') }
  const rule = Object.entries(rules).find(([name]) => name === action)
  if (rule?.[1](actor.role) === true) return { allowed: true, rule: `role-may-${action}` }
  return { allowed: false, rule: `role-may-${action}`, sentence: message('role-may-not') }
}
