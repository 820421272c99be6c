// Signing in and out: the person, the cookie, how long a session lasts, and what is left behind.
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { withClient } from '../store/client.ts'
import { inMunicipality } from '../store/municipality.ts'
import { findSession } from '../store/session.ts'

const hour = 60 * 60 * 1000

let filled: Filled
let of: TestHouse
beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
})
afterAll(() => of.close())

const person = () => filled.persons[0] ?? filled.colleague

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(filled.database.config('owner'), work)

const sessions = async (): Promise<number> => {
  const { rows } = await asOwner(client =>
    client.query<{ many: number }>('select count(*)::int as many from forlaens.session'),
  )
  return rows[0]?.many ?? -1
}

const post = (payload: object, headers: Record<string, string> = {}) =>
  of.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { ...fromOurPages, ...headers },
    payload: JSON.stringify(payload),
  })

const who = async (cookie: string) =>
  (await of.app.inject({ url: '/api/session', headers: { host: 'localhost', cookie } })).json()

describe('a demo person', () => {
  it('is one of each role who works here, with what the role does', async () => {
    const answer = await of.app.inject({ url: '/api/session/persons', headers: { host: 'localhost' } })
    const { persons } = answer.json()
    expect(persons.map((each: { id: string }) => each.id)).toEqual(filled.persons.map(each => each.id))
    expect(persons[0]).toEqual({
      id: person().id,
      name: person().name,
      role: 'adviser',
      roleTitle: 'Rådgiver',
      about: 'Arbejder med børn og familier og følger op på deres indsatser.',
    })
  })

  it('signs in, is known by the cookie, and signs out for good', async () => {
    const cookie = await signIn(of, person())
    expect(await who(cookie)).toEqual({
      mode: 'demo',
      municipality: { code: '999', name: 'Eksempelby' },
      person: { id: person().id, name: person().name, role: 'adviser', roleTitle: 'Rådgiver' },
      today: '2026-06-15',
      version: '0.0.0-test',
    })
    const out = await of.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { host: 'localhost', origin: 'http://localhost', cookie },
    })
    expect([out.statusCode, out.json(), out.cookies[0]?.value, out.cookies[0]?.maxAge]).toEqual([
      200,
      { signedOut: true },
      '',
      0,
    ])
    expect((await who(cookie)).person).toBeNull()
  })

  it.each([
    ['someone who is no demo person', () => filled.colleague.id],
    ['nobody at all', () => randomUUID()],
  ])('is not %s', async (_, id) => {
    const answer = await post({ person: id() })
    expect([answer.statusCode, answer.json().code, answer.headers['set-cookie']]).toEqual([
      404,
      'not-found-or-refused',
      undefined,
    ])
  })
})

describe('the cookie', () => {
  it('is out of reach of scripts and other sites', async () => {
    const answer = await post({ person: person().id })
    expect(answer.headers['set-cookie']).toMatch(/^forlaens=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('travels only over TLS everywhere but in a demo on the machine itself', async () => {
    const other = await openHouse(filled, { plainCookie: false })
    const answer = await other.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: fromOurPages,
      payload: JSON.stringify({ person: person().id }),
    })
    await other.close()
    expect(answer.headers['set-cookie']).toContain('; Secure')
  })

  it('is new at each sign-in, and the old one no longer opens anything', async () => {
    const first = await signIn(of, person())
    const answer = await post({ person: person().id }, { cookie: first })
    const second = `forlaens=${answer.cookies[0]?.value}`
    expect(second).not.toBe(first)
    expect((await who(first)).person).toBeNull()
    expect((await who(second)).person).not.toBeNull()
  })

  it('is not in the database, only its digest is', async () => {
    const cookie = await signIn(of, person())
    const token = cookie.split('=')[1] ?? ''
    const { rows } = await asOwner(client =>
      client.query<{ text: string; token: string }>(
        "select s::text as text, encode(token, 'hex') as token from forlaens.session s",
      ),
    )
    expect(rows.map(row => row.token)).toContain(createHash('sha256').update(token).digest('hex'))
    expect(rows.some(row => row.text.includes(token))).toBe(false)
  })

  it.each(['forlaens=', 'forlaens=x', `forlaens=${'a'.repeat(43)}`, `forlaens=${'a'.repeat(5000)}`, 'forlaens=%00'])(
    'that nobody was given is nobody: %.30s',
    async cookie => {
      expect((await who(cookie)).person).toBeNull()
    },
  )
})

describe('a session', () => {
  it('ends after 8 hours without a request', async () => {
    const cookie = await signIn(of, person())
    const began = of.clock.now
    of.clock.now = new Date(began.getTime() + 7.9 * hour)
    expect((await who(cookie)).person).not.toBeNull()
    of.clock.now = new Date(began.getTime() + 11.8 * hour)
    expect((await who(cookie)).person).not.toBeNull()
    of.clock.now = began
  })

  it('and after 12 hours whatever happens', async () => {
    const cookie = await signIn(of, person())
    const began = of.clock.now
    for (const hours of [4, 8, 11.9]) {
      of.clock.now = new Date(began.getTime() + hours * hour)
      expect((await who(cookie)).person).not.toBeNull()
    }
    of.clock.now = new Date(began.getTime() + 12 * hour)
    expect((await who(cookie)).person).toBeNull()
    of.clock.now = began
  })

  it('left alone for 8 hours is over, and cleared away by the next sign-in', async () => {
    await asOwner(client => client.query('delete from forlaens.session'))
    const cookie = await signIn(of, person())
    const began = of.clock.now
    of.clock.now = new Date(began.getTime() + 8 * hour)
    expect((await who(cookie)).person).toBeNull()
    expect(await sessions()).toBe(1)
    await signIn(of, person())
    expect(await sessions()).toBe(1)
    of.clock.now = began
  })

  it('writes its trace at most once a minute', async () => {
    const cookie = await signIn(of, person())
    const trace = async () =>
      (
        await asOwner(client =>
          client.query<{ at: string }>('select max(xmin::text::bigint)::text as at from forlaens.session'),
        )
      ).rows[0]?.at
    const before = await trace()
    await who(cookie)
    expect(await trace()).toBe(before)
    const began = of.clock.now
    of.clock.now = new Date(began.getTime() + 61_000)
    await who(cookie)
    expect(await trace()).not.toBe(before)
    of.clock.now = began
  })

  it('of another municipality does not count here', async () => {
    const cookie = await signIn(of, person())
    const token = createHash('sha256')
      .update(cookie.split('=')[1] ?? '')
      .digest()
    const elsewhere = await inMunicipality(of.house.store, 657, inside => findSession(inside, token, of.clock.now))
    expect(elsewhere).toBeUndefined()
  })

  it('goes with the person', async () => {
    const cookie = await signIn(of, person())
    const gone = filled.persons.at(-1) ?? person()
    const theirs = await signIn(of, gone)
    await asOwner(client => client.query('delete from forlaens.staff where id = $1', [gone.id]))
    expect([(await who(cookie)).person === null, (await who(theirs)).person]).toEqual([false, null])
  })
})

describe('the table of sessions', () => {
  it('gives the application what it needs and the others nothing', async () => {
    const { rows } = await asOwner(client =>
      client.query<{ login: string; right: string }>(
        `select grantee as login, string_agg(distinct privilege_type || coalesce('(' || column_name || ')', ''), ' ' order by privilege_type || coalesce('(' || column_name || ')', '')) as right
         from (select grantee, privilege_type, null as column_name from information_schema.role_table_grants where table_name = 'session'
           union all select grantee, privilege_type, column_name from information_schema.role_column_grants
             where table_name = 'session' and privilege_type = 'UPDATE') g
         where grantee like 'forlaens%' group by grantee order by 1`,
      ),
    )
    expect(rows).toEqual([{ login: 'forlaens_app', right: 'DELETE INSERT SELECT UPDATE(last_seen)' }])
  })

  it('stands behind the wall', async () => {
    const { rows } = await asOwner(client =>
      client.query<{ on: boolean; forced: boolean }>(
        "select relrowsecurity as on, relforcerowsecurity as forced from pg_class where oid = 'forlaens.session'::regclass",
      ),
    )
    expect(rows).toEqual([{ on: true, forced: true }])
  })
})
