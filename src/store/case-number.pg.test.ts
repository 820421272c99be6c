// Case numbers: a year and a number that nobody else in the municipality has, also for the children that came before numbers.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { withClient } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openStore, type Store } from './municipality.ts'
import { recordChild } from './spell.ts'

const numbersOf = async (client: pg.Client, municipality: number): Promise<readonly string[]> => {
  const { rows } = await client.query<{ number: string }>(
    'select case_number as number from forlaens.child where municipality = $1 order by created_at, id',
    [municipality],
  )
  return rows.map(each => each.number)
}

/** Children written down at these moments, by whoever may say when. */
const written = async (client: pg.Client, municipality: number, ...moments: readonly string[]): Promise<void> => {
  await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
  for (const at of moments) {
    await client.query('insert into forlaens.child (municipality, id, created_at) values ($1, gen_random_uuid(), $2)', [
      municipality,
      at,
    ])
  }
}

describe('a case number', () => {
  let database: FreshDatabase
  let store: Store
  beforeAll(async () => {
    database = await freshDatabase()
    store = openStore(database.config('forlaens_app'))
  })
  afterAll(() => store.destroy())

  const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => withClient(database.config('owner'), work)

  it('is the year in Denmark the case began and the next number of that year', () =>
    asOwner(async client => {
      const newYear = '2025-12-31T23:30:00Z'
      await written(client, 101, '2025-06-01T12:00:00Z', '2025-06-02T12:00:00Z', newYear, '2026-01-02T12:00:00Z')
      expect(await numbersOf(client, 101)).toEqual(['2025-00001', '2025-00002', '2026-00001', '2026-00002'])
    }))

  it('begins from one in each municipality', () =>
    asOwner(async client => {
      await written(client, 147, '2026-02-01T12:00:00Z')
      expect(await numbersOf(client, 147)).toEqual(['2026-00001'])
    }))

  it('grows a digit when five are not enough', () =>
    asOwner(async client => {
      await client.query('insert into forlaens.case_counter (municipality, year, last) values (157, 2026, 99999)')
      await written(client, 157, '2026-02-01T12:00:00Z')
      expect(await numbersOf(client, 157)).toEqual(['2026-100000'])
    }))

  it('is never given twice, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => inCase(store, 999, inside => recordChild(inside, 999, randomUUID()))),
    )
    const given = await asOwner(client => numbersOf(client, 999))
    expect(new Set(given).size).toBe(20)
    expect(given.toSorted().at(-1)).toMatch(/^\d{4}-00020$/)
  })
})

describe('children from before there were numbers', () => {
  const before = readMigrations().filter(each => each.name < '0007')

  /** A database without numbers, made by a login of this kind, with children of two municipalities. */
  const older = async (login: string): Promise<FreshDatabase> => {
    const database = await freshDatabase('empty')
    await withClient(database.config('owner'), async client => {
      await client.query(
        'do $$ begin create role plain_migrator login createrole; exception when duplicate_object or unique_violation then null; end $$',
      )
      await client.query(`alter database ${database.name} owner to ${login}`)
    })
    await withClient(database.config(login), async client => {
      await migrate(client, { mode: 'production', known: before })
      await written(client, 999, '2025-03-02T12:00:00Z', '2025-03-01T12:00:00Z', '2026-03-01T12:00:00Z')
      await written(client, 101, '2025-03-01T12:00:00Z')
    })
    return database
  }

  it.each([
    ['an owner whom no wall holds', 'owner'],
    ['an owner that is no superuser', 'plain_migrator'],
  ])('get theirs in the order they came, from %s; the next goes on from there', async (_, login) => {
    const database = await older(login)
    await withClient(database.config(login), async client => {
      await migrate(client, { mode: 'production' })
      await written(client, 101, '2025-05-01T12:00:00Z')
      expect(await numbersOf(client, 101)).toEqual(['2025-00001', '2025-00002'])
      await written(client, 999, '2025-05-01T12:00:00Z')
      expect(await numbersOf(client, 999)).toEqual(['2025-00001', '2025-00002', '2025-00003', '2026-00001'])
    })
  })
})
