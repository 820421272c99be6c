// What the database holds when `decide` is switched off: nothing here asks it. Every table is taken from the catalogue, and the
// application's login has been given every right there is, so that what is left is the two walls and the triggers.

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { tablesAboutChildren } from '../../test/setup/child-tables.ts'
import { freshDatabase } from '../../test/setup/database.ts'
import { oneOfEach } from '../../test/setup/one-of-each.ts'
import { type Role, roles } from '../access/role.ts'
import { type Scope, scopeOf } from '../access/scope.ts'
import { connect, withClient } from './client.ts'
import { enterScope, inMunicipality, openStore } from './municipality.ts'

const [own, other] = [999, 101]

type Table = { readonly name: string; readonly columns: string; readonly scope: Scope | null }

/** Tables that are about no child and have a scope all the same. */
const besides: ReadonlyMap<string, Scope> = new Map([
  ['forlaens.case_counter', 'case'],
  ['forlaens.foster_family', 'case'],
  ['forlaens.foster_approval', 'case'],
  ['forlaens.list_filter', 'case'],
  ['forlaens.review', 'case'], // which cases a team had, and which of them were drawn
  ['forlaens.draft', 'case'], // the one there is was written with case content open
  ['forlaens.control_month', 'journal'],
  ['forlaens.control_item', 'journal'],
  ['forlaens.control_outcome', 'journal'],
  ['journal.content', 'journal'],
  ['journal.subject', 'journal'],
])

let app: pg.Client
let login: pg.ClientConfig
/** Every table with a municipality; `scope` is the one its rows must be shown in, null where any will do. */
let tables: readonly Table[]
/** A row of each table and municipality, as text. */
const rows = new Map<string, string>()

beforeAll(async () => {
  const database = await freshDatabase()
  login = database.config('forlaens_app')
  await withClient(database.config('owner'), async client => {
    for (const municipality of [own, other]) await oneOfEach(client, municipality)
    for (const schema of ['forlaens', 'journal']) {
      await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to forlaens_app`)
    }
    const about = await tablesAboutChildren(client)
    const { rows: found } = await client.query<Omit<Table, 'scope'>>(
      `select c.oid::regclass::text as name, string_agg(a.attname, ', ' order by a.attnum) filter (where a.attgenerated = '') as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace in ('forlaens'::regnamespace, 'journal'::regnamespace) and c.relkind in ('r', 'p')
       group by c.oid having bool_or(a.attname = 'municipality') order by name`,
    )
    tables = found.map(each => ({
      ...each,
      scope: about.includes(each.name) ? 'case' : (besides.get(each.name) ?? null),
    }))
    for (const { name } of tables) {
      for (const municipality of [own, other]) {
        const { rows: first } = await client.query<{ row: string }>(
          `select to_jsonb(t)::text as row from ${name} t where municipality = $1`,
          [municipality],
        )
        rows.set(`${name} ${municipality}`, first[0]?.row ?? '')
      }
    }
  })
  app = await connect(login)
})
afterAll(() => app.end())

/** What is said before a question; what is not said is as on a new connection. */
type Said = { readonly municipality?: number; readonly scope?: string }

/** `work` in a transaction that is undone, so that each question meets the same rows. */
const asking = async <T>(said: Said, work: () => Promise<T>): Promise<T> => {
  await app.query('begin')
  try {
    for (const [name, value] of Object.entries(said))
      await app.query('select set_config($1, $2, true)', [`app.${name}`, String(value)])
    return await work()
  } finally {
    await app.query('rollback')
  }
}

const count = (text: string): Promise<number> => app.query(text).then(({ rowCount }) => rowCount ?? -1)

/** The tables of which anything is seen. */
const seen = async (said: Said, of: readonly Table[] = tables): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name } of of) if ((await asking(said, () => count(`select from ${name}`))) > 0) found.push(name)
  return found
}

/** How a statement ended: how many rows, or why it was refused. */
const ended = (said: Said, text: string, values: readonly unknown[] = []): Promise<number | string> =>
  asking(said, () =>
    app.query(text, [...values]).then(
      ({ rowCount }) => rowCount ?? -1,
      (error: unknown) => (error instanceof pg.DatabaseError ? error.message.replace(/ "\w+"/g, '') : String(error)),
    ),
  )

const written = ({ name, columns }: Table, municipality: number): readonly [string, readonly unknown[]] => [
  `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1::jsonb)`,
  [rows.get(`${name} ${municipality}`)],
]
const walled = /^new row violates row-level security policy for table$/

const isContent = (each: Table): boolean => each.scope === 'case'
const inJournal = (each: Table): boolean => each.name.startsWith('journal.')
/** What the program says before it touches this table. */
const saidFor = ({ scope }: Table): Said => ({ municipality: own, scope: scope ?? 'none' })

test('there is a row of each of two municipalities in every table', () => {
  expect([...rows].filter(([, row]) => row === '').map(([name]) => name)).toEqual([])
  expect(tables.length).toBeGreaterThan(22)
})

describe('another municipality', () => {
  it('is not there in any table, whatever the scope', async () => {
    for (const scope of ['case', 'figures', 'journal', 'none']) {
      for (const { name } of tables) {
        const found = await asking({ municipality: own, scope }, () =>
          count(`select from ${name} where municipality <> ${own}`),
        )
        expect([scope, name, found]).toEqual([scope, name, 0])
      }
    }
    for (const each of tables) expect([each.name, (await seen(saidFor(each), [each])).length]).toEqual([each.name, 1])
  })

  it('gets no row in any table', async () => {
    for (const each of tables) expect(await ended(saidFor(each), ...written(each, other)), each.name).toMatch(walled)
  })

  it('has no row changed or deleted in any table, and none of our own moved to it', async () => {
    for (const each of tables) {
      const { name } = each
      const theirs = `where municipality = ${other}`
      expect([name, await ended(saidFor(each), `update ${name} set municipality = municipality ${theirs}`)]).toEqual([
        name,
        0,
      ])
      expect([name, await ended(saidFor(each), `delete from ${name} ${theirs}`)]).toEqual([name, 0])
      // Refused by the wall, or before it by a trigger that lets nothing be changed.
      expect(typeof (await ended(saidFor(each), `update ${name} set municipality = ${other}`)), name).toBe('string')
    }
  })
})

describe('a session that has not said who it is for', () => {
  it('sees nothing in any table, and writes nothing', async () => {
    const unsaid: readonly Said[] = [{}, { scope: 'case' }, { scope: 'journal' }]
    for (const said of unsaid) {
      expect(await seen(said)).toEqual([])
      for (const each of tables) expect(await ended(said, ...written(each, own)), each.name).toMatch(walled)
    }
  })

  it('sees nothing of a child where it has said its municipality and no scope, or a scope there is none of', async () => {
    const content = tables.filter(each => each.scope !== null)
    const said: readonly Said[] = ['', 'CASE', 'case ', 'none', 'x'].map(scope => ({ municipality: own, scope }))
    for (const each of [{ municipality: own }, ...said]) expect(await seen(each, content)).toEqual([])
  })
})

describe('whoever has no case content', () => {
  const without = roles.filter(role => scopeOf[role] !== 'case')

  test('is named', () => {
    const expected: readonly Role[] = [
      'economist',
      'programme-leader',
      'steering-group',
      'committee-secretary',
      'evaluator',
      'log-auditor',
      'administrator',
    ]
    expect(without).toEqual(expected)
  })

  it.each(without)('%s: sees no row about a child, and writes, changes and deletes none', async role => {
    const said = { municipality: own, scope: scopeOf[role] }
    const content = tables.filter(isContent)
    expect(content.length).toBeGreaterThan(10)
    expect(await seen(said, content)).toEqual([])
    for (const each of content) {
      const { name } = each
      expect(await ended(said, ...written(each, own)), name).toMatch(walled)
      expect([name, await ended(said, `update ${name} set municipality = municipality`)]).toEqual([name, 0])
      expect([name, await ended(said, `delete from ${name}`)]).toEqual([name, 0])
    }
    const correct = `select forlaens.supersede((select spell from forlaens.spell), 1, '2026-01-01', null, '{}', true, $1, 'x')`
    const answered = await asking(said, () => app.query(correct, [randomUUID()]).then(answer => answer.rows))
    expect(answered).toEqual([{ supersede: null }])
  })

  it('while those who work with children see every one of those tables', async () => {
    const content = tables.filter(isContent)
    expect(await seen({ municipality: own, scope: 'case' }, content)).toEqual(content.map(each => each.name))
  })

  it('reads what rows of the journal say only to keep it; entries and seals say nothing', async () => {
    const journal = tables.filter(inJournal)
    for (const scope of ['case', 'figures', 'none'])
      expect(await seen({ municipality: own, scope }, journal)).toEqual(['journal.entry', 'journal.seal'])
    expect(await seen({ municipality: own, scope: 'journal' }, journal)).toHaveLength(4)
  })
})

describe('with every right', () => {
  const stays: readonly (readonly [string, string])[] = [
    ['update forlaens.break_glass set reason = reason', 'rows of break_glass are never changed'],
    ['delete from forlaens.break_glass', 'rows of break_glass are never changed'],
    ['update forlaens.foster_family set name = name', 'rows of foster_family are never changed'],
    ['delete from forlaens.foster_family', 'rows of foster_family are never changed'],
    ['delete from forlaens.foster_approval', 'rows of foster_approval are never changed'],
    ['update forlaens.foster_approval set places = 3', 'a version of an approval is never changed, only superseded'],
    ['update forlaens.break_glass_seen set person = person', 'rows of break_glass_seen are never changed'],
    ['delete from forlaens.break_glass_seen', 'rows of break_glass_seen are never changed'],
    ['update forlaens.family_name_before set name = name', 'rows of family_name_before are never changed'],
    ['delete from forlaens.family_name_before', 'rows of family_name_before are never changed'],
    ...['month', 'item', 'outcome'].flatMap((each): readonly (readonly [string, string])[] => [
      [`update forlaens.control_${each} set municipality = municipality`, `rows of control_${each} are never changed`],
      [`delete from forlaens.control_${each}`, `rows of control_${each} are never changed`],
    ]),
    ['update journal.entry set mac = mac', 'the journal is append-only'],
    ['delete from journal.entry', 'the journal is append-only'],
    ['update journal.seal set rows = 2', 'the journal is append-only'],
    ['delete from journal.seal', 'the journal is append-only'],
    [`update journal.content set body = '{}'`, 'the journal is append-only'],
    ['update journal.subject set person = gen_random_uuid()', 'the journal is append-only'],
    ['delete from journal.content', 'is kept for now'],
    ['delete from journal.subject', 'are kept for now'],
  ]
  it.each(stays)('%s is refused by the table itself', async (text, why) => {
    const scope = /journal\.|control_/.test(text) ? 'journal' : 'case'
    expect(await ended({ municipality: own, scope }, text)).toContain(why)
  })
})

test('a connection of the pool carries neither municipality nor scope over to the next', async () => {
  const one: pg.PoolConfig = { ...login, max: 1 }
  const store = openStore(one)
  const scope = async () => (await sql`select forlaens.scope() as scope`.execute(store)).rows
  const children = (inside: typeof store) => inside.selectFrom('forlaens.child').select('municipality').execute()
  const broken = inMunicipality(
    store,
    own,
    async inside => {
      await enterScope(inside, 'case')
      await inside.selectFrom('forlaens.child').select('id').where('id', '=', 'no id').execute()
    },
    'case',
  )
  await expect(broken).rejects.toMatchObject({ code: '22P02' })
  expect([await children(store), await scope()]).toEqual([[], [{ scope: '' }]])
  expect(await inMunicipality(store, own, children, 'case')).toEqual([{ municipality: own }])
  expect([await children(store), await scope()]).toEqual([[], [{ scope: '' }]])
  expect(await inMunicipality(store, own, children)).toEqual([])
  expect(await inMunicipality(store, other, children, 'case')).toEqual([{ municipality: other }])
  const entered = inMunicipality(store, own, async inside => {
    await enterScope(inside, 'case')
    return await children(inside)
  })
  expect(await entered).toEqual([{ municipality: own }])
  expect(await scope()).toEqual([{ scope: '' }])
  expect(await inMunicipality(store, own, children)).toEqual([])
  await store.destroy()
})
