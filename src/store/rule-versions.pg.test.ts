// The rules there were: kept once for each change, found by the day they held, and never changed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { withClient } from './client.ts'
import { openStore, type Store } from './municipality.ts'
import { keepRules, rulesAt } from './rule-versions.ts'

let store: Store
let config: FreshDatabase['config']

beforeAll(async () => {
  const database = await freshDatabase()
  config = database.config
  store = openStore(config('forlaens_app'))
})
afterAll(() => store.destroy())

const asOwner = (text: string) => withClient(config('owner'), client => client.query(text))
beforeEach(() =>
  asOwner(`alter table forlaens.rule_version disable trigger user;
    delete from forlaens.rule_version;
    alter table forlaens.rule_version enable trigger user`),
)

const kept = async (): Promise<readonly { readonly body: unknown; readonly at: string }[]> =>
  (await asOwner('select body, known_from as at from forlaens.rule_version order by number')).rows
const at = (moment: string) => inCase(store, 999, inside => rulesAt(inside, moment))

describe('rules', () => {
  test('are kept where they are not those kept last, and come back when they are the old ones again', async () => {
    for (const weeks of [6, 6, 4, 4, 6]) await keepRules(store, { weeks })
    expect((await kept()).map(each => each.body)).toEqual([{ weeks: 6 }, { weeks: 4 }, { weeks: 6 }])
  })

  test('are found by the moment they held; before the first stands the first', async () => {
    for (const weeks of [6, 4, 2]) await keepRules(store, { weeks })
    const moments = (await kept()).map(each => each.at)
    const found = await Promise.all(['2000-01-01T00:00:00.000000Z', ...moments, 'infinity'].map(at))
    expect(found.map(each => each?.body)).toEqual([6, 6, 4, 2, 2].map(weeks => ({ weeks })))
    expect(new Set(found.map(each => each?.number)).size).toBe(3)
  })

  test('are none where none were kept', async () => {
    expect(await at('infinity')).toBeUndefined()
  })

  test('kept by several at once are the same rules', async () => {
    await Promise.all([1, 2, 3].map(() => keepRules(store, { weeks: 6 })))
    const all = await kept()
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(each => JSON.stringify(each.body)))).toEqual(new Set(['{"weeks":6}']))
    await keepRules(store, { weeks: 6 })
    expect(await kept()).toHaveLength(all.length)
  })

  test('hold neither a child nor a municipality', async () => {
    const { rows } = await asOwner(
      "select column_name from information_schema.columns where table_name = 'rule_version' order by column_name",
    )
    expect(rows.map(({ column_name: name }) => name)).toEqual(['body', 'digest', 'known_from', 'number'])
  })
})

describe('what the database refuses', () => {
  test.each([
    ['forlaens_app', "update forlaens.rule_version set body = '{}'", '42501'],
    ['forlaens_app', 'delete from forlaens.rule_version', '42501'],
    [
      'forlaens_app',
      "insert into forlaens.rule_version (digest, body, known_from) values ('x', '{}', '2001-01-01')",
      '42501',
    ],
    ['owner', "insert into forlaens.rule_version (digest, body) values ('', '{}')", '23514'],
  ])('%s: %s', async (login, text, code) => {
    await keepRules(store, { weeks: 6 })
    await expect(withClient(config(login), client => client.query(text))).rejects.toMatchObject({ code })
  })

  test.each(["update forlaens.rule_version set body = '{}'", 'delete from forlaens.rule_version'])(
    'the owner: %s',
    async text => {
      await keepRules(store, { weeks: 6 })
      await expect(asOwner(text)).rejects.toThrow('rows of rule_version are never changed')
    },
  )
})
