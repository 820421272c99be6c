// Which logins may serve people: the application's, and none that could step over the wall.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'
import { loginFaults, refuseUnsafeLogin, serverVersion } from './connection.ts'
import { createDatabase } from './database.ts'

let database: FreshDatabase
// Logins are the server's, not the database's, so each run has names of its own.
const name = (what: string): string => `${what}_${run}`
const run = randomUUID().slice(0, 8)

const asOwner = (...statements: readonly string[]): Promise<void> =>
  withClient(database.config('owner'), async client => {
    for (const each of statements) await client.query(each)
  })

beforeAll(async () => {
  database = await freshDatabase()
  await asOwner(
    `create role ${name('bypass')} login bypassrls`,
    `create role ${name('member')} login`,
    `grant ${name('bypass')} to ${name('member')}`,
    `create role ${name('tables')} login`,
    `grant create, usage on schema forlaens to ${name('tables')}`,
    `alter table forlaens.child owner to ${name('tables')}`,
    `create role ${name('plain')} login`,
  )
})
afterAll(() =>
  asOwner(
    'alter table forlaens.child owner to owner',
    `revoke all on schema forlaens from ${name('tables')}`,
    ...['member', 'bypass', 'tables', 'plain'].map(each => `drop role ${name(each)}`),
  ),
)

const faultsOf = (login: string): Promise<readonly string[]> =>
  withClient(database.config(login), async client => (await loginFaults(client)).map(each => each.code))

describe('a login that people are served with', () => {
  test.each(['forlaens_app', 'forlaens_seal', 'forlaens_retain', 'forlaens_load'])('%s is safe', async login => {
    expect(await faultsOf(login)).toEqual([])
    await withClient(database.config(login), refuseUnsafeLogin)
  })

  test('a superuser is refused with what to do', async () => {
    expect(await faultsOf('owner')).toEqual(['login-superuser'])
    await expect(withClient(database.config('owner'), refuseUnsafeLogin)).rejects.toThrow(
      'loginnet owner er superbruger og kan gå gennem muren mellem kommuner. Brug loginnet forlaens_app i DATABASE_URL.',
    )
  })

  test('one that passes by the policies is refused, also where it only may become such a one', async () => {
    expect(await faultsOf(name('bypass'))).toEqual(['login-bypasses'])
    expect(await faultsOf(name('member'))).toEqual(['login-bypasses'])
  })

  test('one that owns a table is refused', async () => {
    expect(await faultsOf(name('tables'))).toEqual(['login-owns'])
    expect(await faultsOf(name('plain'))).toEqual([])
  })
})

test('the server is one of the versions the program is tested with', async () => {
  const { version, problem } = await withClient(database.config('owner'), serverVersion)
  expect(version).toMatch(/^1[5-8]\.\d+/)
  expect(problem).toBeUndefined()
})

test('a login that may not make databases is told what to do', async () => {
  const making = withClient(database.config('forlaens_app'), client => createDatabase(client, 'forlaens_not_made'))
  await expect(making).rejects.toThrow(
    'loginnet i DATABASE_OWNER_URL må ikke oprette databaser. Giv det ret med "alter role <navn> createdb", og prøv igen.',
  )
})
