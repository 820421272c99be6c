// What is answered when a request cannot be: one problem with one sentence for the API, a small page for a browser.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { message, valuesOf } from '../language/message.ts'
import { JournalUnavailable } from '../store/journal/entry.ts'
import type { House } from './house.ts'
import { journalRefusal } from './journaling.ts'
import { faultLine } from './log.ts'
import { messagePage } from './pages.ts'
import { notFound, Refusal } from './refusal.ts'
import { isUnavailable } from './unavailable.ts'

/** The path without its query. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? ''

/**
 * True for what programs ask for; everything else is a page or a file. The route counts as well as the address, which can be
 * written in other ways: `/%61pi/session` and `http://name/api/session` are the same route.
 */
export const isApi = (request: FastifyRequest): boolean =>
  [request.routeOptions.url ?? '', pathOf(request)].some(path => /^\/api(?:\/|$)/.test(path))

/** The sign-in page with why somebody was not let in. */
const signInPage = ({ why }: Refusal): string => {
  const locked = valuesOf('sign-in-locked', why)
  const minutes = locked === undefined ? '' : `&om=${locked.minutes}`
  return `/log-ind?fejl=${why.code}${minutes}`
}

/** Answers a refusal: JSON to a program, a page to a browser. */
export const refuse = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => {
  // A session begun by a request that then failed was undone, and so is its cookie.
  reply.removeHeader('set-cookie').code(refusal.status)
  const returning = request.routeOptions.config?.returning === true
  if (returning && refusal.status !== 500 && refusal.status !== 503) return reply.redirect(signInPage(refusal), 303)
  if (!returning && (isApi(request) || !/^(?:GET|HEAD)$/.test(request.method))) {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(refusal.problem))
  }
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(messagePage(refusal))
}

/** The refusal an error comes down to; undefined for a fault of our own. */
const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (error instanceof JournalUnavailable) return new Refusal(503, message('journal-unavailable'))
  if (isUnavailable(error)) return new Refusal(503, message('not-ready'))
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Refusal(400, message('not-json'))
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Refusal(400, message('too-large'))
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
    case 'FST_STATIC_FORBIDDEN_PATH':
      return notFound()
    default:
      return isTheirs(error) ? new Refusal(400, message('unreadable')) : undefined
  }
}

/** True where a library says that the fault lies in the request, e.g. a condition in its headers that cannot be met. */
const isTheirs = (error: unknown): boolean => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500
}

/** The refusal of whatever was thrown. A fault of our own gets a number that stands in the log. */
const refusalAnyhow = (error: unknown, request: FastifyRequest): Refusal => {
  if (error instanceof JournalUnavailable) request.log.error(faultLine(request, error.cause), 'journal')
  const refusal = refusalOf(error)
  if (refusal !== undefined) return refusal
  request.log.error(faultLine(request, error), 'fault')
  return new Refusal(500, message('own-fault', { number: request.id }))
}

/** Answers what was thrown before a route was found: nobody was asked for anything yet. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  refuse(request, reply, refusalAnyhow(error, request))

/** Every error of a route is answered when its row stands in the journal. */
export const answerErrors = (app: FastifyInstance, house: House): void => {
  app.setErrorHandler(async (error, request, reply) =>
    refuse(request, reply, await journalRefusal(house, request, refusalAnyhow(error, request))),
  )
}
