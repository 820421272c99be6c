// What a rule of access is: a named object that is asked one question and answers with a sentence.
import type { Message } from '../language/message.ts'
import type { Action } from './action.ts'
import type { Actor, Holding, Now } from './actor.ts'
import type { ChildAsked, Target } from './facts.ts'
import type { Ground } from './grounds.ts'
import type { Role } from './role.ts'
import type { AccessSettings } from './settings.ts'
import type { Part, Subject } from './subject.ts'

/** The rules' short names, in the order they are asked. Their Danish titles are `access-rule-title`. */
export const coreRuleNames = [
  'signed-in',
  'municipality',
  'no-case-content',
  'role-and-purpose',
  'own-family',
  'not-oneself',
  'lateness',
  'protected-person',
  'deceased',
] as const
export const overridableRuleNames = [
  'district-team',
  'involvement',
  'colleague-family',
  'consent',
  'closed-case',
] as const
export type CoreRuleName = (typeof coreRuleNames)[number]
export type OverridableRuleName = (typeof overridableRuleNames)[number]

/** The question a rule is asked: this actor, wearing this hat, about this one thing, now. */
export type Question = {
  readonly actor: Actor
  readonly holding: Holding
  readonly action: Action
  readonly policy: GuardedPolicy
  readonly target: Target
  readonly now: Now
}

/** A rule's answer: it stands not in the way (and perhaps says why one may), or it refuses and says so. */
export type Verdict =
  | { readonly passes: true; readonly because: Message | null }
  | { readonly passes: false; readonly sentence: Message }

/** It is no concern of the rule, or nothing speaks against. */
export const passes: Verdict = { passes: true, because: null }

/** It may be done, and this is why. */
export const passesBecause = (because: Message): Verdict => ({ passes: true, because })

/** It may not be done. */
export const refuses = (sentence: Message): Verdict => ({ passes: false, sentence })

/** Asked at every decision of every action, also after break-glass. No table can leave one out, and nothing opens one. */
export type CoreRule = {
  readonly name: CoreRuleName
  readonly kind: 'core'
  readonly ask: (question: Question) => Verdict
}

/** Asked where the action's policy says so. Break-glass may open it, unless the municipality has made it core. */
export type OverridableRule = {
  readonly name: OverridableRuleName
  readonly kind: 'overridable'
  readonly ask: (question: Question & { readonly child: ChildAsked }) => Verdict
  readonly madeCoreBy?: (settings: AccessSettings) => boolean
}

/** What one action demands. */
export type GuardedPolicy = {
  readonly open: false
  /** The kind of subject it is asked about. */
  readonly on: Subject['kind']
  readonly who: readonly Role[]
  /** True where something is written. */
  readonly changes: boolean
  /** The parts of a child's file it can be asked about, and whether parts of other professions are among them. */
  readonly parts: readonly Part[]
  readonly shared: boolean
  /** The tasks that suffice where `involvement` is asked. */
  readonly grounds: readonly Ground[]
  /** The overridable rules, in their order; the core rules are asked always. */
  readonly asks: readonly OverridableRule[]
  /** Whether a break-glass grant may open those rules here. */
  readonly breakGlass: boolean
}

/** An action's policy: open to everyone, or guarded. */
export type ActionPolicy = { readonly open: true } | GuardedPolicy
