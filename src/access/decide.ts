// The one question before every answer: may this person do this, with this, now? Deny by default.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import type { Action } from './action.ts'
import type { Actor, Now } from './actor.ts'
import { openedBy } from './break-glass.ts'
import { coreRules } from './core-rules.ts'
import type { Asked, Decider, Decision, Refused } from './decision.ts'
import { type Facts, type Target, targetsOf } from './facts.ts'
import { policies } from './policies.ts'
import { purposeOf, type Role } from './role.ts'
import { type ActionPolicy, coreRuleNames, type GuardedPolicy, overridableRuleNames, type Question } from './rule.ts'
import type { Subject } from './subject.ts'

type Policies = Readonly<Partial<Record<Action, ActionPolicy>>>

/** Asks one thing. `actor` null: nobody is signed in. `facts` null: nothing is known of the subject. */
type Decide = (actor: Actor | null, action: Action, subject: Subject, facts: Facts | null, now: Now) => Decision

/** Records one can look for: a refusal of one reads as if it were not there. */
const isRecord = ({ kind }: Subject): boolean => kind !== 'none' && kind !== 'aggregate'

const refuse = (asked: Asked, rule: Decider, reason: Message): Refused => ({
  ...asked,
  allowed: false,
  rule,
  reason,
  sentence: isRecord(asked.subject) ? message('not-found-or-refused') : reason,
})

const notSignedIn = (asked: Asked): Refused => {
  const sentence = message('not-signed-in')
  return { ...refuse(asked, 'signed-in', sentence), sentence }
}

const unknown = (asked: Asked): Refused => refuse(asked, 'known-subject', message('not-found-or-refused'))

/** What one hat gives for one target. Every rule is asked; a grant stands in for an overridable rule and for no other. */
const judge = (asked: Asked, question: Question): Decision => {
  const because: Message[] = []
  let rule: Decider = 'role-and-purpose'
  let grant: string | null = null
  const note = (by: Decider, reason: Message | null): void => {
    if (reason === null) return
    because.push(reason)
    rule = by
  }
  for (const core of coreRules) {
    const verdict = core.ask(question)
    if (!verdict.passes) return refuse(asked, core.name, verdict.sentence)
    note(core.name, verdict.because)
  }
  const { child } = question.target
  for (const each of question.policy.asks) {
    if (child === null) return unknown(asked)
    const verdict = each.ask({ ...question, child })
    if (verdict.passes) {
      note(each.name, verdict.because)
      continue
    }
    const opened = openedBy(each, { ...question, child })
    if (opened === undefined) return refuse(asked, each.name, verdict.sentence)
    grant = opened.id
  }
  if (grant !== null) note('break-glass', message('access-because-break-glass'))
  return { ...asked, allowed: true, rule, because, role: question.holding.role, grant }
}

const order: readonly Decider[] = [...coreRuleNames, ...overridableRuleNames]

/** Of several refusals the one that came closest to being allowed; its sentence helps most. */
const closest = (a: Refused, b: Refused): Refused => (order.indexOf(b.rule) > order.indexOf(a.rule) ? b : a)

/** The best that any of the actor's hats gives, worn one at a time: they are never put together. */
const judgeTarget = (asked: Asked, actor: Actor, policy: GuardedPolicy, target: Target, now: Now): Decision => {
  const refusals: Refused[] = []
  for (const holding of actor.holdings.filter(each => contains(each.period, now.day))) {
    const decision = judge(asked, { actor, holding, action: asked.action, policy, target, now })
    if (decision.allowed) return decision
    refusals.push(decision)
  }
  const [first, ...others] = refusals
  return first === undefined
    ? refuse(asked, 'role-and-purpose', message('role-may-not'))
    : others.reduce(closest, first)
}

/** The decision under a table of policies. An action the table lacks is refused, so an empty table refuses everything. */
export const decideBy =
  (table: Policies): Decide =>
  (actor, action, subject, facts, now) => {
    const asked: Asked = { action, subject }
    const policy = Object.hasOwn(table, action) ? table[action] : undefined
    if (policy === undefined) return refuse(asked, 'known-action', message('role-may-not'))
    if (policy.open) return openToEveryone(asked)
    if (actor === null) return notSignedIn(asked)
    const targets = facts === null || policy.on !== subject.kind ? [] : targetsOf(subject, facts)
    const [first, ...others] = targets.map(target => judgeTarget(asked, actor, policy, target, now))
    if (first === undefined) return unknown(asked)
    return others.find(each => !each.allowed && first.allowed) ?? first
  }

const openToEveryone = (asked: Asked): Decision => ({
  ...asked,
  allowed: true,
  rule: 'open-to-everyone',
  because: [message('access-because-open')],
  role: null,
  grant: null,
})

/** May `actor` do `action` with `subject`, of which `facts` are known, now? */
export const decide: Decide = decideBy(policies)

/**
 * Many at once, each decided on its own: a list of children, or a change of many. There is no other way to decide on many, so
 * that a list can never hold what a single look would refuse.
 */
export const decideAll = (
  actor: Actor | null,
  action: Action,
  of: readonly { readonly subject: Subject; readonly facts: Facts | null }[],
  now: Now,
): readonly Decision[] => of.map(({ subject, facts }) => decide(actor, action, subject, facts, now))

/** True where anyone may do it before signing in. */
export const standsOpen = (action: Action): boolean => policies[action].open

/** May somebody in this role ever do it? For menus; the record is decided when it is asked for. */
export const roleMay = (role: Role, action: Action): boolean => {
  const policy = policies[action]
  return policy.open || policy.who.includes(role)
}

/**
 * What can be decided at the door of a route, before any record is known: is it open, is anybody signed in and employed, and
 * does one of the roles they hold that day for their purpose ever do this? Says nothing about any child: a route that
 * touches one asks `decide` about it.
 */
export const decideRoute = (actor: Actor | null, action: Action, today: Day): Decision => {
  const asked: Asked = { action, subject: { kind: 'none' } }
  if (standsOpen(action)) return openToEveryone(asked)
  if (actor === null) return notSignedIn(asked)
  if (!contains(actor.employed, today)) return refuse(asked, 'signed-in', message('access-not-employed'))
  const holding = actor.holdings.find(
    each => contains(each.period, today) && purposeOf[each.role] === actor.purpose && roleMay(each.role, action),
  )
  if (holding === undefined) return refuse(asked, 'role-and-purpose', message('role-may-not'))
  return {
    ...asked,
    allowed: true,
    rule: 'role-and-purpose',
    because: [message('access-because-role')],
    role: holding.role,
    grant: null,
  }
}

/** The questions of access as a server asks them; handed to it, so that a test can switch them off and see the second wall. */
export type Decisions = {
  readonly decide: Decide
  readonly decideAll: typeof decideAll
  readonly decideRoute: typeof decideRoute
}

/** The ones that hold. */
export const decisions: Decisions = { decide, decideAll, decideRoute }
