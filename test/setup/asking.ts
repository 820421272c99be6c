// A house on the town of related children, with ways to ask it as anybody in it: what tests of child routes begin with.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { Role } from '../../src/access/role.ts'
import { withClient } from '../../src/store/client.ts'
import { municipality } from './access-facts.ts'
import { fromOurPages, houseOn, type TestHouse } from './house.ts'
import { type Related, type RelatedTown, relatedTown } from './related-children.ts'
import { cookieOf } from './sessions.ts'

/** Registers the town for the file's tests, its house with `options`. Nothing of it may be asked before they run. */
export const askingTown = (options: Parameters<typeof houseOn>[1] = {}) => {
  let town: RelatedTown
  let of: TestHouse
  const cookies = new Map<string, string>()
  beforeAll(async () => {
    town = await relatedTown()
    of = await houseOn(town.database, options)
  })
  afterAll(() => of.close())

  // Where a test moves the clock, people sign in anew.
  const cookie = async (person: string): Promise<string> => {
    const now = of.house.clock.now()
    const key = `${person} ${now.toISOString()}`
    const found = cookies.get(key) ?? (await cookieOf(of.house.store, municipality, person, now))
    cookies.set(key, found)
    return found
  }
  /** Asks as a person. */
  const ask = async (person: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => {
    const answer = await of.app.inject({
      method,
      url,
      headers: { ...fromOurPages, cookie: await cookie(person) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return {
      status: answer.statusCode,
      text: answer.body,
      bytes: answer.rawPayload,
      headers: answer.headers,
      json: () => JSON.parse(answer.body),
    }
  }
  /** Fetches a document as a person. @throws Error where there is none for them. */
  const askBytes = async (person: string, url: string) => {
    const answer = await of.app.inject({ url, headers: { ...fromOurPages, cookie: await cookie(person) } })
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
    return { bytes: answer.rawPayload, headers: answer.headers }
  }
  /** Does something as the owner of the database. */
  const owner = (text: string, values: readonly unknown[] = []) =>
    withClient(town.database.config('owner'), async client => (await client.query(text, [...values])).rows)
  const askerOf = (role: Role): string => town.asker.get(role) ?? ''
  const rows = () =>
    owner(
      'select c.id, e.municipality, c.body, c.purpose from journal.entry e join journal.content c using (municipality, id) order by e.xid',
    )
  return {
    ask,
    /** Asks as a program that nobody has signed in to, with what it says of itself. */
    outside: async (url: string, headers: Readonly<Record<string, string>> = {}) => {
      const answer = await of.app.inject({ url, headers: { host: 'localhost', ...headers } })
      return { status: answer.statusCode, text: answer.body, headers: answer.headers }
    },
    /** The lines of the log so far. */
    log: () => of.log.join(''),
    askBytes,
    owner,
    askerOf,
    /** Once the tests run. */
    database: () => town.database,
    /** Somebody who can be made a co-worker. */
    helper: () => town.helper,
    /** The child that stands so to the person in the role. */
    childOf: (role: Role, relation: string): Related => {
      const found = town.related.find(each => each.role === role && each.relation === relation)
      if (found === undefined) throw new Error(`nobody is ${relation} to the ${role}`)
      return found
    },
    /** The rows of the journal that are written meanwhile. */
    journalled: async (work: () => Promise<unknown>) => {
      const before = new Set((await rows()).map(each => each.id))
      await work()
      return (await rows()).filter(each => !before.has(each.id))
    },
    /** A spell that nobody recorded over HTTP. */
    addSpell: async (
      child: string,
      kind: string,
      starts: string,
      facts: object,
      track = '',
      ends: string | null = null,
    ): Promise<string> => {
      const id = randomUUID()
      await owner(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, facts, recorded_by)
         values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9)`,
        [municipality, child, kind, id, starts, ends, track, facts, askerOf('adviser')],
      )
      return id
    },
  }
}
