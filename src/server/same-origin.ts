// Refuses what other sites send in a user's name, and requests that reached the server under a name that is not its own.
import type { FastifyRequest } from 'fastify'
import { message } from '../language/message.ts'
import { isApi } from './answers.ts'
import { Refusal } from './refusal.ts'
import { formType } from './sign-in/form.ts'

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Only our own pages may change anything: the browser says so in Sec-Fetch-Site, in Origin, or in both. A request with
 * neither is refused too, and so is a body that is not JSON, because a form on another site can send any other kind.
 * The one exception is where the municipality's sign-in sends browsers back to. `ours` is our origin as browsers know it.
 * @throws Refusal
 */
export const refuseOtherOrigin = (request: FastifyRequest, ours: string): void => {
  if (request.routeOptions.config?.returning) refuseOtherReturn(request)
  else if (reading.has(request.method)) refuseOtherReader(request)
  else refuseOtherWriter(request, ours)
}

/**
 * Who comes back does so from elsewhere, in a window of their own, by a link or with a form. Where they come from proves nothing
 * either way: the answer's signature, the request it names and the browser's own cookie do.
 */
const refuseOtherReturn = (request: FastifyRequest): void => {
  const {
    'sec-fetch-mode': mode = 'navigate',
    'sec-fetch-dest': shown = 'document',
    'content-type': type,
  } = request.headers
  if (mode !== 'navigate' || shown !== 'document') throw new Refusal(403, message('other-origin'))
  if (request.method === 'POST' && type?.split(';', 1)[0]?.trim().toLowerCase() !== formType)
    throw new Refusal(400, message('bad-request'))
}

const refuseOtherWriter = (request: FastifyRequest, ours: string): void => {
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers
  const fromOurs = origin === ours
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

/**
 * The same for a server with an address of its own. Whether it is up may be asked under any name, as whatever stands before it
 * does. @throws Refusal
 */
export const refuseOtherAddress = (request: FastifyRequest, { host: ours, hostname, protocol }: URL): void => {
  const host = request.headers.host?.toLowerCase()
  const same = host === ours || (protocol === 'https:' && host === `${hostname}:443`)
  if (!same && request.routeOptions.config?.permission !== 'open-door') throw new Refusal(403, message('other-address'))
}
