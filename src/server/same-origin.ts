// Refuses what other sites send in a user's name, and requests that reached the demo under a name that is not its own.
import type { FastifyRequest } from 'fastify'
import { message } from '../language/message.ts'
import { isApi } from './answers.ts'
import { Refusal } from './refusal.ts'

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Only our own pages may change anything: the browser says so in Sec-Fetch-Site, in Origin, or in both. A request with
 * neither is refused too, and so is a body that is not JSON, because a form on another site can send any other kind.
 * `scheme` is what browsers reach the server by.
 * @throws Refusal
 */
export const refuseOtherOrigin = (request: FastifyRequest, scheme: 'http' | 'https'): void => {
  if (reading.has(request.method)) refuseOtherReader(request)
  else refuseOtherWriter(request, scheme)
}

const refuseOtherWriter = (request: FastifyRequest, scheme: string): void => {
  const { origin, host, 'sec-fetch-site': site, 'content-type': type } = request.headers
  const fromOurs = origin === `${scheme}://${host}`
  const saysOurs = site === 'same-origin' || fromOurs
  const saysOther = (site !== undefined && site !== 'same-origin') || (origin !== undefined && !fromOurs)
  if (!saysOurs || saysOther) throw new Refusal(403, message('other-origin'))
  const bodyless = request.method === 'DELETE' && type === undefined
  if (!bodyless && !/^application\/json\s*(?:;|$)/i.test(type ?? '')) throw new Refusal(400, message('not-json'))
}

/**
 * Another page cannot read our answers, but it could have them fetched in the user's name: on the same site the cookie is
 * sent along, other ports of one machine being one site. A link to us can be followed from anywhere.
 */
const refuseOtherReader = (request: FastifyRequest): void => {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
  if (site === undefined || site === 'same-origin' || site === 'none' || mode === 'navigate') return
  if (isApi(request)) throw new Refusal(403, message('other-origin'))
}

/** The machine's own names as browsers write them, with any port. */
const ownName = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** A page elsewhere can give its own name our address; the demo answers to the machine's own names only. @throws Refusal */
export const refuseOtherHost = (request: FastifyRequest): void => {
  if (!ownName.test(request.headers.host ?? '')) throw new Refusal(403, message('other-host'))
}
