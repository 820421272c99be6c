// The server's log: a line for every request, and nothing in it of persons, searches, ids or tokens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { houseRoutes } from './app.ts'

let filled: Filled
let of: TestHouse
beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
})
afterAll(() => of.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  of.app.inject({ url, headers: { host: 'localhost', ...headers } })

describe('the log', () => {
  it('has one line per request and nothing of persons, searches, ids or tokens in it', async () => {
    const cpr = [0, 1, 0, 1, 1, 5, 9, 9, 9, 1].join('')
    const first = of.log.length
    const adviser = filled.persons[0] ?? filled.colleague
    const cookie = await signIn(of, adviser)
    const economist = await signIn(of, filled.persons.find(each => each.role === 'economist') ?? adviser)
    const secret = [
      'Storm',
      'Karlsen',
      cpr,
      'koebenhavn-2016',
      filled.services[0].id,
      adviser.id,
      adviser.name,
      cookie,
      economist,
    ]
    for (const url of [
      `/api/search?q=Storm%20Karlsen`,
      `/api/search?q=${cpr}`,
      `/api/cases/koebenhavn-2016`,
      `/api/services/${filled.services[0].id}`,
      `/api/services/${cpr}`,
      `/api/Storm/Karlsen?cpr=${cpr}`,
      `/Storm/Karlsen?cpr=${cpr}`,
      `/Storm.Karlsen`,
      `/api/cases/%zz${cpr}`,
      `/api/ladder?on=${cpr}`,
    ]) {
      await get(url, {
        cookie: economist,
        'user-agent': `Storm ${cpr}`,
        referer: `https://x/${cpr}`,
        'x-request-id': cpr,
      })
    }
    for (const q of ['Storm Karlsen', cpr, '%'])
      await of.app.inject({
        method: 'POST',
        url: '/api/search',
        headers: { ...fromOurPages, cookie: economist },
        payload: JSON.stringify({ q }),
      })
    await of.app.inject({ method: 'POST', url: '/api/session', headers: fromOurPages, payload: `{"person":"${cpr}` })
    await of.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: fromOurPages,
      payload: JSON.stringify({ person: 'Storm Karlsen' }),
    })
    const lines = of.log.slice(first)
    for (const word of secret) expect(lines.filter(line => line.includes(word))).toEqual([])
    const read = lines.map(line => JSON.parse(line))
    expect(read.filter(line => line.what === 'answered')).toHaveLength(2 + 10 + 3 + 2)
    for (const line of read) {
      expect(Object.keys(line).toSorted()).toEqual([
        'level',
        'method',
        'ms',
        'number',
        'route',
        'status',
        'time',
        'what',
      ])
      expect(line.number).toMatch(/^\d{3}-\d{3}-\d{3}$/)
    }
    expect(read.map(line => line.route)).toContain('/api/cases/:case')
  })

  it('tells of a fault of ours without repeating what was in it', async () => {
    const other = await openHouse(filled, {
      routes: (app, house) => {
        houseRoutes(app, {
          ...house,
          clock: {
            ...house.clock,
            today: () => {
              const fault = new Error('Storm Karlsen\n    at home 010115')
              // A library that changes the message leaves the old one in the first lines of the stack.
              throw Object.assign(fault, { stack: fault.stack, message: 'another' })
            },
          },
        })
      },
    })
    const answer = await other.app.inject({ url: '/api/session', headers: { host: 'localhost' } })
    await other.close()
    expect(answer.statusCode).toBe(500)
    const text = other.log.join('\n')
    expect(text).toContain('"fault":"Error"')
    expect(text).not.toMatch(/Storm|Karlsen|010115/)
    expect(text).toContain('log.pg.test.ts')
  })
})
