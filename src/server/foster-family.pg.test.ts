// The foster families over HTTP: free places from the children's own placements, who fits a child, and approvals that are only followed.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addService,
  type Filled,
  filledDatabase,
  fromOurPages,
  municipality,
  openHouse,
  signIn,
  type TestHouse,
} from '../../test/setup/house.ts'
import { type There, thereIn } from '../../test/setup/requests.ts'
import { cookieOf } from '../../test/setup/sessions.ts'
import type { Role } from '../access/role.ts'
import { Approval, type FosterFamily } from '../casework/foster-family.ts'
import { fosterFamilies } from '../contract/foster-family.ts'
import { withClient } from '../store/client.ts'
import { fosterFamilyRows, readFosterFamilies } from '../store/foster-family.ts'
import { inMunicipality } from '../store/municipality.ts'
import { insertRows } from '../store/row-insert.ts'

let filled: Filled
let of: TestHouse
let there: There
const service = randomUUID()
const cookies = new Map<Role, string>()

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(filled.database.config('owner'), work)

beforeAll(async () => {
  filled = await filledDatabase()
  there = await thereIn(filled)
  const adviser = filled.persons.find(each => each.role === 'adviser')?.id
  await asOwner(async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await addService(client, 'Plejefamilier', [6], service)
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
       values ($1, $2, 'co-worker', gen_random_uuid(), 1, '2025-01-01', $3, $4)`,
      [municipality, there.child, JSON.stringify({ employee: adviser, role: 'adviser' }), adviser],
    )
  })
  await asOwner(async client => {
    for (const { id, role } of filled.persons)
      await client.query(
        "insert into forlaens.staff_holding (municipality, person, role, area_kind, starts) values ($1, $2, $3, 'municipality', '2001-01-01')",
        [municipality, id, role],
      )
  })
  of = await openHouse(filled)
  for (const person of filled.persons) cookies.set(person.role, await signIn(of, person))
})
afterAll(() => of.close())

const send = (role: Role, method: 'GET' | 'POST', url: string, body?: unknown) =>
  of.app.inject({
    method,
    url,
    headers: { ...fromOurPages, cookie: cookies.get(role) ?? '' },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })

const list = async (query = '', role: Role = 'adviser') => {
  const answer = await send(role, 'GET', `/api/foster-families${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return fosterFamilies.list.answer.parse(answer.json()).families
}
const add = async (name: string): Promise<string> => {
  const answer = await send('team-leader', 'POST', '/api/foster-families', { service, name })
  expect(answer.statusCode, answer.body).toBe(200)
  return fosterFamilies.add.answer.parse(answer.json()).family
}
const given = {
  from: '2024-01-01',
  types: ['general-foster'],
  places: 2,
  ages: { from: 0, to: 14 },
  approvedBy: 'central',
  support: 'Supervision hver måned',
}
const approve = (family: string, more: object = {}, role: Role = 'team-leader') =>
  send(role, 'POST', `/api/foster-families/${family}/approvals`, { ...given, ...more })

/** A child who lives with the family. */
const live = (family: string, child: string, from: string, to: string | null = null) =>
  asOwner(client =>
    client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, facts, recorded_by)
       values ($1, $2, 'placement', gen_random_uuid(), 1, $3, $4, $5, $2)`,
      [
        municipality,
        child,
        from,
        to,
        JSON.stringify({ step: 6, service, place: 'Plejefamilie', type: 'general-foster', family }),
      ],
    ),
  )
const newChild = async (): Promise<string> => {
  const child = randomUUID()
  await asOwner(client =>
    client.query('insert into forlaens.child (municipality, id) values ($1, $2)', [municipality, child]),
  )
  return child
}

/** The last row of the journal. */
const lastRow = () =>
  asOwner(async client => {
    const { rows } = await client.query<{ body: Record<string, unknown>; subjects: string[] }>(
      `select c.body, array(select s.person::text from journal.subject s where s.entry = c.id) as subjects
       from journal.content c join journal.entry e using (municipality, id) order by e.xid desc, c.id desc limit 1`,
    )
    return rows[0]
  })

describe('a family and its approvals', () => {
  test('is written down with what it is approved for, and listed with its free places', async () => {
    const family = await add('Åse og Bo Holm, Nørre Ærø')
    expect(await lastRow()).toMatchObject({
      body: { action: 'change', changes: [{ entity: 'foster-family', id: family, from: null, to: 1 }] },
    })
    expect((await list()).find(each => each.id === family)).toMatchObject({
      approval: null,
      places: { approved: 0, taken: 0, free: 0 },
      fits: null,
    })
    const answer = await approve(family)
    expect(answer.json()).toMatchObject({ version: 1, ended: null })
    expect(await lastRow()).toMatchObject({
      body: { ids: [family], changes: [{ entity: 'foster-approval', id: answer.json().approval, from: null, to: 1 }] },
    })
    expect((await list()).find(each => each.id === family)).toMatchObject({
      name: 'Åse og Bo Holm, Nørre Ærø',
      service: { id: service, name: 'Plejefamilier' },
      places: { approved: 2, taken: 0, free: 2 },
      approval: {
        types: [{ code: 'general-foster', name: 'almen plejefamilie' }],
        approvedByName: 'Socialtilsyn Midt',
        support: 'Supervision hver måned',
        schoolNearby: null,
      },
    })
    expect((await list('?on=2023-12-31')).find(each => each.id === family)).toMatchObject({ approval: null })
    expect((await list('?step=5')).map(each => each.id)).not.toContain(family)
    expect((await list('?step=6')).map(each => each.id)).toContain(family)
  })

  test('is not written down twice, nor under a service without foster families', async () => {
    const sentenceOf = async (body: object) => {
      const answer = await send('grant-officer', 'POST', '/api/foster-families', body)
      return [answer.statusCode, answer.json().sentence]
    }
    await add('Familien Bakke')
    expect(await sentenceOf({ service, name: 'Familien Bakke' })).toEqual([
      400,
      'Der er allerede en plejefamilie med det navn i tilbuddet. Brug den, eller skriv stedet efter navnet.',
    ])
    expect(await sentenceOf({ service: filled.services[0].id, name: 'X' })).toEqual([
      400,
      'Åben rådgivning er ikke et tilbud om plejefamilie. Vælg et tilbud på et trin med plejefamilier.',
    ])
    expect(await sentenceOf({ service: randomUUID(), name: 'X' })).toEqual([
      400,
      'Tilbuddet findes ikke i tilbudsviften. Vælg et, der gør.',
    ])
  })

  test('a new approval ends the one that ran, and what was known before is kept', async () => {
    const family = await add('Familien Ny Godkendelse')
    const first = (await approve(family)).json()
    const second = (await approve(family, { from: '2026-06-01', places: 3 })).json()
    expect(second).toMatchObject({ version: 1, ended: first.approval })
    const on = async (day: string) => (await list(`?on=${day}`)).find(each => each.id === family)?.places.approved
    expect([await on('2026-05-31'), await on('2026-06-01')]).toEqual([2, 3])
    expect(await lastRow()).toMatchObject({ body: { action: 'list' } })
    const { rows } = await asOwner(client =>
      client.query(
        `select version, ends::text, reason, known_to = 'infinity' as now from forlaens.foster_approval where approval = $1 order by version`,
        [first.approval],
      ),
    )
    expect(rows).toEqual([
      { version: 1, ends: null, reason: null, now: false },
      { version: 2, ends: '2026-06-01', reason: 'En ny godkendelse gælder fra 01-06-2026.', now: true },
    ])
  })

  test('is corrected with a reason, and only as it was read', async () => {
    const family = await add('Familien Rettet')
    const { approval } = (await approve(family)).json()
    const correct = async (more: object) => {
      const answer = await approve(family, { corrects: { approval, version: 1 }, to: '2026-06-10', ...more })
      return [answer.statusCode, answer.json().sentence ?? answer.json().version]
    }
    expect(await correct({})).toEqual([400, 'Skriv, hvorfor godkendelsen rettes.'])
    expect(await correct({ corrects: { approval: randomUUID(), version: 1 }, reason: 'x' })).toEqual([
      400,
      'Den godkendelse findes ikke hos familien. Vælg en, der gør.',
    ])
    expect(await correct({ reason: 'Godkendelsen er taget tilbage' })).toEqual([200, 2])
    expect(await correct({ reason: 'En anden først' })).toEqual([
      409,
      'En anden har ændret familiens godkendelser, mens du skrev. Intet er gemt. Se, hvad der står nu, og skriv videre på det.',
    ])
    const found = (await list('?on=2026-06-10')).find(each => each.id === family)
    expect(found).toMatchObject({ approval: null, approvals: [{ version: 2, to: '2026-06-10' }] })
  })

  test('what cannot be is refused in words, and nothing is written', async () => {
    const family = await add('Familien Afvist')
    await approve(family)
    const said = async (more: object) => {
      const answer = await approve(family, more)
      return [answer.statusCode, answer.json().fields?.to ?? answer.json().sentence]
    }
    expect(await said({ from: '2023-01-01' })).toEqual([
      400,
      'Familien har allerede en godkendelse fra 01-01-2024. Ret den, eller ret datoerne.',
    ])
    expect(await said({ from: '2026-01-01', to: '2026-01-01' })).toEqual([
      400,
      'Perioden fra 01-01-2026 til 01-01-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
    ])
    expect(await said({ from: '2026-01-01', types: ['institution'] })).toEqual([
      400,
      'Det er ikke en type plejefamilie, der kunne vælges 01-01-2026. Vælg en, der gælder den dag.',
    ])
    expect((await list()).find(each => each.id === family)?.approvals).toHaveLength(1)
    expect((await approve(randomUUID())).statusCode).toBe(404)
  })

  test('two who approve at the same time: one is first, and the families never have two approvals at once', async () => {
    const family = await add('Familien Samtidig')
    const answers = await Promise.all([approve(family), approve(family), approve(family, { from: '2024-02-01' })])
    const statuses = answers.map(each => each.statusCode)
    expect(statuses.every(each => each === 200 || each === 400 || each === 409)).toBe(true)
    const { rows } = await asOwner(client =>
      client.query(
        `select from forlaens.foster_approval a join forlaens.foster_approval b on a.family = b.family and a.approval < b.approval
           and daterange(a.starts, a.ends) && daterange(b.starts, b.ends) and b.known_to = 'infinity'
         where a.family = $1 and a.known_to = 'infinity'`,
        [family],
      ),
    )
    expect(rows).toHaveLength(0)
  })
})

describe('for a child', () => {
  test('each family says why it fits and what it lacks, from the child’s age and who lives there on the day', async () => {
    const family = await add('Familien Match')
    await approve(family)
    const teens = await add('Familien Store Børn')
    await approve(teens, { ages: { from: 13, to: 17 } })
    await live(family, await newChild(), '2026-01-01', '2026-06-20')
    const found = await list(`?step=6&child=${there.child}`)
    expect(found.find(each => each.id === family)).toMatchObject({
      fits: true,
      places: { approved: 2, taken: 1, free: 1 },
      reasons: [
        'Godkendt som almen plejefamilie fra 01-01-2024 af Socialtilsyn Midt.',
        '1 af 2 pladser er ledig.',
        'Barnet er 12 år, og familien er godkendt til 0-14 år.',
      ],
      lacks: [],
    })
    expect(found.find(each => each.id === teens)).toMatchObject({
      fits: false,
      lacks: ['Barnet er 12 år, men familien er godkendt til 13-17 år.'],
    })
    expect(found.map(each => each.name)).toEqual(
      found.map(each => each.name).toSorted(new Intl.Collator('da', { numeric: true }).compare),
    )
    expect(await lastRow()).toMatchObject({
      body: { action: 'list', ids: found.map(each => each.id) },
      subjects: [there.child],
    })
    const two = (await list(`?step=6&child=${there.child}&together=2`)).find(each => each.id === family)
    expect(two?.lacks).toEqual([
      'Der er 1 ledig plads, og der skal bruges 2 pladser.',
      'Der står ikke i godkendelsen, at søskende kan bo her sammen.',
    ])
    await live(family, await newChild(), '2026-06-01')
    const full = (await list(`?child=${there.child}`)).find(each => each.id === family)
    expect(full).toMatchObject({ fits: false, lacks: ['Der er ingen ledig plads, og der skal bruges 1 plads.'] })
    const after = (await list(`?child=${there.child}&on=2026-06-20`)).find(each => each.id === family)
    expect(after).toMatchObject({ fits: true, places: { approved: 2, taken: 1, free: 1 } })
  })

  test('a placement that was withdrawn takes no place, and one in another family none here', async () => {
    const [family, other] = [await add('Familien Her'), await add('Familien Dér')]
    await approve(family)
    await approve(other)
    const child = await newChild()
    await live(other, child, '2026-01-01')
    const placesIn = async (id: string) => (await list()).find(each => each.id === id)?.places.free
    expect([await placesIn(family), await placesIn(other)]).toEqual([2, 1])
    await asOwner(async client => {
      await client.query('begin')
      await client.query("select set_config('app.municipality', $1, true), set_config('app.scope', 'case', true)", [
        String(municipality),
      ])
      await client.query(
        `select forlaens.supersede(spell, 1, starts, ends, facts, true, child, 'Skrevet på det forkerte barn')
         from forlaens.spell where child = $1 and kind = 'placement'`,
        [child],
      )
      await client.query('commit')
    })
    expect(await placesIn(other)).toBe(2)
  })

  test('that is not the asker’s, the answer is as if it were not there', async () => {
    const stranger = await newChild()
    const answer = await send('adviser', 'GET', `/api/foster-families?step=6&child=${stranger}`)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found-or-refused'])
    const nobody = await send('adviser', 'GET', `/api/foster-families?child=${randomUUID()}`)
    expect(nobody.json()).toEqual(answer.json())
    expect((await lastRow())?.body).toMatchObject({ action: 'refusal' })
  })
})

describe('who may', () => {
  test('an adviser finds a family and writes none down; others do not see them', async () => {
    expect((await send('adviser', 'POST', '/api/foster-families', { service, name: 'X' })).statusCode).toBe(403)
    expect((await approve(randomUUID(), {}, 'adviser')).statusCode).toBe(403)
    for (const role of ['provider', 'health-visitor', 'economist', 'log-auditor'] as const)
      expect([role, (await send(role, 'GET', '/api/foster-families')).statusCode]).toEqual([role, 403])
    for (const role of ['team-leader', 'grant-officer'] as const)
      expect((await list('', role)).length).toBeGreaterThan(0)
  })

  test('nobody whose roles reach no case, though they are called an adviser', async () => {
    const cookie = await cookieOf(of.house.store, municipality, filled.colleague.id)
    const answer = await of.app.inject({ url: '/api/foster-families', headers: { ...fromOurPages, cookie } })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'role-may-not'])
  })

  test('without case content the database shows none, whatever the program asks', async () => {
    for (const scope of ['figures', 'journal', 'none'] as const)
      expect(await inMunicipality(of.house.store, municipality, readFosterFamilies, scope)).toEqual([])
    expect((await inMunicipality(of.house.store, municipality, readFosterFamilies, 'case')).length).toBeGreaterThan(0)
    expect(await inMunicipality(of.house.store, 101, readFosterFamilies, 'case')).toEqual([])
  })
})

test.each(['owner', 'forlaens_load'])('made-up families are loaded as rows by %s', async login => {
  const family: FosterFamily = {
    id: randomUUID(),
    service,
    name: `Eksempel, ${login}`,
    approvals: [
      {
        ...Approval.parse({
          types: ['general-foster', 'reinforced-foster'],
          places: 3,
          ages: { from: 6, to: 17 },
          period: { from: '2025-01-01', to: '2027-01-01' },
          approvedBy: 'north',
          note: 'Har hund; "stor" have',
        }),
        id: randomUUID(),
        version: 1,
      },
    ],
  }
  await withClient(filled.database.config(login), async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    for (const rows of fosterFamilyRows(municipality, [family], randomUUID())) await insertRows(client, rows)
  })
  const found = await inMunicipality(
    of.house.store,
    municipality,
    inside => readFosterFamilies(inside, family.id),
    'case',
  )
  expect(found).toEqual([family])
})
