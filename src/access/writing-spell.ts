// Who may write a spell of a case down: what decides who sees the file takes more than a task in it.
import type { Spell } from '../language/spell.ts'
import type { Action } from './action.ts'
import type { Decision } from './decision.ts'
import type { Part } from './subject.ts'

/** Kinds that let another team in, or close the file to everybody but the leader. */
const decidesWhoSees: ReadonlySet<Spell['kind']> = new Set<Spell['kind']>(['district', 'closed'])

/**
 * May somebody write a spell of this kind? It is written in the social case, also where it tells where the child is: what
 * comes from a register is not corrected by it. One that decides who sees the file takes what letting a co-worker in takes.
 */
export const decideWriting = (kind: Spell['kind'], may: (action: Action, part: Part) => Decision): Decision => {
  const decision = may('change', 'social')
  if (!decision.allowed || !decidesWhoSees.has(kind)) return decision
  const lets = may('add-co-worker', 'social')
  return lets.allowed ? decision : lets
}
