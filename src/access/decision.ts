// What a decision is: allowed by a rule and for reasons one can read, or refused by a rule with its sentence.
import type { Message } from '../language/message.ts'
import type { Action } from './action.ts'
import type { Role } from './role.ts'
import type { CoreRuleName, OverridableRuleName } from './rule.ts'
import type { Subject } from './subject.ts'

/** The rules' names, and what decides where none of them does. */
export type Decider =
  | CoreRuleName
  | OverridableRuleName
  | 'open-to-everyone'
  | 'break-glass'
  | 'known-subject'
  | 'known-action'

/** What was asked; a decision about one thing is never taken for a decision about another. */
export type Asked = { readonly action: Action; readonly subject: Subject }

/**
 * Allowed. `rule` is the most particular rule that gave a reason, `because` every reason in order ("Why can I see this?"),
 * `role` the hat it was asked in, and `grant` the break-glass grant without which it would have been refused.
 */
export type Allowed = Asked & {
  readonly allowed: true
  readonly rule: Decider
  readonly because: readonly Message[]
  readonly role: Role | null
  readonly grant: string | null
}

/**
 * Refused. `reason` is the rule's own sentence: for the journal, and for somebody who may read the record but not do this
 * with it. `sentence` is what may be shown to anyone: the same for every refused and unknown record, so that asking never
 * tells whether a child is known here.
 */
export type Refused = Asked & {
  readonly allowed: false
  readonly rule: Decider
  readonly reason: Message
  readonly sentence: Message
}

export type Decision = Allowed | Refused
