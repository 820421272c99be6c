// Sessions of people who cannot be chosen on the demo's page: begun in the database, as a cookie the browser would send.

import { cookieName, digestOf, newToken } from '../../src/server/token.ts'
import { inMunicipality, type Store } from '../../src/store/municipality.ts'
import { beginSession } from '../../src/store/session.ts'

/** Begins a session for the person, now where nothing else is said, and answers its cookie. */
export const cookieOf = async (
  store: Store,
  municipality: number,
  person: string,
  now: Date = new Date(),
): Promise<string> => {
  const token = newToken()
  const digest = digestOf(token)
  if (digest === undefined) throw new RangeError('a new token that is none')
  await inMunicipality(store, municipality, inside => beginSession(inside, municipality, person, digest, now))
  return `${cookieName(true)}=${token}`
}
