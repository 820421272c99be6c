// The one way into a municipality's data: a transaction that has said which municipality it is for.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Scope } from '../access/scope.ts'
import { connectionConfig } from './client.ts'
import { preparing } from './prepared-pool.ts'
import type { Tables } from './schema.ts'

/** A pool of connections to one database. Whoever opens it must `destroy` it. */
export type Store = Kysely<Tables>

/** A transaction for one municipality. */
export type Inside = Transaction<Tables>

/** Opens a pool with the login of `config`. */
export const openStore = (config: pg.ClientConfig): Store => {
  const pool = new pg.Pool(connectionConfig(config))
  pool.on('error', () => undefined) // an idle connection that ends is replaced by the next query
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}

/**
 * `work` in one transaction that sees and writes this municipality's rows only, and of those what `scope` allows: no case
 * content where it is not said. Undone
 * where `work` throws. The settings end with the transaction, so a pooled connection never carries one municipality over
 * to the next.
 */
export const inMunicipality = <T>(
  store: Store,
  municipality: number,
  work: (inside: Inside) => Promise<T>,
  scope: Scope = 'none',
): Promise<T> =>
  store.transaction().execute(async inside => {
    await sql`select set_config('app.municipality', ${String(municipality)}, true), set_config('app.scope', ${scope}, true)`.execute(
      inside,
    )
    return await work(inside)
  })

/** Says what the rest of the transaction may touch, once it is known who asks. */
export const enterScope = async (inside: Inside, scope: Scope): Promise<void> => {
  await sql`select set_config('app.scope', ${scope}, true)`.execute(inside)
}
