// Signing in by the municipality's own sign-in: going there, and coming back by OpenID Connect or by SAML.
import { z } from 'zod'
import { Onward, route } from './route.ts'

/** The path as the server reads it; empty where it cannot be. */
const pathIn = (address: string): string => {
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return ''
  }
}

/** A page of ours: what begins with one slash and stays on this server, and no program's address. */
const OwnPage = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .refine(address => /^\/(?!api(?:\/|$))/i.test(pathIn(address)))

/** Texts others send; none of ours is near this long. */
const Sent = z.string().min(1).max(4000)

/** What the sign-in page can be told by `?fejl=`; it shows the sentence of the code and of no other. */
export const signInFailures = [
  'sign-in-not-set-up',
  'sign-in-silent',
  'sign-in-cancelled',
  'sign-in-stale',
  'sign-in-not-valid',
  'sign-in-unreadable',
  'sign-in-incomplete',
  'sign-in-other-municipality',
  'sign-in-low-assurance',
  'sign-in-no-role',
  'sign-in-not-employed',
  'sign-in-locked',
  'too-many-sign-ins',
  'bad-request',
] as const

const journal = { action: 'sign-in', purpose: 'door' } as const

export const signIn = {
  begin: route({
    method: 'POST',
    path: '/api/sign-in',
    permission: 'sign-in',
    journal,
    summary: 'Where to go to sign in by the municipality’s own sign-in, and back to which page.',
    body: z.object({ to: OwnPage }),
    answer: z.object({ address: z.url() }),
  }),
  returned: route({
    method: 'GET',
    path: '/api/sign-in/return',
    permission: 'sign-in',
    journal,
    summary: 'The browser comes back from OpenID Connect.',
    query: z.object({ state: Sent, code: Sent.optional(), iss: Sent.optional(), error: Sent.optional() }),
    answer: Onward,
    returning: true,
  }),
  posted: route({
    method: 'POST',
    path: '/api/sign-in/saml',
    permission: 'sign-in',
    journal,
    summary: 'The browser comes back from SAML, with a form another site has filled in.',
    body: z.object({ SAMLResponse: z.string().min(1).max(250_000), RelayState: Sent }),
    answer: Onward,
    returning: true,
  }),
  metadata: route({
    method: 'GET',
    path: '/api/sign-in/saml/metadata',
    permission: 'sign-in',
    journal: 'none',
    summary: 'What a SAML sign-in needs to know of this server; 404 where another way is used.',
    answer: z.string(),
    media: 'application/samlmetadata+xml',
  }),
}
