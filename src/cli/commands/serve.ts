// `forlaens serve`: the server on the database, until it is told to stop.
import { BadInput, message, say } from '../../language/message.ts'
import { withClient } from '../../store/client.ts'
import { targetOf } from '../../store/connection.ts'
import { type Database, databaseExists, maintenance, openAsOwner } from '../../store/database.ts'
import { placesOf } from '../../store/places.ts'
import { type Command, exit, type Io, readArguments } from '../command.ts'
import { onStop, progressTo } from '../database.ts'
import { appLogin, journalOf, pagesOf, portOf, startFor, untilAborted, usualPort } from '../server.ts'

const usage = 'forlaens serve [--port N] [--host H]'

/**
 * The embedded server, where it is the one; a server of the municipality's own is not touched as its owner.
 * @throws BadInput where nobody has made the database yet.
 */
const openEmbedded = async (io: Io): Promise<Database | undefined> => {
  if (targetOf(io.env).kind !== 'embedded') return undefined
  const database = await openAsOwner(placesOf(io.env), io.env, progressTo(io))
  if (await withClient(database.owner(maintenance), client => databaseExists(client, database.name))) return database
  await database.close()
  throw new BadInput(message('no-database'))
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { port: { type: 'string' }, host: { type: 'string' } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const port = values.port === undefined ? usualPort : portOf(values.port)
  const stop = new AbortController()
  const forget = onStop(() => stop.abort())
  try {
    const database = await openEmbedded(io)
    try {
      if (!stop.signal.aborted) await present(io, { port, host: values.host }, database, stop.signal)
    } finally {
      await database?.close()
    }
    return exit.done
  } finally {
    forget()
  }
}

type Where = { readonly port: number; readonly host: string | undefined }

const present = async (
  io: Io,
  { port, host }: Where,
  database: Database | undefined,
  stop: AbortSignal,
): Promise<void> => {
  const server = await startFor(io, {
    database: appLogin(io, database?.embedded),
    journal: journalOf(io, database?.embedded),
    web: await pagesOf(io, progressTo(io)),
    port,
    ...(host === undefined ? {} : { host }),
    log: { write: line => io.err(line.trimEnd()) },
  })
  io.out(say(message('serving-at', { address: server.address })))
  await untilAborted(stop)
  io.err(say(message('server-stopping')))
  await server.stop()
  io.err(say(message('server-stopped')))
}

/** Serves people. The log is one line of JSON per request on the error stream. */
export const serve: Command = { words: ['serve'], usage, summary: say(message('summary-serve')), run }
