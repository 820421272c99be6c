// One connection to a database: how its values are read, and what is said where it cannot be had.
import pg from 'pg'
import { BadInput, message } from '../language/message.ts'

/**
 * A moment as the database keeps it, to the microsecond: `2026-06-15T08:30:00.123456Z`, always with six decimals so that
 * moments sort as text, or `infinity`. A JavaScript Date would lose the last three and with them the order of versions.
 */
export type Moment = string

const date = 1082
const timestamptz = 1184

const asMoment = (text: string): Moment => {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text)
  return parts === null ? text : `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(6, '0')}Z`
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format !== 'binary' && oid === date) return (text: string) => text
    if (format !== 'binary' && oid === timestamptz) return asMoment
    return pg.types.getTypeParser(oid, format)
  },
}

/**
 * `config` with our way of reading values: days as `yyyy-mm-dd`, moments as `Moment`; and with the promise that no
 * transaction waits open for more than 30 seconds, also where a login was made by hand.
 */
export const connectionConfig = (config: pg.ClientConfig): pg.ClientConfig => ({
  ...config,
  types,
  options: '-c timezone=UTC -c datestyle=ISO',
  idle_in_transaction_session_timeout: 30_000,
  connectionTimeoutMillis: 10_000,
})

/** `work` on a connection of its own. @throws BadInput where the database cannot be reached or refuses the login. */
export const withClient = async <T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connect(config)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** An open connection; the caller ends it. @throws BadInput as `withClient`. */
export const connect = async (config: pg.ClientConfig): Promise<pg.Client> => {
  const client = new pg.Client(connectionConfig(config))
  client.on('error', () => undefined) // the query that is under way is told, and that is enough
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    const reason = error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error)
    throw new BadInput(message('database-unreachable', { database: client.database ?? '', host: client.host, reason }))
  }
}
