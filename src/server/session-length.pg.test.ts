// How long a session lasts, and what ends it: time, the person's employment and role, another municipality.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, openHouse, signIn, type TestHouse, today } from '../../test/setup/house.ts'
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

const who = async (cookie: string) =>
  (await of.app.inject({ url: '/api/session', headers: { host: 'localhost', cookie } })).json()

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
    const elsewhere = await inMunicipality(of.house.store, 657, inside =>
      findSession(inside, token, of.clock.now, today),
    )
    expect(elsewhere).toBeUndefined()
  })

  it('ends with the employment, and does not begin before it', async () => {
    const leaver = filled.persons.at(-2) ?? person()
    const cookie = await signIn(of, leaver)
    const works = async (starts: string, ends: string | null) => {
      await asOwner(client =>
        client.query('update forlaens.staff set starts = $2, ends = $3 where id = $1', [leaver.id, starts, ends]),
      )
      return (await who(cookie)).person !== null
    }
    expect(await works('2020-01-01', '2026-06-16')).toBe(true)
    expect(await works('2020-01-01', '2026-06-15')).toBe(false) // the last day does not count
    expect(await works('2026-06-16', null)).toBe(false)
    expect(await works('2026-06-15', null)).toBe(true)
  })

  it('has the role its person has now, and none where the program does not know it', async () => {
    const mover = filled.persons.find(each => each.role === 'economist') ?? person()
    const cookie = await signIn(of, mover)
    const as = async (role: string) => {
      await asOwner(client => client.query('update forlaens.staff set role = $2 where id = $1', [mover.id, role]))
      return (await of.app.inject({ url: '/api/cases', headers: { host: 'localhost', cookie } })).statusCode
    }
    expect([await as('economist'), await as('adviser'), await as('mayor')]).toEqual([200, 403, 401])
    const persons = await of.app.inject({ url: '/api/session/persons', headers: { host: 'localhost' } })
    expect(persons.json().persons).toHaveLength(filled.persons.length - 1) // the others can still sign in
    expect(await as('economist')).toBe(200)
  })

  it('of which many begin and are asked for at once is each its own', async () => {
    const askers = Array.from({ length: 20 }, (_, at) => filled.persons[at % 6] ?? person())
    const cookies = await Promise.all(askers.map(each => signIn(of, each)))
    expect(new Set(cookies).size).toBe(20)
    const known = await Promise.all(cookies.map(who))
    expect(known.map(each => each.person.id)).toEqual(askers.map(each => each.id))
  })

  it('goes with the person', async () => {
    const cookie = await signIn(of, person())
    const gone = filled.persons.at(-1) ?? person()
    const theirs = await signIn(of, gone)
    await asOwner(client => client.query('delete from forlaens.staff where id = $1', [gone.id]))
    expect([(await who(cookie)).person === null, (await who(theirs)).person]).toEqual([false, null])
  })
})
