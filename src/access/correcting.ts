// Who may correct what: a spell that lets somebody in, or keeps a case open, is more than a date.
import { message } from '../language/message.ts'
import type { Spell } from '../language/spell.ts'
import type { Action } from './action.ts'
import type { Actor } from './actor.ts'
import type { Decision } from './decision.ts'
import { partOfSpell } from './part-of-spell.ts'
import type { Part } from './subject.ts'

/** Spells that decide who sees the file. */
const letsIn: ReadonlySet<Spell['kind']> = new Set<Spell['kind']>([
  'adviser',
  'co-worker',
  'meeting',
  'sharing',
  'closed',
])

/**
 * May the actor correct this spell? One that lets somebody in takes what letting a co-worker in takes, and nobody corrects
 * their own task: a later end would be access given to oneself. For the same reason the leader alone corrects a closing, and
 * the leader of the child's team however long the case has been closed: ending the closing is how a case is opened anew.
 */
export const decideCorrection = (
  actor: Actor,
  { kind, facts }: { readonly kind: Spell['kind']; readonly facts: { readonly employee?: unknown } },
  may: (action: Action, part: Part) => Decision,
): Decision => {
  const reopen = kind === 'closed' ? may('reopen-case', 'social') : null
  if (reopen?.allowed) return reopen
  const decision = may('correct-spell', partOfSpell[kind])
  if (!decision.allowed || !letsIn.has(kind)) return decision
  const lets = may('add-co-worker', 'social')
  if (!lets.allowed) return lets
  if (kind !== 'closed' && facts.employee !== actor.person) return decision
  const { action, subject } = decision
  const reason = message('access-not-oneself')
  return { action, subject, allowed: false, rule: 'not-oneself', reason, sentence: message('not-found-or-refused') }
}
