// Refuses what other sites send in a user's name, and requests that reached the demo under a name that is not its own.
import type { FastifyRequest } from 'fastify'
import { message } from '../language/message.ts'
import { Refusal } from './refusal.ts'

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Only our own pages may change anything: the browser says so in Sec-Fetch-Site, in Origin, or in both. A request with
 * neither is refused too, and so is a body that is not JSON, because a form on another site can send any other kind.
 * @throws Refusal
 */
export const refuseOtherOrigin = (request: FastifyRequest): void => {
  if (reading.has(request.method)) return
  const { origin, host, 'sec-fetch-site': site, 'content-type': type } = request.headers
  const saysOurs = site === 'same-origin' || (origin !== undefined && hostOf(origin) === host)
  const saysOther = (site !== undefined && site !== 'same-origin') || (origin !== undefined && hostOf(origin) !== host)
  if (!saysOurs || saysOther) throw new Refusal(403, message('other-origin'))
  const bodyless = request.method === 'DELETE' && type === undefined
  if (!bodyless && !/^application\/json\s*(?:;|$)/i.test(type ?? '')) throw new Refusal(400, message('not-json'))
}

const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** A page elsewhere can give its own name our address; the demo answers to the machine's own names only. @throws Refusal */
export const refuseOtherHost = (request: FastifyRequest): void => {
  const { host } = request.headers
  const name = host === undefined || !URL.canParse(`http://${host}`) ? '' : new URL(`http://${host}`).hostname
  if (!ownNames.has(name)) throw new Refusal(403, message('other-host'))
}
