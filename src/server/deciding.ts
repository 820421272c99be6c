// Asks `decide` about children on behalf of a route: reads the facts, notes what was decided, and refuses as if nothing were there.
import type { Action } from '../access/action.ts'
import type { Actor } from '../access/actor.ts'
import type { Allowed, Decision } from '../access/decision.ts'
import type { Facts } from '../access/facts.ts'
import type { Part } from '../access/subject.ts'
import { message } from '../language/message.ts'
import { type ChildKnown, readChildFacts, type Which } from '../store/child-facts.ts'
import { notFound, Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'

/** Who asks. @throws Refusal where nobody is signed in; the door has asked before. */
export const askerOf = ({ actor }: Asked): Actor => {
  if (actor === null) throw new Refusal(401, message('not-signed-in'))
  return actor
}

/** What is known of a child, as `decide` takes it; null where it is not there. */
const factsOf = ({ house }: Asked, known: ChildKnown | undefined): Facts | null =>
  known === undefined
    ? null
    : {
        of: 'child',
        child: known.facts,
        municipality: house.municipality.code,
        settings: house.rules.access,
        grants: known.grants,
      }

/** The facts of the children, by id. */
const knownChildren = async (asked: Asked, which: Which): Promise<ReadonlyMap<string, ChildKnown>> =>
  readChildFacts(asked.inside, which, askerOf(asked), asked.now)

/** One child with what is known of it, and a way to ask about it again without another question to the database. */
export type ChildAsked = {
  readonly actor: Actor
  readonly known: ChildKnown | undefined
  readonly decision: Allowed
  /** What would be decided about something else with the same child. */
  readonly may: (action: Action, part: Part) => Decision
}

const decideOn = (asked: Asked, id: string, known: ChildKnown | undefined) => (action: Action, part: Part) =>
  asked.house.decisions.decide(asked.actor, action, { kind: 'child', id, part }, factsOf(asked, known), asked.now)

/**
 * Decides on one child, and has the journal name it whatever comes of it.
 * @throws Refusal 404 where it is refused or not there: the two cannot be told apart.
 */
export const admitToChild = async (asked: Asked, id: string, action: Action, part: Part): Promise<ChildAsked> => {
  asked.note({ subjects: [id] })
  const known = (await knownChildren(asked, { ids: [id] })).get(id)
  const may = decideOn(asked, id, known)
  const decision = may(action, part)
  asked.note({ decision })
  if (!decision.allowed) throw notFound()
  return { actor: askerOf(asked), known, decision, may }
}

/** @throws Refusal 403 with the rule's own sentence, for somebody who may see the record but not do this with it. */
export const insist = (asked: Asked, decision: Decision): Allowed => {
  asked.note({ decision })
  if (!decision.allowed) throw new Refusal(403, decision.reason)
  return decision
}

/** A child of a list with a way to ask about it. */
export type Candidate = { readonly id: string; readonly may: (action: Action, part: Part) => Decision }

/** Every child that could be the asker's; each is still to be decided on. */
export const candidates = async (asked: Asked, which: Which): Promise<readonly Candidate[]> =>
  [...(await knownChildren(asked, which))].map(([id, known]) => ({ id, may: decideOn(asked, id, known) }))

/**
 * Decides on children of one family, each alone: what one of them is refused for says nothing of another. By id; a child that is
 * not there is refused as well.
 */
export const decideAsFamily = async (
  asked: Asked,
  family: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Decision>> => {
  const known = await knownChildren(asked, { ids })
  return new Map(
    ids.map(id => {
      const facts = factsOf(asked, known.get(id))
      const of: Facts | null =
        facts?.of === 'child' ? { ...facts, of: 'family', id: family, children: [facts.child] } : null
      return [
        id,
        asked.house.decisions.decide(asked.actor, 'read-family', { kind: 'family', id: family }, of, asked.now),
      ]
    }),
  )
}

/** Of what opened the parts of a file the emergency, where there is one: then that is why, also beside a task. */
export const emergencyIn = (opened: readonly Allowed[]): Allowed | undefined => opened.find(each => each.grant !== null)

/** When the file closes again, where a grant opened some of it; null where no grant was needed. */
export const openUntil = (known: ChildKnown | undefined, opened: readonly Allowed[]): string | null => {
  const grant = known?.grants.find(each => each.id === emergencyIn(opened)?.grant)
  return grant === undefined ? null : new Date(grant.until).toISOString()
}
