// Signing in and out: the person, the cookie, and what is left behind.
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { withClient } from '../store/client.ts'

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
      signIn: 'demo',
      municipality: { code: '999', name: 'Eksempelby' },
      person: { id: person().id, name: person().name, role: 'adviser', roleTitle: 'Rådgiver' },
      hats: [],
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
      { signedOut: true, goOn: null },
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
      headers: { ...fromOurPages, origin: 'https://localhost' },
      payload: JSON.stringify({ person: person().id }),
    })
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-forlaens=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    // A server beside ours on the same domain can set a cookie of any other name; that one is nobody's.
    const token = answer.cookies[0]?.value
    const askAs = async (name: string) =>
      (
        await other.app.inject({ url: '/api/session', headers: { host: 'localhost', cookie: `${name}=${token}` } })
      ).json().person?.id
    expect([await askAs('__Host-forlaens'), await askAs('forlaens')]).toEqual([person().id, undefined])
    await other.close()
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
    expect(rows).toEqual([{ login: 'forlaens_app', right: 'DELETE INSERT SELECT UPDATE(last_seen) UPDATE(purpose)' }])
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
