// The investment cases of the database: loaded from files, listed by title.
import type pg from 'pg'

/** A case as it is kept: `source` is the text it was written in, `parsed` what was read from it. */
export type StoredCase = {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly parsed: unknown
}

/**
 * Loads cases for a municipality in one transaction; one that is there already is replaced, so loading twice changes
 * nothing. Whose case it was when it was published stands in the case itself.
 */
export const loadCases = (client: pg.ClientBase, municipality: number, cases: readonly StoredCase[]): Promise<void> =>
  within(client, municipality, async () => {
    for (const { id, title, source, parsed } of cases) {
      await client.query(
        `insert into forlaens.investment_case (municipality, id, title, source, parsed) values ($1, $2, $3, $4, $5)
         on conflict (municipality, id) do update
         set title = excluded.title, source = excluded.source, parsed = excluded.parsed, loaded_at = clock_timestamp()
         where (investment_case.title, investment_case.source, investment_case.parsed)
           is distinct from (excluded.title, excluded.source, excluded.parsed)`,
        [municipality, id, title, source, JSON.stringify(parsed)],
      )
    }
  })

/** Id and title of a municipality's cases, in order of id. */
export const listCases = (
  client: pg.ClientBase,
  municipality: number,
): Promise<readonly Pick<StoredCase, 'id' | 'title'>[]> =>
  within(client, municipality, async () => {
    const { rows } = await client.query<Pick<StoredCase, 'id' | 'title'>>(
      'select id, title from forlaens.investment_case order by id',
    )
    return rows
  })

/** `work` in a transaction that has said which municipality it is for: the wall holds for the owner as well. */
const within = async <T>(client: pg.ClientBase, municipality: number, work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    await client.query("select set_config('app.municipality', $1, true)", [String(municipality)])
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
