// Breaking the glass and being told of it, by every role in every relation to the child: allowed where the table of access says.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listedAccess } from '../../test/setup/access-table.ts'
import { fromOurPages, houseOn, municipality, type TestHouse } from '../../test/setup/house.ts'
import { type Related, type RelatedTown, relatedTown } from '../../test/setup/related-children.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import { glassBreakers } from '../access/break-glass.ts'
import { Emergencies } from '../contract/emergency.ts'
import { withClient } from '../store/client.ts'

let town: RelatedTown
let of: TestHouse
const cookies = new Map<string, string>()
const table = listedAccess()

beforeAll(async () => {
  town = await relatedTown()
  of = await houseOn(town.database)
  for (const { asker } of town.related) {
    if (asker !== null && !cookies.has(asker)) cookies.set(asker, await cookieOf(of.house.store, municipality, asker))
  }
  await withClient(town.database.config('owner'), client =>
    client.query(`update forlaens.session s set purpose = case when p.role = 'administrator' then 'audit' else 'operation' end
      from forlaens.staff p where p.id = s.person and p.name like 'another purpose%'`),
  )
  await withClient(town.database.config('owner'), client =>
    client.query("update forlaens.staff set ends = '2026-06-15' where id = any($1::uuid[])", [town.leaving]),
  )
})
afterAll(() => of.close())

const may = ({ role, relation }: Related, action: string) => table.has(`${role} | ${relation} | ${action}: identity`)

const ask = (asker: string | null, method: 'GET' | 'POST', url: string, body?: unknown) =>
  of.app.inject({
    method,
    url,
    headers: { ...fromOurPages, ...(asker === null ? {} : { cookie: cookies.get(asker) ?? '' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })

/** The door refuses roles that never break the glass, and hats not worn, before any child is looked for. */
const expectedOf = (of: Related): number => {
  if (of.asker === null || of.relation === 'not employed') return 401
  const worn = of.relation !== 'another purpose' && of.relation !== 'role ended today'
  if (!glassBreakers.includes(of.role) || !worn) return 403
  return may(of, 'break-glass') ? 200 : 404
}

it('each file is opened exactly where the table says, and every refusal reads the same', async () => {
  const wrong: string[] = []
  const refusals = new Set<string>()
  let opened = 0
  for (const related of town.related) {
    const number = related.relation === 'unknown' ? '2024-99999' : related.caseNumber
    const opening = { number, reason: 'Barnet er meldt savnet.', hours: 1 }
    const answer = await ask(related.asker, 'POST', '/api/break-glass', opening)
    const expected = expectedOf(related)
    if (answer.statusCode !== expected)
      wrong.push(`${related.role}, ${related.relation}: ${answer.statusCode}, not ${expected}`)
    if (answer.statusCode === 200) opened += 1
    if (answer.statusCode === 404) refusals.add(answer.body)
  }
  expect(wrong).toEqual([])
  expect(refusals.size).toBe(1)
  expect(opened).toBeGreaterThan(60)
})

/** Children of team north, whoever has to do with them: what the leader of that team is told of. */
const ofTeamNorth = ({ relation }: Related): boolean => {
  const elsewhere = ['stranger', 'measure runs, moved', 'measure ended, moved', 'paid, moved', 'responsible, moved']
  const broken = relation.startsWith('glass ') && relation !== 'glass broken, own family'
  return !elsewhere.includes(relation) && !broken && relation !== 'another municipality' && relation !== 'unknown'
}

it('the leader of a team is told of every emergency on its children and of no other, and confirms those alone', async () => {
  const leader = town.asker.get('team-leader') ?? ''
  const { rows } = await withClient(town.database.config('owner'), client =>
    client.query<{ id: string; child: string; person: string }>(
      'select id, child, person from forlaens.break_glass where municipality = $1',
      [municipality],
    ),
  )
  const byChild = new Map(town.related.map(each => [each.child, each]))
  const told = rows.filter(({ child }) => {
    const related = byChild.get(child)
    if (related === undefined) return false
    return related.asker === leader ? may(related, 'follow-break-glass') : ofTeamNorth(related)
  })
  expect(told.length).toBeGreaterThan(30)
  const { notices } = Emergencies.parse((await ask(leader, 'GET', '/api/break-glass')).json())
  expect(notices.map(each => each.id).toSorted()).toEqual(told.map(each => each.id).toSorted())
  expect((await ask(leader, 'GET', '/api/break-glass/unseen')).json()).toEqual({ count: told.length })
  const wrong: string[] = []
  for (const { id, person } of rows) {
    const { statusCode } = await ask(leader, 'POST', `/api/break-glass/${id}/seen`, {})
    const expected = !told.some(each => each.id === id) ? 404 : person === leader ? 403 : 200
    if (statusCode !== expected) wrong.push(`${id}: ${statusCode}, not ${expected}`)
  }
  expect(wrong).toEqual([])
  const left = told.filter(each => each.person === leader).length
  expect((await ask(leader, 'GET', '/api/break-glass/unseen')).json()).toEqual({ count: left })
})

it.each(glassBreakers.filter(role => role !== 'team-leader'))('%s is told of nobody else’s emergency', async role => {
  const me = town.asker.get(role) ?? ''
  const { notices, own } = Emergencies.parse((await ask(me, 'GET', '/api/break-glass')).json())
  expect(notices).toEqual([])
  expect(own.length).toBeGreaterThan(10)
  expect((await ask(me, 'GET', '/api/break-glass/unseen')).statusCode).toBe(403)
})
