// What ties a sign-in that comes back to the browser that was sent: all of it made from one token that only that browser has.
import { createHmac } from 'node:crypto'
import { message } from '../../language/message.ts'
import { Refusal } from '../refusal.ts'
import { digestOf, newToken } from '../token.ts'

/** The secrets of one attempt. `away` is in the browser's cookie, `state` goes there and back. */
export type Secrets = {
  readonly away: string
  readonly state: string
  /** Stands in what the sign-in signs, so that an answer to somebody else is not taken for one to this browser. */
  readonly nonce: string
  /** The secret of PKCE: the code is worth nothing to whoever has it alone. */
  readonly verifier: string
  /** The id of a SAML request, which its answer must name. */
  readonly request: string
  readonly digests: { readonly state: Buffer; readonly browser: Buffer }
}

/** The secrets that belong to a browser and a state. @throws Refusal where either is not of ours. */
export const secretsOf = (away: string | undefined, state: string): Secrets => {
  const digests = { state: digestOf(state), browser: digestOf(away) }
  if (away === undefined || digests.state === undefined || digests.browser === undefined) throw stale()
  const made = (what: string): Buffer => createHmac('sha256', away).update(`${what} ${state}`).digest()
  return {
    away,
    state,
    nonce: made('nonce').toString('base64url'),
    verifier: made('verifier').toString('base64url'),
    request: `_${made('request').toString('hex')}`,
    digests: { state: digests.state, browser: digests.browser },
  }
}

/** Those of a new attempt. A browser that is away already, in another window, keeps its token. */
export const newSecrets = (away: string | undefined): Secrets =>
  secretsOf(digestOf(away) === undefined ? newToken() : away, newToken())

/** There is no such attempt: too late, brought back twice, or by another browser. */
export const stale = (): Refusal => new Refusal(403, message('sign-in-stale'))
