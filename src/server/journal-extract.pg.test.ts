// The citizen's extract of the journal over HTTP: exactly the rows about the child, and nothing of who looked or of other children.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, filledDatabase, municipality, openHouse, signIn, type TestHouse } from '../../test/setup/house.ts'
import { anEntry, journal } from '../../test/setup/journal.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import type { Role } from '../access/role.ts'
import { day } from '../language/day.ts'
import { withClient } from '../store/client.ts'
import { type Entry, writeEntry } from '../store/journal/entry.ts'
import { inMunicipality } from '../store/municipality.ts'

let filled: Filled
let of: TestHouse
const cookies = new Map<Role, string>()
let children: readonly { readonly id: string; readonly number: string }[]

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
  of.clock.now = new Date('2026-06-15T10:00:00Z')
  for (const role of ['log-auditor', 'adviser'] as const) cookies.set(role, await signIn(of, person(role)))
  children = await asOwner(
    async client =>
      (
        await client.query<{ id: string; number: string }>(
          'select id, case_number as number from forlaens.child where municipality = $1 order by case_number',
          [municipality],
        )
      ).rows,
  )
  const actor = { person: person('adviser').id, role: 'adviser' }
  const leader = { person: person('team-leader').id, role: 'team-leader' }
  const about = [child(1).id]
  await write({ ...at('2026-05-04T07:02:00Z'), actor, why: 'involvement', subjects: about })
  await write({
    ...at('2026-05-05T07:02:00Z'),
    actor: leader,
    why: 'district-team',
    action: 'list',
    route: 'GET /api/children',
    subjects: children.slice(0, 9).map(each => each.id),
    ids: children.slice(0, 9).map(each => each.id),
  })
  await write({
    ...at('2026-05-06T07:02:00Z'),
    actor: { person: filled.colleague.id, role: 'adviser' },
    action: 'refusal',
    status: 404,
    why: 'own-family',
    code: 'not-found-or-refused',
    subjects: about,
  })
  await write({
    ...at('2026-05-07T07:02:00Z'),
    actor,
    why: 'involvement',
    ground: 'responsible',
    subjects: [child(2).id],
  })
  await write({ ...at('2020-07-07T07:02:00Z'), actor, why: 'involvement', subjects: about })
})
afterAll(() => of.close())

const ask = (id: string, query = '', role: Role = 'log-auditor') =>
  of.app.inject({
    url: `/api/children/${id}/journal-extract.pdf${query}`,
    headers: { host: 'localhost', cookie: cookies.get(role) ?? '' },
  })

const paper = async (id: string, query = ''): Promise<string> => {
  const answer = await ask(id, query)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return wordsOf(answer.rawPayload).replaceAll(/\s+/g, ' ')
}

/** How often the clock of the rows, two minutes past nine, stands on the paper. */
const rowsIn = (text: string): number => text.split('9.02').length - 1

/** The rows that are written meanwhile, with whom they are about. */
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

describe('the extract', () => {
  it('lists exactly the rows about the child: what, when, in what role and why', async () => {
    const text = await paper(child(1).id)
    expect(rowsIn(text)).toBe(3)
    for (const words of [
      'Barnets side blev åbnet',
      'Barnet stod på en liste over sager',
      'Et forsøg på at åbne sagen blev afvist',
      'Mandag den 4. maj 2026',
      'Rådgiver',
      'Teamleder',
      'Havde en opgave i sagen',
    ])
      expect(text).toContain(words)
    const other = await paper(child(2).id)
    expect(rowsIn(other)).toBe(2)
    expect(other).toContain('Havde ansvaret for sagen')
  })

  it('shows the case number on its cover and no name of the child: whoever makes it has none', async () => {
    const text = await paper(child(1).id)
    expect(text).toContain(child(1).number)
    expect(text).toContain('Navnet står ikke her. Se sagens nummer.')
    expect(text).not.toContain('Barn Prøve')
  })

  it('holds no name of staff, no id, no other child, and not that a relative tried', async () => {
    const answer = await ask(child(1).id)
    const text = `${wordsOf(answer.rawPayload)} ${answer.rawPayload.toString('latin1')}`
    const others = children.filter(each => each.id !== child(1).id).map(each => each.number)
    const secrets = [
      ...[...filled.persons, filled.colleague].flatMap(each => [each.id, each.name]),
      ...children.map(each => each.id),
      ...others,
    ]
    expect(secrets.filter(each => text.includes(each))).toEqual([])
    expect(text).not.toMatch(/egen familie|own-family/)
  })

  it('reaches back as far as rows are kept, and says so where more was asked for', async () => {
    expect(await paper(child(1).id)).toContain('15. juni 2021 til 15. juni 2026')
    const all = await paper(child(1).id, '?from=2019-01-01')
    expect(all).toContain('Derfor er det, der er ældre end 15. juni 2021, ikke med her.')
    expect(rowsIn(all)).toBe(4) // what still lies there is not held back
  })

  it('is of a period, whose last day counts', async () => {
    const rows = async (from: string, to: string) => rowsIn(await paper(child(1).id, `?from=${from}&to=${to}`))
    expect([await rows('2026-05-05', '2026-05-06'), await rows('2026-05-05', '2026-05-05')]).toEqual([2, 1])
    expect(await paper(child(1).id, '?from=2026-05-01&to=2026-05-02')).toContain(
      'Der står ingenting i journalen om barnet i perioden.',
    )
    expect((await ask(child(1).id, '?from=2026-05-02&to=2026-05-01')).json().fields).toEqual({
      to: 'Den sidste dag ligger før den første.',
    })
  })

  it('of a change of several children says what became of this one, and nothing of the others', async () => {
    const bulk = {
      ...at('2026-05-20T07:02:00Z'),
      actor: { person: person('adviser').id, role: 'adviser' },
      action: 'change',
      route: 'POST /api/co-workers',
      why: 'involvement',
      subjects: [child(3).id, child(4).id, child(5).id],
      ids: [child(4).id, child(3).id],
      changes: [1, 2].map(() => ({ entity: 'spell', id: randomUUID(), from: null, to: 1 })),
      refused: [{ id: child(5).id, why: 'own-family' }],
    } as const
    await write(bulk)
    const of3 = await paper(child(3).id, '?from=2026-05-20&to=2026-05-20')
    expect(of3).toContain('En medarbejder kom med i sagen')
    expect(of3.split('Forløb: skrevet ind').length - 1).toBe(1)
    const of5 = await paper(child(5).id, '?from=2026-05-20&to=2026-05-20')
    expect(of5).toContain('Et forsøg på at få en medarbejder med i sagen blev afvist')
    expect(of5).not.toContain('Forløb')
  })

  it('of more rows than a document holds is refused with a sentence that says what to do', async () => {
    await asOwner(client =>
      client.query(
        `with made as (
           select ('019e0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, 5001) n
         ), entry as (
           insert into journal.entry (municipality, id, at, delete_after, mac)
           select $1, id, '2026-05-10T07:02:00Z', '2031-06-15', decode(repeat('00', 32), 'hex') from made
         ), subject as (
           insert into journal.subject (municipality, person, at, entry) select $1, $2, '2026-05-10T07:02:00Z', id from made
         )
         insert into journal.content (municipality, id, salt, purpose, body)
         select $1, id, decode(repeat('00', 16), 'hex'), 'casework',
           '{"action": "read", "route": "GET /api/children/:child", "why": "involvement", "subjects": [""]}' from made`,
        [municipality, child(6).id],
      ),
    )
    const answer = await ask(child(6).id)
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        code: 'extract-too-long',
        sentence: 'Der er flere end 5000 rækker. Vælg en kortere periode, og lav flere udtræk.',
      },
    ])
  })
})

describe('making one', () => {
  it('is journalled as taken out, for control, about the child; and stands in the next extract', async () => {
    const rows = await journalled(() => ask(child(7).id, '?from=2026-05-01'))
    expect(rows).toMatchObject([
      {
        purpose: 'control',
        subjects: [child(7).id],
        body: {
          action: 'export',
          route: 'GET /api/children/:child/journal-extract.pdf',
          actor: { role: 'log-auditor' },
          criterion: { from: '2026-05-01' },
        },
      },
    ])
    expect(await paper(child(7).id)).toContain('Der blev lavet et udtræk som dette')
  })

  it('is the log auditor’s alone, and not of the own family: refused and unknown are answered alike', async () => {
    await asOwner(client =>
      client.query('insert into forlaens.staff_relative (municipality, child, person) values ($1, $2, $3)', [
        municipality,
        child(8).id,
        person('log-auditor').id,
      ]),
    )
    const answers: unknown[] = []
    const rows = await journalled(async () => {
      for (const answer of [
        await ask(child(1).id, '', 'adviser'),
        await ask(child(8).id),
        await ask(randomUUID()),
        await ask(child(8).id, '', 'adviser'),
      ])
        answers.push([answer.statusCode, answer.body])
    })
    expect(answers.map(each => JSON.stringify(each))).toEqual(answers.map(() => JSON.stringify(answers[0])))
    expect(answers[0]).toMatchObject([404, expect.stringContaining('not-found-or-refused')])
    expect(rows.map(row => row.body.why)).toEqual([
      'role-and-purpose',
      'own-family',
      'known-subject',
      'role-and-purpose',
    ])
  })
})
