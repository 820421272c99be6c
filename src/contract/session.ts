// Signing in and out, and who one is. The demo has persons to choose; other installations sign in elsewhere.
import { z } from 'zod'
import { roles } from '../access/role.ts'
import { DayText, route } from './route.ts'

const Person = z
  .object({ id: z.uuid(), name: z.string(), role: z.enum(roles), roleTitle: z.string() })
  .meta({ id: 'Person' })

export const Session = z
  .object({
    mode: z.enum(['demo', 'production']),
    /** How one signs in here; null where nobody has set that up. */
    signIn: z.enum(['demo', 'oidc', 'saml']).nullable(),
    municipality: z.object({ code: z.string(), name: z.string() }),
    person: Person.nullable(),
    /** Every role the person could work in today; the one of `person` is worn. */
    hats: z.array(z.object({ role: z.enum(roles), title: z.string() })),
    today: DayText,
    version: z.string(),
  })
  .meta({ id: 'Session' })
export type Session = z.output<typeof Session>

export const session = {
  read: route({
    method: 'GET',
    path: '/api/session',
    permission: 'read-own-session',
    journal: { action: 'read', purpose: 'door' },
    summary: 'Who is signed in, in which municipality, and whether this is a demo.',
    answer: Session,
  }),
  persons: route({
    method: 'GET',
    path: '/api/session/persons',
    permission: 'sign-in',
    journal: 'none',
    summary: 'The demo persons one can sign in as. Refused on any database that was not made for demo.',
    answer: z.object({ persons: z.array(Person.extend({ about: z.string() })) }),
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    permission: 'sign-in',
    journal: { action: 'sign-in', purpose: 'door' },
    summary: 'Signs in as a demo person. Refused on any database that was not made for demo.',
    body: z.object({ person: z.uuid() }),
    answer: Session,
  }),
  wear: route({
    method: 'POST',
    path: '/api/session/role',
    permission: 'wear-hat',
    journal: { action: 'sign-in', purpose: 'door' },
    summary: 'Chooses which of the roles one holds today to work in; each purpose sees its own.',
    body: z.object({ role: z.enum(roles) }),
    answer: Session,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    permission: 'read-own-session',
    journal: { action: 'sign-out', purpose: 'door' },
    summary: 'Signs out; the session is gone from the server.',
    answer: z.object({
      signedOut: z.literal(true),
      /** Where the municipality's sign-in ends its own session; null where it does not say, or did not let the person in. */
      goOn: z.url().nullable(),
    }),
  }),
}
