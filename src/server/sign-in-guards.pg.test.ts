// Who may sign in from where: only from our own pages, only on a database made for demo, and not again and again.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
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

const who = async (cookie: string, house: TestHouse = of) =>
  (await house.app.inject({ url: '/api/session', headers: { host: 'localhost', cookie } })).json()

describe('a change is taken only from our own pages', () => {
  const { host, origin, 'sec-fetch-site': site, 'content-type': type } = fromOurPages
  const ours = { host, origin, 'sec-fetch-site': site, 'content-type': type }

  test.each<[string, Record<string, string>, number, string | undefined]>([
    ['everything as a browser sends it', ours, 200, undefined],
    ['only Origin', { host, origin, 'content-type': type }, 200, undefined],
    ['only Sec-Fetch-Site', { host, 'sec-fetch-site': site, 'content-type': type }, 200, undefined],
    ['JSON with a charset', { ...ours, 'content-type': 'application/json; charset=utf-8' }, 200, undefined],
    ['neither Origin nor Sec-Fetch-Site', { host, 'content-type': type }, 403, 'other-origin'],
    ['another site', { ...ours, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403, 'other-origin'],
    [
      'another site that only Origin tells of',
      { host, origin: 'https://evil.example', 'content-type': type },
      403,
      'other-origin',
    ],
    ['another port', { ...ours, origin: 'http://localhost:81' }, 403, 'other-origin'],
    ['another scheme', { ...ours, origin: 'https://localhost' }, 403, 'other-origin'],
    ['a sandboxed frame', { ...ours, origin: 'null' }, 403, 'other-origin'],
    ['the same site, not the same origin', { ...ours, 'sec-fetch-site': 'same-site' }, 403, 'other-origin'],
    ['an address typed by hand', { ...ours, 'sec-fetch-site': 'none' }, 403, 'other-origin'],
    ['a form', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }, 400, 'not-json'],
    ['text', { ...ours, 'content-type': 'text/plain' }, 400, 'not-json'],
    ['a part of a form', { ...ours, 'content-type': 'multipart/form-data; boundary=x' }, 400, 'not-json'],
    ['JSON of another kind', { ...ours, 'content-type': 'application/jsonp' }, 400, 'not-json'],
    ['no content type', { host, origin, 'sec-fetch-site': site }, 400, 'not-json'],
  ])('%s', async (_, headers, status, code) => {
    const answer = await of.app.inject({
      method: 'POST',
      url: '/api/session',
      headers,
      payload: JSON.stringify({ person: person().id }),
    })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('a sign-out from another site changes nothing', async () => {
    const cookie = await signIn(of, person())
    const answer = await of.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { host, origin: 'https://evil.example', cookie },
    })
    expect(answer.statusCode).toBe(403)
    expect((await who(cookie)).person).not.toBeNull()
  })

  it('and the demo answers to no other name than the machine’s own', async () => {
    for (const [name, status] of [
      ['evil.example', 403],
      ['evil.example:80', 403],
      ['127.0.0.1.evil.example', 403],
      ['evil.example@127.0.0.1', 403],
      ['localhost.', 403],
      ['127.1', 403],
      ['127.0.0.1:3000', 200],
      ['[::1]:3000', 200],
    ] as const) {
      expect((await of.app.inject({ url: '/api/session', headers: { host: name } })).statusCode).toBe(status)
    }
  })
})

describe('another page on the same site, to whom the browser sends our cookie', () => {
  const ask = async (url: string, site: string, mode: string, method: 'GET' | 'OPTIONS' = 'GET') => {
    const cookie = await signIn(of, person())
    const headers = { host: 'localhost', cookie, 'sec-fetch-site': site, 'sec-fetch-mode': mode }
    return (await of.app.inject({ method, url, headers })).statusCode
  }

  it('cannot have anything fetched in the user’s name', async () => {
    for (const site of ['same-site', 'cross-site']) {
      for (const mode of ['no-cors', 'cors', 'websocket'])
        expect([site, mode, await ask('/api/session', site, mode)]).toEqual([site, mode, 403])
    }
    expect(await ask('/%61pi/session', 'same-site', 'no-cors')).toBe(403)
    expect(await ask('/api/session', 'same-site', 'cors', 'OPTIONS')).toBe(403)
  })

  it('can link to us', async () => {
    expect(await ask('/api/docs', 'cross-site', 'navigate')).toBe(200)
    expect(await ask('/api/session', 'same-origin', 'cors')).toBe(200)
    expect(await ask('/api/session', 'none', 'navigate')).toBe(200)
  })
})

describe('a database made for production', () => {
  let production: Filled
  let house: TestHouse
  beforeAll(async () => {
    production = await filledDatabase('production')
    house = await openHouse(production)
  })
  afterAll(() => house.close())

  it('refuses demo persons whatever the environment says', async () => {
    const saved = { ...process.env }
    Object.assign(process.env, { FORLAENS_MODE: 'demo', FORLAENS_DEMO: '1', NODE_ENV: 'development' })
    const refused = {
      code: 'demo-only',
      sentence: 'Her kan man ikke logge ind som demoperson: databasen er ikke lavet til demo.',
    }
    const persons = await house.app.inject({ url: '/api/session/persons', headers: { host: 'forlaens.kommune.dk' } })
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { ...fromOurPages, origin: 'https://localhost' },
      payload: JSON.stringify({ person: production.persons[0]?.id }),
    })
    process.env = saved
    expect([persons.statusCode, persons.json()]).toEqual([403, refused])
    expect([answer.statusCode, answer.json(), answer.headers['set-cookie']]).toEqual([403, refused, undefined])
    const { rows } = await withClient(production.database.config('owner'), client =>
      client.query('select from forlaens.session'),
    )
    expect(rows).toHaveLength(0)
  })

  it('says which mode it is', async () => {
    expect((await who('', house)).mode).toBe('production')
  })
})

describe('signing in again and again', () => {
  it('is stopped for a while, and the rest goes on', async () => {
    const slow = await openHouse(filled, { signInsPerMinute: 3 })
    const statuses: number[] = []
    for (let at = 0; at < 4; at++) {
      const answer = await slow.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: fromOurPages,
        payload: JSON.stringify({ person: person().id }),
      })
      statuses.push(answer.statusCode)
      if (at === 3) {
        expect(answer.json()).toEqual({
          code: 'too-many-sign-ins',
          sentence: 'Der er logget ind for mange gange på kort tid herfra. Vent et minut, og prøv igen.',
        })
      }
    }
    expect(statuses).toEqual([200, 200, 200, 429])
    expect((await who('', slow)).mode).toBe('demo')
    await slow.close()
  })

  it('cannot be hidden behind another address, and another site cannot use up what a user has', async () => {
    const slow = await openHouse(filled, { signInsPerMinute: 1 })
    const post = async (headers: Record<string, string>) =>
      (
        await slow.app.inject({
          method: 'POST',
          url: '/api/session',
          headers: { ...fromOurPages, ...headers },
          payload: JSON.stringify({ person: person().id }),
        })
      ).statusCode
    expect(await post({ origin: 'https://evil.example' })).toBe(403)
    expect(await post({})).toBe(200)
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
      expect(await post({ [name]: '192.0.2.7' })).toBe(429)
    await slow.close()
  })
})
