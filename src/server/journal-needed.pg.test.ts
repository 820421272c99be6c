import { beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn } from '../../test/setup/house.ts'
import { routes } from '../contract/routes.ts'
import { withClient } from '../store/client.ts'
import { openStore } from '../store/municipality.ts'
import { houseRoutes } from './app.ts'
import { serveAtDoor } from './serve.ts'

let filled: Filled
beforeAll(async () => {
  filled = await filledDatabase()
})

describe('without a journal there is no answer', () => {
  const unavailable = {
    code: 'journal-unavailable',
    sentence:
      'Det kan ikke skrives i journalen, hvem der ser hvad, så der bliver ikke svaret. Intet er gemt. Prøv igen om lidt.',
  }

  it('to a read, a refusal or a sign-in, and nothing is kept', async () => {
    const other = await filledDatabase()
    const house = await openHouse(other)
    const asked = other.persons.find(each => each.role === 'economist') ?? other.colleague
    const cookie = await signIn(house, asked)
    const asOwner = (statement: string) => withClient(other.database.config('owner'), client => client.query(statement))
    const get = (url: string, with_ = cookie) =>
      house.app.inject({ url, headers: { host: 'localhost', cookie: with_ } })
    const sessions = async () => (await asOwner('select from forlaens.session')).rowCount

    await asOwner('alter table journal.content rename to content_elsewhere')
    const before = await sessions()
    for (const [url, with_] of [
      ['/api/cases', cookie],
      ['/api/cases/no-such-case', cookie],
      ['/api/session', cookie],
      ['/api/cases', ''],
    ] as const) {
      const answer = await get(url, with_)
      expect([url, answer.statusCode, answer.json()]).toEqual([url, 503, unavailable])
    }
    const signing = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: fromOurPages,
      payload: JSON.stringify({ person: asked.id }),
    })
    expect([signing.statusCode, signing.json(), signing.headers['set-cookie']]).toEqual([503, unavailable, undefined])
    expect(await sessions()).toBe(before)
    expect((await get('/api/health')).statusCode).toBe(200)
    const lines = house.log.map(line => JSON.parse(line)).filter(line => line.what === 'journal')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatchObject({ route: '/api/cases', code: '42P01', level: 50 })

    await asOwner('alter table journal.content_elsewhere rename to content')
    expect((await get('/api/cases')).statusCode).toBe(200)
    await house.close()
  })

  it('to what is refused at the door, where the database is gone', async () => {
    const house = await openHouse(filled, { store: openStore(filled.database.config('forlaens_app', 'no_such')) })
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { ...fromOurPages, origin: 'https://evil.example' },
      payload: '{}',
    })
    expect([answer.statusCode, answer.json()]).toEqual([503, unavailable])
    expect(house.log.map(line => JSON.parse(line)).filter(line => line.what === 'journal')).toMatchObject([
      { route: '/api/session', code: '3D000' },
    ])
    await house.close()
  })
})

describe('a route', () => {
  it.each(['list', 'search'] as const)('of a %s must name what it sends, also where that is nothing', async action => {
    const faults: unknown[] = []
    const forgetful: typeof houseRoutes = (app, house) => {
      app.addHook('onError', async (_, __, error) => {
        faults.push(error)
      })
      const add = Object.assign(Object.create(app), {
        route: (options: Parameters<typeof app.route>[0]) => {
          const config = { ...options.config, journal: { action, purpose: 'planning' } as const }
          return app.route(
            options.url === '/api/session' && options.method === 'GET' ? { ...options, config } : options,
          )
        },
      })
      houseRoutes(add, house)
    }
    const other = await openHouse(filled, { routes: forgetful })
    const answer = await other.app.inject({ url: '/api/session', headers: { host: 'localhost' } })
    expect(answer.statusCode).toBe(500)
    expect(faults).toEqual([new RangeError('/api/session does not name what it sends')])
    await other.close()
  })

  it('that is to be written down is not served at the door', async () => {
    const wrong: typeof houseRoutes = (app, house) => {
      houseRoutes(app, house)
      const closed = routes.find(route => route.path === '/api/cases')
      if (closed !== undefined) serveAtDoor(app, house)({ ...closed, path: '/api/opened' })(async () => ({ cases: [] }))
    }
    await expect(openHouse(filled, { routes: wrong })).rejects.toThrow('/api/opened is to be written in the journal')
  })
})
