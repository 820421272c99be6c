// The secret a signed-in browser holds: 256 random bits in a cookie no script can read. The database only has its digest.
import { createHash, randomBytes } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'

/**
 * The cookie's name. Over TLS browsers take a name that begins with __Host- only from this very host, so that another
 * server of the municipality cannot hand a user a session of its own choosing. `plain` as in `cookieOptions`.
 */
export const cookieName = (plain: boolean): string => (plain ? 'forlaens' : '__Host-forlaens')

/** A new token, as the cookie carries it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token; undefined where the text cannot be one. */
export const digestOf = (token: string | undefined): Buffer | undefined =>
  token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined

/** How the cookie is set; `plain`: also over HTTP, in a demo on the machine itself. It ends with the browser; how long a session lasts is the server's to say. */
export const cookieOptions = (plain: boolean): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: !plain,
})
