// The investment cases of the database: loaded from files, listed by title.
import type pg from 'pg'

/** A case as it is kept: `source` is the text it was written in, `parsed` what was read from it. */
export type StoredCase = {
  readonly id: string
  readonly title: string
  readonly municipality: number
  readonly source: string
  readonly parsed: unknown
}

/** Loads cases in one transaction; one that is there already is replaced, so loading twice changes nothing. */
export const loadCases = async (client: pg.ClientBase, cases: readonly StoredCase[]): Promise<void> => {
  await client.query('begin')
  try {
    for (const { id, title, municipality, source, parsed } of cases) {
      await client.query("select set_config('app.municipality', $1, true)", [String(municipality)])
      await client.query(
        `insert into forlaens.investment_case (municipality, id, title, source, parsed) values ($1, $2, $3, $4, $5)
         on conflict (municipality, id) do update
         set title = excluded.title, source = excluded.source, parsed = excluded.parsed, loaded_at = clock_timestamp()
         where (investment_case.title, investment_case.source, investment_case.parsed)
           is distinct from (excluded.title, excluded.source, excluded.parsed)`,
        [municipality, id, title, source, JSON.stringify(parsed)],
      )
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/**
 * Id and title of every case there is, in order of id; for an owner who sees every municipality.
 */
export const listCases = async (client: pg.ClientBase): Promise<readonly Pick<StoredCase, 'id' | 'title'>[]> => {
  const { rows } = await client.query<Pick<StoredCase, 'id' | 'title'>>(
    'select id, title from forlaens.investment_case order by id',
  )
  return rows
}
