// A transaction on a connection of the journal's own logins, for one municipality.
import type pg from 'pg'

type Isolation = 'read committed' | 'repeatable read' | 'repeatable read read only'

/** `work` in one transaction that sees this municipality's rows only; undone where `work` throws. */
export const inTransaction = async <T>(
  client: pg.ClientBase,
  municipality: number,
  isolation: Isolation,
  work: () => Promise<T>,
): Promise<T> => {
  await client.query(`begin isolation level ${isolation}`)
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

/** The row of a question that always has one. @throws RangeError where it has none. */
export const theRow = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined) throw new RangeError('a question without an answer')
  return row
}
