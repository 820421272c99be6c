// A fact of a case in the database: its versions, two at once, the walls, and what the application may not do to it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { partOfList } from '../access/part-of-list.ts'
import {
  type FactVersion,
  factLists,
  factNow,
  factsOfChildren,
  factVersions,
  recordFact,
  supersedeFact,
} from './case-fact.ts'
import { withClient } from './client.ts'
import { type Inside, inMunicipality, openStore, type Store } from './municipality.ts'
import { recordChild } from './spell.ts'

const municipality = 999
const who = { by: randomUUID(), reason: null }
const why = { by: who.by, reason: 'rettet' }
const planned = { about: ['a'], plannedFor: '2026-04-01' }
const held = { ...planned, heldOn: '2026-04-02' }

let store: Store
let config: FreshDatabase['config']

beforeAll(async () => {
  const database = await freshDatabase()
  config = database.config
  store = openStore(config('forlaens_app'))
})
afterAll(() => store.destroy())

const inside = <T>(work: (inside: Inside) => Promise<T>): Promise<T> => inCase(store, municipality, work)

/** A planned follow-up of a new child. */
const followUp = (): Promise<FactVersion> =>
  inside(async each => {
    const [child, id] = [randomUUID(), randomUUID()]
    await recordChild(each, municipality, child)
    await recordFact(each, municipality, { id, child, list: 'followUps', body: planned }, who)
    return await found(each, child, id)
  })
const found = async (each: Inside, child: string, id: string): Promise<FactVersion> => {
  const fact = await factNow(each, child, id)
  if (fact === undefined) throw new Error('no fact')
  return fact
}
const supersede = (of: FactVersion, expected: number, body: FactVersion['body'], withdrawn = false) =>
  inside(each => supersedeFact(each, of, expected, { body, withdrawn }, why))
const asKnown = (of: FactVersion, at: string) => inside(each => factsOfChildren(each, [of.child], at))

/** Until a session waits for another's row. */
const waiting = (): Promise<void> =>
  withClient(config('owner'), async client => {
    for (;;) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      if (rowCount === 1) return
    }
  })

test('every list of the program is one of the database and of a part of the file', async () => {
  const lists = [...factLists, 'person'].toSorted()
  expect(Object.keys(partOfList).toSorted()).toEqual(lists)
  const { rows } = await withClient(config('owner'), client =>
    client.query<{ list: string }>('select list from forlaens.case_list'),
  )
  expect(rows.map(each => each.list).toSorted()).toEqual(lists)
})

describe('versions', () => {
  test('a recorded fact is known from now on and reads back as it was written', async () => {
    const fact = await followUp()
    expect(fact).toMatchObject({
      version: 1,
      list: 'followUps',
      body: planned,
      withdrawn: false,
      by: who.by,
      reason: null,
      knownTo: 'infinity',
    })
    expect(fact.knownFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
  })

  test('a new version leaves what was known before where it was', async () => {
    const first = await followUp()
    expect(await supersede(first, 1, held)).toBe(2)
    const second = await inside(each => found(each, first.child, first.id))
    expect(second).toMatchObject({ version: 2, body: held, reason: 'rettet', knownTo: 'infinity' })
    expect(await asKnown(first, first.knownFrom)).toMatchObject([{ version: 1, knownTo: second.knownFrom }])
    expect(await asKnown(first, second.knownFrom)).toMatchObject([{ version: 2 }])
    expect(await asKnown(first, '2000-01-01T00:00:00.000000Z')).toEqual([])
    expect(await asKnown(first, 'infinity')).toMatchObject([{ version: 2 }])
    expect((await inside(each => factVersions(each, first.child))).map(each => each.version)).toEqual([1, 2])
  })

  test('of three who change the same version two are told that someone was first', async () => {
    const first = await followUp()
    const change = (day: string) => supersede(first, 1, { ...planned, heldOn: day })
    const answers = await Promise.all([change('2026-04-02'), change('2026-04-03'), change('2026-04-04')])
    expect(answers.toSorted()).toEqual([2, null, null])
  })

  test('one who changes while another is at it waits, and is then told', async () => {
    const first = await followUp()
    let second: Promise<number | null> | undefined
    await inside(async each => {
      await supersedeFact(each, first, 1, { body: held }, why)
      second = supersede(first, 1, { ...planned, cancelledOn: '2026-04-01' })
      await waiting()
    })
    expect(await second).toBeNull()
    expect((await inside(each => found(each, first.child, first.id))).body).toEqual(held)
  })

  test('a version that never was, another child and a fact nobody recorded are not superseded', async () => {
    const [first, other] = [await followUp(), await followUp()]
    expect(await supersede(first, 2, held)).toBeNull()
    expect(await supersede({ ...first, child: other.child }, 1, held)).toBeNull()
    expect(await supersede({ ...first, id: randomUUID() }, 1, held)).toBeNull()
  })

  test('a withdrawn fact is no longer among what is known, and stands among the versions', async () => {
    const first = await followUp()
    expect(await supersede(first, 1, planned, true)).toBe(2)
    expect(await asKnown(first, 'infinity')).toEqual([])
    expect(await asKnown(first, first.knownFrom)).toHaveLength(1)
    expect((await inside(each => found(each, first.child, first.id))).withdrawn).toBe(true)
  })

  test('versions within one tick of the clock follow each other without a gap', async () => {
    const first = await followUp()
    await inside(async each => {
      for (let version = 1; version <= 20; version++)
        expect(await supersedeFact(each, first, version, { body: held }, why)).toBe(version + 1)
    })
    const versions = await inside(each => factVersions(each, first.child))
    expect(versions.every((each, at) => at === 0 || each.knownFrom === versions[at - 1]?.knownTo)).toBe(true)
    expect(versions.every(each => each.knownTo > each.knownFrom)).toBe(true)
  })
})

describe('what the database refuses', () => {
  const refused = async (login: string, statement: string, code: string): Promise<void> => {
    const first = await followUp()
    const work = withClient(config(login), async client => {
      await client.query('begin')
      await client.query("select set_config('app.municipality', '999', true), set_config('app.scope', 'case', true)")
      for (const part of statement.split(';')) await client.query(part.replaceAll('$id', `'${first.id}'`))
      await client.query('commit')
    })
    await expect(work).rejects.toMatchObject({ code })
  }
  /** Inserts a row like the fact's first version, with some columns changed. */
  const insert = (changed: Readonly<Record<string, string>>): string => {
    const columns = ['municipality', 'child', 'list', 'fact', 'version', 'body', 'recorded_by', 'reason']
    const values = columns.map(name => changed[name] ?? (name === 'reason' ? "'rettet'" : name))
    return `insert into forlaens.case_fact (${columns.join(', ')})
      select ${values.join(', ')} from forlaens.case_fact where fact = $id and version = 1`
  }
  const close = 'update forlaens.case_fact set known_to = now() where fact = $id'
  const another = { fact: 'gen_random_uuid()' }

  test.each([
    ['a version that is changed', "update forlaens.case_fact set body = '{}' where fact = $id", '42501'],
    ['a fact that is deleted', 'delete from forlaens.case_fact where fact = $id', '42501'],
    ['a table that is emptied', 'truncate forlaens.case_fact', '42501'],
    ['a version that is closed without a successor', close, 'FL002'],
    ['a version that is closed twice', `${close};${insert({ version: '2' })};${close}`, 'FL001'],
    ['a second version while the first is open', insert({ version: '2' }), 'FL001'],
    ['a third version without a second', insert({ version: '3' }), 'FL001'],
    ['a version of another list', `${close};${insert({ version: '2', list: "'talks'" })}`, 'FL002'],
    ['a later version without a reason', `${close};${insert({ version: '2', reason: 'null' })}`, '23514'],
    ['a version 0', insert({ ...another, version: '0' }), 'FL001'],
    ['a body that is a list', insert({ ...another, body: "'[]'::jsonb" }), '23514'],
    ['a list there is none of', insert({ ...another, list: "'scores'" }), '23503'],
    ['a child that is not there', insert({ ...another, child: 'gen_random_uuid()' }), '23503'],
    ['a row of another municipality', insert({ ...another, municipality: '101' }), '42501'],
  ])('%s', (_, statement, code) => refused('forlaens_app', statement, code))

  test('a change of a version by the owner', () =>
    refused('owner', "update forlaens.case_fact set body = '{}' where fact = $id", 'FL002'))

  test('when something was known is not for the application to say', async () => {
    const { child } = await followUp()
    await withClient(config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
      await client.query(
        `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by, known_from, known_to)
         values (999, $1, 'talks', gen_random_uuid(), 1, '{}', $1, '2001-01-01', '2002-01-01')`,
        [child],
      )
    })
    const talk = (await inside(each => factVersions(each, child))).find(each => each.list === 'talks')
    expect(talk?.knownTo).toBe('infinity')
    expect((talk?.knownFrom ?? '') > '2026').toBe(true)
  })
})

describe('the walls', () => {
  test('another municipality sees nothing and supersedes nothing', async () => {
    const first = await followUp()
    await inCase(store, 101, async other => {
      expect(await factNow(other, first.child, first.id)).toBeUndefined()
      expect(await factVersions(other, first.child)).toEqual([])
      expect(await factsOfChildren(other, [first.child], first.knownFrom)).toEqual([])
      expect(await supersedeFact(other, first, 1, { body: held }, why)).toBeNull()
    })
  })

  test('without the scope of case work nothing is seen, written or superseded', async () => {
    const first = await followUp()
    for (const scope of ['none', 'figures', 'journal'] as const) {
      const without = <T>(work: (each: Inside) => Promise<T>) => inMunicipality(store, municipality, work, scope)
      expect(await without(each => factVersions(each, first.child))).toEqual([])
      expect(await without(each => supersedeFact(each, first, 1, { body: held }, why))).toBeNull()
      const written = without(each => recordFact(each, municipality, { ...first, id: randomUUID() }, who))
      await expect(written).rejects.toMatchObject({ code: '42501' })
    }
  })
})
