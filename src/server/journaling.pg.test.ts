// One row per request: every route, by everyone, answered or refused; what the row says; and no answer without it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { freshJournal, type TestJournal } from '../../test/setup/journal.ts'
import { requestTo, type There, thereIn } from '../../test/setup/requests.ts'
import type { Role } from '../access/role.ts'
import type { Route } from '../contract/route.ts'
import { routes } from '../contract/routes.ts'
import { withClient } from '../store/client.ts'
import { houseRoutes } from './app.ts'

let filled: Filled
let of: TestHouse
let journal: TestJournal
let there: There
const cookies = new Map<Role | 'nobody', string>([['nobody', '']])

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  journal = await freshJournal(filled.database)
  there = await thereIn(filled)
  for (const role of ['economist', 'adviser', 'log-auditor', 'administrator'] as const) {
    cookies.set(role, await signIn(of, person(role)))
  }
})
afterAll(async () => {
  await of.close()
  await journal.close()
})

const person = (role: Role) => {
  const found = filled.persons.find(each => each.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}

type Row = {
  readonly municipality: number
  readonly body: { readonly why: string; readonly actor: { readonly role: string } | null }
  readonly subjects: number
}

/** The rows that were written while `work` was done, oldest first. */
const rowsOf = async (work: () => Promise<unknown>, database = filled.database): Promise<readonly Row[]> => {
  const all = () =>
    withClient(database.config('owner'), async client => {
      const { rows } = await client.query<Row & { id: string }>(
        `select c.id, c.municipality, c.body, (select count(*)::int from journal.subject s where s.entry = c.id) as subjects
         from journal.content c join journal.entry e using (municipality, id) order by e.xid`,
      )
      return rows
    })
  const before = new Set((await all()).map(row => row.id))
  await work()
  return (await all()).filter(row => !before.has(row.id))
}

/** Requests that leave no row: they show nothing of anybody. Every other route leaves one. */
const exceptions = [
  'GET /api/health',
  'GET /api/ready',
  'GET /api/rules',
  'GET /api/session/persons',
  'POST /api/drafts/:form',
  'GET /api/sign-in/saml/metadata',
]
const besides = ['/', '/sager', '/assets/x.js', '/api/openapi.json', '/api/docs', '/api/page.css', '/api/nowhere']

const askers = ['nobody', 'economist', 'adviser', 'log-auditor', 'administrator'] as const

const ask = (route: Pick<Route, 'method' | 'path'>, cookie: string, house = of) =>
  house.app.inject({ ...requestTo(route, there), headers: { ...fromOurPages, cookie } })

describe('every request to every route', () => {
  it('leaves one row, except to routes that are named', () => {
    const none = routes.filter(route => route.journal === 'none').map(route => `${route.method} ${route.path}`)
    expect(none.toSorted()).toEqual(exceptions.toSorted())
  })

  const table = routes.flatMap(route => askers.map(who => [`${route.method} ${route.path}`, who, route] as const))
  test.each(table)('%s by %s', async (name, who, route) => {
    // Signing in or out ends the session one had, so that request has one of its own.
    const cookie = route.method !== 'GET' && who !== 'nobody' ? await signIn(of, person(who)) : (cookies.get(who) ?? '')
    let status = 0
    const rows = await rowsOf(async () => {
      status = (await ask(route, cookie)).statusCode
    })
    expect(status).toBeLessThan(500)
    if (route.journal === 'none') {
      expect(rows).toEqual([])
      return
    }
    const answered = status === 200
    const signsIn = name === 'POST /api/session'
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      municipality: who === 'nobody' && !(signsIn && answered) ? 0 : 999,
      body: {
        action: answered ? route.journal.action : 'refusal',
        route: name,
        // Somebody who came back in vain is sent on to the sign-in page, and the row says what was wrong.
        status: route.returning ? 400 : status,
        why: expect.stringMatching(/./),
        actor: signsIn
          ? { person: person('adviser').id, role: 'adviser' }
          : who === 'nobody'
            ? null
            : { person: person(who).id, role: who },
      },
    })
  })

  it('leaves none where a route that leaves none is refused', async () => {
    const rows = await rowsOf(async () => {
      const answer = await of.app.inject({ url: '/api/rules', headers: { host: 'evil.example' } })
      expect(answer.statusCode).toBe(403)
    })
    expect(rows).toEqual([])
  })

  it.each(besides)('%s is no route and leaves none', async url => {
    expect(await rowsOf(() => of.app.inject({ url, headers: { host: 'localhost' } }))).toEqual([])
  })
})

describe('the row', () => {
  const by = (role: Role, url: string) => () =>
    of.app.inject({ url, headers: { host: 'localhost', cookie: cookies.get(role) ?? '' } })

  it('of a list names every id that was sent, in that order', async () => {
    let sent: readonly { id: string; own: boolean }[] = []
    const rows = await rowsOf(async () => {
      sent = (await by('economist', '/api/cases')()).json().cases
    })
    // Beside the published there is what was begun above.
    expect(sent.filter(each => !each.own)).toHaveLength(5)
    expect(rows[0]?.body).toMatchObject({ action: 'list', ids: sent.map(each => each.id) })
  })

  it('of a list says how it was chosen, and nothing of what was not', async () => {
    const rows = await rowsOf(by('adviser', '/api/children'))
    expect(rows[0]?.body).toHaveProperty('criterion', { sort: 'name', order: 'up', page: '1' })
    expect(rows[0]?.body).not.toHaveProperty('of')
  })

  it('of a search says by what, and what was found', async () => {
    const searching = (q: string) => () =>
      of.app.inject({
        method: 'POST',
        url: '/api/search',
        headers: { ...fromOurPages, cookie: cookies.get('economist') ?? '' },
        payload: JSON.stringify({ q }),
      })
    const rows = await rowsOf(searching('årige tidlig'))
    expect(rows[0]?.body).toMatchObject({
      action: 'search',
      criterion: { q: 'årige tidlig', by: 'text' },
      ids: ['koebenhavn-2016'],
    })
    expect((await rowsOf(searching('zzz')))[0]?.body).toMatchObject({ ids: [] })
  })

  it('of one record says which, and by which number it stands in the technical log', async () => {
    const rows = await rowsOf(by('economist', '/api/cases/koebenhavn-2016'))
    const last = JSON.parse(of.log.at(-1) ?? '{}')
    expect(rows[0]?.body).toMatchObject({ of: { case: 'koebenhavn-2016' }, request: last.number })
    expect(JSON.stringify(rows[0]?.body)).not.toContain('criterion')
  })

  it('of a refusal says what was tried, and by which rule it was refused', async () => {
    const hidden = await rowsOf(by('adviser', '/api/cases/koebenhavn-2016'))
    expect(hidden[0]?.body).toMatchObject({
      action: 'refusal',
      status: 404,
      of: { case: 'koebenhavn-2016' },
      code: 'not-found-or-refused',
      why: expect.not.stringContaining('not-found'),
    })
    const missing = await rowsOf(by('economist', '/api/cases/no-such-case'))
    expect(missing[0]?.body).toMatchObject({ code: 'not-found-or-refused', why: 'not-found-or-refused' })
  })

  it('of input that cannot be used does not repeat it', async () => {
    const rows = await rowsOf(by('economist', `/api/cases/${'X'.repeat(101)}`))
    expect(rows[0]?.body).toMatchObject({ action: 'refusal', status: 400 })
    expect(JSON.stringify(rows)).not.toContain('XXXX')
  })

  it('of a sign-in that failed says who was tried', async () => {
    const tried = randomUUID()
    const rows = await rowsOf(() =>
      of.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: fromOurPages,
        payload: JSON.stringify({ person: tried }),
      }),
    )
    expect(rows).toMatchObject([{ municipality: 0, body: { action: 'refusal', status: 404, of: { person: tried } } }])
  })

  it.each<[string, number, Record<string, string>, string]>([
    ['from another site', 403, { origin: 'https://evil.example' }, '{}'],
    ['under another name', 403, { host: 'evil.example' }, '{}'],
    ['that is no JSON', 400, {}, '{"person": '],
    ['that is too large', 400, {}, JSON.stringify({ person: 'x'.repeat(70_000) })],
  ])('of a request %s is there, with who sent it', async (_, status, headers, payload) => {
    const cookie = cookies.get('economist') ?? ''
    const rows = await rowsOf(() =>
      of.app.inject({ method: 'POST', url: '/api/session', headers: { ...fromOurPages, cookie, ...headers }, payload }),
    )
    expect(rows).toMatchObject([
      { municipality: 999, body: { action: 'refusal', status, actor: { role: 'economist' } } },
    ])
  })

  it('of a request too many is there, and waits to be sealed like any other', async () => {
    let woken = 0
    const rowWritten = () => {
      woken += 1
    }
    const slow = await openHouse(filled, { signInsPerMinute: 1, rowWritten })
    await signIn(slow, person('adviser'))
    const rows = await rowsOf(() => ask({ method: 'POST', path: '/api/session' }, '', slow))
    expect(rows).toMatchObject([
      { municipality: 0, body: { action: 'refusal', status: 429, why: 'too-many-sign-ins' } },
    ])
    expect(woken).toBe(2)
    await slow.close()
  })

  it('of a fault of ours is there, and what the request did is not', async () => {
    const broken: typeof houseRoutes = (app, house) => {
      houseRoutes(app, { ...house, rules: { ...house.rules, ladders: [] } })
    }
    const other = await openHouse(filled, { routes: broken })
    const cookie = cookies.get('economist') ?? ''
    const rows = await rowsOf(() => other.app.inject({ url: '/api/ladder', headers: { host: 'localhost', cookie } }))
    expect(rows).toMatchObject([{ municipality: 999, body: { action: 'refusal', status: 500 } }])
    await other.close()
  })

  it('is one where the sending failed after it was written', async () => {
    const late: typeof houseRoutes = (app, house) => {
      let late = false
      const rowWritten = () => {
        late = true
      }
      const plainCookie = () => {
        if (late) throw new Error('late')
        return true
      }
      houseRoutes(app, Object.create(house, { rowWritten: { value: rowWritten }, plainCookie: { get: plainCookie } }))
    }
    const other = await openHouse(filled, { routes: late })
    const rows = await rowsOf(async () => {
      const answer = await other.app.inject({ url: '/api/session', headers: { host: 'localhost' } })
      expect(answer.statusCode).toBe(500)
    })
    expect(rows).toMatchObject([{ body: { action: 'read', status: 200 } }])
    await other.close()
  })

  it('is one whether the request is asked alone or among many', async () => {
    const rows = await rowsOf(() =>
      Promise.all(Array.from({ length: 60 }, (_, at) => by(at % 2 === 0 ? 'economist' : 'adviser', '/api/ladder')())),
    )
    expect(rows).toHaveLength(60)
    const roles = rows.map(row => row.body.actor?.role)
    expect(roles.filter(role => role === 'economist')).toHaveLength(30)
  })
})

it('everything that was written is as it was written', async () => {
  await journal.sealAll([0, 999])
  const verdict = await journal.verify()
  expect(verdict.broken).toBeUndefined()
  expect(verdict.checked).toBeGreaterThan(100)
})
