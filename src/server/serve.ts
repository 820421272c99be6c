// Serves a route of the contract: asks who it is, whether they may, checks what came in, answers in one transaction.
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Action } from '../access/action.ts'
import type { Actor, Now } from '../access/actor.ts'
import { standsOpen } from '../access/decide.ts'
import { type Media, medias, Onward, Problem, type Route } from '../contract/route.ts'
import type { Day } from '../language/day.ts'
import { message } from '../language/message.ts'
import { enterScope, type Inside, inMunicipality } from '../store/municipality.ts'
import { findSession } from '../store/session.ts'
import type { SignedIn } from '../store/signed-in.ts'
import type { House } from './house.ts'
import { askedBy, decidedBy, type Noted, note, writeAnswer, written } from './journaling.ts'
import { notFound, Refusal } from './refusal.ts'
import { awayCookieName, awayCookieOptions, cookieName, cookieOptions, digestOf } from './token.ts'

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What came in, checked by the contract. */
export type Input<R extends Route> = {
  readonly params: Out<R['params']>
  readonly query: Out<R['query']>
  readonly body: Out<R['body']>
}

/** What a handler has to work with. `inside` is the one transaction of the request. */
export type Asked = {
  readonly house: House
  readonly inside: Inside
  readonly person: SignedIn | undefined
  readonly actor: Actor | null
  readonly today: Day
  /** The same day with the instant, as decisions take it. */
  readonly now: Now
  /** The digest of the token that came with the request, whether or not it is a session. */
  readonly token: Buffer | undefined
  /** Sets the session's cookie when the transaction has been committed; null takes it away. */
  readonly setCookie: (token: string | null) => void
  /** The same for the cookie of a browser that is sent to the municipality's sign-in. */
  readonly setAway: (token: string | null) => void
  /** True where the browser or program says that it holds the document with this mark already: then it is not sent again. */
  readonly holds: (mark: string) => boolean
  /** Adds to the journal's row of the request. */
  readonly note: (more: Noted) => void
}

/** The same, where nothing may be changed any more: what rules and store answer. */
type Fixed<T> = T extends readonly (infer U)[]
  ? readonly Fixed<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T

/**
 * A document; `name` is what it is called when it is saved, `mark` what the same document is known by later (its ETag, unquoted),
 * `media` its type where it is not the route's first.
 */
const Bytes = z.object({
  bytes: z.instanceof(Uint8Array),
  name: z.string().regex(/^[a-z0-9.-]+$/),
  mark: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  media: z.enum(medias).optional(),
})

/** What comes back: the answer of the contract, or a document where the route answers one. */
type Answer<R extends Route> = R extends { readonly media: string }
  ? { readonly bytes: Uint8Array; readonly name: string; readonly mark?: string; readonly media?: Media }
  : Fixed<z.output<R['answer']>>

type Handler<R extends Route> = (input: Input<R>, asked: Asked) => Promise<Answer<R>>

/** What is known of a browser before anybody looks who it is. */
export type Arrived = {
  /** The token of a browser that was sent to the municipality's sign-in. */
  readonly away: string | undefined
  /** The address it asks from. */
  readonly from: string
  readonly log: FastifyBaseLogger
}
type Before<R extends Route, B> = (input: Input<R>, arrived: Arrived) => Promise<B>
type DoorHandler<R extends Route> = (input: Input<R>) => Promise<Answer<R>>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What `decide` is asked before the route's handler runs. */
    permission?: Action
    /** True where the municipality's sign-in sends browsers back to; see the contract. */
    returning?: boolean
    /** True where the address holds a secret; see the contract. */
    bySecret?: boolean
  }
}

const problems = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  413: Problem,
  429: Problem,
  500: Problem,
  502: Problem,
  503: Problem,
}

/** The media type without its parameters, as the description names it. */
const mediaName = (media: string): string => media.split(';', 1)[0] ?? media

const schemaOf = (route: Route) => ({
  ...(route.params === undefined ? {} : { params: route.params }),
  ...(route.query === undefined ? {} : { querystring: route.query }),
  ...(route.body === undefined ? {} : { body: route.body }),
  summary: route.summary,
  response: route.returning
    ? { 303: onward }
    : {
        200:
          route.media === undefined
            ? route.answer
            : {
                content: Object.fromEntries(
                  [route.media, ...(route.otherMedia ?? [])].map(each => [mediaName(each), { schema: route.answer }]),
                ),
              },
        ...problems,
      },
})

/** The browser is sent on; what it is sent has no content. */
const onward = z.null().meta({ description: 'Sent on to a page, or to the sign-in page with why not.' })

/** @throws Refusal where what came in does not fit the contract. Asked after `decide`, so that it tells strangers nothing. */
const inputOf = <R extends Route>(request: FastifyRequest): Input<R> => {
  const wrong: unknown = request.validationError
  if (wrong !== undefined && wrong !== null)
    throw wrong instanceof Refusal ? wrong : new Refusal(400, message('bad-request'))
  const { params, query, body } = request
  return { params, query, body } as Input<R>
}

/** @throws Refusal where the rule says no: 401 without a session, 404 for a single record, 403 for anything else. */
const admit = (house: House, request: FastifyRequest, actor: Actor | null, route: Route, today: Day): void => {
  const decision = house.decisions.decideRoute(actor, route.permission, today)
  decidedBy(request, decision)
  if (decision.allowed) return
  if (actor === null) throw new Refusal(401, decision.sentence)
  throw route.method === 'GET' && route.params !== undefined ? notFound() : new Refusal(403, decision.sentence)
}

/** Sends what the contract promised. */
type Send = (reply: FastifyReply) => FastifyReply

/** The answer as the contract promises it; a handler that answers anything else is at fault, and its writes are undone. */
const promised = (route: Route, answer: unknown): Send => {
  const { media } = route
  if (route.returning) {
    const { to } = Onward.parse(answer)
    return reply => reply.redirect(to, 303)
  }
  if (media === undefined) {
    const json: unknown = route.answer.parse(answer)
    return reply => reply.send(json)
  }
  const { bytes, name, mark, media: type = media } = Bytes.parse(answer)
  if (type !== media && !route.otherMedia?.includes(type)) throw new Error(`${route.path} did not promise ${type}`)
  return reply => {
    reply.type(type).header('content-disposition', `inline; filename="${name}"`)
    if (mark === undefined) return reply.send(Buffer.from(bytes))
    // What is kept by the one who asked is asked about each time.
    reply.header('etag', `"${mark}"`).header('cache-control', 'private, no-cache')
    return isHeld(reply.request, mark) ? reply.code(304).send() : reply.send(Buffer.from(bytes))
  }
}

/** `If-None-Match` against a document's mark: a list of quoted marks, weak ones too, or a star for any (RFC 9110, 13.1.2). */
const isHeld = ({ headers }: FastifyRequest, mark: string): boolean =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .some(each => ['*', mark].includes(each.trim().replace(/^(?:W\/)?"(.*)"$/, '$1')))

type AtDoor = (request: FastifyRequest) => Promise<void>

const register = (
  app: FastifyInstance,
  house: House,
  route: Route,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  atDoor?: AtDoor,
): void => {
  const signIn = route.permission === 'sign-in' && (route.method === 'POST' || route.returning === true)
  const guessed = signIn || route.bySecret === true
  app.route({
    method: route.method,
    url: route.path,
    attachValidation: true,
    ...(route.largest === undefined ? {} : { bodyLimit: route.largest }),
    config: {
      permission: route.permission,
      journal: route.journal,
      returning: route.returning ?? false,
      bySecret: route.bySecret ?? false,
      ...(guessed
        ? {
            rateLimit: {
              max: house.signInsPerMinute,
              timeWindow: '1 minute',
              ...(route.bySecret ? { errorResponseBuilder: () => new Refusal(429, message('too-many-fetches')) } : {}),
            },
          }
        : {}),
    },
    schema: schemaOf(route),
    ...(atDoor === undefined ? {} : { onRequest: atDoor }),
    handler,
  })
}

/** Serves a route that needs the database. Curried, so that the route's type is fixed before the handler is checked. */
export const serve =
  (app: FastifyInstance, house: House) =>
  <R extends Route>(route: R) =>
  (handle: Handler<R>): void =>
    serveInside(
      app,
      house,
      route,
      async () => undefined,
      (request, _, asked) => handle(inputOf<R>(request), asked),
    )

/**
 * Serves a route that must ask elsewhere before it can answer: `before` runs outside the transaction, so that none waits for
 * another server, and what it throws is a refusal like any other. Only for what stands open: nobody has been asked for yet.
 */
export const serveAfter =
  (app: FastifyInstance, house: House) =>
  <R extends Route>(route: R) =>
  <B>(before: Before<R, B>) =>
  (handle: (found: B, asked: Asked) => Promise<Answer<R>>): void => {
    if (!standsOpen(route.permission)) throw new Error(`${route.path} would ask elsewhere for people it does not know`)
    serveInside(
      app,
      house,
      route,
      request => before(inputOf<R>(request), arrivedOf(house, request)),
      (_, found, asked) => handle(found, asked),
    )
  }

/** What long work has besides its input: a signal that nobody waits for it any more, and the log for faults of ours. */
export type Working = { readonly signal: AbortSignal; readonly log: FastifyBaseLogger }
type Work<R extends Route, B> = (input: Input<R>, working: Working) => Promise<B>

/**
 * Serves a route whose answer takes longer than a transaction may: `work` runs outside it, and `handle` answers in the one that writes
 * the row. Whoever may not is refused before the body is read, and asked for again afterwards. `tooLarge` is what is answered where the
 * body says that it is larger than the contract takes.
 */
export const serveAfterWork =
  (app: FastifyInstance, house: House, tooLarge: Refusal) =>
  <R extends Route>(route: R) =>
  <B>(work: Work<R, B>) =>
  (handle: (found: B, input: Input<R>) => Promise<Answer<R>>): void =>
    serveInside(
      app,
      house,
      route,
      (request, reply) => work(inputOf<R>(request), { signal: untilGone(reply), log: request.log }),
      (request, found) => handle(found, inputOf<R>(request)),
      async request => {
        await inMunicipality(house.store, house.municipality.code, async inside => {
          const { actor } = await askerOf(house, request, inside)
          admit(house, request, actor, route, house.clock.today())
        })
        if (Number(request.headers['content-length'] ?? 0) > (route.largest ?? Infinity)) throw tooLarge
      },
    )

/** Aborted when the connection ends before the answer has been sent. */
const untilGone = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController()
  const { raw } = reply
  // Somebody may have left while the body was read.
  if (raw.destroyed) gone.abort()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

/** Who asks, by the session of the request; what the journal says of them from then on. */
const askerOf = async (house: House, request: FastifyRequest, inside: Inside) => {
  const token = tokenOf(house, request)
  const person =
    token === undefined ? undefined : await findSession(inside, token, house.clock.now(), house.clock.today())
  askedBy(request, person)
  return { token, person, actor: person?.actor ?? null }
}

const tokenOf = (house: House, request: FastifyRequest): Buffer | undefined =>
  request.routeOptions.config.bySecret === true ? undefined : digestOf(request.cookies[cookieName(house.plainCookie)])

const arrivedOf = (house: House, request: FastifyRequest): Arrived => ({
  away: request.cookies[awayCookieName(house.plainCookie)],
  from: request.ip,
  log: request.log,
})

const serveInside = <R extends Route, B>(
  app: FastifyInstance,
  house: House,
  route: R,
  before: (request: FastifyRequest, reply: FastifyReply) => Promise<B>,
  handle: (request: FastifyRequest, found: B, asked: Asked) => Promise<Answer<R>>,
  atDoor?: AtDoor,
): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const found = await before(request, reply)
    let cookie: string | null | undefined
    let away: string | null | undefined
    const send = await inMunicipality(house.store, house.municipality.code, async inside => {
      const today = house.clock.today()
      const { token, person, actor } = await askerOf(house, request, inside)
      admit(house, request, actor, route, today)
      if (person !== undefined) await enterScope(inside, person.scope)
      const setCookie = (value: string | null): void => {
        cookie = value
      }
      const setAway = (value: string | null): void => {
        away = value
      }
      const now = { day: today, at: house.clock.now().getTime() }
      const holds = (mark: string): boolean => isHeld(request, mark)
      const asked = { house, inside, person, actor, today, now, token, setCookie, setAway, holds, note: note(request) }
      const sending = promised(route, await handle(request, found, asked))
      await writeAnswer(inside, house, request)
      return sending
    })
    written(house, request)
    const [name, options] = [cookieName(house.plainCookie), cookieOptions(house.plainCookie)]
    if (typeof cookie === 'string') reply.setCookie(name, cookie, options)
    if (cookie === null) reply.clearCookie(name, options)
    setAwayCookie(reply, house, away)
    return send(reply)
  }
  register(app, house, route, answer, atDoor)
}

/** Nothing to set where no sign-in of the municipality's is set up. */
const setAwayCookie = (reply: FastifyReply, { plainCookie, signIn }: House, value: string | null | undefined): void => {
  if (value === undefined || signIn === null) return
  const [name, options] = [awayCookieName(plainCookie), awayCookieOptions(plainCookie, signIn.provider.back)]
  if (value === null) reply.clearCookie(name, options)
  else reply.setCookie(name, value, options)
}

/** @throws Error for a route whose requests are to be written down: at the door there is no transaction to write them in. */
const leavesNoRow = <R extends Route>(route: R): R => {
  if (route.journal === 'none') return route
  throw new Error(`${route.path} is to be written in the journal and cannot be served at the door`)
}

/** Serves a route that stands open and asks nothing of the database. */
export const serveAtDoor =
  (app: FastifyInstance, house: House) =>
  <R extends Route>(route: R) =>
  (handle: DoorHandler<R>): void =>
    register(app, house, leavesNoRow(route), async (request, reply) => {
      admit(house, request, null, route, house.clock.today())
      return promised(route, await handle(inputOf<R>(request)))(reply)
    })
