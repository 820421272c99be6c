// A pool whose statements are prepared: the questions a request asks are the same each time, and planning them anew under the
// wall costs more than answering them.
import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** Statements a connection keeps; beyond them each is planned as it comes. The program asks a few hundred different ones. */
const most = 500

/** What a statement is prepared as, by its text; null for what is over in no time or takes no plan. */
const nameOf = (text: string): string | null =>
  /^\s*(?:select|with|insert|update|delete)\b/i.test(text) ? createHash('sha1').update(text).digest('base64url') : null

/** The pool as Kysely takes it. A statement is prepared on its connection the first time it is asked there. */
export const preparing = (pool: pg.Pool): PostgresPool => {
  const names = new Map<string, string | null>()
  const named = (text: string): string | null => {
    const known = names.get(text)
    if (known !== undefined) return known
    const found = names.size < most ? nameOf(text) : null
    if (names.size < most) names.set(text, found)
    return found
  }
  const ours = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = ours.get(client)
      if (known !== undefined) return known
      const made = clientOf(client, named)
      ours.set(client, made)
      return made
    },
  }
}

const clientOf = (client: pg.PoolClient, named: (text: string) => string | null): PostgresPoolClient => {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('no cursors here')
    const name = named(text)
    return client.query({ ...(name === null ? {} : { name }), text, values: [...values] })
  }
  return { query, release: destroy => client.release(destroy) }
}
