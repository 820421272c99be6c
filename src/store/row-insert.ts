// Many rows into one table at once: by COPY where the wall does not stand in the way, else as one checked insert at a time.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value of a row: as PostgreSQL reads it, a list for an array column, an object for a json column. */
export type Value = string | number | boolean | null | readonly number[] | Readonly<Record<string, unknown>>

/** The rows of one table, every row with its values in the order of the columns. Names are the program's own. */
export type TableRows = {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Inserts the rows in the client's transaction and answers how many there were. */
export const insertRows = async (client: pg.Client, of: TableRows): Promise<number> => {
  if (of.rows.length === 0) return 0
  // COPY FROM is refused where row-level security is in force for the login; then the insert below is checked row by row.
  const { rows } = await client.query<{ walled: boolean }>('select row_security_active($1::regclass) as walled', [
    of.table,
  ])
  if (rows[0]?.walled === false) await copied(client, of)
  else await inserted(client, of)
  return of.rows.length
}

const copied = async (client: pg.Client, { table, columns, rows }: TableRows): Promise<void> => {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  const chunks: string[] = []
  for (let at = 0; at < rows.length; at += 1000)
    chunks.push(
      rows
        .slice(at, at + 1000)
        .map(copyLine)
        .join(''),
    )
  await pipeline(Readable.from(chunks), stream)
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const copyLine = (row: readonly Value[]): string => `${row.map(copyValue).join('\t')}\n`

const copyValue = (value: Value): string =>
  value === null ? '\\N' : textOf(value).replace(/[\\\t\n\r]/g, found => escapes[found] ?? found)

const textOf = (value: Exclude<Value, null>): string => {
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const inserted = async (client: pg.Client, { table, columns, rows }: TableRows): Promise<void> => {
  const names = columns.join(', ')
  for (let at = 0; at < rows.length; at += 5000) {
    const objects = rows
      .slice(at, at + 5000)
      .map(row => Object.fromEntries(columns.map((name, index) => [name, row[index]])))
    await client.query(
      `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(objects)],
    )
  }
}
