// Migrations: each once, in order, never changed afterwards, and never a database that is newer than the program.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'
import { migrate, migrationState, modeOf, readMigrations } from './migrate.ts'

const known = readMigrations()
const made = (name: string, sql: string) => ({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') })
const more = made('9000-more.sql', 'create table forlaens.more (id int)')

const onEmpty = async <T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> => {
  const database = await freshDatabase('empty')
  return await withClient(database.config('owner'), work)
}

describe('migrations', () => {
  test('an empty database gets all of them once, and says what it is', () =>
    onEmpty(async client => {
      expect((await migrationState(client)).pending).toEqual(known.map(each => each.name))
      expect(await modeOf(client)).toBeUndefined()
      expect(await migrate(client, { mode: 'production' })).toEqual(known.map(each => each.name))
      expect(await migrate(client, { mode: 'demo' })).toEqual([])
      expect(await modeOf(client)).toBe('production')
      const state = await migrationState(client)
      expect(state).toMatchObject({ pending: [], problem: undefined })
      expect(state.applied.map(each => each.sha256)).toEqual(known.map(each => each.sha256))
    }))

  test('what the database is can never be changed', () =>
    onEmpty(async client => {
      await migrate(client, { mode: 'demo' })
      const change = client.query("update forlaens.installation set mode = 'production'")
      await expect(change).rejects.toMatchObject({ code: 'FL003' })
      await expect(client.query('delete from forlaens.installation')).rejects.toMatchObject({ code: 'FL003' })
      const second = client.query("insert into forlaens.installation (mode) values ('production')")
      await expect(second).rejects.toMatchObject({ code: '23505' })
    }))

  test('two at once wait for each other, and each file is applied once', async () => {
    const database = await freshDatabase('empty')
    const one = () => withClient(database.config('owner'), client => migrate(client, { mode: 'demo' }))
    const answers = await Promise.all([one(), one(), one()])
    expect(answers.flat().toSorted()).toEqual(known.map(each => each.name))
  })

  test('two databases of one server are made at the same time, though they share the logins', async () => {
    const databases = await Promise.all([freshDatabase('empty'), freshDatabase('empty'), freshDatabase('empty')])
    const answers = await Promise.all(
      databases.map(each => withClient(each.config('owner'), client => migrate(client, { mode: 'demo' }))),
    )
    expect(answers.map(each => each.length)).toEqual(databases.map(() => known.length))
  })

  test('an applied file that was changed since is refused by name', () =>
    onEmpty(async client => {
      await migrate(client, { mode: 'demo' })
      const changed = known.map((each, at) => (at === 1 ? made(each.name, `${each.sql}\n-- changed`) : each))
      await expect(migrate(client, { mode: 'demo', known: changed })).rejects.toThrow(
        'filen 0002-spell.sql er ændret, efter at den blev brugt på databasen',
      )
    }))

  test('a database newer than the program is refused', () =>
    onEmpty(async client => {
      await migrate(client, { mode: 'demo', known: [...known, more] })
      await expect(migrate(client, { mode: 'demo' })).rejects.toThrow('databasen er nyere end programmet')
    }))

  test('a file that comes before one already applied is refused', () =>
    onEmpty(async client => {
      await migrate(client, { mode: 'demo', known: [...known, more] })
      const late = made('0005-late.sql', 'select 1')
      await expect(migrate(client, { mode: 'demo', known: [...known, late, more] })).rejects.toThrow(
        '0005-late.sql mangler i databasen, men 9000-more.sql, som kommer efter, er brugt',
      )
    }))

  test('a file that fails half-way leaves nothing of itself, and keeps those before it', () =>
    onEmpty(async client => {
      const broken = made('9001-broken.sql', 'create table forlaens.half (id int); select no_such_function()')
      await expect(migrate(client, { mode: 'demo', known: [...known, more, broken] })).rejects.toThrow(
        'databasen kunne ikke opdateres med 9001-broken.sql: function no_such_function() does not exist. Intet fra filen er gemt.',
      )
      const state = await migrationState(client, [...known, more, broken])
      expect(state.pending).toEqual(['9001-broken.sql'])
      const { rows } = await client.query("select to_regclass('forlaens.half') as half")
      expect(rows).toEqual([{ half: null }])
    }))
})
