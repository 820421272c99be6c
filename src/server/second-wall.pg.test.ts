// With every decision saying yes, what the routes still cannot show or change: whoever has no case content is served by a
// transaction that has none either.

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import {
  type Filled,
  filledDatabase,
  fromOurPages,
  municipality,
  openHouse,
  signIn,
  type TestHouse,
  today,
} from '../../test/setup/house.ts'
import { requestTo, type There, thereIn } from '../../test/setup/requests.ts'
import type { Action } from '../access/action.ts'
import type { Decisions } from '../access/decide.ts'
import type { Allowed } from '../access/decision.ts'
import { type Role, roles } from '../access/role.ts'
import { scopeOf } from '../access/scope.ts'
import type { Subject } from '../access/subject.ts'
import type { Route } from '../contract/route.ts'
import { routes } from '../contract/routes.ts'
import { LadderView } from '../contract/services.ts'
import { withClient } from '../store/client.ts'

const yes = (action: Action, subject: Subject): Allowed => ({
  action,
  subject,
  allowed: true,
  rule: 'open-to-everyone',
  because: [],
  role: 'team-leader',
  grant: null,
})

/** `decide` switched off. */
const open: Decisions = {
  decide: (_, action, subject) => yes(action, subject),
  decideAll: (_, action, of) => of.map(({ subject }) => yes(action, subject)),
  decideRoute: (_, action) => yes(action, { kind: 'none' }),
}

let filled: Filled
let of: TestHouse
let there: There
/** What would betray a child: every id and case number, and the name of the child that is asked about. */
let traces: readonly string[]
const cookies = new Map<Role | null, string>([[null, '']])

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(filled.database.config('owner'), work)

beforeAll(async () => {
  filled = await filledDatabase()
  there = await thereIn(filled)
  traces = await asOwner(async client => {
    await client.query(
      "update forlaens.child_details set name = 'Ellinor Prøve', cpr = '6105144001' where child = $1",
      [there.child],
    )
    // A task with the child for everybody, so that nothing but the wall stands between them and it.
    for (const { id, role } of filled.persons) await task(client, id, role)
    await holding(client, filled.colleague.id, 'adviser')
    await holding(client, filled.persons.find(each => each.role === 'adviser')?.id ?? '', 'adviser')
    const { rows } = await client.query<{ trace: string }>(
      `select unnest(array[id::text, case_number]) as trace from forlaens.child`,
    )
    return [...rows.map(row => row.trace), 'Ellinor', '610514']
  })
  of = await openHouse(filled, { decisions: open })
  for (const person of filled.persons) cookies.set(person.role, await signIn(of, person))
})
afterAll(() => of.close())

const task = (client: pg.Client, employee: string, role: Role) =>
  client.query(
    `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
     values ($1, $2, 'co-worker', gen_random_uuid(), 1, '2025-01-01', $3, $4)`,
    [municipality, there.child, JSON.stringify({ employee, role }), employee],
  )

const holding = (client: pg.Client, person: string, role: Role) =>
  client.query(
    "insert into forlaens.staff_holding (municipality, person, role, area_kind, starts) values ($1, $2, $3, 'municipality', '2001-01-01')",
    [municipality, person, role],
  )

const ask = (route: Pick<Route, 'method' | 'path'>, who: Role | null) =>
  of.app.inject({ ...requestTo(route, there), headers: { ...fromOurPages, cookie: cookies.get(who) ?? '' } })

const isNumber = (trace: string): boolean => /^\d{4}-\d{5}$/.test(trace)

const tracesIn = (text: string): readonly string[] => traces.filter(each => text.includes(each))

const reads = routes.filter(route => route.method === 'GET')
const changes = routes.filter(route => route.method !== 'GET' && !/^\/api\/(?:session|sign-in)/.test(route.path))
const without: readonly (Role | null)[] = [...roles.filter(role => scopeOf[role] !== 'case'), null]

describe('whoever has no case content, with every decision saying yes', () => {
  it.each(without)('%s: no route shows a child', async who => {
    for (const route of reads) {
      const answer = await ask(route, who)
      expect(answer.statusCode, route.path).toBeLessThan(500)
      // The journal tells its keeper which cases were used, by their numbers and nothing else.
      const keeps = who === 'log-auditor' && route.path.includes('journal')
      const told = keeps ? tracesIn(answer.body).filter(isNumber) : []
      expect([route.path, tracesIn(answer.body)]).toEqual([route.path, told])
    }
  })

  it.each(without)('%s: no route changes anything about a child', async who => {
    const before = await contents()
    // The ledger comes in by the economist, who can't read back whose a line is (`ledger.pg.test.ts`).
    for (const route of changes.filter(each => each.path !== '/api/ledger')) {
      const answer = await ask(route, who)
      expect(answer.statusCode, route.path).toBeLessThan(500)
      // What was sent may be sent back; who the child is may not.
      expect([route.path, answer.body.includes('Ellinor')]).toEqual([route.path, false])
    }
    expect(await contents()).toEqual(before)
  })

  it('gets figures where they are its work, and none where they are not', async () => {
    const shown = async (who: Role) => {
      const view = LadderView.parse((await ask({ method: 'GET', path: '/api/ladder' }, who)).json())
      return view.children
    }
    expect([await shown('economist'), await shown('steering-group')]).toEqual([67, 67])
    expect([await shown('log-auditor'), await shown('administrator')]).toEqual([0, 0])
  })
})

/** All that stands in the tables behind the second wall, as digests. */
const contents = (): Promise<readonly unknown[]> =>
  asOwner(async client => {
    const { rows } = await client.query<{ name: string }>(
      "select polrelid::regclass::text as name from pg_policy where polname = 'content' and polcmd = '*' order by 1",
    )
    const digests: unknown[] = []
    for (const { name } of rows) {
      const found = await client.query(`select md5(string_agg(t::text, '' order by t::text)) as digest from ${name} t`)
      digests.push([name, found.rows])
    }
    expect(digests.length).toBeGreaterThan(9)
    return digests
  })

test('one person with two hats has the child under the one, not under the other, and no longer when both have ended', async () => {
  const person = { id: randomUUID(), name: 'To Hatte', role: 'adviser' as const }
  await asOwner(async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    // Longest here, so that it is this adviser the demo can be signed in to as.
    await client.query(
      "insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, $3, $4, 37, '2001-01-01')",
      [municipality, person.id, person.name, person.role],
    )
    for (const role of ['adviser', 'economist'] as const) await holding(client, person.id, role)
  })
  const cookie = await signIn(of, person)
  const send = (method: 'GET' | 'POST', url: string, payload?: unknown) =>
    of.app.inject({
      method,
      url,
      headers: { ...fromOurPages, cookie },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    })
  const child = async () => (await send('GET', `/api/children/${there.child}`)).body.includes('Ellinor')
  expect(await child()).toBe(true)
  expect((await send('POST', '/api/session/role', { role: 'economist' })).statusCode).toBe(200)
  expect(await child()).toBe(false)
  expect((await send('POST', '/api/session/role', { role: 'adviser' })).statusCode).toBe(200)
  expect(await child()).toBe(true)
  await asOwner(client =>
    client.query('update forlaens.staff_holding set ends = $2 where person = $1', [person.id, today]),
  )
  expect(await child()).toBe(false)
})

describe('whoever works with children, asked the same way', () => {
  it('is shown the child by every route about one', async () => {
    for (const route of reads.filter(
      each => each.path.startsWith('/api/children') && !/\/(?:why|choices|colleagues)$/.test(each.path),
    )) {
      const answer = await ask(route, 'adviser')
      // A Word file is packed; what it is called has the case's number.
      const sent = `${answer.headers['content-disposition'] ?? ''} ${answer.body}`
      expect([route.path, tracesIn(sent).length > 0]).toEqual([route.path, true])
    }
  })

  it('can change it by every route that changes one', async () => {
    const others = changes.filter(
      // Looking for a child changes nothing, plans, documents and accounts are no child’s, this one is born already, reviews are for whoever leads the team, and nobody takes
      // back what another has written.
      each =>
        !/^\/api\/(?:drafts|search|list-filters|control|calendar|reviews|foster|cases|documents|realised-cases|account-years|ledger|children\/matches|children\/:child\/(?:unmask|birth|facts\/:fact\/undo))/.test(
          each.path,
        ),
    )
    for (const route of others) {
      const before = await contents()
      expect([route.path, (await ask(route, 'adviser')).statusCode]).toEqual([route.path, 200])
      expect(await contents(), route.path).not.toEqual(before)
    }
  })
})
