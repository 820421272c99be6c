// The journal over HTTP: what whoever controls it is shown, what of the own family is not, and that reading it is journalled.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Filled, filledDatabase, municipality, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { anEntry, journal } from '../../test/setup/journal.ts'
import type { Role } from '../access/role.ts'
import { journalReading } from '../contract/journal-reading.ts'
import { day } from '../language/day.ts'
import { withClient } from '../store/client.ts'
import { type Entry, writeEntry } from '../store/journal/entry.ts'
import { inMunicipality } from '../store/municipality.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<Role, string>()

const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(filled.database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    return await work(client)
  })

const person = (role: Role) => {
  const found = filled.persons.find(each => each.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}

/** Children with their case numbers, in the order of the numbers; the first is of the log auditor's own family. */
let children: readonly { readonly id: string; readonly number: string }[]
const child = (at: number) => {
  const found = children[at]
  if (found === undefined) throw new Error(`no child ${at}`)
  return found
}

const at = (text: string) => ({ at: new Date(text), on: day(text.slice(0, 10)) })
const write = (other: Partial<Entry>): Promise<string> =>
  inMunicipality(of.house.store, municipality, inside => writeEntry(inside, journal, anEntry(other)))

beforeAll(async () => {
  filled = await filledDatabase()
  of = await openHouse(filled)
  for (const role of ['log-auditor', 'adviser'] as const) cookies.set(role, await signIn(of, person(role)))
  children = await asOwner(async client => {
    const { rows } = await client.query<{ id: string; number: string }>(
      'select id, case_number as number from forlaens.child where municipality = $1 order by case_number',
      [municipality],
    )
    await client.query('insert into forlaens.staff_relative (municipality, child, person) values ($1, $2, $3)', [
      municipality,
      rows[0]?.id,
      person('log-auditor').id,
    ])
    return rows
  })
  const adviser = { person: person('adviser').id, role: 'adviser' }
  const read = { actor: adviser, why: 'involvement' } as const
  await write({ ...at('2026-03-01T09:00:00Z'), ...read, subjects: [child(0).id] })
  await write({ ...at('2026-03-02T09:00:00Z'), ...read, subjects: [child(1).id] })
  await write({
    ...at('2026-03-02T23:30:00Z'), // half past midnight on the 3rd in Denmark
    ...read,
    action: 'list',
    route: 'GET /api/children',
    ids: children.slice(1, 9).map(each => each.id),
    subjects: children.slice(1, 9).map(each => each.id),
  })
  await write({
    ...at('2026-03-04T09:00:00Z'),
    ...read,
    action: 'list',
    route: 'GET /api/children',
    subjects: children.slice(0, 9).map(each => each.id),
  })
  await write({
    ...at('2026-03-05T09:00:00Z'),
    actor: { person: filled.colleague.id, role: 'adviser' },
    action: 'refusal',
    status: 404,
    why: 'district-team',
    code: 'not-found-or-refused',
    subjects: [child(1).id],
  })
  await write({ ...at('2026-03-06T09:00:00Z'), ...read, purpose: 'planning', route: 'GET /api/ladder', subjects: [] })
})
afterAll(() => of.close())

const ask = (query = '', role: Role = 'log-auditor', house = of) =>
  house.app.inject({
    url: `/api/journal${query}`,
    headers: { host: 'localhost', cookie: cookies.get(role) ?? '' },
  })

const read = async (query = '', house = of) => {
  const answer = await ask(query, 'log-auditor', house)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return journalReading.rows.answer.parse(answer.json())
}

/** The rows of March, before anything the tests themselves do. */
const march = 'from=2026-03-01&to=2026-03-31'

/** What was journalled while `work` was done. */
const journalled = async (work: () => Promise<unknown>) => {
  const all = () =>
    asOwner(
      async client =>
        (
          await client.query(
            `select c.id, c.purpose, c.body, array(select person::text from journal.subject s where s.entry = c.id) as subjects
             from journal.content c join journal.entry e using (municipality, id) order by e.xid`,
          )
        ).rows,
    )
  const before = new Set((await all()).map(row => row.id))
  await work()
  return (await all()).filter(row => !before.has(row.id))
}

describe('a row', () => {
  it('says who by name and role, what, by which rule, and which case by its number; the newest first', async () => {
    const { rows } = await read(`?${march}`)
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      {
        at: '2026-03-05T09:00:00.000000Z',
        who: { name: 'Kollega Uden Demo', roleTitle: 'Rådgiver' },
        what: 'Blev afvist i at åbne sagen',
        refused: true,
        refusedAmong: 0,
        why: 'Distrikt og team',
        cases: [child(1).number],
        others: 0,
      },
      expect.objectContaining({
        at: '2026-03-02T23:30:00.000000Z',
        what: 'Så en liste over sager',
        others: 5,
      }),
      {
        at: '2026-03-02T09:00:00.000000Z',
        who: { name: person('adviser').name, roleTitle: 'Rådgiver' },
        what: 'Åbnede sagen',
        refused: false,
        refusedAmong: 0,
        why: 'Opgave i sagen',
        cases: [child(1).number],
        others: 0,
      },
    ])
    expect(rows[1]?.cases).toHaveLength(3)
  })

  it('about a child names that child first, and counts the others', async () => {
    const { rows, child: found } = await read(`?child=${child(8).number}&${march}`)
    expect(found).toEqual({ id: child(8).id, caseNumber: child(8).number })
    expect(rows).toHaveLength(1)
    expect([rows[0]?.cases[0], rows[0]?.others]).toEqual([child(8).number, 5])
  })

  it('holds no name of a child and nothing of what was looked up', async () => {
    await write({ ...at('2026-04-01T09:00:00Z'), criterion: { q: 'Ellinor' }, subjects: [child(2).id] })
    const { body } = await ask('?from=2026-04-01&to=2026-04-01')
    expect(journalReading.rows.answer.parse(JSON.parse(body)).rows).toHaveLength(1)
    expect(body).not.toMatch(/Barn Prøve|Ellinor/)
  })

  it('by somebody nobody knows any more says so', async () => {
    await write({ ...at('2026-04-02T09:00:00Z'), actor: { person: randomUUID(), role: 'adviser' } })
    const { rows } = await read('?from=2026-04-02&to=2026-04-02')
    expect(rows).toMatchObject([{ who: { name: 'Ukendt medarbejder', roleTitle: 'Rådgiver' }, cases: [], others: 2 }])
  })

  it('of another municipality is not there', async () => {
    const elsewhere = anEntry({ ...at('2026-04-03T09:00:00Z'), municipality: 657 })
    await inMunicipality(of.house.store, 657, inside => writeEntry(inside, journal, elsewhere))
    expect((await read('?from=2026-04-03&to=2026-04-03')).rows).toEqual([])
  })
})

describe('what is asked for', () => {
  const sizes = async (...queries: readonly string[]) =>
    await Promise.all(queries.map(async query => (await read(`?${query}`)).total))

  it('is a person, a case, both, or a period whose last day counts', async () => {
    const [adviser, colleague] = [person('adviser').id, filled.colleague.id]
    expect(await sizes(`${march}&person=${adviser}`, `${march}&person=${colleague}`)).toEqual([2, 1])
    expect(await sizes(`${march}&child=${child(1).number}`)).toEqual([3])
    expect(await sizes(`${march}&child=${child(1).number}&person=${colleague}`)).toEqual([1])
    expect(await sizes('from=2026-03-02&to=2026-03-02', 'from=2026-03-03&to=2026-03-03')).toEqual([1, 1])
  })

  it('is about children, or everything there is', async () => {
    expect(await sizes(march, `${march}&about=everything`)).toEqual([3, 4])
  })

  it.each([
    ['child=17', 'child'],
    ['child=610514-4001', 'child'],
    ['person=Mette', 'person'],
    ['from=15-06-2026', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['page=0', 'page'],
    ['page=501', 'page'],
    ['about=nothing', 'about'],
  ])('%s cannot be used, and is told at its field', async (query, field) => {
    const answer = await ask(`?${query}`)
    expect([answer.statusCode, Object.keys(answer.json().fields)]).toEqual([400, [field]])
    if (field === 'to') expect(answer.json().fields.to).toBe('Den sidste dag ligger før den første.')
  })

  it('has 200 rows a page, and the last page the rest', async () => {
    for (let row = 0; row < 403; row++) await write({ ...at('2026-05-01T09:00:00Z'), subjects: [child(3).id] })
    const pages = await Promise.all(
      [1, 2, 3, 4].map(page => read(`?child=${child(3).number}&from=2026-05-01&to=2026-05-01&page=${page}`)),
    )
    expect(pages.map(each => [each.rows.length, each.total, each.pages, each.more])).toEqual([
      [200, 403, 3, false],
      [200, 403, 3, false],
      [3, 403, 3, false],
      [0, 403, 3, false],
    ])
    expect(new Set(pages.flatMap(each => each.rows.map(row => row.id))).size).toBe(403)
  })

  it('costs as many questions for 400 rows as for one', async () => {
    const questions = async (query: string): Promise<number> => {
      const seen = vi.spyOn(pg.Client.prototype, 'query')
      await read(query)
      const many = seen.mock.calls.length
      seen.mockRestore()
      return many
    }
    await read()
    expect(await questions('?from=2026-03-02&to=2026-03-02')).toBe(await questions('?from=2026-05-01&to=2026-05-01'))
  })
})

describe('the own family', () => {
  const nowhere = { code: 'not-found-or-refused', sentence: 'Siden findes ikke, eller du har ikke adgang.' }

  it('has no row on any list, not even among others, and the rows that are missing are counted', async () => {
    const { rows, hidden, total } = await read(`?${march}`)
    expect(JSON.stringify(rows)).not.toContain(child(0).number)
    expect([rows.length, total, hidden]).toEqual([3, 3, 2])
  })

  it('is counted over the whole journal: a number that followed the search would tell who looked, and when', async () => {
    for (const query of ['', `?${march}`, `?person=${filled.colleague.id}`, '?from=2026-01-01&to=2026-01-02'])
      expect((await read(query)).hidden, query).toBe(2)
  })

  it('is not found by its number: refused and unknown are answered alike, and the journal knows the rule', async () => {
    const answers: unknown[] = []
    const rows = await journalled(async () => {
      for (const number of [child(0).number, '1999-00001']) {
        const answer = await ask(`?child=${number}`)
        answers.push([answer.statusCode, answer.json()])
      }
    })
    expect(answers).toEqual([
      [404, nowhere],
      [404, nowhere],
    ])
    expect(rows).toMatchObject([
      {
        subjects: [child(0).id],
        body: { action: 'refusal', why: 'own-family', criterion: { child: child(0).number } },
      },
      { subjects: [], body: { action: 'refusal', why: 'known-subject' } },
    ])
  })

  it('is another’s to control: a colleague who keeps the journal sees every row', async () => {
    const other = await openHouse(filled)
    cookies.set('log-auditor', await signIn(other, person('log-auditor')))
    await asOwner(client => client.query('update forlaens.staff_relative set person = $1', [filled.colleague.id]))
    const { rows, hidden } = await read(`?${march}`, other)
    expect([rows.length, hidden]).toEqual([5, 0])
    await asOwner(client => client.query('update forlaens.staff_relative set person = $1', [person('log-auditor').id]))
    await other.close()
  })
})

describe('reading the journal', () => {
  it('is journalled with what was asked for, the rows that were sent, and the child that was sought', async () => {
    let sent: readonly string[] = []
    const rows = await journalled(async () => {
      sent = (await read(`?child=${child(1).number}&${march}`)).rows.map(row => row.id)
    })
    expect(sent).toHaveLength(3)
    expect(rows).toMatchObject([
      {
        purpose: 'control',
        subjects: [child(1).id],
        body: {
          action: 'read-journal',
          actor: { person: person('log-auditor').id, role: 'log-auditor' },
          criterion: { child: child(1).number, from: '2026-03-01', to: '2026-03-31' },
          ids: sent,
        },
      },
    ])
  })

  it('is nobody else’s: an adviser is refused, and the attempt stands there', async () => {
    const rows = await journalled(async () => {
      expect((await ask('', 'adviser')).statusCode).toBe(403)
      const persons = await of.app.inject({
        url: '/api/journal/persons',
        headers: { host: 'localhost', cookie: cookies.get('adviser') ?? '' },
      })
      expect(persons.statusCode).toBe(403)
    })
    expect(rows).toMatchObject([
      { purpose: 'control', body: { action: 'refusal', why: 'role-and-purpose', actor: { role: 'adviser' } } },
      { purpose: 'control', body: { action: 'refusal', route: 'GET /api/journal/persons' } },
    ])
  })
})

describe('whom the journal can be searched by', () => {
  it('is everyone who works here or has, by name, and it says which', async () => {
    await asOwner(client =>
      client.query("update forlaens.staff set ends = '2026-06-01' where id = $1", [filled.colleague.id]),
    )
    const answer = await of.app.inject({
      url: '/api/journal/persons',
      headers: { host: 'localhost', cookie: cookies.get('log-auditor') ?? '' },
    })
    const { persons } = journalReading.persons.answer.parse(answer.json())
    expect(persons).toHaveLength(filled.persons.length + 1)
    expect(persons[0]).toMatchObject({ name: 'Kollega Uden Demo', roleTitle: 'Rådgiver', here: false })
    expect(persons.filter(each => each.here)).toHaveLength(filled.persons.length)
  })
})
