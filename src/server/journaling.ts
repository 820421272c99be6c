// One row in the journal for every request: in the transaction of its answer, or before its refusal is sent.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Journaled } from '../contract/journal.ts'
import { type Message, message, valuesOf } from '../language/message.ts'
import { type Entry, nobodys, writeEntry } from '../store/journal/entry.ts'
import { type Inside, inMunicipality } from '../store/municipality.ts'
import { findSession } from '../store/session.ts'
import type { SignedIn } from '../store/signed-in.ts'
import { dayInDenmark } from './clock.ts'
import type { House } from './house.ts'
import { faultLine } from './log.ts'
import { Refusal } from './refusal.ts'
import { cookieName, digestOf } from './token.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route leaves in the journal; absent for what is served beside the contract. */
    journal?: Journaled
  }
}

/**
 * What a handler adds to the row of its request. `ids`: the records that are sent, in that order; a list or search must name
 * them, also where there are none. `criterion`: what was searched by, where that does not stand in the address. `actor`: who
 * has signed in by this request.
 */
export type Noted = Partial<Pick<Entry, 'ids' | 'subjects' | 'changes' | 'refused' | 'of' | 'criterion'>> & {
  readonly actor?: Entry['actor']
  /** Where the handler asked about a record itself: what was decided. */
  readonly decision?: Decided
}

/** What is known of a request before its row is written. */
type Known = { actor: Entry['actor']; decision: Decided; noted: Noted; written: boolean }

/** The rule that decided, and how; with every reason where it was allowed. */
type Decided = {
  readonly allowed: boolean
  readonly rule: string
  readonly because?: readonly Message[]
  /** The hat it was allowed in, where somebody has several of one purpose. */
  readonly role?: string | null
}

/** Nobody has been asked yet: what is refused then is refused for what it says itself. */
const undecided: Decided = { allowed: true, rule: '' }

const requests = new WeakMap<FastifyRequest, Known>()

const knownOf = (request: FastifyRequest): Known => {
  const found = requests.get(request) ?? { actor: null, decision: undecided, noted: {}, written: false }
  requests.set(request, found)
  return found
}

/** Remembers who asks, so that the row says it whatever comes of the request. */
export const askedBy = (request: FastifyRequest, person: SignedIn | undefined): void => {
  knownOf(request).actor = actorOf(person)
}

const actorOf = (person: SignedIn | undefined): Entry['actor'] =>
  person === undefined ? null : { person: person.id, role: person.role }

/** Remembers what was decided. */
export const decidedBy = (request: FastifyRequest, decision: Decided): void => {
  knownOf(request).decision = decision
}

/** Adds to the row of the request; what was said before stays unless it is said anew. */
export const note =
  (request: FastifyRequest) =>
  (more: Noted): void => {
    const known = knownOf(request)
    known.noted = { ...known.noted, ...more }
    known.decision = more.decision ?? known.decision
  }

/** The task that was the reason, as access names it: responsible, co-worker ... Undefined where a task was not asked for. */
const groundOf = ({ because }: Decided): string | undefined =>
  because?.flatMap(each => valuesOf('access-because-task', each)?.ground ?? [])[0]

/** Who asked, in the role that gave the answer. */
const inRole = (actor: Entry['actor'], { role }: Decided): Entry['actor'] =>
  actor === null ? null : { ...actor, role: role ?? actor.role }

const textOf = (given: unknown): Readonly<Record<string, string>> | undefined => {
  const fields = Object.entries(Object(given)).map(([name, value]) => [name, String(value)])
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

type Outcome = Pick<Entry, 'action' | 'purpose' | 'status' | 'why' | 'actor'>

const entryOf = (house: House, request: FastifyRequest, outcome: Outcome): Entry => {
  const at = house.clock.now()
  const { method, url } = request.routeOptions
  const { noted } = knownOf(request)
  // What does not fit the contract is not written down: nobody asked for it or searched by it. Nor is what a sign-in sends, or an
  // address that is a secret.
  const wrong = request.validationError?.validationContext
  const { config, schema } = request.routeOptions
  const of = { ...(wrong === 'params' || config.bySecret ? {} : textOf(request.params)), ...noted.of }
  const asks = schema?.querystring !== undefined && wrong === undefined && !config.returning
  const criterion = noted.criterion ?? (asks ? textOf(request.query) : undefined)
  return {
    ...outcome,
    municipality: outcome.actor === null ? nobodys : house.municipality.code,
    at,
    on: dayInDenmark(at),
    route: `${method} ${url}`,
    request: request.id,
    of: textOf(of),
    criterion,
  }
}

/** The child in the address, where it is one: whoever is refused at the door has asked about it all the same. */
const childIn = ({ params }: FastifyRequest): readonly string[] | undefined => {
  const read = z.object({ child: z.uuid() }).safeParse(params)
  return read.success ? [read.data.child] : undefined
}

const journaledOf = (request: FastifyRequest): Exclude<Journaled, 'none'> | undefined => {
  const { journal } = request.routeOptions.config
  return journal === 'none' ? undefined : journal
}

/**
 * Writes the row of an answer; the last thing in its transaction.
 * @throws JournalUnavailable where it cannot be written, and RangeError where a list does not name what it sends.
 */
export const writeAnswer = async (inside: Inside, house: House, request: FastifyRequest): Promise<void> => {
  const journaled = journaledOf(request)
  if (journaled === undefined) return
  const { actor, noted, decision } = knownOf(request)
  const { action, purpose } = journaled
  if ((action === 'list' || action === 'search') && noted.ids === undefined)
    throw new RangeError(`${request.routeOptions.url} does not name what it sends`)
  const { ids, subjects, changes, refused } = noted
  await writeEntry(inside, house.journal, {
    ...entryOf(house, request, {
      action,
      purpose,
      status: 200,
      why: decision.rule,
      actor: noted.actor ?? inRole(actor, decision),
    }),
    ground: groundOf(decision),
    ids,
    subjects,
    changes,
    refused,
  })
}

/** The answer's transaction has been committed, and its row with it. */
export const written = (house: House, request: FastifyRequest): void => {
  knownOf(request).written = true
  house.rowWritten()
}

/**
 * Writes the row of a refusal in a transaction of its own, for what the request did was undone. Answers the refusal to send:
 * another one where the row could not be written.
 */
export const journalRefusal = async (house: House, request: FastifyRequest, refusal: Refusal): Promise<Refusal> => {
  const journaled = journaledOf(request)
  const known = knownOf(request)
  // Where the database does not answer there is nothing to be shown and nowhere to write.
  if (journaled === undefined || known.written || refusal.status === 503) return refusal
  try {
    await inMunicipality(house.store, house.municipality.code, async inside => {
      const actor = known.actor ?? (await askerOf(inside, house, request))
      const { status, problem } = refusal
      // A record that is refused reads like one that is missing; the rule stands here and nowhere else.
      const why = known.decision.allowed ? problem.code : known.decision.rule
      const { subjects = childIn(request) } = known.noted
      await writeEntry(inside, house.journal, {
        ...entryOf(house, request, { action: 'refusal', purpose: journaled.purpose, status, why, actor }),
        code: problem.code,
        subjects,
      })
    })
    written(house, request)
    return refusal
  } catch (error) {
    request.log.error(faultLine(request, error), 'journal')
    return new Refusal(503, message('journal-unavailable'))
  }
}

/** Who asked, of a request that was refused before anybody looked. */
const askerOf = async (inside: Inside, house: House, request: FastifyRequest): Promise<Entry['actor']> => {
  const token = digestOf(request.cookies[cookieName(house.plainCookie)])
  return actorOf(token && (await findSession(inside, token, house.clock.now(), house.clock.today())))
}
