// The municipality's own sign-in as the server sees it, whichever way it speaks.
import type { FastifyBaseLogger } from 'fastify'
import type { SignInRoles } from '../../access/sign-in/role-rule.ts'
import type { Claims } from '../../access/sign-in/told.ts'
import { message } from '../../language/message.ts'
import { Refusal } from '../refusal.ts'
import type { Secrets } from './secrets.ts'

/** Somebody as a sign-in vouches for them. `claims` are those that were signed, as they came. */
export type Vouched = { readonly issuer: string; readonly subject: string; readonly claims: Claims }

/** What a browser brings back. */
export type Brought = {
  readonly oidc?: {
    readonly code?: string | undefined
    readonly iss?: string | undefined
    readonly error?: string | undefined
  }
  readonly saml?: string
}

/** One way of signing in. */
export type Provider = {
  readonly kind: 'oidc' | 'saml'
  /** How it sends browsers back: by a link, or by a form it has them post. */
  readonly back: 'link' | 'form'
  /** Finds out what must be known before anybody is sent there; where that fails it is tried again when somebody is. */
  readonly prepare: () => Promise<void>
  /** Where the browser is sent. @throws Refusal where it cannot be found out. */
  readonly leave: (secrets: Secrets) => Promise<URL>
  /** Who came back. @throws Refusal where the answer does not hold, or another error where it was not one at all. */
  readonly read: (brought: Brought, secrets: Secrets, log: FastifyBaseLogger) => Promise<Vouched>
  /** Where its own session is ended; null where it does not say. */
  readonly signOut: () => URL | null
  /** What it must be told of this server, as XML; null where that is said another way. */
  readonly metadata: string | null
}

/** A provider with the rule that says what it lets people do. */
export type SignIn = { readonly provider: Provider; readonly roles: SignInRoles }

/** The sign-in cannot be reached, or says that it is out of order. Nobody's failure. */
export const silent = (): Refusal => new Refusal(502, message('sign-in-silent'))

/** Whoever was to sign in did not, there. */
export const cancelled = (): Refusal => new Refusal(403, message('sign-in-cancelled'))

/** What came back does not hold. */
export const notValid = (): Refusal => new Refusal(403, message('sign-in-not-valid'))
