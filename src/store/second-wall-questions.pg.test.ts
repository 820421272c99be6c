// The two questions that are answered across the second wall: children by step as figures, and a case's number for whoever keeps
// the journal. Each in its scopes, of one municipality, and without leaving the wall open behind it.
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { freshJournal, journal, municipality } from '../../test/setup/journal.ts'
import { oneOfEach } from '../../test/setup/one-of-each.ts'
import { day } from '../language/day.ts'
import { connect, withClient } from './client.ts'
import { verifyJournal } from './journal/verify.ts'
import { countOnLadder } from './ladder-counts.ts'
import { inMunicipality, openStore } from './municipality.ts'

const [own, other] = [999, 101]
const today = day('2026-06-15')

let database: FreshDatabase
let app: pg.Client
let child: string
let theirs: string

beforeAll(async () => {
  database = await freshDatabase()
  await withClient(database.config('owner'), async client => {
    child = (await oneOfEach(client, own)).child
    theirs = (await oneOfEach(client, other)).child
    // A second child in the other municipality, so that the two count differently.
    await oneMore(client)
  })
  app = await connect(database.config('forlaens_app'))
})
afterAll(() => app.end())

const oneMore = (client: pg.Client) =>
  client.query(
    `with c as (insert into forlaens.child (municipality, id) values (${other}, gen_random_uuid()) returning id),
       d as (insert into forlaens.child_details (municipality, child, name, born) select ${other}, id, 'Barn Mere', '2015-01-01' from c)
     insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
       select ${other}, id, 'placement', gen_random_uuid(), 1, '2026-01-01', '{"step": 6}', gen_random_uuid() from c`,
  )

/** The answer to one question in a transaction that has said this. */
const asked = async (client: pg.Client, said: Readonly<Record<string, string | number>>, text: string) => {
  await client.query('begin')
  try {
    for (const [name, value] of Object.entries(said))
      await client.query('select set_config($1, $2, true)', [`app.${name}`, String(value)])
    return (await client.query(text)).rows
  } finally {
    await client.query('rollback')
  }
}

const steps = `select step, children from forlaens.children_by_step('${today}')`
const number = () => `select case_number as number from forlaens.case_outside('${child}')`

describe('children by step', () => {
  it('are counted for figures and for case work', async () => {
    for (const scope of ['figures', 'case'])
      expect(await asked(app, { municipality: own, scope }, steps)).toEqual([{ step: 6, children: 1 }])
    expect(await asked(app, { municipality: other, scope: 'figures' }, steps)).toEqual([{ step: 6, children: 2 }])
  })

  it('are not counted in any other scope, nor where none is said', async () => {
    for (const scope of ['journal', 'none', '', 'CASE', 'x'])
      expect(await asked(app, { municipality: own, scope }, steps)).toEqual([])
    for (const said of [{ municipality: own }, { scope: 'figures' }, {}])
      expect(await asked(app, said, steps)).toEqual([])
  })

  it('are of one municipality, also for an owner whom no wall holds', async () => {
    await withClient(database.config('owner'), async client => {
      const said = { municipality: own, scope: 'figures' }
      expect(await asked(client, said, 'select from forlaens.child')).toHaveLength(3)
      expect(await asked(client, said, steps)).toEqual([{ step: 6, children: 1 }])
    })
  })

  it('come without the children, in the same statement and after it', async () => {
    const both = `select c.children, (select count(*)::int from forlaens.spell) as spells, forlaens.scope() as scope
      from forlaens.children_by_step('${today}') c`
    expect(await asked(app, { municipality: own, scope: 'figures' }, both)).toEqual([
      { children: 1, spells: 0, scope: 'figures' },
    ])
    const beside = `select s.child from forlaens.children_by_step('${today}') c cross join lateral (
      select child from forlaens.spell where c.children > 0) s`
    expect(await asked(app, { municipality: own, scope: 'figures' }, beside)).toEqual([])
    const store = openStore(database.config('forlaens_app'))
    const left = await inMunicipality(
      store,
      own,
      async inside => [
        (await countOnLadder(inside, today)).children,
        await inside.selectFrom('forlaens.child').select('id').execute(),
      ],
      'figures',
    )
    expect(left).toEqual([1, []])
    await store.destroy()
  })

  it('leave the wall closed where the counting fails', async () => {
    await app.query('begin')
    await app.query(`select set_config('app.municipality', '${own}', true), set_config('app.scope', 'case', true)`)
    await app.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, track, facts, recorded_by)
       values (${own}, $1, 'measure', gen_random_uuid(), 1, '2026-01-01', 'x', '{"step": "six"}', gen_random_uuid())`,
      [child],
    )
    await app.query(`select set_config('app.scope', 'figures', true)`)
    await app.query('savepoint here')
    await expect(app.query(steps)).rejects.toMatchObject({ code: '22P02' })
    await app.query('rollback to here')
    const { rows } = await app.query(
      'select forlaens.scope() as scope, (select count(*)::int from forlaens.child) as children',
    )
    await app.query('rollback')
    expect(rows).toEqual([{ scope: 'figures', children: 0 }])
  })
})

describe("a case's number and who may not look at it", () => {
  it('is told to whoever keeps the journal, and to case work', async () => {
    for (const scope of ['journal', 'case']) {
      const text = `select case_number, cardinality(relatives) as relatives from forlaens.case_outside('${child}')`
      expect(await asked(app, { municipality: own, scope }, text)).toEqual([
        { case_number: expect.stringMatching(/^\d{4}-00001$/), relatives: 1 },
      ])
    }
  })

  it('is told to nobody else', async () => {
    for (const scope of ['figures', 'none', '', 'x'])
      expect(await asked(app, { municipality: own, scope }, number())).toEqual([])
    for (const said of [{ municipality: own }, { scope: 'journal' }, {}])
      expect(await asked(app, said, number())).toEqual([])
  })

  it('is not told of another municipality, also not to an owner whom no wall holds', async () => {
    for (const login of ['forlaens_app', 'owner']) {
      await withClient(database.config(login), async client => {
        const text = `select from forlaens.case_outside('${theirs}')`
        expect([login, await asked(client, { municipality: own, scope: 'journal' }, text)]).toEqual([login, []])
      })
    }
  })

  it('comes without the case', async () => {
    const both = `select (select count(*)::int from forlaens.child) as children, forlaens.scope() as scope from forlaens.case_outside('${child}')`
    expect(await asked(app, { municipality: own, scope: 'journal' }, both)).toEqual([{ children: 0, scope: 'journal' }])
  })
})

test('checking a journal says its own scope, and the session has none afterwards', async () => {
  const kept = await freshJournal()
  await kept.write(2)
  await kept.sealAll()
  await kept.as('forlaens_app', async client => {
    const verdict = await verifyJournal(client, municipality, { key: journal.key, today })
    expect(verdict).toMatchObject({ checked: 2, broken: undefined })
    const { rows } = await client.query(
      `select forlaens.scope() as scope, (select count(*)::int from journal.entry) as entries,
         (select count(*)::int from journal.content) as contents, (select count(*)::int from journal.subject) as subjects`,
    )
    expect(rows).toEqual([{ scope: '', entries: 2, contents: 0, subjects: 0 }])
  })
  await kept.close()
})
