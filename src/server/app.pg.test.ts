// Every route, signed in and out, by three roles; what is served and what the contract says; and how requests are refused.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { thereIn } from '../../test/setup/requests.ts'
import type { Role } from '../access/role.ts'
import { routes } from '../contract/routes.ts'
import { withClient } from '../store/client.ts'
import { buildApp, houseRoutes } from './app.ts'
import { doorRoutes } from './routes/door.ts'
import { serveAtDoor } from './serve.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<Role | 'nobody', string>([['nobody', '']])

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  // So that there is something to control from a month that is over.
  await withClient(filled.database.config('owner'), client =>
    client.query(
      `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
       select municipality, gen_random_uuid(), $1, 'adviser', id, 'Barnet er meldt savnet.', '2026-05-10T20:00:00Z', '2026-05-10T21:00:00Z'
       from forlaens.child limit 1`,
      [filled.colleague.id],
    ),
  )
  for (const role of ['economist', 'adviser', 'log-auditor'] as const) {
    cookies.set(role, await signIn(of, person(role)))
  }
})
afterAll(() => of.close())

const person = (role: Role) => {
  const found = filled.persons.find(each => each.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}

const ask = (url: string, who: Role | 'nobody' = 'nobody', headers: Record<string, string> = {}) =>
  of.app.inject({ url, headers: { host: 'localhost', cookie: cookies.get(who) ?? '', ...headers } })

describe('every route, asked by everyone', () => {
  // nobody, economist, adviser, log auditor
  const expected: Readonly<Record<string, readonly [string, number, number, number, number]>> = {
    'GET /api/health': ['/api/health', 200, 200, 200, 200],
    'GET /api/ready': ['/api/ready', 200, 200, 200, 200],
    'GET /api/rules': ['/api/rules', 200, 200, 200, 200],
    'GET /api/session': ['/api/session', 200, 200, 200, 200],
    'GET /api/session/persons': ['/api/session/persons', 200, 200, 200, 200],
    'GET /api/sign-in/return': ['/api/sign-in/return?state=x', 303, 303, 303, 303],
    'GET /api/sign-in/saml/metadata': ['/api/sign-in/saml/metadata', 404, 404, 404, 404],
    'GET /api/cases': ['/api/cases', 401, 200, 403, 403],
    'GET /api/cases/:case': ['/api/cases/koebenhavn-2016', 401, 200, 404, 404],
    'GET /api/cases/:case/document': ['/api/cases/koebenhavn-2016/document', 401, 200, 404, 404],
    'GET /api/cases/:case/realised': ['/api/cases/koebenhavn-2016/realised', 401, 200, 404, 404],
    'GET /api/realised-cases': ['/api/realised-cases', 401, 200, 403, 403],
    'GET /api/portfolio': ['/api/portfolio', 401, 200, 403, 403],
    'GET /api/cases/:case/versions': ['/api/cases/koebenhavn-2016/versions', 401, 404, 404, 404],
    'GET /api/cases/:case/versions/:version': ['/api/cases/koebenhavn-2016/versions/1', 401, 404, 404, 404],
    'GET /api/ladder': ['/api/ladder', 401, 200, 200, 403],
    'GET /api/services/:service': ['/api/services/SERVICE', 401, 200, 200, 404],
    'GET /api/foster-families': ['/api/foster-families', 401, 403, 403, 403],
    'GET /api/children': ['/api/children', 401, 403, 200, 403],
    'GET /api/children/export.csv': ['/api/children/export.csv', 401, 403, 200, 403],
    'GET /api/children/:child': ['/api/children/CHILD', 401, 404, 404, 404],
    'GET /api/children/:child/why': ['/api/children/CHILD/why', 401, 404, 404, 404],
    'GET /api/case-figures': ['/api/case-figures', 401, 403, 200, 403],
    'GET /api/list-filters': ['/api/list-filters', 401, 403, 200, 403],
    'GET /api/case-list': ['/api/case-list', 401, 403, 200, 403],
    'GET /api/my-day': ['/api/my-day', 401, 403, 200, 403],
    'GET /api/children/:child/case': ['/api/children/CHILD/case', 401, 404, 404, 404],
    'GET /api/children/:child/due': ['/api/children/CHILD/due', 401, 404, 404, 404],
    'GET /api/children/:child/story': ['/api/children/CHILD/story', 401, 404, 404, 404],
    'GET /api/children/:child/help/choices': ['/api/children/CHILD/help/choices?step=3', 401, 404, 404, 404],
    'GET /api/children/:child/colleagues': ['/api/children/CHILD/colleagues', 401, 404, 404, 404],
    'GET /api/calendar': ['/api/calendar', 401, 403, 200, 403],
    'GET /api/calendar/:secret.ics': ['/api/calendar/x.ics', 404, 404, 404, 404],
    'GET /api/children/:child/family': ['/api/children/CHILD/family', 401, 404, 404, 404],
    'GET /api/children/:child/access-request.pdf': ['/api/children/CHILD/access-request.pdf', 401, 404, 404, 404],
    'GET /api/children/:child/papers/:kind/:fact.pdf': [
      '/api/children/CHILD/papers/plan/018f0809-2ea4-766f-9657-14adfedffde5.pdf',
      401,
      404,
      404,
      404,
    ],
    'GET /api/children/:child/papers/:kind/:fact.docx': [
      '/api/children/CHILD/papers/plan/018f0809-2ea4-766f-9657-14adfedffde5.docx',
      401,
      404,
      404,
      404,
    ],
    'GET /api/children/:child/filings/:filing.pdf': [
      '/api/children/CHILD/filings/018f0809-2ea4-766f-9657-14adfedffde5.pdf',
      401,
      404,
      404,
      404,
    ],
    'GET /api/children/:child/journal-extract.pdf': ['/api/children/CHILD/journal-extract.pdf', 401, 404, 404, 200],
    'GET /api/journal': ['/api/journal', 401, 403, 403, 200],
    'GET /api/journal/persons': ['/api/journal/persons', 401, 403, 403, 200],
    'GET /api/drafts/:form': ['/api/drafts/follow-up', 401, 200, 200, 200],
    'GET /api/break-glass': ['/api/break-glass', 401, 403, 200, 403],
    'GET /api/break-glass/unseen': ['/api/break-glass/unseen', 401, 403, 403, 403],
    'GET /api/control': ['/api/control', 401, 403, 403, 200],
    'GET /api/reviews': ['/api/reviews', 401, 403, 403, 403],
    'GET /api/reviews/:review': ['/api/reviews/CHILD', 401, 404, 404, 404],
    'GET /api/review-findings': ['/api/review-findings', 401, 403, 200, 403],
    'GET /api/law-watch': ['/api/law-watch', 401, 403, 200, 403],
    'GET /api/commitments': ['/api/commitments', 401, 200, 403, 403],
    'GET /api/commitments/children': ['/api/commitments/children', 401, 200, 403, 403],
    'GET /api/commitments/workbook.xlsx': ['/api/commitments/workbook.xlsx', 401, 200, 403, 403],
    'GET /api/ledger': ['/api/ledger', 401, 200, 403, 403],
    'GET /api/control/:month': ['/api/control/2026-05', 401, 404, 404, 200],
  }

  test('is in the table below, or changes something and is tested by itself', () => {
    const reads = routes.filter(route => route.method === 'GET').map(route => `${route.method} ${route.path}`)
    expect(Object.keys(expected).toSorted()).toEqual(reads.toSorted())
    const changes = routes.filter(route => route.method !== 'GET').map(route => `${route.method} ${route.path}`)
    const known = [
      'POST /api/session',
      'POST /api/session/role',
      'DELETE /api/session',
      'POST /api/sign-in',
      'POST /api/sign-in/saml',
      'POST /api/realised-cases',
      'POST /api/realised-cases/:realised/withdrawal',
      'POST /api/account-years',
      'POST /api/cases/read-form',
      'POST /api/documents/read',
      'POST /api/documents/findings',
      'POST /api/cases',
      'POST /api/cases/:case',
      'POST /api/cases/:case/withdraw',
      'POST /api/cases/:case/undo',
      'POST /api/foster-families',
      'POST /api/foster-families/:family/approvals',
      'POST /api/search',
      'POST /api/children/:child/unmask',
      'POST /api/children/:child/spells/:spell',
      'POST /api/co-workers',
      'POST /api/list-filters',
      'DELETE /api/list-filters/:filter',
      'POST /api/children/:child/facts',
      'POST /api/children/:child/facts/:fact',
      'POST /api/children/:child/facts/:fact/undo',
      'POST /api/children/:child/help',
      'POST /api/children/:child/help/:help',
      'POST /api/children/:child/adviser',
      'POST /api/children/:child/spells',
      'POST /api/children/:child/filings',
      'POST /api/children/matches',
      'POST /api/children',
      'POST /api/children/:child/birth',
      'POST /api/children/:child/person',
      'POST /api/children/:child/family',
      'POST /api/children/:child/family/:member',
      'POST /api/drafts/:form',
      'DELETE /api/drafts/:form',
      'POST /api/break-glass',
      'POST /api/break-glass/:emergency/seen',
      'POST /api/control/:month',
      'POST /api/control/:month/items/:item',
      'POST /api/calendar',
      'DELETE /api/calendar',
      'POST /api/reviews',
      'POST /api/reviews/:review/cases/:drawn',
      'POST /api/reviews/:review/cases/:drawn/findings/:finding',
      'POST /api/ledger/preview',
      'POST /api/ledger',
      'POST /api/ledger/:number/withdraw',
    ]
    expect(changes.toSorted()).toEqual(known.toSorted())
  })

  test.each(Object.entries(expected))('%s', async (_, [url, ...statuses]) => {
    const { service, child } = await thereIn(filled)
    const address = url.replace('SERVICE', service).replace('CHILD', child)
    const askers = ['nobody', 'economist', 'adviser', 'log-auditor'] as const
    const answers = await Promise.all(askers.map(who => ask(address, who)))
    expect(answers.map(answer => answer.statusCode)).toEqual(statuses)
    for (const answer of answers) {
      expect(answer.headers['cache-control']).toBe('no-store')
      if (answer.statusCode === 303) expect(answer.headers.location).toBe('/log-ind?fejl=sign-in-not-set-up')
      else if (answer.statusCode !== 200) {
        expect(Object.keys(answer.json()).toSorted()).toEqual(['code', 'sentence'])
      }
    }
  })
})

describe('what is served', () => {
  it('is what the contract says, asked for the same permission, and a few files beside it', () => {
    for (const route of routes) {
      expect(of.app.hasRoute({ method: route.method, url: route.path })).toBe(true)
    }
    const tree = of.app.printRoutes({ commonPrefix: false, includeMeta: false })
    const leaves = [...tree.matchAll(/── (\S*) \(([A-Z, ]+)\)/g)].flatMap(match => (match[2] ?? '').split(', '))
    expect(leaves).toHaveLength(routes.length + 3)
  })

  it('stops the start where a route of the contract is missing', async () => {
    await expect(openHouse(filled, { routes: doorRoutes })).rejects.toThrow('GET /api/cases is not served')
  })

  it('stops the start where a route stands in no contract', async () => {
    const more: typeof houseRoutes = (app, house) => {
      houseRoutes(app, house)
      app.get('/api/secret', async () => ({}))
    }
    await expect(openHouse(filled, { routes: more })).rejects.toThrow(
      'GET /api/secret is served but stands in no contract',
    )
  })

  it('stops the start where a route is asked for another permission', async () => {
    const other: typeof houseRoutes = (app, house) => {
      const add = Object.assign(Object.create(app), {
        route: (options: Parameters<typeof app.route>[0]) =>
          app.route(options.url === '/api/cases' ? { ...options, config: { permission: 'open-door' } } : options),
      })
      houseRoutes(add, house)
    }
    await expect(openHouse(filled, { routes: other })).rejects.toThrow('GET /api/cases is not asked for the permission')
  })
})

describe('unknown and refused', () => {
  it('are one sentence, whether the record is missing, hidden by role, or has no route', async () => {
    const bodies = [
      await ask('/api/cases/no-such-case', 'economist'),
      await ask('/api/cases/koebenhavn-2016', 'adviser'),
      await ask('/api/cases/no-such-case', 'adviser'),
      await ask(`/api/services/${randomUUID()}`, 'economist'),
      await ask(`/api/services/${filled.services[0].id}`, 'log-auditor'),
      await ask('/api/no-such-route', 'economist'),
      await ask('/api', 'economist'),
    ]
    expect(bodies.map(answer => answer.statusCode)).toEqual(bodies.map(() => 404))
    expect(new Set(bodies.map(answer => answer.body)).size).toBe(1)
    expect(bodies[0]?.json()).toEqual({
      code: 'not-found-or-refused',
      sentence: 'Siden findes ikke, eller du har ikke adgang.',
    })
    const headers = bodies.map(({ headers: { date, ...rest } }) => JSON.stringify(rest))
    expect(new Set(headers).size).toBe(1)
  })

  it('a stranger learns nothing about what could be asked: 401 before the input is looked at', async () => {
    for (const url of ['/api/foster-families', '/api/cases/NO', '/api/cases/%zz', '/api/services/x']) {
      expect((await ask(url)).statusCode).toBe(401)
    }
  })
})

describe('input that cannot be used', () => {
  it.each([
    ['/api/services/17', 'service', 'Det kan ikke bruges her.'],
    ['/api/cases/A%20B', 'case', 'Det kan ikke bruges her.'],
    ['/api/cases/a%00', 'case', 'Det kan ikke bruges her.'],
    ['/api/cases/..%2f..%2fa', 'case', 'Det kan ikke bruges her.'],
    ['/api/cases/a%0d%0ab', 'case', 'Det kan ikke bruges her.'],
    ['/api/cases/%zz', 'case', 'Det kan ikke bruges her.'],
    ['/api/services/%F0%9F', 'service', 'Det kan ikke bruges her.'],
  ])('%s', async (url, field, sentence) => {
    const answer = await ask(url, 'economist')
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        code: 'bad-request',
        sentence: 'Noget i forespørgslen kan ikke bruges. Se felterne.',
        fields: { [field]: sentence },
      },
    ])
  })

  it.each([
    [{}, 'Feltet mangler.'],
    [{ q: ' ' }, 'Skriv noget.'],
    [{ q: 'x'.repeat(101) }, 'Højst 100 tegn.'],
    [{ q: ['a', 'b'] }, 'Det kan ikke bruges her.'],
    [{ q: 'a\0b' }, 'Det kan ikke bruges her.'],
  ])('a search for %j', async (body, sentence) => {
    const answer = await of.app.inject({
      method: 'POST',
      url: '/api/search',
      headers: { ...fromOurPages, cookie: cookies.get('economist') ?? '' },
      payload: JSON.stringify(body),
    })
    expect([answer.statusCode, answer.json().fields]).toEqual([400, { q: sentence }])
  })

  it.each([
    ['{"person": ', 'not-json'],
    [JSON.stringify({ person: 'x'.repeat(70_000) }), 'too-large'],
    ['{"person":"1"}', 'bad-request'],
    ['{"__proto__":{"a":1}}', 'not-json'],
    ['{"\\u005f_proto__":{"a":1}}', 'not-json'],
    [`{"person":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'bad-request'],
    ['null', 'bad-request'],
    ['', 'not-json'],
  ])('a body like %.20s is refused', async (payload, code) => {
    const answer = await of.app.inject({ method: 'POST', url: '/api/session', headers: fromOurPages, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([400, code])
  })

  it('an address too long to be a record is not found', async () => {
    expect((await ask(`/api/cases/${'a'.repeat(300)}`, 'economist')).statusCode).toBe(404)
  })
})

describe('a fault of our own', () => {
  const broken: typeof houseRoutes = (app, house) => {
    houseRoutes(app, { ...house, rules: { ...house.rules, ladders: [] } })
  }

  it('answers a number that stands in the log, and nothing of what happened', async () => {
    const other = await openHouse(filled, { routes: broken })
    const cookie = await signIn(other, person('economist'))
    const answer = await other.app.inject({ url: '/api/ladder', headers: { host: 'localhost', cookie } })
    await other.close()
    expect(answer.statusCode).toBe(500)
    const number = /nummeret (\d{3}-\d{3}-\d{3})/.exec(answer.json().sentence)?.[1] ?? 'none'
    const line = other.log.map(each => JSON.parse(each)).find(each => each.what === 'fault')
    expect(line).toMatchObject({ number, route: '/api/ladder', fault: 'RangeError', level: 50 })
    expect(line.at[0]).toContain('ladderOf')
  })

  it('is what an answer is that the contract did not promise', async () => {
    const app = await buildApp(of.house, {
      log: of.app.log,
      web: undefined,
      routes: (server, house) => {
        houseRoutes(server, { ...house, municipality: { ...house.municipality, name: 7 as unknown as string } })
      },
    })
    const answer = await app.inject({ url: '/api/session', headers: { host: 'localhost' } })
    await app.close()
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'own-fault'])
  })
})

it('a door route may not be one that is closed', async () => {
  const wrong: typeof houseRoutes = (app, house) => {
    houseRoutes(app, house)
    const closed = routes.find(route => route.path === '/api/cases')
    if (closed !== undefined) serveAtDoor(app, house)({ ...closed, path: '/api/opened' })(async () => ({ cases: [] }))
  }
  await expect(openHouse(filled, { routes: wrong })).rejects.toThrow('/api/opened')
})
