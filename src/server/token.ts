// The secrets a browser holds: one who is signed in, and one who is on the way to the municipality's sign-in and back. Each is 256
// random bits in a cookie no script can read. The database only has their digests.
import { createHash, randomBytes } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'

/**
 * The cookie's name. Over TLS browsers take a name that begins with __Host- only from this very host, so that another
 * server of the municipality cannot hand a user a session of its own choosing. `plain` as in `cookieOptions`.
 */
export const cookieName = (plain: boolean): string => (plain ? 'forlaens' : '__Host-forlaens')

/** The cookie of a browser that was sent to the municipality's sign-in. */
export const awayCookieName = (plain: boolean): string => `${cookieName(plain)}-login`

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

/** How long a browser may be away, in seconds. */
const awayLasts = 10 * 60

/**
 * How the cookie of a browser that is away is set. It must come along when the sign-in sends the browser back: with a link from
 * elsewhere (`lax`), and with a form that another site has filled in only where no site is asked for (`none`). It opens nothing.
 */
export const awayCookieOptions = (plain: boolean, back: 'link' | 'form'): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: back === 'link' ? 'lax' : 'none',
  path: '/',
  secure: !plain,
  maxAge: awayLasts,
})
